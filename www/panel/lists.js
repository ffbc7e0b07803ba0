//! The views of the side panel: each lists what an annotation has of one sort. A view more is a file and a line in `LISTS`.

import { EntityList } from "./entity-list.js";
import { StatementList } from "./statement-list.js";
import { TimeList } from "./time-list.js";

/** @typedef {import('../text/corrections.js').CorrectedAnnotation} CorrectedAnnotation */
/** @typedef {import('../strings/en.js').Words} Words */

/**
 * What is chosen, by indices; all null for nothing. Of a mention the entity is chosen too.
 *
 * @typedef {{ statement: number | null, entity: number | null, mention: number | null }} Choice
 */

/**
 * What a view tells of what the visitor does in it.
 *
 * @typedef {object} ListListeners
 * @property {(index: number | null) => void} onChoose a statement is chosen, or none
 * @property {(entity: number) => void} onEntity an entity is chosen
 * @property {(grouping: import('./grouping.js').Grouping) => void} onGrouping the statements are to be in other groups
 * @property {(indices: Set<number> | null) => void} onFilter these statements alone are listed; null for all
 */

/**
 * A view. It is made with the words and the listeners, anew for another language, and then told what to show.
 *
 * @typedef {object} PanelList
 * @property {string} label what its tab says
 * @property {HTMLElement} element
 * @property {(annotation: CorrectedAnnotation) => number} count how many things it lists, beside the label
 * @property {(annotation: CorrectedAnnotation, text: string, timeSlice: import('../base/time-slice.js').TimeSlice) => Promise<void>} show lists them, resting
 *   between small parts of the work
 * @property {(choice: Choice) => void} choose shows what is chosen, here or elsewhere
 * @property {() => void} clear lists nothing
 */

/** In the order of their tabs. @type {(new (words: Words, listeners: ListListeners) => PanelList)[]} */
export const LISTS = [StatementList, EntityList, TimeList];
