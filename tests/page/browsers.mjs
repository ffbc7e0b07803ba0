/** The browsers that the page is driven in, and that stay open for all tests that this process runs. */

import puppeteer from "puppeteer-core";

import { program } from "./programs.mjs";
import { noted } from "./waits.mjs";

/**
 * @typedef {object} BrowserKind
 * @property {string} name
 * @property {(oddity?: Oddity) => Promise<import("puppeteer-core").Browser>} launch
 *
 * @typedef {object} Oddity how a browser is otherwise than it comes
 * @property {string[]} [chromium] arguments
 * @property {Record<string, unknown>} [firefox] preferences
 * @property {boolean} [isTold] whether the browser tells its driver of every request; it does if nothing is said
 */

/** The browsers as they come. @type {Oddity} */
export const AS_THEY_COME = {};

/**
 * Arguments that spare the machine a third of the work, and change nothing that a test could see. Browsers do not tell their drivers of
 * requests: the server sees those that it gets, and those to elsewhere are against the page's policy, and reported for that.
 * Chromium begins later to compile anew what it runs again and again: a page that is read once has gone before it is done. Firefox
 * keeps no files on the disk, starts no process before one is wanted, and draws twenty frames a second.
 *
 * @type {Oddity}
 */
const SPARING = {
    chromium: ["--js-flags=--wasm-tiering-budget=400000000"],
    firefox: { "browser.cache.disk.enable": false, "dom.ipc.processPrelaunch.enabled": false, "layout.frame_rate": 20 },
    isTold: false,
};

/** The kinds that this process drives: those that `SAYSO_BROWSERS` names, parted by commas; all if it is not set. */
const CHOSEN = process.env["SAYSO_BROWSERS"]?.split(",");

/** @type {BrowserKind[]} */
const KINDS = [
    {
        name: "Chromium",
        launch: ({ chromium = [], isTold = true } = {}) =>
            puppeteer.launch({
                networkEnabled: isTold,
                executablePath: program("SAYSO_CHROME", ["chromium", "chromium-browser", "google-chrome"]),
                // The sandbox needs privileges that containers do not have; only our own page is opened.
                args: ["--no-sandbox", "--disable-dev-shm-usage", ...chromium],
            }),
    },
    {
        name: "Firefox",
        launch: ({ firefox = {}, isTold = true } = {}) =>
            puppeteer.launch({
                browser: "firefox",
                networkEnabled: isTold,
                // A click must not chase what glides. Its driver lets files load other files; as it comes it does not.
                extraPrefsFirefox: { "ui.prefersReducedMotion": 1, "security.fileuri.strict_origin_policy": true, ...firefox },
                executablePath: program("SAYSO_FIREFOX", ["firefox-esr", "firefox"]),
            }),
    },
];

/** @type {BrowserKind[]} */
export const BROWSERS = KINDS.filter(({ name }) => CHOSEN?.includes(name) ?? true);

/** Whether this process runs what needs no browser. */
export const IS_FOR_NODE = CHOSEN?.includes("Node") ?? true;

/** The browsers that are open, by kind and oddity. @type {Map<string, Promise<import("puppeteer-core").Browser>>} */
const running = new Map();

/**
 * A browser of a kind, launched if none is open that is like it; one that spares the machine if nothing is said.
 *
 * @param {BrowserKind} kind
 * @param {Oddity} [oddity]
 */
export async function browserOf(kind, oddity = SPARING) {
    const key = JSON.stringify([kind.name, oddity]);
    const open = await running.get(key);
    if (open?.connected) return open;
    const browser = noted(`${kind.name} has started`, () => kind.launch(oddity));
    running.set(key, browser);
    return browser;
}

/** Closes all browsers that are open. */
export async function closeBrowsers() {
    for (const browser of running.values()) await (await browser).close();
}
