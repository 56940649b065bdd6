package dev.daybook.seed.read;

import dev.daybook.seed.text.Position;

/** Everything an event of the pack may name, by role. */
final class Vocabulary {

    /** The holder and the claimant that nobody knows; no belligerent may be called so. */
    static final String UNKNOWN = "unknown";

    final Names belligerents = new Names("a belligerent of campaign.yaml");
    final Names theatres = new Names("a theatre of campaign.yaml");
    final Names types = new Names("a type of campaign.yaml");
    final Names claimants = new Names("a claimant of campaign.yaml");
    final Names battles = new Names("a battle of campaign.yaml");
    final Names sources = new Names("a source of sources.yaml");
    /** Regions and places together, since one id space holds both. */
    final Names territories = new Names("a place or region of the pack");

    final Names places = new Names("a place of places.geojson");
    final Names regions = new Names("a region of regions.geojson");
    final Names trackedPlaces = new Names("a place with an initialHolder");

    /** The belligerents, and {@code unknown}. */
    Names holders() {
        Names unknown = new Names(UNKNOWN);
        unknown.reserve(UNKNOWN, Position.startOf("campaign.yaml"));
        return belligerents.and("a belligerent of campaign.yaml or unknown", unknown);
    }
}
