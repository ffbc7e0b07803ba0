//! Binary search.

/**
 * The first index from which on all fit; the number of indices if none does.
 *
 * @param {number} count of the indices
 * @param {(index: number) => boolean} fits returns true for every index after one that fits
 */
export function firstFitting(count, fits) {
    let [low, high] = [0, count];
    while (low < high) {
        const middle = (low + high) >>> 1;
        if (fits(middle)) high = middle;
        else low = middle + 1;
    }
    return low;
}
