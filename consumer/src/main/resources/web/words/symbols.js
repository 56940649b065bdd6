// Shapes and patterns: what tells the sides apart where colour does not.
import d3 from '../core/d3.js';
import { s } from '../core/dom.js';
import { colourOf, lineColourOf } from './palette.js';

const CORNERS = { pentagon: [5, 0], hexagon: [6, 0], kite: [3, Math.PI] };
const TYPES = {
    circle: d3.symbolCircle,
    square: d3.symbolSquare,
    triangle: d3.symbolTriangle,
    diamond: d3.symbolDiamond2,
    plus: d3.symbolCross,
    star: d3.symbolStar,
};

/** The outline of a shape of about this radius around 0, 0. */
export function shapePath(shape, radius) {
    if (CORNERS[shape]) {
        return polygon(...CORNERS[shape], radius * 1.1);
    }
    if (shape === 'saltire') {
        return saltire(radius * 1.15);
    }
    const type = TYPES[shape] ?? d3.symbolCircle;
    return d3.symbol(type, Math.PI * radius * radius)();
}

/** A side's symbol as an SVG group around 0, 0. */
export function symbol(side, radius) {
    const hollow = side.shape === 'ring' || side.shape === 'double-ring' || side.shape === 'unknown';
    const outline = s('path', { class: `sign sign-${side.shape}`, d: shapePath(side.shape, hollow ? radius * 0.9 : radius) });
    if (hollow) {
        outline.style.stroke = lineColourOf(side);
    } else {
        outline.style.fill = colourOf(side);
    }
    const group = s('g', { class: 'symbol' }, outline);
    if (side.shape === 'double-ring') {
        const inner = s('circle', { r: radius * 0.35 });
        inner.style.fill = lineColourOf(side);
        group.append(inner);
    }
    return group;
}

/** A side's symbol on a small picture of its own, for legends and tables; it says nothing to those who listen. */
export function swatch(side) {
    return s('svg', { class: 'swatch', viewBox: '-8 -8 16 16', width: 16, height: 16, 'aria-hidden': 'true' },
        symbol(side, 5.5));
}

/** The definitions of every side's pattern, to be put into an SVG picture. */
export function patternDefinitions(sides, prefix) {
    return s('defs', {}, sides.ids.map((id) => pattern(sides.side(id), `${prefix}-${sides.side(id).index}`)),
        sides.ids.map((id) => hatch(sides.side(id), `${prefix}-contested-${sides.side(id).index}`)),
        hatch(null, `${prefix}-contested`));
}

/** Keeps the patterns' marks as fine as they are while what they fill is enlarged. */
export function scalePatterns(svg, factor) {
    svg.querySelectorAll('pattern').forEach((tile) =>
        tile.setAttribute('patternTransform', `rotate(${tile.dataset.turn}) scale(${1 / factor})`));
}

function pattern(side, id) {
    const turn = side.turn === 0 ? 45 : -45;
    const tile = s('pattern', {
        id,
        width: 7,
        height: 7,
        patternUnits: 'userSpaceOnUse',
        patternTransform: `rotate(${turn})`,
        'data-turn': turn,
    });
    tile.append(...marks(side));
    return tile;
}

function marks(side) {
    const line = (d) => coloured(s('path', { d, 'stroke-width': 1.4, fill: 'none' }), 'stroke', side);
    switch (side.pattern) {
        case 'stripes':
            return [line('M0 3.5H7')];
        case 'dots':
            return [coloured(s('circle', { cx: 3.5, cy: 3.5, r: 1.1 }), 'fill', side)];
        case 'cross':
            return [line('M3.5 1V6M1 3.5H6')];
        case 'ring':
            return [coloured(s('circle', { cx: 3.5, cy: 3.5, r: 1.9, fill: 'none', 'stroke-width': 1 }), 'stroke', side)];
        default:
            return [];
    }
}

/** Coarse stripes of whoever contests; in ink for contested ground of all sides together. */
function hatch(side, id) {
    const bar = s('path', { d: 'M0 3.5H7', class: 'hatch' });
    return s('pattern', { id, width: 7, height: 7, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(-20)', 'data-turn': -20 },
        side ? coloured(bar, 'stroke', side) : bar);
}

function coloured(element, property, side) {
    element.style[property] = lineColourOf(side);
    return element;
}

function polygon(corners, turn, radius) {
    const points = d3.range(corners).map((i) => {
        const angle = turn + (i * 2 * Math.PI) / corners;
        return `${(radius * Math.sin(angle)).toFixed(2)},${(-radius * Math.cos(angle)).toFixed(2)}`;
    });
    return `M${points.join('L')}Z`;
}

function saltire(radius) {
    const a = radius;
    const b = radius * 0.42;
    return `M${-a} ${-a + b}L${-a + b} ${-a}L0 ${-b}L${a - b} ${-a}L${a} ${-a + b}L${b} 0L${a} ${a - b}L${a - b} ${a}`
        + `L0 ${b}L${-a + b} ${a}L${-a} ${a - b}L${-b} 0Z`;
}
