/** The name of `<say-so>` in a document, and its events. */

import type { Annotation, Correction, Entity, Event, Statement } from "./pkg/sayso.js";
import type { SaySo } from "./say-so.js";

/** The detail of each event. */
export interface SaySoEvents {
    /** So much of a long article has been read, from 0 to 1. */
    "say-so:progress": number;
    /** Reading was broken off by the reader. */
    "say-so:cancelled": null;
    /** An article has been read. */
    "say-so:annotated": Annotation;
    /** The date has changed, and with it only the times. */
    "say-so:dated": Annotation;
    /** A statement has been chosen; null for none. */
    "say-so:select": { index: number | null; statement: Statement | null };
    /** A mention has been chosen, and with it its entity. */
    "say-so:entity": { index: number; entity: Entity; mention: number };
    /** An event of the article has been chosen. */
    "say-so:event": { index: number; event: Event };
    /** Other layers are shown. */
    "say-so:layers": string[];
    /** The statements are listed otherwise. */
    "say-so:grouping": string;
    /** The reader has corrected something, or taken a correction back. */
    "say-so:correct": { correction: Correction } | { removed: Correction };
    /** Something has gone wrong. */
    "say-so:error": { code: string; message: string };
}

type SaySoEventMap = { [Name in keyof SaySoEvents]: CustomEvent<SaySoEvents[Name]> };

declare global {
    interface HTMLElementTagNameMap {
        "say-so": SaySo;
    }

    interface HTMLElementEventMap extends SaySoEventMap {}

    interface DocumentEventMap extends SaySoEventMap {}

    interface WindowEventMap extends SaySoEventMap {}
}
