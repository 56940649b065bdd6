// Elements from values. Text only ever becomes text nodes, so nothing in the data can become markup.

const SVG = 'http://www.w3.org/2000/svg';

/**
 * Makes an element.
 *
 * @param {string} tag name, e.g. `p`
 * @param {object} attributes attributes; `onclick` and the like take functions; null, undefined and false are left out
 * @param {...*} children nodes, texts or lists of them; null, undefined and false are left out
 */
export function h(tag, attributes = {}, ...children) {
    return fill(document.createElement(tag), attributes, children);
}

/** Makes an SVG element, as {@link h} does. */
export function s(tag, attributes = {}, ...children) {
    return fill(document.createElementNS(SVG, tag), attributes, children);
}

/** The element of the page with this id. */
export function byId(id) {
    return document.getElementById(id);
}

/** Puts new children in the place of the old ones. */
export function replace(element, ...children) {
    element.replaceChildren(...children.flat(Infinity).filter(isShown));
}

/** Sets a text if it differs, so that what is being read or selected is left alone. */
export function setText(element, text) {
    if (element.textContent !== text) {
        element.textContent = text;
    }
}

function fill(element, attributes, children) {
    for (const [name, value] of Object.entries(attributes)) {
        if (value === null || value === undefined || value === false) {
            continue;
        }
        if (typeof value === 'function') {
            element.addEventListener(name.slice(2), value);
        } else {
            element.setAttribute(name, value === true ? '' : value);
        }
    }
    element.append(...children.flat(Infinity).filter(isShown));
    return element;
}

function isShown(child) {
    return child !== null && child !== undefined && child !== false && child !== '';
}
