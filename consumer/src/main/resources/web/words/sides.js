// What the campaign's belligerents are called and how each is drawn: by colour, by pattern, by shape.
import { words } from './wording.js';

/** Two shapes for each pattern, so that two sides of one pattern still differ without colour. */
const SHAPES = {
    solid: ['circle', 'pentagon'],
    stripes: ['square', 'triangle'],
    dots: ['diamond', 'hexagon'],
    cross: ['plus', 'saltire'],
    ring: ['ring', 'double-ring'],
    none: ['star', 'kite'],
};

/** Who holds what no source gives to anyone. */
export const UNKNOWN = 'unknown';

/**
 * The sides of a campaign.
 *
 * @param {object[]} belligerents as in the campaign's definition
 */
export function createSides(belligerents) {
    const byId = new Map();
    const used = {};
    belligerents.forEach((belligerent, index) => {
        const pattern = SHAPES[belligerent.pattern] ? belligerent.pattern : 'none';
        used[pattern] = (used[pattern] ?? -1) + 1;
        const turn = used[pattern] % 2;
        byId.set(belligerent.id, { ...belligerent, pattern, turn, index, shape: SHAPES[pattern][turn] });
    });

    /** The side with this id; one the campaign does not list is drawn as unknown. */
    function side(id) {
        return byId.get(id) ?? { id, name: holder(id), pattern: 'none', turn: 0, index: UNKNOWN, shape: 'unknown' };
    }

    /** Short form, e.g. `Soviet`. */
    function shortName(id) {
        return byId.get(id)?.adjective ?? words(id);
    }

    /** Short form of a holder; one that no source names is said to be so. */
    function holder(id) {
        return id === UNKNOWN && !byId.has(id) ? 'not known' : shortName(id);
    }

    /** Full name, e.g. `Soviet Union`. */
    function fullName(id) {
        return byId.get(id)?.name ?? (id === UNKNOWN ? 'Holder not known' : words(id));
    }

    /** Who makes a claim, e.g. `Soviet account`. */
    function claimant(id) {
        if (byId.has(id)) {
            return `${shortName(id)} account`;
        }
        return id === UNKNOWN ? 'claimant not named' : words(id);
    }

    /** How a territory is held, e.g. `Japanese, contested by Soviet`. */
    function holding(territory, status) {
        return territory.contender
            ? `${holder(territory.holder)}, contested by ${holder(territory.contender)}`
            : `${holder(territory.holder)}, ${status}`;
    }

    const ids = [...byId.keys()];
    return { ids, side, shortName, holder, fullName, claimant, holding };
}
