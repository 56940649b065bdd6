package dev.daybook.consumer.picture;

/** How words are set. */
enum TextStyle {
    /** The campaign's title. */
    KICKER(Weight.MEDIUM, 21, 0.02),
    /** The day. */
    DATE(Weight.BOLD, 46, 0),
    /** The day's headline. */
    HEADLINE(Weight.REGULAR, 29, 0),
    /** A place. */
    PLACE(Weight.REGULAR, 20, 0),
    /** A place where something happened on the day. */
    PLACE_TODAY(Weight.BOLD, 22, 0),
    /** A region. */
    REGION(Weight.MEDIUM, 18, 0.22),
    /** A name in the legend. */
    LEGEND_NAME(Weight.BOLD, 21, 0),
    /** Words in the legend. */
    LEGEND(Weight.REGULAR, 20, 0),
    /** Credits. */
    NOTE(Weight.REGULAR, 18, 0),
    /** A mark beside a place's sign. */
    MARK(Weight.BOLD, 20, 0);

    /** Which cut of the font. */
    enum Weight {
        REGULAR,
        MEDIUM,
        BOLD
    }

    private final Weight weight;
    private final int size;
    private final double tracking;

    TextStyle(Weight weight, int size, double tracking) {
        this.weight = weight;
        this.size = size;
        this.tracking = tracking;
    }

    Weight weight() {
        return weight;
    }

    /** Height of the letters' square, in units of the picture. */
    int size() {
        return size;
    }

    /** Space between letters, as a part of the size. */
    double tracking() {
        return tracking;
    }
}
