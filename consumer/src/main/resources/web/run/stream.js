// Follows the picked run over the stream: its clock, the days it closes, its seeks. Facts are then read over HTTP.
import { readRunList } from '../core/api.js';
import { openStream } from '../core/sse.js';

const TOPICS = ['control', 'casualties', 'digests', 'clock'];
const SETTLE_MS = 80;
/** No side has this id: the clock, marks and resets are all that is left, and the days themselves are read over HTTP. */
const NOBODY = 'nobody';

/** Starts following; whenever another run is picked, follows that one. */
export function followRun(store) {
    let stream = null;
    store.watch((s) => [s.run], ({ run }) => {
        stream?.close();
        stream = run === null ? null : open(store, run);
    });
    addEventListener('online', () => stream?.again());
    return { again: () => stream?.again() };
}

/** Reads the list of runs anew. */
export async function readRuns(store) {
    const { transport, create, runs } = await readRunList();
    const { campaign } = store.get();
    store.update({ transport, create, runs: runs.filter((run) => campaign === null || run.campaign === campaign.id) });
}

function open(store, run) {
    const url = `/v1/stream/${TOPICS.join(',')}?run=${encodeURIComponent(run)}&belligerent=${NOBODY}`;
    const refresh = settled(() => {
        if (store.get().run === run) {
            store.update({ version: store.get().version + 1 });
        }
    });
    let whole = false;
    let marks = {};
    let cut = false;
    const take = {
        snapshot: () => {
            whole = false;
            marks = {};
        },
        live: () => {
            whole = true;
            connection(store, { phase: 'live' });
            // At first what was read a moment ago stands, unless a day was closed meanwhile; after a cut all is read anew.
            if (cut || marks.digests !== store.get().lastCompleteDay) {
                refresh();
                readRuns(store).catch(() => {});
            }
        },
        clock: (clock) => {
            const before = store.get().clock;
            store.update({ clock });
            if (whole && before?.state !== clock.state) {
                readRuns(store).catch(() => {});
            }
            if (whole) {
                connection(store, { lagMs: Math.max(0, Date.now() - Date.parse(clock.updatedAt)) });
            }
        },
        mark: (mark) => {
            marks[mark.topic] = mark.date;
            if (whole && sameEverywhere(marks)) {
                refresh();
            }
        },
        reset: (reset) => {
            delete marks[reset.topic];
            store.update({ loaded: null });
            refresh();
        },
        gap: () => connection(store, { phase: 'catching-up' }),
        delete: ({ topic }) => {
            if (topic === 'clock') {
                store.update({ problem: `The run ${run} was deleted.` });
                readRuns(store).catch(() => {});
            }
        },
    };
    return openStream(url, {
        event: (name, data) => take[name]?.(data),
        phase: (phase) => {
            cut = cut || phase === 'lost';
            if (phase !== 'open') {
                connection(store, { phase: phase === 'lost' ? 'lost' : 'connecting' });
            } else if (cut && whole) {
                // What was missed comes now, without a new beginning; should there be one after all, it says so.
                connection(store, { phase: 'live' });
                refresh();
                readRuns(store).catch(() => {});
            }
        },
    });
}

/** All three topics have closed the same day: it is complete. */
function sameEverywhere(marks) {
    const days = ['control', 'casualties', 'digests'].map((topic) => marks[topic]);
    return days[0] !== undefined && days.every((day) => day === days[0]);
}

function connection(store, patch) {
    store.update({ connection: { ...store.get().connection, ...patch } });
}

/** Several causes at once bring one reading. */
function settled(work) {
    let timer = null;
    return () => {
        clearTimeout(timer);
        timer = setTimeout(work, SETTLE_MS);
    };
}
