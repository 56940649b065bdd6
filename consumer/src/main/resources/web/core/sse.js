// Server-sent events over fetch. EventSource hides the comment lines that tell a quiet connection from a dead one,
// and gives up on a 503; this reader sees both.

const SILENCE_MS = 20_000;
const LONGEST_WAIT_MS = 8_000;
const LARGEST_EVENT = 8 << 20;

/**
 * Keeps a stream open until it is closed.
 *
 * @param {string} url where it is
 * @param {{event: function(string, *), phase: function(string)}} on what came; `connecting`, `open` or `lost`
 * @returns {{close: function(): void, again: function(): void}}
 */
export function openStream(url, on) {
    let retryMs = 2000;
    let failures = 0;
    let lastId = null;
    let closed = false;
    let request = null;
    let wake = () => {};

    async function run() {
        while (!closed) {
            if (failures === 0) {
                on.phase('connecting');
            }
            const waitMs = await once();
            if (!closed) {
                failures += 1;
                on.phase('lost');
                await pause(waitMs ?? Math.min(LONGEST_WAIT_MS, retryMs * 2 ** Math.min(failures - 1, 4)) * (0.75 + Math.random() / 2));
            }
        }
    }

    /** One connection from its opening to its end; returns how long the server asks to wait, if it does. */
    async function once() {
        request = new AbortController();
        const silence = watchdog(request);
        try {
            const answer = await fetch(url, {
                headers: { Accept: 'text/event-stream', ...(lastId ? { 'Last-Event-ID': lastId } : {}) },
                cache: 'no-store',
                signal: request.signal,
            });
            if (!answer.ok) {
                return Number(answer.headers.get('Retry-After')) * 1000 || null;
            }
            failures = 0;
            on.phase('open');
            await take(answer.body.getReader(), silence);
        } catch {
            // Refused, cut or silent: all of them mean to try again.
        } finally {
            silence.stop();
        }
        return null;
    }

    async function take(reader, silence) {
        const parse = parser((name, value, id) => {
            lastId = id ?? lastId;
            on.event(name, value);
        }, (ms) => (retryMs = ms));
        const decoder = new TextDecoder();
        for (;;) {
            const { value, done } = await reader.read();
            if (done || closed) {
                return;
            }
            silence.heard();
            parse(decoder.decode(value, { stream: true }));
        }
    }

    function pause(ms) {
        return new Promise((resolve) => {
            const timer = setTimeout(resolve, ms);
            wake = () => {
                clearTimeout(timer);
                resolve();
            };
        });
    }

    // A page that is left may be kept for the way back, and its connection with it: a browser has six to a host.
    const leave = () => request?.abort();
    const comeBack = () => wake();
    addEventListener('pagehide', leave);
    addEventListener('pageshow', comeBack);

    run();
    return {
        close() {
            closed = true;
            removeEventListener('pagehide', leave);
            removeEventListener('pageshow', comeBack);
            request?.abort();
            wake();
        },
        again: () => wake(),
    };
}

function watchdog(request) {
    let timer = setTimeout(() => request.abort(), SILENCE_MS);
    return {
        heard() {
            clearTimeout(timer);
            timer = setTimeout(() => request.abort(), SILENCE_MS);
        },
        stop: () => clearTimeout(timer),
    };
}

/** Takes text as it comes and calls `emit(name, value, id)` for each whole event. */
export function parser(emit, retry) {
    let rest = '';
    let name = '';
    let data = [];
    let id = null;

    function line(text) {
        if (text === '') {
            if (data.length > 0) {
                emit(name || 'message', JSON.parse(data.join('\n')), id);
            }
            name = '';
            data = [];
            return;
        }
        const colon = text.indexOf(':');
        const field = colon < 0 ? text : text.slice(0, colon);
        const value = colon < 0 ? '' : text.slice(colon + 1).replace(/^ /, '');
        if (field === 'event') {
            name = value;
        } else if (field === 'data') {
            data.push(value);
        } else if (field === 'id') {
            id = value;
        } else if (field === 'retry' && /^\d+$/.test(value)) {
            retry(Number(value));
        }
    }

    return (text) => {
        const lines = (rest + text).split(/\r\n|\n|\r(?!$)/);
        rest = lines.pop();
        if (rest.length > LARGEST_EVENT) {
            throw new Error('an event without end');
        }
        lines.forEach(line);
    };
}
