package dev.daybook.consumer.post;

import dev.daybook.consumer.post.channel.Message;
import dev.daybook.consumer.post.channel.Message.Part;
import dev.daybook.consumer.post.ledger.Slot;
import java.util.Locale;
import java.util.Optional;

/** What would be sent, printed: every part as the service is given it, with its length as the service counts it. */
public final class DryRun {

    private DryRun() {}

    /**
     * A post that is not sent.
     *
     * @param pictureFile where its picture lies
     */
    public static String print(Slot slot, Message message, Optional<String> pictureFile) {
        StringBuilder page = new StringBuilder("== ").append(slot.id()).append(" ==\n");
        message.warning()
                .ifPresent(warning ->
                        page.append("warning field: ").append(warning).append('\n'));
        page.append("language: ").append(message.language()).append('\n');
        message.picture()
                .ifPresent(picture -> page.append("picture: %s, %dx%d, %,d bytes%nalternative text: %s\n"
                        .formatted(
                                pictureFile.orElse("no file"),
                                picture.width(),
                                picture.height(),
                                picture.png().length,
                                picture.altText())));
        for (int i = 0; i < message.parts().size(); i++) {
            Part part = message.parts().get(i);
            String limit = part.limit() == Integer.MAX_VALUE ? "" : String.format(Locale.ROOT, " of %,d", part.limit());
            page.append("-- part %d of %d: %,d%s %s --\n"
                    .formatted(i + 1, message.parts().size(), part.length(), limit, part.unit()));
            page.append(part.text()).append("\n");
        }
        return page.append('\n').toString();
    }
}
