/** The page is installed, and works without a network. */

import assert from "node:assert/strict";
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { click } from "./click.mjs";
import { inEveryBrowser, inNode } from "./harness.mjs";
import { annotationOf, openAnnotated, untilAnnotated } from "./reader.mjs";
import { serve } from "./site.mjs";
import { until, untilShown } from "./wait.mjs";

/** @typedef {import("puppeteer-core").Page} Page */

const WWW = fileURLToPath(new URL("../../www/", import.meta.url));

inEveryBrowser("once loaded, the page reads an article without its server", async (open) => {
    const visit = await openAnnotated(open, "index.html", { keptOffline: true, prefix: "/some/path/" });
    await kept(visit.page);
    const found = (await annotationOf(visit.page)).statements.length;
    visit.site.stop();
    await visit.page.reload();
    await untilAnnotated(visit.page);
    assert.equal((await annotationOf(visit.page)).statements.length, found);
    assert.deepEqual(visit.violations, []);
    assert.deepEqual(visit.requests.filter(({ status }) => status !== 200), []);
    // Its folder is a page too, and so is the other one.
    await visit.page.goto(new URL("./", visit.site.address).href);
    await untilAnnotated(visit.page);
    await visit.page.goto(new URL("newspaper.html", visit.site.address).href);
    await untilAnnotated(visit.page);
    await visit.page.evaluate(forget);
});

inEveryBrowser("a new version is told of, shown on demand, and the old one is removed", async (open) => {
    const folder = mkdtempSync(join(tmpdir(), "sayso-www-"));
    cpSync(WWW, folder, { recursive: true });
    const { page, site } = await openAnnotated(open, "index.html", { keptOffline: true, folder });
    await kept(page);
    await page.reload();
    await untilAnnotated(page);
    assert.equal(await page.$eval("#update", (notice) => /** @type {HTMLElement} */ (notice).hidden), true);
    const before = await page.evaluate(() => caches.keys());
    assert.equal(before.length, 1);

    await stopped(site);
    appendFileSync(join(folder, "style.css"), "\n.masthead { outline: 3px solid rgb(1, 2, 3); }\n");
    const newer = await serve({ folder, port: Number(new URL(site.address).port) });
    try {
        await page.reload();
        const notice = await untilShown(page, "#update");
        assert.match(notice, /new version.*is ready.\s*Reload/s);
        assert.equal(await outline(page), "0px", "a page that is open stays of one version");
        // A file that has not changed is not loaded again.
        assert.deepEqual(newer.requests.filter(({ path }) => /\.wasm$|say-so\.js$/.test(path)), []);
        await Promise.all([page.waitForNavigation(), click(page, "#reload")]);
        await untilAnnotated(page);
        assert.equal(await outline(page), "3px");
        await until(page, "the old version is removed", async () => (await caches.keys()).length === 1);
        assert.notDeepEqual(await page.evaluate(() => caches.keys()), before);
        await page.evaluate(forget);
    } finally {
        newer.stop();
        rmSync(folder, { recursive: true });
    }
});

inEveryBrowser("a site that has no list of files serves the page nevertheless", async (open) => {
    const visit = await openAnnotated(open, "index.html", { keptOffline: true, missing: "offline.js" });
    assert.ok((await annotationOf(visit.page)).statements.length > 0);
    assert.equal(await visit.page.$eval("#notice", (notice) => /** @type {HTMLElement} */ (notice).hidden), true);
});

inEveryBrowser("the element by itself keeps nothing", async (open) => {
    const { page } = await openAnnotated(open, "newspaper.html", { keptOffline: true });
    assert.equal(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length), 0);
    assert.deepEqual(await page.evaluate(() => caches.keys()), []);
});

inEveryBrowser("the page can be installed: its manifest and icons are as browsers want them", async (open, browser) => {
    const { page } = await openAnnotated(open, "index.html", { keptOffline: true });
    await kept(page);
    if (browser === "Chromium") {
        const session = await page.createCDPSession();
        const { errors, url } = await session.send("Page.getAppManifest");
        assert.deepEqual([errors, new URL(url).pathname], [[], "/manifest.webmanifest"]);
        const { installabilityErrors } = await session.send("Page.getInstallabilityErrors");
        // A browser of the driver's keeps nothing, and installs nothing for that.
        assert.deepEqual(installabilityErrors.filter(({ errorId }) => errorId !== "in-incognito"), []);
    }
    await page.evaluate(forget);
});

inNode("every icon that the manifest names is there, and as large as it says", () => {
    const { icons } = JSON.parse(readFileSync(join(WWW, "manifest.webmanifest"), "utf8"));
    for (const { src, sizes } of icons.filter((/** @type {{ type: string }} */ { type }) => type === "image/png")) {
        const image = readFileSync(join(WWW, src));
        assert.equal(`${image.readUInt32BE(16)}x${image.readUInt32BE(20)}`, sizes);
        assert.ok(image.length < 10_000);
    }
});

/** @param {Page} page until a version is kept whole */
async function kept(page) {
    await page.evaluate(async () => {
        const { active } = await navigator.serviceWorker.ready;
        while (active?.state !== "activated") await new Promise((resolve) => setTimeout(resolve, 50));
    });
}

/** Runs in the page: takes away what is kept, for other tests use the same browser. */
async function forget() {
    for (const registration of await navigator.serviceWorker.getRegistrations()) await registration.unregister();
    for (const name of await caches.keys()) await caches.delete(name);
}

/** @param {Page} page how wide the line is that the new version draws */
function outline(page) {
    return page.$eval(".masthead", (masthead) => {
        const { outlineWidth, outlineStyle } = getComputedStyle(masthead);
        return outlineStyle === "none" ? "0px" : outlineWidth;
    });
}

/** @param {import("./site.mjs").Site} site until its port is free */
async function stopped(site) {
    site.stop();
    for (;;) {
        const isUp = await fetch(site.address).then(() => true, () => false);
        if (!isUp) return;
        await new Promise((resolve) => setTimeout(resolve, 50));
    }
}
