"""Fits a small network to labels made by hand and to the teacher's judgement (distillation, Hinton et al. 2015)."""
import copy
import random
import sys
import time
from pathlib import Path

import numpy as np
import torch
from torch.nn import functional as F

from corpus import IGNORED, spans
from tagger import STATE_STEPS

sys.path += [str(Path(__file__).resolve().parents[1] / folder) for folder in ('', 'syntax')]
from scoring import by_length  # noqa: E402
from steps import descend  # noqa: E402


class Example:
    """A run of words: rows of features, states, labels made by hand or the teacher's distributions, and cues."""

    def __init__(self, rows, states, gold=None, soft=None, cues=None):
        self.lengths, self.rows = np.diff(rows.starts), rows.flat
        self.states, self.gold, self.soft, self.cues = states, gold, soft, cues

    def __len__(self):
        return len(self.lengths)


def padded(arrays, shape, value, dtype):
    out = np.full((len(arrays), *shape), value, dtype)
    for row, array in zip(out, arrays):
        row[:len(array)] = array
    return torch.from_numpy(out)


def tensors(examples, dropped=0.0, rng=None):
    """A padded batch; `dropped` of the rows are left out, so that the network does not lean on words that it knows."""
    t = max(map(len, examples))
    lengths = np.zeros((len(examples), t), np.int64)
    for row, example in zip(lengths, examples):
        row[:len(example)] = example.lengths
    rows = np.concatenate([e.rows for e in examples])
    lengths = lengths.ravel()
    if dropped:
        kept = rng.random(len(rows)) >= dropped
        owner = np.repeat(np.arange(len(lengths)), lengths)
        rows, lengths = rows[kept], np.bincount(owner[kept], minlength=len(lengths))
    offsets = np.concatenate([[0], np.cumsum(lengths)[:-1]])
    batch = {'rows': torch.from_numpy(rows.astype(np.int64)), 'offsets': torch.from_numpy(offsets),
             'states': padded([e.states for e in examples], (t, examples[0].states.shape[1]), 0, np.float32) / STATE_STEPS,
             'mask': torch.arange(t) < torch.tensor([len(e) for e in examples])[:, None]}
    for name in ('gold', 'cues'):
        if all(getattr(e, name) is not None for e in examples):
            batch[name] = padded([getattr(e, name) for e in examples], (t,), IGNORED, np.int64)
    if all(e.soft is not None for e in examples):
        batch['soft'] = padded([e.soft for e in examples], (t, examples[0].soft.shape[1]), 0, np.float32)
    return batch


def batches(examples, words, rng=None):
    return by_length([len(e) for e in examples], words, rng)


LINKS = 0.2            # what the loss of links counts beside that of labels
SHARPER = 8            # links' scores are so many times the product of their vectors, which is small


def loss_of(model, batch, soft):
    """For a batch with distributions the cross-entropy with them, else the conditional random field's loss, with that of
    the links."""
    scores, links = model(batch)
    if soft:
        return -(batch['soft'] * scores.log_softmax(-1)).sum() / batch['mask'].sum()
    loss = model.crf_loss(scores, batch['gold'], batch['mask'])
    if links is not None and bool((batch['cues'] >= 0).any()):
        loss = loss + LINKS * F.cross_entropy(links.flatten(0, 1) * SHARPER, batch['cues'].flatten(), ignore_index=IGNORED)
    return loss


@torch.no_grad()
def evaluate(model, examples, kinds):
    """F1 of spans of each kind, and of all together, in percent; and the share of links that are right."""
    model.eval()
    counts = {kind: [0, 0, 0] for kind in (*kinds, 'all')}
    right = linked = 0
    for indices in batches(examples, 6000):
        part = [examples[i] for i in indices]
        batch = tensors(part)
        scores, links = model(batch)
        if links is not None:
            here = batch['cues'] >= 0
            right += int((links.argmax(-1) == batch['cues'])[here].sum())
            linked += int(here.sum())
        for example, labels in zip(part, model.decode(scores, batch['mask'])):
            gold, got = ({s for s in spans(x, model.order) if s[0] in kinds} for x in (example.gold, labels))
            for kind, count in counts.items():
                sides = [[s for s in side if kind in (s[0], 'all')] for side in (gold & got, got, gold)]
                for place, side in enumerate(sides):
                    count[place] += len(side)
    scores = {kind: round(200 * r / max(1, f + g), 1) for kind, (r, f, g) in counts.items()}
    return scores | ({'links': round(100 * right / linked, 1)} if linked else {})


def fit(model, parts, dev, epochs, log, words=2000, rate=3e-3, dropped=0.1, seed=1, averaged=False):
    """Adam over all batches of all parts, which are (examples, whether by the teacher's judgement, times a pass);
    `dev` has examples and kinds by name. `averaged` keeps the moving average of the weights (Polyak and Juditsky 1992)."""
    torch.manual_seed(seed)
    rng, chance = random.Random(seed), np.random.default_rng(seed)
    optimizer = torch.optim.Adam(model.parameters(), lr=rate, betas=(0.9, 0.98), fused=True)
    shuffled = lambda: [(examples, soft, b) for examples, soft, times in parts for _ in range(times)
                        for b in batches(examples, words, rng)]
    steps = epochs * len(shuffled())
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda s: min(1, (s + 1) / 300) * max(0.01, 1 - s / steps))
    mean, start = copy.deepcopy(model), time.time()
    for epoch in range(epochs):
        model.train()
        todo = shuffled()
        rng.shuffle(todo)
        total = 0
        for examples, soft, indices in todo:
            loss = loss_of(model, tensors([examples[i] for i in indices], dropped, chance), soft)
            total += descend(model, loss, optimizer, schedule, longest=5.0)
            average(mean, model, schedule.last_epoch if averaged else 0)
        found = {name: evaluate(mean, *part) for name, part in dev.items()}
        log(f'epoch {epoch} loss {total / len(todo):.3f} {found} {time.time() - start:.0f} s')
    model.load_state_dict(mean.state_dict())


@torch.no_grad()
def average(mean, model, steps):
    """Takes the weights after so many steps into their moving average, which is at most that of the last thousand."""
    torch._foreach_lerp_(list(mean.parameters()), list(model.parameters()), 1 - min(0.999, steps / (steps + 10)))
