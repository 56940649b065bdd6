// Pointer and keys on the map: the nearest place is meant; what it holds is told at once, its story on a click.
import { h, replace } from '../core/dom.js';
import { holderLine } from './mapdata.js';

const REACH = 22;
const DIRECTIONS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

/** Listens to the sheet. */
export function attachPointer(sheet) {
    const { element, svg, store } = sheet;
    const choose = (one) => store.update({ place: one.id === store.get().place ? null : one.id });
    svg.addEventListener('pointermove', (event) => event.pointerType !== 'touch' && tell(sheet, nearest(sheet, event)));
    svg.addEventListener('pointerleave', () => tell(sheet, null));
    svg.addEventListener('click', (event) => {
        const one = nearest(sheet, event);
        if (one) {
            choose(one);
        }
    });
    // Not on the drawing itself: one that listens for focus becomes a stop of the tab key of its own.
    element.addEventListener('focusin', (event) => tell(sheet, shownAt(sheet, event.target)));
    element.addEventListener('focusout', () => tell(sheet, null));
    svg.addEventListener('keydown', (event) => {
        const one = shownAt(sheet, event.target);
        if (!one) {
            return;
        }
        if (event.key === 'Enter' || event.key === ' ') {
            event.preventDefault();
            choose(one);
        } else if (DIRECTIONS[event.key]) {
            event.preventDefault();
            go(sheet, one, DIRECTIONS[event.key]);
        }
    });
}

function shownAt(sheet, target) {
    const id = target.closest('.place')?.dataset.id;
    return sheet.shown?.find((one) => one.id === id) ?? null;
}

function nearest(sheet, event) {
    const box = sheet.svg.getBoundingClientRect();
    const scale = sheet.width / box.width;
    const [x, y] = [(event.clientX - box.left) * scale, (event.clientY - box.top) * scale];
    let best = null;
    let least = REACH;
    for (const one of sheet.shown ?? []) {
        const distance = Math.hypot(one.sx - x, one.sy - y);
        if (distance < least) {
            [best, least] = [one, distance];
        }
    }
    return best;
}

/** Goes to the nearest place in a direction; places off to the side count as further away. */
function go(sheet, from, [dx, dy]) {
    const ranked = sheet.shown.filter((one) => one.id !== from.id).map((one) => {
        const along = (one.sx - from.sx) * dx + (one.sy - from.sy) * dy;
        const aside = Math.abs((one.sx - from.sx) * dy) + Math.abs((one.sy - from.sy) * dx);
        return { one, along, cost: along + 2 * aside };
    }).filter(({ along }) => along > 0.5).sort((a, b) => a.cost - b.cost);
    const next = ranked[0] && [...sheet.signs.children].find((node) => node.dataset.id === ranked[0].one.id);
    if (next) {
        sheet.signs.querySelector('[tabindex="0"]')?.setAttribute('tabindex', -1);
        next.setAttribute('tabindex', 0);
        next.focus({ preventScroll: true });
    }
}

function tell(sheet, one) {
    const { tip, svg, width, height } = sheet;
    tip.hidden = one === null;
    svg.classList.toggle('aimed', one !== null);
    for (const node of sheet.signs?.children ?? []) {
        node.classList.toggle('near', node.dataset.id === one?.id);
    }
    if (one === null) {
        return;
    }
    replace(tip,
        h('strong', {}, one.name1945 || one.name),
        one.name !== one.name1945 && h('span', { class: 'tip-now' }, `now ${one.name}`),
        h('span', { class: 'tip-holder' }, holderLine(one.territory, sheet.sides)),
        one.events.slice(0, 3).map((event) => h('span', { class: 'tip-event' }, event.title)),
        one.events.length > 3 && h('span', { class: 'tip-event' }, `and ${one.events.length - 3} more`));
    const left = one.sx > width / 2 ? one.sx - tip.offsetWidth - 14 : one.sx + 14;
    const top = one.sy > height / 2 ? one.sy - tip.offsetHeight - 8 : one.sy + 8;
    tip.style.left = `${Math.max(4, Math.min(width - tip.offsetWidth - 4, left))}px`;
    tip.style.top = `${Math.max(4, top)}px`;
}
