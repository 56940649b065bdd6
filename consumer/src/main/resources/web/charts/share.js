// Shares of the ground over time, as stacked areas; beside them the same as a table.
import d3 from '../core/d3.js';
import { h, replace, s } from '../core/dom.js';
import { dataTable, dayLink, disclosure } from '../day/parts.js';
import { percent } from '../words/figures.js';
import { capital } from '../words/wording.js';
import { lineColourOf, washOf } from '../words/palette.js';
import { patternDefinitions, swatch, symbol } from '../words/symbols.js';
import { drawFrame, endNames, valueAxis } from './frame.js';
import { plusDays } from '../words/calendar.js';
import { sharesByDay } from './series.js';

const HEIGHT = 300;
const CONTESTED = 'contested';

/** Draws chart and tables. */
export function drawShare(element, store, sides) {
    const picture = h('div', { class: 'picture' });
    const body = h('div');
    const table = disclosure('The same as a table, day by day', body, () => fill());
    const now = h('div');
    replace(element,
        h('p', { class: 'caption', id: 'share-note' }, 'Part of the ground, by the holder of the nearest place: interpolated. Contested ground counts for nobody.'),
        picture, now, table);
    drawFrame({ element: picture, store, label: 'Part of the ground held by each side over time, stacked', describedBy: 'share-note', height: HEIGHT },
        (frame, state) => plot(frame, state, sides), (state) => [state.controlSeries]);
    store.watch((state) => [state.view], ({ view }) => view && replace(now, ofTheDay(view, sides)));
    store.watch((state) => [state.controlSeries, state.range], () => fill());

    function fill() {
        const { controlSeries, campaign, lastCompleteDay } = store.get();
        if (table.open && lastCompleteDay) {
            const { days, keys } = sharesByDay(controlSeries, campaign.spanFrom, lastCompleteDay);
            const changed = days.filter((day, i) => i === 0 || day.shares !== days[i - 1].shares);
            replace(body, dataTable('Part of the ground on the days on which it changed', ['From', ...keys.map((key) => nameOf(key, sides))],
                changed.map((day) => [dayLink(day.date), ...keys.map((key) => (day.shares.has(key) ? percent(day.shares.get(key)) : '–'))]), 'figures'));
        }
    }
}

function plot(frame, { controlSeries }, sides) {
    const { days, keys } = sharesByDay(controlSeries, frame.first, frame.end);
    if (days.length === 0) {
        return [];
    }
    const order = stackOrder(keys, sides);
    const y = d3.scaleLinear([0, 1], [frame.bottom, frame.top]);
    // A day's value holds for the whole day, so the last one is drawn to its end.
    const points = [...days, { ...days.at(-1), date: plusDays(days.at(-1).date, 1) }];
    const layers = d3.stack().keys(order).value((day, key) => day.shares.get(key) ?? 0)(points);
    const area = d3.area().curve(d3.curveStepAfter).x((point) => frame.at(point.data.date)).y0((point) => y(point[0])).y1((point) => y(point[1]));
    const drawn = layers.flatMap((layer) => layerPaths(layer, area(layer), sides));
    const names = layers.filter((layer) => layer.at(-1)[1] - layer.at(-1)[0] > 0.004).map((layer) => ({
        y: (y(layer.at(-1)[0]) + y(layer.at(-1)[1])) / 2,
        text: `${shortOf(layer.key, sides)} ${percent(layer.at(-1)[1] - layer.at(-1)[0])}`,
        sign: layer.key === CONTESTED ? contestedSign() : symbol(sides.side(layer.key), 5),
    }));
    return [patternDefinitions(sides, 'share'), valueAxis(frame, y, (value) => `${value * 100} %`), ...drawn, endNames(frame, names)];
}

/** The pack's order from below, contested ground on top, the unknown last. */
function stackOrder(keys, sides) {
    const rank = (key) => (key === CONTESTED ? 900 : key === 'unknown' ? 950 : sides.ids.indexOf(key));
    return [...keys].sort((a, b) => rank(a) - rank(b));
}

function layerPaths(layer, d, sides) {
    if (layer.key === CONTESTED) {
        return [s('path', { class: 'layer contested-layer', d }), s('path', { d, fill: 'url(#share-contested)', class: 'contested-marks' })];
    }
    const side = sides.side(layer.key);
    const tint = s('path', { class: 'layer', d });
    tint.style.fill = washOf(side);
    const edge = s('path', { class: 'layer-edge', d });
    edge.style.stroke = lineColourOf(side);
    return [tint, s('path', { class: 'layer-marks', d, fill: side.index === 'unknown' ? 'none' : `url(#share-${side.index})` }), edge];
}

function contestedSign() {
    return s('circle', { class: 'contender sample', r: 4.5 });
}

function ofTheDay(view, sides) {
    return dataTable('At the end of the day shown', ['Holder', 'Places', 'Contested', 'Ground'], view.control.holdings.map((one) => [
        h('span', { class: 'side' }, swatch(sides.side(one.belligerent)), capital(sides.fullName(one.belligerent))),
        one.places, one.contested || '–', one.share === undefined ? '–' : percent(one.share),
    ]), 'figures');
}

function nameOf(key, sides) {
    return key === CONTESTED ? 'Contested' : capital(sides.fullName(key));
}

function shortOf(key, sides) {
    return key === CONTESTED ? 'Contested' : capital(sides.holder(key));
}
