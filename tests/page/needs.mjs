/** The features that some tests need and the oldest browsers lack: there these tests are skipped, and say why. */

/** A browser lacks what a test needs. */
export class Lack extends Error {}

/** The browsers that have each feature, and since when. */
const KNOWN = {
    "the CSS Custom Highlight API": { since: "Chromium 105, Firefox 140", isThere: () => "highlights" in CSS },
};

/**
 * Skips the test that is running where the page's browser lacks something.
 *
 * @param {import("puppeteer-core").Page} page
 * @param {keyof typeof KNOWN} what
 */
export async function needs(page, what) {
    const { since, isThere } = KNOWN[what];
    if (!(await page.evaluate(isThere))) throw new Lack(`needs ${what} (${since})`);
}

/**
 * Skips the test that is running in all browsers but one.
 *
 * @param {string} browser where it is running
 * @param {string} only the one
 * @param {string} why
 */
export function onlyIn(browser, only, why) {
    if (browser !== only) throw new Lack(`only in ${only}: ${why}`);
}
