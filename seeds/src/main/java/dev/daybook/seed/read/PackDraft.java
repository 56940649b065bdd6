package dev.daybook.seed.read;

import dev.daybook.schema.Battle;
import dev.daybook.schema.Belligerent;
import dev.daybook.schema.CampaignDefinition;
import dev.daybook.schema.Place;
import dev.daybook.schema.SourceRef;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * A pack that was read without an error, but for its events, each part with where it stands.
 *
 * @param definition   everything that is no event
 * @param fingerprint  over all files, lower-case hex
 * @param geoJson      texts of the GeoJSON files
 * @param belligerents the sides
 * @param battles      the battles
 * @param places       the places, weights not yet set
 * @param shapes       polygons by region
 * @param sources      the sources by id
 * @param usedSources  ids of the sources that some event names
 * @param eventFiles   names of the event files, in order
 */
public record PackDraft(
        CampaignDefinition definition,
        String fingerprint,
        GeoJson geoJson,
        List<Located<Belligerent>> belligerents,
        List<Located<Battle>> battles,
        List<Located<Place>> places,
        Map<String, Geometry> shapes,
        Map<String, Located<SourceRef>> sources,
        Set<String> usedSources,
        List<String> eventFiles) {

    /**
     * The GeoJSON files as they stand.
     *
     * @param places  places.geojson
     * @param regions regions.geojson, or null if there is none
     * @param land    land.geojson, or null if there is none
     */
    public record GeoJson(
            String places,
            @Nullable String regions,
            @Nullable String land) {}
}
