// Tells the browser and its feed readers where the campaign's anniversaries are.
import { h } from './dom.js';

const FEEDS = [
    ['atom', 'application/atom+xml'],
    ['rss', 'application/rss+xml'],
    ['json', 'application/feed+json'],
    ['ics', 'text/calendar'],
];

/** Links the feeds of a campaign from the page's head. */
export function announceFeeds({ id, title }) {
    document.head.append(...FEEDS.map(([ending, type]) =>
        h('link', { rel: 'alternate', type, title, href: `/feeds/${encodeURIComponent(id)}.${ending}` })));
}
