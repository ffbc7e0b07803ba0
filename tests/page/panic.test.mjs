/** A panic, should one ever happen, is an error like any other, and the next call works. */

import assert from "node:assert/strict";

import { inEveryBrowser } from "./harness.mjs";

/** @typedef {typeof import("../../www/pkg/sayso.js") & { fail(): void }} Panicking */

inEveryBrowser("a panic is thrown as an Error with a code, and the next article is annotated", async (open) => {
    const { page } = await open("panics.d.ts", { folder: "target/xtask/panics" });
    const seen = await page.evaluate(async () => {
        const address = new URL("./panics.js", document.baseURI).href;
        /** @type {Panicking} */
        const sayso = await import(address);
        await sayso.default();
        const text = "“We will see,” the minister said.";
        const before = JSON.stringify(sayso.annotate(text));
        const errors = [1, 2].map(() => {
            try {
                sayso.fail();
                return null;
            } catch (error) {
                return { isError: error instanceof Error, code: Reflect.get(Object(error), "code"), text: String(error) };
            }
        });
        return { before, errors, after: JSON.stringify(sayso.annotate(text)) };
    });
    for (const error of seen.errors) {
        assert.equal(error?.isError, true);
        assert.equal(error?.code, "internal");
        assert.match(error?.text ?? "", /on purpose/);
    }
    assert.equal(seen.after, seen.before);
});
