/** A reader takes an article away: copied, as files, on paper. */

import assert from "node:assert/strict";

import { click } from "./click.mjs";
import { inEveryBrowser } from "./harness.mjs";
import { onlyIn } from "./needs.mjs";
import { ARTICLE, annotated, annotationOf, openAnnotated, openPanel, paste } from "./reader.mjs";
import { until } from "./wait.mjs";

/** @typedef {import("puppeteer-core").Page} Page */

inEveryBrowser("an article is saved as a file whose name says what it is", async (open) => {
    const visit = await openAnnotated(open, "index.html", { prepare: watchDownloads });
    const { page } = visit;
    await annotated(page, () => paste(page, { "text/plain": ARTICLE.join("\n\n") }));
    await openPanel(page, "details");
    await page.type("#title", "Brücke: open / shut?");
    await page.type("#outlet", "Gazette");
    await openPanel(page, "take");
    const { name, text } = await downloaded(page, "json");
    assert.equal(name, "gazette-brucke-open-shut.json");
    assert.deepEqual(JSON.parse(text).statements, (await annotationOf(page)).statements);
    assert.match(await page.$eval("#said", (said) => said.textContent ?? ""), /Saved as gazette-brucke-open-shut\.json/);
    await visit.assertAccessible();
    await visit.assertQuiet();
});

inEveryBrowser("every format is saved under an ending of its own, with what was said and corrected", async (open) => {
    const visit = await openAnnotated(open, "index.html", { prepare: watchDownloads });
    const { page } = visit;
    await annotated(page, () => paste(page, { "text/plain": [...ARTICLE, "Norway imposed sanctions on Iceland."].join("\n\n") }));
    await openPanel(page, "details");
    await page.type("#title", "Bridge");
    await page.type("#address", "https://example.org/bridge");
    const { content } = (await annotationOf(page)).statements[1];
    await page.$eval(
        "say-so",
        (element, content) => {
            const correction = { kind: "speaker", statement: 1, content, source: [], speaker: "Bo Ek", entity: null, note: null };
            element.dispatchEvent(new CustomEvent("say-so:correct", { detail: { correction }, bubbles: true }));
        },
        content,
    );
    await openPanel(page, "take");
    /** @type {[string, string, RegExp][]} */
    const formats = [
        ["json", "bridge.json", /"corrections":\[.*Bo Ek/],
        ["web-annotation", "bridge.annotations.jsonld", /TextQuoteSelector/],
        ["csv-statements", "bridge.statements.csv", /Bo Ek/],
        ["csv-events", "bridge.events.csv", /SANCTION/],
        ["markdown", "bridge.md", /Bo Ek/],
        ["conllu", "bridge.conllu", /\tsaid\t/],
    ];
    for (const [format, file, words] of formats) {
        const { name, text } = await downloaded(page, format);
        assert.equal(name, file);
        assert.match(text, words, format);
    }
    await visit.assertQuiet();
});

inEveryBrowser("all articles are saved together, a line each", async (open) => {
    const visit = await openAnnotated(open, "index.html", { prepare: watchDownloads });
    const { page } = visit;
    await annotated(page, () => paste(page, { "text/plain": ARTICLE.join("\n\n") }));
    await openPanel(page, "take");
    const { name, text } = await downloaded(page, "all");
    assert.equal(name, "sayso.jsonl");
    const lines = text.trim().split("\n").map((line) => JSON.parse(line));
    assert.equal(lines.length, 6);
    assert.deepEqual(lines[0].statements, (await annotationOf(page)).statements);
    assert.equal(lines[1].id, "000");
    await visit.assertQuiet();
});

inEveryBrowser("on paper there are the article, where it is from and who says what, and no controls", async (open, browser) => {
    onlyIn(browser, "Chromium", "its driver alone can show a page as it is printed");
    const { page } = await openAnnotated(open, "index.html");
    await openPanel(page, "take");
    await page.emulateMediaType("print");
    for (const selector of ["#controls", "footer", "#language-choice", "say-so >>> .legend"]) {
        assert.equal(await isShown(page, selector), false, selector);
    }
    for (const selector of ["#origin", "say-so >>> .text", "say-so >>> .statements"]) {
        assert.equal(await isShown(page, selector), true, selector);
    }
    assert.match(await page.$eval("#origin", (line) => line.textContent ?? ""), /24 September 2019/);
});

/** Keeps what the page gives away as files, for a test to read. @param {Page} page */
async function watchDownloads(page) {
    await page.evaluateOnNewDocument(() => {
        const original = URL.createObjectURL;
        URL.createObjectURL = (/** @type {Blob} */ blob) => {
            Reflect.set(window, "given", blob);
            return original.call(URL, blob);
        };
        HTMLAnchorElement.prototype.click = function () {
            Reflect.set(window, "givenName", this.download);
        };
    });
}

/**
 * @param {Page} page
 * @param {string} format
 * @returns {Promise<{ name: string, text: string }>}
 */
async function downloaded(page, format) {
    await page.evaluate(() => void Reflect.set(window, "givenName", null));
    await click(page, `[data-format="${format}"]`);
    await until(page, "a file is given", () => Reflect.get(window, "givenName"));
    return page.evaluate(async () => ({
        name: Reflect.get(window, "givenName"),
        text: await Reflect.get(window, "given").text(),
    }));
}

/**
 * @param {Page} page
 * @param {string} selector
 */
function isShown(page, selector) {
    return page.$eval(selector, (element) => element.checkVisibility());
}
