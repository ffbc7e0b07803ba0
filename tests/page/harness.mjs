/**
 * The parts that page tests share: the page served by `cargo xtask serve`, opened in Chromium and Firefox, and watched.
 *
 *     import { click } from "./click.mjs";
 *     import { inEveryBrowser } from "./harness.mjs";
 *
 *     inEveryBrowser("a reader opens the page", async (open) => {
 *         const visit = await open("index.html", { prefix: "/some/path/" });
 *         await click(visit.page, "button");
 *         await visit.assertAccessible();
 *         await visit.assertQuiet();
 *     });
 *
 * A page that is opened is closed when the test ends. `cargo xtask test page` runs all of `*.test.mjs`; after a
 * `cargo xtask build`, `node --test tests/page/NAME.test.mjs` runs one.
 */

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { after, test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";

import { BROWSERS, IS_FOR_NODE, browserOf, closeBrowsers } from "./browsers.mjs";
import { Lack } from "./needs.mjs";
import { serve } from "./site.mjs";
import { resize } from "./viewport.mjs";
import { loading, noted, within } from "./waits.mjs";

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

/** The time that a test may take in a browser, in milliseconds, if it does not say. */
const PATIENCE = 180_000;

/**
 * Registers a test that needs no browser.
 *
 * @param {string} name
 * @param {() => void | Promise<void>} body
 * @param {number} [timeout] how long it may take, in milliseconds
 */
export function inNode(name, body, timeout = PATIENCE) {
    if (IS_FOR_NODE) loading.tests.push(test(name, { timeout }, body));
}

/**
 * Registers a test that runs once in each browser, by a reader of its own, who has never been here. Every call of `open`
 * serves the page anew.
 *
 * @param {string} name what the reader does or sees
 * @param {(open: Open, browser: string) => Promise<void>} body
 * @param {number} [timeout] how long it may take in each browser, in milliseconds
 */
export function inEveryBrowser(name, body, timeout = PATIENCE) {
    register(name, undefined, body, timeout);
}

/**
 * Registers a test that runs once in each browser, in one that is otherwise than it comes.
 *
 * @param {string} name what the reader does or sees
 * @param {import("./browsers.mjs").Oddity} oddity
 * @param {(open: Open, browser: string) => Promise<void>} body
 */
export function inOddBrowsers(name, oddity, body) {
    register(name, oddity, body, PATIENCE);
}

/**
 * @param {string} name
 * @param {import("./browsers.mjs").Oddity | undefined} oddity
 * @param {(open: Open, browser: string) => Promise<void>} body
 * @param {number} timeout
 */
function register(name, oddity, body, timeout) {
    const { file } = loading;
    for (const kind of BROWSERS) {
        const title = `${name} (${kind.name})`;
        const run = test(title, { timeout }, (context) =>
            within({ file, test: title }, async () => {
                try {
                    await visited(await browserOf(kind, oddity), kind.name, body);
                } catch (error) {
                    if (!(error instanceof Lack)) throw error;
                    context.skip(`${error.message}; this is ${await (await browserOf(kind, oddity)).version()}`);
                }
            }),
        );
        loading.tests.push(run);
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
    const reader = await browser.createBrowserContext();
    /** @type {Visit[]} */
    const visits = [];
    /** @type {Open} */
    const open = async (path, options = {}) => {
        const visit = await Visit.open(reader, path, options);
        visits.push(visit);
        return visit;
    };
    try {
        await body(open, name);
    } finally {
        for (const { site } of visits) site.stop();
        await reader.close();
    }
}

if (!loading.isOneOfMany) after(closeBrowsers);

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** A page that is open in a browser, with all that it has asked for and complained of. */
export class Visit {
    /** @type {string[]} Errors on the console and uncaught ones. */
    errors = [];
    /** @type {string[]} Addresses that the page asked for outside its own site, where the browser tells of requests. */
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
     * @param {import("puppeteer-core").BrowserContext} reader
     * @param {string} path below the site's prefix
     * @param {OpenOptions} options
     */
    static async open(reader, path, options) {
        const { width = 1280, height = 800, scheme, prepare, keptOffline, ...siteOptions } = options;
        const site = await serve(siteOptions);
        const page = await reader.newPage();
        const visit = new Visit(page, site);
        await resize(page, { width, height });
        // Firefox cannot be told what the reader prefers. A click must not chase what glides.
        if (/chrom/i.test(await reader.browser().version())) {
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
        await noted("the page is loaded", () => page.goto(new URL(path, site.address).href));
        return visit;
    }

    /** Every request that has reached the server, workers' too. */
    get requests() {
        return this.site.requests;
    }

    /** The violations of the Content-Security-Policy, workers' too, as the browser reports them. */
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
        // A browser asks for the icon of a page when it likes.
        const icons = await this.page.$$eval("link[rel~=icon]", (links) => links.map((link) => new URL(link.href).pathname));
        const before = this.requests.length;
        await action();
        await settled();
        const asked = this.requests.slice(before).filter(({ path }) => ![...icons, "/favicon.ico"].includes(path));
        assert.deepEqual(asked, [], "the page asked its server for something");
        assert.deepEqual(this.foreign, [], "the page asked another server for something");
    }

    /** Fails if axe-core finds anything against WCAG 2.2 A or AA, or against good practice. */
    async assertAccessible() {
        // Scripts from outside are against the page's policy; what the driver evaluates is not.
        await this.page.evaluate(AXE);
        const found = await this.page.evaluate(async () => {
            const axe = /** @type {typeof import("axe-core")} */ (Reflect.get(window, "axe"));
            const { violations } = await axe.run(document, { resultTypes: ["violations"] });
            return violations.map(({ id, help, nodes }) => `${id}: ${help} (${nodes.map((n) => n.html).join("; ")})`);
        });
        assert.deepEqual(found, []);
    }
}

/**
 * Waits where there is nothing to wait for: browsers send requests late and their reports later still.
 */
function settled() {
    return noted("late requests and reports have come", () => sleep(300));
}
