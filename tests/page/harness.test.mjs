/** The ground that page tests stand on: waits that say what was missing, and drivers that know fewer commands. */

import assert from "node:assert/strict";

import { ProtocolError } from "puppeteer-core";

import { click } from "./click.mjs";
import { inEveryBrowser, inNode } from "./harness.mjs";
import { isBesideTheSize } from "./viewport.mjs";
import { patiently, until, untilHidden, untilShown } from "./wait.mjs";

inNode("a driver may lack the commands that a size does without, and no others", () => {
    const unknown = (/** @type {string} */ command) => new ProtocolError(`Protocol error (${command}): unknown command ${command}`);
    assert.ok(isBesideTheSize(unknown("emulation.setScreenOrientationOverride")));
    assert.ok(isBesideTheSize(unknown("emulation.setTouchOverride")));
    assert.ok(!isBesideTheSize(unknown("browsingContext.setViewport")));
    const failed = "Protocol error (emulation.setScreenOrientationOverride): invalid argument";
    assert.ok(!isBesideTheSize(new ProtocolError(failed)));
    assert.ok(!isBesideTheSize(new Error(unknown("emulation.setScreenOrientationOverride").message)));
});

inEveryBrowser("the window is as large as a test wants it", async (open) => {
    for (const size of [{ width: 320, height: 256 }, { width: 1440, height: 900 }]) {
        const { page } = await open("pkg/sayso.d.ts", size);
        assert.deepEqual(await page.evaluate(() => ({ width: innerWidth, height: innerHeight })), size);
    }
});

inEveryBrowser("what is waited for in vain is said, and what was there instead", async (open) => {
    const { page } = await open("pkg/sayso.d.ts");
    await page.evaluate(() => {
        document.body.innerHTML = "<p role=alert>Out of order.</p><button hidden>Go</button>";
    });
    await assert.rejects(
        patiently(page, 50, "the sun rises", (hour) => hour > 24, 12),
        /^Error: waited 0.05 s until the sun rises: the page answered false at http:.*sayso\.d\.ts; it says “Out of order\.”$/,
    );
    await assert.rejects(patiently(page, 50, "all fails", () => Promise.reject(new Error("no such thing"))), /no such thing/);
});

inEveryBrowser("what comes late is waited for, and clicked once it lies open", async (open) => {
    const { page } = await open("pkg/sayso.d.ts");
    await page.evaluate(() => {
        document.body.innerHTML = "<button disabled>Go</button><div>before it</div>";
        const [button, cover] = /** @type {HTMLElement[]} */ ([...document.body.children]);
        cover.style.cssText = "position: fixed; inset: 0; background: white";
        button.onclick = () => button.remove();
    });
    assert.equal(await untilShown(page, "div"), "before it");
    await page.$$eval("button, div", ([button, cover]) => {
        setTimeout(() => button.removeAttribute("disabled"), 100);
        setTimeout(() => cover.remove(), 200);
    });
    await click(page, "button");
    await untilHidden(page, "button");
    assert.equal(await until(page, "it is over", () => document.body.childElementCount === 0 && "over"), "over");
});
