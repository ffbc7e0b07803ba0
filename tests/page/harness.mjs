/**
 * What the page tests share: the page served by `cargo xtask serve`, opened in Chromium and Firefox, and watched.
 *
 *     import { inEveryBrowser } from "./harness.mjs";
 *
 *     inEveryBrowser("a reader opens the page", async (open) => {
 *         const visit = await open("index.html", { prefix: "/some/path/" });
 *         await visit.page.click("button");
 *         await visit.assertAccessible();
 *         await visit.assertQuiet();
 *     });
 *
 * What is opened is closed when the test ends. `cargo xtask test page` runs all of `*.test.mjs`; after a
 * `cargo xtask build`, `node --test tests/page/NAME.test.mjs` runs one.
 */

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { after, test } from "node:test";

import { TimeoutError } from "puppeteer-core";

import { BROWSERS } from "./browsers.mjs";
import { serve } from "./site.mjs";

/**
 * @typedef {import("./site.mjs").SiteOptions & VisitOptions} OpenOptions
 *
 * @typedef {object} VisitOptions
 * @property {number} [width] of the window, in CSS pixels; 1280 if not said
 * @property {number} [height] of the window; 800 if not said
 * @property {"light" | "dark"} [scheme] what the reader prefers; Chromium only
 * @property {boolean} [keptOffline] whether a service worker may keep the page, and load it again for that
 * @property {(page: import("puppeteer-core").Page) => Promise<void>} [prepare] what to do before the page is loaded
 *
 * @typedef {(path: string, options?: OpenOptions) => Promise<Visit>} Open
 */

/**
 * Registers a test that runs once in each browser. Every call of `open` serves the page anew.
 *
 * A browser on a busy machine now and then loses a click or an answer, so a wait that runs out is tried once more, and the
 * output says so. What is wrong, rather than late, fails at once.
 *
 * @param {string} name what the reader does or sees
 * @param {(open: Open, browser: string) => Promise<void>} body
 * @param {number} [timeout] how long it may take in each browser, in milliseconds
 */
export function inEveryBrowser(name, body, timeout = 120_000) {
    for (const kind of BROWSERS) {
        test(`${name} (${kind.name})`, { timeout }, async (context) => {
            try {
                await visited(await launched(kind), kind.name, body);
            } catch (error) {
                if (!(error instanceof TimeoutError)) throw error;
                context.diagnostic(`tried once more after: ${error.message}`);
                await visited(await launched(kind), kind.name, body);
            }
        });
    }
}

/**
 * Registers a test that runs once in each browser, in one that is otherwise than it comes.
 *
 * @param {string} name what the reader does or sees
 * @param {import("./browsers.mjs").Oddity} oddity
 * @param {(open: Open, browser: string) => Promise<void>} body
 */
export function inOddBrowsers(name, oddity, body) {
    for (const kind of BROWSERS) {
        test(`${name} (${kind.name})`, { timeout: 120_000 }, async () => {
            const browser = await kind.launch(oddity);
            try {
                await visited(browser, kind.name, body);
            } finally {
                await browser.close();
            }
        });
    }
}

/**
 * Runs a test, and closes what it opened.
 *
 * @param {import("puppeteer-core").Browser} browser
 * @param {string} name of the browser
 * @param {(open: Open, browser: string) => Promise<void>} body
 */
async function visited(browser, name, body) {
    /** @type {Visit[]} */
    const visits = [];
    /** @type {Open} */
    const open = async (path, options = {}) => {
        const visit = await Visit.open(browser, path, options);
        visits.push(visit);
        return visit;
    };
    try {
        await body(open, name);
    } finally {
        await Promise.all(visits.map((visit) => visit.close()));
    }
}

/** One browser of a kind serves all tests of a file. @type {Map<string, Promise<import("puppeteer-core").Browser>>} */
const running = new Map();

/** @param {import("./browsers.mjs").BrowserKind} kind */
function launched(kind) {
    const browser = running.get(kind.name) ?? kind.launch();
    running.set(kind.name, browser);
    return browser;
}

after(async () => {
    for (const browser of running.values()) {
        await (await browser).close();
    }
});

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** A page that is open in a browser, with all that it has asked for and complained of. */
export class Visit {
    /** @type {string[]} Errors on the console and uncaught ones. */
    errors = [];
    /** @type {string[]} Addresses that the page asked for outside its own site. */
    foreign = [];

    /**
     * @param {import("puppeteer-core").Page} page
     * @param {import("./site.mjs").Site} site
     */
    constructor(page, site) {
        this.page = page;
        this.site = site;
        page.on("console", (message) => {
            if (message.type() === "error") this.errors.push(message.text());
        });
        page.on("pageerror", (error) => this.errors.push(String(error)));
        page.on("request", (request) => {
            const { origin, protocol } = new URL(request.url());
            const isOwn = origin === new URL(site.address).origin || protocol === "data:" || protocol === "blob:";
            if (!isOwn) this.foreign.push(request.url());
        });
    }

    /**
     * @param {import("puppeteer-core").Browser} browser
     * @param {string} path below the site's prefix
     * @param {OpenOptions} options
     */
    static async open(browser, path, options) {
        const { width = 1280, height = 800, scheme, prepare, keptOffline, ...siteOptions } = options;
        const site = await serve(siteOptions);
        const page = await browser.newPage();
        const visit = new Visit(page, site);
        await page.setViewport({ width, height });
        // Firefox cannot be told what the reader prefers. A click must not chase what glides.
        if (/chrom/i.test(await browser.version())) {
            await page.emulateMediaFeatures([
                { name: "prefers-color-scheme", value: scheme ?? "light" },
                { name: "prefers-reduced-motion", value: "reduce" },
            ]);
        }
        if (!keptOffline) {
            await page.evaluateOnNewDocument(() =>
                Object.defineProperty(Navigator.prototype, "serviceWorker", { get: () => undefined }),
            );
        }
        if (prepare) await prepare(page);
        await page.goto(new URL(path, site.address).href);
        return visit;
    }

    /** Every request that has reached the server, workers' too. */
    get requests() {
        return this.site.requests;
    }

    /** What the Content-Security-Policy has stopped, workers' too, as the browser reports it. */
    get violations() {
        return this.site.violations;
    }

    /** Fails if the page has logged an error, broken its policy, got a 404 or looked beyond its own site. */
    async assertQuiet() {
        await settled();
        const failed = this.requests.filter((request) => request.status !== 200);
        const { errors, foreign, violations } = this;
        assert.deepEqual({ errors, foreign, violations, failed }, { errors: [], foreign: [], violations: [], failed: [] });
    }

    /**
     * Fails if anything asks the network for something while `action` runs and for a moment after.
     *
     * @param {() => Promise<unknown>} action
     */
    async assertOffline(action) {
        const before = this.requests.length;
        await action();
        await settled();
        assert.deepEqual(this.requests.slice(before), [], "the page asked its server for something");
        assert.deepEqual(this.foreign, [], "the page asked another server for something");
    }

    /** Fails if axe-core finds anything against WCAG 2.2 A or AA, or against good practice. */
    async assertAccessible() {
        // Scripts from outside are against the page's policy; what the driver evaluates is not.
        await this.page.evaluate(AXE);
        const found = await this.page.evaluate(async () => {
            const axe = /** @type {typeof import("axe-core")} */ (Reflect.get(window, "axe"));
            const { violations } = await axe.run(document);
            return violations.map(({ id, help, nodes }) => `${id}: ${help} (${nodes.map((n) => n.html).join("; ")})`);
        });
        assert.deepEqual(found, []);
    }

    /** Closes the page and stops its server. */
    async close() {
        await this.page.close();
        this.site.stop();
    }
}

/** Browsers send requests late and their reports later still. */
function settled() {
    return new Promise((resolve) => setTimeout(resolve, 300));
}
