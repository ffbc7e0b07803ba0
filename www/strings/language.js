//! The languages that there are words in, and the language of an element. Every language but English is loaded once it is asked
//! for. A language more is a file beside this one, and a line in `OTHERS` and in `LANGUAGES`.

import { en } from "./en.js";

/** @typedef {import('./en.js').Words} Words */

/** Loaders of the words of all other languages, by language tag. @type {Record<string, () => Promise<{ words: Words }>>} */
const OTHERS = { de: () => import("./de.js") };

/** The name of each language in that language, by its tag. @type {Record<string, string>} */
export const LANGUAGES = { en: "English", de: "Deutsch" };

/**
 * The words for a language; English where there are none, or where they cannot be loaded.
 *
 * @param {string} language a BCP 47 tag, such as an attribute `lang` has; its region decides how dates are written
 * @returns {Promise<Words>}
 */
export async function wordsIn(language) {
    const [name, ...subtags] = language.trim().split("-");
    const load = Object.hasOwn(OTHERS, name.toLowerCase()) ? OTHERS[name.toLowerCase()] : undefined;
    const words = load ? await load().then(({ words }) => words, () => en) : en;
    const isSpoken = subtags.length > 0 && words.language.startsWith(name.toLowerCase());
    return isSpoken && isTag(language.trim()) ? { ...words, language: language.trim() } : words;
}

/** @param {string} language */
function isTag(language) {
    try {
        return Intl.getCanonicalLocales(language).length > 0;
    } catch {
        return false;
    }
}

/**
 * The language that an element is in: the nearest attribute `lang`, its own first, out of shadow trees too; empty if there
 * is none.
 *
 * @param {Element} element
 */
export function languageOf(element) {
    /** @type {Element | null} */
    let at = element;
    while (at) {
        const named = at.closest("[lang]");
        if (named) return named.getAttribute("lang") ?? "";
        const root = at.getRootNode();
        at = root instanceof ShadowRoot ? root.host : null;
    }
    return "";
}
