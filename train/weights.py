"""Writes and reads weights files; src/model/format.rs says how they are laid out.

    python3 train/weights.py FILE    # writes a small example, which src/model/weights/tests.rs reads
"""

import struct
import sys
import zlib

MAGIC = b"SAYSO\0\r\n"
VERSION = 1
ALIGNMENT = 16

# The number that stands for a type, and the bits that an element takes.
TYPES = {"u8": (1, 8), "i8": (2, 8), "i4": (3, 4), "i16": (4, 16), "f32": (5, 32)}


def write(path, tensors):
    """Writes {name: (type, shape, data)}; data are little-endian bytes in row-major order, those of i4 from pack_i4."""
    with open(path, "wb") as file:
        file.write(encode(tensors))


def encode(tensors):
    """The bytes of a weights file."""
    tensors = sorted((name.encode(), *tensor) for name, tensor in tensors.items())
    header = len(MAGIC) + 4 * 4
    directory = sum(8 + 4 * len(shape) + len(name) for name, _, shape, _ in tensors)
    at = aligned(header + directory)
    entries, body = b"", b""
    for name, dtype, shape, data in tensors:
        check(name, dtype, shape, data)
        entries += struct.pack("<BBBBI", len(name), TYPES[dtype][0], len(shape), 0, at + len(body))
        entries += struct.pack(f"<{len(shape)}I", *shape) + name
        body += data + bytes(aligned(len(data)) - len(data))
    entries += bytes(at - header - directory)
    checked = struct.pack("<II", at + len(body), len(tensors)) + entries + body
    return MAGIC + struct.pack("<II", VERSION, zlib.crc32(checked)) + checked


def decode(data):
    """{name: (type, shape, data)} of the bytes of a weights file, as `encode` takes them."""
    if not data.startswith(MAGIC):
        raise ValueError("no weights file")
    at = len(MAGIC) + 8
    _, count = struct.unpack_from("<II", data, at)
    at += 8
    names = {number: name for name, (number, _) in TYPES.items()}
    tensors = {}
    for _ in range(count):
        length, dtype, dimensions, _, start = struct.unpack_from("<BBBBI", data, at)
        at += 8
        shape = struct.unpack_from(f"<{dimensions}I", data, at)
        at += 4 * dimensions
        name = data[at:at + length].decode()
        at += length
        elements = 1
        for size in shape:
            elements *= size
        size = (elements * TYPES[names[dtype]][1] + 7) // 8
        tensors[name] = (names[dtype], shape, data[start:start + size])
    return tensors


def pack_i4(values):
    """Integers from -8 to 7, two to a byte."""
    if any(not -8 <= value <= 7 for value in values):
        raise ValueError("an i4 is from -8 to 7")
    halves = [value & 15 for value in values] + [0] * (len(values) % 2)
    return bytes(low | high << 4 for low, high in zip(halves[::2], halves[1::2]))


def check(name, dtype, shape, data):
    """Raises ValueError where data and shape do not match."""
    elements = 1
    for size in shape:
        elements *= size
    expected = (elements * TYPES[dtype][1] + 7) // 8
    if len(data) != expected:
        raise ValueError(f"{name.decode()}: {dtype} {tuple(shape)} takes {expected} bytes, not {len(data)}")


def aligned(length):
    return -(-length // ALIGNMENT) * ALIGNMENT


def example():
    """A tensor of each type, for the tests of the reader."""
    return {
        "bytes/i8": ("i8", (2, 3), struct.pack("<6b", -128, -1, 0, 1, 2, 127)),
        "halves": ("i4", (1, 5), pack_i4([-8, -1, 0, 3, 7])),
        "labels": ("u8", (9,), "nsubj\nobj".encode()),
        "scales": ("f32", (3,), struct.pack("<3f", 0.5, -2.25, 1e-3)),
        "words": ("i16", (2, 1, 2), struct.pack("<4h", -32768, -1, 258, 32767)),
        "zéro": ("f32", (0, 4), b""),
    }


if __name__ == "__main__":
    write(sys.argv[1], example())
