package dev.daybook.seed.imports;

import de.siegmar.fastcsv.reader.CsvRecord;
import dev.daybook.error.DaybookException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Makes packs of a table, one a conflict or country.
 *
 * <p>Rows are read once and kept on disk until all are known; memory holds the names of sides and places and where each
 * event is kept, so that hundreds of thousands of rows need little of it.
 */
public final class TableImport {

    private static final int ROWS_A_REPORT = 1_000;

    private final ImportRequest request;
    private final ImportProgress progress;
    private final RowMapper mapper;
    private final Map<String, CampaignState> campaigns = new LinkedHashMap<>();
    private final Set<String> ids = new HashSet<>();
    private long rows;
    private long flagged;
    private long filtered;

    private TableImport(ImportRequest request, ImportProgress progress) {
        this.request = request;
        this.progress = progress;
        this.mapper = mapperOf(request);
    }

    private static RowMapper mapperOf(ImportRequest request) {
        return switch (request.table()) {
            case GED -> new GedRows();
            case ACLED -> new AcledRows();
        };
    }

    /**
     * Imports what was asked for.
     *
     * @throws DaybookException.Usage       if the file cannot be opened or the directory is not empty
     * @throws DaybookException.BadRecords  if the file has no header, is no CSV from some row on, or has no row that is
     *                                      asked for
     * @throws DaybookException.Unavailable if the packs cannot be written
     */
    public static ImportReport run(ImportRequest request, ImportProgress progress) {
        try (OutDirectory out = new OutDirectory(request.out());
                TableReader table = new TableReader(request.file(), mapperOf(request))) {
            ImportReport report = new TableImport(request, progress).run(table, out);
            if (report.events() == 0 && report.rejected() == 0) {
                throw new DaybookException.BadRecords(
                        ("%s: found %d rows, none of what was asked for, wanted at least one; look at the conflict and"
                                        + " the days; nothing was written")
                                .formatted(request.file(), report.rows()));
            }
            out.keep();
            return report;
        } catch (IOException e) {
            throw new DaybookException.Unavailable(
                    request.out() + ": cannot be written (" + Words.causes(e) + "); nothing was kept", e);
        }
    }

    private ImportReport run(TableReader table, OutDirectory out) throws IOException {
        Path rejectsFile = out.partial().resolve("rejects.csv");
        try (Spool spool = new Spool(out.partial().resolve("spool"));
                RejectsFile rejects = new RejectsFile(rejectsFile)) {
            readAll(table, spool, rejects);
            List<Path> packs = new ArrayList<>();
            try (RandomAccessFile kept = spool.reading()) {
                PackWriter writer =
                        new PackWriter(mapper.dataset(), kept, written -> progress.writing(written, ids.size()));
                for (CampaignState campaign : campaigns.values()) {
                    writer.write(campaign, out.partial().resolve(campaign.id()));
                    packs.add(request.out().resolve(campaign.id()));
                }
            }
            packs.sort(null);
            Path shown = rejects.count() == 0 ? null : request.out().resolve("rejects.csv");
            return new ImportReport(rows, ids.size(), flagged, filtered, rejects.count(), packs, shown);
        }
    }

    private void readAll(TableReader table, Spool spool, RejectsFile rejects) throws IOException {
        long total = Files.size(request.file());
        while (table.hasNext()) {
            CsvRecord record = table.nextRecord();
            rows++;
            try {
                read(table.row(record), spool);
            } catch (RejectedRow e) {
                rejects.add(record.getStartingLineNumber(), e.getMessage(), record.getFields());
            }
            if (rows % ROWS_A_REPORT == 0) {
                progress.reading(table.readBytes(), total, rows);
            }
        }
        progress.reading(total, total, rows);
    }

    private void read(Row row, Spool spool) throws RejectedRow, IOException {
        if (request.conflict() != null && !mapper.isOf(row, request.conflict())) {
            filtered++;
            return;
        }
        Fact fact = mapper.fact(row);
        if (!isAskedFor(fact)) {
            filtered++;
            return;
        }
        if (!ids.add(fact.id())) {
            throw new RejectedRow("found the id " + fact.id() + " a second time, wanted each row once");
        }
        flagged += fact.flags().isEmpty() ? 0 : 1;
        CampaignState campaign = campaigns.computeIfAbsent(fact.campaign(), id -> new CampaignState(id, fact.title()));
        campaign.add(fact);
        campaign.add(spool.add(fact.when().from(), EventText.of(fact, campaign, mapper.dataset())));
    }

    private boolean isAskedFor(Fact fact) {
        boolean late = request.from() != null && fact.when().to().isBefore(request.from());
        boolean early = request.to() != null && fact.when().from().isAfter(request.to());
        return !late && !early;
    }
}
