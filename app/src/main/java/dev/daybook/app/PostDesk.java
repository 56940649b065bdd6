package dev.daybook.app;

import dev.daybook.app.broker.BrokerConnection;
import dev.daybook.consumer.picture.DayPicture;
import dev.daybook.consumer.picture.DayPictures;
import dev.daybook.consumer.picture.Theme;
import dev.daybook.consumer.post.channel.Channel;
import dev.daybook.consumer.post.channel.DayPost;
import dev.daybook.consumer.post.channel.PostPicture;
import dev.daybook.consumer.post.config.ChannelFile;
import dev.daybook.consumer.post.config.ChannelMaker;
import dev.daybook.consumer.post.config.SecretSource;
import dev.daybook.consumer.post.http.JdkWire;
import dev.daybook.consumer.post.ledger.KafkaPostLedger;
import dev.daybook.consumer.post.ledger.PostLedger;
import dev.daybook.consumer.view.RunView;
import dev.daybook.error.DaybookException;
import dev.daybook.schema.CampaignDefinition;
import dev.daybook.schema.DayDigest;
import dev.daybook.seed.CampaignPack;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What the posting commands share: a campaign's days, its pictures, the channels and their ledgers. */
public final class PostDesk {

    private final CampaignDefinition campaign;
    private final RunView archive;
    private final BrokerConnection broker;
    private final Function<LocalDate, Optional<PostPicture>> pictures;
    private final ChannelMaker maker;
    private final Path channelFile;

    private PostDesk(
            CampaignDefinition campaign,
            RunView archive,
            BrokerConnection broker,
            Function<LocalDate, Optional<PostPicture>> pictures,
            ChannelMaker maker,
            Path channelFile) {
        this.campaign = campaign;
        this.archive = archive;
        this.broker = broker;
        this.pictures = pictures;
        this.maker = maker;
        this.channelFile = channelFile;
    }

    /**
     * Reads the archive run, loading it first if it is not there.
     *
     * @param channelFile where channels stand; need not be there if none of them is asked for
     * @param out         where the channel {@code stdout} prints
     * @throws Ending.Reached               if the command's end comes before
     * @throws DaybookException.Unavailable if the broker cannot be read, the run cannot be played, or this machine
     *     cannot draw
     */
    public static PostDesk open(
            CampaignPack pack, Pipeline pipeline, Surroundings surroundings, Path channelFile, PrintWriter out) {
        // Before anything is played: a machine that cannot draw is told so at once.
        DayPictures drawn = DayPictures.of(pack.campaign());
        Naps naps = new Naps(surroundings.ending());
        Path base = channelFile.toAbsolutePath().getParent();
        ChannelMaker.Parts parts = new ChannelMaker.Parts(
                new JdkWire(JdkWire.ANSWER_WITHIN),
                surroundings.clock(),
                naps::sleep,
                out,
                new SecretSource(surroundings.environment(), base == null ? Path.of("") : base));
        RunView archive = ArchiveRun.of(pack, pipeline, surroundings.ending());
        return new PostDesk(
                pack.definition(),
                archive,
                pipeline.connection(),
                day -> drawn.of(archive, day, Theme.LIGHT).map(PostDesk::picture),
                new ChannelMaker(pack.definition(), parts),
                channelFile);
    }

    private static PostPicture picture(DayPicture drawn) {
        return new PostPicture(drawn.png(DayPicture.DEFAULT_WIDTH), drawn.altText());
    }

    /** The campaign whose days are posted. */
    public CampaignDefinition campaign() {
        return campaign;
    }

    /**
     * The channels of those names, in that order.
     *
     * @throws DaybookException.Usage if one of them is not there or not set up right
     */
    public List<Channel> channels(List<String> names) {
        Optional<ChannelFile> file =
                Files.exists(channelFile) ? Optional.of(ChannelFile.read(channelFile)) : Optional.empty();
        return names.stream().distinct().map(name -> channel(name, file)).toList();
    }

    private Channel channel(String name, Optional<ChannelFile> file) {
        boolean standsThere =
                file.filter(read -> read.settings().containsKey(name)).isPresent();
        return name.equals(ChannelMaker.STDOUT) && !standsThere
                ? maker.printing()
                : maker.named(name, file.orElseGet(() -> ChannelFile.read(channelFile)));
    }

    /**
     * Takes the ledger of a channel and reads it.
     *
     * @throws DaybookException.Unavailable if the broker does not answer, or the ledger cannot be read to its end
     */
    public PostLedger ledger(String channel) {
        return KafkaPostLedger.open(broker.clientConfig(), campaign.getId(), channel);
    }

    /** The days that are posted about. */
    public List<LocalDate> days(boolean quietOnes) {
        return archive.days().stream()
                .filter(day -> archive.digest(day)
                        .filter(digest -> quietOnes || !digest.getQuiet())
                        .isPresent())
                .toList();
    }

    /** What there is to post about a day. */
    public Optional<DayPost> post(LocalDate day) {
        return archive.digest(day).map(digest -> new DayPost(digest, picture(digest)));
    }

    private Optional<PostPicture> picture(DayDigest digest) {
        return pictures.apply(digest.getDate());
    }
}
