//! Long work in the window, done in short turns.

/** For how long the window may be kept from everything else, in milliseconds. */
const TURN = 12;

/** Who waits for a turn. Timers would be slowed down in a window that nobody looks at; messages are not. */
const waiting = /** @type {(() => void)[]} */ ([]);

/** @type {MessagePort | null} */
let bell = null;

/** Lets the window do other things whenever it has been kept busy for a turn. */
export class Pace {
    #since = performance.now();
    #isWanted;

    /** @param {() => boolean} [isWanted] whether what the work is for is still wanted */
    constructor(isWanted = () => true) {
        this.#isWanted = isWanted;
    }

    /** Whether the turn is over: asked where a rest that need not be would cost too much. */
    get isOver() {
        return performance.now() - this.#since >= TURN;
    }

    /**
     * To be awaited between two small parts of the work.
     *
     * @throws {DOMException} an `AbortError` once the work is not wanted any more
     */
    async rest() {
        if (!this.isOver) return;
        await nextTurn();
        if (!this.#isWanted()) throw new DOMException("replaced", "AbortError");
        this.#since = performance.now();
    }
}

/** Resolves when the window has done what came before. @returns {Promise<void>} */
function nextTurn() {
    if (!bell) {
        const { port1, port2 } = new MessageChannel();
        port1.addEventListener("message", () => waiting.shift()?.());
        port1.start();
        bell = port2;
    }
    const turn = /** @type {Promise<void>} */ (new Promise((resolve) => waiting.push(resolve)));
    bell.postMessage(null);
    return turn;
}
