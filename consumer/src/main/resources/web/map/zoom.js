// Zoom by buttons, by pinch, by Ctrl and wheel, by dragging; a plain wheel and one finger go on scrolling the page.
import d3 from '../core/d3.js';
import { h } from '../core/dom.js';

/** Gives the sheet its zoom and its buttons. */
export function attachZoom(sheet, moved) {
    const { element, svg } = sheet;
    const selection = d3.select(svg);
    const zoom = d3.zoom()
        .scaleExtent([1, 12])
        .filter((event) => (event.type === 'wheel' ? event.ctrlKey || event.metaKey : event.type.startsWith('touch') ? event.touches.length === 2 : event.button === 0))
        .on('zoom', ({ transform }) => {
            sheet.transform = transform;
            moved();
        });
    selection.call(zoom).on('dblclick.zoom', null);
    const by = (factor) => glide(selection).call(zoom.scaleBy, factor);
    const where = areaPicker(sheet, (feature) => show(sheet, selection, zoom, feature));
    element.append(h('div', { class: 'map-buttons', role: 'group', 'aria-label': 'Zoom of the map' },
        h('button', { type: 'button', 'aria-label': 'Zoom in', onclick: () => by(1.6) }, '+'),
        h('button', { type: 'button', 'aria-label': 'Zoom out', onclick: () => by(1 / 1.6) }, '−'),
        where));
    sheet.zoom = {
        /** Begins anew after the sheet's size changed: the whole of it, or on narrow screens its largest region. */
        reset({ width, height }) {
            zoom.extent([[0, 0], [width, height]]).translateExtent([[0, 0], [width, height]]);
            const feature = width < 520 && where.value === '' && !sheet.zoom.chosen ? largest(sheet) : featureOf(sheet, where.value);
            where.value = feature?.id ?? '';
            selection.call(zoom.transform, transformOf(sheet, feature));
        },
        chosen: false,
    };
}

function areaPicker(sheet, go) {
    const names = new Map(sheet.store.get().campaign.regions.map(({ id, name }) => [id, name.replace(/\s*\(.*\)/, '')]));
    const select = h('select', { 'aria-label': 'Part of the map', onchange: () => {
        sheet.zoom.chosen = true;
        go(featureOf(sheet, select.value));
    } },
    h('option', { value: '' }, 'The whole theatre'),
    sheet.regions.features.map(({ id }) => h('option', { value: id }, names.get(id) ?? id)));
    return select;
}

function featureOf(sheet, id) {
    return sheet.regions.features.find((feature) => feature.id === id) ?? null;
}

function largest(sheet) {
    return sheet.regions.features.reduce((best, one) => (best === null || d3.geoArea(one) > d3.geoArea(best) ? one : best), null);
}

function show(sheet, selection, zoom, feature) {
    glide(selection).call(zoom.transform, transformOf(sheet, feature));
}

function transformOf({ path, width, height }, feature) {
    if (feature === null) {
        return d3.zoomIdentity;
    }
    const [[left, top], [right, bottom]] = path.bounds(feature);
    const scale = Math.min(12, 0.9 / Math.max((right - left) / width, (bottom - top) / height));
    return d3.zoomIdentity.translate(width / 2, height / 2).scale(Math.max(1, scale))
        .translate(-(left + right) / 2, -(top + bottom) / 2);
}

function glide(selection) {
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    return still ? selection : selection.transition().duration(450);
}
