// The pack's colours, and what must be done to them so that a thin line of each is seen on light and on dark paper.
import d3 from '../core/d3.js';

const LIGHT_PAPER = '#fbf8f2';
const DARK_PAPER = '#16191c';
const UNKNOWN_COLOURS = ['#7b7a76', '#a3a29c'];
/** Chroma of a wide surface at most; less for light colours, which shout the others down. */
const MOST_CHROMA = 92;
const LESS_BY_LIGHTNESS = 0.78;
/** WCAG 2.2, 1.4.11: graphics that one must see. */
const LEAST_CONTRAST = 3.2;

/** Gives every side its colours as custom properties of the page; the browser picks light or dark by itself. */
export function installPalette(sides, root = document.documentElement) {
    for (const id of sides.ids) {
        const { index, colour } = sides.side(id);
        const dark = legible(colour, DARK_PAPER, 1);
        root.style.setProperty(`--side-${index}`, `light-dark(${colour}, ${dark})`);
        root.style.setProperty(`--side-${index}-wash`, `light-dark(${muted(colour)}, ${muted(dark)})`);
        root.style.setProperty(`--side-${index}-line`, `light-dark(${legible(colour, LIGHT_PAPER, -1)}, ${dark})`);
    }
    const [light, dark] = UNKNOWN_COLOURS;
    root.style.setProperty('--side-unknown', `light-dark(${light}, ${dark})`);
    root.style.setProperty('--side-unknown-wash', `light-dark(${light}, ${dark})`);
    root.style.setProperty('--side-unknown-line', `light-dark(${light}, ${dark})`);
}

/** The side's own colour, for its sign. */
export function colourOf(side) {
    return `var(--side-${side.index})`;
}

/** The side's colour, quiet enough for wide surfaces. */
export function washOf(side) {
    return `var(--side-${side.index}-wash)`;
}

/** The side's colour, strong enough for lines. */
export function lineColourOf(side) {
    return `var(--side-${side.index}-line)`;
}

function muted(colour) {
    const changed = d3.hcl(colour);
    changed.c = Math.min(changed.c, MOST_CHROMA - LESS_BY_LIGHTNESS * changed.l);
    return changed.formatHex();
}

/** The colour made lighter (step 1) or darker (step -1) until it stands out from the paper. */
export function legible(colour, paper, step) {
    const changed = d3.hcl(colour);
    for (let i = 0; i < 100 && contrast(changed.formatHex(), paper) < LEAST_CONTRAST; i++) {
        changed.l += step;
    }
    return changed.formatHex();
}

/** Contrast of two colours, 1 to 21, after WCAG 2.2. */
export function contrast(one, other) {
    const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (light + 0.05) / (dark + 0.05);
}

function luminance(colour) {
    const { r, g, b } = d3.rgb(colour);
    const [red, green, blue] = [r, g, b].map((part) => {
        const share = part / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
