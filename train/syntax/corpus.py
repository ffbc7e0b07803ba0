"""Sentences of the treebanks, and the sentences of raw news that the teacher annotates."""
import gzip
import json
import subprocess
from dataclasses import dataclass, field
from pathlib import Path

LONGEST = 120  # words; longer sentences are left out of training


@dataclass
class Sentence:
    """Words with their tags and tree; `head` counts words from 1, 0 is the root."""
    words: list
    upos: list = field(default_factory=list)
    xpos: list = field(default_factory=list)
    head: list = field(default_factory=list)
    deprel: list = field(default_factory=list)


def treebank(path):
    """The sentences of a CoNLL-U file; multiword tokens and empty nodes are left out."""
    sentences, rows = [], []
    with open(path, encoding='utf-8') as lines:
        for line in lines:
            line = line.rstrip('\n')
            if not line and rows:
                form, upos, xpos, head, deprel = zip(*rows)
                sentences.append(Sentence(list(form), list(upos), list(xpos), [int(h) for h in head], list(deprel)))
                rows = []
            elif line[:1].isdigit():
                column = line.split('\t')
                if column[0].isdigit():
                    rows.append((column[1], column[3], column[4], column[6], column[7]))
    return sentences


def raw_texts(corpora):
    """The texts of the raw news, a string a document."""
    for name in ('polnear/train.jsonl.gz', 'timex/silver.jsonl.gz'):
        with gzip.open(Path(corpora) / name, 'rt', encoding='utf-8') as lines:
            for line in lines:
                yield json.loads(line)['text']


def raw_sentences(corpora, sayso):
    """The sentences of the raw news as the program `sayso` splits them, without repetitions, in order."""
    texts = list(raw_texts(corpora))
    documents = ''.join(json.dumps({'id': str(i), 'text': text}) + '\n' for i, text in enumerate(texts))
    found = subprocess.run([sayso, 'annotate', '--jsonl', '--tokens', '--unit', 'char'], input=documents.encode(),
                           stdout=subprocess.PIPE, check=True).stdout.decode()
    seen = set()
    for text, line in zip(texts, found.splitlines(), strict=True):
        sentences = {}
        for token in json.loads(line)['tokens']:
            sentences.setdefault(token['sentence'], []).append(text[token['start']:token['end']])
        for words in sentences.values():
            key = tuple(words)
            if 3 <= len(words) <= LONGEST and key not in seen:
                seen.add(key)
                yield Sentence(words)
