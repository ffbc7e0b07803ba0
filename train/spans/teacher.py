"""The teacher: a pretrained transformer fine-tuned to names and to attributions at once.

Names come from corpora made by hand, with CoreNLP's as a task of its own beside them, which shows the encoder names in
news and does not decide. Each word of an attribution points to the first word of its cue by a biaffine score."""
import random
import sys
import time
from pathlib import Path

import torch
from torch import nn
from torch.nn import functional as F

from corpus import IGNORED, NAME_LABELS, NAMES, ROLE_LABELS, ROLES, SILVER, spans, windows

sys.path += [str(Path(__file__).resolve().parents[1] / folder) for folder in ('', 'syntax')]
from scoring import by_length  # noqa: E402
from steps import descend  # noqa: E402
from transformer import Transformer, WordPiece, WIDTH  # noqa: E402

LINK = 128
SHAPES = 64
PIECES_OF_A_WINDOW = 200
PIECES_OF_A_BATCH = 1600
STYLED = 0.08           # of the windows with names


def shape(word, first):
    """How a word is written and where it stands, which an uncased encoder does not see: a number below 3 * SHAPES."""
    start = 3 if word[:1].isupper() else 2 if word[:1].islower() else 1 if word[:1].isdigit() else 0
    rest = word[1:]
    others = 3 if rest and rest.isupper() else 2 if rest.islower() else 1 if any(c.isupper() for c in rest) else 0
    digit, hyphen = any(c.isdigit() for c in word), '-' in word
    return first * SHAPES + start * 16 + others * 4 + 2 * digit + hyphen


class Teacher(nn.Module):
    """Scores of name labels, CoreNLP's labels, roles and cues for windows of words."""

    def __init__(self, dropout=0.2):
        super().__init__()
        self.encoder = Transformer()
        self.encoder.word.weight.requires_grad = False
        self.shape = nn.Embedding(3 * SHAPES, WIDTH)
        nn.init.zeros_(self.shape.weight)
        self.dropout = nn.Dropout(dropout)
        self.names, self.silver = nn.Linear(WIDTH, len(NAME_LABELS)), nn.Linear(WIDTH, len(SILVER))
        self.roles = nn.Linear(WIDTH, len(ROLE_LABELS))
        self.link_from, self.link_to = nn.Linear(WIDTH, LINK), nn.Linear(WIDTH, LINK)
        self.link = nn.Parameter(torch.eye(LINK) * 0.1)

    def forward(self, batch):
        """Logits: names, silver, roles [b, t, labels]; cues [b, t, t]."""
        pieces = self.encoder(batch['ids'], batch['piece_mask'], self.shape(batch['shape']))
        x = self.dropout((batch['pooling'] @ pieces[-1].float()))
        link = self.dropout(F.gelu(self.link_from(x))) @ self.link @ self.dropout(F.gelu(self.link_to(x))).transpose(1, 2)
        link = link.float().masked_fill(~batch['mask'][:, None, :], -1e4)
        return {'names': self.names(x), 'silver': self.silver(x), 'roles': self.roles(x), 'cues': link}


class Batches:
    """Windows as padded tensors."""

    def __init__(self):
        self.wordpiece = WordPiece()

    def windows(self, documents):
        return list(windows(documents, lambda word: len(self.wordpiece.pieces(word)), PIECES_OF_A_WINDOW))

    def order(self, chosen, rng=None):
        """Index lists of windows alike in length."""
        return by_length([2 + sum(len(self.wordpiece.pieces(w)) for w in window.words) for window in chosen],
                         PIECES_OF_A_BATCH, rng)

    def tensors(self, chosen):
        """A padded batch of windows; labels that not all of them have are left out."""
        t = max(len(w.words) for w in chosen)
        rows, places, shapes = [], [], []
        for window in chosen:
            ids, place, looks = [self.wordpiece.first], [t], [0]
            for k, (word, first) in enumerate(zip(window.words, window.first)):
                pieces = self.wordpiece.pieces(word)
                ids += pieces
                place += [k] * len(pieces)
                looks += [shape(word, first)] * len(pieces)
            rows.append(ids + [self.wordpiece.last])
            places.append(place + [t])
            shapes.append(looks + [0])
        p = max(map(len, rows))
        pad = lambda row, size, value: row + [value] * (size - len(row))
        batch = {'ids': torch.tensor([pad(r, p, 0) for r in rows]),
                 'shape': torch.tensor([pad(r, p, 0) for r in shapes]),
                 'piece_mask': torch.tensor([pad([True] * len(r), p, False) for r in rows]),
                 'mask': torch.tensor([pad([True] * len(w.words), t, False) for w in chosen]),
                 'pooling': pooling(places, t, p)}
        for name in ('names', 'silver', 'roles', 'cues'):
            if all(getattr(w, name) is not None for w in chosen):
                batch[name] = torch.tensor([pad(list(getattr(w, name)), t, IGNORED) for w in chosen])
        return batch


def pooling(places, t, p):
    """[b, t, pieces]: the share of each piece in each word's mean; what belongs to no word has place t."""
    out = torch.zeros(len(places), t + 1, p)
    for row, place in zip(out, places):
        row[place, torch.arange(len(place))] = 1
    out = out[:, :t]
    return out / out.sum(-1, keepdim=True).clamp(min=1)


WEIGHTS = {'names': 1.0, 'silver': 0.3, 'roles': 1.0, 'cues': 0.3}


def loss_of(model, batch):
    """Cross-entropy of the labels that the batch has."""
    found = model(batch)
    each = lambda name: F.cross_entropy(found[name].flatten(0, 1).float(), batch[name].flatten(), ignore_index=IGNORED)
    return sum(weight * each(name) for name, weight in WEIGHTS.items()
               if name in batch and bool((batch[name] != IGNORED).any()))


def restyled(window, rng):
    """The window in small letters, in capitals, or with a capital each, as headlines and hasty writing have it."""
    style = rng.choice((str.lower, str.upper, str.capitalize, str.capitalize))
    new = type(window)(**vars(window))
    new.words = [style(word) for word in window.words]
    return new


@torch.no_grad()
def evaluate(model, batches, chosen, task, order, kinds):
    """Precision, recall and F1 of spans of each kind, and of all together."""
    model.eval()
    counts = {kind: [0, 0, 0] for kind in (*kinds, 'all')}
    right = pointed = 0
    for indices in batches.order(chosen):
        part = [chosen[i] for i in indices]
        batch = batches.tensors(part)
        with torch.autocast('cpu', torch.bfloat16):
            found = model(batch)
        if task == 'roles':
            here = batch['cues'] >= 0
            right += int((found['cues'].argmax(-1) == batch['cues'])[here].sum())
            pointed += int(here.sum())
        for window, labels in zip(part, found[task].argmax(-1).tolist()):
            gold = {s for s in spans(getattr(window, task), order) if s[0] in kinds}
            got = {s for s in spans(labels[:len(window.words)], order) if s[0] in kinds}
            for kind in counts:
                of = lambda x: {s for s in x if kind in (s[0], 'all')}
                for place, x in enumerate((gold & got, got, gold)):
                    counts[kind][place] += len(of(x))
    scores = {kind: round(200 * r / max(1, f + g), 1) for kind, (r, f, g) in counts.items()}
    return scores | ({'cue of a word': round(100 * right / pointed, 1)} if pointed else {})


def fit(model, parts, dev, epochs, log, seed=1):
    """Fine-tunes with AdamW; the encoder's rate is a tenth of the heads', warmed up and then falling to nothing.

    `parts` are lists of windows and how often each is taken in a pass; `dev` has windows, task, labels and kinds."""
    torch.manual_seed(seed)
    rng = random.Random(seed)
    batches = Batches()
    inner = [p for p in model.encoder.parameters() if p.requires_grad]
    known = {id(p) for p in inner}
    outer = [p for p in model.parameters() if p.requires_grad and id(p) not in known]
    optimizer = torch.optim.AdamW([{'params': inner, 'lr': 1.5e-4}, {'params': outer, 'lr': 1.5e-3}],
                                  betas=(0.9, 0.98), weight_decay=0.01, fused=True)
    shuffled = lambda: [(chosen, indices) for chosen, times in parts for _ in range(times)
                        for indices in batches.order(chosen, rng)]
    steps = epochs * len(shuffled())
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda s: min(1, (s + 1) / (0.06 * steps)) * max(0.0, 1 - s / (steps * 1.01)))
    start = time.time()
    for epoch in range(epochs):
        model.train()
        total, todo = 0, shuffled()
        rng.shuffle(todo)
        for step, (chosen, indices) in enumerate(todo):
            part = [chosen[i] for i in indices]
            part = [restyled(w, rng) if w.names is not None and rng.random() < STYLED else w for w in part]
            with torch.autocast('cpu', torch.bfloat16):
                loss = loss_of(model, batches.tensors(part))
            total += descend(model, loss, optimizer, schedule, longest=1.0)
            if step % 50 == 49:
                log(f'teacher {epoch} step {step + 1} of {len(todo)} loss {total / 50:.3f} {time.time() - start:.0f} s')
                total = 0
        for name, (chosen, *task) in dev.items():
            log(f'teacher epoch {epoch} {name} {evaluate(model, batches, chosen, *task)} {time.time() - start:.0f} s')


def dev_parts(batches, documents):
    """What to measure on: windows, task, labels and kinds by name of the corpus."""
    core = NAMES[:3]
    parts = {name: (batches.windows(found), 'names', NAME_LABELS, core) for name, found in documents.items() if name != 'polnear'}
    return parts | {'polnear': (batches.windows(documents['polnear']), 'roles', ROLE_LABELS, ROLES)}
