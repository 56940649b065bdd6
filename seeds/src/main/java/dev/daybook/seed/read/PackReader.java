package dev.daybook.seed.read;

import dev.daybook.schema.Battle;
import dev.daybook.schema.Place;
import dev.daybook.schema.SourceRef;
import dev.daybook.seed.fault.Faults;
import dev.daybook.seed.fault.Rule;
import dev.daybook.seed.text.Node;
import dev.daybook.seed.text.Position;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** Reads the files of a pack, in the order in which they name each other, and notes every fault. */
public final class PackReader {

    private final Path directory;
    private final PackLimits limits;
    private final Faults faults;
    private final PackFiles files;
    private final Vocabulary words = new Vocabulary();
    private int events;

    /**
     * @param directory the pack
     * @param limits    how large it may be
     * @param faults    takes what is wrong with it
     */
    public PackReader(Path directory, PackLimits limits, Faults faults) {
        this.directory = directory;
        this.limits = limits;
        this.faults = faults;
        this.files = new PackFiles(directory, limits, faults);
    }

    /**
     * Reads all of it once; to be called once.
     *
     * @param sink takes each sound event, in pack order
     * @return the pack but for its events, or null if there was an error
     */
    public @Nullable PackDraft read(Consumer<PackEvent> sink) {
        CampaignReader campaign = new CampaignReader(words, faults);
        Fields root = campaign.open(files.yaml("campaign.yaml"));
        CampaignHead head = root == null ? null : campaign.read(root);
        String regionsText = files.exists("regions.geojson") ? files.geoJson("regions.geojson") : null;
        List<RegionReader.Shaped> regions = regions(regionsText);
        String placesText = files.geoJson("places.geojson");
        Node placesTree = placesText == null ? null : files.geoJsonTree("places.geojson", placesText);
        List<Located<Place>> places = new PlaceReader(words, faults).read(placesTree, limits.items());
        String land = land();
        List<Located<Battle>> battles =
                root == null ? List.of() : new BattleReader(words, faults).read(root, limits.items());
        Map<String, Located<SourceRef>> sources =
                new SourceReader(words, faults).read(files.yaml("sources.yaml"), limits.items());
        SourceRefReader references = new SourceRefReader(words, sources, faults);
        List<String> eventFiles = events(references, sink);
        if (faults.errors() > 0 || head == null || placesText == null) {
            return null;
        }
        Map<String, Geometry> shapes = new HashMap<>();
        regions.forEach(region -> shapes.put(region.region().getId(), region.geometry()));
        return new PackDraft(
                Definitions.of(head, regions, places, battles),
                files.fingerprint().hex(),
                new PackDraft.GeoJson(placesText, regionsText, land),
                head.belligerents(),
                battles,
                places,
                shapes,
                sources,
                references.used(),
                eventFiles);
    }

    private List<RegionReader.Shaped> regions(@Nullable String text) {
        Node tree = text == null ? null : files.geoJsonTree("regions.geojson", text);
        if (tree == null && files.exists("regions.geojson")) {
            words.regions.leaveOpen();
            words.territories.leaveOpen();
        }
        return new RegionReader(words, faults).read(tree, limits.items());
    }

    private @Nullable String land() {
        String text = files.exists("land.geojson") ? files.geoJson("land.geojson") : null;
        Node tree = text == null ? null : files.geoJsonTree("land.geojson", text);
        if (tree != null) {
            new RegionReader(words, faults).checkLand(tree, limits.items());
        }
        return text;
    }

    /** The event files once more, after {@link #read} found them sound. */
    public EventFiles eventFiles(PackDraft draft) {
        return new EventFiles(directory, limits, words, draft.sources(), files.fingerprint());
    }

    private List<String> events(SourceRefReader references, Consumer<PackEvent> sink) {
        List<String> names = files.eventFiles();
        EventReader reader = new EventReader(words, new Names("an event"), references, faults);
        for (String name : names) {
            Node tree = files.yaml(name);
            if (tree != null) {
                reader.read(tree, limits.items(), event -> count(event, sink));
            }
        }
        return names;
    }

    private void count(PackEvent event, Consumer<PackEvent> sink) {
        events++;
        if (events == limits.events() + 1) {
            Position at = event.node().at();
            faults.error(at, Rule.TOO_LARGE, "more than " + limits.events() + " events", "a smaller pack");
        }
        if (events <= limits.events()) {
            sink.accept(event);
        }
    }
}
