//! The text of an article that somebody pastes or drops, or that is HTML.

import { TimeSlice } from "../base/time-slice.js";
import { byName, textOfElement } from "./element-text.js";
import { bareMarkup } from "./markup.js";

/**
 * @typedef {object} ImportedArticle a text with the details that its document gives
 * @property {string} text
 * @property {string | null} title
 * @property {string | null} address of its page
 * @property {string | null} date of publication, `YYYY-MM-DD`
 * @property {string | null} outlet that published it
 */

/** The names or properties of the `meta` elements that give each detail of an article, the most telling first. */
const META_NAMES = {
    date: ["article:published_time", "datepublished", "og:article:published_time", "date", "dc.date", "dcterms.date"],
    outlet: ["og:site_name", "application-name"],
    address: ["og:url"],
};

/**
 * The text of a clipboard or a drop; of HTML the text with its paragraphs. Empty if there is none.
 *
 * @param {DataTransfer} data whose content is read at once, for it is empty once its event is over
 * @param {TimeSlice} [timeSlice]
 * @returns {Promise<ImportedArticle>}
 */
export async function textOf(data, timeSlice) {
    const html = data.getData("text/html");
    const plain = data.getData("text/plain");
    const article = html ? await textOfHtml(html, timeSlice) : null;
    return article?.text ? article : plainText(plain);
}

/**
 * The text of an HTML document or a part of one: a blank line between blocks. Nothing of it is run or loaded, and however
 * broken it is, some text comes out.
 *
 * @param {string} html
 * @param {TimeSlice} [timeSlice]
 * @returns {Promise<ImportedArticle>}
 */
export async function textOfHtml(html, timeSlice = new TimeSlice()) {
    const inert = document.implementation.createHTMLDocument("");
    /** @type {import('./markup.js').MetadataElement[]} */
    const metadata = [];
    inert.open();
    for (const slice of bareMarkup(html, metadata)) {
        inert.write(slice);
        await timeSlice.pause();
    }
    inert.close();
    const { text } = await textOfElement(inert.body ?? inert.documentElement, byName, timeSlice);
    return { text, title: inert.title.trim() || null, ...detailsIn(metadata, inert) };
}

/**
 * @param {string} text
 * @returns {ImportedArticle}
 */
export function plainText(text) {
    return { text, title: null, address: null, date: null, outlet: null };
}

/**
 * @param {import('./markup.js').MetadataElement[]} metadata
 * @param {Document} inert
 */
function detailsIn(metadata, inert) {
    /** @param {string[]} names of which the first with a value counts */
    const meta = (names) => {
        const values = names.map((name) => metadata.find(({ attributes }) => isNamed(attributes, name))?.attributes.get("content"));
        return decoded(values.find((content) => content?.trim()) ?? "", inert);
    };
    const canonical = metadata.find(
        ({ name, attributes }) => name === "link" && /\bcanonical\b/i.test(attributes.get("rel") ?? ""),
    );
    const address = decoded(canonical?.attributes.get("href") ?? "", inert) ?? meta(META_NAMES.address);
    return {
        address: address !== null && /^https?:\/\//i.test(address) ? address : null,
        date: /^\d{4}-\d\d-\d\d(?!\d)/.exec(meta(META_NAMES.date) ?? "")?.[0] ?? null,
        outlet: meta(META_NAMES.outlet),
    };
}

/**
 * @param {Map<string, string>} attributes of a `meta`
 * @param {string} name in small letters
 */
function isNamed(attributes, name) {
    return ["property", "name", "itemprop"].some((attribute) => attributes.get(attribute)?.toLowerCase() === name);
}

/**
 * The value of an attribute as it is written, with its character references read; null if it is empty.
 *
 * @param {string} written
 * @param {Document} inert in which nothing runs
 */
function decoded(written, inert) {
    const box = inert.createElement("textarea");
    box.innerHTML = written;
    return box.value.trim() || null;
}
