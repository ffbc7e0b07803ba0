/** Whether a page leaves its window to the reader while it works: how long nothing else could be done in it. */

import assert from "node:assert/strict";
import { setTimeout as sleep } from "node:timers/promises";

import { WorkWatch } from "./work-watch.mjs";

/** @typedef {import("puppeteer-core").Page} Page */

/**
 * The time that the window may be kept from everything else, in milliseconds of work. Chromium tells what its tasks take; Firefox is
 * watched by a clock, which also stands still for its collector of garbage.
 *
 * @type {Record<string, number>}
 */
const LONGEST = { Chromium: 100, Firefox: 1200 };

/**
 * Does something, and fails if the window was kept busy for too long in it. Time that the window waited for a machine that is
 * busy with others' work does not count.
 *
 * @param {Page} page
 * @param {string} browser
 * @param {() => Promise<unknown>} action
 */
export async function undisturbed(page, browser, action) {
    const longest = await (browser === "Chromium" ? longestTask(page, action) : longestGap(page, action));
    assert.ok(longest <= LONGEST[browser], `${browser} was kept busy for ${longest} ms`);
}

/**
 * The longest task of the page's main thread while something is done, in milliseconds of its own work: time that the
 * thread waited for a busy machine does not count.
 *
 * @param {Page} page
 * @param {() => Promise<unknown>} action
 */
async function longestTask(page, action) {
    await page.tracing.start({ categories: ["-*", "toplevel", "__metadata"] });
    let trace;
    try {
        await action();
        await sleep(300);
    } finally {
        trace = await page.tracing.stop();
    }
    /** @type {{ traceEvents: { name: string, pid: number, tid: number, tdur?: number, args: { name?: string } }[] }} */
    const { traceEvents } = JSON.parse(new TextDecoder().decode(trace));
    const threads = traceEvents.filter(({ name, args }) => name === "thread_name" && args.name === "CrRendererMain");
    const isMain = new Set(threads.map(({ pid, tid }) => `${pid} ${tid}`));
    const tasks = traceEvents.filter(({ pid, tid, tdur }) => tdur !== undefined && isMain.has(`${pid} ${tid}`));
    assert.ok(tasks.length > 0, "the trace has no tasks");
    return Math.round(tasks.reduce((longest, { tdur = 0 }) => Math.max(longest, tdur), 0) / 1000);
}

/**
 * The work of a window, in milliseconds, while a clock that should strike every ten stood still longest.
 *
 * @param {Page} page
 * @param {() => Promise<unknown>} action
 */
async function longestGap(page, action) {
    await page.evaluate(() => {
        let last = Date.now();
        Reflect.set(window, "gaps", []);
        const strike = () => {
            const now = Date.now();
            if (now - last > 100) Reflect.get(window, "gaps").push({ start: last, end: now });
            last = now;
        };
        Reflect.set(window, "clock", setInterval(strike, 10));
    });
    const watch = new WorkWatch(page.browser().process()?.pid ?? 0);
    await action();
    await sleep(300);
    watch.stop();
    /** @type {{ start: number, end: number }[]} */
    const gaps = await page.evaluate(() => (clearInterval(Reflect.get(window, "clock")), Reflect.get(window, "gaps")));
    return Math.round(Math.max(0, ...gaps.map(({ start, end }) => Math.min(end - start, watch.workBetween(start, end)))));
}
