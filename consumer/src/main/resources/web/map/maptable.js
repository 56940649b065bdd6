// The map as a table: every place, who holds it, since when. Drawn when it is opened.
import { dayLink, dataTable, disclosure } from '../day/parts.js';
import { h, replace } from '../core/dom.js';
import { capital, placeNames, status } from '../words/wording.js';
import { swatch } from '../words/symbols.js';
import { territoriesOf } from './mapdata.js';

/** Draws the table into its element. */
export function drawMapTable(element, store, sides) {
    const body = h('div');
    const details = disclosure('The map as a table', body, () => fill());
    element.append(details);
    store.watch((state) => [state.view], () => fill());

    function fill() {
        if (!details.open) {
            return;
        }
        const { campaign, view } = store.get();
        const territories = territoriesOf(view);
        const named = [...campaign.regions, ...campaign.places].filter((one) => territories.has(one.id));
        replace(body, dataTable('Places and regions on this day', ['Place', 'Held by', 'How', 'Since'], named.map((one) => {
            const territory = territories.get(one.id);
            return [
                h('button', { type: 'button', class: 'link-button', onclick: () => store.update({ place: one.id }) }, placeNames(one)),
                h('span', { class: 'side' }, swatch(sides.side(territory.holder)), capital(sides.holder(territory.holder))),
                territory.contender ? `contested by ${sides.holder(territory.contender)}` : status(territory.status),
                dayLink(territory.since),
            ];
        })));
    }
}
