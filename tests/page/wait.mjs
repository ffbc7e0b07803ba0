/**
 * Waiting for what a page comes to: one way, which asks the page again and again, and says what it waited for in vain.
 *
 * The driver's own waits build a function inside the page, which the page's Content-Security-Policy forbids in some browsers.
 */

import { setTimeout as sleep } from "node:timers/promises";

import { noted } from "./waits.mjs";

/** @typedef {import("puppeteer-core").Page} Page */

/** How long is waited at most, in milliseconds, where nothing else is said: a machine may be busy with other things. */
const PATIENCE = 60_000;

/** The pause before the page is asked again, in milliseconds: short at first, longer for what takes long. */
const [SHORTEST_PAUSE, LONGEST_PAUSE] = [10, 100];

/** Something that a page did not come to in time. */
export class WaitError extends Error {}

/**
 * Waits until a page answers a question with something true, and gives the answer.
 *
 * @template {unknown[]} Arguments
 * @template Answer
 * @param {Page} page
 * @param {string} what is waited for, as a clause: “the list is shown”
 * @param {(...args: Arguments) => Answer | Promise<Answer>} question that is asked inside the page
 * @param {Arguments} args of the question
 * @returns {Promise<NonNullable<Answer>>}
 */
export function until(page, what, question, ...args) {
    return patiently(page, PATIENCE, what, question, ...args);
}

/**
 * The same, with a patience of its own.
 *
 * @template {unknown[]} Arguments
 * @template Answer
 * @param {Page} page
 * @param {number} patience in milliseconds
 * @param {string} what
 * @param {(...args: Arguments) => Answer | Promise<Answer>} question
 * @param {Arguments} args
 * @returns {Promise<NonNullable<Answer>>}
 */
export async function patiently(page, patience, what, question, ...args) {
    /** @param {unknown} answer */
    const tell = (answer) => `the page answered ${JSON.stringify(answer) ?? "nothing"}`;
    const answer = await asked(page, patience, what, () => ask(page, question, args), Boolean, tell);
    return /** @type {NonNullable<Answer>} */ (answer);
}

/**
 * Waits until an element can be seen, and gives its words.
 *
 * @param {Page} page
 * @param {string} selector with ` >>> ` before what lies in a shadow tree
 */
export async function untilShown(page, selector) {
    /** @param {Look} look */
    const isThere = (look) => look.isVisible;
    return (await asked(page, PATIENCE, `${selector} is shown`, () => ask(page, lookAt, [selector]), isThere, told)).words;
}

/**
 * Waits until an element cannot be seen, or is not there.
 *
 * @param {Page} page
 * @param {string} selector as for {@link untilShown}
 */
export async function untilHidden(page, selector) {
    /** @param {Look} look */
    const isGone = (look) => !look.isVisible;
    await asked(page, PATIENCE, `${selector} is hidden`, () => ask(page, lookAt, [selector]), isGone, told);
}

/**
 * Asks until the answer will do.
 *
 * @template Answer
 * @param {Page} page
 * @param {number} patience
 * @param {string} what
 * @param {() => Promise<Answer | undefined>} question
 * @param {(answer: Answer) => boolean} willDo
 * @param {(answer: Answer | undefined) => string} tell what was there instead
 * @returns {Promise<Answer>}
 */
function asked(page, patience, what, question, willDo, tell) {
    return noted(what, async () => {
        const end = performance.now() + patience;
        for (let pause = SHORTEST_PAUSE; ; pause = Math.min(2 * pause, LONGEST_PAUSE)) {
            const answer = await question();
            if (answer !== undefined && willDo(answer)) return answer;
            if (performance.now() >= end) {
                const said = (await ask(page, faultsSaid, [])) ?? [];
                const faults = said.length > 0 ? `; it says “${said.join("” and “")}”` : "";
                throw new WaitError(`waited ${patience / 1000} s until ${what}: ${tell(answer)} at ${page.url()}${faults}`);
            }
            await sleep(pause);
        }
    });
}

/** What browsers say where a page is asked that is just being left for another; the next one is asked then. */
const LEFT = /context was destroyed|Cannot find context|DiscardedBrowsingContext|no such frame|Actor '\w+' destroyed/;

/**
 * Asks a page once; nothing is answered by one that is just being left.
 *
 * @template {unknown[]} Arguments
 * @template Answer
 * @param {Page} page
 * @param {(...args: Arguments) => Answer | Promise<Answer>} question
 * @param {Arguments} args
 * @returns {Promise<Answer | undefined>}
 */
async function ask(page, question, args) {
    try {
        return /** @type {Answer} */ (await page.evaluate(/** @type {any} */ (question), ...args));
    } catch (error) {
        if (LEFT.test(String(error))) return undefined;
        throw error;
    }
}

/**
 * @typedef {object} Look what is to be seen of an element
 * @property {boolean} isThere
 * @property {boolean} isVisible
 * @property {string} words
 */

/**
 * Runs in the page.
 *
 * @param {string} selector
 * @returns {Look}
 */
function lookAt(selector) {
    /** @type {ParentNode | null | undefined} */
    let found = document;
    for (const part of selector.split(" >>> ")) {
        found = (found instanceof Element ? found.shadowRoot : found)?.querySelector(part);
    }
    if (!(found instanceof Element)) return { isThere: false, isVisible: false, words: "" };
    const { width, height } = found.getBoundingClientRect();
    const isVisible = width > 0 && height > 0 && found.checkVisibility({ visibilityProperty: true });
    return { isThere: true, isVisible, words: found.textContent ?? "" };
}

/** Runs in the page: what it and its elements say of faults. */
function faultsSaid() {
    const roots = [document, ...[...document.querySelectorAll("say-so")].flatMap((element) => element.shadowRoot ?? [])];
    const places = roots.flatMap((root) => [...root.querySelectorAll("[role=alert], .notice")]);
    return places.map((place) => (place.checkVisibility() ? (place.textContent ?? "").trim() : "")).filter(Boolean);
}

/** @param {Look | undefined} look */
function told(look) {
    if (!look) return "no page answered";
    if (!look.isThere) return "there is no such element";
    return look.isVisible ? "it is shown" : "it is there, hidden";
}
