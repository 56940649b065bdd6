// Reads what the state asks for: the run's days and series at each new version; after them, and at each new date, the
// day. A day that the run has not closed is not asked for: the state then says what is waited for.
import { Problem, below, read } from './api.js';

const CORRECTIONS_MS = 30_000;

/** Starts reading; returns nothing, the state shows what came. */
export function startLoader(store) {
    store.watch((s) => [s.campaign, s.run, s.version], readRun(store));
    store.watch((s) => [s.run, s.loaded, s.date], readDay(store));
    setInterval(() => lookForCorrections(store), CORRECTIONS_MS);
}

/** A corrected day has a new edition; nothing else tells of it once the run is finished. */
async function lookForCorrections(store) {
    const { campaign, run, loaded, version } = store.get();
    if (document.hidden || loaded !== version) {
        return;
    }
    try {
        const { days } = await read(below(campaign.id, 'days'), { run });
        const now = store.get();
        if (now.run === run && now.version === version && JSON.stringify(days) !== JSON.stringify(now.days)) {
            store.update({ version: version + 1 });
        }
    } catch {
        // The stream says so if the server is away.
    }
}

function readRun(store) {
    let current = null;
    return async ({ campaign, run, version }) => {
        current?.abort();
        if (!campaign || !run) {
            return;
        }
        current = new AbortController();
        const { signal } = current;
        await shown(store, async () => {
            const [days, control, tolls] = await Promise.all([
                read(below(campaign.id, 'days'), { run }, signal),
                read(`${below(campaign.id)}/control/series`, { run }, signal),
                read(`${below(campaign.id)}/casualties/series`, { run }, signal),
            ]);
            const state = store.get();
            const last = days.days.at(-1)?.date ?? null;
            const date = state.following || state.date === null ? last ?? state.date : state.date;
            store.update({
                days: days.days,
                lastCompleteDay: last,
                controlSeries: control.rows,
                tollSeries: tolls.rows,
                date,
                loaded: version,
                waitingFor: date === null ? campaign.spanFrom : state.waitingFor,
                problem: null,
            });
        });
    };
}

/** The day's digest, map and tolls are shown together or not at all, so that they always agree. */
function readDay(store) {
    let current = null;
    return async ({ campaign, run, date, loaded, lastCompleteDay }) => {
        current?.abort();
        if (loaded === null || !run || !date) {
            return;
        }
        if (lastCompleteDay === null || date > lastCompleteDay) {
            store.update({ waitingFor: date });
            return;
        }
        current = new AbortController();
        const { signal } = current;
        await shown(store, async () => {
            try {
                const [digest, control, tolls] = await Promise.all([
                    read(below(campaign.id, 'days', date), { run }, signal),
                    read(below(campaign.id, 'control'), { run, as_of: date }, signal),
                    read(below(campaign.id, 'casualties'), { run, as_of: date }, signal),
                ]);
                store.update({ view: { run, date, digest, control, tolls }, waitingFor: null, problem: null });
            } catch (e) {
                if (!(e instanceof Problem) || !e.type.endsWith('/day-not-reached')) {
                    throw e;
                }
                store.update({ waitingFor: date });
            }
        });
    };
}

async function shown(store, work) {
    try {
        await work();
    } catch (e) {
        if (e.name !== 'AbortError') {
            store.update({ problem: e.message });
        }
    }
}
