/** A reader picks an article, gives its date, and takes the annotation away. */

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";

import { inEveryBrowser } from "./harness.mjs";
import { ARTICLE, annotated, annotationOf, marked, openAnnotated, paste, textOf } from "./reader.mjs";

/** @type {{ file: string, date: string }[]} */
const SEEDS = JSON.parse(readFileSync(new URL("../../seeds/index.json", import.meta.url), "utf8"));

inEveryBrowser("a reader picks one bundled article after the other, and nothing leaves the page", async (open) => {
    const visit = await openAnnotated(open, "index.html", { prefix: "/somewhere/else/" });
    await visit.assertOffline(async () => {
        for (const [index, { file, date }] of [...SEEDS.entries()].reverse()) {
            await annotated(visit.page, () => visit.page.select("#article", String(index)));
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

inEveryBrowser("a new publication date moves the times at once", async (open) => {
    const visit = await openAnnotated(open, "index.html");
    await annotated(visit.page, () => paste(visit.page, { "text/plain": ARTICLE.join("\n\n") }));
    assert.equal(await tuesday(visit.page), null);
    await annotated(visit.page, () => setDate(visit.page, "2024-05-16"));
    assert.equal(await tuesday(visit.page), "2024-05-14");
    await annotated(visit.page, () => setDate(visit.page, "2025-01-02"));
    assert.equal(await tuesday(visit.page), "2024-12-31");
    assert.match(await visit.page.$eval("say-so >>> .times", (list) => list.textContent ?? ""), /31 December 2024/);
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
    await visit.page.click("#copy");
    await visit.page.waitForFunction(() => document.querySelector("#said")?.textContent);
    const copied = await visit.page.evaluate(() => Reflect.get(window, "copied"));
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
    await visit.page.click("#copy");
    await visit.page.waitForSelector("#json-text", { visible: true });
    const shown = await visit.page.$eval("#json-text", (box) => /** @type {HTMLTextAreaElement} */ (box).value);
    assert.deepEqual(JSON.parse(shown), await annotationOf(visit.page));
});

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
