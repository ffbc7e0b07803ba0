/**
 * The words a second that browsers read on one core, by the syntax stage and in all: `cargo xtask bench`, which names a
 * file with a JSON list of texts and takes the lines of JSON that this prints.
 */

import { readFileSync } from "node:fs";

import { BROWSERS } from "../tests/page/browsers.mjs";
import { serve } from "../tests/page/site.mjs";

/** @typedef {import("puppeteer-core").Browser} Browser */

const AT_LEAST = 4000;
const RUNS = 3;

/** @type {string[]} */
const ARTICLES = JSON.parse(readFileSync(process.argv[2] ?? "", "utf8"));

const WORDS = ARTICLES.reduce((sum, text) => sum + (text.match(/\S+/g) ?? []).length, 0);

/**
 * Milliseconds of each reading of all the articles by a function of a module.
 *
 * @param {Browser} browser
 * @param {string} folder that is served
 * @param {string} types beside the module; they are opened as a page, being text
 * @param {string} name of the function
 */
async function measure(browser, folder, types, name) {
    const site = await serve({ folder });
    const page = await browser.newPage();
    await page.goto(new URL(types, site.address).href);
    const run = async (
        /** @type {string[]} */ texts,
        /** @type {string} */ name,
        /** @type {number} */ atLeast,
        /** @type {number} */ runs,
    ) => {
        const module = await import(document.baseURI.replace(/\.d\.ts$/, ".js"));
        await module.default();
        const times = [];
        const begin = performance.now();
        while (performance.now() - begin < atLeast || times.length < runs) {
            const start = performance.now();
            for (const text of texts) module[name](text);
            times.push(performance.now() - start);
        }
        return { times, kernel: String(module.kernel?.()) };
    };
    const { times, kernel } = await page.evaluate(run, ARTICLES, name, AT_LEAST, RUNS + 1);
    await page.close();
    site.stop();
    // The first reading is what makes the engine warm.
    const sorted = times.slice(1).sort((a, b) => a - b);
    return { speed: (WORDS * 1000) / (sorted[Math.floor(sorted.length / 2)] ?? NaN), kernel };
}

for (const { name, launch } of BROWSERS) {
    const browser = await launch();
    const stage = await measure(browser, "target/xtask/stage", "stage.d.ts", "read");
    const all = await measure(browser, "www", "pkg/sayso.d.ts", "annotate");
    await browser.close();
    console.log(JSON.stringify({ name, kernel: stage.kernel, syntax: stage.speed, annotate: all.speed }));
}
