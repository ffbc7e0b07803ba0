"""The small network that goes into sayso: labels of words from the grammar network's states and features of its own.

It is laid out for exact integers, as the grammar network is (`train/syntax/student.py`): the crate's `model::SpanTagger`
computes the same with 8-bit weights."""
import sys
from pathlib import Path

import torch
from torch import nn
from torch.nn import functional as F

sys.path.append(str(Path(__file__).resolve().parents[1] / 'syntax'))
from student import LEVELS, STEP, Recurrent, Rounded  # noqa: E402

STATE = 160            # numbers of the grammar network's state
STATE_STEPS = 2047     # as in src/syntax/network.rs
IMPOSSIBLE = -1e4
STEPS = {STEP: LEVELS, 8: 7}    # levels of the table's numbers on either side of 0, by how many steps are 1


def impossible(order):
    """[before, after]: which label cannot follow which in the BIO scheme."""
    bad = [[after[0] == 'I' and before[1:] != after[1:] for after in order] for before in order]
    return torch.tensor(bad)


class Tagger(nn.Module):
    """Scores of labels for words; `rows` counts the rows of the table, `order` are the labels. With `link` numbers for a
    vector it also tells which other word each goes with. The numbers of the table are in `step` parts of 1: fewer take less to load."""

    def __init__(self, order, rows, embedding=32, width=128, recurrences=2, dropout=0.2, link=0, step=STEP):
        super().__init__()
        self.order, self.step = order, step
        self.table = nn.Parameter(torch.randn(rows, embedding) * 0.15)
        self.state, self.table_in = nn.Linear(STATE, width), nn.Linear(embedding, width, bias=False)
        self.layers = nn.ModuleList(Recurrent(width) for _ in range(recurrences))
        self.labels = nn.Linear(width, len(order))
        self.transitions = nn.Parameter(torch.zeros(len(order), len(order)))
        self.dropout = nn.Dropout(dropout)
        self.register_buffer('impossible', impossible(order), persistent=False)
        if link:
            self.link_from, self.link_to = nn.Linear(width, link), nn.Linear(width, link)

    def forward(self, batch):
        """Scores [b, t, labels], and [b, t, t] of the words that each goes with, or none."""
        table = F.embedding_bag(batch['rows'], Rounded.apply(self.table, self.step, STEPS[self.step]), batch['offsets'], mode='sum')
        table = table.view(*batch['mask'].shape, -1)
        mask = batch['mask'][..., None].float()
        x = F.softsign(self.state(self.dropout(batch['states'])) + self.table_in(self.dropout(table)))
        for layer in self.layers:
            x = layer(self.dropout(x), mask)
        x = self.dropout(x)
        if not hasattr(self, 'link_from'):
            return self.labels(x), None
        links = F.softsign(self.link_from(x)) @ F.softsign(self.link_to(x)).transpose(1, 2)
        return self.labels(x), links.masked_fill(~batch['mask'][:, None, :], IMPOSSIBLE)

    def steps(self):
        """Scores of a label after another."""
        return self.transitions.masked_fill(self.impossible, IMPOSSIBLE)

    def crf_loss(self, scores, gold, mask):
        """A linear-chain conditional random field's loss (Lafferty et al. 2001), for a word."""
        steps = self.steps()
        beginning = torch.tensor([IMPOSSIBLE if name[0] == 'I' else 0.0 for name in self.order])
        gold = gold.clamp(min=0)
        path = (scores.gather(2, gold[..., None])[..., 0] * mask).sum(1) + (steps[gold[:, :-1], gold[:, 1:]] * mask[:, 1:]).sum(1)
        all_paths = scores[:, 0] + beginning
        for t in range(1, scores.shape[1]):
            new = torch.logsumexp(all_paths[:, :, None] + steps, 1) + scores[:, t]
            all_paths = torch.where(mask[:, t, None], new, all_paths)
        return (torch.logsumexp(all_paths, 1) - path).sum() / mask.sum()

    @torch.no_grad()
    def decode(self, scores, mask):
        """The best possible labels of each row."""
        steps = self.steps().numpy()
        beginning = torch.tensor([IMPOSSIBLE if name[0] == 'I' else 0.0 for name in self.order]).numpy()
        for row, here in zip(scores.numpy(), mask):
            row = row[:int(here.sum())]
            best, back = row[0] + beginning, []
            for now in row[1:]:
                paths = best[:, None] + steps
                back.append(paths.argmax(0))
                best = paths.max(0) + now
            labels = [int(best.argmax())]
            for places in reversed(back):
                labels.append(int(places[labels[-1]]))
            yield labels[::-1]
