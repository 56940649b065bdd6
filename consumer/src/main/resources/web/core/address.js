// The address bar: which run and which day, so that a link leads back to what was seen.
import { isDay } from '../words/calendar.js';
import { moveTo } from './state.js';

/** What the address asks for. */
export function asked(location = globalThis.location) {
    const day = location.hash.slice(1);
    return { run: new URLSearchParams(location.search).get('run'), day: isDay(day) ? day : null };
}

/** Keeps the address and the state together from now on. */
export function keepAddress(store) {
    addEventListener('hashchange', () => {
        const { day } = asked();
        if (day !== null && day !== store.get().date) {
            moveTo(store, day);
        }
    });
    store.watch((s) => [s.run, s.following, s.date], ({ run, following, date }) => {
        if (run === null || date === null) {
            return;
        }
        const wanted = `?run=${encodeURIComponent(run)}${following ? '' : `#${date}`}`;
        if (location.search + location.hash !== wanted) {
            history.replaceState(null, '', location.pathname + wanted);
        }
    });
}
