package dev.daybook.seed.imports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A row of a table.
 *
 * @param line    line of the file it begins on, from 1
 * @param columns positions by column name
 * @param cells   its cells; as many as there are columns
 * @param latin1  whether some byte of it was no UTF-8 and was read as ISO-8859-1
 */
record Row(long line, Map<String, Integer> columns, List<String> cells, boolean latin1) {

    /** The cell of {@code column}, stripped; empty if there is no such column. */
    String text(String column) {
        return raw(column).strip();
    }

    private String raw(String column) {
        Integer position = columns.get(column);
        return position == null ? "" : cells.get(position);
    }

    /** The first of {@code names} that is not empty; empty if all are. */
    String first(String... names) {
        for (String name : names) {
            if (!text(name).isEmpty()) {
                return text(name);
            }
        }
        return "";
    }

    /** The cell of {@code column}, which may not be empty. */
    String needed(String column) throws RejectedRow {
        String text = text(column);
        if (text.isEmpty()) {
            throw new RejectedRow(column + ": found nothing, wanted a value");
        }
        return text;
    }

    /** The cell of {@code column} as a whole number of 0 or more; 0 if it is empty. */
    long count(String column) throws RejectedRow {
        String text = text(column);
        if (text.isEmpty()) {
            return 0;
        }
        if (!text.matches("[0-9]{1,12}(\\.0+)?")) {
            throw new RejectedRow(column + ": found '" + Words.shortened(text) + "', wanted a whole number, 0 or more");
        }
        return Long.parseLong(text.split("\\.")[0]);
    }

    /** The cell of {@code column} as degrees between minus {@code bound} and {@code bound}. */
    double degrees(String column, int bound) throws RejectedRow {
        String text = needed(column);
        if (text.matches("[-+]?[0-9]{1,3}(\\.[0-9]{0,20})?")) {
            double degrees = Double.parseDouble(text);
            if (Math.abs(degrees) <= bound) {
                return degrees;
            }
        }
        throw new RejectedRow(
                column + ": found '" + Words.shortened(text) + "', wanted degrees from -" + bound + " to " + bound);
    }

    /** All cells that are not empty, by column, as given. */
    Map<String, String> given() {
        Map<String, String> given = new LinkedHashMap<>();
        columns.forEach((column, position) -> {
            if (!cells.get(position).isEmpty()) {
                given.put(column, cells.get(position));
            }
        });
        return given;
    }
}
