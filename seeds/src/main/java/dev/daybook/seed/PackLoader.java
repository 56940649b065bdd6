package dev.daybook.seed;

import dev.daybook.error.DaybookException;
import dev.daybook.seed.fault.Faults;
import dev.daybook.seed.read.PackDraft;
import dev.daybook.seed.read.PackLimits;
import dev.daybook.seed.read.PackReader;
import java.nio.file.Files;
import java.nio.file.Path;

/** Loads campaign packs. */
public final class PackLoader {

    private final PackLimits limits;

    /** Loads packs within the usual limits. */
    public PackLoader() {
        this(PackLimits.STANDARD);
    }

    /** Loads packs within {@code limits}. */
    public PackLoader(PackLimits limits) {
        this.limits = limits;
    }

    /**
     * The pack in {@code directory}.
     *
     * @throws DaybookException.BadRecords if it has errors; one line for each, with file, line and column
     * @throws DaybookException.Usage      if it is no directory
     */
    public CampaignPack load(Path directory) {
        LoadReport report = read(directory);
        if (report.pack() == null) {
            throw new DaybookException.BadRecords(report.text());
        }
        return report.pack();
    }

    /**
     * Everything that is wrong with the pack in {@code directory}, and the pack if nothing is.
     *
     * @throws DaybookException.Usage if it is no directory
     */
    public LoadReport read(Path directory) {
        if (!Files.isDirectory(directory)) {
            throw new DaybookException.Usage(
                    directory + ": found no directory, wanted a campaign pack (a directory with campaign.yaml)");
        }
        Faults faults = new Faults();
        PackReader reader = new PackReader(directory, limits, faults);
        EventCollector collector = new EventCollector(limits.eventsHeld());
        PackDraft draft = reader.read(collector::add);
        CampaignPack pack = draft == null ? null : collector.pack(reader, draft, faults);
        return new LoadReport(directory, faults.sorted(), faults.left(), faults.errors() == 0 ? pack : null);
    }
}
