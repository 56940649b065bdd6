// Rows of days on which something changed, made into a value for every day: a row holds until the next date with rows.
import { plusDays } from '../words/calendar.js';

/** Rows by date, in order of date. */
export function byDate(rows) {
    const groups = new Map();
    for (const row of rows) {
        groups.set(row.date, [...(groups.get(row.date) ?? []), row]);
    }
    return [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
}

/**
 * The parts of the whole on each day, for stacked areas.
 *
 * @returns {{days: object[], keys: string[]}} days of `{date, shares: Map}` and who holds a part on any of them; what
 *     is left of the whole is contested
 */
export function sharesByDay(rows, first, last) {
    const groups = byDate(rows);
    const hasShares = rows.some((row) => row.share !== undefined);
    const days = [];
    const keys = [];
    let at = 0;
    let current = null;
    for (let date = first; date <= last; date = plusDays(date, 1)) {
        while (at < groups.length && groups[at][0] <= date) {
            current = partsOf(groups[at][1], hasShares);
            at += 1;
        }
        if (current) {
            days.push({ date, shares: current });
            [...current.keys()].filter((key) => !keys.includes(key)).forEach((key) => keys.push(key));
        }
    }
    return { days, keys, hasShares };
}

function partsOf(rows, hasShares) {
    const whole = hasShares ? 1 : rows.reduce((sum, row) => sum + row.places + row.contested, 0);
    const parts = new Map(rows.map((row) => [row.belligerent, hasShares ? row.share ?? 0 : row.places / whole]).filter(([, part]) => part > 0));
    const left = 1 - [...parts.values()].reduce((sum, part) => sum + part, 0);
    return left > 1e-6 ? parts.set('contested', left) : parts;
}

/**
 * Figures to date of one category as steps, by belligerent.
 *
 * @returns {{belligerent: string, points: object[]}[]} the greatest first
 */
export function tollSteps(rows, category, last) {
    const lines = new Map();
    for (const row of rows) {
        if (row.category === category && row.date <= last) {
            lines.set(row.belligerent, [...(lines.get(row.belligerent) ?? []), row]);
        }
    }
    return [...lines].map(([belligerent, points]) => ({ belligerent, points: points.sort((a, b) => (a.date < b.date ? -1 : 1)) }))
        .sort((a, b) => b.points.at(-1).best - a.points.at(-1).best);
}

/**
 * What each day changed in one side's figures to date. A fall is one that a battle's total brought: it took the place of
 * its events' figures.
 *
 * @param {object[]} points in order of date
 * @returns {object[]} `{date, low, best, high}` of the days that changed anything; whether a source gave a bound is not
 *     known of a difference
 */
export function tollChanges(points) {
    return points.map((point, i) => {
        const before = i === 0 ? { low: 0, best: 0, high: 0 } : points[i - 1];
        return { date: point.date, low: point.low - before.low, best: point.best - before.best, high: point.high - before.high };
    }).filter(({ low, best, high }) => low !== 0 || best !== 0 || high !== 0);
}

/** The day that added most to one side's best figure; null if none did. */
export function largestChange(points) {
    return tollChanges(points).reduce((most, change) => (change.best > (most?.best ?? 0) ? change : most), null);
}

/** The last of the points on or before a day; undefined if none. */
export function pointAt(points, date) {
    return points.filter((point) => point.date <= date).at(-1);
}
