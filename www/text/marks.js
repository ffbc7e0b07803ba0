//! Marks in a text by the CSS Custom Highlight API: no node of the document is touched.
//!
//! If a browser lacks the API, no layer is shown, and the chosen statement is shown as a selection of the text.

import { TimeSlice } from "../base/time-slice.js";
import { LAYERS } from "./layers.js";
import { markStyle } from "./mark-style.js";
import { Regions } from "./regions.js";

/** @typedef {import('../pkg/sayso.js').Annotation} Annotation */
/** @typedef {import('../pkg/sayso.js').Event} Event */
/** @typedef {import('../pkg/sayso.js').Participant} Participant */
/** @typedef {import('../pkg/sayso.js').Span} Span */
/** @typedef {import('../pkg/sayso.js').Statement} Statement */
/** @typedef {import('./text-map.js').TextMap} TextMap */

const supported = typeof Highlight === "function" && "highlights" in CSS;

/** The highlights of the chosen statement, event or mention, over all layers. */
const CHOSEN = ["say-so-mention", "say-so-chosen", "say-so-chosen-source", "say-so-chosen-cue"];

const NAMES = [...LAYERS.flatMap(({ marks }) => Object.keys(marks)), ...CHOSEN];

/** The greatest number of mentions that are marked wherever they are, and not only near sight. */
const FEW = 500;

/** By document, the number of texts that use the style sheet of marks there. @type {Map<Document | ShadowRoot, number>} */
const styled = new Map();

/** The marks of one text. Several share the page's highlights, each minding its own ranges. */
export class Marks {
    /** The spans to mark once they are near sight: by the highlight's name, by region. @type {Map<string, Span[][]>} */
    #wanted = new Map();
    /** The ranges that are marked: by the highlight's name, by region. @type {Map<string, Map<number, StaticRange[]>>} */
    #marked = new Map();
    /** @type {Regions | null} */
    #regions = null;
    /** The node in which the selection begins that stands for a highlight. @type {Node | null} */
    #selected = null;
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
     * @param {TimeSlice} timeSlice
     */
    async showLayers(annotation, names, timeSlice) {
        if (!supported) return;
        const regions = await this.#inRegions(timeSlice);
        const shown = new Set(names);
        for (const { name, marks } of LAYERS) {
            for (const [highlight, spansOf] of Object.entries(marks)) {
                this.#hide(highlight);
                if (shown.has(name)) await this.#want(highlight, spansOf(annotation), regions, timeSlice);
            }
        }
    }

    /** @param {TimeSlice} timeSlice */
    async #inRegions(timeSlice) {
        if (this.#regions) return this.#regions;
        const regions = await Regions.of(this.#map, (region, isNear) => this.#onSight(region, isNear), timeSlice);
        await timeSlice.pause();
        return (this.#regions = regions);
    }

    /** @param {Pick<Statement, 'content' | 'source' | 'cue'> | null} statement the one to show as chosen */
    choose(statement) {
        if (!supported) this.#selectSpans(statement?.content ?? []);
        CHOSEN.forEach((name) => this.#hide(name));
        this.#show("say-so-chosen", statement?.content ?? []);
        this.#show("say-so-chosen-source", statement?.source ?? []);
        this.#show("say-so-chosen-cue", statement?.cue ?? []);
    }

    /** @param {Event} event the one to show as chosen */
    chooseEvent({ trigger, actor, recipient }) {
        this.choose({ content: trigger, source: wordsOfParties(actor), cue: wordsOfParties(recipient) });
    }

    /**
     * @param {Span[]} mentions those of the chosen entity
     * @param {Span} current the one to stand out
     */
    chooseMention(mentions, current) {
        if (!supported) this.#selectSpans([current]);
        CHOSEN.forEach((name) => this.#hide(name));
        if (mentions.length <= FEW || !this.#regions) this.#show("say-so-mention", mentions.slice(0, FEW));
        else this.#want("say-so-mention", mentions, this.#regions, new TimeSlice()).catch(() => {});
        this.#show("say-so-chosen", [current]);
    }

    /** Takes all marks of this text away. */
    clear() {
        if (!supported) this.#selectSpans([]);
        this.#regions?.disconnect();
        this.#regions = null;
        for (const name of this.#marked.keys()) this.#hide(name);
        this.#wanted.clear();
        if (supported) removeStyle(this.#root);
    }

    /**
     * Marks spans where they are near sight, now and whenever they come near.
     *
     * @param {string} name
     * @param {Span[]} spans
     * @param {Regions} regions
     * @param {TimeSlice} timeSlice
     */
    async #want(name, spans, regions, timeSlice) {
        /** @type {Span[][]} */
        const wanted = [];
        this.#wanted.set(name, wanted);
        for (const span of spans) {
            const { first, last } = regions.of(span);
            for (let region = first; region <= last; region++) (wanted[region] ??= []).push(span);
            if (timeSlice.isOver) await timeSlice.pause();
        }
        // A newer call may want others, or none.
        if (wanted !== this.#wanted.get(name)) return;
        for (const region of regions.near) await this.#mark(name, region, wanted[region] ?? [], timeSlice);
    }

    /**
     * @param {number} region
     * @param {boolean} isNear
     */
    #onSight(region, isNear) {
        for (const [name, wanted] of this.#wanted) {
            if (!isNear) this.#unmarkInTurns(name, region);
            else this.#mark(name, region, wanted[region] ?? [], new TimeSlice()).catch(() => {});
        }
    }

    /**
     * Marks spans wherever they are.
     *
     * @param {string} name
     * @param {Span[]} spans few
     */
    #show(name, spans) {
        if (supported) this.#mark(name, NaN, spans, new TimeSlice()).catch(() => {});
    }

    /**
     * @param {string} name
     * @param {number} region whose marks of this name these are
     * @param {Span[]} spans
     * @param {TimeSlice} timeSlice
     */
    async #mark(name, region, spans, timeSlice) {
        this.#unmark(name, region);
        if (spans.length === 0) return;
        /** @type {StaticRange[]} */
        const ranges = [];
        const marked = this.#marked.get(name) ?? new Map();
        this.#marked.set(name, marked.set(region, ranges));
        for (const span of spans) {
            if (timeSlice.isOver) await timeSlice.pause();
            // A newer call may have taken them away.
            if (this.#marked.get(name)?.get(region) !== ranges) return;
            for (const range of this.#map.ranges(span)) {
                highlightNamed(name).add(range);
                ranges.push(range);
            }
        }
    }

    /**
     * @param {string} name
     * @param {number} region
     */
    #unmark(name, region) {
        const highlight = supported ? CSS.highlights.get(name) : undefined;
        for (const range of this.#marked.get(name)?.get(region) ?? []) highlight?.delete(range);
        this.#marked.get(name)?.delete(region);
        if (highlight?.size === 0) CSS.highlights.delete(name);
    }

    /**
     * Takes marks away in slices of time, for a browser takes long for many ranges. Nobody waits for it.
     *
     * @param {string} name
     * @param {number} region
     */
    async #unmarkInTurns(name, region) {
        const timeSlice = new TimeSlice();
        const ranges = this.#marked.get(name)?.get(region) ?? [];
        this.#marked.get(name)?.delete(region);
        for (const range of ranges) {
            CSS.highlights.get(name)?.delete(range);
            if (timeSlice.isOver) await timeSlice.pause();
        }
        if (CSS.highlights.get(name)?.size === 0) CSS.highlights.delete(name);
    }

    /** @param {string} name */
    #hide(name) {
        this.#wanted.delete(name);
        for (const region of this.#marked.get(name)?.keys() ?? []) this.#unmark(name, region);
        this.#marked.delete(name);
    }

    /** @param {Span[]} spans to select; none to take back the selection before, unless the reader has selected something else */
    #selectSpans(spans) {
        const ranges = spans.flatMap((span) => this.#map.ranges(span));
        const [first, last] = [ranges[0], ranges.at(-1)];
        const selection = getSelection();
        if (this.#selected && selection?.anchorNode === this.#selected) selection.removeAllRanges();
        this.#selected = first?.startContainer ?? null;
        if (first && last) {
            selection?.setBaseAndExtent(first.startContainer, first.startOffset, last.endContainer, last.endOffset);
        }
    }
}

/**
 * The words that name some parties.
 *
 * @param {Participant[]} parties
 * @returns {Span[]}
 */
function wordsOfParties(parties) {
    return parties.flatMap(({ start, end }) => (start === null || end === null ? [] : [{ start, end }]));
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
