package dev.daybook.consumer.picture;

import dev.daybook.consumer.digest.Sides;
import dev.daybook.schema.Belligerent;
import dev.daybook.schema.CampaignDefinition;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The sides of a campaign as one theme draws them; the shapes are those of the page's map. */
final class DrawnSides {

    /** WCAG 2.2, 1.4.11: graphics that one must see. */
    private static final double LEAST_CONTRAST = 3.2;

    private static final String NO_PATTERN = "none";

    /** Two shapes for each pattern, so that two sides of one pattern still differ without colour. */
    private static final Map<String, List<SignShape>> SHAPES = Map.of(
            "solid",
            List.of(SignShape.CIRCLE, SignShape.PENTAGON),
            "stripes",
            List.of(SignShape.SQUARE, SignShape.TRIANGLE),
            "dots",
            List.of(SignShape.DIAMOND, SignShape.HEXAGON),
            "cross",
            List.of(SignShape.PLUS, SignShape.SALTIRE),
            "ring",
            List.of(SignShape.RING, SignShape.DOUBLE_RING),
            NO_PATTERN,
            List.of(SignShape.STAR, SignShape.KITE));

    private final Map<String, Side> byId = new HashMap<>();
    private final Sides names;
    private final Theme theme;

    DrawnSides(CampaignDefinition campaign, Theme theme) {
        this.names = new Sides(campaign);
        this.theme = theme;
        Map<String, Integer> used = new HashMap<>();
        for (Belligerent belligerent : campaign.getBelligerents()) {
            String pattern = SHAPES.containsKey(belligerent.getPattern()) ? belligerent.getPattern() : NO_PATTERN;
            int turn = (used.merge(pattern, 1, Integer::sum) - 1) % 2;
            byId.put(belligerent.getId(), drawn(belligerent, pattern, turn));
        }
    }

    private Side drawn(Belligerent belligerent, String pattern, int turn) {
        String line = Colour.legible(belligerent.getColour(), theme.paper(), theme.ink(), LEAST_CONTRAST);
        return new Side(
                belligerent.getId(),
                belligerent.getAdjective(),
                theme == Theme.DARK ? line : belligerent.getColour(),
                line,
                pattern,
                turn,
                SHAPES.get(pattern).get(turn));
    }

    /** The side with this id; one that the campaign does not list is drawn as unknown. */
    Side side(String id) {
        Side known = byId.get(id);
        return known != null
                ? known
                : new Side(id, names.holder(id), theme.unknown(), theme.soft(), NO_PATTERN, 0, SignShape.UNKNOWN);
    }
}
