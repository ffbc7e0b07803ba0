"""Sentences like those of the treebanks: words exchanged for others of their tag, and other styles of capitals.

The teacher annotates them, so that the small network sees many more words in the treebanks' constructions (after the data
augmentation of TinyBERT, Jiao et al. 2020)."""
import random

import numpy as np

from corpus import Sentence

OPEN = {'NN', 'NNS', 'NNP', 'NNPS', 'JJ', 'JJR', 'JJS', 'VB', 'VBD', 'VBG', 'VBN', 'VBP', 'VBZ', 'RB', 'CD', 'UH'}
EXCHANGED = 0.3         # of the words of open classes
STYLED = 0.1            # of the sentences
SHORT = 16              # words; what is shorter may be a headline


def exchanged(sentence, words, rng):
    """The words with some exchanged."""
    new = lambda word, tag: rng.choice(words[tag]) if tag in words and rng.random() < EXCHANGED else word
    return [new(w, x) for w, x in zip(sentence.words, sentence.xpos)]


def styled(words, rng):
    """The words in small letters, in capitals, or with a capital each."""
    style = rng.choice((str.lower, str.upper, str.capitalize, str.capitalize))
    return [style(w) for w in words]


def of(treebanks, raw, tags, distributions, copies, seed=1):
    """New sentences: `copies` of each sentence of the treebanks with words exchanged, and headlines made of raw ones.

    `tags` are the names of the teacher's English tags, and `distributions` what it says of the raw sentences."""
    rng = random.Random(seed)
    words = {tag: [] for tag in OPEN}
    for sentence in treebanks:
        for word, tag in zip(sentence.words, sentence.xpos):
            if tag in OPEN:
                words[tag].append(word)
    for sentence, found in zip(raw, distributions):
        for word, tag in zip(sentence.words, np.asarray(found['xpos'][1:]).argmax(-1)):
            if tags[tag] in OPEN:
                words[tags[tag]].append(word)
    out = []
    for _ in range(copies):
        for sentence in treebanks:
            new = exchanged(sentence, words, rng)
            out.append(Sentence(styled(new, rng) if rng.random() < STYLED else new))
    out += [Sentence(styled(s.words, rng)) for s in raw if len(s.words) < SHORT and rng.random() < STYLED]
    return out
