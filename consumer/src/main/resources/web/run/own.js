// A run of one's own: begun on the day that is looked at, and deleted again.
import { createRun, deleteRun } from '../core/api.js';
import { h, setText } from '../core/dom.js';
import { mayBegin, mayDelete, otherRun, pickRun } from '../core/state.js';
import { readRuns } from './stream.js';

/** The two buttons; hidden where the viewer may not. */
export function ownRun(store) {
    const answer = h('span', { class: 'answer', role: 'status' });
    const begin = h('button', { type: 'button', id: 'run-own', title: 'Plays for you, beside the others',
        onclick: () => trying(answer, begin, () => beginOne(store)) }, 'A run of my own');
    const end = h('button', { type: 'button', id: 'run-delete',
        onclick: () => trying(answer, end, () => deleteOne(store)) }, 'Delete this run');
    const group = h('div', { class: 'transport own', role: 'group', 'aria-label': 'A run of my own' }, begin, end, answer);
    store.watch((s) => [s.runs, s.run, s.transport, s.create], (state) => {
        begin.hidden = !mayBegin(state);
        end.hidden = !mayDelete(state);
        group.hidden = begin.hidden && end.hidden;
    });
    return group;
}

async function trying(answer, button, work) {
    button.disabled = true;
    setText(answer, '…');
    try {
        await work();
        setText(answer, '');
    } catch (e) {
        setText(answer, e.message);
    } finally {
        button.disabled = false;
    }
}

async function beginOne(store) {
    const { campaign, date } = store.get();
    const { run } = await createRun({ campaign: campaign.id, from: date });
    await readRuns(store);
    pickRun(store, run);
}

async function deleteOne(store) {
    const { run } = store.get();
    if (!confirm(`Delete the run ${run}, with all that came of it, for everybody?`)) {
        return;
    }
    // Before it goes: whatever this page would still ask about it could not be answered.
    const next = otherRun(store.get());
    if (next) {
        pickRun(store, next.run);
    }
    try {
        await deleteRun(run);
    } catch (e) {
        pickRun(store, run);
        throw e;
    }
    await readRuns(store);
}
