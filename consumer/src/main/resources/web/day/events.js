// The list of all events up to the run's last closed day, with its filter; the server does the searching.
import { below, read } from '../core/api.js';
import { h, replace, setText } from '../core/dom.js';
import { eventDate } from '../words/calendar.js';
import { counted } from '../words/figures.js';
import { capital, words } from '../words/wording.js';
import { dayLink } from './parts.js';

const PAGE = 20;
const TYPING_MS = 250;

/** Draws filter and list. */
export function drawEvents(element, store) {
    const list = h('ol', { class: 'found' });
    const count = h('p', { class: 'caption', role: 'status' });
    const more = h('button', { type: 'button', class: 'more', hidden: true, onclick: () => load(false) }, 'Show more');
    replace(element, filterForm(store), count, list, more);
    let current = null;
    let shown = 0;
    let asked = '';

    async function load(anew) {
        const { campaign, run, filter, date } = store.get();
        if (!run || !date) {
            return;
        }
        current?.abort();
        current = new AbortController();
        // While a run plays the list grows with each day; whoever has opened more of it keeps that.
        const same = asked === JSON.stringify([run, filter]);
        asked = JSON.stringify([run, filter]);
        const limit = anew && same ? Math.max(PAGE, shown) : PAGE;
        const query = { run, limit, offset: anew ? 0 : shown, q: filter.q, type: filter.type, place: filter.place, to: filter.scope === 'to-date' ? date : '' };
        try {
            const found = await read(below(campaign.id, 'events'), query, current.signal);
            const lines = found.events.map((event) => line(event, store));
            if (anew) {
                shown = 0;
                replaceIfNew(list, lines);
            } else {
                list.append(...lines);
                lines[0]?.querySelector('a')?.focus();
            }
            shown += lines.length;
            more.hidden = shown >= found.total;
            setText(count, found.total === 0 ? 'Nothing of that kind up to here.' : `${counted(found.total, 'event', 'events')}, ${shown} shown`);
        } catch (e) {
            if (e.name !== 'AbortError') {
                setText(count, e.message);
            }
        }
    }

    onceNear(element, store, () => store.watch((s) => [s.run, s.filter, s.lastCompleteDay, s.filter.scope === 'to-date' ? s.date : null, s.date === null], () => load(true)));
}

/** Lines that say the same as before are left alone, with the focus that may be in one of them. */
function replaceIfNew(list, lines) {
    if (lines.length !== list.childElementCount || lines.some((one, i) => !one.isEqualNode(list.children[i]))) {
        replace(list, lines);
    }
}

/** Reads nothing before the list is about to be seen. */
function onceNear(element, store, work) {
    const seen = new IntersectionObserver((entries) => {
        if (entries.some((entry) => entry.isIntersecting)) {
            seen.disconnect();
            work();
        }
    }, { rootMargin: '300px' });
    let waiting = true;
    store.watch((s) => [s.view !== null], ({ view }) => {
        if (view !== null && waiting) {
            waiting = false;
            // Until the day is drawn the page is short, and everything would seem near.
            requestAnimationFrame(() => seen.observe(element));
        }
    });
}

function line(event, store) {
    const when = eventDate(event);
    return h('li', {},
        dayLink(event.date),
        h('div', {},
            h('p', { class: 'event-kind' }, words(event.type), when && ` · ${when}`, event.place && [' · ', placeButton(event.place, store)]),
            h('p', { class: 'found-title' }, event.title)));
}

function placeButton(place, store) {
    return h('button', { type: 'button', class: 'link-button', onclick: () => store.update({ place: place.id }) }, place.name1945 || place.name);
}

function filterForm(store) {
    const { campaign } = store.get();
    let timer = null;
    const set = (patch) => store.update({ filter: { ...store.get().filter, ...patch } });
    const search = h('input', { type: 'search', id: 'filter-q', placeholder: 'Words, e.g. airborne', oninput: () => {
        clearTimeout(timer);
        timer = setTimeout(() => set({ q: search.value.trim() }), TYPING_MS);
    } });
    const type = select('filter-type', 'Any kind', [], () => set({ type: type.value }));
    const places = [...campaign.places].map((place) => [place.id, place.name1945 || place.name]).sort((a, b) => a[1].localeCompare(b[1]));
    const place = select('filter-place', 'Anywhere', places, () => set({ place: place.value }));
    const scope = select('filter-scope', 'All days of the run', [['to-date', 'Up to the day shown']], () => set({ scope: scope.value || 'all' }));
    fillTypes(type, store);
    return h('form', { class: 'filter', role: 'search', 'aria-label': 'Events', onsubmit: (event) => event.preventDefault() },
        field('filter-q', 'Words', search), field('filter-type', 'Kind', type), field('filter-place', 'Place', place), field('filter-scope', 'Days', scope));
}

/** The campaign's own words for kinds are in its events only: they are read once the list is about to be opened. */
function fillTypes(select, store) {
    const fill = async () => {
        const { campaign, run } = store.get();
        const { events } = await read(below(campaign.id, 'events'), { run, limit: 1000 });
        const chosen = select.value;
        const types = [...new Set(events.map((event) => event.type))].sort();
        replace(select, select.options[0], types.map((type) => h('option', { value: type }, capital(words(type)))));
        select.value = chosen;
    };
    select.addEventListener('focus', () => fill().catch(() => {}), { once: true });
}

function select(id, all, options, onchange) {
    return h('select', { id, onchange }, h('option', { value: '' }, all), options.map(([value, text]) => h('option', { value }, text)));
}

function field(id, label, control) {
    return h('p', {}, h('label', { for: id }, label), control);
}
