/** The browsers that the page is driven in. */

import puppeteer from "puppeteer-core";

import { program } from "./programs.mjs";

/**
 * @typedef {object} BrowserKind
 * @property {string} name
 * @property {(oddity?: Oddity) => Promise<import("puppeteer-core").Browser>} launch
 *
 * @typedef {object} Oddity how a browser is otherwise than it comes
 * @property {string[]} [chromium] arguments
 * @property {Record<string, unknown>} [firefox] preferences
 */

/** @type {BrowserKind[]} */
export const BROWSERS = [
    {
        name: "Chromium",
        launch: ({ chromium = [] } = {}) =>
            puppeteer.launch({
                executablePath: program("SAYSO_CHROME", ["chromium", "chromium-browser", "google-chrome"]),
                // The sandbox needs privileges that containers do not have; only our own page is opened.
                args: ["--no-sandbox", "--disable-dev-shm-usage", ...chromium],
            }),
    },
    {
        name: "Firefox",
        launch: ({ firefox = {} } = {}) =>
            puppeteer.launch({
                browser: "firefox",
                // A click must not chase what glides.
                extraPrefsFirefox: { "ui.prefersReducedMotion": 1, ...firefox },
                executablePath: program("SAYSO_FIREFOX", ["firefox-esr", "firefox"]),
            }),
    },
];
