package dev.daybook.consumer.view;

import dev.daybook.schema.DayDigest;
import java.util.ArrayList;
import java.util.List;

/** Remembers what a feed told, as words. */
public final class ToldDays implements DigestListener {

    /** What was told, in order. */
    public final List<String> told = new ArrayList<>();

    @Override
    public void day(DayDigest digest) {
        told.add(digest.getDate() + "#" + digest.getEdition());
    }

    @Override
    public void restated(DayDigest digest) {
        told.add(digest.getDate() + "#" + digest.getEdition() + " restated");
    }

    @Override
    public void reset(int epoch) {
        told.add("epoch " + epoch);
    }
}
