//! Answers of the worker in pieces: what a message brings has to be read in one turn of whoever gets it, so that a message
//! must not bring all that was found in a long text.

/**
 * @typedef {import('./pkg/sayso.js').Annotation} Annotation
 * @typedef {import('./pkg/sayso.js').Article} Article
 * @typedef {import('./pkg/sayso.js').Dated} Dated
 */

/**
 * A piece of an answer. The first brings the answer itself, whose lists are empty; every one items for these.
 *
 * @typedef {{ answer?: any, lists: Record<string, any[]>, last: boolean }} Piece
 */

/** How many items of lists a piece has at most. */
const ITEMS = 400;

/** Entities come before mentions, which are put into them. */
const LISTS = /** @type {const} */ ([
    "zones",
    "sentences",
    "tokens",
    "entities",
    "mentions",
    "times",
    "quantities",
    "statements",
    "events",
    "warnings",
]);

/**
 * The annotation of an article; its entities come without their mentions.
 *
 * @param {Article} article
 */
export function annotationInPieces(article) {
    return inPieces(article.outline, LISTS, (list, start, end) => article.part(list, start, end));
}

/** @param {Dated} dated */
export function datedInPieces(dated) {
    const { times, warnings } = dated;
    /** @type {Record<"times" | "warnings", any[]>} */
    const lists = { times, warnings };
    return inPieces({ ...dated, times: [], warnings: [] }, ["times", "warnings"], (list, start, end) =>
        lists[list].slice(start, end),
    );
}

/**
 * What has no lists.
 *
 * @param {unknown} answer
 * @returns {Generator<Piece, void>}
 */
export function* inOnePiece(answer) {
    yield { answer, lists: {}, last: true };
}

/**
 * @template {string} List
 * @param {unknown} answer whose lists are empty
 * @param {readonly List[]} lists in the order in which they come
 * @param {(list: List, start: number, end: number) => any[]} part fewer items where the list ends sooner
 * @returns {Generator<Piece, void>}
 */
function* inPieces(answer, lists, part) {
    /** @type {Piece} */
    let piece = { answer, lists: {}, last: false };
    let room = ITEMS;
    for (const list of lists) {
        for (let start = 0, ends = false; !ends; ) {
            const items = part(list, start, start + room);
            if (items.length > 0) piece.lists[list] = items;
            ends = items.length < room;
            start += items.length;
            room -= items.length;
            if (ends) continue;
            yield piece;
            [piece, room] = [{ lists: {}, last: false }, ITEMS];
        }
    }
    yield { ...piece, last: true };
}

/** An answer as it is put together again. */
export class Whole {
    /** @type {any} */
    answer;

    /** @param {Piece} piece the next */
    add(piece) {
        if ("answer" in piece) this.answer = piece.answer;
        for (const [list, items] of Object.entries(piece.lists)) {
            if (list === "mentions") this.#assign(items);
            this.answer[list].push(...items);
        }
    }

    /** @param {Annotation['mentions']} mentions the next, which their entities are to name */
    #assign(mentions) {
        const { entities, mentions: before } = /** @type {Annotation} */ (this.answer);
        mentions.forEach(({ entity }, index) => entities[entity].mentions.push(before.length + index));
    }
}
