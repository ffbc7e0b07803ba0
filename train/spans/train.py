#!/usr/bin/env python3
"""Makes src/entity/weights.bin: one command, an hour and a half or less on two cores, the same result from the same seed.

    pip install -r train/syntax/requirements.txt
    cargo build --release --features cli,train
    python3 train/spans/train.py --corpora ../shared/corpora --sayso target/release/sayso --work /tmp/spans

Steps: read the corpora as sayso's words; fine-tune the teacher on names and attributions; let it judge the same texts and
raw ones; fit the small network to its judgement and to the names made by hand; write the weights. What a step makes is
kept in --work, and taken from there when the command is run again.
"""
import sys
from pathlib import Path

import numpy as np
import torch

import corpus
import export
import fit
import judge
import tagger
import teacher

sys.path.append(str(Path(__file__).resolve().parents[1]))
import steps  # noqa: E402: it lies beside this folder
from steps import kept, log  # noqa: E402

SHIPPED = Path(__file__).resolve().parents[2] / 'src/entity/weights.bin'
NEWSWIRE = 1100        # documents of raw news that are judged, beside the treebanks' texts
NETWORK = {'embedding': 16, 'width': 128, 'dropout': 0.05}
CORE = corpus.NAMES[:3]


class Training:
    """The corpora and the steps."""

    def __init__(self, arguments):
        self.arguments = arguments
        self.work = Path(arguments.work)
        self.work.mkdir(parents=True, exist_ok=True)

    def kept(self, name, make):
        """What `make` gives, or gave when it was last run to its end."""
        return kept(self.work / f'{name}.pickle', make)

    def names(self, name, styled=False):
        return list(corpus.with_names(Path(self.arguments.corpora) / f'ner/{name}.jsonl.gz', self.arguments.sayso, styled))

    def attributions(self, split):
        return list(corpus.with_roles(Path(self.arguments.corpora) / 'polnear', split, self.arguments.sayso))

    def train(self):
        """Documents by corpus."""
        return self.kept('train', lambda: {'gum': self.names('gum-train'), 'crossner': self.names('crossner-politics-train'),
                                           'polnear': self.attributions('train')})

    def dev(self):
        return self.kept('dev', lambda: {'gum': self.names('gum-dev'), 'crossner': self.names('crossner-politics-dev'),
                                         'uner': self.names('ewt-uner-dev'), 'polnear': self.attributions('dev')})

    def styled(self):
        """The hand-made corpora again, with other capitals."""
        return self.kept('styled', lambda: self.names('gum-train', styled=True) + self.names('crossner-politics-train', styled=True))

    def raw(self):
        """Documents that nobody labelled."""
        return self.kept('raw', lambda: corpus.read(corpus.raw_texts(self.arguments.corpora, NEWSWIRE), self.arguments.sayso))

    def teacher(self):
        """The fine-tuned teacher."""
        torch.manual_seed(1)
        model, path = teacher.Teacher(), self.work / 'teacher.pt'
        if path.exists():
            model.load_state_dict(torch.load(path))
            return model
        model.encoder.load_pretrained()
        batches = teacher.Batches()
        parts = [(batches.windows(documents), 4 if name == 'crossner' else 1) for name, documents in self.train().items()]
        teacher.fit(model, parts, teacher.dev_parts(batches, self.dev()), self.arguments.teacher_epochs, log)
        torch.save(model.state_dict(), path)
        return model

    def judged(self):
        """All documents with what the teacher says of them."""
        documents = [d for part in (*self.train().values(), self.raw()) for d in part]
        return zip(documents, self.kept('judged', lambda: judge.judgement(self.teacher(), teacher.Batches(), documents, log)))

    def student(self):
        """Fits the small network that finds names, and writes its weights."""
        soft = [e for document, said in self.judged() for e in examples(document, soft=said['names'])]
        gold = {name: [e for d in self.train()[name] for e in examples(d, gold=d.names)] for name in ('gum', 'crossner')}
        dev = {name: ([e for d in documents for e in examples(d, gold=d.names)], CORE)
               for name, documents in self.dev().items() if name != 'polnear'}
        torch.manual_seed(1)
        torch.set_num_threads(1)                        # sums in one order, whatever the machine
        model = tagger.Tagger(corpus.NAME_LABELS, self.train()['gum'][0].table['names'], **NETWORK)
        parts = [(gold['gum'], False, 1), (gold['crossner'], False, 3), (soft, True, 1)]
        if self.arguments.styled:
            parts.append(([e for d in self.styled() for e in examples(d, gold=d.names)], False, 1))
        fit.fit(model, parts, dev, self.arguments.epochs, log)
        export.export(model, self.arguments.weights)


def examples(document, gold=None, soft=None):
    """The stretches that the network reads as one."""
    for start, end in zip(document.pieces, [*document.pieces[1:], len(document.words)]):
        yield fit.Example(document.rows['names'].part(start, end), document.states[start:end],
                          gold=None if gold is None else np.array(gold[start:end]), soft=None if soft is None else soft[start:end])


def main():
    parser = steps.parser(__doc__, 'ner/, polnear/, timex/ and ud/', 'built with the feature train', SHIPPED)
    parser.add_argument('--teacher-epochs', type=int, default=3)
    parser.add_argument('--epochs', type=int, default=9)
    parser.add_argument('--styled', action='store_true', help='learn the names made by hand with other capitals too')
    arguments = parser.parse_args()
    torch.set_num_threads(2)
    torch.set_flush_denormal(True)
    Training(arguments).student()


if __name__ == '__main__':
    main()
