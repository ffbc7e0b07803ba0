//! The stand-in for the page's folder if the page is one file: `fetch` and `Worker` for addresses below it. All other
//! addresses go to those of the browser.

const HOME = "sayso:///";

const TYPES = { json: "application/json", txt: "text/plain; charset=utf-8", wasm: "application/wasm" };

/** The files of the page as JSON, from its element; a worker has them from the page. */
const held = () => globalThis.saysoFiles ?? document.getElementById("sayso-files").textContent;

let files = null;

export async function fetch(address, options) {
    const { href } = new URL(address instanceof Request ? address.url : address, globalThis.document?.baseURI ?? HOME);
    if (!href.startsWith(HOME)) return globalThis.fetch(address, options);
    files ??= JSON.parse(held());
    const name = href.slice(HOME.length);
    if (!Object.hasOwn(files, name)) return new Response("", { status: 404 });
    const bytes = Uint8Array.from(atob(files[name]), (character) => character.charCodeAt(0));
    const unpacked = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
    return new Response(unpacked, { headers: { "content-type": TYPES[name.split(".").pop()] ?? "" } });
}

/** A classic worker from a blob, because browsers start no other from a file. */
export class Worker extends (globalThis.Worker ?? class {}) {
    constructor(address, { name } = {}) {
        const script = document.getElementById(`sayso-${String(address).slice(HOME.length)}`).textContent;
        const code = new Blob([`globalThis.saysoFiles=${JSON.stringify(held())};`, script], { type: "text/javascript" });
        super(URL.createObjectURL(code), { name });
    }
}
