package dev.daybook.seed.exports;

/** Forms a pack can be exported in. */
public enum ExportFormat {
    /** CSV with the 49 columns of UCDP GED 26.1; only events with deaths, without claimants. */
    GED,
    /** CSV, one row an event, lists joined by semicolons. */
    CSV,
    /** GeoJSON of the places after the Linked Places Format 1.1. */
    GEOJSON,
    /** JSON of the definition and every event, with the fields of the Avro records. */
    JSON
}
