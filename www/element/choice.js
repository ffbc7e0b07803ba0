//! The choice of a statement, of an event, or of a mention and with it its entity.

import { bringIntoSight } from "../base/dom.js";
import { dispatch } from "../base/events.js";
import { eventAt, mentionAt, offsetAt, statementAt } from "../text/click-target.js";

/** @typedef {import('./display.js').Display} Display */
/** @typedef {import('../pkg/sayso.js').Span} Span */

/** The choice in one element. */
export class Choice {
    #element;
    #display;

    /**
     * @param {Element} element that dispatches the events
     * @param {Display} display
     */
    constructor(element, display) {
        this.#element = element;
        this.#display = display;
    }

    /** @param {number | null} index of the statement; null for none */
    select(index) {
        const { shown, view } = this.#display;
        if (!shown) return;
        const { corrected, article, marks } = shown;
        const statement = index === null ? null : (corrected.statements[index] ?? null);
        shown.chosen = statement && index;
        marks.choose(statement);
        if (shown.chosen === null) view.chooseNone();
        else view.choose(corrected, article.text, shown.chosen);
        if (statement) this.bringIntoSight([...statement.content, ...statement.source][0]);
        dispatch(this.#element, "say-so:select", { index: shown.chosen, statement });
    }

    /** @param {number} index of the entity, whose first mention is chosen */
    selectEntity(index) {
        const mention = this.#display.shown?.annotation.entities[index]?.mentions[0];
        if (mention !== undefined) this.selectMention(mention);
    }

    /** @param {number} index of the mention */
    selectMention(index) {
        const { shown, view } = this.#display;
        const mention = shown?.annotation.mentions[index];
        if (!shown || !mention) return;
        const { annotation, corrected, article, marks } = shown;
        const entity = annotation.entities[mention.entity];
        this.#leaveStatement();
        marks.chooseMention(entity.mentions.map((other) => annotation.mentions[other]), mention);
        view.chooseMention(corrected, article.text, index);
        this.bringIntoSight(mention);
        dispatch(this.#element, "say-so:entity", { index: mention.entity, entity, mention: index });
    }

    /** @param {number} index of the event */
    selectEvent(index) {
        const { shown, view } = this.#display;
        const event = shown?.annotation.events[index];
        if (!shown || !event) return;
        const { corrected, article, marks } = shown;
        this.#leaveStatement();
        marks.chooseEvent(event);
        view.chooseEvent(corrected, article.text, index);
        this.bringIntoSight(event.trigger[0]);
        dispatch(this.#element, "say-so:event", { index, event });
    }

    /** Says that the statement which is chosen, if one is, is so no more. */
    #leaveStatement() {
        const { shown } = this.#display;
        if (!shown || shown.chosen === null) return;
        dispatch(this.#element, "say-so:select", { index: null, statement: null });
        shown.chosen = null;
    }

    /** @param {MouseEvent} event a click in the text, on the statement, mention or event to choose */
    selectAt(event) {
        const { shown } = this.#display;
        const offset = shown && offsetAt(event, shown.map);
        if (!shown || offset === null) return;
        const { corrected, chosen } = shown;
        const [statement, mention] = [statementAt(corrected.statements, offset), mentionAt(corrected.mentions, offset)];
        const happened = eventAt(corrected.events, offset);
        // A name or an event inside a statement is chosen by a second click, once the statement is.
        const isFree = statement === null || statement === chosen;
        if (mention !== null && isFree) this.selectMention(mention);
        else if (happened !== null && isFree) this.selectEvent(happened);
        else if (statement !== null) this.select(statement);
    }

    /** @param {Span} span of the text */
    bringIntoSight(span) {
        const [range] = this.#display.shown?.map.ranges(span) ?? [];
        const element = range?.startContainer.parentElement;
        if (range && element) bringIntoSight(element, () => rectangleOf(range));
    }
}

/** @param {StaticRange} range */
function rectangleOf({ startContainer, startOffset, endContainer, endOffset }) {
    const range = document.createRange();
    range.setStart(startContainer, startOffset);
    range.setEnd(endContainer, endOffset);
    return range.getBoundingClientRect();
}
