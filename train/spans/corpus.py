"""Corpora of names and of attributions, as labels of sayso's own words.

A document is read by `sayso features`, which gives its words, sentences and all that the small networks see of a word;
spans of a corpus become labels of the words that they overlap, in the BIO scheme (Ramshaw and Marcus 1995)."""
import bisect
import gzip
import itertools
import json
import random
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path

import numpy as np

IGNORED = -100

NAMES = ('person', 'organization', 'place', 'group', 'event', 'other')
ROLES = ('source', 'cue', 'content')
SILVER = ('O', 'PERSON', 'ORGANIZATION', 'LOCATION', 'MISC')

NAME_TYPES = {
    'gum': {'person': 'person', 'organization': 'organization', 'place': 'place', 'group': 'group', 'event': 'event',
            'abstract': 'other', 'object': 'other', 'substance': 'other', 'animal': 'other', 'plant': 'other'},
    'crossner': {'person': 'person', 'politician': 'person', 'organisation': 'organization',
                 'politicalparty': 'organization', 'country': 'place', 'location': 'place', 'election': 'event',
                 'event': 'event', 'misc': 'other'},
    'uner': {'PER': 'person', 'ORG': 'organization', 'LOC': 'place'},
}


STYLES = (str, str, str, str.upper, str.upper, str.capitalize, str.capitalize, str.lower)


def bio(kinds):
    """The labels of kinds of spans, in the order in which weights count them."""
    return ['O'] + [f'{begin}-{kind}' for kind in kinds for begin in 'BI']


NAME_LABELS, ROLE_LABELS = bio(NAMES), bio(ROLES)


@dataclass
class Rows:
    """The rows of the features of some words, one word's after another's, and where each word's begin."""
    flat: np.ndarray
    starts: np.ndarray

    def part(self, start, end):
        bounds = self.starts[start:end + 1]
        return Rows(self.flat[bounds[0]:bounds[-1]], bounds - bounds[0])


@dataclass
class Document:
    """A text's words, where sentences and paragraphs begin, what sayso sees of them and what a corpus says of them."""
    words: list
    starts: list                                   # characters
    ends: list
    sentences: list                                # the sentence of each word
    paragraph: list                                # whether a paragraph begins with the word
    pieces: list                                   # the first word of each stretch that grammar and names are read in
    passages: list                                 # the first word of each stretch that attributions are read in
    rows: dict                                     # by task, the words' Rows
    table: dict                                    # by task, how many rows its table has
    states: np.ndarray                             # 16-bit [words, state]
    names: list = None                             # labels, as indices into NAME_LABELS
    silver: list = None                            # as indices into SILVER
    roles: list = None                             # as indices into ROLE_LABELS
    cues: list = None                              # the first word of the cue that a word of an attribution belongs to
    contents: list = ()                            # the contents that are read by themselves

    def part(self, start, end):
        """Some of its words as a stretch that attributions are read in: labels, and cues counted from its first word."""
        cues = np.array(self.cues[start:end])
        inside = (cues >= start) & (cues < end)
        return Stretch(self.words[start:end], self.rows['roles'].part(start, end), self.states[start:end],
                       np.array(self.roles[start:end]), np.where(inside, cues - start, IGNORED), self.firsts(start, end))

    def firsts(self, start, end):
        """For each word 0 within a sentence, 1 where one begins, 2 where a paragraph begins."""
        before = lambda word: self.sentences[word - 1] if word else None
        return [2 if self.paragraph[w] else int(self.sentences[w] != before(w)) for w in range(start, end)]

    def range(self, start, end):
        """The words that overlap a span of characters."""
        return range(bisect.bisect_right(self.ends, start), bisect.bisect_left(self.starts, end))


@dataclass
class Stretch:
    """Words that attributions are read in as one, a passage or a content by itself, with what is known of them."""
    words: list
    rows: Rows
    states: np.ndarray
    roles: np.ndarray
    cues: np.ndarray
    first: list                                    # as `Document.firsts` gives it


@dataclass
class Content:
    """A content that is read by itself: its words' places in the document and their rows."""
    start: int
    end: int
    rows: Rows


STATE = 160


def read(texts, sayso, contents=None):
    """Documents of texts, without labels; `contents` are for each text the stretches of characters to be read by themselves."""
    texts = list(texts)
    with tempfile.TemporaryDirectory() as folder:
        texts_file, states_file = Path(folder) / 'texts.jsonl', Path(folder) / 'states.bin'
        texts_file.write_text(''.join(json.dumps({'id': str(i), 'text': t}) + '\n' for i, t in enumerate(texts)))
        command = [sayso, 'features', '--jsonl', texts_file, '--states', states_file]
        if contents is not None:
            contents_file = Path(folder) / 'contents.jsonl'
            contents_file.write_text(''.join(json.dumps(spans) + '\n' for spans in contents))
            command += ['--contents', contents_file]
        lines = subprocess.Popen(command, stdout=subprocess.PIPE, encoding='utf-8').stdout
        found = [document(text, json.loads(line)) for text, line in zip(texts, lines, strict=True)]
        states = np.fromfile(states_file, '<i2').reshape(-1, STATE)
    at = 0
    for new in found:
        new.states = states[at:at + len(new.words)]
        at += len(new.words)
    return found


def document(text, line):
    """A document of a text and what `sayso features` says of it."""
    starts, ends = ([span[side] for span in line['tokens']] for side in (0, 1))
    breaks = [end is None or '\n' in text[end:start] for end, start in zip([None, *ends], starts)]
    rows = {task: rows_of(line[task]) for task in line['rows']}
    contents = [Content(c['start'], c['end'], rows_of(c['roles'])) for c in line['contents'] if c['roles']]
    return Document([text[s:e] for s, e in zip(starts, ends)], starts, ends, line['sentence'], breaks, line['pieces'],
                    line['passages'], rows, line['rows'], np.empty((0, STATE), np.int16), contents=contents)


def rows_of(lists):
    return Rows(np.array(list(itertools.chain.from_iterable(lists)), np.int16), np.cumsum([0] + [len(rows) for rows in lists]))


def lines_of(path):
    with gzip.open(path, 'rt', encoding='utf-8') as lines:
        return [json.loads(line) for line in lines]


def with_names(path, sayso, styled=False):
    """Documents of a corpus of names; of names inside names the outermost. `styled` changes capitals as `restyled` does."""
    articles = lines_of(path)
    if styled:
        texts = [article['text'] for article in articles]
        articles = [{**a, 'text': text} for a, text in zip(articles, restyled(texts, sayso))]
    for article, document in zip(articles, read((a['text'] for a in articles), sayso)):
        document.names = [0] * len(document.words)
        taken = [False] * len(document.words)
        for name in sorted(article['entities'], key=lambda name: name['start'] - name['end']):
            kind = NAME_TYPES[article['scheme']].get(name['type'])
            words = document.range(name['start'], name['end'])
            if kind and not any(taken[w] for w in words):
                label = NAME_LABELS.index(f'B-{kind}')
                for place, word in enumerate(words):
                    document.names[word] = label + (place > 0)
                    taken[word] = True
        yield document


def restyled(texts, sayso, seed=1):
    """The texts with five of eight sentences in capitals, with a capital each, or in small letters, as headlines and hasty
    writing have it; no letter moves."""
    rng = random.Random(seed)
    for text, document in zip(texts, read(texts, sayso)):
        letters = list(text)
        styles = [rng.choice(STYLES) for _ in range(1 + max(document.sentences, default=0))]
        for word, start, sentence in zip(document.words, document.starts, document.sentences):
            new = styles[sentence](word)
            if len(new) == len(word):
                letters[start:start + len(word)] = new
        yield ''.join(letters)


def with_roles(folder, split, sayso):
    """PolNeAR's documents: sources, cues and contents, and CoreNLP's names where there are any."""
    articles = lines_of(Path(folder) / f'{split}.jsonl.gz')
    silver = silver_names(Path(folder) / f'corenlp-{split}.tsv.gz')
    for article, document in zip(articles, read((a['text'] for a in articles), sayso)):
        label_roles(document, article['attributions'])
        if article['id'] in silver:
            document.silver = [0] * len(document.words)
            for start, end, kind in silver[article['id']]:
                for word in document.range(start, end):
                    document.silver[word] = SILVER.index(kind)
        yield document


def silver_names(path):
    """(start, end, kind) of the words that CoreNLP takes for parts of names, by article."""
    found = {}
    with gzip.open(path, 'rt', encoding='utf-8') as lines:
        for line in lines:
            column = line.rstrip('\n').split('\t')
            names = found.setdefault(column[0], [])
            if column[8] in SILVER[1:]:
                names.append((int(column[3]), int(column[4]), column[8]))
    return found


def passages(document):
    """The passages of a document as stretches."""
    for start, end in itertools.pairwise([*document.passages, len(document.words)]):
        if start < end:
            yield document.part(start, end)


def articles(path, sayso, kept):
    """The stretches of whole articles annotated by hand, of the groups whose number is `kept`: passages with the outer
    statements, and contents with those right inside of them. A quotation without a cue has no link."""
    chosen = [a for number, group in enumerate(lines_of(path)) if kept(number) for a in group['articles']]
    spans = lambda parts: [[part['start'], part['end']] for part in parts]
    roles = lambda statement: {role: spans(statement[role]) for role in ROLES}
    contents = [[span for s in a['statements'] for span in spans(s['content'])] for a in chosen]
    for article, document in zip(chosen, read((a['text'] for a in chosen), sayso, contents)):
        statements = article['statements']
        label_roles(document, [roles(s) for s in statements if s['within'] is None])
        yield from passages(document)
        for content in document.contents:
            outer = {k for k, s in enumerate(statements) for a, b in spans(s['content'])
                     if document.range(a, b).start <= content.start and content.end <= document.range(a, b).stop}
            inner = [roles(s) for k, s in enumerate(statements) if s['within'] is not None and s['within'] in outer and k not in outer]
            label_roles(document, inner)
            stretch = document.part(content.start, content.end)
            stretch.rows = content.rows
            stretch.first[0] = 2
            yield stretch


def label_roles(document, attributions):
    """Labels and cues of a document; where attributions share words, cues come before sources before contents."""
    document.roles, document.cues = [0] * len(document.words), [IGNORED] * len(document.words)
    for role in ('content', 'source', 'cue'):
        label = ROLE_LABELS.index(f'B-{role}')
        for attribution in attributions:
            cue = next((w for span in attribution['cue'] for w in document.range(*span)), IGNORED)
            for span in attribution[role]:
                words = document.range(*span)
                for word in words:
                    document.roles[word] = label + (word > words[0] and not document.paragraph[word])
                    document.cues[word] = cue


@dataclass
class Window:
    """A run of whole sentences of a document."""
    words: list
    first: list                                    # 0 within a sentence, 1 where one begins, 2 where a paragraph begins
    names: list = None
    silver: list = None
    roles: list = None
    cues: list = None
    of: tuple = None                               # the document's number and the first word


def windows(documents, pieces, most):
    """Runs of sentences with at most `most` pieces of words (`pieces` tells a word's); a longer sentence is cut."""
    for number, document in enumerate(documents):
        start, size, bounds = 0, 0, []
        sentence = 0
        for word, text in enumerate(document.words):
            if word and document.sentences[word] != document.sentences[word - 1]:
                sentence = word
            size += pieces(text)
            if size > most:
                cut = sentence if sentence > start else word
                bounds.append((start, cut))
                size = sum(pieces(w) for w in document.words[cut:word + 1])
                start = cut
        bounds.append((start, len(document.words)))
        for start, end in bounds:
            if end > start:
                yield window(document, start, end, number)


def window(document, start, end, number=None):
    part = lambda values: None if values is None else values[start:end]
    before = lambda word: document.sentences[word - 1] if word else None
    first = [2 if document.paragraph[w] else int(document.sentences[w] != before(w)) for w in range(start, end)]
    cues = None
    if document.cues is not None:
        cues = [cue - start if start <= cue < end else IGNORED for cue in document.cues[start:end]]
    return Window(document.words[start:end], first, part(document.names), part(document.silver), part(document.roles),
                  cues, (number, start))


def raw_texts(corpora, newswire):
    """Texts that the teacher judges and nobody labelled: so many documents of newswire, and the treebanks' own."""
    corpora = Path(corpora)
    yield from itertools.islice(newswire_texts(corpora), newswire)
    for name in ('ewt', 'gum'):
        yield from treebank_texts(corpora / f'ud/{name}-train.conllu')


def newswire_texts(corpora):
    """The texts of AFP and Xinhua."""
    for article in lines_of(Path(corpora) / 'timex/silver.jsonl.gz'):
        yield article['text']


def treebank_texts(path):
    """The texts of a CoNLL-U file's documents, an empty line between paragraphs."""
    text = ''
    with open(path, encoding='utf-8') as lines:
        for line in lines:
            if line.startswith('# newdoc') and text:
                yield text
                text = ''
            elif line.startswith('# newpar') and text:
                text += '\n\n'
            elif line.startswith('# text = '):
                text += ('' if not text or text.endswith('\n') else ' ') + line[9:].rstrip('\n')
    yield text


def spans(labels, order):
    """(kind, first word, word after the last) of labels; an I without its B begins a span too."""
    found, first, kind = set(), None, None
    for place, label in enumerate([*labels, 0]):
        name = order[label]
        if first is not None and (name[0] != 'I' or name[2:] != kind):
            found.add((kind, first, place))
            first = None
        if name != 'O' and first is None:
            first, kind = place, name[2:]
    return found
