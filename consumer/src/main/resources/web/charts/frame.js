// What both charts have in common: the frame of days, the line of the day shown, moving in time by pointing.
import d3 from '../core/d3.js';
import { s } from '../core/dom.js';
import { moveTo, rangeOf } from '../core/state.js';
import { dayAndMonth, daysBetween, plusDays } from '../words/calendar.js';

/** Space around the plot; the names of the lines stand on its right. */
const MARGIN = { top: 12, right: 116, bottom: 24, left: 46 };
const NARROW_RIGHT = 92;

/**
 * Draws a chart of days and keeps it at the state.
 *
 * @param {{element: Element, store: object, label: string, describedBy: string, height: number}} chart
 * @param {function} plot draws into the frame and returns nodes
 * @param {function} picked the values of the state it depends on
 */
export function drawFrame({ element, store, label, describedBy, height }, plot, picked) {
    const svg = s('svg', { class: 'chart', role: 'img', 'aria-label': label, 'aria-describedby': describedBy });
    element.append(svg);
    let frame = null;
    const draw = () => {
        const state = store.get();
        const width = element.clientWidth;
        if (!state.campaign || width === 0) {
            return;
        }
        frame = frameOf(state, width, height);
        svg.setAttribute('viewBox', `0 0 ${width} ${height}`);
        svg.setAttribute('height', height);
        svg.replaceChildren(...plot(frame, state), days(frame), ...now(frame, state.view?.date));
    };
    new ResizeObserver(draw).observe(element);
    store.watch((state) => [state.campaign, state.range, state.view, state.lastCompleteDay, state.clock?.endsOn, ...picked(state)], draw);
    pointToMove(svg, store, () => frame);
}

function frameOf(state, width, height) {
    const [first, last] = rangeOf(state);
    const count = daysBetween(first, last) + 1;
    const right = width < 460 ? NARROW_RIGHT : MARGIN.right;
    const x = d3.scaleLinear([0, count], [MARGIN.left, width - right]);
    const end = state.lastCompleteDay && state.lastCompleteDay < last ? state.lastCompleteDay : last;
    return {
        first, last, end, width, height, count,
        top: MARGIN.top,
        bottom: height - MARGIN.bottom,
        left: MARGIN.left,
        right: width - right,
        /** Where a day begins. */
        at: (date) => x(Math.max(0, Math.min(count, daysBetween(first, date)))),
        dayAt: (px) => plusDays(first, Math.max(0, Math.min(count - 1, Math.floor(x.invert(px))))),
    };
}

/** Grid lines with their values. */
export function valueAxis(frame, y, format, values = y.ticks(4)) {
    return s('g', { class: 'axis' }, values.map((value) => s('g', { transform: `translate(0,${y(value)})` },
        s('line', { x1: frame.left, x2: frame.right }),
        s('text', { x: frame.left - 6, y: 4, 'text-anchor': 'end' }, format(value)))));
}

function days(frame) {
    const room = Math.max(2, Math.floor((frame.right - frame.left) / 84));
    const all = d3.range(frame.count).map((i) => plusDays(frame.first, i));
    const monthly = frame.count > 70;
    const step = Math.ceil(frame.count / room);
    const chosen = monthly ? all.filter((day) => day.endsWith('-01')) : all.filter((day, i) => i % step === 0);
    const every = monthly ? Math.ceil(chosen.length / room) : 1;
    return s('g', { class: 'axis' }, chosen.filter((day, i) => i % every === 0).map((day) =>
        s('text', { x: frame.at(day), y: frame.bottom + 17, 'text-anchor': 'start' }, monthly ? dayAndMonth(day).slice(2) : dayAndMonth(day))));
}

function now(frame, date) {
    if (!date || date < frame.first || date > frame.last) {
        return [];
    }
    const middle = (frame.at(date) + frame.at(plusDays(date, 1))) / 2;
    return [s('line', { class: 'now', x1: middle, x2: middle, y1: frame.top - 6, y2: frame.bottom + 4 })];
}

/** Names beside the ends of lines or areas, moved apart until each has a line of its own. */
export function endNames(frame, names) {
    const sorted = [...names].sort((a, b) => a.y - b.y);
    const gap = 15;
    sorted.forEach((name, i) => {
        name.at = Math.max(name.y, i === 0 ? frame.top + 4 : sorted[i - 1].at + gap);
    });
    const over = (sorted.at(-1)?.at ?? 0) - frame.bottom;
    if (over > 0) {
        for (let i = sorted.length - 1; i >= 0; i--) {
            sorted[i].at = Math.min(sorted[i].at, frame.bottom - (sorted.length - 1 - i) * gap);
        }
    }
    return s('g', { class: 'end-names' }, sorted.map(({ sign, text, at }) => s('g', { transform: `translate(${frame.right + 10},${at})` },
        sign, s('text', { x: 11, y: 4 }, text))));
}

function pointToMove(svg, store, frameNow) {
    const day = (event) => {
        const frame = frameNow();
        const box = svg.getBoundingClientRect();
        const date = frame.dayAt(((event.clientX - box.left) * frame.width) / box.width);
        return date > frame.end ? frame.end : date;
    };
    let dragging = false;
    svg.addEventListener('pointerdown', (event) => {
        dragging = event.button === 0;
        if (dragging) {
            moveTo(store, day(event));
        }
    });
    svg.addEventListener('pointermove', (event) => dragging && event.pointerType === 'mouse' && day(event) !== store.get().date && moveTo(store, day(event)));
    addEventListener('pointerup', () => (dragging = false));
}
