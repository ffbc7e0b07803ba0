//! Marks in a text by the CSS Custom Highlight API: no node of the document is touched.
//!
//! Where a browser lacks the API, no layer is shown, and the chosen statement is shown as a selection of the text.

import { LAYERS } from "./layers.js";
import { markStyle } from "./mark-style.js";

/** @typedef {import('./pkg/sayso.js').Annotation} Annotation */
/** @typedef {import('./pkg/sayso.js').Span} Span */
/** @typedef {import('./pkg/sayso.js').Statement} Statement */
/** @typedef {import('./text-map.js').TextMap} TextMap */

const supported = typeof Highlight === "function" && "highlights" in CSS;

/** What marks the chosen statement, over all layers. */
const CHOSEN = ["say-so-mention", "say-so-chosen", "say-so-chosen-source", "say-so-chosen-cue"];

const NAMES = [...LAYERS.flatMap(({ marks }) => Object.keys(marks)), ...CHOSEN];

/** How many spans are marked without a rest. */
const BATCH = 256;

/** How many marks in a document use the style sheet of marks. @type {Map<Document | ShadowRoot, number>} */
const styled = new Map();

/** The marks of one text. Several share the page's highlights, each minding its own ranges. */
export class Marks {
    /** @type {Map<string, StaticRange[]>} */
    #ranges = new Map();
    #root;
    #map;

    /** @param {TextMap} map the text, in a document */
    constructor(map) {
        this.#map = map;
        this.#root = /** @type {Document | ShadowRoot} */ (map.pieces[0]?.node.getRootNode() ?? document);
        if (supported) addStyle(this.#root);
    }

    /**
     * Shows these layers and no others.
     *
     * @param {Annotation} annotation
     * @param {Iterable<string>} names
     * @param {import("./pace.js").Pace} pace
     */
    async showLayers(annotation, names, pace) {
        const shown = new Set(names);
        for (const { name, marks } of LAYERS) {
            for (const [highlight, spansOf] of Object.entries(marks)) {
                this.#hide(highlight);
                const spans = shown.has(name) ? spansOf(annotation) : [];
                for (let start = 0; start < spans.length; start += BATCH) {
                    this.#show(highlight, spans.slice(start, start + BATCH));
                    await pace.rest();
                }
            }
        }
    }

    /** @param {Statement | null} statement the one to show as chosen */
    choose(statement) {
        if (!supported) this.#selectSpans(statement?.content ?? []);
        CHOSEN.forEach((name) => this.#hide(name));
        this.#show("say-so-chosen", statement?.content ?? []);
        this.#show("say-so-chosen-source", statement?.source ?? []);
        this.#show("say-so-chosen-cue", statement?.cue ?? []);
    }

    /**
     * @param {Span[]} mentions those of the chosen entity
     * @param {Span} current the one to stand out
     */
    chooseMention(mentions, current) {
        if (!supported) this.#selectSpans([current]);
        CHOSEN.forEach((name) => this.#hide(name));
        this.#show("say-so-mention", mentions);
        this.#show("say-so-chosen", [current]);
    }

    /** Takes all marks of this text away. */
    clear() {
        for (const name of this.#ranges.keys()) this.#hide(name);
        if (supported) removeStyle(this.#root);
    }

    /**
     * @param {string} name
     * @param {Span[]} spans
     */
    #show(name, spans) {
        if (!supported || spans.length === 0) return;
        const highlight = highlightNamed(name);
        const ranges = this.#ranges.get(name) ?? [];
        this.#ranges.set(name, ranges);
        for (const range of spans.flatMap((span) => this.#map.ranges(span))) {
            highlight.add(range);
            ranges.push(range);
        }
    }

    /** @param {string} name */
    #hide(name) {
        const highlight = supported ? CSS.highlights.get(name) : undefined;
        for (const range of this.#ranges.get(name) ?? []) highlight?.delete(range);
        this.#ranges.delete(name);
        if (highlight?.size === 0) CSS.highlights.delete(name);
    }

    /** @param {Span[]} spans */
    #selectSpans(spans) {
        const ranges = spans.flatMap((span) => this.#map.ranges(span));
        const [first, last] = [ranges[0], ranges.at(-1)];
        if (first && last) {
            getSelection()?.setBaseAndExtent(
                first.startContainer,
                first.startOffset,
                last.endContainer,
                last.endOffset,
            );
        }
    }
}

/** @param {string} name */
function highlightNamed(name) {
    let highlight = CSS.highlights.get(name);
    if (!highlight) {
        highlight = new Highlight();
        highlight.priority = NAMES.indexOf(name);
        CSS.highlights.set(name, highlight);
    }
    return highlight;
}

/** @param {Document | ShadowRoot} root */
function addStyle(root) {
    const users = styled.get(root) ?? 0;
    if (users === 0) root.adoptedStyleSheets = [...root.adoptedStyleSheets, markStyle];
    styled.set(root, users + 1);
}

/** @param {Document | ShadowRoot} root */
function removeStyle(root) {
    const users = (styled.get(root) ?? 1) - 1;
    if (users > 0) return void styled.set(root, users);
    styled.delete(root);
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((sheet) => sheet !== markStyle);
}
