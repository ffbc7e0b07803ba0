/** A reader chooses somebody who is named, in the list and in the text, and goes along the mentions. */

import assert from "node:assert/strict";

import { click, clickWords } from "./click.mjs";
import { inEveryBrowser } from "./harness.mjs";
import { annotated, marked, openAnnotated, paste } from "./reader.mjs";

/** @typedef {import("puppeteer-core").Page} Page */

const TEXT = [
    "MAPLETON – “We will open the bridge in May,” Mayor Anna Lind said on Tuesday.",
    "Anna Lind, the head of the Northern Harbour Agency, came by boat. Lind left at noon.",
];

inEveryBrowser("an entity chosen in the list shows its mentions, roles and statements", async (open) => {
    const page = await openText(open);
    await chooseInList(page, "Anna Lind");
    const shown = await details(page);
    assert.match(shown, /Roles.*Mayor.*head of the Northern Harbour Agency/);
    assert.match(shown, /Also named.*Lind/);
    assert.match(shown, /Says.*open the bridge/);
    assert.ok((await marked(page, "say-so-mention")).length >= 3);
    assert.deepEqual(await marked(page, "say-so-chosen"), ["Anna Lind"]);
});

inEveryBrowser("the mentions are gone along by the keyboard", async (open) => {
    const page = await openText(open);
    await chooseInList(page, "Anna Lind");
    await page.focus("say-so >>> [data-mention]");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    assert.equal(await currentMention(page), 1);
    assert.ok(await page.$eval("say-so >>> [aria-current=true]", (button) => button.matches(":focus")));
    await click(page, "say-so >>> [aria-label='Next mention']");
    assert.equal(await currentMention(page), 2);
    await page.keyboard.press("Escape");
    assert.deepEqual(await marked(page, "say-so-mention"), []);
});

inEveryBrowser("a click on a name in the text chooses it in the list, and its statement leads back", async (open) => {
    const page = await openText(open);
    await clickWords(page, "Lind left");
    const pressed = await page.$eval("say-so >>> .entities [aria-pressed=true]", (button) => button.textContent);
    assert.equal(pressed, "Anna Lind");
    assert.deepEqual(await marked(page, "say-so-chosen"), ["Lind"]);
    await click(page, "say-so >>> .inspector [data-statement]");
    assert.deepEqual(await marked(page, "say-so-chosen"), ["“We will open the bridge in May,”"]);
    await click(page, "say-so >>> .inspector h2 button");
    assert.match(await details(page), /Mentioned/);
});

inEveryBrowser("details of an entity are accessible and fit a narrow window", async (open) => {
    const visit = await openAnnotated(open, "index.html", { width: 320 });
    await annotated(visit.page, () => paste(visit.page, { "text/plain": TEXT.join("\n\n") }));
    await chooseInList(visit.page, "Anna Lind");
    await visit.assertAccessible();
    const wide = await visit.page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
    assert.equal(wide, false);
});

/** @param {import("./harness.mjs").Open} open */
async function openText(open) {
    const { page } = await openAnnotated(open, "index.html");
    await annotated(page, () => paste(page, { "text/plain": TEXT.join("\n\n") }));
    return page;
}

/**
 * @param {Page} page
 * @param {string} name
 */
async function chooseInList(page, name) {
    await page.$eval("say-so", (element, name) => {
        const buttons = [...(element.shadowRoot?.querySelectorAll(".entities button") ?? [])];
        const button = /** @type {HTMLElement | undefined} */ (buttons.find((one) => one.textContent === name));
        const list = button?.closest("details");
        if (list) list.open = true;
        button?.click();
    }, name);
}

/** The place of the current mention among those in the details. @param {Page} page */
function currentMention(page) {
    return page.$$eval("say-so >>> [data-mention]", (buttons) =>
        buttons.findIndex((button) => button.getAttribute("aria-current") === "true"),
    );
}

/** @param {Page} page */
function details(page) {
    return page.$eval("say-so >>> .inspector", (details) => details.textContent ?? "");
}
