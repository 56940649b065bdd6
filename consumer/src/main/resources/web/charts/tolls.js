// Losses to date, a line for each side with the band from the lowest to the highest figure; beside them tables.
import d3 from '../core/d3.js';
import { h, replace, s } from '../core/dom.js';
import { dataTable, dayLink, disclosure, source } from '../day/parts.js';
import { plusDays } from '../words/calendar.js';
import { claimed, number, range } from '../words/figures.js';
import { capital, category as categoryWords } from '../words/wording.js';
import { lineColourOf } from '../words/palette.js';
import { swatch, symbol } from '../words/symbols.js';
import { drawFrame, endNames, valueAxis } from './frame.js';
import { pointAt, tollSteps } from './series.js';

const HEIGHT = 300;
const DASHES = ['', '7 3', '2 3', '9 3 2 3'];

/** Draws chart, choice of category and tables. */
export function drawTolls(element, store, sides) {
    const picture = h('div', { class: 'picture' });
    const choice = h('select', { id: 'category', onchange: () => store.update({ category: choice.value }) });
    const now = h('div');
    const totals = h('div');
    const steps = h('div');
    const stepTable = disclosure('The lines as a table', steps, () => fill());
    replace(element,
        h('p', { class: 'chart-choice' }, h('label', { for: 'category' }, 'Count'), choice),
        picture,
        h('p', { class: 'caption', id: 'tolls-note' }, 'Line: best figure; band: from the lowest to the highest. “+” and “at least”: sources give no upper bound. Kinds of losses are never added to each other.'),
        now, stepTable, totals);
    drawFrame({ element: picture, store, label: 'Losses to date by side', describedBy: 'tolls-note', height: HEIGHT },
        (frame, state) => plot(frame, state, sides), (state) => [state.tollSeries, state.category]);
    store.watch((state) => [state.tollSeries, state.category], ({ tollSeries, category }) => {
        const known = [...new Set(['killed', ...tollSeries.map((row) => row.category)])];
        if (known.join() !== [...choice.options].map((option) => option.value).join()) {
            replace(choice, known.map((one) => h('option', { value: one }, capital(categoryWords(one)))));
        }
        choice.value = category;
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
            const { tollSeries, category } = store.get();
            const rows = tollSeries.filter((row) => row.category === category);
            replace(steps, dataTable(`${capital(categoryWords(category))}, to date`, ['From', 'Side', 'Best', 'Range'],
                rows.map((row) => [dayLink(row.date), capital(sides.shortName(row.belligerent)), number(row.best), range(row) || '–']), 'figures'));
        }
    }
}

function plot(frame, { tollSeries, category }, sides) {
    const lines = tollSteps(tollSeries, category, frame.end);
    const most = d3.max(lines, (line) => d3.max(line.points, (point) => point.high)) || 1;
    const y = d3.scaleLinear([0, most], [frame.bottom, frame.top]).nice(4);
    const drawn = lines.flatMap((line) => linePaths(line, frame, y, sides));
    const names = lines.map(({ belligerent, points }) => ({
        y: y(points.at(-1).best),
        text: `${capital(sides.shortName(belligerent))} ${number(points.at(-1).best)}${points.at(-1).highOpen ? '+' : ''}`,
        sign: symbol(sides.side(belligerent), 5),
    }));
    return [valueAxis(frame, y, d3.format('~s')), ...drawn, endNames(frame, names)];
}

function linePaths({ belligerent, points }, frame, y, sides) {
    const side = sides.side(belligerent);
    const before = pointAt(points, frame.first);
    const inside = points.filter((point) => point.date > frame.first);
    const start = before ? { ...before, date: frame.first } : { date: inside[0].date, low: 0, best: 0, high: 0 };
    const all = [start, ...inside, { ...points.at(-1), date: plusDays(frame.end, 1) }];
    const x = (point) => frame.at(point.date);
    const band = d3.area().curve(d3.curveStepAfter).x(x).y0((point) => y(point.low)).y1((point) => y(point.high));
    const line = d3.line().curve(d3.curveStepAfter).x(x).y((point) => y(point.best));
    const bandPath = s('path', { class: 'band', d: band(all) });
    bandPath.style.fill = lineColourOf(side);
    const linePath = s('path', { class: 'toll-line', d: line(all), 'stroke-dasharray': DASHES[sides.ids.indexOf(belligerent) % DASHES.length] });
    linePath.style.stroke = lineColourOf(side);
    return [bandPath, linePath];
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
