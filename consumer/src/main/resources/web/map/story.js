// The story of a place: its names, who held it from when, what happened there.
import { below, read } from '../core/api.js';
import { h, replace } from '../core/dom.js';
import { dayLink, disclosure, disputes, source } from '../day/parts.js';
import { counted } from '../words/figures.js';
import { capital, precision, status, words } from '../words/wording.js';
import { swatch } from '../words/symbols.js';

/** Shows the story of the place chosen in the state, below the map. */
export function drawStory(element, store, sides) {
    let current = null;
    let told = '';
    store.watch((state) => [state.place, state.run, state.version], async ({ place, run, campaign }) => {
        current?.abort();
        if (place === null) {
            replace(element);
            told = '';
            return;
        }
        current = new AbortController();
        try {
            const story = await read(below(campaign.id, 'places', place), { run }, current.signal);
            // While a run plays it comes anew with each day; as long as it says the same, whoever reads it is left alone.
            if (told === sayingOf(story)) {
                return;
            }
            told = sayingOf(story);
            const isNew = element.dataset.place !== place || element.childElementCount === 0;
            element.dataset.place = place;
            replace(element, panel(story, store, sides));
            if (isNew) {
                element.firstElementChild.focus({ preventScroll: true });
                element.firstElementChild.scrollIntoView({ block: 'nearest' });
            }
        } catch (e) {
            if (e.name !== 'AbortError') {
                told = '';
                replace(element, h('p', { class: 'notice' }, e.message));
            }
        }
    });
    store.watch((state) => [state.date], ({ date }) => markDay(element, date));
}

function sayingOf({ run, territory, changes, events }) {
    return JSON.stringify([run, territory, changes, events]);
}

function panel(story, store, sides) {
    const place = story.place ?? story.region;
    const close = () => {
        store.update({ place: null });
        document.querySelector(`.place[data-id="${CSS.escape(story.territory)}"]`)?.focus({ preventScroll: true });
    };
    const node = h('section', {
        class: 'story',
        tabindex: -1,
        'aria-labelledby': 'story-title',
        onkeydown: (event) => event.key === 'Escape' && close(),
    },
    h('header', {},
        h('h4', { id: 'story-title' }, place.name1945 || place.name),
        h('button', { type: 'button', class: 'quiet-button', 'aria-label': 'Close the story', onclick: close }, '×')),
    h('p', { class: 'story-names' }, names(place)),
    h('p', { class: 'caption' }, facts(story, store.get().campaign)),
    history(story, sides),
    happened(story));
    markDay(node, store.get().date);
    return node;
}

function names(place) {
    const now = place.name1945 && place.name !== place.name1945 ? [`now ${place.name}`] : [];
    const native = (place.nativeNames ?? []).map(({ language, name }) => h('span', { lang: language }, name));
    return [...now, ...native].flatMap((one, i) => (i === 0 ? [one] : [' · ', one]));
}

function facts({ place }, campaign) {
    const regionName = campaign.regions.find((one) => one.id === place?.region)?.name;
    return place ? capital([words(place.kind), place.region && `in ${regionName}`, precision(place.wherePrec)].filter(Boolean).join(', ')) : 'Region';
}

function history({ changes }, sides) {
    if (changes.length === 0) {
        return h('p', {}, 'Who held it is not tracked.');
    }
    return h('ol', { class: 'holdings' }, changes.map((change) => h('li', { 'data-date': change.date },
        dayLink(change.date), swatch(sides.side(change.holder)),
        h('span', {}, capital(sides.holding(change, status(change.status))), change.disputed && ' (disputed)', change.derived && ' (with its region)'))));
}

function happened({ events }) {
    return events.length > 0 && h('ul', { class: 'story-events', tabindex: 0, 'aria-label': 'What happened there' }, events.map((event) => h('li', { 'data-date': event.date },
        dayLink(event.date), h('span', {}, h('b', {}, event.title), ' ', event.summary, disputes(event), sources(event)))));
}

function sources({ sources: all }) {
    return all.length > 0 && disclosure(counted(all.length, 'source', 'sources'), h('ul', { class: 'sources' }, all.map((one) => h('li', {}, source(one)))));
}

/** What lies after the day shown is dimmed: it has not happened yet. */
function markDay(node, date) {
    node.querySelectorAll('[data-date]').forEach((line) => line.classList.toggle('later', date !== null && line.dataset.date > date));
}
