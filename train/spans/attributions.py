#!/usr/bin/env python3
"""Makes src/statement/weights.bin: one command, an hour and a half or less on two cores, the same result from the same seed.

    pip install -r train/syntax/requirements.txt
    cargo build --release --features cli,train
    python3 train/spans/attributions.py --corpora ../shared/corpora --sayso target/release/sayso --work /tmp/attributions

Steps: read PolNeAR and newswire as sayso's words; fit three larger networks to PolNeAR; let them find the attributions in the
newswire together; fit the small network to both; write the weights. What a step makes is kept in --work, and taken from there when the
command is run again. With --articles the network then goes on with PolNeAR and whole articles annotated by hand, whose contents are
read by themselves too; with --news beside it, with PolNeAR and what a large teacher found in raw news (`attribution_teacher.py`,
`news.py`), and the articles are only measured on, so that what comes after the network may learn from them. With --from that alone is
done, from weights that were written before.
"""
import itertools
import pickle
import sys
from pathlib import Path

import numpy as np
import torch

import corpus
import export
import fit
import tagger

sys.path.append(str(Path(__file__).resolve().parents[1]))
import steps  # noqa: E402: it lies beside this folder
from steps import kept, log  # noqa: E402

SHIPPED = Path(__file__).resolve().parents[2] / 'src/statement/weights.bin'
NETWORK = {'embedding': 32, 'width': 128, 'recurrences': 2, 'link': 32, 'dropout': 0.15, 'step': 8}
LARGER = ({'embedding': 32, 'width': 192, 'recurrences': 3, 'link': 48, 'dropout': 0.3},
          {'embedding': 32, 'width': 128, 'recurrences': 2, 'link': 32, 'dropout': 0.2},
          {'embedding': 48, 'width': 256, 'recurrences': 4, 'link': 48, 'dropout': 0.35})
ARTICLES = 4            # how often the articles are taken in a pass over PolNeAR
LAST_RATE = 1e-3
NEWS_RATE = 2e-3
READILY = 1.1           # added to the score of a cue's beginning: of two networks alike in F1 of spans the one that finds more
CUE = corpus.ROLE_LABELS.index('B-cue')


def held_out(group):
    """Whether a group of articles is kept out of all training, to be measured on."""
    return group % 3 == 2


def examples(document):
    """The passages of a document; a link that leads out of one is left out."""
    for start, end in itertools.pairwise([*document.passages, len(document.words)]):
        if start < end:
            cues = np.array(document.cues[start:end])
            yield fit.Example(document.rows['roles'].part(start, end), document.states[start:end],
                              gold=np.array(document.roles[start:end]),
                              cues=np.where((cues >= start) & (cues < end), cues - start, corpus.IGNORED))


class Ensemble:
    """Networks whose scores are averaged."""

    def __init__(self, networks):
        self.networks = networks
        for network in networks:
            network.eval()
        self.transitions = sum(network.transitions for network in networks) / len(networks)

    @torch.no_grad()
    def find(self, examples):
        """Gives examples the labels and cues that the networks find best together."""
        for indices in fit.batches(examples, 6000):
            part = [examples[i] for i in indices]
            batch = fit.tensors(part)
            scores, links = zip(*(network(batch) for network in self.networks))
            scores, links = sum(scores) / len(scores), sum((x * fit.SHARPER).log_softmax(-1) for x in links)
            decoder = self.networks[0]
            own, decoder.transitions.data = decoder.transitions.data, self.transitions
            for example, labels, link in zip(part, list(decoder.decode(scores, batch['mask'])), links):
                example.gold, example.cues = np.array(labels), nearest_cues(labels, link)
            decoder.transitions.data = own
        return examples


def nearest_cues(labels, links):
    """For each word of a span the first word of the cue that the span goes with best."""
    cues = np.full(len(labels), corpus.IGNORED)
    beginnings = [word for word, label in enumerate(labels) if label == CUE]
    for _, start, end in corpus.spans(labels, corpus.ROLE_LABELS) if beginnings else ():
        cues[start:end] = beginnings[int(links[start:end][:, beginnings].sum(0).argmax())]
    return cues


class Training:
    """The corpora and the steps."""

    def __init__(self, arguments):
        self.arguments = arguments
        self.work = Path(arguments.work)
        self.work.mkdir(parents=True, exist_ok=True)

    def split(self, name):
        """The passages of a part of PolNeAR, and how many rows the table has."""
        def make():
            documents = list(corpus.with_roles(Path(self.arguments.corpora) / 'polnear', name, self.arguments.sayso))
            return [e for d in documents for e in examples(d)], documents[0].table['roles']
        return kept(self.work / f'{name}.pickle', make)

    def newswire(self):
        """The passages of newswire, with nothing known of them."""
        documents = corpus.read(corpus.newswire_texts(self.arguments.corpora), self.arguments.sayso)
        for document in documents:
            document.roles, document.cues = [0] * len(document.words), [corpus.IGNORED] * len(document.words)
        return [e for d in documents for e in examples(d)]

    def fitted(self, name, network, parts, epochs, seed):
        """A network fitted to some passages."""
        path = self.work / f'{name}.pt'
        torch.manual_seed(seed)
        torch.set_num_threads(1)                        # sums in one order, whatever the machine
        model = tagger.Tagger(corpus.ROLE_LABELS, self.split('train')[1], **network)
        if path.exists():
            model.load_state_dict(torch.load(path))
            return model
        dev = {'polnear': (self.split('dev')[0], corpus.ROLES)}
        fit.fit(model, [(part, False, 1) for part in parts], dev, epochs, log, words=3000, averaged=True)
        torch.save(model.state_dict(), path)
        return model

    def found(self):
        """The newswire with what the larger networks find in it."""
        gold = self.split('train')[0]
        larger = [self.fitted(f'larger-{n}', network, [gold], self.arguments.larger_epochs, seed=n)
                  for n, network in enumerate(LARGER, 1)]
        return Ensemble(larger).find(self.newswire())

    def small(self):
        """The small network that has learned PolNeAR and what the larger ones find in newswire."""
        found = kept(self.work / 'found.pickle', self.found)
        model = self.fitted('small', NETWORK, [self.split('train')[0], found], self.arguments.epochs, seed=3)
        model.labels.bias.data[CUE] += READILY
        return model

    def articles(self, held):
        """The stretches of whole articles, of the groups that are kept out or of the others."""
        name = f'articles-{"held" if held else "train"}.pickle'
        make = lambda: [fit.Example(s.rows, s.states, gold=s.roles, cues=s.cues) for s in
                        corpus.articles(self.arguments.articles, self.arguments.sayso, lambda group: held_out(group) == held)]
        return kept(self.work / name, make)

    def student(self):
        """Fits the network that is shipped, and writes its weights."""
        rows = self.split('train')[1]
        if self.arguments.start:
            model = export.load(tagger.Tagger(corpus.ROLE_LABELS, rows, **NETWORK), self.arguments.start)
        else:
            model = self.small()
        if self.arguments.articles:
            self.go_on(model)
        export.export(model, self.arguments.weights)

    def go_on(self, model):
        """Lets a network learn from PolNeAR and raw news, or else whole articles, of which every third group is kept out."""
        dev = {'polnear': (self.split('dev')[0], corpus.ROLES), 'articles': (self.articles(True), corpus.ROLES)}
        news = [example for path in self.arguments.news for example in pickle.loads(Path(path).read_bytes())]
        other = (news, False, 1) if news else (self.articles(False), False, ARTICLES)
        parts = [(self.split('train')[0], False, 1), other]
        torch.set_num_threads(1)
        fit.fit(model, parts, dev, self.arguments.last_epochs, log, words=3000, rate=NEWS_RATE if news else LAST_RATE, averaged=True)


def main():
    parser = steps.parser(__doc__, 'polnear/ and timex/', 'built with the feature train', SHIPPED)
    parser.add_argument('--larger-epochs', type=int, default=9)
    parser.add_argument('--epochs', type=int, default=9)
    parser.add_argument('--last-epochs', type=int, default=4)
    parser.add_argument('--articles', help='whole articles annotated by hand, to go on with')
    parser.add_argument('--news', nargs='*', default=[], help='what news.py wrote, to go on with')
    parser.add_argument('--from', dest='start', help='weights that the last step goes on from')
    torch.set_flush_denormal(True)
    Training(parser.parse_args()).student()


if __name__ == '__main__':
    main()
