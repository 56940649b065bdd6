// What the page knows, and the few ways in which that changes.
import { clampDay, plusDays } from '../words/calendar.js';

/** The state before anything was read. */
export const INITIAL = {
    campaign: null,
    land: null,
    regions: null,
    runs: [],
    transport: 'none',
    create: false,
    run: null,
    clock: null,
    days: [],
    lastCompleteDay: null,
    version: 0,
    loaded: null,
    date: null,
    following: false,
    playing: false,
    daysPerSecond: 1,
    range: 'highlight',
    view: null,
    waitingFor: null,
    controlSeries: [],
    tollSeries: [],
    shading: true,
    place: null,
    category: 'killed',
    tollForm: 'sums',
    filter: { q: '', type: '', place: '', scope: 'all' },
    connection: { phase: 'connecting', lagMs: null },
    problem: null,
};

/** First and last day of what the slider and the charts show. */
export function rangeOf(state) {
    const { campaign, range, clock } = state;
    if (range === 'span') {
        return [campaign.spanFrom, campaign.spanTo];
    }
    const longer = clock && !pickedRun(state)?.archive && clock.endsOn > campaign.highlightTo;
    return [campaign.highlightFrom, longer ? clock.endsOn : campaign.highlightTo];
}

/** The run's record in the list of runs. */
export function pickedRun(state) {
    return state.runs.find((run) => run.run === state.run) ?? null;
}

/** True if this page may send the picked run commands. */
export function mayDrive(state) {
    const run = pickedRun(state);
    return state.transport === 'open' && run !== null && !run.archive;
}

/** True if this page may begin runs. */
export function mayBegin(state) {
    return state.transport === 'open' && state.create;
}

/** True if this page may delete the picked run. */
export function mayDelete(state) {
    return state.transport === 'open' && Boolean(pickedRun(state)?.deletable);
}

/** The run to turn to when one is gone: one that is alive, else the archive. */
export function otherRun(state) {
    const others = state.runs.filter((one) => one.run !== state.run);
    return others.find((one) => !one.archive && !one.finished) ?? others.find((one) => one.archive) ?? others[0];
}

/** Moves this page's view, and nothing but this page's view. */
export function moveTo(store, date, { keepPlaying = false } = {}) {
    const state = store.get();
    const day = clampDay(date, state.campaign.spanFrom, state.campaign.spanTo);
    const [first, last] = rangeOf(state);
    store.update({
        date: day,
        following: false,
        playing: keepPlaying && state.playing,
        range: day < first || day > last ? 'span' : state.range,
    });
}

/** Moves this page's view by days, no further than the run has come. */
export function moveBy(store, days, options) {
    const { date, lastCompleteDay, campaign } = store.get();
    if (date !== null) {
        moveTo(store, clampDay(plusDays(date, days), campaign.spanFrom, lastCompleteDay ?? campaign.spanTo), options);
    }
}

/** Goes to where the run is, and goes on with it. */
export function follow(store) {
    const { lastCompleteDay, date } = store.get();
    store.update({ following: true, playing: false, date: lastCompleteDay ?? date });
}

/** Turns to another run; what is known of the old one is forgotten. */
export function pickRun(store, run) {
    const state = store.get();
    if (run === state.run) {
        return;
    }
    const picked = state.runs.find((one) => one.run === run);
    store.update({
        run,
        clock: picked ?? null,
        days: [],
        lastCompleteDay: null,
        view: null,
        controlSeries: [],
        tollSeries: [],
        playing: false,
        following: Boolean(picked && !picked.archive),
        connection: { phase: 'connecting', lagMs: null },
        version: state.version + 1,
        loaded: null,
        waitingFor: null,
    });
}
