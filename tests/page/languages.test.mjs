/** The element speaks the reader's language; the article stays what it is. */

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";

import { wordsIn } from "../../www/strings/language.js";
import { en } from "../../www/strings/en.js";
import { words as de } from "../../www/strings/de.js";
import { words as german } from "../../www/strings/page-de.js";
import { words as english } from "../../www/strings/page.js";
import { counted, fill, numbered } from "../../www/strings/wording.js";
import { inEveryBrowser, inNode } from "./harness.mjs";
import { ARTICLE, annotated, contentOf, marked, openAnnotated, paste, shows } from "./reader.mjs";

/** @typedef {import("puppeteer-core").Page} Page */
/** @typedef {import("../../www/say-so.js").SaySo} SaySo */

inNode("every blank of an English sentence is in the German one, and no other", () => {
    const ours = new Map([...sentences(en), ...sentences(english, "page.")]);
    const theirs = new Map([...sentences(de), ...sentences(german, "page.")]);
    assert.deepEqual([...theirs.keys()], [...ours.keys()]);
    for (const [path, sentence] of ours) {
        const given = blanks(theirs.get(path) ?? "");
        // “one statement” may leave its number out.
        if (path.endsWith(".one")) given.add("count");
        assert.deepEqual(given, path.endsWith(".one") ? blanks(sentence).add("count") : blanks(sentence), path);
    }
});

inNode("counts and numbers are written as the language does", async () => {
    assert.equal(counted(en, en.statementCount, 1), "1 statement");
    assert.equal(counted(en, en.statementCount, 1200), "1,200 statements");
    assert.equal(counted(de, de.statementCount, 1), "1 Äußerung");
    assert.equal(counted(de, de.statementCount, 1200), "1.200 Äußerungen");
    assert.equal(fill("{a} von {b}", { a: 1, b: "2" }), "1 von 2");
    assert.equal((await wordsIn("de-AT")).language, "de-AT");
    assert.equal(numbered(await wordsIn("fr"), 1200), "1,200");
    assert.equal((await wordsIn("de-nonsense-nonsense")).legend, de.legend);
});

inNode("the static words of the page are the English ones", () => {
    const page = readFileSync(new URL("../../www/index.html", import.meta.url), "utf8");
    const fixed = sentences(english);
    const found = [...page.matchAll(/data-words="([\w.]+)"[^>]*>([^<]*)</g)];
    assert.ok(found.length > 0);
    for (const { 1: path, 2: words } of found) assert.equal(words.replace(/\s+/g, " ").trim(), fixed.get(path), path);
});

inEveryBrowser("another language shows everything anew, and the article is not read again", async (open) => {
    const visit = await openAnnotated(open, "index.html");
    const { page } = visit;
    await annotated(page, () => paste(page, { "text/plain": ARTICLE.join("\n\n") }));
    await page.$eval("say-so", (element) => /** @type {SaySo} */ (element).select(1));
    const readings = await page.evaluate(() => Reflect.get(window, "annotated"));
    assert.ok(!visit.requests.some(({ path }) => path.endsWith("de.js")), "only the words in use are loaded");
    await page.$eval("say-so", (element) => void (/** @type {SaySo} */ (element).lang = "de"));
    await shows(page, ".inspector", /Redeanzeige.*in den Worten des Artikels/);
    assert.match(await contentOf(page, ".legend"), /Im Text zeigen.*Personen/);
    assert.match(await contentOf(page, ".tabs"), /Äußerungen 2.*Namen 2.*Wann 2/);
    assert.deepEqual(await marked(page, "say-so-chosen"), ["that the work had cost too much"]);
    assert.equal(await page.$eval("say-so >>> .text", (text) => text.getAttribute("lang")), "en");
    assert.equal(await page.$eval("say-so >>> .view", (view) => view.getAttribute("lang")), "de");
    assert.ok((await marked(page, "say-so-person")).includes("Paul Berg"));
    await visit.assertAccessible();
    await page.$eval("say-so", (element) => element.removeAttribute("lang"));
    await shows(page, ".inspector", /in the article’s words/);
    assert.equal(await page.evaluate(() => Reflect.get(window, "annotated")), readings);
    await visit.assertQuiet();
});

inEveryBrowser("the element speaks the language of what it stands in, and follows it", async (open) => {
    const { page } = await openAnnotated(open, "newspaper.html");
    await page.evaluate(() => void (document.documentElement.lang = "de-CH"));
    await shows(page, ".legend", /Im Text zeigen/);
    await page.evaluate(() => void (document.documentElement.lang = "fr"));
    await shows(page, ".legend", /Show in the text/);
});

inEveryBrowser("what goes wrong is said in the language, before and after it changes", async (open) => {
    const { page } = await openAnnotated(open, "newspaper.html");
    await page.$eval("say-so", (element) => {
        element.setAttribute("lang", "de");
        element.setAttribute("for", "#nowhere");
    });
    await shows(page, "[role=alert]", /kein Element „#nowhere“/);
    await page.$eval("say-so", (element) => element.setAttribute("lang", "en"));
    await shows(page, "[role=alert]", /no element “#nowhere”/);
});

inEveryBrowser("where the words of a language are not there, the element speaks English", async (open) => {
    const { page } = await openAnnotated(open, "newspaper.html", { missing: "de.js" });
    await annotated(page, () =>
        page.$eval("say-so", (element) => {
            element.setAttribute("lang", "de");
            return /** @type {SaySo} */ (element).annotate();
        }),
    );
    assert.match(await contentOf(page, ".legend"), /Show in the text/);
});

/**
 * All strings by their paths.
 *
 * @param {object} words
 * @param {string} [path]
 * @returns {Map<string, string>}
 */
function sentences(words, path = "") {
    const found = Object.entries(words).flatMap(([name, value]) => {
        return typeof value === "string" ? [/** @type {const} */ ([path + name, value])] : [...sentences(value, `${path}${name}.`)];
    });
    return new Map(found);
}

/** @param {string} sentence */
function blanks(sentence) {
    return new Set([...sentence.matchAll(/\{(\w+)\}/g)].map(([, name]) => name));
}
