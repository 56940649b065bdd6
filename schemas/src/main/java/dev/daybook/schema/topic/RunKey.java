package dev.daybook.schema.topic;

import dev.daybook.error.DaybookException;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** Keys of the topics that are partitioned by run: the run id, then parts behind slashes. */
public final class RunKey {

    private static final Pattern RUN = Pattern.compile("[a-z0-9][a-z0-9._-]{0,62}");

    private RunKey() {}

    /**
     * {@code run} itself, if it can be one.
     *
     * @throws DaybookException.Usage if it has other than lower-case letters, digits, dot, dash and underscore, does
     *     not begin with a letter or digit, or is longer than 63 characters
     */
    public static String checked(String run) {
        if (!isRun(run)) {
            throw new DaybookException.Usage(
                    "run id '%s': wanted 1 to 63 of a-z, 0-9, '.', '_' and '-', the first a letter or digit"
                            .formatted(run));
        }
        return run;
    }

    /** Whether {@code text} can be a run id. */
    public static boolean isRun(String text) {
        return RUN.matcher(text).matches();
    }

    /** Key of a territory's change of holder on a day. */
    public static String control(String run, String territory, LocalDate date) {
        return run + "/" + territory + "/" + date;
    }

    /** Key of a belligerent's losses on a day. */
    public static String casualties(String run, LocalDate date, String belligerent) {
        return run + "/" + date + "/" + belligerent;
    }

    /** Key of a day's digest. */
    public static String digest(String run, LocalDate date) {
        return run + "/" + date;
    }

    /** The run of any of these keys, or of a mark's key, which is the run itself. */
    public static String runOf(String key) {
        int slash = key.indexOf('/');
        return slash < 0 ? key : key.substring(0, slash);
    }
}
