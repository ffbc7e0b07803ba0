/** The lists of the side panel, and what is known of a statement. */

import assert from "node:assert/strict";

import { click } from "./click.mjs";
import { inEveryBrowser } from "./harness.mjs";
import { onlyIn } from "./needs.mjs";
import { annotated, annotationOf, marked, openAnnotated, paste } from "./reader.mjs";
import { untilShown } from "./wait.mjs";

/** @typedef {import("puppeteer-core").Page} Page */
/** @typedef {import("../../www/say-so.js").SaySo} SaySo */

const TEXT = [
    "MAPLETON – “We will open the bridge in May,” Mayor Anna Lind said on Tuesday.",
    "Paul Berg told reporters that Anna Lind had said the work “cost too much”.",
    "“It was worth it,” Paul Berg said in Mapleton, Tasnim reported.",
    "Paul Berg said he would resign if the council agreed.",
].join("\n\n");

inEveryBrowser("the lists are tabs, used by the keyboard", async (open) => {
    const visit = await openText(open);
    const { page } = visit;
    await page.focus("say-so >>> [role=tab][aria-selected=true]");
    await page.keyboard.press("ArrowRight");
    assert.match(await shownTab(page), /^Names/);
    assert.ok(await isVisible(page, ".entities"));
    assert.ok(!(await isVisible(page, "[role=listbox]")));
    await page.keyboard.press("End");
    assert.match(await shownTab(page), /^When 2$/);
    await page.keyboard.press("ArrowRight");
    assert.match(await shownTab(page), /^Statements/);
    assert.ok(await page.$eval("say-so >>> [role=tab]", (tab) => tab.matches(":focus")));
    await page.keyboard.press("Home");
    await page.keyboard.press("Tab");
    assert.ok(await page.$eval("say-so >>> input[type=search]", (box) => box.matches(":focus")));
    await visit.assertAccessible();
});

inEveryBrowser("a statement tells what is known of it, and leads to those in it and around it", async (open) => {
    const { page } = await openText(open);
    const { statements } = await annotationOf(page);
    const outer = statements.findIndex((_, index) => statements.some(({ within }) => within === index));
    assert.ok(outer >= 0);
    await select(page, outer);
    const shown = await details(page);
    assert.match(shown, /To whom.*reporters/);
    assert.match(shown, /How sure.*sure \(\d+%\)/);
    assert.match(shown, /Why.*“told” reports it\..*A part of it is in quotation marks\..*judged like it, \d+ have the right words/);
    await click(page, "say-so >>> .inspector [data-statement]");
    assert.match(await details(page), /Quoted within/);
    await click(page, "say-so >>> .inspector [data-statement]");
    assert.match(await details(page), /Quoted in it/);
    await click(page, "say-so >>> .inspector h2 button");
    assert.match(await details(page), /Mentioned/);
});

inEveryBrowser("a place and a bearer of news in the details lead to what is known of them", async (open) => {
    const { page } = await openText(open);
    const { statements } = await annotationOf(page);
    const placed = statements.findIndex(({ via, occasion }) => via.length > 0 || occasion.place);
    assert.ok(placed >= 0);
    await select(page, placed);
    await click(page, "say-so >>> dd [data-entity]");
    assert.match(await details(page), /Mentioned/);
    assert.equal((await marked(page, "say-so-chosen")).length, 1);
});

inEveryBrowser("what was read with doubt is told, and shown where it stands", async (open) => {
    const visit = await openAnnotated(open, "index.html");
    const { page } = visit;
    await annotated(page, () => paste(page, { "text/plain": `“We never closed this, Anna Lind said.\n\n${TEXT}` }));
    assert.match(await page.$eval("say-so >>> .warnings summary", (summary) => summary.textContent ?? ""), /^\d+ thing/);
    await click(page, "say-so >>> .warnings summary");
    await visit.assertAccessible();
    await click(page, "say-so >>> .warnings li button");
    await page.$eval("say-so", (element) => {
        const say = /** @type {SaySo} */ (element);
        const warning = { code: /** @type {any} */ ("other-language"), message: "not English" };
        say.annotation?.warnings.push(warning);
        say.corrections = [{ kind: "not-a-statement", statement: 0, content: [], source: [], speaker: null, entity: null, note: null }];
    });
    await untilShown(page, "say-so >>> .warnings .notice");
    assert.match(await page.$eval("say-so >>> .warnings .notice", (notice) => notice.textContent ?? ""), /not seem to be English/);
});

inEveryBrowser("the details fit a narrow window, and 1280 pixels at 400 %", async (open) => {
    const visit = await openAnnotated(open, "index.html", { width: 320, height: 256 });
    await select(visit.page, 2);
    await visit.assertAccessible();
    assert.ok(await visit.page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
});

inEveryBrowser("in print the article and its statements stand without controls", async (open, browser) => {
    onlyIn(browser, "Chromium", "its driver alone can show a page as it is printed");
    const { page } = await openText(open);
    await page.emulateMediaType("print");
    for (const hidden of [".legend", ".tabs", ".filters", ".inspector"]) assert.ok(!(await isVisible(page, hidden)), hidden);
    assert.ok(await isVisible(page, ".text"));
    assert.ok(await isVisible(page, "[role=option]"));
    await page.emulateMediaType("screen");
});

/** @param {import("./harness.mjs").Open} open */
async function openText(open) {
    const visit = await openAnnotated(open, "index.html");
    await annotated(visit.page, () => paste(visit.page, { "text/plain": TEXT }));
    return visit;
}

/** @param {Page} page */
function shownTab(page) {
    return page.$eval("say-so >>> [role=tab][aria-selected=true]", (tab) => tab.textContent ?? "");
}

/**
 * @param {Page} page
 * @param {string} selector
 */
function isVisible(page, selector) {
    return page.$eval(`say-so >>> ${selector}`, (element) => /** @type {HTMLElement} */ (element).offsetHeight > 0);
}

/**
 * @param {Page} page
 * @param {number} index
 */
async function select(page, index) {
    await page.$eval("say-so", (element, index) => /** @type {SaySo} */ (element).select(index), index);
}

/** @param {Page} page */
function details(page) {
    return page.$eval("say-so >>> .inspector", (details) => details.textContent ?? "");
}
