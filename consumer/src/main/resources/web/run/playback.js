// Playing on this page: a day at a time through what the run has closed already.
import { moveBy, pickedRun, follow, rangeOf } from '../core/state.js';

/** Goes a day on at each beat while the state says so; the next day waits until the one before is shown. */
export function startPlayback(store) {
    let timer = null;
    store.watch((s) => [s.playing, s.daysPerSecond], ({ playing, daysPerSecond }) => {
        clearInterval(timer);
        if (playing) {
            timer = setInterval(() => beat(store), 1000 / daysPerSecond);
        }
    });
}

function beat(store) {
    const state = store.get();
    if (state.view?.date !== state.date && state.waitingFor === null && state.problem === null) {
        return;
    }
    const end = state.lastCompleteDay ?? state.date;
    if (state.date >= end) {
        const run = pickedRun(state);
        if (run && !run.finished && !run.archive) {
            follow(store);
        } else {
            store.update({ playing: false });
        }
    } else if (state.range === 'highlight' && state.date >= rangeOf(state)[1]) {
        store.update({ playing: false });
    } else {
        moveBy(store, 1, { keepPlaying: true });
    }
}
