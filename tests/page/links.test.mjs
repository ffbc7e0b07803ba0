/** The address of the page names the article and the statement. */

import assert from "node:assert/strict";

import { inEveryBrowser } from "./harness.mjs";
import { longText } from "./long-text.mjs";
import {
    ARTICLE,
    annotated,
    chooseArticle,
    listed,
    marked,
    openAnnotated,
    openPanel,
    paste,
    untilMarked,
} from "./reader.mjs";
import { until } from "./wait.mjs";

/** @typedef {import("puppeteer-core").Page} Page */
/** @typedef {import("../../www/say-so.js").SaySo} SaySo */

inEveryBrowser("a link opens the article at the statement", async (open) => {
    const visit = await openAnnotated(open, "index.html#article=003&statement=4");
    const { page } = visit;
    assert.match((await listed(page))[3], /^\*/);
    await untilMarked(page, "say-so-chosen", 1);
    const words = (await marked(page, "say-so-chosen")).join("");
    assert.ok(words.length > 0);
    await until(page, "what is chosen is scrolled to", isInSight);
    await until(page, "it is scrolled to in the list too", isListedInSight);
    assert.equal(hashOf(page), "#article=003&statement=4");
    await visit.assertQuiet();
});

inEveryBrowser("the address follows the reader, and the back button leads to the article before", async (open) => {
    const { page } = await openAnnotated(open, "index.html");
    assert.equal(hashOf(page), "#article=000");
    await annotated(page, () => chooseArticle(page, "EghtesadOnline"));
    assert.equal(hashOf(page), "#article=002");
    for (const index of [1, 2]) await page.$eval("say-so", (element, index) => /** @type {SaySo} */ (element).select(index), index);
    assert.equal(hashOf(page), "#article=002&statement=2");
    await annotated(page, () => page.evaluate(() => history.back()));
    assert.equal(hashOf(page), "#article=000");
    await annotated(page, () => page.evaluate(() => history.forward()));
    await untilMarked(page, "say-so-chosen", 1);
    assert.equal(hashOf(page), "#article=002&statement=2");
});

inEveryBrowser("an article of one’s own is linked to on this device, and said to be missing on others", async (open) => {
    const { page } = await openAnnotated(open, "index.html");
    await annotated(page, () => paste(page, { "text/plain": ARTICLE.join("\n\n") }));
    await page.$eval("say-so", (element) => /** @type {SaySo} */ (element).select(1));
    await openPanel(page, "take");
    assert.match(await page.$eval("#link-hint", (hint) => hint.textContent ?? ""), /works only in this browser/);
    const hash = hashOf(page);
    assert.match(hash, /^#article=own-[0-9a-f]{12}&statement=1$/);
    const link = page.url();
    await page.goto("about:blank");
    await page.goto(link);
    await untilMarked(page, "say-so-chosen", 1);
    assert.deepEqual(await marked(page, "say-so-chosen"), ["that the work had cost too much"]);
    const elsewhere = await openAnnotated(open, `index.html${hash}`);
    assert.match(await elsewhere.page.$eval("#said", (said) => said.textContent ?? ""), /not on this device/);
});

inEveryBrowser("a statement far away is scrolled to, in the text and in the list", async (open) => {
    const { page } = await openAnnotated(open, "index.html");
    await annotated(page, () => paste(page, { "text/plain": longText(60_000) }));
    for (const index of [400, 200, 12]) {
        await page.$eval("say-so", (element, index) => /** @type {SaySo} */ (element).select(index), index);
        await until(page, `statement ${index} is scrolled to`, isInSight);
        await until(page, `statement ${index} is scrolled to in the list`, isListedInSight);
    }
});

inEveryBrowser("a reader copies the link to a statement", async (open) => {
    const { page } = await openAnnotated(open, "index.html", {
        prepare: async (page) => {
            await page.evaluateOnNewDocument(() => {
                const writeText = async (/** @type {string} */ text) => void Reflect.set(window, "copied", text);
                Object.defineProperty(navigator, "clipboard", { value: { writeText } });
            });
        },
    });
    await openPanel(page, "take");
    assert.ok(await page.$("#copy-link:disabled"));
    await page.$eval("say-so", (element) => /** @type {SaySo} */ (element).select(3));
    await page.focus("#copy-link");
    await page.keyboard.press("Enter");
    const copied = await until(page, "something is copied", () => Reflect.get(window, "copied"));
    assert.equal(copied, new URL("#article=000&statement=3", page.url()).href);
});

inEveryBrowser("a statement that is not there is said to be missing", async (open) => {
    const { page } = await openAnnotated(open, "index.html#article=001&statement=9999");
    await until(page, "the statement is said to be missing", () =>
        /no statement number 9999/.test(document.querySelector("#said")?.textContent ?? ""),
    );
});

/** @param {Page} page */
function hashOf(page) {
    return new URL(page.url()).hash;
}

/** Whether the first mark of what is chosen lies in the window; asked inside the page, which may scroll for a while. */
function isInSight() {
    const [first] = CSS.highlights.get("say-so-chosen") ?? [];
    if (!first) return false;
    const range = document.createRange();
    range.setStart(first.startContainer, first.startOffset);
    range.setEnd(first.endContainer, first.endOffset);
    const { top, bottom } = range.getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight;
}

/** Whether the chosen statement lies in the box of its list, but for a line of a pixel or two; asked inside the page. */
function isListedInSight() {
    const root = document.querySelector("say-so")?.shadowRoot;
    const [box, option] = [".lists", '.option[aria-selected="true"]'].map((part) => root?.querySelector(part)?.getBoundingClientRect());
    return box !== undefined && option !== undefined && option.top >= box.top - 3 && option.bottom <= box.bottom + 3;
}
