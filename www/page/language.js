//! The language that the page speaks.

import { dateText } from "../strings/dates.js";
import { LANGUAGES } from "../strings/language.js";
import { words as english } from "../strings/page.js";
import { wordElements } from "../strings/wording.js";

/** @typedef {import("../strings/page.js").PageWords} PageWords */

/** Loaders of the words of all other languages, by language tag. @type {Record<string, () => Promise<{ words: PageWords }>>} */
const OTHERS = { de: () => import("../strings/page-de.js") };

/** The words of the language that is spoken now. */
export let words = english;

/**
 * Speaks a language from now on, and puts its words where the page has fixed ones; English where its words cannot be had.
 *
 * @param {string} code
 */
export async function speak(code) {
    const load = Object.hasOwn(OTHERS, code) ? OTHERS[code] : null;
    words = load ? await load().then(({ words }) => words, () => english) : english;
    // The element follows.
    document.documentElement.lang = words === english ? "en" : code;
    wordElements(document, words);
}

/** The language to begin with: the first of the reader's that there is. */
export function preferred() {
    const codes = navigator.languages.map((tag) => tag.split("-")[0]);
    return codes.find((code) => Object.hasOwn(LANGUAGES, code)) ?? "en";
}

/**
 * A day as people write it; anything else as it is.
 *
 * @param {string} date `YYYY-MM-DD`
 * @param {"long" | "short"} [month] the length of its name
 */
export function dayOf(date, month = "long") {
    return dateText(words, date, { month });
}
