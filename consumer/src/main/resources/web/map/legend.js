// The legend: who holds how much on this day, and what the map's signs mean.
import { h, replace, s } from '../core/dom.js';
import { counted, percent } from '../words/figures.js';
import { swatch } from '../words/symbols.js';

/** Draws the legend into its element. */
export function drawLegend(element, store, sides) {
    const holders = h('ul', { class: 'holders' });
    const box = h('input', { type: 'checkbox', id: 'shading', checked: true, onchange: () => store.update({ shading: box.checked }) });
    replace(element, holders,
        h('ul', { class: 'signs' },
            h('li', {}, sample(s('circle', { class: 'contender sample', r: 6 }), s('circle', { class: 'sign', r: 3 })), 'contested: ring in the contender’s colour'),
            h('li', {}, sample(s('circle', { class: 'event-ring', r: 6 }), s('circle', { class: 'spot', r: 2 })), 'something happened here this day'),
            h('li', {}, h('label', { class: 'check' }, box, 'shade ground by nearest place (interpolated)'))),
        h('p', { class: 'caption' }, 'Approximate boundaries of 1945. Percentages and shading: ground by its nearest place, interpolated; it is no front line.'));
    store.watch((state) => [state.view], ({ view }) => {
        replace(holders, (view?.control.holdings ?? []).filter((one) => one.places + one.contested > 0).map((one) => holder(one, sides)));
    });
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
