package dev.daybook.streams.digest;

import dev.daybook.streams.casualties.CasualtyView;
import dev.daybook.streams.control.ControlView;

/** What the rules before this one answer, after the record at hand. */
record DayViews(ControlView control, CasualtyView casualties) {}
