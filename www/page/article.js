//! An article as the page keeps it.

/** @typedef {import("./anchored-corrections.js").AnchoredCorrection} AnchoredCorrection */

/**
 * A record is never changed: another takes its place. So an older one can be put back.
 *
 * @typedef {object} Article
 * @property {string} id names it in addresses and in the store
 * @property {boolean} bundled whether it came with the page
 * @property {number} order one's own are listed from the highest down, the bundled ones from the lowest up
 * @property {string} text
 * @property {string} title given by the reader; empty if none
 * @property {string} date when it was published, `YYYY-MM-DD`; empty if not known
 * @property {string} outlet who published it; empty if not given
 * @property {string} address where it stands on the web; empty if not given
 * @property {AnchoredCorrection[]} corrections
 * @property {string} foundTitle the headline that the text has; empty before it is read
 * @property {string} foundOutlet the outlet that the text names; empty before it is read
 */

/**
 * An article that is yet to be added. A property that is not known may be null.
 *
 * @typedef {{ text: string } & Partial<Record<"title" | "date" | "outlet" | "address", string | null>>} NewArticle
 */

/**
 * An article of the reader's own.
 *
 * @param {NewArticle} article
 * @param {number} order
 * @returns {Article}
 */
export function ownArticle(article, order) {
    return { ...EMPTY, ...withoutGaps(article), id: newId(), bundled: false, order };
}

/**
 * @param {import("./seeds.js").Seed} seed
 * @param {number} order
 * @returns {Article}
 */
export function bundledArticle({ file, date, text }, order) {
    return { ...EMPTY, id: file.split("_")[0], bundled: true, order, text, date };
}

/**
 * The name of an article: its title, or the words that it opens with.
 *
 * @param {Article} article
 */
export function nameOf({ title, foundTitle, text }) {
    return title || foundTitle || openingOf(text);
}

/** @param {Article} article */
export function outletOf({ outlet, foundOutlet }) {
    return outlet || foundOutlet;
}

/**
 * The title, outlet and address of an article, as far as the reader has given them.
 *
 * @param {Article} article
 * @returns {{ title?: string, outlet?: string, address?: string }}
 */
export function publicationOf({ title, outlet, address }) {
    return { ...(title && { title }), ...(outlet && { outlet }), ...(address && { address }) };
}

/** The length of the beginning of a text that its opening words are looked for in, in characters. */
const OPENING_SOURCE = 4_000;

/** The greatest length of opening words, in characters. */
const OPENING = 80;

/**
 * The first line that reads like words rather than figures, cut short.
 *
 * @param {string} text
 */
export function openingOf(text) {
    const lines = text.slice(0, OPENING_SOURCE).split("\n").map((line) => line.trim());
    const line = lines.find((line) => /(\p{L}+\P{L}+){3}\p{L}/u.test(line)) ?? lines.find(Boolean) ?? "";
    if (line.length <= OPENING) return line;
    const cut = line.lastIndexOf(" ", OPENING);
    return `${line.slice(0, cut > 0 ? cut : OPENING)} …`;
}

const EMPTY = {
    title: "",
    date: "",
    outlet: "",
    address: "",
    /** @type {AnchoredCorrection[]} */
    corrections: [],
    foundTitle: "",
    foundOutlet: "",
};

/**
 * @param {NewArticle} taken
 */
function withoutGaps({ text, title, date, outlet, address }) {
    return { text, title: title || "", date: date || "", outlet: outlet || "", address: address || "" };
}

/** A name that no other article has: `randomUUID` is only there where the page is served securely. */
function newId() {
    const bytes = crypto.getRandomValues(new Uint8Array(6));
    return `own-${Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("")}`;
}
