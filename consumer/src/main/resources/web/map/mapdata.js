// What the map shows of a day: each place with its holder and what happened there.
import { capital, status } from '../words/wording.js';

const RADIUS = { city: 5.2, fortress: 4.8, port: 4.6 };

/** Territories of the day by id. */
export function territoriesOf(view) {
    return new Map((view?.control.territories ?? []).map((territory) => [territory.territory, territory]));
}

/** The day's events by place id. */
export function eventsByPlace(view) {
    const events = new Map();
    for (const event of view?.digest.events ?? []) {
        if (event.place) {
            events.set(event.place.id, [...(events.get(event.place.id) ?? []), event]);
        }
    }
    return events;
}

/** Ids of the places that changed hands or status on the day. */
export function changedOn(view) {
    return new Set((view?.digest.controlChanges ?? []).map((change) => change.territory.id));
}

/** Radius of a place's symbol on screen. */
export function radiusOf(place) {
    return RADIUS[place.kind] ?? 4;
}

/** The name for the map: that of the campaign's year, without what stands in brackets. */
export function mapName(place) {
    return (place.name1945 || place.name).replace(/\s*\(.*?\)/g, '').split(',')[0];
}

/** What a place is to those who listen: `Mukden, now Shenyang: Japanese, held. 2 events this day`. */
export function spoken(place, territory, events, sides) {
    const holder = territory ? sides.holding(territory, status(territory.status)) : 'control not tracked';
    const today = events.length === 0 ? '' : `. ${events.length === 1 ? 'One event' : `${events.length} events`} this day`;
    return `${mapName(place)}: ${holder}${today}`;
}

/** The holder's line under a name: `Soviet, occupied`. */
export function holderLine(territory, sides) {
    return territory ? capital(sides.holding(territory, status(territory.status))) : 'Control of it is not tracked';
}
