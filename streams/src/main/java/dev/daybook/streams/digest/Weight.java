package dev.daybook.streams.digest;

/**
 * How much an event weighs on a day, heaviest first; the heaviest gives the day its headline.
 *
 * <p>The feed follows a campaign over ground, so the map comes first, the wider territory before the narrower; then the
 * fighting that has a name, then what was suffered, then the acts that begin and end wars, then all else.
 */
enum Weight {
    /** A region changes its holder or how it is held on this day. */
    REGION_CHANGES,
    /** A place changes its holder. */
    PLACE_CHANGES_HANDS,
    /** A place is contested from this day on, or held in another way. */
    PLACE_CHANGES_STATUS,
    /** A battle or a siege, or part of one that the pack names. */
    BATTLE,
    /** A figure of it takes effect on this day. */
    LOSSES,
    /** War or peace between states: a declaration, a surrender, a ceasefire, a treaty. */
    WAR_AND_PEACE,
    /** Anything else. */
    OTHER
}
