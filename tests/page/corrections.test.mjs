/** A reader puts statements right in the element. */

import assert from "node:assert/strict";

import { applyCorrections, withCorrection } from "../../www/text/corrections.js";
import { click } from "./click.mjs";
import { inEveryBrowser, inNode } from "./harness.mjs";
import {
    ARTICLE,
    annotated,
    annotationOf,
    contentOf,
    marked,
    openAnnotated,
    paste,
    shows,
    untilListed,
    untilMarked,
} from "./reader.mjs";
import { untilHidden, untilShown } from "./wait.mjs";

/** @typedef {import("puppeteer-core").Page} Page */
/** @typedef {import("../../www/text/corrections.js").Correction} Correction */
/** @typedef {import("../../www/say-so.js").SaySo} SaySo */

/** @type {Correction} */
const REJECTED = { kind: "not-a-statement", statement: 0, content: [], source: [], speaker: null, entity: null, note: null };

inNode("a newer correction takes the place of an older one for the same statement", () => {
    const renamed = { ...REJECTED, kind: /** @type {const} */ ("speaker"), speaker: "Eve Stone" };
    assert.deepEqual(withCorrection([REJECTED], renamed), [renamed]);
    assert.deepEqual(withCorrection([{ ...REJECTED, statement: 1 }], renamed).length, 2);
    const missing = { ...REJECTED, kind: /** @type {const} */ ("missing-statement"), statement: null };
    assert.equal(withCorrection([missing], { ...missing, content: [{ start: 0, end: 4 }] }).length, 2);
    assert.equal(withCorrection([missing], { ...missing, note: "again" }).length, 1);
});

inNode("what was found is left as it is", () => {
    const annotation = /** @type {import("../../www/pkg/sayso.js").Annotation} */ (
        /** @type {unknown} */ ({ statements: [{ speaker: 0, content: [] }], entities: [{ name: "Anna Lind", mentions: [0] }] })
    );
    const before = JSON.stringify(annotation);
    const reading = applyCorrections(annotation, [{ ...REJECTED, kind: "speaker", speaker: "Eve Stone" }], "");
    assert.equal(JSON.stringify(annotation), before);
    assert.equal(reading.entities[reading.statements[0].speaker ?? 0].name, "Eve Stone");
    assert.equal(reading.statements[0].automatic, 0);
    assert.equal(applyCorrections(annotation, [], ""), annotation);
    assert.equal(applyCorrections(annotation, [{ ...REJECTED, statement: 7 }], "").statements.length, 1);
    const missing = { ...REJECTED, kind: /** @type {const} */ ("missing-statement"), statement: null, content: [{ start: 3, end: 8 }] };
    assert.equal(applyCorrections(annotation, [missing], "He “No.”").statements[1].kind, "direct");
    assert.equal(applyCorrections(annotation, [missing], "He never").statements[1].kind, "indirect");
});

inEveryBrowser("a wrong speaker is put right and back", async (open) => {
    const visit = await openArticle(open);
    const { page } = visit;
    const found = JSON.stringify(await annotationOf(page));
    await select(page, 0);
    await click(page, "say-so >>> [data-action=wrongSpeaker]");
    await visit.assertAccessible();
    assert.equal(await page.$eval("say-so >>> dialog input", (box) => /** @type {HTMLInputElement} */ (box).value), "Anna Lind");
    await page.keyboard.type("Eve Stone");
    await page.keyboard.press("Enter");
    await shows(page, ".inspector", /Eve Stone \(corrected; read automatically as Anna Lind\)/);
    assert.match(await contentOf(page, "[role=listbox]"), /Eve Stone.*corrected; read automatically as Anna Lind/);
    assert.ok(await page.$eval("say-so >>> [data-action=wrongSpeaker]", (button) => button.matches(":focus")));
    const [told] = await tellings(page);
    assert.deepEqual([told.correction?.kind, told.correction?.statement, told.correction?.speaker], ["speaker", 0, "Eve Stone"]);
    assert.equal(JSON.stringify(await annotationOf(page)), found);
    await visit.assertAccessible();
    await click(page, "say-so >>> [data-action=undo]");
    await untilHidden(page, "say-so >>> .correction");
    assert.equal((await tellings(page))[1].removed?.kind, "speaker");
    assert.doesNotMatch(await contentOf(page, ".inspector"), /corrected/);
});

inEveryBrowser("Escape leaves a correction undone and the statement chosen", async (open) => {
    const { page } = await openArticle(open);
    await select(page, 0);
    await page.focus("say-so >>> [data-action=wrongSpeaker]");
    await page.keyboard.press("Enter");
    await untilShown(page, "say-so >>> dialog[open]");
    await page.keyboard.press("Escape");
    await untilHidden(page, "say-so >>> dialog[open]");
    assert.deepEqual(await tellings(page), []);
    assert.deepEqual(await marked(page, "say-so-chosen"), ["“We will open the bridge in May,”"]);
    assert.ok(await page.$eval("say-so >>> [data-action=wrongSpeaker]", (button) => button.matches(":focus")));
});

inEveryBrowser("what is no statement is struck through, in the list and in the text", async (open) => {
    const { page } = await openArticle(open);
    await select(page, 1);
    await click(page, "say-so >>> [data-action=reject]");
    await shows(page, "[role=listbox]", /Rejected by hand: not a statement/);
    assert.equal((await page.$$("say-so >>> s.excerpt")).length, 1);
    await untilMarked(page, "say-so-rejected", 1);
    assert.deepEqual(await marked(page, "say-so-statement"), ["“We will open the bridge in May,”"]);
    assert.ok(await page.$eval("say-so >>> [data-action=undo]", (button) => button.matches(":focus")));
});

inEveryBrowser("a missing statement is marked from a selection", async (open) => {
    const visit = await openArticle(open);
    const { page } = visit;
    await click(page, "say-so >>> .missing");
    await shows(page, ".missing + .hint", /Select the words/);
    await selectWords(page, "an engineer");
    await untilShown(page, "say-so >>> .selection:popover-open");
    await visit.assertAccessible();
    await click(page, "say-so >>> .selection");
    assert.match(await contentOf(page, "dialog blockquote"), /^an engineer$/);
    await page.keyboard.type("Paul Berg");
    await page.keyboard.press("Enter");
    await shows(page, "[role=listbox]", /an engineer.*Added by hand/);
    const [{ correction }] = await tellings(page);
    const { entities } = await annotationOf(page);
    assert.equal(correction?.kind, "missing-statement");
    assert.equal(entities[correction?.entity ?? -1]?.name, "Paul Berg");
    const text = ARTICLE.join("\n\n");
    assert.deepEqual(correction?.content.map(({ start, end }) => text.slice(start, end)), ["an engineer"]);
    assert.deepEqual(await marked(page, "say-so-added"), ["an engineer"]);
    assert.match(await contentOf(page, ".inspector"), /Paul Berg.*Added by hand/);
    await click(page, "say-so >>> [data-action=undo]");
    await untilListed(page, 2);
    assert.ok(await page.$eval("say-so >>> .missing", (button) => button.matches(":focus")));
});

inEveryBrowser("what is kept elsewhere is shown, and not asked for where it is not wanted", async (open) => {
    const { page } = await openArticle(open);
    await page.$eval(
        "say-so",
        (element, rejected) => {
            const say = /** @type {SaySo} */ (element);
            say.correctable = false;
            say.corrections = [rejected];
            say.select(0);
        },
        REJECTED,
    );
    await shows(page, "[role=listbox]", /Rejected by hand/);
    assert.match(await contentOf(page, ".inspector"), /Corrected.*Rejected by hand/);
    assert.equal(await page.$("say-so >>> [data-action=reject]"), null);
    assert.ok(await page.$eval("say-so >>> .missing", (button) => /** @type {HTMLElement} */ (button).hidden));
    await annotated(page, () => paste(page, { "text/plain": `${ARTICLE[0]} It rained.` }));
    assert.doesNotMatch(await contentOf(page, "[role=listbox]"), /Rejected/);
});

inEveryBrowser("the form fits a narrow window, in German", async (open) => {
    const visit = await openAnnotated(open, "index.html", { width: 320 });
    const { page } = visit;
    await page.$eval("say-so", (element) => {
        const say = /** @type {SaySo} */ (element);
        say.correctable = true;
        say.lang = "de";
    });
    await shows(page, ".tabs", /Äußerungen/);
    await select(page, 1);
    await click(page, "say-so >>> [data-action=wrongSpeaker]");
    await untilShown(page, "say-so >>> dialog[open]");
    await visit.assertAccessible();
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
});

/** @param {import("./harness.mjs").Open} open */
async function openArticle(open) {
    const visit = await openAnnotated(open, "index.html", {
        prepare: async (page) => {
            await page.evaluateOnNewDocument(() => {
                Reflect.set(window, "tellings", []);
                addEventListener("say-so:correct", (event) => {
                    const { detail } = /** @type {CustomEvent} */ (event);
                    Reflect.get(window, "tellings").push(structuredClone(detail));
                });
            });
        },
    });
    await annotated(visit.page, () => paste(visit.page, { "text/plain": ARTICLE.join("\n\n") }));
    return visit;
}

/**
 * The corrections that the element has told of.
 *
 * @param {Page} page
 * @returns {Promise<{ correction?: Correction, removed?: Correction }[]>}
 */
function tellings(page) {
    return page.evaluate(() => Reflect.get(window, "tellings"));
}

/**
 * @param {Page} page
 * @param {number} index
 */
async function select(page, index) {
    await page.$eval("say-so", (element, index) => /** @type {SaySo} */ (element).select(index), index);
}

/**
 * Selects words of the element's own text.
 *
 * @param {Page} page
 * @param {string} words
 */
async function selectWords(page, words) {
    await page.$eval(
        "say-so >>> .text",
        (article, words) => {
            const nodes = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
            while (nodes.nextNode()) {
                const node = /** @type {Text} */ (nodes.currentNode);
                const at = node.data.indexOf(words);
                if (at >= 0) getSelection()?.setBaseAndExtent(node, at, node, at + words.length);
            }
        },
        words,
    );
}
