// The map: land, regions, shaded ground, places by holder, the day's events. It reads the state and reports a choice.
import d3 from '../core/d3.js';
import { h, s } from '../core/dom.js';
import { patternDefinitions, scalePatterns, symbol } from '../words/symbols.js';
import { lineColourOf } from '../words/palette.js';
import { createGround } from './ground.js';
import { chooseLabels, regionSpot } from './labels.js';
import { changedOn, eventsByPlace, mapName, radiusOf, spoken, territoriesOf } from './mapdata.js';
import { fitted, sheetOf, wound } from './projection.js';
import { attachPointer } from './pointer.js';
import { attachZoom } from './zoom.js';

const VAGUE = new Set(['region', 'country', 'sea']);

/** Height of the sheet as a part of its width; narrow screens get a taller one. */
function heightFor(width) {
    return Math.round(width < 520 ? width * 1.02 : Math.min(width * 0.62, 640));
}

/** Draws the map into its element and keeps it at the state's day. */
export function drawMap(element, store, sides) {
    const state = store.get();
    const land = state.land && wound(state.land);
    const regions = wound(state.regions ?? { type: 'FeatureCollection', features: [] });
    const tracked = state.campaign.places.filter((place) => place.initialHolder);
    const sheet = { element, store, sides, land, regions, tracked, shown: [], transform: d3.zoomIdentity };
    sheet.svg = s('svg', { class: 'sheet', role: 'group', 'aria-label': 'Map of places by holder; arrow keys go from place to place' });
    element.append(sheet.svg);
    sheet.tip = h('div', { class: 'tip', hidden: true, 'aria-hidden': 'true' });
    element.append(sheet.tip);
    attachZoom(sheet, () => place(sheet));
    attachPointer(sheet);
    new ResizeObserver(() => lay(sheet)).observe(element);
    store.watch((one) => [one.view, one.shading, one.place], () => paint(sheet));
}

/** Lays everything out anew for the element's width. */
function lay(sheet) {
    const width = sheet.element.clientWidth;
    if (width === 0 || width === sheet.width) {
        return;
    }
    sheet.width = width;
    sheet.height = heightFor(width);
    const projection = fitted(sheet.tracked, sheet.width, sheet.height, Math.min(40, width * 0.05));
    const path = d3.geoPath(projection);
    sheet.path = path;
    sheet.places = sheet.store.get().campaign.places.map((one) => located(one, projection)).filter((one) => one.onSheet);
    sheet.svg.setAttribute('viewBox', `0 0 ${sheet.width} ${sheet.height}`);
    sheet.ground = createGround(sheet.regions, sheet.places.filter((one) => one.initialHolder), path);
    sheet.signs = s('g', { class: 'places' });
    sheet.names = s('g', { class: 'names', 'aria-hidden': 'true' });
    sheet.regionNames = s('g', { class: 'region-names', 'aria-hidden': 'true' });
    sheet.regionSpots = regionSpots(sheet, projection);
    sheet.world = s('g', {}, ...backdrop(sheet, path), sheet.ground.node, borders(sheet.regions, path));
    sheet.svg.replaceChildren(patternDefinitions(sheet.sides, 'ground'), sheet.world, sheet.regionNames, sheet.names, sheet.signs);
    sheet.zoom.reset(sheet);
    paint(sheet);

    function located(one, project) {
        const [x, y] = project([one.longitude, one.latitude]) ?? [NaN, NaN];
        const onSheet = x >= 0 && x <= sheet.width && y >= 0 && y <= sheet.height;
        return { ...one, x, y, onSheet, radius: radiusOf(one), label: mapName(one) };
    }
}

function backdrop({ land }, path) {
    if (!land) {
        return [];
    }
    const graticule = d3.geoGraticule().step([5, 5]).extent([[60, 20], [180, 80]])();
    const edge = path(sheetOf(land));
    return [
        s('clipPath', { id: 'neatline' }, s('path', { d: edge })),
        s('path', { class: 'sea', d: edge }),
        s('g', { 'clip-path': 'url(#neatline)' },
            s('path', { class: 'graticule', d: path(graticule) }),
            s('path', { class: 'land', d: path(land) })),
        s('path', { class: 'neatline', d: edge }),
    ];
}

function borders(regions, path) {
    return s('g', { class: 'borders' }, regions.features.map((region) => s('path', { d: path(region) ?? '' })));
}

/** Spots inside each region where its name may stand, those nearest to its middle first. */
function regionSpots({ regions, store, path }, projection) {
    const names = new Map(store.get().campaign.regions.map((region) => [region.id, region.name.replace(/\s*\(.*\)/, '')]));
    return regions.features.filter((region) => names.has(region.id)).map((region) => {
        const [[left, top], [right, bottom]] = path.bounds(region);
        const [x, y] = path.centroid(region);
        const spots = d3.cross(d3.range(1, 8), d3.range(1, 12), (i, j) => [left + ((right - left) * i) / 8, top + ((bottom - top) * j) / 12])
            .filter((spot) => d3.geoContains(region, projection.invert(spot)))
            .sort((a, b) => Math.hypot(a[0] - x, a[1] - y) - Math.hypot(b[0] - x, b[1] - y));
        return { name: names.get(region.id), room: right - left, spots };
    });
}

/** Puts the day onto the sheet. */
function paint(sheet) {
    if (!sheet.width) {
        return;
    }
    const state = sheet.store.get();
    const territories = territoriesOf(state.view);
    const events = eventsByPlace(state.view);
    const changed = changedOn(state.view);
    sheet.ground.paint(territories, sheet.sides);
    sheet.ground.node.classList.toggle('off', !state.shading);
    sheet.shown = sheet.places
        .filter((one) => one.initialHolder || events.has(one.id) || one.id === state.place)
        .map((one) => ({
            ...one,
            territory: territories.get(one.id),
            events: events.get(one.id) ?? [],
            today: events.has(one.id) || changed.has(one.id),
            selected: one.id === state.place,
            reach: one.radius + (events.has(one.id) ? 5 : territories.get(one.id)?.contender ? 3.5 : 0),
        }))
        .sort((a, b) => a.today - b.today);
    const focused = sheet.signs.contains(document.activeElement) ? document.activeElement.dataset.id : null;
    sheet.signs.replaceChildren(...sheet.shown.map((one) => sign(sheet, one)));
    rove(sheet, focused ?? state.place, focused !== null);
    place(sheet);
}

function sign(sheet, one) {
    const side = sheet.sides.side(one.territory?.holder ?? 'unknown');
    const contender = one.territory?.contender;
    const parts = [];
    if (one.events.length > 0) {
        parts.push(s('circle', { class: 'event-ring', r: one.radius + 4.5 }), s('circle', { class: 'pulse', r: one.radius + 4 }));
    }
    if (contender) {
        const ring = s('circle', { class: 'contender', r: one.radius + 2.6 });
        ring.style.stroke = lineColourOf(sheet.sides.side(contender));
        parts.push(ring);
    }
    parts.push(one.territory ? symbol(side, one.radius) : s('circle', { class: 'spot', r: 2.2 }));
    return s('g', {
        class: `place${one.selected ? ' selected' : ''}${isVague(one) ? ' vague' : ''}`,
        role: 'button',
        tabindex: -1,
        'data-id': one.id,
        'aria-label': spoken(one, one.territory, one.events, sheet.sides),
        'aria-pressed': one.selected ? 'true' : 'false',
    }, parts);
}

/** Something of a whole region or country, drawn at its middle: the spot itself means nothing. */
function isVague({ territory, wherePrec }) {
    return !territory && VAGUE.has(wherePrec);
}

/** One place is in the tab order at a time; the arrow keys do the rest. */
function rove(sheet, wanted, focus) {
    const nodes = [...sheet.signs.children];
    const node = nodes.find((one) => one.dataset.id === wanted) ?? nodes.at(-1);
    node?.setAttribute('tabindex', 0);
    if (focus) {
        node?.focus({ preventScroll: true });
    }
}

/** Moves everything to where the zoom has it; symbols and names keep their size. */
function place(sheet) {
    const { transform, world, signs, names } = sheet;
    world.setAttribute('transform', transform);
    scalePatterns(sheet.svg, transform.k);
    for (const node of signs.children) {
        const one = sheet.shown.find(({ id }) => id === node.dataset.id);
        [one.sx, one.sy] = transform.apply([one.x, one.y]);
        node.setAttribute('transform', `translate(${one.sx.toFixed(1)},${one.sy.toFixed(1)})`);
    }
    const regions = sheet.regionSpots.map(({ name, room, spots }) => ({
        name,
        spot: regionSpot(name, spots.map((spot) => transform.apply(spot)), room * transform.k, sheet.shown, sheet),
    })).filter(({ spot }) => spot !== null);
    sheet.regionNames.replaceChildren(...regions.map(({ name, spot }) => s('text', { class: 'region-name', x: spot.x, y: spot.y }, name)));
    const chosen = chooseLabels(sheet.shown, sheet, regions.map(({ spot }) => spot.box));
    names.replaceChildren(...chosen.map(({ place: one, x, y, anchor }) =>
        s('text', { x: one.sx + x, y: one.sy + y, 'text-anchor': anchor, class: nameClass(one) }, one.label)));
}

function nameClass(one) {
    return `name${one.today ? ' today' : ''}${isVague(one) ? ' vague' : ''}`;
}
