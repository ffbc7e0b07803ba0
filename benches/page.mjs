/**
 * The time until a reader sees an article annotated, in Chromium and Firefox: `cargo xtask bench`.
 *
 * Cold: the page is opened where nothing is cached, and annotates the first of its articles in its worker. Warm: the
 * package annotates an article of a thousand words, again and again, on one thread.
 */

import { readFileSync, readdirSync } from "node:fs";

import { BROWSERS } from "../tests/page/browsers.mjs";
import { serve } from "../tests/page/site.mjs";

/** @typedef {import("puppeteer-core").Browser} Browser */

const COLD_RUNS = 9;
const WARM_RUNS = 40;
const WORDS = 1000;

/** @param {number[]} times */
const median = (times) => [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? NaN;

/** The bundled articles in one, cut after a thousand words. */
function article() {
    const folder = new URL("../seeds/", import.meta.url);
    const files = readdirSync(folder).filter((file) => file.endsWith(".txt")).sort();
    const text = files.map((file) => readFileSync(new URL(file, folder), "utf8")).join("\n\n");
    const words = [...text.matchAll(/\S+\s*/g)].slice(0, WORDS);
    return words.map(([word]) => word).join("");
}

/**
 * Milliseconds from the navigation, and from the start of the page's script, to the first annotation.
 *
 * @param {Browser} browser
 */
async function cold(browser) {
    const site = await serve();
    const page = await browser.newPage();
    await page.evaluateOnNewDocument(() => {
        const annotated = new Promise((resolve) => {
            document.addEventListener("say-so:annotated", () => resolve(performance.now()), { once: true });
        });
        Object.assign(window, { annotated });
    });
    await page.goto(site.address);
    const times = await page.evaluate(async () => {
        const annotated = /** @type {number} */ (await Reflect.get(window, "annotated"));
        const entries = /** @type {PerformanceResourceTiming[]} */ (performance.getEntriesByType("resource"));
        const script = entries.find((entry) => entry.name.endsWith("/page.js"));
        return { navigation: annotated, script: annotated - (script?.responseEnd ?? 0) };
    });
    await page.close();
    site.stop();
    return times;
}

/**
 * Milliseconds that the package takes for a text, each time.
 *
 * @param {Browser} browser
 * @param {string} text
 */
async function warm(browser, text) {
    const site = await serve();
    const page = await browser.newPage();
    await page.goto(new URL("pkg/sayso.d.ts", site.address).href);
    const run = async (/** @type {string} */ text, /** @type {number} */ runs) => {
        const address = new URL("./sayso.js", document.baseURI).href;
        /** @type {typeof import("../www/pkg/sayso.js")} */
        const sayso = await import(address);
        await sayso.default();
        const times = [];
        for (let i = 0; i < runs; i++) {
            const start = performance.now();
            sayso.annotate(text);
            times.push(performance.now() - start);
        }
        return times;
    };
    const times = await page.evaluate(run, text, WARM_RUNS);
    await page.close();
    site.stop();
    // The first ones are what makes the engine warm.
    return times.slice(WARM_RUNS / 4);
}

for (const { name, launch } of BROWSERS) {
    const browser = await launch();
    const opened = [];
    for (let i = 0; i < COLD_RUNS; i++) opened.push(await cold(browser));
    const [navigation, script] = [median(opened.map((t) => t.navigation)), median(opened.map((t) => t.script))];
    const again = median(await warm(browser, article()));
    await browser.close();
    console.log(name);
    console.log(`  first article after the script starts  ${script.toFixed(0).padStart(6)} ms  median of ${COLD_RUNS}`);
    console.log(`  first article after the navigation     ${navigation.toFixed(0).padStart(6)} ms  median of ${COLD_RUNS}`);
    console.log(`  an article of ${WORDS} words, warm        ${again.toFixed(1).padStart(6)} ms  median of ${WARM_RUNS * 0.75}`);
}
