/** A reader picks an article, gives its date, and takes the annotation away. */

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";

import { click } from "./click.mjs";
import { AS_THEY_COME } from "./browsers.mjs";
import { inEveryBrowser, inOddBrowsers } from "./harness.mjs";
import { ARTICLE, annotated, annotationOf, dated, marked, openAnnotated, openPanel, paste, textOf } from "./reader.mjs";
import { until, untilShown } from "./wait.mjs";

/** @type {{ file: string, date: string }[]} */
const SEEDS = JSON.parse(readFileSync(new URL("../../seeds/index.json", import.meta.url), "utf8"));

inOddBrowsers("a reader picks one bundled article after the other, and nothing leaves the page", AS_THEY_COME, async (open) => {
    const visit = await openAnnotated(open, "index.html", { prefix: "/somewhere/else/" });
    await visit.assertOffline(async () => {
        for (const { file, date } of SEEDS.toReversed()) {
            await annotated(visit.page, () => click(visit.page, `[data-article="${file.split("_")[0]}"]`));
            const given = readFileSync(new URL(`../../seeds/${file}`, import.meta.url), "utf8");
            assert.equal(await textOf(visit.page), given);
            assert.equal(await visit.page.$eval("say-so >>> .text", wordsShown), given.replace(/\s+/g, ""));
            assert.equal(
                await visit.page.$eval("#date", (field) => /** @type {HTMLInputElement} */ (field).value),
                date,
            );
            const { statements } = await annotationOf(visit.page);
            assert.ok(statements.length > 0, file);
            assert.equal((await visit.page.$$("say-so >>> [role=option]")).length, statements.length);
        }
    });
    await visit.assertQuiet();
});

inEveryBrowser("a new publication date moves the times, and the article is not read again", async (open) => {
    const visit = await openAnnotated(open, "index.html");
    const { page } = visit;
    await annotated(page, () => paste(page, { "text/plain": ARTICLE.join("\n\n") }));
    assert.equal(await tuesday(page), null);
    await page.$eval("say-so", (element) => /** @type {SaySo} */ (element).select(0));
    const readings = await page.evaluate(() => Reflect.get(window, "annotated"));
    const entry = await page.$("say-so >>> [role=option]");
    await dated(page, () => setDate(page, "2024-05-16"));
    assert.equal(await tuesday(page), "2024-05-14");
    assert.match(await page.$eval("say-so >>> .inspector", (details) => details.textContent ?? ""), /14 May 2024/);
    assert.match(await page.$eval("say-so >>> .about", (line) => line.textContent ?? ""), /16 May 2024/);
    await dated(page, () => setDate(page, "2025-01-02"));
    assert.equal(await tuesday(page), "2024-12-31");
    assert.match(await page.$eval("say-so >>> .times", (list) => list.textContent ?? ""), /31 December 2024/);
    assert.deepEqual(await annotationOf(page), await annotatedAnew(page, "2025-01-02"));
    await dated(page, () => setDate(page, ""));
    assert.deepEqual(await annotationOf(page), await annotatedAnew(page, ""));
    assert.equal(await page.evaluate(() => Reflect.get(window, "annotated")), readings);
    assert.ok(await entry?.evaluate((entry) => entry.isConnected && entry.ariaSelected === "true"));
    await visit.assertQuiet();
});

inEveryBrowser("a date that comes with another article, or while one is read, is that article’s", async (open) => {
    const { page } = await openAnnotated(open, "index.html");
    await annotated(page, () =>
        page.$eval(
            "say-so",
            (element, text) => {
                const say = /** @type {SaySo} */ (element);
                say.date = "2019-09-26";
                say.text = text;
            },
            ARTICLE.join("\n\n"),
        ),
    );
    assert.equal(await tuesday(page), "2019-09-24");
    await annotated(page, () =>
        page.$eval("say-so", (element) => {
            const say = /** @type {SaySo} */ (element);
            say.annotate().catch(() => {});
            say.date = "2020-02-17";
        }),
    );
    assert.equal(await tuesday(page), "2020-02-11");
});

inEveryBrowser("offsets count as JavaScript does, whatever the text is made of", async (open) => {
    const visit = await openAnnotated(open, "index.html");
    const nasty =
        "\uFEFF😀 MAPLETON – Zoe\u0301 said: 👩‍👩‍👧 “Yes.”\r\n\r\nשלום. “We wait until 3 May 2024,” Anna Lind said 🙂.\u0000 \uD800";
    await annotated(visit.page, () =>
        visit.page.$eval("say-so", (element, nasty) => void Reflect.set(element, "text", nasty), nasty),
    );
    const { statements, times } = await annotationOf(visit.page);
    const quoted = statements.flatMap(({ quoted }) => quoted.map(({ start, end }) => nasty.slice(start, end)));
    assert.ok(quoted.includes("We wait until 3 May 2024,"), String(quoted));
    assert.deepEqual(
        times.map(({ start, end }) => nasty.slice(start, end)),
        ["3 May 2024"],
    );
    assert.deepEqual(await marked(visit.page, "say-so-time"), ["3 May 2024"]);
});

inEveryBrowser("a reader copies the annotation as JSON", async (open) => {
    const visit = await openAnnotated(open, "index.html", {
        prepare: async (page) => {
            await page.evaluateOnNewDocument(() => {
                const writeText = async (/** @type {string} */ text) => void Reflect.set(window, "copied", text);
                Object.defineProperty(navigator, "clipboard", { value: { writeText } });
            });
        },
    });
    await openPanel(visit.page, "take");
    await click(visit.page, "#copy");
    const copied = await until(visit.page, "something is copied", () => Reflect.get(window, "copied"));
    assert.deepEqual(JSON.parse(copied), await annotationOf(visit.page));
});

inEveryBrowser("where the clipboard is refused, the JSON is shown to be copied by hand", async (open) => {
    const visit = await openAnnotated(open, "index.html", {
        prepare: async (page) => {
            await page.evaluateOnNewDocument(() => {
                const writeText = () => Promise.reject(new DOMException("no", "NotAllowedError"));
                Object.defineProperty(navigator, "clipboard", { value: { writeText } });
            });
        },
    });
    await openPanel(visit.page, "take");
    await click(visit.page, "#copy");
    await untilShown(visit.page, "#given-text");
    const shown = await visit.page.$eval("#given-text", (box) => /** @type {HTMLTextAreaElement} */ (box).value);
    assert.deepEqual(JSON.parse(shown), await annotationOf(visit.page));
});

/** @typedef {import("../../www/say-so.js").SaySo} SaySo */

/**
 * The findings of the core in the text that is shown, with this date from the beginning.
 *
 * @param {import("puppeteer-core").Page} page
 * @param {string} date
 */
async function annotatedAnew(page, date) {
    const annotate = async (/** @type {string} */ text, /** @type {string} */ date) => {
        /** @type {typeof import("../../www/sayso.js")} */
        const sayso = await import(new URL("sayso.js", document.baseURI).href);
        return sayso.annotate(text, { date });
    };
    return page.evaluate(annotate, await textOf(page), date);
}

/** @param {Element} element */
function wordsShown(element) {
    return (element.textContent ?? "").replace(/\s+/g, "");
}

/** @param {import("puppeteer-core").Page} page */
async function tuesday(page) {
    const { times } = await annotationOf(page);
    const text = await textOf(page);
    return times.find(({ start, end }) => text.slice(start, end).includes("Tuesday"))?.value;
}

/**
 * @param {import("puppeteer-core").Page} page
 * @param {string} date
 */
function setDate(page, date) {
    return page.$eval(
        "#date",
        (field, date) => {
            /** @type {HTMLInputElement} */ (field).value = date;
            field.dispatchEvent(new Event("input", { bubbles: true }));
        },
        date,
    );
}
