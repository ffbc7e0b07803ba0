/** The acts and sights of a reader of the page, for the page tests. */

import { click } from "./click.mjs";
import { needs } from "./needs.mjs";
import { until, untilShown } from "./wait.mjs";

/** @typedef {import("puppeteer-core").Page} Page */
/** @typedef {import("../../www/say-so.js").SaySo} SaySo */

/** An article made up for the tests, with its paragraphs. */
export const ARTICLE = [
    "MAPLETON – “We will open the bridge in May,” Mayor Anna Lind said on Tuesday.",
    "Paul Berg, an engineer, said that the work had cost too much.",
];

/**
 * Opens a page and waits until its first article is annotated.
 *
 * @param {import("./harness.mjs").Open} open
 * @param {string} path
 * @param {import("./harness.mjs").OpenOptions} [options]
 */
export async function openAnnotated(open, path, options = {}) {
    const prepare = async (/** @type {Page} */ page) => {
        await counting(page);
        await options.prepare?.(page);
    };
    const visit = await open(path, { ...options, prepare });
    await untilAnnotated(visit.page);
    return visit;
}

/**
 * Counts in a page, from the start, what elements tell and the workers that are started. Not every driver tells of workers.
 *
 * @param {Page} page that is not loaded yet
 */
export async function counting(page) {
    await page.evaluateOnNewDocument(() => {
        const count = (/** @type {string} */ what) => Reflect.set(window, what, (Reflect.get(window, what) ?? 0) + 1);
        for (const event of ["annotated", "dated"]) {
            Reflect.set(window, event, 0);
            addEventListener(`say-so:${event}`, () => count(event));
        }
        Reflect.set(window, "workers", 0);
        window.Worker = class extends Worker {
            /** @param {ConstructorParameters<typeof Worker>} args */
            constructor(...args) {
                super(...args);
                count("workers");
            }
        };
    });
}

/**
 * The number of workers that a page has started whose workers are counted.
 *
 * @param {Page} page
 * @returns {Promise<number>}
 */
export function workersOf(page) {
    return page.evaluate(() => Reflect.get(window, "workers"));
}

/**
 * Waits until a page whose annotations are counted has had some.
 *
 * @param {Page} page
 * @param {number} [times]
 */
export function untilAnnotated(page, times = 1) {
    return until(page, "an article is annotated", (times) => Reflect.get(window, "annotated") >= times, times);
}

/**
 * Does something that makes the page annotate, and waits until it has.
 *
 * @param {Page} page
 * @param {() => Promise<unknown>} action
 */
export function annotated(page, action) {
    return told(page, "annotated", action);
}

/**
 * Does something that gives the article shown another date, and waits until its times are.
 *
 * @param {Page} page
 * @param {() => Promise<unknown>} action
 */
export function dated(page, action) {
    return told(page, "dated", action);
}

/**
 * @param {Page} page
 * @param {"annotated" | "dated"} event that the element tells
 * @param {() => Promise<unknown>} action
 */
async function told(page, event, action) {
    const before = await page.evaluate((event) => Reflect.get(window, event), event);
    await action();
    await until(page, `an article is ${event} again`, (event, before) => Reflect.get(window, event) > before, event, before);
}

/**
 * The annotation that is shown.
 *
 * @param {Page} page
 * @returns {Promise<import("../../www/pkg/sayso.js").Annotation>}
 */
export async function annotationOf(page) {
    const annotation = await page.$eval("say-so", (element) => /** @type {SaySo} */ (element).annotation);
    if (!annotation) throw new Error("nothing is annotated");
    return annotation;
}

/**
 * The text that offsets count in.
 *
 * @param {Page} page
 */
export function textOf(page) {
    return page.$eval("say-so", (element) => /** @type {SaySo} */ (element).text);
}

/**
 * The words that a CSS highlight marks, in order of the text where each is in one text node.
 *
 * @param {Page} page
 * @param {string} name
 * @returns {Promise<string[]>}
 */
export async function marked(page, name) {
    await needs(page, "the CSS Custom Highlight API");
    return page.evaluate((name) => {
        const ranges = [...(CSS.highlights.get(name) ?? [])];
        return ranges.map(({ startContainer, startOffset, endOffset }) =>
            (startContainer.textContent ?? "").slice(startOffset, endOffset),
        );
    }, name);
}

/**
 * Waits until a CSS highlight marks so much, or more.
 *
 * @param {Page} page
 * @param {string} name
 * @param {number} [count]
 */
export async function untilMarked(page, name, count = 1) {
    await needs(page, "the CSS Custom Highlight API");
    await until(page, `${name} marks ${count}`, (name, count) => (CSS.highlights.get(name)?.size ?? 0) >= count, name, count);
}

/**
 * Waits until so many statements are listed.
 *
 * @param {Page} page
 * @param {number} count
 */
export async function untilListed(page, count) {
    const isSo = (/** @type {number} */ count) =>
        document.querySelector("say-so")?.shadowRoot?.querySelectorAll("[role=option]").length === count;
    await until(page, `${count} statements are listed`, isSo, count);
}

/**
 * Opens a panel of the page by its button, if it is not open.
 *
 * @param {Page} page
 * @param {"own" | "details" | "take"} panel
 */
export async function openPanel(page, panel) {
    await untilShown(page, "#controls");
    if (await page.$eval(`#${panel}`, (panel) => /** @type {HTMLElement} */ (panel).hidden)) {
        await click(page, `[aria-controls=${panel}]`);
    }
    await untilShown(page, `#${panel}`);
}

/**
 * Chooses an article from the list by words that its entry has.
 *
 * @param {Page} page
 * @param {string} words
 */
export async function chooseArticle(page, words) {
    await page.$$eval(
        "#articles [role=option]",
        (options, words) => {
            const option = options.find((option) => option.textContent?.includes(words));
            if (!option) throw new Error(`no article has “${words}”`);
            /** @type {HTMLElement} */ (option).click();
        },
        words,
    );
}

/**
 * The articles that are listed, as their entries have them, the one that is shown in stars.
 *
 * @param {Page} page
 * @returns {Promise<string[]>}
 */
export function listed(page) {
    return page.$$eval("#articles [role=option]", (options) =>
        options.map(({ ariaSelected, firstChild }) => {
            const name = firstChild?.textContent ?? "";
            return ariaSelected === "true" ? `*${name}*` : name;
        }),
    );
}

/**
 * Pastes into the box for one's own article, or elsewhere.
 *
 * @param {Page} page
 * @param {Record<string, string>} data by media type
 * @param {string} [selector] of where
 */
export async function paste(page, data, selector = "#paste") {
    await page.evaluate((data, selector) => {
        const clipboardData = new DataTransfer();
        for (const [type, text] of Object.entries(data)) clipboardData.setData(type, text);
        const event = new ClipboardEvent("paste", { bubbles: true, cancelable: true, composed: true });
        // Firefox gives an event that a script makes an empty clipboard.
        Object.defineProperty(event, "clipboardData", { value: clipboardData });
        document.querySelector(selector)?.dispatchEvent(event);
    }, data, selector);
}

/**
 * The words of a part of the element.
 *
 * @param {Page} page
 * @param {string} selector in the element's shadow tree
 */
export function contentOf(page, selector) {
    return page.$eval(`say-so >>> ${selector}`, (element) => element.textContent ?? "");
}

/**
 * Waits until a part of the element shows some words.
 *
 * @param {Page} page
 * @param {string} selector in the element's shadow tree
 * @param {RegExp} words
 */
export async function shows(page, selector, words) {
    await until(
        page,
        `${selector} shows ${words}`,
        (selector, words) => {
            const found = document.querySelector("say-so")?.shadowRoot?.querySelector(selector);
            return new RegExp(words).test(found?.textContent ?? "");
        },
        selector,
        words.source,
    );
}

/**
 * Fills a field of the page, as somebody who types.
 *
 * @param {Page} page
 * @param {string} selector
 * @param {string} value
 */
export function fill(page, selector, value) {
    return page.$eval(
        selector,
        (field, value) => {
            /** @type {HTMLInputElement} */ (field).value = value;
            field.dispatchEvent(new Event("input", { bubbles: true }));
        },
        value,
    );
}
