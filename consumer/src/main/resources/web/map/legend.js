// The legend: who holds how much on this day, and what the map's signs mean.
import { h, replace, s } from '../core/dom.js';
import { counted, percent } from '../words/figures.js';
import { swatch } from '../words/symbols.js';
import { capital, status } from '../words/wording.js';

/** Draws the legend into its element. */
export function drawLegend(element, store, sides) {
    const holders = h('ul', { class: 'holders' });
    const box = h('input', { type: 'checkbox', id: 'shading', checked: true, onchange: () => store.update({ shading: box.checked }) });
    const wholes = h('div');
    replace(element, wholes, holders,
        h('ul', { class: 'signs' },
            h('li', {}, sample(s('circle', { class: 'contender sample', r: 6 }), s('circle', { class: 'sign', r: 3 })), 'contested: ring in the contender’s colour'),
            h('li', {}, sample(s('circle', { class: 'event-ring', r: 6 }), s('circle', { class: 'spot', r: 2 })), 'something happened here this day'),
            h('li', {}, h('label', { class: 'check' }, box, 'shade ground by nearest place (interpolated)'))),
        h('p', { class: 'caption' }, 'Approximate boundaries of 1945. Percentages and shading: ground by its nearest place, interpolated; it is no front line.'));
    store.watch((state) => [state.view], ({ view, campaign }) => {
        replace(wholes, view ? wholesOf(view.control.territories, campaign, sides) : []);
        replace(holders, (view?.control.holdings ?? []).filter((one) => one.places + one.contested > 0).map((one) => holder(one, sides)));
    });
}

/** What is recorded of a region but of none of its places: the map is drawn by places and does not show it. */
function wholesOf(territories, campaign, sides) {
    const names = new Map(campaign.regions.map((region) => [region.id, region.name]));
    return territories.filter((one) => names.has(one.territory) && !['held', 'contested'].includes(one.status) && one.holdings.length > 0)
        .filter((one) => one.holder !== mostPlaces(one.holdings))
        .map((one) => h('p', { class: 'whole' }, h('b', {}, `${names.get(one.territory)} as a whole: `),
            swatch(sides.side(one.holder)), `${capital(sides.holding(one, status(one.status)))}${one.disputed ? ' (disputed)' : ''}. `,
            'No source says so of its places one by one; each is shown as last recorded.'));
}

function mostPlaces(holdings) {
    return holdings.reduce((most, one) => (one.places > most.places ? one : most)).belligerent;
}

function holder(holding, sides) {
    const contested = holding.contested > 0 ? `, ${holding.contested} contested` : '';
    return h('li', {}, swatch(sides.side(holding.belligerent)), h('span', {},
        h('b', {}, sides.fullName(holding.belligerent)), holding.share !== undefined && h('span', { class: 'share' }, ` ${percent(holding.share)}`),
        h('span', { class: 'count' }, `${counted(holding.places, 'place', 'places')}${contested}`)));
}

function sample(...parts) {
    return s('svg', { class: 'swatch', viewBox: '-8 -8 16 16', width: 16, height: 16, 'aria-hidden': 'true' }, parts);
}
