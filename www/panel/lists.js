//! The lists of the side panel: each lists what an annotation has of one sort. A list more is a file and a line in `LISTS`.

import { EntityList } from "./entity-list.js";
import { EventList } from "./event-list.js";
import { StatementList } from "./statement-list.js";
import { TimeList } from "./time-list.js";

/** @typedef {import('../text/corrections.js').CorrectedAnnotation} CorrectedAnnotation */
/** @typedef {import('../strings/en.js').Words} Words */

/**
 * The indices of the chosen statement, entity, mention and event; all null for none. With a mention its entity is chosen too.
 *
 * @typedef {{ statement: number | null, entity: number | null, mention: number | null, event: number | null }} Chosen
 */

/**
 * The listeners to the actions of the reader in a list.
 *
 * @typedef {object} ListListeners
 * @property {(index: number | null) => void} onChoose a statement is chosen, or none
 * @property {(entity: number) => void} onEntity an entity is chosen
 * @property {(event: number) => void} onEvent an event is chosen
 * @property {(grouping: import('./grouping.js').Grouping) => void} onGrouping the statements are to be in other groups
 * @property {(indices: Set<number> | null) => void} onFilter these statements alone are listed; null for all
 */

/**
 * A list. It is made with the words and the listeners, anew for another language, and then shows one annotation after another.
 *
 * @typedef {object} PanelList
 * @property {string} label of its tab
 * @property {HTMLElement} element
 * @property {(annotation: CorrectedAnnotation) => number} count returns the number of things that it lists, to show beside the label
 * @property {(annotation: CorrectedAnnotation, text: string, timeSlice: import('../base/time-slice.js').TimeSlice) => Promise<void>} show lists them, in
 *   slices of time
 * @property {(chosen: Chosen) => void} choose shows what is chosen, in this list or elsewhere
 * @property {() => void} clear lists nothing
 */

/** The lists in the order of their tabs. @type {(new (words: Words, listeners: ListListeners) => PanelList)[]} */
export const LISTS = [StatementList, EntityList, EventList, TimeList];
