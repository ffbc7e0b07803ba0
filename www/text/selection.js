//! The selection in a text, as a span of it.

/** @typedef {import('../pkg/sayso.js').Span} Span */
/** @typedef {import('./text-map.js').TextMap} TextMap */

/**
 * The span of a text that is selected, without white space at its ends; null if nothing of it is.
 *
 * @param {TextMap} map
 * @param {Node} root the document or shadow tree that holds the text
 * @returns {Span | null}
 */
export function selectedSpan(map, root) {
    const range = selectedRange(root);
    if (!range) return null;
    /** @type {number | null} */
    let start = null;
    let end = 0;
    for (const node of textNodesIn(range)) {
        const from = node === range.startContainer ? range.startOffset : 0;
        const to = node === range.endContainer ? range.endOffset : node.data.length;
        start ??= map.offsetAt(node, from);
        end = Math.max(end, map.offsetAt(node, to) ?? 0);
    }
    return start === null ? null : trimmed(map.text, start, end);
}

/**
 * The range that the reader has selected, if it is not empty. A shadow tree's own selection is asked first: that of the
 * document ends at the tree's host in some browsers.
 *
 * @param {Node} root
 * @returns {Range | null}
 */
export function selectedRange(root) {
    const own = /** @type {{ getSelection?: () => Selection | null }} */ (/** @type {unknown} */ (root));
    const selection = own.getSelection?.() ?? document.getSelection();
    if (!selection || selection.rangeCount === 0) return null;
    const range = selection.getRangeAt(0);
    return range.collapsed ? null : range;
}

/** @param {Range} range @returns {Text[]} the text nodes in it, in order */
function textNodesIn(range) {
    const { commonAncestorContainer: top } = range;
    if (top instanceof Text) return [top];
    const walker = document.createTreeWalker(top, NodeFilter.SHOW_TEXT);
    const nodes = [];
    while (walker.nextNode()) {
        const node = /** @type {Text} */ (walker.currentNode);
        if (range.intersectsNode(node)) nodes.push(node);
        else if (nodes.length > 0) break;
    }
    return nodes;
}

/**
 * @param {string} text
 * @param {number} start
 * @param {number} end
 */
function trimmed(text, start, end) {
    while (start < end && /\s/.test(text[start])) start++;
    while (end > start && /\s/.test(text[end - 1])) end--;
    return start < end ? { start, end } : null;
}
