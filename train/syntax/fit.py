"""Fits the small network: to the treebanks, and to what the teacher says of them and of raw news (distillation, Hinton
et al. 2015)."""
import random
import sys
import time
from pathlib import Path

import numpy as np
import torch
from torch.nn import functional as F

import features
from scoring import Accuracies, by_length

sys.path.append(str(Path(__file__).resolve().parents[1]))
from steps import descend  # noqa: E402

IGNORED = -100


class Example:
    """A sentence as arrays; places are the root, the words and the end."""

    def __init__(self, sentence, labels, soft=None):
        words = sentence.words
        self.rows = np.array([features.rows(w) for w in (features.BOUNDARY, *words, features.BOUNDARY)], dtype=np.int32)
        self.length = len(words) + 1
        self.gold = {}
        if sentence.head:
            self.gold['head'] = np.array([IGNORED] + sentence.head)
            for name, index in labels.items():
                self.gold[name] = np.array([IGNORED] + [index.get(x, IGNORED) for x in getattr(sentence, name)])
        self.soft = soft


def batches(examples, words, rng=None):
    """Index lists of examples, at most so many words a batch."""
    return by_length([e.length for e in examples], words, rng)


def stack(arrays, size, value, dtype):
    out = np.full((len(arrays), *size), value, dtype)
    for row, array in zip(out, arrays):
        row[tuple(slice(n) for n in array.shape)] = array
    return torch.from_numpy(out)


def tensors(examples):
    """A padded batch of examples."""
    t = max(e.length for e in examples) + 1
    lengths = torch.tensor([e.length for e in examples])
    place = torch.arange(t)
    batch = {'rows': stack([e.rows for e in examples], (t, features.COUNT), 0, np.int64),
             'place': place <= lengths[:, None], 'mask': place < lengths[:, None]}
    for name in ('head', 'upos', 'xpos', 'deprel'):
        if all(name in e.gold for e in examples):
            batch[name] = stack([e.gold[name] for e in examples], (t,), IGNORED, np.int64)
    if all(e.soft for e in examples):
        for name in ('upos', 'xpos', 'deprel'):
            batch['soft ' + name] = stack([e.soft[name] for e in examples], (t, examples[0].soft[name].shape[-1]), 0, np.float32)
        batch['soft arc'] = stack([e.soft['arc'] for e in examples], (t, t), 0, np.float32)
    return batch


WEIGHT = {'head': 1.0, 'deprel': 1.0, 'xpos': 0.5, 'upos': 0.25}


def hard_loss(model, batch):
    """Cross-entropy with the treebank."""
    upos, xpos, arc, relation = model(batch)
    logits = {'upos': upos, 'xpos': xpos, 'head': arc, 'deprel': model.relations(relation, batch['head'].clamp(min=0))}
    return sum(w * F.cross_entropy(logits[n].flatten(0, 1), batch[n].flatten(), ignore_index=IGNORED) for n, w in WEIGHT.items())


def soft_loss(model, batch):
    """Cross-entropy with the teacher's distributions; relations on the teacher's best heads."""
    upos, xpos, arc, relation = model(batch)
    heads = batch['soft arc'].argmax(-1)
    logits = {'upos': upos, 'xpos': xpos, 'arc': arc, 'deprel': model.relations(relation, heads)}
    words = batch['mask'].sum() - len(heads)
    return sum(WEIGHT['head' if n == 'arc' else n] * -(batch['soft ' + n] * x.log_softmax(-1)).sum() / words
               for n, x in logits.items())


@torch.no_grad()
def evaluate(model, examples):
    """The model's accuracies."""
    model.eval()
    accuracies = Accuracies(model.labels['deprel'])
    for indices in batches(examples, 4000):
        accuracies.add(model, tensors([examples[i] for i in indices]))
    return accuracies.percent()


def fit(model, parts, dev, epochs, log, words=1500, rate=3e-3, seed=1):
    """Adam over all batches of all parts; `parts` are (examples, loss) and are mixed batch by batch."""
    torch.manual_seed(seed)
    rng = random.Random(seed)
    optimizer = torch.optim.Adam(model.parameters(), lr=rate, betas=(0.9, 0.98), fused=True)
    count = sum(len(batches(examples, words)) for examples, _ in parts)
    steps = epochs * count
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda s: min(1, (s + 1) / 300) * max(0.01, 1 - s / steps))
    start = time.time()
    for epoch in range(epochs):
        model.train()
        todo = [(examples, loss, b) for examples, loss in parts for b in batches(examples, words, rng)]
        rng.shuffle(todo)
        total = 0
        for examples, loss_of, indices in todo:
            loss = loss_of(model, tensors([examples[i] for i in indices]))
            total += descend(model, loss, optimizer, schedule, longest=5.0)
        found = {name: evaluate(model, examples) for name, examples in dev.items()}
        log(f'epoch {epoch} loss {total / len(todo):.3f} {found} {time.time() - start:.0f} s')
