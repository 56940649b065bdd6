// The strip under the title: which run, where it is, how well it is heard, and the buttons that drive it.
import { command } from '../core/api.js';
import { h, replace, setText } from '../core/dom.js';
import { mayDrive, pickRun } from '../core/state.js';
import { dayAndMonth, plainDay } from '../words/calendar.js';
import { ownRun } from './own.js';
import { readRuns } from './stream.js';
import { tokenForm } from './tokenform.js';

const SPEEDS = ['1d/10s', '1d/5s', '1d/2s', '1d/1s', '2d/1s', 'max'];
const STATES = { playing: 'playing', paused: 'paused', finished: 'finished', unknown: 'state not known' };

/** Draws the strip into its section. */
export function drawRunbar(section, store, stream) {
    replace(section, picker(store), indicator(store, stream), ownRun(store), transport(store), tokenForm(store));
}

function picker(store) {
    const select = h('select', {
        id: 'run',
        onchange: () => pickRun(store, select.value),
        onfocus: () => readRuns(store).catch(() => {}),
    });
    const where = h('span', { class: 'run-where', id: 'run-where' });
    store.watch((s) => [s.runs, s.run], ({ runs, run }) => {
        const known = [...select.options].map((option) => option.value).join(' ');
        if (known !== runs.map((one) => one.run).join(' ')) {
            replace(select, runs.map((one) => h('option', { value: one.run }, label(one))));
        }
        select.value = run ?? '';
    });
    store.watch((s) => [s.clock, s.run], ({ clock }) => setText(where, clock ? whereIs(clock) : ''));
    return h('p', { class: 'run-picker' }, h('label', { for: 'run' }, 'Run'), select, where);
}

function label(run) {
    return run.archive ? `${run.run} — the whole archive` : run.run;
}

function whereIs(clock) {
    if (clock.state === 'finished') {
        return `finished on ${plainDay(clock.date)}`;
    }
    return `${STATES[clock.state] ?? clock.state} · on ${plainDay(clock.date)}`;
}

/** `1d/2s` as people say it. */
export function speed(text) {
    const paced = /^(\d+)d\/(\d+)s$/.exec(text);
    if (paced) {
        const [, days, seconds] = paced.map(Number);
        return `${days === 1 ? 'a day' : `${days} days`} in ${seconds === 1 ? 'a second' : `${seconds} seconds`}`;
    }
    return text === 'max' ? 'as fast as it goes' : text;
}

/** Says how well the run is heard; a lost connection can be tried again by hand. */
function indicator(store, stream) {
    const dot = h('span', { class: 'dot', 'aria-hidden': 'true' });
    const text = h('span', { id: 'connection' });
    const again = h('button', { type: 'button', class: 'link-button', onclick: () => stream.again() }, 'Try now');
    const line = h('p', { class: 'indicator' }, dot, text, again);
    store.watch((s) => [s.connection, s.clock], ({ connection, clock }) => {
        line.dataset.phase = connection.phase === 'live' && clock?.state === 'finished' ? 'rest' : connection.phase;
        again.hidden = connection.phase !== 'lost';
        setText(text, heard(connection, clock));
        line.title = clock?.latenessP99Ms === undefined ? '' : `Events sent ${clock.latenessP99Ms} ms late at most in 99 of 100`;
    });
    return line;
}

function heard({ phase, lagMs }, clock) {
    switch (phase) {
        case 'live':
            return clock?.state === 'finished' ? 'connected' : lagMs === null ? 'live' : `live · ${lag(lagMs)} behind`;
        case 'lost':
            return 'connection lost, reconnecting …';
        case 'catching-up':
            return 'catching up …';
        default:
            return 'connecting …';
    }
}

function lag(ms) {
    return ms < 950 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(1)} s`;
}

function transport(store) {
    const answer = h('span', { class: 'answer', role: 'status' });

    /** Sends a command and shows why it was refused, if it was; true if it was carried out. */
    async function send(action, argument) {
        setText(answer, '…');
        try {
            await command(store.get().run, action, argument);
            setText(answer, '');
            return true;
        } catch (e) {
            setText(answer, e.message);
            if (e.status === 401) {
                readRuns(store).catch(() => {});
            }
            return false;
        }
    }

    /** A finished run goes on from where it is moved to. */
    async function again() {
        if (await send('seek', store.get().campaign.highlightFrom)) {
            store.update({ following: true, playing: false });
        }
    }

    const button = (id, text, action) => h('button', { type: 'button', id, onclick: action }, text);
    const pause = button('run-pause', 'Pause the run', () => (isOver(store) ? again() : send(isPlaying(store) ? 'pause' : 'resume')));
    const stepEvent = button('run-step-event', 'Step an event', () => send('step', 'event 1'));
    const stepDay = button('run-step-day', 'Step a day', () => send('step', 'day 1'));
    const rate = h('select', { id: 'run-rate', 'aria-label': 'Speed of the run', onchange: () => send('rate', rate.value) },
        SPEEDS.map((one) => h('option', { value: one }, speed(one))));
    const here = button('run-here', 'Move the run here', async () => {
        if (await send('seek', store.get().date)) {
            store.update({ following: true, playing: false });
        }
    });
    const group = h('div', { class: 'transport', role: 'group', 'aria-label': 'Drive the run' },
        pause, stepEvent, stepDay, rate, here, answer);

    store.watch((s) => [s.runs, s.run, s.transport, s.clock], (state) => {
        group.hidden = !mayDrive(state);
        const over = isOver(store);
        setText(pause, over ? 'Play it again' : isPlaying(store) ? 'Pause the run' : 'Resume the run');
        [stepEvent, stepDay].forEach((one) => (one.hidden = over));
        showSpeed(rate, state.clock?.speedAsked);
    });
    store.watch((s) => [s.following, s.date, s.lastCompleteDay], ({ following, date, lastCompleteDay }) => {
        here.hidden = following || date === null || date === lastCompleteDay;
        here.title = date ? `The run itself goes to ${dayAndMonth(date)}, for everybody who follows it` : '';
    });
    return group;
}

function isOver(store) {
    return store.get().clock?.state === 'finished';
}

function isPlaying(store) {
    return store.get().clock?.state === 'playing';
}

function showSpeed(rate, asked) {
    if (asked && ![...rate.options].some((option) => option.value === asked)) {
        rate.append(h('option', { value: asked }, speed(asked)));
    }
    rate.value = asked ?? '';
}
