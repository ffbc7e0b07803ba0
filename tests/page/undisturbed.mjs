/** Whether a page leaves its window to the reader while it works: how long nothing else could be done in it. */

import assert from "node:assert/strict";
import { setTimeout as sleep } from "node:timers/promises";

/** @typedef {import("puppeteer-core").Page} Page */

/**
 * The time that the window may be kept from everything else, in milliseconds. Chromium tells the time that the thread has worked;
 * Firefox is watched by a clock, which stands still for its collector of garbage and for what else the machine does, too.
 *
 * @type {Record<string, number>}
 */
const LONGEST = { Chromium: 100, Firefox: 500 };

/**
 * Does something, and fails if the window was kept busy for too long in it. A clock also stands still where the machine is busy
 * with others' work, so of what Firefox does the better of two measurements counts, and the first is told.
 *
 * @param {Page} page
 * @param {string} browser
 * @param {() => Promise<unknown>} action
 */
export async function undisturbed(page, browser, action) {
    const limit = LONGEST[browser];
    if (browser === "Chromium") {
        const longest = await longestTask(page, action);
        assert.ok(longest <= limit, `${browser} was kept busy for ${longest} ms`);
        return;
    }
    const first = await longestGap(page, action);
    if (first <= limit) return;
    console.log(`the clock in ${browser} stood still for ${first} ms; measured once more`);
    const second = await longestGap(page, action);
    assert.ok(second <= limit, `${browser} was kept busy for ${first} and ${second} ms`);
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
 * For how long a clock that should strike every ten milliseconds stood still while something was done.
 *
 * @param {Page} page
 * @param {() => Promise<unknown>} action
 */
async function longestGap(page, action) {
    await page.evaluate(() => {
        let last = performance.now();
        Reflect.set(window, "gap", 0);
        clearInterval(Reflect.get(window, "clock"));
        const strike = () => {
            const now = performance.now();
            Reflect.set(window, "gap", Math.max(Reflect.get(window, "gap"), now - last - 10));
            last = now;
        };
        Reflect.set(window, "clock", setInterval(strike, 10));
    });
    await action();
    await sleep(300);
    return Math.round(await page.evaluate(() => Reflect.get(window, "gap")));
}
