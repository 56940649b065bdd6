package dev.daybook.seed.lint;

import dev.daybook.error.DaybookException;
import dev.daybook.seed.fault.Faults;
import dev.daybook.seed.read.EventFiles;
import dev.daybook.seed.read.FileOrder;
import dev.daybook.seed.read.PackDraft;
import dev.daybook.seed.read.PackEvent;
import dev.daybook.seed.read.PackLimits;
import dev.daybook.seed.read.PackReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/** Looks a pack over: everything the loader refuses, and what a careful author would look at besides. */
public final class PackLinter {

    private static final List<Function<LintedPack, LintRule>> RULES = List.of(
            UnreadFiles::new,
            UnusedNames::new,
            BattleDates::new,
            pack -> new EffectiveDays(),
            Holders::new,
            RegionBounds::new,
            pack -> new Duplicates(),
            pack -> new NeedlessFlags(),
            Colours::new);

    private final PackLimits limits;

    /** Looks packs over within the usual limits. */
    public PackLinter() {
        this(PackLimits.STANDARD);
    }

    /** Looks packs over within {@code limits}. */
    public PackLinter(PackLimits limits) {
        this.limits = limits;
    }

    /**
     * Looks over the pack in {@code directory}; its warnings only if it has no errors.
     *
     * @throws DaybookException.Usage if it is no directory
     */
    public LintReport lint(Path directory) {
        if (!Files.isDirectory(directory)) {
            throw new DaybookException.Usage(directory + ": found no directory, wanted a campaign pack");
        }
        Faults faults = new Faults();
        PackReader reader = new PackReader(directory, limits, faults);
        FileOrder order = new FileOrder();
        PackDraft draft = reader.read(order::add);
        if (draft != null && order.check(limits.eventsHeld(), faults)) {
            warn(new LintedPack(directory, draft), reader.eventFiles(draft), faults);
        }
        return new LintReport(faults.sorted(), faults.left());
    }

    /** Files are read a second time: then all that an event may name is known, and no event has to be kept. */
    private static void warn(LintedPack pack, EventFiles files, Faults faults) {
        List<LintRule> rules = RULES.stream().map(rule -> rule.apply(pack)).toList();
        for (String name : pack.draft().eventFiles()) {
            for (PackEvent event : files.read(name)) {
                rules.forEach(rule -> rule.see(event.located(), faults));
            }
        }
        rules.forEach(rule -> rule.end(faults));
    }
}
