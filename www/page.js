//! The page: keeps the articles, shows one of them in the element, and exports what was found.

import { areInPlace, changed, inPlace, replaced } from "./page/anchored-corrections.js";
import { listen, readFiles } from "./page/article-input.js";
import { ArticleList } from "./page/article-list.js";
import { bundledArticle, nameOf, publicationOf } from "./page/article.js";
import { byId } from "./page/by-id.js";
import { DetailsPanel } from "./page/details-panel.js";
import { erase, eraseAll } from "./page/erasure.js";
import { ExportMenu } from "./page/export-menu.js";
import { linesOf } from "./page/json-lines.js";
import { preferred, speak, words } from "./page/language.js";
import { Library } from "./page/library.js";
import { LostCorrections } from "./page/lost-corrections.js";
import { faultOf, offerUpdate, say, sayUnkept } from "./page/notices.js";
import { Panels } from "./page/panels.js";
import { showPublication } from "./page/publication-line.js";
import { addressOf, go, routeIn } from "./page/route.js";
import { loadSeeds } from "./page/seeds.js";
import { keepOffline } from "./page/service-worker-registration.js";
import { Store } from "./page/store.js";
import { UndoButtons, stepIn } from "./page/undo-buttons.js";
import "./say-so.js";
import { describe } from "./strings/faults.js";
import { LANGUAGES, wordsIn } from "./strings/language.js";
import { fill } from "./strings/wording.js";

/** @typedef {import('./pkg/sayso.js').Annotation} Annotation */
/** @typedef {import('./text/corrections.js').Correction} Correction */
/** @typedef {import('./say-so.js').SaySo} SaySo */
/** @typedef {import('./page/article.js').Article} Article */
/** @typedef {import('./page/article.js').NewArticle} NewArticle */
/** @typedef {import('./page/article-input.js').FileFault} FileFault */

const notice = byId("notice", HTMLElement);
const language = byId("language", HTMLSelectElement);
const paste = byId("paste", HTMLTextAreaElement);
const files = byId("files", HTMLInputElement);
const element = /** @type {SaySo} */ (byId("reading", HTMLElement));

const store = new Store(sayUnkept);
const library = new Library(store);
const articleList = new ArticleList(byId("articles", HTMLElement), (id) => show(id, { isNew: true }));
const panels = new Panels(byId("bar", HTMLElement));
const undoButtons = new UndoButtons(() => step("undo"), () => step("redo"));
const details = new DetailsPanel({
    onField: (name, value) => current && library.change(name, current, { [name]: value }, name),
    textNow: () => article()?.text ?? "",
    onText: (text) => editText(text),
    onErase: () => {
        const shown = article();
        if (shown) erase(library, shown);
    },
});
const lostCorrections = new LostCorrections((correction) => {
    const shown = article();
    const corrections = shown?.corrections.filter((other) => other !== correction);
    if (shown && corrections) library.change("uncorrected", shown.id, { corrections });
});
const exportMenu = new ExportMenu({
    article,
    exported: async (format) => {
        const shown = article();
        return shown ? element.export(format, { ...publicationOf(shown), corrections: element.corrections }) : "";
    },
    all: () => linesOf(library.all, element.assets),
    link: () => (chosen === null ? null : addressOf({ article: current, statement: chosen })),
    say,
});

/** The article that is shown. @type {string | null} */
let current = null;
/** The text and date that the element was given last. @type {Pick<Article, "text" | "date">} */
let given = { text: "", date: "" };
/** The corrections that it was given last. @type {Article["corrections"]} */
let givenCorrections = [];
/** The statement to choose once the article is read. @type {number | null} */
let wanted = null;
/** The statement that is chosen. @type {number | null} */
let chosen = null;
/** The annotation of the article shown, once it is read. @type {Annotation | null} */
let annotation = null;

function article() {
    return current === null ? null : library.get(current);
}

/**
 * Shows an article.
 *
 * @param {string} id
 * @param {{ statement?: number | null, isNew?: boolean }} [how] `isNew` if the back button is to lead back from it
 */
function show(id, { statement = null, isNew = false } = {}) {
    const [shown, isOther] = [library.get(id), id !== current];
    if (!shown) return;
    current = id;
    if (isOther) {
        say();
        exportMenu.forget();
        panels.open(null);
    }
    go({ article: id, statement }, isNew);
    store.choose("article", id);
    wanted = statement;
    render(isOther);
    if (!isOther && annotation) chooseWanted(annotation);
}

/** @param {boolean} [isOther] whether another article was shown before */
function render(isOther = false) {
    const shown = article();
    articleList.show(library.all, current);
    undoButtons.show(library.history);
    byId("hint", HTMLElement).textContent = library.own.length === 0 ? words.hint : "";
    if (!shown) return;
    details.show(shown, library.isTouched(shown), isOther);
    showPublication(shown, annotation);
    if (given.date !== shown.date) element.date = shown.date;
    if (isOther || given.text !== shown.text) {
        [annotation, chosen] = [null, null];
        [element.text, element.corrections, givenCorrections] = [shown.text, [], []];
    }
    given = shown;
    for (const name of /** @type {const} */ (["address", "outlet"])) element.setAttribute(name, shown[name]);
    renderCorrections(shown);
    exportMenu.show(annotation);
}

/** Hands the corrections to the element, and lists those that have no place in it. @param {Article} shown */
function renderCorrections({ corrections }) {
    const found = annotation;
    if (!found || corrections === givenCorrections) return;
    givenCorrections = corrections;
    const placed = corrections.map((correction) => inPlace(correction, found));
    element.corrections = placed.filter((correction) => correction !== null);
    lostCorrections.show(corrections.filter((_, index) => placed[index] === null));
}

/** @param {Annotation} found */
function onAnnotated(found) {
    annotation = found;
    const shown = article();
    if (!shown) return;
    library.note(shown.id, {
        foundTitle: found.meta.title?.text ?? "",
        foundOutlet: found.meta.outlet?.name ?? "",
    });
    render();
    if (!areInPlace(shown.corrections, shown.text)) putInPlace(shown);
    chooseWanted(found);
}

/** @param {Annotation} found */
function chooseWanted(found) {
    const statement = wanted;
    if (statement === null) return;
    wanted = null;
    if (found.statements[statement]) element.select(statement);
    else say(fill(words.said.noStatement, { statement }));
}

/**
 * @param {NewArticle[]} articles
 * @param {FileFault[]} faults
 */
function addArticles(articles, faults) {
    const full = articles.filter(({ text }) => text.trim() !== "");
    const sentences = faults.map(faultOf);
    if (full.length < articles.length) sentences.push(words.said.empty);
    if (full.length > 0) {
        const added = library.add(full);
        paste.value = "";
        show(added[0].id, { isNew: true });
        const { added: one, addedMany } = words.said;
        sentences.unshift(added.length === 1 ? fill(one, { name: nameOf(added[0]) }) : fill(addedMany, { count: added.length }));
    }
    say(sentences.join(" "));
}

/** Finds the places of corrections in a bundled article whose text has changed. @param {Article} shown */
async function putInPlace(shown) {
    library.note(shown.id, { corrections: await replaced(shown.corrections, "", shown.text) });
}

/** @param {string} text */
async function editText(text) {
    const shown = article();
    if (!shown || text === shown.text) return;
    if (text.trim() === "") return say(words.said.empty);
    const corrections = await replaced(shown.corrections, shown.text, text);
    library.change("text", shown.id, { text, corrections });
    const count = corrections.filter(({ isLost }) => isLost).length;
    if (count > 0) say(fill(words.said.lost, { count }));
}

/** @param {{ correction?: Correction, removed?: Correction }} change */
function correct(change) {
    const shown = article();
    if (!shown || !annotation) return;
    const corrections = changed(shown.corrections, change, shown.text, annotation);
    library.change(change.correction ? "corrected" : "uncorrected", shown.id, { corrections });
}

/** @param {"undo" | "redo"} way */
function step(way) {
    const step = library[way]();
    if (!step) return;
    const back = step.changes.find(({ id }) => library.get(id));
    if (back && back.id !== current) show(back.id, { isNew: true });
    say(fill(way === "undo" ? words.undone : words.redone, { step: stepIn(step) }));
}

/** Goes where the address says. @param {boolean} [isFirst] whether the page is just opened */
function follow(isFirst = false) {
    const route = routeIn(location.hash);
    if (route.article !== null && library.get(route.article)) {
        return show(route.article, { statement: route.statement });
    }
    if (isFirst) showAny();
    if (route.article !== null) say(words.said.notHere);
}

/** Shows the article that was shown last, or the first. @param {string} [last] */
function showAny(last = choices.article) {
    const id = library.get(last) ? last : library.all.find(({ bundled }) => bundled)?.id ?? library.all[0]?.id;
    if (id) show(id);
}

/** @param {string} code */
async function speakNow(code) {
    await speak(code);
    say();
    language.value = document.documentElement.lang;
    render();
}

library.addEventListener("change", () => {
    if (current !== null && !library.get(current)) {
        current = null;
        showAny("");
    }
    render();
});
for (const name of ["say-so:annotated", "say-so:dated"]) {
    element.addEventListener(name, (event) => onAnnotated(/** @type {CustomEvent<Annotation>} */ (event).detail));
}
element.addEventListener("say-so:select", (event) => {
    const { index } = /** @type {CustomEvent<{ index: number | null }>} */ (event).detail;
    // A statement that the reader has added has no lasting number.
    chosen = index !== null && annotation?.statements[index] ? index : null;
    if (wanted === null) go({ article: current, statement: chosen }, false);
    exportMenu.show(annotation);
});
element.addEventListener("say-so:correct", (event) => correct(/** @type {CustomEvent} */ (event).detail));
for (const name of /** @type {const} */ (["layers", "grouping"])) {
    element.addEventListener(`say-so:${name}`, () => store.choose(name, element.getAttribute(name) ?? ""));
}
language.addEventListener("change", () => {
    store.choose("language", language.value);
    speakNow(language.value);
});
byId("read", HTMLButtonElement).addEventListener("click", () => addArticles([{ text: paste.value }], []));
byId("give-date", HTMLButtonElement).addEventListener("click", () => {
    panels.open(byId("details", HTMLElement));
    byId("date", HTMLInputElement).focus();
});
byId("erase-all", HTMLButtonElement).addEventListener("click", () => eraseAll(library));
files.addEventListener("change", async () => {
    const { articles, faults } = await readFiles([...(files.files ?? [])]);
    files.value = "";
    addArticles(articles, faults);
});
addEventListener("popstate", () => follow());
listen(paste, addArticles);

byId("unstarted", HTMLElement).remove();
language.append(...Object.entries(LANGUAGES).map(([code, name]) => new Option(name, code)));
const [{ articles, choices }, seeds] = await Promise.all([store.read(), loadSeeds().catch((error) => error)]);
for (const name of ["layers", "grouping"]) if (choices[name]) element.setAttribute(name, choices[name]);
library.fill(Array.isArray(seeds) ? seeds.map(bundledArticle) : [], articles);
await speakNow(choices.language ?? preferred());
if (!Array.isArray(seeds)) {
    notice.textContent = describe(seeds, await wordsIn(document.documentElement.lang)).message;
    notice.hidden = false;
}
for (const id of ["controls", "device", "language-choice"]) byId(id, HTMLElement).hidden = false;
if (library.all.length === 0) panels.open(byId("own", HTMLElement));
follow(true);
// The page and its first article are loaded before the rest.
for (const name of ["say-so:annotated", "say-so:error"]) {
    element.addEventListener(name, () => keepOffline(offerUpdate), { once: true });
}
