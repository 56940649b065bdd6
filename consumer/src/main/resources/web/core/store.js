// The page's one state: views read it, actions replace parts of it, nothing else is remembered.

/**
 * A store of one frozen state object.
 *
 * @param {object} initial the state to begin with
 * @returns {{get: function(): object, update: function(object): void, watch: function}}
 */
export function createStore(initial) {
    let state = Object.freeze({ ...initial });
    let notifying = false;
    let again = false;
    const listeners = [];

    /** Replaces parts of the state and tells the listeners, each of them once a round. */
    function update(patch) {
        if (Object.keys(patch).every((key) => Object.is(state[key], patch[key]))) {
            return;
        }
        state = Object.freeze({ ...state, ...patch });
        again = true;
        if (notifying) {
            return;
        }
        notifying = true;
        try {
            while (again) {
                again = false;
                listeners.forEach((listener) => listener(state));
            }
        } finally {
            notifying = false;
        }
    }

    /** Calls `react(state)` at once, and again whenever one of the picked values differs. */
    function watch(pick, react) {
        let seen = null;
        const look = (current) => {
            const picked = pick(current);
            if (seen !== null && picked.every((value, i) => Object.is(value, seen[i]))) {
                return;
            }
            seen = picked;
            react(current);
        };
        listeners.push(look);
        look(state);
    }

    return { get: () => state, update, watch };
}
