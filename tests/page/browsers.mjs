/** The browsers that the page is driven in. */

import puppeteer from "puppeteer-core";

import { program } from "./programs.mjs";

/**
 * @typedef {object} BrowserKind
 * @property {string} name
 * @property {() => Promise<import("puppeteer-core").Browser>} launch
 */

/** @type {BrowserKind[]} */
export const BROWSERS = [
    {
        name: "Chromium",
        launch: () =>
            puppeteer.launch({
                executablePath: program("SAYSO_CHROME", ["chromium", "chromium-browser", "google-chrome"]),
                // The sandbox needs privileges that containers do not have; only our own page is opened.
                args: ["--no-sandbox", "--disable-dev-shm-usage"],
            }),
    },
    {
        name: "Firefox",
        launch: () =>
            puppeteer.launch({
                browser: "firefox",
                executablePath: program("SAYSO_FIREFOX", ["firefox-esr", "firefox"]),
            }),
    },
];
