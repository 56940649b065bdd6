package dev.daybook.consumer.picture;

/** Paper and ink of a picture, as {@code #rrggbb}. */
public enum Theme {
    /** Dark on light paper. */
    LIGHT("#fbf8f2", "#1e1b17", "#5b554c", "#dde6e8", "#f3ede1", "#a9a294", "#6d6557", "#8b8a86"),
    /** Light on dark paper. */
    DARK("#16191c", "#e9e5dc", "#b3ad9f", "#14222c", "#2a2f34", "#59626b", "#9aa1a8", "#9b9a94");

    private final String paper;
    private final String ink;
    private final String soft;
    private final String sea;
    private final String land;
    private final String coast;
    private final String border;
    private final String unknown;

    Theme(String paper, String ink, String soft, String sea, String land, String coast, String border, String unknown) {
        this.paper = paper;
        this.ink = ink;
        this.soft = soft;
        this.sea = sea;
        this.land = land;
        this.coast = coast;
        this.border = border;
        this.unknown = unknown;
    }

    /** Behind everything, and around words on the map. */
    String paper() {
        return paper;
    }

    /** Words and outlines. */
    String ink() {
        return ink;
    }

    /** Words of less weight. */
    String soft() {
        return soft;
    }

    /** Water. */
    String sea() {
        return sea;
    }

    /** Land outside the regions. */
    String land() {
        return land;
    }

    /** Shores. */
    String coast() {
        return coast;
    }

    /** Borders of regions. */
    String border() {
        return border;
    }

    /** What nobody is known to hold. */
    String unknown() {
        return unknown;
    }
}
