//! The target of a click in a text: an offset, and the statement, mention or event that stands there.

/** @typedef {import('../pkg/sayso.js').Event} Event */
/** @typedef {import('../pkg/sayso.js').Mention} Mention */
/** @typedef {import('../pkg/sayso.js').Statement} Statement */
/** @typedef {import('./text-map.js').TextMap} TextMap */

/** The elements that a click on them is meant for, and not for the text. */
const CONTROLS = "a[href], button, input, select, textarea, label, summary, [contenteditable]";

/**
 * The offset in the text of the place of a click, or null: where there is no text, where the click was meant for a link
 * or the like, and where it ended a selection.
 *
 * @param {MouseEvent} event
 * @param {TextMap} map
 */
export function offsetAt(event, map) {
    const [target] = event.composedPath();
    if (target instanceof Element && target.closest(CONTROLS)) return null;
    const root = target instanceof Node ? target.getRootNode() : document;
    if (getSelection()?.isCollapsed === false) return null;
    const caret = caretAt(event.clientX, event.clientY, root);
    return caret && map.offsetAt(caret.node, caret.offset);
}

/**
 * The shortest mention at an offset, or null.
 *
 * @param {Mention[]} mentions
 * @param {number} offset
 */
export function mentionAt(mentions, offset) {
    let best = /** @type {number | null} */ (null);
    mentions.forEach(({ start, end }, index) => {
        if (start > offset || offset > end) return;
        if (best === null || end - start < mentions[best].end - mentions[best].start) best = index;
    });
    return best;
}

/**
 * The first event whose trigger is at an offset, or null.
 *
 * @param {Event[]} events
 * @param {number} offset
 */
export function eventAt(events, offset) {
    const at = events.findIndex(({ trigger }) => trigger.some(({ start, end }) => start <= offset && offset <= end));
    return at < 0 ? null : at;
}

/**
 * The innermost statement at an offset, or null.
 *
 * @param {Statement[]} statements
 * @param {number} offset
 */
export function statementAt(statements, offset) {
    let [best, bestLength] = [/** @type {number | null} */ (null), Infinity];
    statements.forEach(({ source, cue, content }, index) => {
        if (![content, cue, source].some((spans) => spans.some(({ start, end }) => start <= offset && offset <= end))) return;
        const length = [...content, ...cue, ...source].reduce((sum, { start, end }) => sum + end - start, 0);
        if (length < bestLength) [best, bestLength] = [index, length];
    });
    return best;
}

/**
 * The place in a text node nearest to a point of the window.
 *
 * @param {number} x
 * @param {number} y
 * @param {Node} root the document or shadow tree to look in
 */
function caretAt(x, y, root) {
    const shadowRoots = root instanceof ShadowRoot ? [root] : [];
    if (typeof document.caretPositionFromPoint === "function") {
        const caret = document.caretPositionFromPoint(x, y, { shadowRoots });
        return caret && { node: caret.offsetNode, offset: caret.offset };
    }
    const range = document.caretRangeFromPoint(x, y);
    return range && { node: range.startContainer, offset: range.startOffset };
}
