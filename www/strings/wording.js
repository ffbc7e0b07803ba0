//! Sentences with their blanks filled in, and numbers and counts as the language writes them.

/** @typedef {import('./en.js').Forms} Forms */
/** @typedef {import('./en.js').Words} Words */

/**
 * A sentence with its blanks, `{like}` this, filled in.
 *
 * @param {string} sentence
 * @param {Record<string, string | number>} values
 */
export function fill(sentence, values) {
    return sentence.replace(/\{(\w+)\}/g, (_, name) => String(values[name] ?? ""));
}

/**
 * A number as the language writes it.
 *
 * @param {Words} words
 * @param {number} count
 */
export function numbered({ language }, count) {
    return count.toLocaleString(language);
}

/**
 * A count with its noun.
 *
 * @param {Words} words
 * @param {Forms} forms
 * @param {number} count
 */
export function counted(words, forms, count) {
    const form = forms[new Intl.PluralRules(words.language).select(count)] ?? forms.other;
    return fill(form, { count: numbered(words, count) });
}

/**
 * Sets the fixed words of a page: the text of every element with `data-words`, whose value is a path such as `fixed.article`,
 * and the attribute NAME of every one with `data-words-NAME`.
 *
 * @param {ParentNode} root
 * @param {object} words
 */
export function wordElements(root, words) {
    for (const element of root.querySelectorAll("*")) {
        for (const { name, value } of element.attributes) {
            if (name === "data-words") element.textContent = wordsAt(words, value);
            else if (name.startsWith("data-words-")) element.setAttribute(name.slice(11), wordsAt(words, value));
        }
    }
}

/**
 * @param {object} words
 * @param {string} path
 */
function wordsAt(words, path) {
    /** @type {any} */
    let found = words;
    for (const name of path.split(".")) found = found?.[name];
    if (typeof found !== "string") throw new Error(`there are no words at ${path}`);
    return found;
}
