/**
 * Makes one HTML file of the page, with everything inside: `node xtask/single/build.mjs WWW FILE`.
 *
 * Nothing is listed here: the modules that the page and its workers import are bundled; every other file of the page is
 * packed, and answers the requests of the page below its own folder.
 */

import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

import { rolldown } from "rolldown";

/** The address of the page's own folder inside the file. */
const HOME = "sayso:///";

/** The expression that starts a worker of the page's own: written out, as bundlers want it. */
const WORKER = /new Worker\(new URL\("([^"]+)", import\.meta\.url\)/g;

/** The files that are not packed: code, and files that only a served page has. */
const UNPACKED = /\.(js|css|html|d\.ts|webmanifest)$|^icons\/|_plain_bg\.wasm$/;

const [www, file] = process.argv.slice(2).map((path) => resolve(path));
const runtime = fileURLToPath(new URL("runtime.js", import.meta.url));

/** The workers that the code starts, by their files. @type {Set<string>} */
const workers = new Set();

/**
 * One script of a module and all that it imports.
 *
 * @param {string} entry
 * @param {"esm" | "iife"} format
 */
async function bundled(entry, format) {
    const bundle = await rolldown({
        input: entry,
        platform: "browser",
        transform: { inject: { fetch: [runtime, "fetch"], Worker: [runtime, "Worker"] } },
        plugins: [{ name: "sayso", transform: (code, id) => (id === runtime ? null : placed(code, id)) }],
        onLog: (level, log) => {
            if (level === "warn") throw new Error(log.message);
        },
    });
    const { output } = await bundle.generate({ format, minify: true, codeSplitting: false });
    await bundle.close();
    if (output.length !== 1) throw new Error(`${entry} became ${output.map((part) => part.fileName).join(", ")}`);
    return output[0].code;
}

/**
 * A module's code that knows where it would lie.
 *
 * @param {string} code
 * @param {string} id its file
 */
function placed(code, id) {
    for (const [, address] of code.matchAll(WORKER)) workers.add(resolve(dirname(id), address));
    return { code: code.replaceAll("import.meta.url", JSON.stringify(HOME + inside(id))), map: null };
}

/** The path of a file below the page's folder. @param {string} path */
function inside(path) {
    return relative(www, path).split(sep).join("/");
}

/** The files of the page that no script is made of, each compressed and as base64, by their names. */
function packed() {
    const files = readdirSync(www, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    const names = files.map((entry) => inside(join(entry.parentPath, entry.name))).filter((name) => !UNPACKED.test(name));
    const pack = (/** @type {string} */ name) => gzipSync(readFileSync(join(www, name)), { level: 9 }).toString("base64");
    return Object.fromEntries(names.sort().map((name) => [name, pack(name)]));
}

/** Code escaped so that it may stand inside a script element. @param {string} code */
function embeddable(code) {
    return code.replace(/<(?=\/script)/gi, "\\x3c").replace(/<!--/g, "\\x3c!--");
}

/** The name of a text in a policy: its hash. @param {string} text */
function hashOf(text) {
    return `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
}

/**
 * Replaces all matches, of which there must be one.
 *
 * @param {string} text
 * @param {RegExp} pattern
 * @param {(...found: string[]) => string} by
 */
function replaced(text, pattern, by) {
    if (text.search(pattern) < 0) throw new Error(`index.html has nothing like ${pattern}`);
    return text.replace(pattern, by);
}

/** @type {string[]} */
const scripts = [];
/** @type {string[]} */
const styles = [];
let html = readFileSync(join(www, "index.html"), "utf8");

// Marked elements and links to other files are for served pages only.
html = html.replace(/\s*<(\w+)[^>]*\sdata-served\b[^>]*>[^]*?<\/\1>/g, "");
html = html.replace(/\s*<link rel="(?:manifest|apple-touch-icon|modulepreload)"[^>]*>/g, "");
html = html.replace(/<link rel="icon" href="([^":]+\.svg)"[^>]*>/g, (_, name) => {
    const image = readFileSync(join(www, name)).toString("base64");
    return `<link rel="icon" href="data:image/svg+xml;base64,${image}">`;
});
html = replaced(html, /<link rel="stylesheet" href="([^"]+)">/g, (_, name) => {
    const style = readFileSync(join(www, name), "utf8");
    styles.push(style);
    return `<style>${style}</style>`;
});

const entry = /<script type="module" src="([^"]+)"><\/script>/.exec(html)?.[1];
if (!entry) throw new Error("index.html has no script");
const script = embeddable(await bundled(join(www, entry), "esm"));
scripts.push(script);

/** @param {string} id @param {string} text data, which no browser runs */
const data = (id, text) => `<script type="text/plain" id="${id}">${text}</script>`;
const parts = [data("sayso-files", JSON.stringify(packed()))];
for (const worker of workers) parts.push(data(`sayso-${inside(worker)}`, embeddable(await bundled(worker, "iife"))));
html = replaced(html, /<script type="module" src="[^"]+"><\/script>/, () => `<script type="module">${script}</script>`);
html = replaced(html, /<\/body>/, () => `${parts.join("\n")}\n  </body>`);
html = replaced(
    html,
    /(http-equiv="Content-Security-Policy" content=")[^"]+/,
    (_, before) =>
        `${before}default-src 'none'; script-src ${scripts.map(hashOf).join(" ")} 'wasm-unsafe-eval'; ` +
        `style-src ${styles.map(hashOf).join(" ")}; worker-src blob:; img-src data:; base-uri 'none'; form-action 'none'`,
);

mkdirSync(dirname(file), { recursive: true });
writeFileSync(file, html);
