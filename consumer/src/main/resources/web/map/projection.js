// From longitude and latitude to the sheet: an equal-area cone laid through the campaign's own places.
import d3 from '../core/d3.js';

/** A projection that fits these places onto a sheet of this size. */
export function fitted(places, width, height, padding) {
    const [west, east] = d3.extent(places, (place) => place.longitude);
    const [south, north] = d3.extent(places, (place) => place.latitude);
    const sixth = (north - south) / 6;
    const points = { type: 'MultiPoint', coordinates: places.map((place) => [place.longitude, place.latitude]) };
    return d3.geoConicEqualArea()
        .rotate([-(west + east) / 2, 0])
        .parallels([south + sixth, north - sixth])
        .fitExtent([[padding, padding], [width - padding, height - padding]], points);
}

/**
 * Rings in the order that spherical geometry wants. GeoJSON winds them the other way, and a ring wound the wrong way
 * means all the world but its inside.
 */
export function wound(collection) {
    return { ...collection, features: collection.features.map((f) => ({ ...f, geometry: woundGeometry(f.geometry) })) };
}

function woundGeometry(geometry) {
    switch (geometry?.type) {
        case 'Polygon':
            return { ...geometry, coordinates: woundRings(geometry.coordinates) };
        case 'MultiPolygon':
            return { ...geometry, coordinates: geometry.coordinates.map(woundRings) };
        default:
            return geometry;
    }
}

function woundRings(rings) {
    return rings.map((ring, i) => {
        const covers = d3.geoArea({ type: 'Polygon', coordinates: [ring] }) > 2 * Math.PI;
        return covers === (i === 0) ? [...ring].reverse() : ring;
    });
}

/** The sheet's edge: nothing is drawn outside of what the land covers. */
export function sheetOf(land) {
    const [[west, south], [east, north]] = d3.geoBounds(land);
    const along = d3.range(west, east, 0.5);
    const ring = [...along.map((x) => [x, north]), [east, north], ...along.reverse().map((x) => [x, south])];
    return { type: 'Polygon', coordinates: [[...ring, ring[0]]] };
}
