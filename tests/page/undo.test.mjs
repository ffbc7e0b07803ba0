/** A reader takes back what they have done, and does it again. */

import assert from "node:assert/strict";

import { click } from "./click.mjs";
import { inEveryBrowser } from "./harness.mjs";
import { ARTICLE, annotated, listed, openAnnotated, openPanel, paste, textOf } from "./reader.mjs";
import { untilShown } from "./wait.mjs";

/** @typedef {import("puppeteer-core").Page} Page */

inEveryBrowser("an article that was erased comes back, by button and by key", async (open) => {
    const visit = await openAnnotated(open, "index.html");
    const { page } = visit;
    await annotated(page, () => paste(page, { "text/plain": ARTICLE[1] }));
    await openPanel(page, "details");
    await page.type("#title", "Bridge costs");
    await erase(page);
    assert.equal((await listed(page)).length, 5);
    await visit.assertAccessible();
    assert.equal(await labelOf(page, "#undo"), "Undo: erased “Bridge costs”");
    await annotated(page, () => click(page, "#undo"));
    assert.equal((await listed(page))[0], "*Bridge costs*");
    assert.match(await said(page), /Undone: erased “Bridge costs”/);
    assert.equal(await labelOf(page, "#redo"), "Redo: erased “Bridge costs”");
    await annotated(page, () => pressed(page, "Z", ["Control", "Shift"]));
    assert.equal((await listed(page)).length, 5);
    await annotated(page, () => pressed(page, "z", ["Control"]));
    // All that was typed into a field is one step.
    assert.equal(await labelOf(page, "#undo"), "Undo: title of “Paul Berg, an engineer, said that the wo…”");
    await pressed(page, "z", ["Control"]);
    assert.equal((await listed(page))[0], `*${ARTICLE[1]}*`);
    await pressed(page, "y", ["Control"]);
    assert.equal((await listed(page))[0], "*Bridge costs*");
    await visit.assertQuiet();
});

inEveryBrowser("an edit of the text is undone, but the keys leave what is typed to the browser", async (open) => {
    const { page } = await openAnnotated(open, "index.html");
    await annotated(page, () => paste(page, { "text/plain": ARTICLE[0] }));
    await openPanel(page, "details");
    await click(page, "#edit");
    await page.type("#edit-text", "News. ");
    await annotated(page, () => click(page, "#save"));
    await page.focus("#title");
    await pressed(page, "z", ["Control"]);
    assert.match(await textOf(page), /^News\. /);
    await page.focus("#edit");
    await annotated(page, () => pressed(page, "z", ["Control"]));
    assert.equal(await textOf(page), ARTICLE[0]);
});

inEveryBrowser("everything that was erased comes back until the page is left", async (open) => {
    const { page } = await openAnnotated(open, "index.html");
    for (const text of ARTICLE) await annotated(page, () => paste(page, { "text/plain": text }));
    await click(page, "#erase-all");
    await untilShown(page, "#confirm");
    assert.match(await page.$eval("#confirm-text", (text) => text.textContent ?? ""), /your own articles \(2\)/);
    await annotated(page, () => click(page, "#confirm-yes"));
    assert.equal((await listed(page)).length, 5);
    assert.match(await said(page), /You can undo this until you leave the page/);
    await click(page, "#undo");
    assert.equal((await listed(page)).length, 7);
});

/** @param {Page} page */
async function erase(page) {
    await click(page, "#erase");
    await untilShown(page, "#confirm");
    await annotated(page, () => click(page, "#confirm-yes"));
}

/**
 * @param {Page} page
 * @param {import("puppeteer-core").KeyInput} key
 * @param {("Control" | "Shift")[]} held
 */
async function pressed(page, key, held) {
    for (const one of held) await page.keyboard.down(one);
    await page.keyboard.press(key);
    for (const one of held) await page.keyboard.up(one);
}

/**
 * @param {Page} page
 * @param {string} selector
 */
async function labelOf(page, selector) {
    await untilShown(page, selector);
    return page.$eval(selector, (button) => button.textContent);
}

/** @param {Page} page */
function said(page) {
    return page.$eval("#said", (said) => said.textContent ?? "");
}
