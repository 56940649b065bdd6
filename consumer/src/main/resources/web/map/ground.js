// The shaded ground: every spot of a region belongs to the holder of its nearest place. Interpolated, and said to be.
import d3 from '../core/d3.js';
import { s } from '../core/dom.js';
import { washOf } from '../words/palette.js';

/**
 * Draws the cells of all regions.
 *
 * @param {object} regions the regions' features
 * @param {object[]} tracked the places whose holders are known, with `x` and `y`
 * @param {function} path from a feature to an SVG path
 * @returns {{node: Element, paint: function(Map, object): void}}
 */
export function createGround(regions, tracked, path) {
    const cells = [];
    const node = s('g', { class: 'ground' });
    regions.features.forEach((region, i) => {
        const outline = path(region);
        if (!outline) {
            return;
        }
        const clip = s('clipPath', { id: `clip-${i}` }, s('path', { d: outline }));
        const group = s('g', { 'clip-path': `url(#clip-${i})` });
        const places = tracked.filter((place) => place.region === region.id);
        cellsOf(places, path.bounds(region), outline).forEach(({ id, d }) => {
            const cell = { id: id ?? region.id, tint: s('path', { d }), marks: s('path', { class: 'marks', d }) };
            cells.push(cell);
            group.append(cell.tint, cell.marks);
        });
        node.append(clip, group);
    });
    return { node, paint: (territories, sides) => cells.forEach((cell) => paint(cell, territories.get(cell.id), sides)) };
}

/** One cell a place; a region without places is one cell of its own. */
function cellsOf(places, [[left, top], [right, bottom]], outline) {
    if (places.length === 0) {
        return [{ id: null, d: outline }];
    }
    const delaunay = d3.Delaunay.from(places, (place) => place.x, (place) => place.y);
    const voronoi = delaunay.voronoi([left - 1, top - 1, right + 1, bottom + 1]);
    return places.map((place, i) => ({ id: place.id, d: voronoi.renderCell(i) })).filter((cell) => cell.d);
}

function paint(cell, territory, sides) {
    const side = sides.side(territory?.holder ?? 'unknown');
    cell.tint.setAttribute('class', territory?.contender ? 'tint contested' : 'tint');
    cell.tint.style.fill = washOf(side);
    cell.marks.setAttribute('class', territory?.contender ? 'marks contested' : 'marks');
    if (territory?.contender) {
        cell.marks.setAttribute('fill', `url(#ground-contested-${sides.side(territory.contender).index})`);
    } else {
        cell.marks.setAttribute('fill', side.index === 'unknown' ? 'none' : `url(#ground-${side.index})`);
    }
}
