#!/usr/bin/env python3
"""Makes src/syntax/weights.bin: one command, three hours or less on two cores, the same result from the same seed.

    pip install -r train/syntax/requirements.txt
    cargo build --release --features cli
    python3 train/syntax/train.py --corpora ../shared/corpora --sayso target/release/sayso --work /tmp/syntax

Steps: fine-tune the teacher on the treebanks; let it judge raw news and varied treebank sentences; fit the small network to
both; write the weights. What a step makes is kept in --work, and taken from there when the command is run again.
`--methods` fits the networks of the table in src/syntax/weights.md instead, and prints how well each does.
"""
import sys
from pathlib import Path

import torch

import corpus
import distill
import export
import fit
import student
import teacher
import variants

sys.path.append(str(Path(__file__).resolve().parents[1]))
import steps  # noqa: E402: it lies beside this folder
from steps import kept, log  # noqa: E402

SHIPPED_WEIGHTS = Path(__file__).resolve().parents[2] / 'src/syntax/weights.bin'
TREEBANKS = ('ewt', 'gum')
COPIES = 3                                       # varied sentences for each sentence of the treebanks
SHIPPED = {'encoder': 'rrr', 'width': 160, 'dropout': 0.1}
METHODS = {'window': {'encoder': ''}, 'convolutions': {'encoder': '1241'}, 'recurrences': {'encoder': 'rr'}}


class Training:
    """The treebanks and the steps."""

    def __init__(self, arguments):
        self.arguments = arguments
        self.work = Path(arguments.work)
        self.work.mkdir(parents=True, exist_ok=True)
        read = lambda part: {n: corpus.treebank(f'{arguments.corpora}/ud/{n}-{part}.conllu') for n in TREEBANKS}
        self.all = [s for sentences in read('train').values() for s in sentences]
        self.train = [s for s in self.all if len(s.words) <= corpus.LONGEST]
        self.dev = read('dev')
        self.labels = export.labels()
        self.index = {name: {label: i for i, label in enumerate(order)} for name, order in self.labels.items()}

    def examples(self, sentences, soft=None):
        return [fit.Example(s, self.index, soft=soft and soft[i]) for i, s in enumerate(sentences)]

    def dev_examples(self):
        return {name: self.examples(sentences) for name, sentences in self.dev.items()}

    def teacher(self):
        """The fine-tuned teacher."""
        torch.manual_seed(1)
        model = teacher.Teacher(self.labels)
        path = self.work / 'teacher.pt'
        if path.exists():
            model.load_state_dict(torch.load(path))
            return model
        model.encoder.load_pretrained()
        teacher.fit(model, self.train, self.dev, self.arguments.teacher_epochs, log)
        torch.save(model.state_dict(), path)
        return model

    def judged(self):
        """Raw and varied sentences with what the teacher says of them."""
        raw = kept(self.work / 'raw.pickle',
                   lambda: list(corpus.raw_sentences(self.arguments.corpora, self.arguments.sayso)))
        soft = kept(self.work / 'raw-judged.pickle', lambda: distill.distributions(self.teacher(), raw, log))
        varied = kept(self.work / 'varied.pickle',
                      lambda: variants.of(self.train, raw, self.labels['xpos'], soft, COPIES))
        soft += kept(self.work / 'varied-judged.pickle', lambda: distill.distributions(self.teacher(), varied, log))
        return raw + varied, soft

    def student(self):
        """Fits the small network and writes its weights after each pass."""
        gold, silver = self.examples(self.train), self.examples(*self.judged())
        torch.manual_seed(1)
        model = student.Student(self.labels, **SHIPPED)
        torch.set_num_threads(1)                        # sums in one order, whatever the machine
        fit.fit(model, [(gold, fit.hard_loss), (silver, fit.soft_loss)], self.dev_examples(), self.arguments.epochs,
                log, words=1800)
        export.export(model, self.arguments.weights, self.all, gold[::10])

    def methods(self):
        """How well small networks do that see the treebanks alone, for a few passes each."""
        gold, dev = self.examples(self.train), self.dev_examples()
        torch.set_num_threads(1)
        for name, settings in METHODS.items():
            torch.manual_seed(1)
            model = student.Student(self.labels, **settings)
            log(f'{name}: {sum(p.numel() for p in model.parameters()) - model.embedding.table.numel()} weights besides tables')
            fit.fit(model, [(gold, fit.hard_loss)], dev, 5, log)


def main():
    parser = steps.parser(__doc__, 'ud/, polnear/ and timex/', 'which splits raw news into words', SHIPPED_WEIGHTS)
    parser.add_argument('--teacher-epochs', type=int, default=4)
    parser.add_argument('--epochs', type=int, default=11)
    parser.add_argument('--methods', action='store_true')
    arguments = parser.parse_args()
    torch.set_num_threads(2)
    torch.set_flush_denormal(True)
    training = Training(arguments)
    training.methods() if arguments.methods else training.student()


if __name__ == '__main__':
    main()
