package dev.daybook.consumer.post.local;

import dev.daybook.consumer.digest.DigestRenderer;
import dev.daybook.consumer.post.channel.AskedChannel;
import dev.daybook.consumer.post.channel.DayPost;
import dev.daybook.consumer.post.channel.Message;
import dev.daybook.consumer.post.channel.Message.Part;
import dev.daybook.consumer.post.channel.PostPicture;
import dev.daybook.consumer.post.channel.Receipt;
import dev.daybook.consumer.post.channel.SendWindow;
import dev.daybook.consumer.post.channel.Trouble;
import dev.daybook.consumer.post.ledger.Slot;
import dev.daybook.consumer.post.text.PostWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Posts as Markdown files with a YAML heading, as site generators read them; the picture lies beside its file.
 *
 * <p>A file appears whole or not at all, so its being there answers whether a post was sent.
 */
public final class DirectoryChannel extends AskedChannel {

    private final Path directory;
    private final DigestRenderer markdown;

    /**
     * @param name      the channel's name
     * @param directory where files are put; made if it is not there
     * @param writer    says whether a day needs a warning
     * @param markdown  renders a day
     */
    public DirectoryChannel(String name, Path directory, PostWriter writer, DigestRenderer markdown) {
        super(name, writer);
        this.directory = directory;
        this.markdown = markdown;
    }

    @Override
    public Message render(DayPost post) {
        String text = markdown.render(post.digest());
        Part part = new Part(List.of(), text, text.length(), Integer.MAX_VALUE, "characters");
        Optional<String> warning = writer().write(post.digest()).warning();
        return new Message(post, List.of(part), warning, "en", post.picture());
    }

    /** {@code 2026-08-26-manchuria-1945-1945-08-26.md}. */
    private Path file(Slot slot, String ending) {
        return directory.resolve("%s-%s-%s%s".formatted(slot.anniversary(), slot.campaign(), slot.day(), ending));
    }

    @Override
    public Ready prepare(Slot slot, Message message) throws Trouble {
        try {
            Files.createDirectories(directory);
            if (message.picture().isPresent()) {
                put(file(slot, ".png"), message.picture().get().png());
            }
        } catch (IOException e) {
            throw Trouble.later("directory %s cannot be written to: %s".formatted(directory, e), Duration.ZERO);
        }
        return (window, repeated) -> write(slot, message, window);
    }

    private Receipt write(Slot slot, Message message, SendWindow window) throws Trouble {
        window.check(0);
        Path file = file(slot, ".md");
        if (Files.exists(file)) {
            return found(slot, file)
                    .orElseThrow(() -> Trouble.refused(file + " is there already and is no post of this slot"));
        }
        try {
            put(file, page(slot, message).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw Trouble.unclear("%s cannot be written: %s".formatted(file, e));
        }
        return new Receipt(slot.id(), file.toUri().toString());
    }

    private String page(Slot slot, Message message) {
        StringBuilder page = new StringBuilder("---\n");
        field(page, "title", PostWriter.heading(slot.day()));
        field(page, "date", slot.anniversary().toString());
        field(page, "campaign", slot.campaign());
        field(page, "campaign_date", slot.day().toString());
        field(page, "slot", slot.id());
        message.warning().ifPresent(warning -> field(page, "content_warning", warning));
        Optional<PostPicture> picture = message.picture();
        picture.ifPresent(shown -> {
            field(page, "image", String.valueOf(file(slot, ".png").getFileName()));
            field(page, "image_alt", shown.altText());
        });
        return page.append("---\n\n").append(message.parts().get(0).text()).toString();
    }

    /** Every JSON string without line breaks is a YAML string too. */
    private static void field(StringBuilder page, String key, String value) {
        page.append(key)
                .append(": \"")
                .append(value.replaceAll("[\\p{Cntrl}\\s]+", " ")
                        .replace("\\", "\\\\")
                        .replace("\"", "\\\""))
                .append("\"\n");
    }

    private static void put(Path file, byte[] content) throws IOException {
        // No temporary file of the platform's: those are for their owner alone, and these are to be published.
        Path draft = file.resolveSibling("." + file.getFileName() + ".draft");
        try {
            Files.write(draft, content);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    @Override
    public Optional<Found> find(Slot slot, Message message, Instant begun) throws Trouble {
        return found(slot, file(slot, ".md")).map(receipt -> new Found(1, receipt));
    }

    private static Optional<Receipt> found(Slot slot, Path file) throws Trouble {
        try {
            return Files.exists(file) && Files.readString(file).contains("\nslot: \"" + slot.id() + "\"\n")
                    ? Optional.of(new Receipt(slot.id(), file.toUri().toString()))
                    : Optional.empty();
        } catch (IOException e) {
            throw Trouble.unclear("%s cannot be read: %s".formatted(file, e));
        }
    }
}
