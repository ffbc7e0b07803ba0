/**
 * Clicks of a reader, on what stands still and lies on top: a click on what moves or is covered hits something else, and is
 * lost.
 */

import { until } from "./wait.mjs";

/** @typedef {import("puppeteer-core").Page} Page */

/**
 * Clicks on an element.
 *
 * @param {Page} page
 * @param {string} selector with ` >>> ` before what lies in a shadow tree
 */
export async function click(page, selector) {
    const { x, y } = await until(page, `${selector} stands still to be clicked`, stillPlace, selector, "");
    await page.mouse.click(x, y);
}

/**
 * Clicks on words in the text, in the element's own or in the host's.
 *
 * @param {Page} page
 * @param {string} words
 */
export async function clickWords(page, words) {
    const { x, y } = await until(page, `“${words}” stands still to be clicked`, stillPlace, "say-so >>> .text", words);
    await page.mouse.click(x, y);
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
    return before && after && before.x === after.x && before.y === after.y && isOnTop(target, after) ? after : null;

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
        return hit !== null && (element.contains(hit) || hit.closest("label")?.control === element);
    }

    /** The next frame, or a moment where the page is behind another and draws none. */
    function frame() {
        return new Promise((resolve) => {
            requestAnimationFrame(resolve);
            setTimeout(resolve, 100);
        });
    }
}
