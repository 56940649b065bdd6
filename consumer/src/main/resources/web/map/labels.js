// Which names the map has room for: the day's first, then cities, then what fits beside them.

const FONT = '11px "Helvetica Neue", "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", Arial, system-ui, sans-serif';
const LINE = 13;
const CAPITAL = 12.4;
/** Two names side by side must not read as one. */
const APART = 4;
const WEIGHT = { city: 3, port: 2, fortress: 2, island: 1.5, town: 1 };

const pen = document.createElement('canvas').getContext('2d');
const widths = new Map();

/**
 * Chooses names and their spots.
 *
 * @param {object[]} places with `sx`, `sy` on screen, `label`, `kind`, `today` and `reach`
 * @param {{width: number, height: number}} frame the visible part
 * @param {object[]} others boxes that are taken already
 * @returns {object[]} place, x, y and anchor of each name that fits
 */
export function chooseLabels(places, { width, height }, others = []) {
    const taken = [...signBoxes(places), ...others];
    const chosen = [];
    for (const place of [...places].sort((a, b) => weight(b) - weight(a))) {
        const spot = spots(place).find(({ box }) => inside(box, width, height) && !taken.some((other) => overlap(box, other)));
        if (spot) {
            taken.push(spot.box);
            chosen.push({ place, ...spot });
        }
    }
    return chosen;
}

/**
 * The first of a region's spots where its name covers no sign and lies inside its outline's width.
 *
 * @param {string} name to be set in spaced capitals
 * @param {number[][]} candidates spots on screen, the best first
 * @returns {object|null} x, y and the box it takes
 */
export function regionSpot(name, candidates, room, places, { width, height }) {
    const wide = name.length * CAPITAL;
    if (wide > room) {
        return null;
    }
    const signs = signBoxes(places);
    for (const [x, y] of candidates) {
        const box = { left: x - wide / 2, right: x + wide / 2, top: y - LINE, bottom: y + 4 };
        if (inside(box, width, height) && !signs.some((other) => overlap(box, other))) {
            return { x, y, box };
        }
    }
    return null;
}

function signBoxes(places) {
    return places.map(({ sx, sy, reach }) => ({ left: sx - reach, right: sx + reach, top: sy - reach, bottom: sy + reach }));
}

function weight(place) {
    return (place.selected ? 100 : 0) + (place.today ? 10 : 0) + (WEIGHT[place.kind] ?? 0.5) + place.areaWeight;
}

/** Width of a name as the browser sets it; the day's names are bold. */
function widthOf(label, bold) {
    const key = `${bold}${label}`;
    if (!widths.has(key)) {
        pen.font = bold ? `bold ${FONT}` : FONT;
        widths.set(key, pen.measureText(label).width);
    }
    return widths.get(key);
}

function spots({ sx, sy, label, reach, today }) {
    const wide = widthOf(label, today);
    const gap = reach + 3;
    const box = (left, top) => ({ left: left - APART / 2, right: left + wide + APART / 2, top, bottom: top + LINE });
    return [
        { x: gap, y: 4, anchor: 'start', box: box(sx + gap, sy - LINE / 2) },
        { x: -gap, y: 4, anchor: 'end', box: box(sx - gap - wide, sy - LINE / 2) },
        { x: 0, y: -gap - 1, anchor: 'middle', box: box(sx - wide / 2, sy - gap - LINE + 2) },
        { x: 0, y: gap + 9, anchor: 'middle', box: box(sx - wide / 2, sy + gap - 2) },
    ];
}

function inside({ left, right, top, bottom }, width, height) {
    return left > 2 && right < width - 2 && top > 2 && bottom < height - 2;
}

function overlap(a, b) {
    return a.left < b.right && a.right > b.left && a.top < b.bottom && a.bottom > b.top;
}
