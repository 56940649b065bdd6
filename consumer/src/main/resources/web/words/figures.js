// Figures with their ranges, in the same words as the printed digests.

const NUMBER = new Intl.NumberFormat('en-GB');

/** `1,387`. */
export function number(value) {
    return NUMBER.format(value);
}

/** `1 place`, `2 places`. */
export function counted(value, one, many) {
    return `${number(value)} ${value === 1 ? one : many}`;
}

/** What is known of the bounds around a sum; a bound that stood in for a missing one is never printed as given. */
export function range(toll) {
    const wide = toll.low < toll.high;
    const bounds = `${number(toll.low)}–${number(toll.high)}`;
    if (toll.lowOpen && toll.highOpen) {
        return wide ? `about ${bounds}` : '';
    }
    if (toll.highOpen) {
        return wide ? `${bounds}+` : 'at least';
    }
    if (toll.lowOpen) {
        return wide ? `up to ${number(toll.high)}` : 'at most';
    }
    return wide ? bounds : 'exactly';
}

/** A sum with its range: `1,387 (1,347–1,387)`, `at least 1,000`. */
export function summed(toll) {
    const bounds = range(toll);
    if (bounds === '') {
        return number(toll.best);
    }
    return toll.low < toll.high ? `${number(toll.best)} (${bounds})` : `${bounds} ${number(toll.best)}`;
}

/** A claim's figure as it was given: `1,387 (at least 1,347)`. */
export function claimed(claim) {
    const bounds = claimBounds(claim.low, claim.high);
    if (claim.best === undefined) {
        return bounds || 'no figure';
    }
    return bounds ? `${number(claim.best)} (${bounds})` : number(claim.best);
}

/** A share of one as whole percents; what is there but under one percent is said so. */
export function percent(share) {
    return share > 0 && share < 0.01 ? '< 1 %' : `${Math.round(share * 100)} %`;
}

function claimBounds(low, high) {
    if (low === undefined) {
        return high === undefined ? '' : `at most ${number(high)}`;
    }
    return high === undefined ? `at least ${number(low)}` : `${number(low)}–${number(high)}`;
}
