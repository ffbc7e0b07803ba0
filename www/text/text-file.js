//! The text of a file.

import { plainText, textOfHtml } from "./pasted-text.js";

/** @typedef {import('./pasted-text.js').ImportedArticle} ImportedArticle */

/** The largest file that is read, in bytes: more than the core takes is not worth the wait. */
export const LARGEST_FILE = 16 * 1024 * 1024;

/** The first bytes of files that are no text, though people take them for one. */
const SIGNATURES = [
    "%PDF-", // PDF
    "PK\x03\x04", // .docx, .odt, .epub and other archives
    "\xd0\xcf\x11\xe0", // .doc
    "{\\rtf", // .rtf, whose text stands between instructions
    "\x89PNG",
    "\xff\xd8\xff", // JPEG
    "GIF8",
    "RIFF", // WebP and sounds
    "\x1f\x8b", // gzip
    "7z\xbc\xaf",
    "ID3", // MP3
];

/** The size of the beginning of a file that tells whether it is text, in bytes. */
const SAMPLE = 65_536;

/**
 * The text of a file; of HTML the text with its paragraphs.
 *
 * @param {File} file
 * @param {import('../base/time-slice.js').TimeSlice} [timeSlice]
 * @returns {Promise<ImportedArticle>}
 * @throws {Error} with a `code`: `file-large`, `file-unread`, `file-binary`, `file-empty`
 */
export async function textOfFile(file, timeSlice) {
    if (file.size > LARGEST_FILE) throw fault("file-large");
    const buffer = await file.arrayBuffer().catch(() => null);
    if (!buffer) throw fault("file-unread");
    const bytes = new Uint8Array(buffer);
    const marked = encodingOfMark(bytes);
    if (!marked && isBinary(bytes)) throw fault("file-binary");
    const isHtml = /\.x?html?$/i.test(file.name) || /html/.test(file.type);
    const decoded = decode(bytes, marked ?? (isHtml ? encodingSaid(bytes) : null));
    const article = isHtml ? await textOfHtml(decoded, timeSlice) : plainText(decoded);
    if (article.text.trim() === "") throw fault("file-empty");
    return article;
}

/**
 * The encoding that a byte order mark stands for.
 *
 * @param {Uint8Array} bytes
 */
function encodingOfMark([first, second, third]) {
    if (first === 0xef && second === 0xbb && third === 0xbf) return "utf-8";
    if (first === 0xfe && second === 0xff) return "utf-16be";
    return first === 0xff && second === 0xfe ? "utf-16le" : null;
}

/**
 * The encoding that an HTML document declares in its first 1024 bytes, where browsers look for it.
 *
 * @param {Uint8Array} bytes
 */
function encodingSaid(bytes) {
    const opening = latin(bytes.subarray(0, 1024));
    const said = /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i.exec(opening) ?? /^<\?xml[^>]+encoding=["']([\w-]+)/.exec(opening);
    // A document that can be read so far is no UTF-16, whatever it says.
    return said && !/^utf-?16/i.test(said[1]) ? said[1] : null;
}

/**
 * @param {Uint8Array} bytes
 * @param {string | null} encoding if it is known; else UTF-8, or Windows-1252 if that fails
 */
function decode(bytes, encoding) {
    for (const [name, fatal] of /** @type {[string | null, boolean][]} */ ([[encoding, false], ["utf-8", true]])) {
        try {
            if (name) return new TextDecoder(name, { fatal }).decode(bytes);
        } catch {
            // There is no such encoding, or it is not this one.
        }
    }
    return new TextDecoder("windows-1252").decode(bytes);
}

/**
 * Returns whether a file is something else than text, by its first bytes or its control characters.
 *
 * @param {Uint8Array} bytes
 */
function isBinary(bytes) {
    const opening = latin(bytes.subarray(0, 8));
    if (SIGNATURES.some((signature) => opening.startsWith(signature))) return true;
    const sample = bytes.subarray(0, SAMPLE);
    const controls = sample.filter((byte) => byte < 0x20 && !(byte >= 0x08 && byte <= 0x0d) && byte !== 0x1b);
    return controls.includes(0) || controls.length * 20 > sample.length;
}

/** @param {Uint8Array} bytes one character for each */
function latin(bytes) {
    return String.fromCharCode(...bytes);
}

/** @param {string} code */
function fault(code) {
    return Object.assign(new Error(code), { code });
}
