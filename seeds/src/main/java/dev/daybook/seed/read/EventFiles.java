package dev.daybook.seed.read;

import dev.daybook.error.DaybookException;
import dev.daybook.schema.SourceRef;
import dev.daybook.seed.fault.Faults;
import dev.daybook.seed.text.Node;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Event files that were read before and found sound, to be read again one at a time. Safe for several threads. */
public final class EventFiles {

    private final Path directory;
    private final PackLimits limits;
    private final Vocabulary words;
    private final Map<String, Located<SourceRef>> sources;
    private final Fingerprint before;

    EventFiles(
            Path directory,
            PackLimits limits,
            Vocabulary words,
            Map<String, Located<SourceRef>> sources,
            Fingerprint before) {
        this.directory = directory;
        this.limits = limits;
        this.words = words;
        this.sources = sources;
        this.before = before;
    }

    /**
     * The events of the file {@code name}, in its order.
     *
     * @throws DaybookException.BadRecords if the file is not what it was
     */
    public List<PackEvent> read(String name) {
        Faults faults = new Faults();
        PackFiles files = new PackFiles(directory, limits, faults);
        Node root = files.yaml(name);
        if (root == null || !files.fingerprint().of(name).equals(before.of(name))) {
            throw new DaybookException.BadRecords(files.shown(name)
                    + ": found other text than when the pack was loaded, wanted the same; start anew");
        }
        List<PackEvent> events = new ArrayList<>();
        SourceRefReader references = new SourceRefReader(words, sources, faults);
        new EventReader(words, new Names("an event"), references, faults).read(root, limits.items(), events::add);
        return events;
    }
}
