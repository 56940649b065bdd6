// Puts the page together: one store, one loader, one stream, and views that only read the state.
import { asked, keepAddress } from './core/address.js';
import { below, read, readRunList, readShapes } from './core/api.js';
import { byId, setText } from './core/dom.js';
import { announceFeeds } from './core/feeds.js';
import { startLoader } from './core/loader.js';
import { INITIAL } from './core/state.js';
import { createStore } from './core/store.js';
import { themeButton } from './core/theme.js';
import { drawShare } from './charts/share.js';
import { drawTolls } from './charts/tolls.js';
import { drawAllDays } from './day/alldays.js';
import { drawDateline } from './day/dateline.js';
import { drawDigest } from './day/digest.js';
import { drawEvents } from './day/events.js';
import { drawLegend } from './map/legend.js';
import { drawMap } from './map/map.js';
import { drawMapTable } from './map/maptable.js';
import { drawStory } from './map/story.js';
import { startPlayback } from './run/playback.js';
import { drawRunbar } from './run/runbar.js';
import { followRun } from './run/stream.js';
import { drawTimebar } from './run/timebar.js';
import { installPalette } from './words/palette.js';
import { createSides } from './words/sides.js';

const AGAIN_MS = 3000;

async function start() {
    themeButton(byId('theme'));
    const first = await patiently(readFirst);
    const store = createStore({ ...INITIAL, ...first });
    const sides = createSides(first.campaign.belligerents);
    installPalette(sides);
    setText(byId('campaign'), first.campaign.title);
    announceFeeds(first.campaign);
    setText(byId('credits'), `${first.campaign.credits} Licence of texts and data: ${first.campaign.licence}.`);
    drawDateline({ kicker: byId('kicker'), date: byId('date'), headline: byId('headline'), status: byId('status'),
        notice: byId('notice'), page: byId('page') }, store);
    startLoader(store);
    drawMap(byId('map'), store, sides);
    drawLegend(byId('legend'), store, sides);
    drawStory(byId('story'), store, sides);
    drawMapTable(byId('map-table'), store, sides);
    drawDigest(byId('digest'), store, sides);
    drawShare(byId('share'), store, sides);
    drawTolls(byId('tolls'), store, sides);
    drawEvents(byId('events'), store);
    drawAllDays(byId('days'), store);
    drawTimebar(byId('timebar'), store);
    const stream = followRun(store);
    drawRunbar(byId('runbar'), store, stream);
    startPlayback(store);
    keepAddress(store);
}

/** What the page cannot do without: the campaign, its shapes, its runs, and where to begin. */
async function readFirst() {
    const wanted = asked();
    const [{ campaigns }, { transport, create, runs: all }] = await Promise.all([read('/v1/campaigns'), readRunList()]);
    const known = all.find((run) => run.run === wanted.run);
    const listed = campaigns.find((one) => one.id === known?.campaign) ?? campaigns[0];
    if (!listed) {
        throw new Error('There is no campaign yet.');
    }
    const [campaign, land, regions] = await Promise.all([
        read(below(listed.id)), readShapes(listed.id, 'land'), readShapes(listed.id, 'regions')]);
    const runs = all.filter((run) => run.campaign === listed.id);
    return { campaign, land, regions, transport, create, runs, ...beginning(campaign, runs, known, wanted.day) };
}

/** The run asked for; else the archive for a day asked for; else the run that is alive. */
function beginning(campaign, runs, known, day) {
    const archive = runs.find((run) => run.archive);
    const alive = runs.find((run) => !run.archive && !run.finished);
    const run = known ?? (day ? archive ?? alive : alive ?? archive) ?? runs[0] ?? null;
    const following = day === null && run !== null && !run.archive;
    const last = run?.lastCompleteDay ?? null;
    const date = day ?? (following ? last : campaign.highlightFrom);
    const outside = date !== null && (date < campaign.highlightFrom || date > campaign.highlightTo);
    return { run: run?.run ?? null, clock: run, lastCompleteDay: last, following, date, range: outside ? 'span' : 'highlight' };
}

/** Tries again until it works, and says so meanwhile. */
async function patiently(work) {
    for (;;) {
        try {
            const result = await work();
            byId('notice').hidden = true;
            return result;
        } catch (e) {
            byId('notice').hidden = false;
            setText(byId('notice'), `${e.message} Trying again …`);
            await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
        }
    }
}

start();
