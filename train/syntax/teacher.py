"""The teacher: a pretrained transformer fine-tuned to tags and trees, whose judgement the small network learns.

Heads as in Dozat and Manning 2017 (biaffine arcs and relations), on a learned mix of the layers."""
import random
import sys
import time
from pathlib import Path

import torch
from torch import nn
from torch.nn import functional as F

from scoring import Accuracies, by_length
from transformer import Transformer, WordPiece, WIDTH

sys.path.append(str(Path(__file__).resolve().parents[1]))
from steps import descend  # noqa: E402

ARC, RELATION = 256, 96
SHAPES, SUFFIXES = 64, 2048
PIECES_OF_A_BATCH = 1500


def shape(word):
    """How a word is written, which an uncased encoder does not see: a number below SHAPES."""
    first = 3 if word[:1].isupper() else 2 if word[:1].islower() else 1 if word[:1].isdigit() else 0
    rest = word[1:]
    others = 3 if rest and rest.isupper() else 2 if rest.islower() else 1 if any(c.isupper() for c in rest) else 0
    return first * 16 + others * 4 + (2 if any(c.isdigit() for c in word) else 0) + (1 if '-' in word else 0)


def suffix(word):
    return sum(ord(c) * 31 ** i for i, c in enumerate(word[-3:])) % SUFFIXES


def batches(pieces, rng=None):
    """Index lists of sentences given by their words' pieces, at most PIECES_OF_A_BATCH a batch."""
    return by_length([2 + sum(map(len, words)) for words in pieces], PIECES_OF_A_BATCH, rng)


class Teacher(nn.Module):
    """Scores of tags, arcs and relations for sentences of words."""

    def __init__(self, labels, dropout=0.3):
        super().__init__()
        self.labels = labels
        self.encoder = Transformer()
        self.encoder.word.weight.requires_grad = False
        self.mix = nn.Parameter(torch.zeros(len(self.encoder.layers) + 1))
        self.shape, self.suffix = nn.Embedding(SHAPES, 32), nn.Embedding(SUFFIXES, 32)
        width = WIDTH + 64
        self.dropout = nn.Dropout(dropout)
        self.upos = nn.Linear(width, len(labels['upos']))
        self.xpos = nn.Linear(width, len(labels['xpos']))
        self.arc_dependent, self.arc_head = nn.Linear(width, ARC), nn.Linear(width, ARC)
        self.relation_dependent, self.relation_head = (nn.Linear(width, RELATION) for _ in range(2))
        self.arc = nn.Parameter(torch.empty(ARC + 1, ARC))
        self.relation = nn.Parameter(torch.empty(len(labels['deprel']), RELATION + 1, RELATION + 1))
        nn.init.xavier_uniform_(self.arc)
        nn.init.normal_(self.relation, std=0.02)

    def states(self, batch):
        """A state a word, the root's first: the mean of a word's pieces over a mix of layers, and how it is written."""
        layers = self.encoder(batch['ids'], batch['piece_mask'])
        weight = self.mix.softmax(0)
        x = sum(w * layer for w, layer in zip(weight, layers)).float()
        mean = batch['pooling'] @ x
        return self.dropout(torch.cat([mean, self.shape(batch['shape']), self.suffix(batch['suffix'])], -1))

    def forward(self, batch):
        """Logits: upos, xpos [b, t, labels], arc [b, t, t] over heads, and the parts from which relations are scored."""
        x = self.states(batch)
        one = torch.ones(*x.shape[:2], 1)
        dependent = self.dropout(F.gelu(self.arc_dependent(x)))
        head = self.dropout(F.gelu(self.arc_head(x)))
        arc = torch.cat([dependent, one], -1) @ self.arc @ head.transpose(1, 2)
        arc = arc.masked_fill(~batch['mask'][:, None, :], -1e4)
        relation = [torch.cat([self.dropout(F.gelu(f(x))), one], -1) for f in (self.relation_dependent, self.relation_head)]
        return self.upos(x), self.xpos(x), arc, relation

    def relations(self, parts, heads):
        """Relation logits [b, t, labels] for the given heads [b, t]."""
        dependent, head = parts
        head = head.gather(1, heads[..., None].expand(-1, -1, head.shape[-1]))
        return torch.einsum('btd,rde,bte->btr', dependent, self.relation, head)


def pooling(places, t):
    """[b, t, pieces]: the share of each piece in each word's mean; what belongs to no word has place t."""
    out = torch.zeros(len(places), t, max(map(len, places)))
    for row, place in zip(out, places):
        for piece, word in enumerate(place):
            if word < t:
                row[word, piece] = 1
    return out / out.sum(-1, keepdim=True).clamp(min=1)


def tensors(sentences, pieces, indices, wordpiece, labels=None):
    """A padded batch; word 0 is the root, which stands for BERT's [CLS]."""
    chosen = [sentences[i] for i in indices]
    t = 1 + max(len(s.words) for s in chosen)
    rows, places = [], []
    for i in indices:
        ids, place = [wordpiece.first], [0]
        for k, word in enumerate(pieces[i]):
            ids += word
            place += [k + 1] * len(word)
        rows.append(ids + [wordpiece.last])
        places.append(place + [t])
    p = max(map(len, rows))
    pad = lambda row, size, value: row + [value] * (size - len(row))
    batch = {'ids': torch.tensor([pad(r, p, 0) for r in rows]),
             'pooling': pooling(places, t),
             'piece_mask': torch.tensor([pad([True] * len(r), p, False) for r in rows]),
             'mask': torch.tensor([pad([True] * (1 + len(s.words)), t, False) for s in chosen]),
             'shape': torch.tensor([pad([0] + [shape(w) for w in s.words], t, 0) for s in chosen]),
             'suffix': torch.tensor([pad([0] + [suffix(w) for w in s.words], t, 0) for s in chosen])}
    if labels:
        for name in ('upos', 'xpos', 'deprel'):
            index = {label: i for i, label in enumerate(labels[name])}
            batch[name] = torch.tensor([pad([-100] + [index.get(x, -100) for x in getattr(s, name)], t, -100) for s in chosen])
        batch['head'] = torch.tensor([pad([-100] + s.head, t, -100) for s in chosen])
    return batch


def loss_of(model, batch):
    upos, xpos, arc, relation = model(batch)
    each = lambda logits, gold: F.cross_entropy(logits.flatten(0, 1).float(), gold.flatten())
    relations = model.relations(relation, batch['head'].clamp(min=0))
    return (each(arc, batch['head']) + each(relations, batch['deprel'])
            + 0.5 * each(xpos, batch['xpos']) + 0.25 * each(upos, batch['upos']))


@torch.no_grad()
def evaluate(model, sentences, wordpiece):
    """The model's accuracies."""
    model.eval()
    pieces = [[wordpiece.pieces(w) for w in s.words] for s in sentences]
    accuracies = Accuracies(model.labels['deprel'])
    for indices in batches(pieces):
        with torch.autocast('cpu', torch.bfloat16):
            accuracies.add(model, tensors(sentences, pieces, indices, wordpiece, model.labels))
    return accuracies.percent()


def fit(model, train, dev, epochs, log, seed=1):
    """Fine-tunes with AdamW; the encoder's rate is a tenth of the heads', warmed up and then falling to nothing."""
    torch.manual_seed(seed)
    rng = random.Random(seed)
    wordpiece = WordPiece()
    pieces = [[wordpiece.pieces(w) for w in s.words] for s in train]
    inner = [p for p in model.encoder.parameters() if p.requires_grad]
    known = {id(p) for p in inner}
    outer = [p for p in model.parameters() if p.requires_grad and id(p) not in known]
    optimizer = torch.optim.AdamW([{'params': inner, 'lr': 1.5e-4}, {'params': outer, 'lr': 1.5e-3}],
                                  betas=(0.9, 0.98), weight_decay=0.01, fused=True)
    steps = epochs * len(batches(pieces, rng))
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda s: min(1, (s + 1) / (0.08 * steps)) * max(0.0, 1 - s / (steps * 1.01)))
    start = time.time()
    for epoch in range(epochs):
        model.train()
        total = 0
        for step, indices in enumerate(batches(pieces, rng)):
            with torch.autocast('cpu', torch.bfloat16):
                loss = loss_of(model, tensors(train, pieces, indices, wordpiece, model.labels))
            total += descend(model, loss, optimizer, schedule, longest=1.0)
            if step % 50 == 49:
                log(f'teacher {epoch} step {step + 1} loss {total / 50:.3f} {time.time() - start:.0f} s')
                total = 0
        for name, sentences in dev.items():
            log(f'teacher epoch {epoch} {name} {evaluate(model, sentences, wordpiece)} {time.time() - start:.0f} s')
