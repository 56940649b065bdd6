// Losses to date, a line for each side with the band from the lowest to the highest figure; beside them tables.
import { h, replace } from '../core/dom.js';
import { dataTable, dayLink, disclosure, source } from '../day/parts.js';
import { claimed, number, range } from '../words/figures.js';
import { capital, category as categoryWords } from '../words/wording.js';
import { swatch } from '../words/symbols.js';
import { drawFrame } from './frame.js';
import { largestChange, tollChanges, tollSteps } from './series.js';
import { FORMS, changeRange, plotTolls } from './tollplot.js';

const HEIGHT = 300;
const NOTES = {
    sums: 'Line: best figure; band: from the lowest to the highest. “+” and “at least”: sources give no upper bound.',
    'sums-log': 'Line: best figure; band: from the lowest to the highest. Logarithmic: each line stands for ten times the one below, so heights cannot be compared by eye.',
    days: 'Sign: best figure of what took effect that day; line: from the lowest to the highest. Logarithmic: each line stands for ten times the one below.',
};
const KINDS = ' Kinds of losses are never added to each other.';

/** Draws chart, choice of category and form, and tables. */
export function drawTolls(element, store, sides) {
    const picture = h('div', { class: 'picture' });
    const choice = h('select', { id: 'category', onchange: () => store.update({ category: choice.value }) });
    const form = h('select', { id: 'toll-form', onchange: () => store.update({ tollForm: form.value }) },
        Object.entries(FORMS).map(([value, text]) => h('option', { value }, text)));
    const note = h('p', { class: 'caption', id: 'tolls-note' });
    const largest = h('p', { class: 'caption' });
    const now = h('div');
    const totals = h('div');
    const steps = h('div');
    const stepTable = disclosure('The picture as a table', steps, () => fill());
    replace(element,
        h('p', { class: 'chart-choice' }, h('label', { for: 'category' }, 'Count'), choice, h('label', { for: 'toll-form' }, 'as'), form),
        picture, note, largest, now, stepTable, totals);
    drawFrame({ element: picture, store, label: 'Losses by side', describedBy: 'tolls-note', height: HEIGHT },
        (frame, state) => plotTolls(frame, state, sides), (state) => [state.tollSeries, state.category, state.tollForm]);
    store.watch((state) => [state.tollSeries, state.category, state.tollForm], ({ tollSeries, category, tollForm }) => {
        const known = [...new Set(['killed', ...tollSeries.map((row) => row.category)])];
        if (known.join() !== [...choice.options].map((option) => option.value).join()) {
            replace(choice, known.map((one) => h('option', { value: one }, capital(categoryWords(one)))));
        }
        choice.value = category;
        form.value = tollForm;
        replace(note, NOTES[tollForm] + KINDS);
        replace(largest, ofOneDay(tollSeries, category, sides));
        fill();
    });
    store.watch((state) => [state.view], ({ view }) => {
        if (view) {
            replace(now, ofTheDay(view.tolls, sides));
            replace(totals, campaignClaims(view.tolls, sides));
        }
    });

    function fill() {
        if (stepTable.open) {
            replace(steps, asTable(store.get(), sides));
        }
    }
}

function asTable({ tollSeries, category, tollForm, campaign }, sides) {
    const lines = tollSteps(tollSeries, category, campaign.spanTo);
    const isDays = tollForm === 'days';
    const rows = lines.flatMap(({ belligerent, points }) => (isDays ? tollChanges(points) : points).map((point) => ({ belligerent, ...point })))
        .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
    return dataTable(`${capital(categoryWords(category))}, ${isDays ? 'what each day added' : 'to date'}`, [isDays ? 'On' : 'From', 'Side', 'Best', 'Range'],
        rows.map((row) => [dayLink(row.date), capital(sides.shortName(row.belligerent)), number(row.best), (isDays ? changeRange(row) : range(row)) || '–']), 'figures');
}

/** Says so where one day brought most of a side's figure: on an even scale nothing else can be seen beside it. */
function ofOneDay(rows, category, sides) {
    return tollSteps(rows, category, '9999-12-31').map(({ belligerent, points }) => ({ belligerent, points, top: largestChange(points) }))
        .filter(({ points, top }) => top !== null && points.length > 2 && tollChanges(points).length > 2 && top.best > 0.75 * points.at(-1).best)
        .map(({ belligerent, points, top }) => [
            `${capital(sides.shortName(belligerent))}: ${number(top.best)} of ${number(points.at(-1).best)} in all took effect on one day, `,
            dayLink(top.date), '. ']);
}

function ofTheDay({ belligerents }, sides) {
    const rows = belligerents.flatMap((one) => Object.entries(one.toDate).map(([category, toll]) => ({ side: one.belligerent, category, toll })));
    if (rows.length === 0) {
        return h('p', { class: 'caption' }, 'No figure has taken effect up to this day.');
    }
    return dataTable('To the end of the day shown', ['Side', 'Losses', 'Best figure', 'Range'], rows.map(({ side, category, toll }) => [
        h('span', { class: 'side' }, swatch(sides.side(side)), capital(sides.shortName(side))),
        capital(categoryWords(category, side)), number(toll.best), range(toll) || '–',
    ]), 'figures tolls');
}

/** What each side claimed for the whole campaign; it stands beside the tally and is never added to it. */
function campaignClaims({ campaignClaims: claims }, sides) {
    if (claims.length === 0) {
        return [];
    }
    return disclosure(`What was claimed for the whole campaign (${claims.length}), beside the tally and not added to it`,
        h('ul', { class: 'claims campaign-claims' }, claims.map((claim) => h('li', {},
            `${capital(sides.shortName(claim.belligerent))} ${categoryWords(claim.category, claim.belligerent)}: `, h('b', {}, claimed(claim)),
            h('span', { class: 'count' }, ` ${[sides.claimant(claim.claimant), claim.note].filter(Boolean).join(' · ')} `),
            h('span', { class: 'caption' }, sourcesOf(claim).flatMap((one, i) => (i === 0 ? [source(one)] : ['; ', source(one)])))))));
}

function sourcesOf(claim) {
    return claim.sources ?? (claim.source ? [claim.source] : []);
}
