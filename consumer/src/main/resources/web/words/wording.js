// The words of the page: ids, statuses and categories as people say them.

const STATUS = {
    held: 'held',
    contested: 'contested',
    occupied: 'occupied',
    surrendered: 'surrendered',
    'handed-over': 'handed over',
    withdrawn: 'withdrawn from',
    unknown: 'how is not known',
};
const SCOPE = { event: '', 'battle-total': 'whole battle', 'campaign-total': 'whole campaign' };
const PRECISION = {
    exact: 'exact spot',
    town: 'position of the town',
    district: 'position to the district',
    region: 'position to the region',
    country: 'position to the country',
    sea: 'at sea',
};

/** An id as words. */
export function words(id) {
    return id.replaceAll('-', ' ').replaceAll('_', ' ');
}

/** The same with a capital letter. */
export function capital(text) {
    return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A message as a sentence of its own. */
export function sentence(text) {
    return capital(/[.!?…]$/.test(text) ? text : `${text}.`);
}

/** How a territory is held. */
export function status(id) {
    return STATUS[id] ?? words(id);
}

/** What a claim covers; empty for an event's own figure. */
export function scope(id) {
    return SCOPE[id] ?? 'scope not known';
}

/** How exactly a place is known. */
export function precision(id) {
    return PRECISION[id] ?? 'position not known';
}

/** A category of losses, alone or behind the name of the side that had them. */
export function category(id, side = '') {
    if (id.startsWith('civilian-')) {
        return side === 'civilian' ? words(id.slice(9)) : `civilians ${words(id.slice(9))}`;
    }
    return { total: 'total losses', materiel: 'matériel' }[id] ?? words(id);
}

/** Names of then and now. */
export function placeNames(place) {
    return place.name === place.name1945 || !place.name1945 ? place.name : `${place.name1945}, now ${place.name}`;
}

/** Title and section of a source. */
export function sourceTitle(source) {
    return source.section ? `${source.title}, “${source.section}”` : source.title;
}

/** The host of an address, short enough for a note; empty if it has none that a browser would open. */
export function host(address) {
    const url = safeUrl(address);
    return url ? url.hostname.replace(/^www\./, '') : '';
}

/** An address that is safe to link to; null for anything but http and https. */
export function safeUrl(address) {
    try {
        const url = new URL(address);
        return url.protocol === 'https:' || url.protocol === 'http:' ? url : null;
    } catch {
        return null;
    }
}
