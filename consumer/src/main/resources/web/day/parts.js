// Small parts that several views share: tables, links to days, sources, disputes.
import { h } from '../core/dom.js';
import { dayAndMonth, plainDay } from '../words/calendar.js';
import { host, safeUrl, sourceTitle } from '../words/wording.js';

/** A link that moves this page to a day. */
export function dayLink(day, text = dayAndMonth(day)) {
    return h('a', { class: 'day-link', href: `#${day}`, title: plainDay(day) }, h('time', { datetime: day }, text));
}

/** A table with a caption; cells are texts or nodes, the first of each row is its heading. */
export function dataTable(caption, headings, rows, kind = '') {
    return h('div', { class: 'scroller', tabindex: 0, role: 'region', 'aria-label': caption },
        h('table', { class: kind },
            h('caption', {}, caption),
            h('thead', {}, h('tr', {}, headings.map((heading) => h('th', { scope: 'col' }, heading)))),
            h('tbody', {}, rows.map(([first, ...cells]) => h('tr', {}, h('th', { scope: 'row' }, first), cells.map((cell) => h('td', {}, cell)))))));
}

/** Something to be opened; `opened` is called each time it is. */
export function disclosure(title, body, opened) {
    const details = h('details', { class: 'disclosure' }, h('summary', {}, title), body);
    details.addEventListener('toggle', () => details.open && opened?.());
    return details;
}

/** What sources disagree about; nothing if they do not. */
export function disputes(event) {
    return event.disputes && h('p', { class: 'disputes' }, h('b', {}, 'Sources differ. '), event.disputes);
}

/** A source with its link, if it has one that a browser may open. */
export function source(one) {
    const url = safeUrl(one.url);
    return url
        ? [h('a', { href: url.href, rel: 'noopener noreferrer', target: '_blank' }, sourceTitle(one)), h('span', { class: 'host' }, ` ${host(one.url)}`)]
        : sourceTitle(one);
}
