// The gateway's reads and commands. Whatever goes wrong becomes a Problem with one sentence for people.

/** An answer that is not the one asked for, after RFC 9457. */
export class Problem extends Error {
    constructor(status, body) {
        super(body.detail || body.title || `The server answered ${status}.`);
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

/** Sends a command to the run's transport. */
export async function command(run, action, argument, token) {
    const answer = await ask(`/v1/runs/${encodeURIComponent(run)}/transport`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', ...(token ? { Authorization: `Bearer ${token}` } : {}) },
        body: JSON.stringify(argument === undefined ? { action } : { action, argument }),
    });
    return bodyOf(answer);
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
