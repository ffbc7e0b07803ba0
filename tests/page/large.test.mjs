/** Long texts leave the window to the reader: nothing keeps it busy for long, and the reading can be broken off. */

import assert from "node:assert/strict";

import { inEveryBrowser } from "./harness.mjs";
import { longText, paragraphs } from "./long-text.mjs";
import { annotated, annotationOf, openAnnotated, paste, untilMarked } from "./reader.mjs";
import { undisturbed } from "./undisturbed.mjs";
import { patiently, until, untilShown } from "./wait.mjs";

/** @typedef {import("puppeteer-core").Page} Page */
/** @typedef {import("../../www/say-so.js").SaySo} SaySo */

/** The characters of a megabyte. */
const MEGA = 1 << 20;

inEveryBrowser("an article of 100,000 words is read, shown and chosen from while the window stays free", async (open, browser) => {
    const { page } = await openAnnotated(open, "index.html");
    await hand(page, longText(600_000));
    await undisturbed(page, browser, async () => {
        const statements = await read(page);
        assert.ok(statements > 5_000, `${statements} statements`);
        await page.$eval("say-so", (element) => {
            const say = /** @type {SaySo} */ (element);
            say.select(4_000);
            const counts = say.annotation?.entities.map(({ mentions }) => mentions.length) ?? [];
            setTimeout(() => say.selectEntity(counts.indexOf(Math.max(...counts))), 200);
            setTimeout(() => scrollTo(0, document.documentElement.scrollHeight / 2), 400);
        });
        await new Promise((resolve) => setTimeout(resolve, 1_000));
    });
    const shares = await page.evaluate(() => /** @type {number[]} */ (Reflect.get(window, "shares")));
    assert.ok(shares.length > 10, `progress was told ${shares.length} times`);
    assert.deepEqual(shares, shares.toSorted((one, other) => one - other));
    await untilMarked(page, "say-so-statement", 1);
    const marks = await page.evaluate(() => CSS.highlights.get("say-so-statement")?.size ?? 0);
    assert.ok(marks < 5_000, `${marks} statements are marked, though few are near sight`);
}, 300_000);

inEveryBrowser("ten megabytes are broken off by the keyboard within a second, and the next article is read", async (open) => {
    const visit = await openAnnotated(open, "index.html");
    const { page } = visit;
    await hand(page, longText(10 * MEGA));
    await page.evaluate(() => addEventListener("say-so:cancelled", () => Reflect.set(window, "cancelled", performance.now())));
    await page.$eval("say-so", (element) => void Reflect.set(element, "text", Reflect.get(window, "handed")));
    await untilShown(page, "say-so >>> [part=cancel]");
    const isBegun = () => Reflect.get(window, "shares").some((/** @type {number} */ share) => share > 0);
    await patiently(page, 130_000, "progress is told", isBegun);
    await visit.assertAccessible();
    await page.focus("say-so >>> [part=cancel]");
    const before = await page.evaluate(() => performance.now());
    await page.keyboard.press("Enter");
    const after = await until(page, "the reading is cancelled", () => Reflect.get(window, "cancelled"));
    assert.ok(after - before < 1_000, `it took ${after - before} ms`);
    assert.match(await page.$eval("say-so >>> [role=status]", (status) => status.textContent ?? ""), /cancelled/);
    assert.ok(await page.$("say-so >>> .text p"), "the article before is still shown");
    const begun = Date.now();
    await annotated(page, () => paste(page, { "text/plain": "“No,” Anna Lind said." }));
    assert.ok(Date.now() - begun < 10_000, "the next article does not wait for the one before");
    assert.equal((await annotationOf(page)).statements.length, 1);
    await visit.assertQuiet();
}, 300_000);

inEveryBrowser("a new text does not wait for a long one", async (open) => {
    const { page } = await openAnnotated(open, "index.html");
    await hand(page, longText(10 * MEGA));
    const begun = Date.now();
    const found = await page.$eval("say-so", async (element) => {
        const say = /** @type {SaySo} */ (element);
        say.text = Reflect.get(window, "handed");
        const first = say.annotate().catch((error) => error.name);
        await new Promise((resolve) => setTimeout(resolve, 1_000));
        say.text = "“No,” Anna Lind said.";
        return [(await say.annotate()).statements.length, await first];
    });
    assert.deepEqual(found, [1, "AbortError"]);
    assert.ok(Date.now() - begun < 15_000);
});

inEveryBrowser("the text of ten megabytes of HTML is taken while the window stays free", async (open, browser) => {
    const { page } = await openAnnotated(open, "index.html");
    const made = paragraphs(9 * MEGA);
    const markup = made.map((paragraph, index) => `<p class="p${index}" style="color: red">${paragraph.replaceAll("said", "<b>said</b>")}</p>`);
    await hand(page, `<!doctype html><title>Long</title><body><article>${markup.join("\n")}</article>`);
    await undisturbed(page, browser, async () => {
        const brought = await page.evaluate(async () => {
            /** @type {typeof import("../../www/text/pasted-text.js")} */
            const { textOfHtml } = await import(new URL("./text/pasted-text.js", document.baseURI).href);
            const { text, title } = await textOfHtml(Reflect.get(window, "handed"));
            return { title, length: text.length, end: text.slice(-80) };
        });
        const text = made.join("\n\n");
        assert.deepEqual(brought, { title: "Long", length: text.length, end: text.slice(-80) });
    });
});

for (const [name, make] of /** @type {[string, (length: number) => string][]} */ ([
    ["one paragraph of two megabytes", (length) => longText(length).replaceAll("\n", " ")],
    ["a hundred thousand lines", (length) => "Anna Lind said no.\n".repeat(length / 20)],
])) {
    inEveryBrowser(`${name}, laid out while the window stays free`, async (open, browser) => {
        const { page } = await openAnnotated(open, "index.html");
        await hand(page, make(2 * MEGA));
        await undisturbed(page, browser, () =>
            page.evaluate(async () => {
                /** @type {typeof import("../../www/text/layout.js")} */
                const { layOut } = await import(new URL("./text/layout.js", document.baseURI).href);
                /** @type {typeof import("../../www/strings/en.js")} */
                const { en } = await import(new URL("./strings/en.js", document.baseURI).href);
                /** @type {typeof import("../../www/base/time-slice.js")} */
                const { TimeSlice } = await import(new URL("./base/time-slice.js", document.baseURI).href);
                const container = document.querySelector("say-so")?.shadowRoot?.querySelector(".text");
                const text = Reflect.get(window, "handed");
                const zone = { start: 0, end: text.length, kind: /** @type {const} */ ("body") };
                const map = await layOut(/** @type {HTMLElement} */ (container), text, [zone], en, new TimeSlice());
                if (container?.textContent !== text || map.pieces.at(-1)?.end !== text.length) throw new Error("not all is shown");
                await new Promise((resolve) => setTimeout(resolve, 500));
            }),
        );
    });
}

/** Notes in `shares` how far readings are. */
function watch() {
    Reflect.set(window, "shares", []);
    addEventListener("say-so:progress", (event) => Reflect.get(window, "shares").push(/** @type {CustomEvent} */ (event).detail));
}

/**
 * Has the page read what was handed to it, and gives the number of statements.
 *
 * @param {Page} page
 */
async function read(page) {
    await page.evaluate(() => {
        Reflect.set(window, "shares", []);
        Reflect.set(window, "whole", false);
        addEventListener("say-so:annotated", () => Reflect.set(window, "whole", true), { once: true });
    });
    await page.$eval("say-so", (element) => void Reflect.set(element, "text", Reflect.get(window, "handed")));
    // A busy machine reads 600 kB in half a minute.
    await patiently(page, 130_000, "the long article is annotated", () => Reflect.get(window, "whole"));
    return page.$eval("say-so", (element) => /** @type {SaySo} */ (element).annotation?.statements.length ?? 0);
}

/**
 * Puts a text into the page, a part at a time, as `handed`.
 *
 * @param {Page} page
 * @param {string} text
 */
async function hand(page, text) {
    await page.evaluate(watch);
    await page.evaluate(() => Reflect.set(window, "handed", ""));
    for (let at = 0; at < text.length; at += MEGA) {
        await page.evaluate((part) => Reflect.set(window, "handed", Reflect.get(window, "handed") + part), text.slice(at, at + MEGA));
    }
    // So that the parts become one string now, and not while the page is watched.
    await page.evaluate(() => Reflect.get(window, "handed").charCodeAt(0));
}
