// The token that lets this tab change runs: kept as long as the tab at most, and never part of an address.
const KEY = 'daybook-token';
let token = recall();

/** Keeps the token; null forgets it. */
export function keepToken(given) {
    token = given;
    try {
        if (given === null) {
            sessionStorage.removeItem(KEY);
        } else {
            sessionStorage.setItem(KEY, given);
        }
    } catch {
        // A browser that keeps nothing has it until the page is left.
    }
}

/** The header that shows it; none without one. */
export function authorization() {
    return token === null ? {} : { Authorization: `Bearer ${token}` };
}

function recall() {
    try {
        return sessionStorage.getItem(KEY);
    } catch {
        return null;
    }
}
