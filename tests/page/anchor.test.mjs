/** Words of a text are found again after it has changed. */

import assert from "node:assert/strict";

import { anchorOf, found } from "../../www/page/anchor.js";
import { replaced } from "../../www/page/anchored-corrections.js";
import { inNode } from "./harness.mjs";

/** Chance that is the same at every run: xorshift. */
class Chance {
    #state;

    /** @param {number} seed */
    constructor(seed) {
        this.#state = seed * 2_654_435_761 + 1;
    }

    /** @param {number} below */
    number(below) {
        this.#state ^= this.#state << 13;
        this.#state ^= this.#state >>> 17;
        this.#state ^= this.#state << 5;
        return (this.#state >>> 0) % below;
    }

    /** @param {number} count */
    words(count) {
        return Array.from({ length: count }, () => WORDS[this.number(WORDS.length)]).join(" ");
    }
}

const WORDS = "the bridge mayor will open in May said Lind “yes” work cost too much — 😀 Zoë, engineer. no\n\n Tuesday".split(" ");
const QUOTE = "“We shall not pay for the second bridge,”";

/**
 * A text with random words put in, taken out or put in place of others.
 *
 * @param {string} text
 * @param {Chance} chance
 * @param {number} count
 */
function edited(text, chance, count) {
    for (let left = count; left > 0; left--) {
        const start = chance.number(text.length + 1);
        const end = Math.min(text.length, start + chance.number(30));
        text = text.slice(0, start) + (chance.number(3) > 0 ? ` ${chance.words(chance.number(8))} ` : "") + text.slice(end);
    }
    return text;
}

inNode("words that no edit touches are found exactly, whatever happens around them", async () => {
    for (let seed = 1; seed <= 1_000; seed++) {
        const chance = new Chance(seed);
        const [before, after] = [chance.words(chance.number(80)), chance.words(chance.number(80))];
        const text = before + QUOTE + after;
        const anchor = anchorOf(text, { start: before.length, end: before.length + QUOTE.length });
        const head = edited(before, chance, chance.number(6));
        const changed = head + QUOTE + edited(after, chance, chance.number(6));
        const expected = { start: head.length, end: head.length + QUOTE.length };
        assert.deepEqual(await found(text, changed, anchor), expected, `seed ${seed}`);
        assert.deepEqual(await found("", changed, anchor), expected, `seed ${seed}, the old text not known`);
    }
});

inNode("of words that stand in several places, the one in question is found, wherever one edit is made", async () => {
    for (let seed = 1; seed <= 1_000; seed++) {
        const chance = new Chance(seed);
        const parts = Array.from({ length: 6 }, () => chance.words(3 + chance.number(20)));
        const which = 1 + chance.number(5);
        const text = parts.join(" he said no ");
        const start = parts.slice(0, which).join(" he said no ").length + " he said ".length;
        const anchor = anchorOf(text, { start, end: start + 2 });
        const at = chance.number(text.length + 1);
        // An edit on the words themselves is another matter.
        if (at > anchor.start && at < anchor.end) continue;
        const added = ` ${chance.words(chance.number(30))} he said no `;
        const changed = text.slice(0, at) + added + text.slice(at);
        const moved = at <= anchor.start ? added.length : 0;
        const place = await found(text, changed, anchor);
        assert.ok(place, `seed ${seed}`);
        assert.equal(changed.slice(place.start, place.end), "no");
        // Nothing tells of a move where the text reads as before up to there.
        const isSame = changed.slice(0, anchor.end) === text.slice(0, anchor.end);
        assert.equal(place.start, isSame ? start : start + moved, `seed ${seed}`);
    }
});

inNode("words that have changed a little are found near their place", async () => {
    for (let seed = 1; seed <= 300; seed++) {
        const chance = new Chance(seed);
        const [before, after] = [chance.words(60), chance.words(60)];
        const at = 5 + chance.number(QUOTE.length - 10);
        const changed = `${QUOTE.slice(0, at)}${["", "x", "ly "][chance.number(3)]}${QUOTE.slice(at + chance.number(3))}`;
        const text = before + QUOTE + after;
        const anchor = anchorOf(text, { start: before.length, end: before.length + QUOTE.length });
        const head = edited(before, chance, 2);
        const place = await found(text, head + changed + edited(after, chance, 2), anchor);
        assert.ok(place, `seed ${seed}`);
        assert.ok(Math.abs(place.start - head.length) <= 3, `seed ${seed}: ${place.start} for ${head.length}`);
        assert.ok(Math.abs(place.end - head.length - changed.length) <= 3, `seed ${seed}`);
    }
});

inNode("words that are gone are not found elsewhere", async () => {
    for (let seed = 1; seed <= 300; seed++) {
        const chance = new Chance(seed);
        const [before, after] = [chance.words(60), chance.words(60)];
        const text = before + QUOTE + after;
        const anchor = anchorOf(text, { start: before.length, end: before.length + QUOTE.length });
        assert.equal(await found(text, edited(before, chance, 2) + after, anchor), null, `seed ${seed}`);
    }
});

inNode("looking ends soon in a long text, also for what is everywhere or nowhere", async () => {
    const long = "said no ".repeat(1_000_000);
    const everywhere = { ...anchorOf(long, { start: 4_000_005, end: 4_000_007 }), start: 3_999_990, end: 3_999_992 };
    assert.deepEqual(await found("", long, everywhere), { start: 3_999_989, end: 3_999_991 });
    const nowhere = anchorOf("a quotation that stands nowhere in it, at some length", { start: 0, end: 53 });
    assert.equal(await found("", long, nowhere), null);
}, 20_000);

inNode("a correction whose words are gone is kept as lost, and found again when they come back", async () => {
    const text = `Intro. ${QUOTE} she said.`;
    const content = [anchorOf(text, { start: 7, end: 7 + QUOTE.length })];
    /** @type {import("../../www/page/anchored-corrections.js").AnchoredCorrection} */
    const correction = { kind: "not-a-statement", content, source: [], speaker: null, entity: null, note: null, isLost: false };
    const [lost] = await replaced([correction], text, "Intro. Nothing.");
    assert.deepEqual(lost, { ...correction, isLost: true });
    const [back] = await replaced([lost], "Intro. Nothing.", `More. ${text}`);
    assert.equal(back.isLost, false);
    assert.equal(back.content[0].start, 13);
});
