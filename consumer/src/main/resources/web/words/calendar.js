// Campaign days as ISO text. The browser's own zone and clock have no part in them.

const DAY_MS = 86_400_000;
const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October',
    'November', 'December'];

/** True for `1945-08-17`, false for `1945-02-30` and anything else. */
export function isDay(text) {
    return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) && isoOf(utc(text)) === text;
}

/** The day so many days later, or earlier if negative. */
export function plusDays(day, days) {
    return isoOf(utc(day) + days * DAY_MS);
}

/** How many days lie from one day to another; 0 for the same. */
export function daysBetween(from, to) {
    return Math.round((utc(to) - utc(from)) / DAY_MS);
}

/** The day inside both ends. */
export function clampDay(day, first, last) {
    if (day < first) {
        return first;
    }
    return day > last ? last : day;
}

/** `Friday 17 August 1945`. */
export function longDay(day) {
    return `${WEEKDAYS[new Date(utc(day)).getUTCDay()]} ${plainDay(day)}`;
}

/** `17 August 1945`. */
export function plainDay(day) {
    const date = new Date(utc(day));
    return `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
}

/** `17 August`. */
export function dayAndMonth(day) {
    const date = new Date(utc(day));
    return `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]}`;
}

/** `17 Aug`. */
export function shortDay(day) {
    const date = new Date(utc(day));
    return `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()].slice(0, 3)}`;
}

/** When an event was, as far as its day does not say it already; empty for a plain day. */
export function eventDate(event) {
    const said = edtf(event.edtf);
    const about = event.approximate ? 'about ' : '';
    switch (event.datePrec) {
        case 'day':
            return event.approximate ? about + said : event.edtf.endsWith('?') ? `${said} (uncertain)` : '';
        case 'month':
        case 'year':
            return `${about}${said}, day not known`;
        default:
            return about + said;
    }
}

function edtf(text) {
    const [from, to] = text.split('/').map(edtfPart);
    if (to === undefined) {
        return from;
    }
    const begin = from.split(' ');
    const end = to.split(' ');
    if (begin.length !== 3 || end.length !== 3 || begin[2] !== end[2]) {
        return `${from} to ${to}`;
    }
    return begin[1] === end[1] ? `${begin[0]}–${to}` : `${begin[0]} ${begin[1]} to ${to}`;
}

function edtfPart(text) {
    const bare = text.replace(/[~?%]$/, '');
    if (/^\d{4}-\d{2}$/.test(bare)) {
        return `${MONTHS[Number(bare.slice(5)) - 1]} ${bare.slice(0, 4)}`;
    }
    return isDay(bare) ? plainDay(bare) : bare;
}

function utc(day) {
    return Date.parse(`${day}T00:00:00Z`);
}

function isoOf(ms) {
    return new Date(ms).toISOString().slice(0, 10);
}
