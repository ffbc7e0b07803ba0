/** Right-to-left text inside an article runs its own way, and drags nothing else along. */

import assert from "node:assert/strict";

import { inEveryBrowser } from "./harness.mjs";
import { annotated, openAnnotated, paste, untilListed } from "./reader.mjs";

/** @typedef {import("puppeteer-core").Page} Page */
/** @typedef {import("../../www/say-so.js").SaySo} SaySo */

const TEXT = [
    "MAPLETON – “We will open the bridge in May,” Mayor Anna Lind said.",
    "قال المهندس إن الجسر سيفتح في مايو.",
    "ראש העיר אמר שהגשר ייפתח במאי.",
    "“سنفتح الجسر,” Anna Lind said. Anna Lind said “שלום לכולם” to Paul Berg.",
].join("\n\n");

inEveryBrowser("every paragraph, excerpt and name runs in the direction of its own words", async (open) => {
    const { page } = await openText(open);
    const directions = await page.$$eval("say-so >>> .text .stretch > *", (blocks) => {
        return blocks.map((block) => getComputedStyle(block).direction);
    });
    assert.deepEqual(directions, ["ltr", "rtl", "rtl", "rtl"]);
    const excerpts = await page.$$eval("say-so >>> .excerpt", (excerpts) => {
        return excerpts.map((excerpt) => [/\p{Script=Arabic}|\p{Script=Hebrew}/u.test(excerpt.textContent ?? ""), getComputedStyle(excerpt).direction]);
    });
    assert.ok(excerpts.some(([isRightToLeft]) => isRightToLeft));
    for (const [isRightToLeft, direction] of excerpts) assert.equal(direction, isRightToLeft ? "rtl" : "ltr");
    const isolated = await page.$$eval("say-so >>> .kind bdi", (names) => names.map((name) => getComputedStyle(name).unicodeBidi));
    assert.ok(isolated.length > 0 && isolated.every((value) => value === "isolate"));
});

inEveryBrowser("a statement in Arabic or Hebrew is chosen, searched and marked like any other", async (open) => {
    const visit = await openText(open);
    const { page } = visit;
    const index = await page.$eval("say-so", (element) => {
        const { annotation, text } = /** @type {SaySo} */ (element);
        const holds = (/** @type {{ start: number, end: number }} */ { start, end }) => /שלום/.test(text.slice(start, end));
        const index = annotation?.statements.findIndex(({ content }) => content.some(holds)) ?? -1;
        /** @type {SaySo} */ (element).select(index);
        return index;
    });
    assert.ok(index >= 0);
    assert.match(await page.$eval("say-so >>> .inspector", (details) => details.textContent ?? ""), /שלום לכולם/);
    await page.type("say-so >>> input[type=search]", "שלום");
    await untilListed(page, 1);
    assert.equal(await page.$eval("say-so >>> mark", (mark) => mark.textContent), "שלום");
    await visit.assertAccessible();
});

inEveryBrowser("on a page that runs from right to left the element does too, and English paragraphs do not", async (open) => {
    const { page } = await openText(open);
    await page.evaluate(() => void (document.documentElement.dir = "rtl"));
    const [text, tabs] = await page.$eval("say-so", (element) => {
        const root = /** @type {ShadowRoot} */ (element.shadowRoot);
        return [".text p", ".tabs"].map((selector) => getComputedStyle(/** @type {Element} */ (root.querySelector(selector))).direction);
    });
    assert.deepEqual([text, tabs], ["ltr", "rtl"]);
    await page.focus("say-so >>> [role=tab][aria-selected=true]");
    await page.keyboard.press("ArrowLeft");
    assert.match(await page.$eval("say-so >>> [role=tab][aria-selected=true]", (tab) => tab.textContent ?? ""), /^Names/);
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
});

/** @param {import("./harness.mjs").Open} open */
async function openText(open) {
    const visit = await openAnnotated(open, "index.html");
    await annotated(visit.page, () => paste(visit.page, { "text/plain": TEXT }));
    return visit;
}
