"""What the small network sees of a word: rows of hashed tables, as `src/syntax/features.rs` computes them."""

TABLES = (8192, 1024, 2048, 2048, 1024, 256)
"""Rows of the tables of words, first letters, last four, three and two, and shapes."""
COUNT = len(TABLES) + 1
"""Rows that a word sums: two of whole words, so that few words share both, and one of each other table."""
BOUNDARY = '\n'
"""Stands for the place before the first word, which is the root too, and for the one after the last."""
SHAPE = 12
STARTS = [0] + [sum(TABLES[:i]) for i in range(len(TABLES))]
SIZES = (TABLES[0], *TABLES)
MARKS = {'“': '"', '”': '"', '„': '"', '«': '"', '»': '"', '``': '"', "''": '"', '‘': "'", '’': "'",
         '–': '-', '—': '-', '--': '-', '…': '...'}


def digit(c):
    return '0' <= c <= '9'


def norm(word):
    """The word in small letters, with zeros for digits and one form of each quotation mark and dash."""
    return MARKS.get(word) or ''.join('0' if digit(c) else "'" if c == '’' else c for c in word.lower())


def shape(word):
    """X, x, 0 or the mark itself for each character, runs cut after two."""
    out = ''
    for c in word:
        kind = '0' if digit(c) else 'X' if c.isupper() else 'x' if c.isalpha() else c
        if out[-2:] != kind * 2:
            out += kind
    return out[:SHAPE]


def hashed(text, seed):
    """FNV-1a of the bytes in 32 bits, finished as MurmurHash3 does."""
    h = 2166136261 ^ seed
    for byte in text.encode():
        h = ((h ^ byte) * 16777619) & 0xffffffff
    h = ((h ^ h >> 16) * 0x85ebca6b) & 0xffffffff
    h = ((h ^ h >> 13) * 0xc2b2ae35) & 0xffffffff
    return h ^ h >> 16


_rows = {}


def rows(word):
    """The rows of a word, counted through all tables one after another."""
    found = _rows.get(word)
    if found is None:
        plain = norm(word)
        texts = (plain, plain, plain[:3], plain[-4:], plain[-3:], plain[-2:], shape(word))
        found = _rows[word] = [start + (hashed(text, seed) * size >> 32)
                               for seed, (text, start, size) in enumerate(zip(texts, STARTS, SIZES))]
    return found
