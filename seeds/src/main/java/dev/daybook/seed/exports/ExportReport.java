package dev.daybook.seed.exports;

/**
 * What came of an export.
 *
 * @param written rows, features or events written
 * @param left    events that the form cannot hold
 */
public record ExportReport(long written, long left) {}
