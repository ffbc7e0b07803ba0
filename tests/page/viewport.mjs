/** The size of a page's window, in browsers whose drivers know more commands and fewer. */

import { ProtocolError } from "puppeteer-core";

import { until } from "./wait.mjs";

/**
 * Commands that come along with a size and do nothing that a test asks for: on which side a screen stands, and whether it
 * can be touched. Browsers have learnt them one after the other.
 */
const BESIDE_THE_SIZE = ["emulation.setScreenOrientationOverride", "emulation.setTouchOverride"];

/**
 * Gives a page's window a size in CSS pixels.
 *
 * @param {import("puppeteer-core").Page} page
 * @param {{ width: number, height: number }} size
 */
export async function resize(page, size) {
    try {
        await page.setViewport(size);
    } catch (error) {
        if (!isBesideTheSize(error)) throw error;
    }
    // The command that failed may have been quicker than the size, which was asked for at the same time.
    await until(page, "the window has its size", ({ width, height }) => innerWidth === width && innerHeight === height, size);
}

/**
 * Whether a browser says that it does not know a command that the size does without.
 *
 * @param {unknown} error
 */
export function isBesideTheSize(error) {
    if (!(error instanceof ProtocolError)) return false;
    const isUnknown = /unknown command|unsupported operation|wasn't found/.test(error.message);
    return isUnknown && BESIDE_THE_SIZE.some((command) => error.message.includes(command));
}
