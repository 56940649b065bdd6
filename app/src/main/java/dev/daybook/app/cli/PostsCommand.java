package dev.daybook.app.cli;

import dev.daybook.app.Campaigns;
import dev.daybook.app.Pipeline;
import dev.daybook.app.PostDesk;
import dev.daybook.app.Services;
import dev.daybook.app.Surroundings;
import dev.daybook.consumer.digest.OutputFormat;
import dev.daybook.consumer.post.PostsTable;
import dev.daybook.consumer.post.channel.Channel;
import dev.daybook.consumer.post.channel.DayPost;
import dev.daybook.consumer.post.ledger.LedgerReader;
import dev.daybook.consumer.post.ledger.PostLedger;
import dev.daybook.consumer.post.ledger.Slot;
import dev.daybook.consumer.post.ledger.TakenOver;
import dev.daybook.consumer.text.TerminalStyle;
import dev.daybook.error.DaybookException;
import dev.daybook.schema.PostSlot;
import dev.daybook.schema.PostState;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code daybook posts}: the ledger, and what is to be done by hand about it. */
@Command(
        name = "posts",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "List the posts and where they stand; send one again that is in doubt.",
        footerHeading = "%nExamples:%n",
        footer = {"  daybook posts", "  daybook posts --resend my-slack/1945-08-26/manchuria-1945/2026"})
final class PostsCommand implements Callable<Integer> {

    private static final int NOT_SENT = 4;
    private static final Set<PostState> SETTLED_WITHOUT_POST =
            Set.of(PostState.UNCERTAIN, PostState.FAILED, PostState.SKIPPED);

    private final Surroundings surroundings;

    @Mixin
    CampaignArgument campaign;

    @Option(
            names = "--resend",
            paramLabel = "SLOT",
            description =
                    "Send this post again, which is uncertain, failed or skipped; look first that it is not there.")
    @Nullable
    String resend;

    @Option(
            names = "--channels",
            paramLabel = "FILE",
            description = "With --resend: file of channels. Default: as for `daybook post`.")
    @Nullable
    Path channels;

    @Mixin
    OutputOptions output;

    @Mixin
    BrokerOptions broker;

    @Spec
    CommandSpec spec;

    PostsCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        if (output.form == OutputFormat.MARKDOWN) {
            throw new DaybookException.Usage("--output markdown: posts are listed as text or json");
        }
        Optional<Slot> again = Optional.ofNullable(resend).map(Slot::parse);
        try (Services services = new Services(surroundings.ending())) {
            Pipeline pipeline =
                    Pipeline.open(services, KeptBroker.of(broker.choice(0), surroundings.environment()), surroundings);
            if (again.isPresent()) {
                return resend(pipeline, again.get()) ? 0 : NOT_SENT;
            }
            try (LedgerReader reader = LedgerReader.open(pipeline.connection().clientConfig())) {
                print(reader.read(post -> true).values());
            }
            return 0;
        }
    }

    private void print(Collection<PostSlot> posts) {
        TerminalStyle style = new TerminalStyle(
                surroundings.terminal().columns(), surroundings.terminal().colour());
        spec.commandLine()
                .getOut()
                .print(output.form == OutputFormat.JSON ? PostsTable.json(posts) : PostsTable.text(posts, style));
    }

    private boolean resend(Pipeline pipeline, Slot slot) {
        PostDesk desk = PostDesk.open(
                Campaigns.load(campaign.campaign, surroundings.home()),
                pipeline,
                surroundings,
                ChannelOptions.file(channels, surroundings.environment()),
                spec.commandLine().getOut());
        if (!slot.campaign().equals(desk.campaign().getId())) {
            throw new DaybookException.Usage(
                    "%s is of campaign %s: name that campaign first".formatted(slot.id(), slot.campaign()));
        }
        Channel channel = desk.channels(List.of(slot.channel())).get(0);
        DayPost post = desk.post(slot.day())
                .orElseThrow(() -> new DaybookException.Usage(slot.id() + ": the campaign has no such day"));
        try (PostLedger ledger = desk.ledger(slot.channel())) {
            plan(ledger, slot);
            return new PostByHand(desk, surroundings, spec.commandLine().getErr()).send(channel, ledger, slot, post);
        }
    }

    private void plan(PostLedger ledger, Slot slot) {
        PostSlot known = ledger.read().get(slot.id());
        if (known == null || !SETTLED_WITHOUT_POST.contains(known.getState())) {
            throw new DaybookException.Usage("%s: wanted a post that is uncertain, failed or skipped, and it is %s"
                    .formatted(slot.id(), known == null ? "not there" : PostsTable.line(known)));
        }
        try {
            ledger.write(PostSlot.newBuilder(known)
                    .setState(PostState.PLANNED)
                    .setReason(null)
                    .setUpdatedAt(surroundings.clock().instant())
                    .build());
        } catch (TakenOver e) {
            throw new DaybookException.Unavailable(e.getMessage() + "; try again", e);
        }
    }
}
