/** A reader's corrections are kept, and stay with their words when the text is edited. */

import assert from "node:assert/strict";

import { click } from "./click.mjs";
import { inEveryBrowser } from "./harness.mjs";
import { ARTICLE, annotated, annotationOf, chooseArticle, openAnnotated, openPanel, paste, textOf } from "./reader.mjs";
import { until, untilHidden } from "./wait.mjs";

/** @typedef {import("puppeteer-core").Page} Page */
/** @typedef {import("../../www/text/corrections.js").Correction} Correction */

inEveryBrowser("a correction is there when the reader comes back, and can be undone", async (open) => {
    const visit = await openAnnotated(open, "index.html");
    const { page } = visit;
    await annotated(page, () => paste(page, { "text/plain": ARTICLE.join("\n\n") }));
    await correct(page, 1, { kind: "speaker", speaker: "Anna Lind" });
    assert.deepEqual(await shown(page), [["speaker", 1, "Anna Lind", "that the work had cost too much"]]);
    await annotated(page, () => chooseArticle(page, "TEHRAN"));
    assert.deepEqual(await shown(page), []);
    await annotated(page, () => chooseArticle(page, "MAPLETON"));
    await untilCorrected(page);
    await page.reload();
    await untilCorrected(page);
    assert.deepEqual(await shown(page), [["speaker", 1, "Anna Lind", "that the work had cost too much"]]);
    await correct(page, 1, { kind: "not-a-statement" });
    assert.deepEqual(await shown(page), [["not-a-statement", 1, null, "that the work had cost too much"]]);
    await click(page, "#undo");
    assert.deepEqual(await shown(page), [["speaker", 1, "Anna Lind", "that the work had cost too much"]]);
    await visit.assertQuiet();
});

inEveryBrowser("after an edit a correction is at the same words, and one whose words are gone is listed", async (open) => {
    const visit = await openAnnotated(open, "index.html");
    const { page } = visit;
    await annotated(page, () => paste(page, { "text/plain": ARTICLE.join("\n\n") }));
    await correct(page, 0, { kind: "speaker", speaker: "Paul Berg" });
    await correct(page, 1, { kind: "not-a-statement" });
    const news = "Bo Ek, a judge, said that the court was closed.";
    await edit(page, [news, ARTICLE[0], ARTICLE[1].replace("had cost", "has cost")].join("\n\n"));
    assert.deepEqual(await shown(page), [
        ["speaker", 1, "Paul Berg", "“We will open the bridge in May,”"],
        ["not-a-statement", 2, null, "that the work has cost too much"],
    ]);
    await edit(page, [news, ARTICLE[1]].join("\n\n"));
    assert.deepEqual(await shown(page), [["not-a-statement", 1, null, "that the work had cost too much"]]);
    assert.match(await page.$eval("#said", (said) => said.textContent ?? ""), /1 of your corrections lost their place/);
    await openPanel(page, "details");
    assert.match(await page.$eval("#lost", (lost) => lost.textContent ?? ""), /Speaker: Paul Berg: “We will open the bridge in May,”/);
    await visit.assertAccessible();
    await edit(page, ARTICLE.join("\n\n"));
    assert.equal((await shown(page)).length, 2, "what comes back has its correction again");
    await edit(page, [news, ARTICLE[1]].join("\n\n"));
    await openPanel(page, "details");
    await click(page, "#lost-list button");
    await untilHidden(page, "#lost");
    await edit(page, ARTICLE.join("\n\n"));
    assert.equal((await shown(page)).length, 1);
    await visit.assertQuiet();
});

/**
 * Corrects a statement, as the element tells of it.
 *
 * @param {Page} page
 * @param {number} statement
 * @param {Partial<Correction>} what
 */
async function correct(page, statement, what) {
    const { content } = (await annotationOf(page)).statements[statement];
    const correction = { statement, content, source: [], speaker: null, entity: null, note: null, ...what };
    await page.$eval(
        "say-so",
        (element, correction) => {
            element.dispatchEvent(new CustomEvent("say-so:correct", { detail: { correction }, bubbles: true }));
        },
        correction,
    );
}

/** @param {Page} page until it has a correction */
async function untilCorrected(page) {
    await until(page, "the correction is there", () => {
        return /** @type {any} */ (document.querySelector("say-so"))?.corrections?.length === 1;
    });
}

/**
 * The corrections that the element has: kind, statement, speaker and words.
 *
 * @param {Page} page
 */
async function shown(page) {
    const text = await textOf(page);
    /** @type {Correction[]} */
    const corrections = await page.$eval("say-so", (element) => Reflect.get(element, "corrections"));
    return corrections.map(({ kind, statement, speaker, content }) => {
        return [kind, statement, speaker, content.map(({ start, end }) => text.slice(start, end)).join(" … ")];
    });
}

/**
 * @param {Page} page
 * @param {string} text that the article is to have
 */
async function edit(page, text) {
    await openPanel(page, "details");
    await click(page, "#edit");
    await page.$eval("#edit-text", (box, text) => void (/** @type {HTMLTextAreaElement} */ (box).value = text), text);
    await annotated(page, () => click(page, "#save"));
}
