/** The page loads the quicker module where the engine has SIMD, the plain one where not, and both say the same. */

import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";

import { inEveryBrowser } from "./harness.mjs";

const SEEDS = new URL("../../seeds/", import.meta.url);

const ARTICLES = readdirSync(SEEDS)
    .filter((file) => file.endsWith(".txt"))
    .map((file) => readFileSync(new URL(file, SEEDS), "utf8"));

inEveryBrowser("an engine without SIMD gets the plain module, and the same annotations", async (open) => {
    const quick = await open("pkg/sayso.d.ts");
    const plain = await open("pkg/sayso.d.ts");
    await plain.page.evaluate(() => {
        WebAssembly.validate = () => false;
    });
    const annotations = await annotate(quick.page);
    assert.deepEqual(await annotate(plain.page), annotations);
    assert.deepEqual(modules(quick), ["/pkg/sayso_bg.wasm"]);
    assert.deepEqual(modules(plain), ["/pkg/sayso_plain_bg.wasm"]);
    assert.deepEqual([...quick.violations, ...plain.violations], []);
});

/** @param {import("./harness.mjs").Visit} visit */
function modules(visit) {
    return visit.requests.map(({ path }) => path).filter((path) => path.endsWith(".wasm"));
}

/**
 * Annotates the bundled articles inside the page, as its worker does.
 *
 * @param {import("puppeteer-core").Page} page
 * @returns {Promise<string[]>}
 */
function annotate(page) {
    return page.evaluate(async (texts) => {
        /** @type {typeof import("../../www/sayso.js")} */
        const sayso = await import(new URL("../sayso.js", document.baseURI).href);
        const annotations = [];
        for (const text of texts) annotations.push(JSON.stringify(await sayso.annotate(text)));
        return annotations;
    }, ARTICLES);
}
