/** The pages are for all: axe-core finds nothing, and nothing sticks out of a narrow window. */

import assert from "node:assert/strict";

import { inEveryBrowser } from "./harness.mjs";
import { openAnnotated } from "./reader.mjs";

/** @typedef {import("../../www/say-so.js").SaySo} SaySo */

for (const path of ["index.html", "newspaper.html"]) {
    for (const width of [1280, 320]) {
        inEveryBrowser(`${path} at ${width} pixels`, async (open, browser) => {
            // Only Chromium's driver can ask for a scheme.
            const looks =
                browser === "Firefox"
                    ? [{}]
                    : [{ scheme: /** @type {const} */ ("light") }, { scheme: /** @type {const} */ ("dark") }];
            for (const look of looks) {
                const visit = await openAnnotated(open, path, { width, ...look });
                await visit.assertAccessible();
                await visit.page.$eval("say-so", (element) => /** @type {SaySo} */ (element).select(1));
                await visit.assertAccessible();
                const overhang = await visit.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
                assert.ok(overhang <= 0, `${overhang} pixels stick out`);
                await visit.assertQuiet();
            }
        });
    }
}
