//! Answers of the worker in chunks: a message has to be read in one task of the window, so that one message must not bring all
//! that was found in a long text.

/**
 * @typedef {import('../pkg/sayso.js').Annotation} Annotation
 * @typedef {import('../pkg/sayso.js').Article} Article
 * @typedef {import('../pkg/sayso.js').Dated} Dated
 */

/**
 * A chunk of an answer. The first brings the answer itself, whose lists are empty; every chunk brings items for these lists.
 *
 * @typedef {{ answer?: any, lists: Record<string, any[]>, last: boolean }} Chunk
 */

/** The greatest number of items that a chunk has. */
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
export function annotationInChunks(article) {
    return inChunks(article.outline, LISTS, (list, start, end) => article.part(list, start, end));
}

/** @param {Dated} dated */
export function datedInChunks(dated) {
    const { times, warnings } = dated;
    /** @type {Record<"times" | "warnings", any[]>} */
    const lists = { times, warnings };
    return inChunks({ ...dated, times: [], warnings: [] }, ["times", "warnings"], (list, start, end) =>
        lists[list].slice(start, end),
    );
}

/**
 * An answer without lists.
 *
 * @param {unknown} answer
 * @returns {Generator<Chunk, void>}
 */
export function* inOneChunk(answer) {
    yield { answer, lists: {}, last: true };
}

/**
 * @template {string} List
 * @param {unknown} answer whose lists are empty
 * @param {readonly List[]} lists in the order in which they come
 * @param {(list: List, start: number, end: number) => any[]} part fewer items where the list ends sooner
 * @returns {Generator<Chunk, void>}
 */
function* inChunks(answer, lists, part) {
    /** @type {Chunk} */
    let chunk = { answer, lists: {}, last: false };
    let room = ITEMS;
    for (const list of lists) {
        for (let start = 0, ends = false; !ends; ) {
            const items = part(list, start, start + room);
            if (items.length > 0) chunk.lists[list] = items;
            ends = items.length < room;
            start += items.length;
            room -= items.length;
            if (ends) continue;
            yield chunk;
            [chunk, room] = [{ lists: {}, last: false }, ITEMS];
        }
    }
    yield { ...chunk, last: true };
}

/** An answer that is put together again from its chunks. */
export class ChunkedAnswer {
    /** @type {any} */
    value;

    /** @param {Chunk} chunk the next */
    add(chunk) {
        if ("answer" in chunk) this.value = chunk.answer;
        for (const [list, items] of Object.entries(chunk.lists)) {
            if (list === "mentions") this.#assign(items);
            this.value[list].push(...items);
        }
    }

    /** @param {Annotation['mentions']} mentions the next, to be listed by their entities */
    #assign(mentions) {
        const { entities, mentions: before } = /** @type {Annotation} */ (this.value);
        mentions.forEach(({ entity }, index) => entities[entity].mentions.push(before.length + index));
    }
}
