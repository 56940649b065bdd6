package dev.daybook.seed.read;

/**
 * How large a pack may be; whatever is larger is refused before it is read.
 *
 * @param yamlBytes     bytes of one YAML file
 * @param geoJsonBytes  bytes of all GeoJSON files together; they travel in one record of at most 8 MiB
 * @param depth         lists and mappings in each other
 * @param eventFiles    files in {@code events/}
 * @param events        events of the pack
 * @param items         items of any other list
 * @param eventsHeld    events held in memory; a larger pack is read from its files again and again
 */
public record PackLimits(
        int yamlBytes, int geoJsonBytes, int depth, int eventFiles, int events, int items, int eventsHeld) {

    /** What Daybook allows. */
    public static final PackLimits STANDARD = new PackLimits(8 << 20, 7 << 20, 24, 10_000, 5_000_000, 100_000, 50_000);
}
