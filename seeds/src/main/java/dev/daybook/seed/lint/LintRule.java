package dev.daybook.seed.lint;

import dev.daybook.schema.CampaignEvent;
import dev.daybook.seed.fault.Faults;
import dev.daybook.seed.read.Located;

/** One thing to look at in a pack that loads: shown the pack's events one by one, then asked for the rest. */
interface LintRule {

    /** Looks at an event. Events come in pack order, and only what is needed of them is kept: there may be many. */
    default void see(Located<CampaignEvent> event, Faults faults) {}

    /** Looks at the pack, all of its events having been seen. */
    default void end(Faults faults) {}
}
