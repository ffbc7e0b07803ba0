/** A reader keeps several articles, and says what they are. */

import assert from "node:assert/strict";

import { click } from "./click.mjs";
import { inEveryBrowser } from "./harness.mjs";
import {
    ARTICLE,
    annotated,
    annotationOf,
    chooseArticle,
    dated,
    fill,
    listed,
    openAnnotated,
    openPanel,
    paste,
    shows,
    textOf,
} from "./reader.mjs";
import { until, untilShown } from "./wait.mjs";

/** @typedef {import("puppeteer-core").Page} Page */

inEveryBrowser("articles pasted one after the other are listed beside the bundled ones", async (open) => {
    const visit = await openAnnotated(open, "index.html");
    const { page } = visit;
    assert.equal((await listed(page)).length, 5);
    await visit.assertOffline(async () => {
        await annotated(page, () => paste(page, { "text/plain": ARTICLE[0] }, "body"));
        await annotated(page, () => paste(page, { "text/html": `<h1>Bridge opens in May</h1><p>${ARTICLE[1]}` }, "body"));
    });
    const names = await listed(page);
    assert.equal(names.length, 7);
    assert.deepEqual(names.slice(0, 2), ["*Bridge opens in May*", ARTICLE[0]]);
    await annotated(page, () => chooseArticle(page, "MAPLETON"));
    assert.equal(await textOf(page), ARTICLE[0]);
    assert.deepEqual((await listed(page)).slice(0, 2), ["Bridge opens in May", `*${ARTICLE[0]}*`]);
    await visit.assertQuiet();
});

inEveryBrowser("the list is gone through with the keyboard", async (open) => {
    const { page } = await openAnnotated(open, "index.html");
    await page.focus("#articles [aria-selected=true]");
    for (const key of /** @type {const} */ (["ArrowRight", "ArrowRight", "ArrowLeft"])) await page.keyboard.press(key);
    await annotated(page, () => page.keyboard.press("Enter"));
    assert.match((await listed(page))[1], /^\*/);
    assert.ok(await page.evaluate(() => document.activeElement?.matches("#articles [aria-selected=true]")));
    assert.equal((await page.$$("#articles [tabindex='0']")).length, 1);
    await page.keyboard.press("End");
    await annotated(page, () => page.keyboard.press(" "));
    assert.match((await listed(page))[4], /^\*/);
});

inEveryBrowser("what is pasted into a field stays there", async (open) => {
    const { page } = await openAnnotated(open, "index.html");
    await openPanel(page, "details");
    await paste(page, { "text/plain": ARTICLE[0] }, "#title");
    assert.equal((await listed(page)).length, 5);
});

inEveryBrowser("title, day, outlet and address apply at once", async (open) => {
    const visit = await openAnnotated(open, "index.html");
    const { page } = visit;
    await annotated(page, () => paste(page, { "text/plain": ARTICLE.join("\n\n") }));
    assert.match(await contentOf(page, "#date-hint"), /No publication date is known/);
    await openPanel(page, "details");
    await page.type("#title", "The bridge");
    await page.type("#outlet", "Mapleton Gazette");
    await page.type("#address", "https://example.org/bridge");
    await dated(page, () => fill(page, "#date", "2024-05-16"));
    assert.equal((await listed(page))[0], "*The bridge*");
    assert.match(await contentOf(page, "#articles [aria-selected=true]"), /Mapleton Gazette · 16 May 2024/);
    assert.equal(await contentOf(page, "#date-hint"), "");
    assert.ok((await annotationOf(page)).times.some(({ value }) => value === "2024-05-14"));
    await visit.assertAccessible();
    await annotated(page, () => chooseArticle(page, "TEHRAN"));
    await openPanel(page, "details");
    assert.deepEqual(await valuesOf(page), ["", "2019-09-24", "", ""]);
    await annotated(page, () => chooseArticle(page, "The bridge"));
    await openPanel(page, "details");
    assert.deepEqual(await valuesOf(page), ["The bridge", "2024-05-16", "Mapleton Gazette", "https://example.org/bridge"]);
    await visit.assertQuiet();
});

inEveryBrowser("the text of one’s own article is edited and read again", async (open) => {
    const { page } = await openAnnotated(open, "index.html");
    await openPanel(page, "details");
    assert.equal(await page.$("#edit:not([hidden])"), null, "a bundled article stays as it is");
    await annotated(page, () => paste(page, { "text/plain": ARTICLE[0] }));
    await openPanel(page, "details");
    await click(page, "#edit");
    assert.equal(await page.evaluate(() => document.activeElement?.id), "edit-text");
    await page.type("#edit-text", "Bridge news\n\n");
    await annotated(page, () => click(page, "#save"));
    assert.equal(await textOf(page), `Bridge news\n\n${ARTICLE[0]}`);
    assert.equal(await page.evaluate(() => document.activeElement?.id), "edit");
});

inEveryBrowser("the page speaks German where it is asked to, and still does at the next visit", async (open) => {
    const visit = await openAnnotated(open, "index.html");
    const { page } = visit;
    await page.select("#language", "de");
    await untilGerman(page);
    await shows(page, ".legend", /Im Text zeigen/);
    await visit.assertAccessible();
    await page.reload();
    await untilGerman(page);
    assert.equal(await page.$eval("html", (html) => html.lang), "de");
});

for (const width of [320, 1440]) {
    inEveryBrowser(`with several articles and every panel open at ${width} pixels, nothing sticks out`, async (open) => {
        const visit = await openAnnotated(open, "index.html", { width, height: 800 });
        const { page } = visit;
        for (const text of ARTICLE) await annotated(page, () => paste(page, { "text/plain": `${text}\n\n${"long".repeat(60)}` }));
        const start = await page.$eval("#reading", (reading) => reading.getBoundingClientRect().top + scrollY);
        // The height of lines hangs on fonts, and every machine has its own.
        assert.ok(start < 520, `the article begins at ${start} pixels of 800`);
        for (const panel of /** @type {const} */ (["own", "details", "take"])) {
            await openPanel(page, panel);
            await visit.assertAccessible();
            assert.ok((await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)) <= 0, panel);
        }
        await click(page, "#erase-all");
        await untilShown(page, "#confirm");
        await visit.assertAccessible();
        await visit.assertQuiet();
    });
}

/**
 * @param {Page} page
 * @param {string} selector
 */
function contentOf(page, selector) {
    return page.$eval(selector, (element) => element.textContent ?? "");
}

/** @param {Page} page until it speaks German */
async function untilGerman(page) {
    await until(page, "the page speaks German", () => {
        return document.querySelector("[aria-controls=own]")?.textContent === "Artikel hinzufügen";
    });
}

/** @param {Page} page */
function valuesOf(page) {
    return page.$$eval("#title, #date, #outlet, #address", (inputs) =>
        inputs.map((input) => /** @type {HTMLInputElement} */ (input).value),
    );
}
