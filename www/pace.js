//! Long work in the window, done in short turns.

/** For how long the window may be kept from everything else, in milliseconds. */
const TURN = 12;

/** Lets the window do other things whenever it has been kept busy for a turn. */
export class Pace {
    #since = performance.now();
    #isWanted;

    /** @param {() => boolean} isWanted whether what the work is for is still wanted */
    constructor(isWanted) {
        this.#isWanted = isWanted;
    }

    /**
     * To be awaited between two small parts of the work.
     *
     * @throws {DOMException} an `AbortError` once the work is not wanted any more
     */
    async rest() {
        if (performance.now() - this.#since < TURN) return;
        await new Promise((resolve) => setTimeout(resolve));
        if (!this.#isWanted()) throw new DOMException("replaced", "AbortError");
        this.#since = performance.now();
    }
}
