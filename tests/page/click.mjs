/**
 * Clicks of a reader, on what stands still and lies on top: a click on what moves or is covered hits something else, and is
 * lost.
 */

import { setTimeout as sleep } from "node:timers/promises";

import { until } from "./wait.mjs";
import { note } from "./waits.mjs";

/** @typedef {import("puppeteer-core").Page} Page */

/**
 * Clicks on an element.
 *
 * @param {Page} page
 * @param {string} selector with ` >>> ` before what lies in a shadow tree
 */
export async function click(page, selector) {
    await clickOn(page, selector, selector, "");
}

/**
 * Clicks on words in the text, in the element's own or in the host's.
 *
 * @param {Page} page
 * @param {string} words
 */
export async function clickWords(page, words) {
    await clickOn(page, `“${words}”`, "say-so >>> .text", words);
}

/** The time that a click may take to arrive, in milliseconds. */
const ARRIVAL = 5_000;

/** The clicks that are made at most until one arrives: a busy machine may lay the page out anew under the pointer. */
const CLICKS = 3;

/**
 * Clicks on a target until a click has arrived there. One that hits nothing of it is told in the output and in the table of
 * waits.
 *
 * @param {Page} page
 * @param {string} name
 * @param {string} selector
 * @param {string} words
 */
async function clickOn(page, name, selector, words) {
    for (let clicks = 1; ; clicks++) {
        const { x, y } = await until(page, `${name} stands still to be clicked`, stillPlace, selector, words);
        await page.mouse.click(x, y);
        if (clicks === CLICKS || (await arrives(page))) return;
        console.warn(`a click on ${name} was lost`);
        note(`a click on ${name} that was lost`, ARRIVAL);
    }
}

/**
 * Whether the click arrives that was made last. Where the page has gone to another address or closed, it has.
 *
 * @param {Page} page
 */
async function arrives(page) {
    for (let begun = performance.now(); performance.now() - begun < ARRIVAL; await sleep(20)) {
        const awaited = await page.evaluate(() => Reflect.get(window, "clickIsAwaited") === true).catch(() => false);
        if (!awaited) return true;
    }
    return false;
}

/**
 * Runs in the page: where to click on an element, or on words inside it; nothing as long as it is not there, switched off,
 * moving or covered. Of an element that marks its host's text, the words are there.
 *
 * @param {string} selector
 * @param {string} words none to click on the element itself
 * @returns {Promise<{ x: number, y: number } | null>}
 */
async function stillPlace(selector, words) {
    const target = found();
    if (!target || target.element.matches(":disabled")) return null;
    const first = place(target);
    if (!first || !isOnTop(target, first)) target.element.scrollIntoView({ block: "center", behavior: "instant" });
    const before = place(target);
    await frame();
    await frame();
    const after = place(target);
    if (!before || !after || before.x !== after.x || before.y !== after.y || !isOnTop(target, after)) return null;
    Reflect.set(window, "clickIsAwaited", true);
    const arrived = (/** @type {Event} */ event) => {
        if (!event.composedPath().includes(target.element) && !hits(target, event.composedPath()[0])) return;
        Reflect.set(window, "clickIsAwaited", false);
        removeEventListener("mousedown", arrived, true);
    };
    addEventListener("mousedown", arrived, true);
    return after;

    /** @returns {{ element: Element, range: Range | null } | null} */
    function found() {
        /** @type {ParentNode | null | undefined} */
        let root = document;
        for (const part of selector.split(" >>> ")) {
            root = (root instanceof Element ? root.shadowRoot : root)?.querySelector(part);
        }
        const host = words ? document.querySelector("say-so")?.getAttribute("for") : null;
        const element = host ? document.querySelector(host) : root;
        if (!(element instanceof Element)) return null;
        if (!words) return { element, range: null };
        const nodes = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
        while (nodes.nextNode()) {
            const node = /** @type {Text} */ (nodes.currentNode);
            const at = node.data.indexOf(words);
            if (at < 0 || !node.parentElement) continue;
            const range = document.createRange();
            range.setStart(node, at);
            range.setEnd(node, at + words.length);
            return { element: node.parentElement, range };
        }
        return null;
    }

    /** @param {{ element: Element, range: Range | null }} target */
    function place({ element, range }) {
        const [box] = (range ?? element).getClientRects();
        if (!box || box.width === 0 || box.height === 0) return null;
        return { x: box.x + (range ? Math.min(8, box.width / 2) : box.width / 2), y: box.y + box.height / 2 };
    }

    /**
     * @param {{ element: Element }} target
     * @param {{ x: number, y: number }} place
     */
    function isOnTop({ element }, { x, y }) {
        const root = /** @type {Document | ShadowRoot} */ (element.getRootNode());
        const hit = root.elementFromPoint(x, y);
        return hits({ element }, hit);
    }

    /**
     * @param {{ element: Element }} target
     * @param {EventTarget | null | undefined} hit
     */
    function hits({ element }, hit) {
        return hit instanceof Element && (element.contains(hit) || hit.closest("label")?.control === element);
    }

    /** The next frame, or a moment where the page is behind another and draws none. */
    function frame() {
        return new Promise((resolve) => {
            requestAnimationFrame(resolve);
            setTimeout(resolve, 100);
        });
    }
}
