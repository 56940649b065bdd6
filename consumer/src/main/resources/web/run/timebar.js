// Time on this page: slider, dates, play and pause. None of it moves the run.
import { h, replace, setText } from '../core/dom.js';
import { follow, moveBy, moveTo, pickedRun, rangeOf } from '../core/state.js';
import { clampDay, daysBetween, isDay, longDay, plusDays, shortDay } from '../words/calendar.js';
import { counted } from '../words/figures.js';
import { drawDayBars } from './daybars.js';

const SPEEDS = [[0.5, 'a day in 2 s'], [1, 'a day a second'], [2, '2 days a second'], [5, '5 days a second']];

/** Draws the time bar into its section. */
export function drawTimebar(section, store) {
    const track = h('div', { class: 'track' });
    replace(section, buttons(store), track, settings(store));
    drawDayBars(track, store);
    track.append(slider(store));
    arrowKeys(store);
}

function buttons(store) {
    const button = (id, label, sign, action) =>
        h('button', { type: 'button', id, 'aria-label': label, title: label, onclick: action }, icon(sign));
    const play = button('play', 'Play', 'play', () => toggle(store));
    const previous = button('previous', 'Previous day', 'previous', () => moveBy(store, -1));
    const next = button('next', 'Next day', 'next', () => moveBy(store, 1));
    store.watch((s) => [s.playing, s.following, s.clock], (state) => {
        const label = isMoving(state) ? 'Pause' : 'Play';
        play.setAttribute('aria-label', label);
        play.title = isMoving(state) ? 'Pause: this page stays on its day' : 'Play: this page goes on day by day';
        replace(play, icon(isMoving(state) ? 'pause' : 'play'));
    });
    store.watch((s) => [s.date, s.lastCompleteDay, s.campaign], ({ date, lastCompleteDay, campaign }) => {
        previous.disabled = !date || date <= campaign?.spanFrom;
        next.disabled = !date || (lastCompleteDay !== null && date >= lastCompleteDay);
    });
    return h('div', { class: 'step-buttons', role: 'group', 'aria-label': 'Days' }, previous, play, next);
}

/** Pause makes this page stand still, whether it played by itself or went along with the run. */
function toggle(store) {
    const state = store.get();
    if (isMoving(state)) {
        store.update({ playing: false, following: false });
    } else if (state.date >= (state.lastCompleteDay ?? state.date)) {
        const run = pickedRun(state);
        if (run && !run.finished && !run.archive) {
            follow(store);
        } else {
            store.update({ date: rangeOf(state)[0], playing: true });
        }
    } else {
        store.update({ playing: true });
    }
}

function isMoving({ playing, following, clock }) {
    return playing || (following && clock?.state !== 'finished');
}

function slider(store) {
    const input = h('input', { type: 'range', id: 'slider', 'aria-label': 'Day', step: 1, min: 0 });
    input.addEventListener('input', () => {
        const state = store.get();
        const [first] = rangeOf(state);
        const asked = plusDays(first, Number(input.value));
        moveTo(store, clampDay(asked, first, state.lastCompleteDay ?? first));
        show(store.get());
    });
    const show = (state) => {
        if (!state.campaign || !state.date) {
            return;
        }
        const [first, last] = rangeOf(state);
        input.max = daysBetween(first, last);
        input.value = daysBetween(first, state.date);
        input.setAttribute('aria-valuetext', `${longDay(state.date)}, day ${daysBetween(state.campaign.spanFrom, state.date) + 1}`);
    };
    store.watch((s) => [s.campaign, s.date, s.range, s.clock], show);
    return input;
}

function settings(store) {
    const date = h('input', { type: 'date', id: 'jump', 'aria-label': 'Go to a date' });
    date.addEventListener('change', () => isDay(date.value) && moveTo(store, date.value));
    const range = h('select', { id: 'range', 'aria-label': 'Days shown', onchange: () => store.update({ range: range.value }) },
        h('option', { value: 'highlight' }, 'the campaign'), h('option', { value: 'span' }, 'the whole archive'));
    const speed = h('select', { id: 'speed', 'aria-label': 'Speed on this page',
        onchange: () => store.update({ daysPerSecond: Number(speed.value) }) },
        SPEEDS.map(([value, text]) => h('option', { value, selected: value === store.get().daysPerSecond }, text)));
    const mode = h('span', { class: 'mode', id: 'mode' });
    const live = h('button', { type: 'button', id: 'follow', class: 'strong', onclick: () => follow(store) }, 'Follow the run');

    store.watch((s) => [s.campaign, s.date, s.range], (state) => {
        if (!state.campaign || !state.date) {
            return;
        }
        date.min = state.campaign.spanFrom;
        date.max = state.campaign.spanTo;
        date.value = state.date;
        range.value = state.range;
        const [first, last] = [state.campaign.highlightFrom, state.campaign.highlightTo];
        setText(range.options[0], `${shortDay(first)} – ${shortDay(last)}`);
    });
    store.watch((s) => [s.following, s.runs, s.run, s.date, s.lastCompleteDay, s.clock], (state) => {
        live.hidden = state.following || Boolean(pickedRun(state)?.archive ?? true);
        setText(mode, said(state));
    });
    return h('div', { class: 'time-settings' }, mode, live, date, speed, range);
}

/** Says whether the page goes with the run or stands where its reader put it. */
function said({ following, clock, date, lastCompleteDay }) {
    if (following) {
        return clock?.state === 'finished' ? 'At the end of the run' : 'Following the run';
    }
    const behind = date && lastCompleteDay ? daysBetween(date, lastCompleteDay) : 0;
    return behind > 0 && clock && clock.state !== 'finished'
        ? `Your own place, ${counted(behind, 'day', 'days')} behind the run`
        : 'Your own place in time';
}

/** Arrow keys step a day wherever they mean nothing else. */
function arrowKeys(store) {
    addEventListener('keydown', (event) => {
        const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
        const busy = event.target.closest?.('input, select, textarea, .map, .scroller, [contenteditable]');
        if (step && !busy && !event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
            event.preventDefault();
            moveBy(store, step);
        }
    });
}

function icon(sign) {
    const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
    svg.setAttribute('viewBox', '0 0 24 24');
    svg.setAttribute('aria-hidden', 'true');
    path.setAttribute('d', {
        play: 'M8 5v14l11-7z',
        pause: 'M7 5h4v14H7zM13 5h4v14h-4z',
        previous: 'M15 6v12l-9-6zM17 6h2v12h-2z',
        next: 'M9 6v12l9-6zM5 6h2v12H5z',
    }[sign]);
    svg.append(path);
    return svg;
}
