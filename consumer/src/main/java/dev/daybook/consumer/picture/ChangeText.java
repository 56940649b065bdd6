package dev.daybook.consumer.picture;

import dev.daybook.consumer.digest.Sides;
import dev.daybook.consumer.digest.Wording;
import dev.daybook.schema.DigestControlChange;

/** A territory's change in words that can be listened to. */
final class ChangeText {

    private ChangeText() {}

    /** {@code from Japanese to Soviet, occupied (disputed)}; {@code Japanese, contested by Soviet}. */
    static String of(DigestControlChange change, Sides sides) {
        String dispute = change.getDisputed() ? " (disputed)" : "";
        String to = sides.holder(change.getTo());
        String contender = change.getContender();
        if (contender != null) {
            return to + ", contested by " + sides.holder(contender) + dispute;
        }
        String from = change.getFrom();
        String holders = from == null || from.equals(change.getTo()) ? to : "from " + sides.holder(from) + " to " + to;
        return holders + ", " + Wording.status(change.getStatus()) + dispute;
    }
}
