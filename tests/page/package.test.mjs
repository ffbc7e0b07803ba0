/** The package by itself, imported by a page that lives under the strict policy. */

import assert from "node:assert/strict";

import { inEveryBrowser } from "./harness.mjs";

/** A file that is served as a plain document, so that the policy holds and nothing else runs. */
const PLAIN = "pkg/sayso.d.ts";

inEveryBrowser("the package annotates under any path, under the policy, and asks for nothing but itself", async (open) => {
    const visit = await open(PLAIN, { prefix: "/some/path/" });
    const annotation = await annotate(visit.page, "“We will see,” the minister said.");
    assert.equal(annotation.schema, 1);
    assert.equal(annotation.unit, "utf16");
    assert.deepEqual(
        visit.requests.map((request) => request.path.replace("/some/path/", "")).filter((path) => path.startsWith("pkg/")),
        [PLAIN, "pkg/sayso.js", "pkg/sayso_bg.wasm"],
    );
    await visit.assertOffline(() => annotate(visit.page, "He said no."));
});

inEveryBrowser("a host that calls the module plain text does no harm", async (open) => {
    const visit = await open(PLAIN, { asText: ".wasm" });
    const annotation = await annotate(visit.page, "He said no.");
    assert.equal(annotation.schema, 1);
});

inEveryBrowser("a signal ends a reading with its own reason, and the next article is read", async (open) => {
    const visit = await open(PLAIN);
    const thrown = await visit.page.evaluate(async () => {
        /** @type {typeof import("../../www/sayso.js")} */
        const { annotate, read } = await import(new URL("../sayso.js", document.baseURI).href);
        const controller = new AbortController();
        const reading = read("He said no.", { signal: controller.signal }, () => controller.abort("enough"));
        const reasons = [await reading.catch((reason) => reason)];
        reasons.push(await annotate("He said no.", { signal: AbortSignal.abort() }).catch(({ name }) => name));
        return [...reasons, (await annotate("He said no.")).schema];
    });
    assert.deepEqual(thrown, ["enough", "AbortError", 1]);
});

inEveryBrowser("a policy that forbids WebAssembly is reported", async (open) => {
    const visit = await open(PLAIN, { forbidWasm: true });
    await assert.rejects(annotate(visit.page, "He said no."));
    await assert.rejects(visit.assertQuiet(), /script-src/);
});

inEveryBrowser("a module that is not there is reported", async (open) => {
    const visit = await open(PLAIN, { missing: ".wasm" });
    await assert.rejects(annotate(visit.page, "He said no."));
    assert.ok(visit.requests.some((request) => request.path.endsWith(".wasm") && request.status === 404));
});

/**
 * Annotates inside the page.
 *
 * @param {import("puppeteer-core").Page} page
 * @param {string} text
 * @returns {Promise<import("../../www/pkg/sayso.js").Annotation>}
 */
function annotate(page, text) {
    return page.evaluate(async (text) => {
        const address = new URL("./sayso.js", document.baseURI).href;
        /** @type {typeof import("../../www/pkg/sayso.js")} */
        const sayso = await import(address);
        await sayso.default();
        return sayso.annotate(text);
    }, text);
}
