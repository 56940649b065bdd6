package dev.daybook.seed.imports;

import java.util.List;

/** An imported event as it stands in an event file. */
final class EventText {

    private EventText() {}

    /** The event of {@code fact}, with the ids that {@code state} has for its sides and its place. */
    static String of(Fact fact, CampaignState state, RowMapper.Dataset dataset) {
        YamlOut out = new YamlOut();
        out.text("- id", fact.id()).text("  date", fact.when().edtf());
        out.text("  theatre", fact.theatre()).text("  type", fact.type());
        out.text("  place", state.place(fact.point())).text("  title", fact.headline());
        out.text("  summary", fact.summary());
        actors(out, fact, state);
        control(out, fact, state);
        casualties(out, fact, state, dataset);
        out.line("  sources:").text("    - source", dataset.source());
        out.text("  confidence", fact.confidence());
        out.text("  disputes", fact.flags().isEmpty() ? null : String.join(" ", fact.flags()));
        out.line("  origin:");
        fact.origin().forEach((column, cell) -> out.entry("    ", column, cell));
        return out.toString();
    }

    private static void actors(YamlOut out, Fact fact, CampaignState state) {
        if (!fact.actors().isEmpty()) {
            out.line("  actors:");
            for (String actor : fact.actors()) {
                out.text("    - name", actor).text("      side", state.side(actor));
            }
        }
    }

    private static void control(YamlOut out, Fact fact, CampaignState state) {
        if (fact.taker() != null) {
            out.line("  control:").text("    - territory", state.place(fact.point()));
            out.text("      to", state.side(fact.taker().side()))
                    .text("      status", fact.taker().status());
            effective(out, fact);
        }
    }

    private static void casualties(YamlOut out, Fact fact, CampaignState state, RowMapper.Dataset dataset) {
        List<Fact.Figure> figures = fact.figures();
        if (!figures.isEmpty()) {
            out.line("  casualties:");
        }
        for (Fact.Figure figure : figures) {
            out.text("    - belligerent", state.side(figure.side())).text("      category", figure.category());
            out.number("      low", figure.low()).number("      best", figure.best());
            out.number("      high", figure.high());
            out.text("      claimant", dataset.claimant()).text("      scope", "event");
            effective(out, fact);
            if (!figure.inOrder()) {
                out.line("      flagged: true");
            }
        }
    }

    private static void effective(YamlOut out, Fact fact) {
        if (fact.when().effective() != null) {
            out.text("      effective", fact.when().effective().toString());
        }
    }
}
