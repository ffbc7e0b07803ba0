//! The bundled articles. All are loaded at the start, so that the page needs no network afterwards.

import { Fault } from "../strings/faults.js";

/** @typedef {{ file: string, date: string, opening: string, text: string }} Seed */

/**
 * @returns {Promise<Seed[]>}
 * @throws {Fault} `seeds-missing`
 */
export async function loadSeeds() {
    const folder = new URL("../seeds/", import.meta.url);
    /** @param {string} file */
    const fetched = async (file) => {
        const response = await fetch(new URL(file, folder));
        if (!response.ok) throw new Error(`${response.status}: ${file}`);
        return response;
    };
    try {
        const index = /** @type {Omit<Seed, 'text'>[]} */ (await (await fetched("index.json")).json());
        return await Promise.all(
            index.map(async (seed) => ({ ...seed, text: await (await fetched(seed.file)).text() })),
        );
    } catch (error) {
        throw new Fault("seeds-missing", { reason: error instanceof Error ? error.message : String(error) });
    }
}
