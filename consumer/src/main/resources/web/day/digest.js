// The day's digest: what happened, what changed hands, what it cost, where it is read.
import { h, replace } from '../core/dom.js';
import { eventDate } from '../words/calendar.js';
import { claimed, counted, summed } from '../words/figures.js';
import { capital, category, scope, status, words } from '../words/wording.js';
import { swatch } from '../words/symbols.js';
import { dayLink, disclosure, disputes, source } from './parts.js';

const SHOWN_AT_FIRST = { changes: 8, events: 5, sources: 10 };

/** Draws the digest of the day shown. */
export function drawDigest(element, store, sides) {
    store.watch((state) => [state.view], ({ view }) => {
        replace(element, view ? digest(view.digest, store, sides) : []);
    });
}

function digest(day, store, sides) {
    return [
        day.quiet && quiet(day, store.get().days),
        day.ongoing.length > 0 && ongoing(day),
        day.controlChanges.length > 0 && changes(day, store, sides),
        day.events.length > 0 && events(day, store, sides),
        day.tollOfDay.length > 0 && tolls(day, sides),
        day.sources.length > 0 && sources(day),
    ];
}

function quiet({ date, unchangedSince }, days) {
    const next = days.find((one) => one.date > date && !one.quiet);
    return h('p', { class: 'quiet' }, 'A quiet day: the sources report nothing, nothing changed hands and no figure took effect',
        unchangedSince && [' since ', dayLink(unchangedSince)], '.', next && [' The next day with news is ', dayLink(next.date), '.']);
}

/** Battles in one paragraph; long events, which are many, behind a line of their own. */
function ongoing(day) {
    const battles = day.ongoing.filter((one) => one.kind === 'battle');
    const others = day.ongoing.filter((one) => one.kind !== 'battle');
    return h('div', { class: 'part' }, h('h3', {}, 'Going on'),
        battles.length > 0 && ongoingList(battles),
        others.length > 0 && disclosure(counted(others.length, 'longer event', 'longer events'), ongoingList(others)));
}

function ongoingList(list) {
    return h('ul', { class: 'ongoing' }, list.map((one) => h('li', {}, one.name, h('span', { class: 'count' }, ` day ${one.day} of ${one.days}`))));
}

function changes(day, store, sides) {
    return h('div', { class: 'part' }, h('h3', {}, `Changed hands `, h('span', { class: 'count' }, day.controlChanges.length)),
        folded(h('ul', { class: 'changes' }), day.controlChanges.map((change) => changeLine(change, store, sides)), 'changes'));
}

function changeLine(change, store, sides) {
    const { territory, from, to, contender } = change;
    const who = contender
        ? [swatch(sides.side(to)), `${capital(sides.holder(to))}, contested by `, swatch(sides.side(contender)), sides.holder(contender)]
        : [from && from !== to && [swatch(sides.side(from)), `${capital(sides.holder(from))} → `], swatch(sides.side(to)), `${sides.holder(to)}, ${status(change.status)}`];
    return h('li', {},
        h('button', { type: 'button', class: 'link-button', onclick: () => store.update({ place: territory.id }) }, territory.name1945 || territory.name),
        h('span', { class: 'who' }, who, change.disputed && ' (disputed)', change.derived && ' (with its region)'));
}

function events(day, store, sides) {
    return h('div', { class: 'part' }, h('h3', {}, 'What happened ', h('span', { class: 'count' }, day.events.length)),
        folded(h('ul', { class: 'event-list' }), day.events.map((event) => h('li', {}, item(event, store, sides))), 'events'));
}

function item(event, store, sides) {
    const when = [event.timeOfDay, eventDate(event)].filter(Boolean).join(' · ');
    return h('article', { class: 'event', id: `event-${event.id}` },
        h('p', { class: 'event-kind' }, words(event.type), when && ` · ${when}`,
            event.place && [' · ', h('button', { type: 'button', class: 'link-button', onclick: () => store.update({ place: event.place.id }) }, event.place.name1945 || event.place.name)]),
        h('h4', {}, event.title),
        h('p', {}, event.summary, cited(event.sources)),
        event.claims.length > 0 && h('ul', { class: 'claims' }, event.claims.map((claim) => claimLine(claim, sides))),
        disputes(event),
        event.confidence === 'low' && h('p', { class: 'caption' }, 'Low confidence.'));
}

function claimLine(claim, sides) {
    const said = [scope(claim.scope), sides.claimant(claim.claimant), claim.note].filter(Boolean).join(' · ');
    return h('li', {}, `${capital(sides.shortName(claim.belligerent))} ${category(claim.category, claim.belligerent)}: `, h('b', {}, claimed(claim)),
        h('span', { class: 'count' }, ` ${said}`), cited(claim.sources));
}

function cited(numbers) {
    return numbers.map((number) => h('sup', {}, h('a', { href: `#source-${number}`, 'aria-label': `Source ${number}`, onclick: toSource }, number)));
}

/** Goes to the source without changing the address, which names the day. */
function toSource(event) {
    event.preventDefault();
    const target = document.getElementById(event.currentTarget.getAttribute('href').slice(1));
    if (target.classList.contains('folded')) {
        unfold(target.closest('ol'));
    }
    target.focus();
    target.scrollIntoView({ block: 'center' });
}

function tolls(day, sides) {
    return h('div', { class: 'part' }, h('h3', {}, 'Losses that took effect this day'),
        h('ul', { class: 'toll-of-day' }, day.tollOfDay.map((toll) => h('li', {}, swatch(sides.side(toll.belligerent)),
            h('span', {}, `${capital(sides.shortName(toll.belligerent))} ${category(toll.category, toll.belligerent)} `, h('b', {}, summed(toll)))))));
}

function sources(day) {
    return h('div', { class: 'part' }, h('h3', {}, 'Sources ', h('span', { class: 'count' }, counted(day.sources.length, 'source', 'sources'))),
        folded(h('ol', { class: 'sources' }), day.sources.map((one) => h('li', { id: `source-${one.number}`, value: one.number, tabindex: -1 }, source(one))), 'sources'));
}

/** A list that shows its first lines; a button shows the rest, and print shows all. */
function folded(list, lines, what) {
    list.append(...lines);
    const first = SHOWN_AT_FIRST[what];
    if (lines.length <= first + 1) {
        return list;
    }
    lines.slice(first).forEach((line) => line.classList.add('folded'));
    const more = h('button', { type: 'button', class: 'more', onclick: () => {
        unfold(list);
        lines[first].setAttribute('tabindex', -1);
        lines[first].focus();
    } }, `Show all ${lines.length} ${what}`);
    return [list, more];
}

function unfold(list) {
    list.querySelectorAll('.folded').forEach((line) => line.classList.remove('folded'));
    list.nextElementSibling?.remove();
}
