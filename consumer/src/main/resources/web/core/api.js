// The gateway's reads and commands. Whatever goes wrong becomes a Problem with one sentence for people.

import { sentence } from '../words/wording.js';
import { authorization } from './token.js';

/** An answer that is not the one asked for, after RFC 9457. */
export class Problem extends Error {
    constructor(status, body) {
        super(sentence(body.detail || body.title || `The server answered ${status}`));
        this.status = status;
        this.type = body.type || '';
        this.lastCompleteDay = body.lastCompleteDay;
    }
}

/** Reads JSON; a run, if given, goes into the query. */
export async function read(path, query = {}, signal = undefined) {
    const answer = await ask(address(path, query), { headers: { Accept: 'application/json' }, signal });
    return bodyOf(answer);
}

/** Reads one of the campaign's GeoJSON files; null if the campaign has none. */
export async function readShapes(campaign, name) {
    const answer = await ask(`/v1/campaigns/${encodeURIComponent(campaign)}/${name}.geojson`);
    return answer.status === 404 ? null : bodyOf(answer);
}

/** Reads which runs there are, and what this page may do with them. */
export async function readRunList() {
    return bodyOf(await ask('/v1/runs', { headers: { Accept: 'application/json', ...authorization() } }));
}

/** Sends a command to the run's transport. */
export async function command(run, action, argument) {
    return bodyOf(await change('POST', `${ofRun(run)}/transport`, { action, argument }));
}

/** Begins a run of one's own; the answer has its id. */
export async function createRun(wanted) {
    return bodyOf(await change('POST', '/v1/runs', wanted));
}

/** Deletes a run with all that came of it. */
export async function deleteRun(run) {
    const answer = await change('DELETE', ofRun(run));
    return answer.ok ? null : bodyOf(answer);
}

function ofRun(run) {
    return `/v1/runs/${encodeURIComponent(run)}`;
}

function change(method, path, body) {
    return ask(path, {
        method,
        headers: { ...(body ? { 'Content-Type': 'application/json' } : {}), ...authorization() },
        body: body && JSON.stringify(body),
    });
}

/** A path below a campaign. */
export function below(campaign, ...parts) {
    return ['/v1/campaigns', ...[campaign, ...parts].map(encodeURIComponent)].join('/');
}

async function ask(url, options) {
    try {
        return await fetch(url, options);
    } catch (e) {
        throw e.name === 'AbortError' ? e : new Problem(0, { detail: 'The server cannot be reached just now.' });
    }
}

function address(path, query) {
    const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== null && value !== '');
    const text = new URLSearchParams(given).toString();
    return text ? `${path}?${text}` : path;
}

async function bodyOf(answer) {
    if (answer.ok) {
        return answer.json();
    }
    const isProblem = (answer.headers.get('Content-Type') || '').includes('json');
    throw new Problem(answer.status, isProblem ? await answer.json() : {});
}
