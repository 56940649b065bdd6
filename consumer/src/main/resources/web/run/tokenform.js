// Asks for the token where runs are driven by those who have it.
import { h, setText } from '../core/dom.js';
import { keepToken } from '../core/token.js';
import { readRuns } from './stream.js';

/** The form; shown as long as the server asks for a token that this tab has not shown. */
export function tokenForm(store) {
    const token = h('input', { type: 'password', id: 'token', autocomplete: 'off', size: 12, required: true });
    const answer = h('span', { class: 'answer', role: 'status' });
    const form = h('form', { class: 'token', onsubmit: (event) => {
        event.preventDefault();
        show(token.value.trim());
    } }, h('label', { for: 'token' }, 'Token to drive runs'), token, h('button', { id: 'token-enter' }, 'Enter'), answer);

    async function show(given) {
        keepToken(given);
        try {
            await readRuns(store);
            const known = store.get().transport === 'open';
            if (!known) {
                keepToken(null);
            }
            token.value = '';
            setText(answer, known ? '' : 'That is not the token.');
        } catch (e) {
            setText(answer, e.message);
        }
    }

    store.watch((s) => [s.transport], ({ transport }) => {
        const focused = form.contains(document.activeElement);
        form.hidden = transport !== 'token';
        if (focused && form.hidden) {
            document.getElementById('run').focus();
        }
    });
    return form;
}
