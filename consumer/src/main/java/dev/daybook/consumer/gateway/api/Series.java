package dev.daybook.consumer.gateway.api;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.daybook.consumer.gateway.api.Runs.Scope;
import dev.daybook.schema.DayDigest;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;

/** Rows over the days of a run: those on which something happened, and the last one. */
final class Series {

    private Series() {}

    /** What writes the rows of one day. */
    @FunctionalInterface
    interface Rows {
        void write(LocalDate day, DayDigest standing) throws IOException;
    }

    /** Writes {@code lastCompleteDay} and {@code rows}. */
    static void write(JsonGenerator out, Scope scope, Rows rows) throws IOException {
        Optional<LocalDate> last = scope.lastCompleteDay();
        if (last.isPresent()) {
            out.writeStringField("lastCompleteDay", last.get().toString());
        }
        out.writeArrayFieldStart("rows");
        for (LocalDate day : scope.view().days()) {
            boolean isLast = last.isPresent() && day.equals(last.get());
            Optional<DayDigest> standing = scope.view().isComplete(day)
                    ? scope.view()
                            .standing(day)
                            .filter(digest -> isLast || digest.getDate().equals(day))
                    : Optional.empty();
            if (standing.isPresent()) {
                rows.write(day, standing.get());
            }
        }
        out.writeEndArray();
    }
}
