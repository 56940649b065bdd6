// The dateline: the date as a heading, its number, the day's one line; and what is said aloud when it changes.
import { setText } from '../core/dom.js';
import { longDay, daysBetween, plainDay } from '../words/calendar.js';
import { number } from '../words/figures.js';

const QUIET_MS = 900;

/** Keeps the dateline at the day shown. */
export function drawDateline({ kicker, date, headline, status, notice, page }, store) {
    let timer = null;
    store.watch((state) => [state.view, state.waitingFor], ({ view, waitingFor, campaign }) => {
        if (!view) {
            setText(date, waitingFor ? longDay(waitingFor) : 'Reading the days …');
            setText(headline, '');
            return;
        }
        const days = daysBetween(campaign.spanFrom, campaign.spanTo) + 1;
        const edition = view.digest.edition > 1 ? ` · edition ${view.digest.edition}` : '';
        setText(kicker, `Day ${view.digest.dayNumber} of ${number(days)}${edition}`);
        setText(date, longDay(view.date));
        setText(headline, view.digest.headline);
        document.title = `${plainDay(view.date)} · ${campaign.title}`;
        page.setAttribute('aria-busy', 'false');
        clearTimeout(timer);
        timer = setTimeout(() => setText(status, `${longDay(view.date)}. ${view.digest.headline}`), QUIET_MS);
    });
    store.watch((state) => [state.problem, state.waitingFor, state.lastCompleteDay, state.connection], (state) => {
        const text = noticeOf(state);
        notice.hidden = text === '';
        setText(notice, text);
    });
}

function noticeOf({ problem, waitingFor, lastCompleteDay, connection }) {
    if (connection.phase === 'lost') {
        return 'The connection to the server was lost. What is shown stays readable and may be behind; it goes on by itself as soon as the server answers.';
    }
    if (problem !== null) {
        return problem;
    }
    if (waitingFor !== null) {
        const stands = lastCompleteDay ? `It has closed all days up to ${plainDay(lastCompleteDay)}.` : 'It has not closed a day yet.';
        return `The run has not come to ${plainDay(waitingFor)}. ${stands} The day will show here when it is closed.`;
    }
    return '';
}
