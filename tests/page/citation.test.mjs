/** A quotation is copied with who said it and where, and a link that shows its words. */

import assert from "node:assert/strict";

import { citation, linkTo } from "../../www/panel/citation.js";
import { en } from "../../www/strings/en.js";
import { words as de } from "../../www/strings/de.js";
import { textFragment } from "../../www/text/text-fragment.js";
import { click, clickWords } from "./click.mjs";
import { inEveryBrowser, inNode } from "./harness.mjs";
import { onlyIn } from "./needs.mjs";
import { ARTICLE, annotated, openAnnotated, paste } from "./reader.mjs";
import { resize } from "./viewport.mjs";
import { until, untilShown } from "./wait.mjs";

/** @typedef {import("../../www/text/corrections.js").CorrectedAnnotation} CorrectedAnnotation */
/** @typedef {import("../../www/say-so.js").SaySo} SaySo */

const TEXT = [
    "He said “We will see, well-being & all.” Then he said “Not now.”",
    "She said “Not now.” at noon, and nobody asked why it had to be so late in the year, for all of them were tired.",
    "“Not now.”",
    "All of them were tired. They went home when the lamps of the harbour had gone out one by one along the quay.",
].join("\n\n");

/**
 * @param {string} words
 * @param {number} [nth] of the places where they stand
 */
function fragmentOf(words, nth = 0) {
    let start = -1;
    for (let found = 0; found <= nth; found++) start = TEXT.indexOf(words, start + 1);
    return decodeURIComponent(textFragment(TEXT, { start, end: start + words.length }).replace(/%2D/g, "¬").replace(/%2C/g, "‚"));
}

inNode("short words are linked whole, with as few words around as tell which place is meant", () => {
    assert.equal(fragmentOf("nobody asked"), ":~:text=nobody asked");
    assert.equal(fragmentOf("“Not now.”"), ":~:text=Not now");
    assert.equal(fragmentOf("“Not now.”", 1), ":~:text=She said “-,Not now");
    assert.equal(fragmentOf("“Not now.”", 2), ":~:text=tired.-,“Not now");
});

inNode("long words and words over blocks are linked by their beginning and end", () => {
    assert.equal(fragmentOf(TEXT.slice(TEXT.indexOf("nobody asked"), TEXT.indexOf(" for all") - 1)), ":~:text=nobody asked why it had to be so late in the year");
    assert.equal(fragmentOf(TEXT.slice(TEXT.indexOf("nobody"), TEXT.indexOf("the quay") + 8)), ":~:text=nobody asked why,along the quay");
    assert.equal(fragmentOf(TEXT.slice(TEXT.indexOf("All of them"))), ":~:text=All of them were tired. They,along the quay");
});

inNode("what parts the terms of a link is encoded in them", () => {
    const start = TEXT.indexOf("see");
    assert.equal(textFragment(TEXT, { start, end: start + 21 }), ":~:text=see%2C%20well%2Dbeing%20%26%20all");
    assert.equal(textFragment("… !", { start: 0, end: 1 }), "");
    assert.equal(linkTo("https://example.org/a?b#c", "One day.", { start: 0, end: 3 }), "https://example.org/a?b#:~:text=One");
});

inNode("the article’s words are not put into the speaker’s mouth", () => {
    const text = "“No,” Anna Lind said. She did not say that all was well.";
    /** @param {string} words */
    const span = (words) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
    /** @param {"direct" | "indirect"} kind @param {string} content @param {string} cue */
    const statement = (kind, content, cue) => ({ kind, content: [span(content)], cue: [span(cue)], source: [], speaker: 0 });
    const reading = /** @type {CorrectedAnnotation} */ (
        /** @type {unknown} */ ({
            statements: [statement("direct", "“No,”", "said"), statement("indirect", "that all was well", "did not say")],
            entities: [{ name: "Anna Lind" }],
            meta: { published: { value: "2025-03-14" }, outlet: null },
        })
    );
    const origin = { address: "", outlet: "The Courier" };
    assert.equal(citation(en, reading, text, 0, origin), "“No,” — Anna Lind, The Courier, 14 March 2025");
    assert.equal(
        citation(en, reading, text, 1, origin),
        "[Anna Lind: did not say] that all was well — in the article’s words, The Courier, 14 March 2025",
    );
    assert.match(citation(de, reading, text, 1, origin), /^\[Anna Lind: did not say\] that all was well — in den Worten.*14\. März 2025$/);
});

inEveryBrowser("a quotation is copied from a newspaper’s page, with a link to its words", async (open) => {
    const { page } = await openAnnotated(open, "newspaper.html", { prepare: catchCopies });
    const [line, link] = await copyQuotation(page);
    assert.match(line, /^“I have told every committee.*minutes\.” — .+, 14 March 2025$/);
    assert.match(await page.$eval("say-so >>> .actions + .hint", (note) => note.textContent ?? ""), /^Copied/);
    assert.ok(link.startsWith(page.url()) && link.includes("#:~:text=I%20have"), link);
});

inEveryBrowser("the link to a quotation shows its words", async (open, browser) => {
    onlyIn(browser, "Chromium", "under its driver Firefox does not scroll to the words of a link that a script opens");
    const { page } = await openAnnotated(open, "newspaper.html", { prepare: catchCopies });
    const [, link] = await copyQuotation(page);
    const seen = await openAnnotated(open, "newspaper.html");
    await resize(seen.page, { width: 800, height: 400 });
    await seen.page.goto("about:blank");
    await seen.page.goto(link.replace(page.url(), `${new URL("newspaper.html", seen.site.address)}`));
    await until(seen.page, "the page has scrolled to the quotation", () => scrollY > 200);
    const top = await seen.page.$eval("blockquote", (quote) => quote.getBoundingClientRect().top);
    assert.ok(top > 0 && top < 400, `the quotation is at ${top}`);
});

inEveryBrowser("where the clipboard is refused, the quotation is shown and selected", async (open) => {
    const visit = await openAnnotated(open, "index.html", {
        prepare: async (page) => {
            await page.evaluateOnNewDocument(() => {
                const writeText = () => Promise.reject(new DOMException("no", "NotAllowedError"));
                Object.defineProperty(navigator, "clipboard", { value: { writeText } });
            });
        },
    });
    const { page } = visit;
    await annotated(page, () => paste(page, { "text/plain": ARTICLE.join("\n\n") }));
    await page.$eval("say-so", (element) => {
        const say = /** @type {SaySo} */ (element);
        say.outlet = "The Courier";
        say.address = "https://example.org/bridge";
        say.select(0);
    });
    await click(page, "say-so >>> [data-action=copy]");
    await untilShown(page, "say-so >>> .copied");
    const copied = await page.$eval("say-so >>> .copied", (box) => {
        const { value, selectionStart, selectionEnd } = /** @type {HTMLTextAreaElement} */ (box);
        return { value, selected: value.slice(selectionStart, selectionEnd) };
    });
    assert.match(copied.value, /^“We will open the bridge in May,” — Anna Lind, The Courier\nhttps:\/\/example.org\/bridge#:~:text=We/);
    assert.equal(copied.selected, copied.value);
    await visit.assertAccessible();
});

/**
 * Copies a quotation of the newspaper's page, and gives the lines that are copied.
 *
 * @param {import("puppeteer-core").Page} page
 */
async function copyQuotation(page) {
    await clickWords(page, "The sea does not read");
    await click(page, "say-so >>> [data-action=copy]");
    return String(await until(page, "something is copied", () => Reflect.get(window, "copied"))).split("\n");
}

/** @param {import("puppeteer-core").Page} page */
async function catchCopies(page) {
    await page.evaluateOnNewDocument(() => {
        const writeText = async (/** @type {string} */ text) => void Reflect.set(window, "copied", text);
        Object.defineProperty(navigator, "clipboard", { value: { writeText } });
    });
}
