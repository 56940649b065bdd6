package dev.daybook.seed.lint;

import dev.daybook.seed.PackFolder;
import dev.daybook.seed.fault.Rule;
import java.util.ArrayList;
import java.util.List;

/**
 * A way to break one rule, and where the fault is then to be found: at the mark {@code @@}, which is taken out.
 *
 * @param rule  the rule
 * @param edits what is changed
 */
record Breach(Rule rule, List<Edit> edits) {

    private static final String MARK = "@@";

    /**
     * A change of one file.
     *
     * @param file the file
     * @param old  what stands there once; empty if the file is new
     * @param now  what is to stand there
     */
    private record Edit(String file, String old, String now) {}

    static Breach of(Rule rule, String file, String old, String now) {
        return new Breach(rule, List.of()).and(file, old, now);
    }

    Breach and(String file, String old, String now) {
        List<Edit> more = new ArrayList<>(edits);
        more.add(new Edit(file, old, now));
        return new Breach(rule, List.copyOf(more));
    }

    /** Changes {@code pack} and returns the place of the mark as {@code file:line:column}. */
    String applyTo(PackFolder pack) {
        String marked = "";
        for (Edit edit : edits) {
            if (edit.old().isEmpty()) {
                pack.write(edit.file(), edit.now());
            } else {
                pack.replace(edit.file(), edit.old(), edit.now());
            }
            String text = pack.read(edit.file());
            int mark = text.indexOf(MARK);
            if (mark >= 0) {
                String before = text.substring(0, mark);
                long line = before.chars().filter(c -> c == '\n').count() + 1;
                marked = edit.file() + ":" + line + ":" + (mark - before.lastIndexOf('\n'));
                pack.write(edit.file(), text.replace(MARK, ""));
            }
        }
        return marked;
    }

    @Override
    public String toString() {
        return rule.code();
    }
}
