// The bars over the slider: how many events each day brought, and whether places changed hands.
import d3 from '../core/d3.js';
import { s } from '../core/dom.js';
import { moveTo, rangeOf } from '../core/state.js';
import { dayAndMonth, daysBetween, plusDays } from '../words/calendar.js';

const HEIGHT = 34;
/** Half of the slider's thumb: the track begins and ends there. */
const INSET = 9;

/** Draws the bars into the track; the table of all days says the same in words. */
export function drawDayBars(track, store) {
    const svg = s('svg', { class: 'day-bars', height: HEIGHT + 22, 'aria-hidden': 'true' });
    track.append(svg);
    const draw = () => render(svg, store.get());
    new ResizeObserver(draw).observe(track);
    store.watch((state) => [state.days, state.range, state.campaign, state.date, state.clock], draw);
    svg.addEventListener('click', (event) => {
        const state = store.get();
        const [first, last] = rangeOf(state);
        const share = (event.offsetX - INSET) / (svg.clientWidth - 2 * INSET);
        const day = plusDays(first, Math.round(Math.max(0, Math.min(1, share)) * daysBetween(first, last)));
        if (day <= state.lastCompleteDay) {
            moveTo(store, day);
        }
    });
}

function render(svg, state) {
    const width = svg.parentElement.clientWidth;
    if (!state.campaign || width === 0) {
        return;
    }
    const [first, last] = rangeOf(state);
    const count = daysBetween(first, last);
    const x = d3.scaleLinear([0, count], [INSET, width - INSET]);
    const most = d3.max(state.days, (day) => day.events) || 1;
    const y = d3.scaleSqrt([0, most], [0, HEIGHT - 4]);
    const barWidth = Math.max(1.5, Math.min(14, (x(1) - x(0)) * 0.62));
    svg.setAttribute('width', width);
    const bars = state.days.filter((day) => day.date >= first && day.date <= last).map((day) => {
        const at = x(daysBetween(first, day.date));
        const height = Math.max(day.events ? 2 : 1, y(day.events));
        const kind = day.date === state.date ? 'bar bar-now' : day.controlChanges ? 'bar bar-change' : 'bar';
        return s('rect', { class: kind, x: at - barWidth / 2, y: HEIGHT - height, width: barWidth, height },
            s('title', {}, `${dayAndMonth(day.date)}: ${day.headline}`));
    });
    svg.replaceChildren(...bars, ...ticks(first, last, x, width));
}

function ticks(first, last, x, width) {
    const count = daysBetween(first, last);
    const room = Math.max(1, Math.floor(width / 92));
    const monthly = count > 70;
    const step = Math.max(1, Math.ceil(count / room));
    const days = d3.range(0, count + 1).map((i) => plusDays(first, i));
    const chosen = monthly ? days.filter((day) => day.endsWith('-01')) : days.filter((day, i) => i % step === 0 && i + step / 2 <= count);
    const every = monthly ? Math.ceil(chosen.length / room) : 1;
    return chosen.filter((day, i) => i % every === 0).map((day) => {
        const at = x(daysBetween(first, day));
        return s('text', { class: 'tick', x: Math.max(at, INSET), y: HEIGHT + 19, 'text-anchor': at < 30 ? 'start' : 'middle' },
            monthly ? dayAndMonth(day).slice(2) : dayAndMonth(day));
    });
}
