//! The text of what somebody pastes or drops.

import { byName, gather } from "./gather.js";

/**
 * The text of a clipboard or a drop; of HTML the text with its paragraphs. Empty if there is none.
 *
 * @param {DataTransfer} data
 */
export function textOf(data) {
    const html = data.getData("text/html");
    const plain = data.getData("text/plain");
    return (html && textOfHtml(html)) || plain;
}

/**
 * The text of an HTML document or a part of one: a blank line between blocks. Nothing of it is run or loaded.
 *
 * @param {string} html
 */
export function textOfHtml(html) {
    return gather(new DOMParser().parseFromString(bare(html), "text/html").body, byName).text;
}

/**
 * The same markup without attributes and style sheets: browsers hold even a document that is never shown against the
 * page's Content-Security-Policy, and would report every inline style of it.
 *
 * @param {string} html
 */
function bare(html) {
    const tags = /<(\/?)([a-z][^\s/>]*)(?:[^>"']+|"[^"]*"|'[^']*')*/gi;
    // Like a style sheet, `noframes` holds plain characters that nobody sees.
    return html.replace(tags, (_, slash, name) => `<${slash}${/^style$/i.test(name) ? "noframes" : name}`);
}
