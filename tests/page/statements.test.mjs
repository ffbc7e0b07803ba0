/** A reader chooses a statement in the list and in the text. */

import assert from "node:assert/strict";

import { click, clickWords } from "./click.mjs";
import { inEveryBrowser } from "./harness.mjs";
import { ARTICLE, annotated, dated, marked, openAnnotated, paste } from "./reader.mjs";

/** @typedef {import("puppeteer-core").Page} Page */

inEveryBrowser("a statement chosen in the list is shown in the text", async (open) => {
    const { page } = await openArticle(open);
    await click(page, "say-so >>> [role=option]");
    assert.deepEqual(await marked(page, "say-so-chosen"), ["“We will open the bridge in May,”"]);
    assert.deepEqual(await marked(page, "say-so-chosen-cue"), ["said"]);
    assert.match((await marked(page, "say-so-chosen-source")).join(" "), /Anna Lind/);
    assert.match(await details(page), /Anna Lind.*direct quotation/);
});

inEveryBrowser("a click on a statement in the text chooses it in the list", async (open) => {
    const { page } = await openArticle(open);
    await clickWords(page, "cost too much");
    assert.equal(await chosen(page), 1);
    assert.match(await details(page), /Paul Berg/);
    await clickWords(page, "open the bridge");
    assert.equal(await chosen(page), 0);
});

inEveryBrowser("the list is used by the keyboard alone", async (open) => {
    const { page } = await openArticle(open);
    await page.focus("say-so >>> [role=option]");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    assert.equal(await chosen(page), 1);
    await page.keyboard.press("Home");
    await page.keyboard.press(" ");
    assert.equal(await chosen(page), 0);
    assert.match(
        await page.$eval("say-so >>> [role=status]", (status) => status.textContent ?? ""),
        /Anna Lind.*direct quotation/,
    );
});

inEveryBrowser("the details lead to the next statement and back, and can be closed", async (open) => {
    const { page } = await openArticle(open);
    await click(page, "say-so >>> [role=option]");
    await click(page, "say-so >>> [aria-label='Next statement']");
    assert.equal(await chosen(page), 1);
    await click(page, "say-so >>> [aria-label='Previous statement']");
    assert.equal(await chosen(page), 0);
    await page.keyboard.press("Escape");
    assert.equal(await chosen(page), -1);
    assert.deepEqual(await marked(page, "say-so-chosen"), []);
});

inEveryBrowser("a choice outlives a new date, not a new text", async (open) => {
    const { page } = await openArticle(open);
    await click(page, "say-so >>> [role=option]");
    await dated(page, () => page.$eval("say-so", (element) => element.setAttribute("date", "2024-05-16")));
    assert.equal(await chosen(page), 0);
    assert.match(await details(page), /Anna Lind/);
    await annotated(page, () => paste(page, { "text/plain": ARTICLE[1] }));
    assert.equal(await chosen(page), -1);
    assert.doesNotMatch(await details(page), /Anna Lind/);
});

inEveryBrowser("a layer is hidden and shown again", async (open) => {
    const { page } = await openArticle(open);
    assert.notEqual((await marked(page, "say-so-statement")).length, 0);
    await click(page, "say-so >>> [part~=layer-statements]");
    assert.deepEqual(await marked(page, "say-so-statement"), []);
    await click(page, "say-so >>> [part~=layer-statements]");
    assert.notEqual((await marked(page, "say-so-statement")).length, 0);
});

/** @param {import("./harness.mjs").Open} open */
async function openArticle(open) {
    const visit = await openAnnotated(open, "index.html");
    await annotated(visit.page, () => paste(visit.page, { "text/plain": ARTICLE.join("\n\n") }));
    return visit;
}

/** The index of the option that is chosen, -1 for none. @param {Page} page */
function chosen(page) {
    return page.$$eval("say-so >>> [role=option]", (options) =>
        options.findIndex((option) => option.ariaSelected === "true"),
    );
}

/** @param {Page} page */
function details(page) {
    return page.$eval("say-so >>> .inspector", (details) => details.textContent ?? "");
}
