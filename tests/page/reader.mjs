/** What a reader of the page does, for the page tests. */

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
        await page.evaluateOnNewDocument(() => {
            for (const event of ["annotated", "dated"]) {
                Reflect.set(window, event, 0);
                addEventListener(`say-so:${event}`, () => Reflect.set(window, event, Reflect.get(window, event) + 1));
            }
        });
        await options.prepare?.(page);
    };
    const visit = await open(path, { ...options, prepare });
    await visit.page.waitForFunction(() => Reflect.get(window, "annotated") > 0);
    return visit;
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
    await page.waitForFunction((event, before) => Reflect.get(window, event) > before, {}, event, before);
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
export function marked(page, name) {
    return page.evaluate((name) => {
        const ranges = [...(CSS.highlights.get(name) ?? [])];
        return ranges.map(({ startContainer, startOffset, endOffset }) =>
            (startContainer.textContent ?? "").slice(startOffset, endOffset),
        );
    }, name);
}

/**
 * Clicks on words in the text, in the element's own or in the host's.
 *
 * @param {Page} page
 * @param {string} words
 */
export async function clickWords(page, words) {
    const find = (/** @type {string} */ words) => {
        const shadow = document.querySelector("say-so")?.shadowRoot?.querySelector(".text");
        const host = document.querySelector("say-so")?.getAttribute("for");
        const root = host ? document.querySelector(host) : shadow;
        const nodes = root ? document.createTreeWalker(root, NodeFilter.SHOW_TEXT) : null;
        while (nodes?.nextNode()) {
            const node = /** @type {Text} */ (nodes.currentNode);
            const at = node.data.indexOf(words);
            if (at < 0) continue;
            const range = document.createRange();
            range.setStart(node, at);
            range.setEnd(node, at + words.length);
            node.parentElement?.scrollIntoView({ block: "center" });
            const { x, y, height } = range.getClientRects()[0];
            return { x: x + 8, y: y + height / 2 };
        }
        throw new Error(`the text lacks “${words}”`);
    };
    // A text that was laid out just now may still move, and a click beside the words chooses nothing.
    let [before, place] = [{ x: NaN, y: NaN }, await page.evaluate(find, words)];
    while (before.x !== place.x || before.y !== place.y) {
        await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
        [before, place] = [place, await page.evaluate(find, words)];
    }
    await page.mouse.click(place.x, place.y);
}

/**
 * Opens a panel of the page by its button, if it is not open.
 *
 * @param {Page} page
 * @param {"own" | "details" | "take"} panel
 */
export async function openPanel(page, panel) {
    await page.waitForSelector("#controls", { visible: true });
    if (await page.$eval(`#${panel}`, (panel) => /** @type {HTMLElement} */ (panel).hidden)) {
        await page.click(`[aria-controls=${panel}]`);
    }
    await page.waitForSelector(`#${panel}`, { visible: true });
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
    await page.waitForFunction(
        (selector, words) => {
            const found = document.querySelector("say-so")?.shadowRoot?.querySelector(selector);
            return new RegExp(words).test(found?.textContent ?? "");
        },
        {},
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
