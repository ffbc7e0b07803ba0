//! The page: picks or takes an article, hands it to the element, and gives its annotation away.

import { describe } from "./faults.js";
import { textOf } from "./paste.js";
import "./say-so.js";
import { loadSeeds } from "./seeds.js";
import { fill, wordsIn } from "./strings.js";
import { readable } from "./words.js";

/** @typedef {import('./pkg/sayso.js').Annotation} Annotation */
/** @typedef {import('./say-so.js').SaySo} SaySo */
/** @typedef {import('./seeds.js').Seed} Seed */

/**
 * @template {HTMLElement} Kind
 * @param {string} id
 * @param {new () => Kind} kind
 */
function byId(id, kind) {
    const element = document.getElementById(id);
    if (!(element instanceof kind)) throw new Error(`the page lacks #${id}`);
    return element;
}

const controls = byId("controls", HTMLFormElement);
const article = byId("article", HTMLSelectElement);
const date = byId("date", HTMLInputElement);
const dateHint = byId("date-hint", HTMLElement);
const own = byId("own", HTMLDetailsElement);
const paste = byId("paste", HTMLTextAreaElement);
const said = byId("said", HTMLElement);
const notice = byId("notice", HTMLElement);
const json = byId("json", HTMLElement);
const jsonText = byId("json-text", HTMLTextAreaElement);
const copy = byId("copy", HTMLButtonElement);
const reading = /** @type {SaySo} */ (byId("reading", HTMLElement));

const words = await wordsIn(document.documentElement.lang);

/** @type {Seed[]} */
let seeds = [];

/**
 * Shows an article.
 *
 * @param {string} text
 * @param {string} published `YYYY-MM-DD`, or empty
 */
function show(text, published) {
    said.textContent = "";
    json.hidden = true;
    copy.disabled = true;
    date.value = published;
    reading.date = published;
    reading.text = text;
}

/** @param {string} text of the visitor's own */
function showOwn(text) {
    if (text.trim() === "") {
        said.textContent = words.page.empty;
        return;
    }
    if (article.value !== "own") {
        article.querySelector("[value=own]")?.remove();
        article.add(new Option(words.page.pasted, "own", false, true));
    }
    own.open = false;
    show(text, "");
}

/** @param {ClipboardEvent} event */
function onPaste(event) {
    const text = event.clipboardData ? textOf(event.clipboardData) : "";
    if (text === "") return;
    event.preventDefault();
    paste.value = "";
    showOwn(text);
}

/** Copies the annotation, or shows it where the browser forbids that. */
async function copyJson() {
    const text = JSON.stringify(reading.annotation, null, 2);
    try {
        await navigator.clipboard.writeText(text);
        json.hidden = true;
        said.textContent = words.page.copied;
    } catch {
        json.hidden = false;
        jsonText.value = text;
        jsonText.select();
        said.textContent = words.page.notCopied;
    }
}

/** @param {Annotation} annotation */
function onAnnotated({ meta: { published } }) {
    copy.disabled = false;
    const inText =
        published?.from === "text" ? fill(words.page.dateInText, { date: readable(words, published.value) }) : null;
    dateHint.textContent = date.value ? "" : (inText ?? words.page.noDate);
}

article.addEventListener("change", () => {
    const seed = seeds[Number(article.value)];
    if (seed) show(seed.text, seed.date);
});
date.addEventListener("input", () => {
    reading.date = date.value;
});
paste.addEventListener("paste", onPaste);
byId("read", HTMLButtonElement).addEventListener("click", () => showOwn(paste.value));
copy.addEventListener("click", copyJson);
controls.addEventListener("submit", (event) => event.preventDefault());
for (const name of ["say-so:annotated", "say-so:dated"]) {
    reading.addEventListener(name, (event) => onAnnotated(/** @type {CustomEvent<Annotation>} */ (event).detail));
}

byId("unstarted", HTMLElement).remove();
controls.hidden = false;
try {
    seeds = await loadSeeds();
    article.append(...seeds.map(({ opening }, index) => new Option(opening, String(index))));
    show(seeds[0].text, seeds[0].date);
} catch (error) {
    notice.textContent = describe(error, words).message;
    notice.hidden = false;
    own.open = true;
}
