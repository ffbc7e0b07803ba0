//! A test for SIMD, the vector instructions that the quicker WebAssembly module is made of.

/** The smallest module with one of them: a function that splats a byte over a vector and counts its bits. */
const PROBE = new Uint8Array([
    ...[0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00], // WebAssembly, version 1
    ...[0x01, 0x05, 0x01, 0x60, 0x00, 0x01, 0x7b], // one type: () -> v128
    ...[0x03, 0x02, 0x01, 0x00], // one function of this type
    ...[0x0a, 0x0a, 0x01, 0x08, 0x00, 0x41, 0x00, 0xfd, 0x0f, 0xfd, 0x62, 0x0b], // i32.const 0, i8x16.splat, i8x16.popcnt
]);

/** Returns whether the engine takes a module with SIMD. */
export function hasSimd() {
    return typeof WebAssembly === "object" && WebAssembly.validate(PROBE);
}
