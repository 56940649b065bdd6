// Three pictures of the same figures: sums to date on an even scale or on one that grows tenfold from line to line, and
// what each day added to them. The second and third are for figures of which one dwarfs the others.
import d3 from '../core/d3.js';
import { s } from '../core/dom.js';
import { dayAndMonth, plusDays } from '../words/calendar.js';
import { number } from '../words/figures.js';
import { capital } from '../words/wording.js';
import { lineColourOf } from '../words/palette.js';
import { symbol } from '../words/symbols.js';
import { endNames, valueAxis } from './frame.js';
import { pointAt, tollChanges, tollSteps } from './series.js';

const DASHES = ['', '7 3', '2 3', '9 3 2 3'];

/** The pictures there are, by id, with the words for them. */
export const FORMS = {
    sums: 'sums to date',
    'sums-log': 'sums to date, logarithmic',
    days: 'what each day added, logarithmic',
};

/** Draws the figures of the state's category in the state's form. */
export function plotTolls(frame, { tollSeries, category, tollForm }, sides) {
    const lines = tollSteps(tollSeries, category, frame.end);
    if (tollForm === 'days') {
        return plotDays(frame, lines, sides);
    }
    const most = d3.max(lines, (line) => d3.max(line.points, (point) => point.high)) || 1;
    const y = scale(frame, most, tollForm === 'sums-log');
    const names = lines.map(({ belligerent, points }) => ({
        y: y(points.at(-1).best),
        text: `${capital(sides.shortName(belligerent))} ${number(points.at(-1).best)}${points.at(-1).highOpen ? '+' : ''}`,
        sign: symbol(sides.side(belligerent), 5),
    }));
    return [axis(frame, y, most, tollForm), ...lines.flatMap((line) => linePaths(line, frame, y, sides)), endNames(frame, names)];
}

/** Zero is on both: the logarithmic one is even below one and tenfold above. */
function scale(frame, most, isLog) {
    return isLog
        ? d3.scaleSymlog([0, powerAbove(most)], [frame.bottom, frame.top]).constant(1)
        : d3.scaleLinear([0, most], [frame.bottom, frame.top]).nice(4);
}

function powerAbove(most) {
    return 10 ** Math.max(1, Math.ceil(Math.log10(most)));
}

function axis(frame, y, most, form) {
    const powers = d3.range(1, Math.log10(powerAbove(most)) + 1).map((power) => 10 ** power);
    return valueAxis(frame, y, d3.format('~s'), form === 'sums' ? y.ticks(4) : [0, ...powers]);
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

function plotDays(frame, lines, sides) {
    const all = lines.map(({ belligerent, points }) => ({ side: sides.side(belligerent), changes: tollChanges(points).filter(({ date }) => date >= frame.first) }));
    const most = d3.max(all, ({ changes }) => d3.max(changes, ({ best, high }) => Math.max(Math.abs(best), high))) || 1;
    const y = scale(frame, most, true);
    const apart = Math.min(9, (frame.right - frame.left) / frame.count / 2);
    const marks = all.flatMap(({ side, changes }, i) => changes.map((change) =>
        dayMark(side, change, (frame.at(change.date) + frame.at(plusDays(change.date, 1))) / 2 + (i - (all.length - 1) / 2) * apart, y)));
    const names = all.filter(({ changes }) => changes.length > 0).map(({ side, changes }) => ({
        y: y(Math.abs(changes.at(-1).best)),
        text: capital(sides.shortName(side.id)),
        sign: symbol(side, 5),
    }));
    return [axis(frame, y, most, 'days'), ...marks, endNames(frame, names)];
}

/** A day's figure with a line from the lowest to the highest; hollow where a battle's total took some of it back. */
function dayMark(side, change, x, y) {
    const range = s('line', { class: 'day-range', x1: x, x2: x, y1: y(Math.max(0, change.low)), y2: y(Math.max(0, change.high)) });
    range.style.stroke = lineColourOf(side);
    const sign = s('g', { transform: `translate(${x},${y(Math.abs(change.best))})`, class: change.best < 0 ? 'day-mark fall' : 'day-mark' }, symbol(side, 4));
    return s('g', {}, s('title', {}, `${dayAndMonth(change.date)}: ${number(change.best)} ${changeRange(change)}`), range, sign);
}

/** The bounds of a difference; empty if they are one. */
export function changeRange({ low, high }) {
    return low < high ? `(${number(low)}–${number(high)})` : '';
}
