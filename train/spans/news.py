#!/usr/bin/env python3
"""Raw news with the attributions that the teacher finds in it, for the small network to learn from.

    python3 train/spans/news.py --model all-mpnet-base-v2 --teacher /tmp/teacher/teacher.pt --corpora ../shared/corpora \\
        --articles ../shared/gold/articles/dev.jsonl.gz --sayso target/release/sayso --words 1000000 --out /tmp/news.pickle

Passages are read, and then the contents that were found in them, each by itself. Two processes share the work with --part 0/2 and
--part 1/2. What has been read is written every eighty articles.
"""
import argparse
import gzip
import itertools
import json
import pickle
import random
import time
from pathlib import Path

import numpy as np
import torch

import attribution_teacher
import attributions
import corpus
import fit
from steps import log

AT_ONCE_PIECES = 2000
AT_ONCE = 40            # articles
FEWEST, MOST = 120, 1500    # words of an article
SHORTEST = 4            # words of a content that is read by itself
WRITTEN = 2             # so many times AT_ONCE articles are read before they are written
SHARES = {'allsides': .62, 'clusters': .12, 'feeds2016': .06, 'bbc2004': .04, 'masakhanews_bbc': .03, 'hyperpartisan': .03,
          'reuters_biz': .03, 'basil': .02, 'political_real_2016': .02, 'dailymail2020': .02, 'fakehealth': .01}


def start_of(text):
    """Words near the beginning of a text, by which it is known again."""
    return ' '.join(text.split())[80:200]


def texts(arguments):
    """The texts of raw news that are no annotated articles, every third with its title, in an order of chance."""
    part, parts = map(int, arguments.part.split('/'))
    known = {start_of(a['text']) for group in corpus.lines_of(arguments.articles) for a in group['articles']}
    chance, chosen = random.Random(arguments.seed), []
    for name, share in SHARES.items():
        with gzip.open(Path(arguments.corpora) / f'raw/{name}.jsonl.gz', 'rt', encoding='utf-8') as lines:
            articles = [article for line in map(json.loads, lines) for article in line.get('articles', [line])]
        chance.shuffle(articles)
        words = 0
        for number, article in enumerate(articles):
            text, title = article.get('text') or '', article.get('title') or ''
            length = len(text.split())
            if not FEWEST <= length <= MOST or start_of(text) in known:
                continue
            if words >= arguments.words * share:
                break
            words += length
            chosen.append(f'{title}\n\n{text}' if title and not number % 3 and not text.startswith(title) else text)
    chance.shuffle(chosen)
    return chosen[part::parts]


class Finder:
    """The teacher, which labels stretches."""

    def __init__(self, arguments):
        self.reader = attribution_teacher.Reader(arguments.model)
        self.teacher = attribution_teacher.Teacher(arguments.model)
        self.teacher.load_state_dict(torch.load(arguments.teacher)['model'])
        self.teacher.eval()

    @torch.no_grad()
    def find(self, stretches):
        """Stretches as examples with the labels and cues that the teacher finds best, of those that it reads to the end."""
        read = [self.reader.encoded(s) for s in stretches]
        whole = [i for i, (row, stretch) in enumerate(zip(read, stretches)) if len(row[1]) == len(stretch.words)]
        examples = []
        for group in attribution_teacher.batches([read[i] for i in whole], AT_ONCE_PIECES):
            batch = attribution_teacher.tensors([read[whole[k]] for k in group])
            scores, links = self.teacher(batch)
            for k, labels, link in zip(group, self.teacher.decode(scores, batch['mask']), links.log_softmax(-1)):
                stretch = stretches[whole[k]]
                cues = attributions.nearest_cues(labels, link)
                examples.append((whole[k], fit.Example(stretch.rows, stretch.states, gold=np.array(labels), cues=cues)))
        return dict(examples)


def unlabelled(document):
    document.roles, document.cues = [0] * len(document.words), [corpus.IGNORED] * len(document.words)
    return document


def read(finder, batch, sayso):
    """The passages of some texts, and the contents that are found in them by themselves, as examples; and how many words."""
    documents = [unlabelled(d) for d in corpus.read(batch, sayso)]
    places = [(n, start, end) for n, d in enumerate(documents)
              for start, end in itertools.pairwise([*d.passages, len(d.words)]) if start < end]
    passages = finder.find([documents[n].part(start, end) for n, start, end in places])
    contents = [[] for _ in documents]
    for place, example in passages.items():
        n, first, _ = places[place]
        for kind, start, end in corpus.spans(example.gold, corpus.ROLE_LABELS):
            if kind == 'content' and end - start >= SHORTEST:
                contents[n].append([documents[n].starts[first + start], documents[n].ends[first + end - 1]])
    found = corpus.read(batch, sayso, [sorted(spans) for spans in contents])
    inner = finder.find([stretch for d in found for stretch in by_themselves(unlabelled(d))])
    return [*passages.values(), *inner.values()], sum(len(d.words) for d in documents)


def by_themselves(document):
    """The contents of a document as stretches."""
    for content in document.contents:
        stretch = document.part(content.start, content.end)
        stretch.rows = content.rows
        stretch.first[0] = 2
        yield stretch


def write(examples, path):
    unfinished = path.with_suffix('.part')
    unfinished.write_bytes(pickle.dumps(examples, protocol=5))
    unfinished.rename(path)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('--model', required=True, help='the folder of all-mpnet-base-v2')
    parser.add_argument('--teacher', required=True, help='what attribution_teacher.py wrote')
    parser.add_argument('--corpora', required=True, help='the folder with raw/')
    parser.add_argument('--articles', required=True, help='the annotated articles, which are left out')
    parser.add_argument('--sayso', required=True, help='the program sayso, built with the feature train')
    parser.add_argument('--words', type=int, required=True, help='how many words to read')
    parser.add_argument('--seed', type=int, default=7, help='of the order in which articles are read')
    parser.add_argument('--part', default='0/1', help='which of how many parts to read')
    parser.add_argument('--out', required=True, type=Path)
    arguments = parser.parse_args()
    torch.set_num_threads(1)
    finder, examples, words, start = Finder(arguments), [], 0, time.time()
    for number, batch in enumerate(batched(texts(arguments), AT_ONCE)):
        found, count = read(finder, batch, arguments.sayso)
        examples += found
        words += count
        log(f'{words} words, {words / (time.time() - start):.0f} a second, {len(examples)} stretches')
        if number % WRITTEN == WRITTEN - 1:
            write(examples, arguments.out)
    write(examples, arguments.out)


def batched(items, size):
    """Tuples of so many items."""
    items = iter(items)
    while batch := tuple(itertools.islice(items, size)):
        yield batch


if __name__ == '__main__':
    main()
