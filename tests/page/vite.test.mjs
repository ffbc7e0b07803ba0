/** The npm package: what is in it, what types it has, and what a bundler makes of it. */

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { after } from "node:test";
import { fileURLToPath } from "node:url";

import { build } from "vite";

import { click } from "./click.mjs";
import { inEveryBrowser, inNode } from "./harness.mjs";
import { needs } from "./needs.mjs";
import { made } from "./programs.mjs";
import { marked, openAnnotated } from "./reader.mjs";
import { until } from "./wait.mjs";

/** @typedef {import("../../www/say-so.js").SaySo} SaySo */

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

/** The folder that `cargo xtask package` makes. */
const PACKAGE = made("npm/sayso");

/** A site that has installed the package, as it is published. */
const SITE = mkdtempSync(join(tmpdir(), "sayso-site-"));

after(() => rmSync(SITE, { recursive: true }));

/** @type {{ filename: string, version: string, files: { path: string }[] }[]} */
const [packed] = JSON.parse(
    execFileSync("npm", ["pack", "--json", "--pack-destination", SITE], {
        cwd: PACKAGE,
        encoding: "utf8",
        stdio: ["ignore", "pipe", "ignore"],
    }),
);

/** The files that are published. */
const FILES = packed.files.map(({ path }) => path).sort();

mkdirSync(join(SITE, "node_modules"));
execFileSync("tar", ["-xzf", join(SITE, packed.filename), "-C", join(SITE, "node_modules")]);
cpSync(join(SITE, "node_modules/package"), join(SITE, "node_modules/sayso"), { recursive: true });
rmSync(join(SITE, "node_modules/package"), { recursive: true });
cpSync(join(ROOT, "tests/vite"), SITE, { recursive: true });
for (const name of ["react", "react-dom", "scheduler"]) {
    symlinkSync(join(ROOT, "node_modules", name), join(SITE, "node_modules", name));
}

inNode("the package holds the element, the core, their types and nothing of the page", () => {
    for (const name of ["package.json", "README.md", "LICENSE-MIT", "LICENSE-APACHE", "say-so.js", "say-so.d.ts", "sayso.js",
        "sayso.d.ts", "worker.js", "pkg/sayso_bg.wasm", "pkg/sayso_plain_bg.wasm", "pkg/sayso.d.ts"]) {
        assert.ok(FILES.includes(name), `${name} is missing`);
    }
    const strange = FILES.filter((name) => /^(page|seeds|icons)|html$|css$|service-worker|test/.test(name));
    assert.deepEqual(strange, []);
    assert.deepEqual(readdirSync(PACKAGE, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).length, FILES.length);
});

inNode("every module and every type that the package names is in it", () => {
    const missing = [];
    for (const name of FILES.filter((name) => /\.(js|d\.ts)$/.test(name))) {
        const text = readFileSync(join(PACKAGE, name), "utf8").replace(/^\s*(\/\/|\*|\/\*\*).*$/gm, "");
        const named = text.matchAll(/(?:\bfrom|\bimport|import\()\s*["'](\.[^"']+)["']/g);
        for (const [, address] of named) {
            const file = resolve("/", dirname(name), address).slice(1);
            const typed = file.replace(/\.js$/, ".d.ts");
            if (!FILES.includes(name.endsWith(".d.ts") ? typed : file)) missing.push(`${name}: ${address}`);
        }
    }
    assert.deepEqual(missing, []);
    const { exports, dependencies, version } = JSON.parse(readFileSync(join(PACKAGE, "package.json"), "utf8"));
    assert.equal(dependencies, undefined);
    assert.match(readFileSync(join(ROOT, "Cargo.toml"), "utf8"), new RegExp(`^version = "${version}"$`, "m"));
    for (const target of Object.values(exports).flatMap((entry) => (typeof entry === "string" ? entry : Object.values(entry)))) {
        assert.ok(FILES.includes(target.slice(2)), `${target} is exported and missing`);
    }
});

inNode("every event that the element tells has a type", () => {
    const types = readFileSync(join(PACKAGE, "say-so-events.d.ts"), "utf8");
    const code = FILES.filter((name) => name.endsWith(".js")).map((name) => readFileSync(join(PACKAGE, name), "utf8")).join("\n");
    const told = [...new Set([...code.matchAll(/\bdispatch\([^,()]+, "([^"]+)"/g)].map(([, name]) => name))].sort();
    const typed = [...types.matchAll(/^    "(say-so:[^"]+)":/gm)].map(([, name]) => name).sort();
    assert.deepEqual(told, typed);
    const [head] = readFileSync(join(ROOT, "www/say-so.js"), "utf8").split("\nimport ");
    assert.deepEqual(told.filter((name) => !head.includes(`\`${name}\``)), []);
});

inNode("a program in TypeScript compiles against the package", () => {
    cpSync(join(ROOT, "tests/types/packed/sample.ts"), join(SITE, "sample.ts"));
    for (const module of ["nodenext", "esnext"]) {
        const compilerOptions = {
            strict: true,
            noEmit: true,
            target: "es2022",
            module,
            moduleResolution: module === "esnext" ? "bundler" : module,
            lib: ["es2023", "esnext.disposable", "dom", "dom.iterable"],
            types: [],
        };
        writeFileSync(join(SITE, "tsconfig.json"), JSON.stringify({ compilerOptions, files: ["sample.ts"] }));
        writeFileSync(join(SITE, "package.json"), JSON.stringify({ type: "module" }));
        execFileSync(process.execPath, [join(ROOT, "node_modules/typescript/bin/tsc"), "--project", SITE], { stdio: "inherit" });
    }
});

/** The site as Vite builds it. @type {Promise<string> | null} */
let building = null;

/** The folder to serve, built once. */
function bundled() {
    building ??= build({ root: SITE, logLevel: "warn" }).then(() => join(SITE, "dist"));
    return building;
}

inEveryBrowser("a site bundled by Vite finds statements, under a path of its own and the strict policy", async (open) => {
    const visit = await openAnnotated(open, "index.html", { folder: await bundled(), prefix: "/shop/" });
    assert.deepEqual(await marked(visit.page, "say-so-statement"), ["“We will open the bridge in May,”"]);
    const modules = visit.requests.map(({ path }) => path).filter((path) => path.endsWith(".wasm"));
    assert.equal(modules.length, 1);
    assert.match(modules[0], /^\/shop\/assets\/sayso_bg-[\w-]+\.wasm$/);
    await visit.assertQuiet();
});

inEveryBrowser("a site in React, bundled by Vite, finds statements, and new ones as it draws itself anew", async (open) => {
    const visit = await openAnnotated(open, "react.html", { folder: await bundled(), prefix: "/shop/" });
    const { page } = visit;
    await needs(page, "the CSS Custom Highlight API");
    await until(page, "one statement is found", () => document.querySelector("output")?.textContent === "1 statements");
    await untilFound(page, "#own");
    await click(page, "#more");
    await until(page, "two statements are found", () => document.querySelector("output")?.textContent === "2 statements");
    await click(page, "#gone");
    await until(page, "one element is left, and marks its text", () => document.querySelectorAll("say-so").length === 1 && CSS.highlights.size > 0);
    await click(page, "#gone");
    await untilFound(page, "say-so");
    await visit.assertQuiet();
});

/**
 * Waits until an element has found its two statements.
 *
 * @param {import("puppeteer-core").Page} page
 * @param {string} selector of the element
 */
async function untilFound(page, selector) {
    const isSo = (/** @type {string} */ selector) =>
        /** @type {SaySo | null} */ (document.querySelector(selector))?.annotation?.statements.length === 2;
    await until(page, `${selector} has found two statements`, isSo, selector);
}
