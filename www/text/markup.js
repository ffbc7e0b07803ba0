//! HTML markup made bare: without attributes, comments, scripts and style sheets.
//!
//! Browsers hold even a document that is never shown against the page's Content-Security-Policy, and would report every
//! inline style of it.

/** The length of a slice of markup, in characters. */
const SLICE = 1 << 16;

/** The elements that hold plain characters up to their own end tag, which are no text of an article. */
const RAW = new Set(["script", "style", "iframe", "noembed", "noframes", "textarea"]);

/** The elements whose attributes are metadata of the document. */
const METADATA = new Set(["meta", "link"]);

/** The number of elements of metadata that are read. */
const MOST_METADATA = 1000;

/** @typedef {{ name: string, attributes: Map<string, string> }} MetadataElement a `meta` or `link`, by its attributes */

/**
 * The markup of an HTML document in slices, with its tags bare. However broken it is, it is gone through once.
 *
 * @param {string} html
 * @param {MetadataElement[]} metadata grows by the elements of metadata
 * @returns {Generator<string>}
 */
export function* bareMarkup(html, metadata) {
    const tag = /<(?:!--|(\/?)([a-z][^\s/>]*))/gi;
    let [slice, sliced] = ["", 0];
    for (let at = 0; at < html.length; ) {
        tag.lastIndex = at;
        const found = tag.exec(html);
        const text = found?.index ?? html.length;
        // A text without tags may be the whole document.
        for (; at < text; at += SLICE) {
            slice += html.slice(at, Math.min(at + SLICE, text));
            if (slice.length < SLICE) continue;
            yield slice;
            [slice, sliced] = ["", at];
        }
        if (!found) break;
        const name = found[2]?.toLowerCase();
        at = name === undefined ? afterComment(html, text) : afterTag(html, tag.lastIndex, found[1] ? "" : name, metadata);
        if (name !== undefined && !RAW.has(name) && at <= html.length) slice += `<${found[1]}${name}>`;
        if (at - sliced < SLICE) continue;
        yield slice;
        [slice, sliced] = ["", at];
    }
    yield slice;
}

/**
 * @param {string} html
 * @param {number} start of the comment
 */
function afterComment(html, start) {
    if (html.startsWith("<!-->", start)) return start + 5;
    const end = html.indexOf("-->", start + 4);
    return end < 0 ? html.length : end + 3;
}

/**
 * The offset after the attributes of a tag, or after the whole element where it holds plain characters.
 *
 * @param {string} html
 * @param {number} start of its attributes
 * @param {string} name of a start tag, empty of an end tag
 * @param {MetadataElement[]} metadata
 * @returns {number} beyond the end if the tag has none
 */
function afterTag(html, start, name, metadata) {
    const attribute = /[\s/]*([^\s/>][^\s/>=]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>][^\s>]*)?))?/y;
    const attributes = METADATA.has(name) && metadata.length < MOST_METADATA ? new Map() : null;
    let at = (attribute.lastIndex = start);
    for (let found = attribute.exec(html); found; found = attribute.exec(html)) {
        attributes?.set(found[1].toLowerCase(), found[2] ?? found[3] ?? found[4] ?? "");
        at = attribute.lastIndex;
    }
    if (attributes) metadata.push({ name, attributes });
    const end = html.indexOf(">", at) + 1 || Infinity;
    if (!RAW.has(name)) return end;
    const closing = new RegExp(`</${name}(?=[\\s/>])`, "gi");
    closing.lastIndex = end;
    return end === Infinity ? end : (closing.exec(html)?.index ?? html.length);
}
