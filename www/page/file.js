//! A file as an article.

import { textOfHtml } from "../paste.js";

/** The largest file that is read, in bytes. */
const LIMIT = 50_000_000;

/**
 * The text of a file; of HTML the text with its paragraphs.
 *
 * @param {File} file
 * @returns {Promise<import("./article.js").Taken>}
 * @throws {Error} with a `code`: `file-large`, `file-unread`, `file-binary`, `file-empty`
 */
export async function textOfFile(file) {
    if (file.size > LIMIT) throw fault("file-large");
    const buffer = await file.arrayBuffer().catch(() => null);
    if (!buffer) throw fault("file-unread");
    const bytes = new Uint8Array(buffer);
    if (bytes.subarray(0, 65_536).includes(0)) throw fault("file-binary");
    const decoded = decode(bytes);
    const isHtml = /\.x?html?$/i.test(file.name) || file.type === "text/html";
    const text = isHtml ? textOfHtml(decoded) : decoded;
    if (text.trim() === "") throw fault("file-empty");
    return { text };
}

/** @param {Uint8Array} bytes */
function decode(bytes) {
    try {
        return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    } catch {
        return new TextDecoder("windows-1252").decode(bytes);
    }
}

/** @param {string} code */
function fault(code) {
    return Object.assign(new Error(code), { code });
}
