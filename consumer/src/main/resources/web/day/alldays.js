// Every day of the run in one table; it stands beside the bars over the slider.
import { h, replace } from '../core/dom.js';
import { dataTable, dayLink, disclosure } from './parts.js';
import { plainDay } from '../words/calendar.js';

/** Draws the table; it is filled when it is opened. */
export function drawAllDays(element, store) {
    const body = h('div');
    const details = disclosure('Every day with its headline, as a table', body, () => fill());
    element.append(details);
    store.watch((state) => [state.days], () => fill());

    function fill() {
        if (details.open) {
            replace(body, dataTable('Days of the run', ['Day', 'Events', 'Changes of hands', 'Headline'],
                store.get().days.map((day) => [dayLink(day.date, plainDay(day.date)), day.events, day.controlChanges, day.quiet ? 'quiet' : day.headline]), 'figures'));
        }
    }
}
