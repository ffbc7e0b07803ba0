//! Long work in the window, done in short slices of time.

/** The longest time for which work keeps the window from everything else, in milliseconds. */
const SLICE = 12;

/** The works that wait for their next slice. Timers would be slowed down in a window that nobody looks at; messages are not. */
const waiting = /** @type {(() => void)[]} */ ([]);

/** @type {MessagePort | null} */
let bell = null;

/** The slice of time that a work has now; between two of them the window does other things. */
export class TimeSlice {
    #since = performance.now();
    #isWanted;

    /** @param {() => boolean} [isWanted] whether the result of the work is still wanted */
    constructor(isWanted = () => true) {
        this.#isWanted = isWanted;
    }

    /** Whether the slice is over: asked where awaiting a needless pause would cost too much. */
    get isOver() {
        return performance.now() - this.#since >= SLICE;
    }

    /**
     * Lets the window do other things if the slice is over. Awaited between two small parts of the work.
     *
     * @throws {DOMException} an `AbortError` once the work is not wanted any more
     */
    async pause() {
        if (!this.isOver) return;
        await nextTurn();
        if (!this.#isWanted()) throw new DOMException("replaced", "AbortError");
        this.#since = performance.now();
    }
}

/** Resolves once the window has done everything that was due before. @returns {Promise<void>} */
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
