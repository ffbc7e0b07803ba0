"""The small network that goes into sayso: hashed features, a window summed from tables, a light encoder, and heads.

Everything is laid out for exact integers: table entries are whole sixteenths, activations lie within (-1, 1), so that
`src/syntax/network.rs` computes the same with 8-bit weights. Gates are softsign's, which need no exponential."""
import torch
from torch import nn
from torch.nn import functional as F

from features import TABLES
from recurrence import recur

STEP = 16          # table entries are multiples of 1 / STEP
LEVELS = 15        # within +-LEVELS of them
DISTANCES = 32     # arcs longer than this share a bias


def softsign_gate(x):
    """A sigmoid without an exponential: 0.5 + 0.5 x / (1 + |x|)."""
    return 0.5 + 0.5 * F.softsign(x)


class Rounded(torch.autograd.Function):
    """Whole steps forward, the gradient straight through (Bengio et al. 2013)."""

    @staticmethod
    def forward(ctx, x, step=STEP, levels=LEVELS):
        return (x * step).round().clamp(-levels, levels) / step

    @staticmethod
    def backward(ctx, gradient):
        return gradient, None, None


class Embedding(nn.Module):
    """The sum of a row from each table."""

    def __init__(self, width):
        super().__init__()
        self.table = nn.Parameter(torch.randn(sum(TABLES), width) * 0.25)

    def forward(self, rows):
        """rows [b, t, features] -> [b, t, width]"""
        return F.embedding_bag(rows.flatten(0, 1), Rounded.apply(self.table), mode='sum').view(*rows.shape[:2], -1)


def around(x, reach, step=1):
    """Each place's neighbours up to `reach` steps away, one after another: [b, t, width] -> [b, t, places * width]."""
    t, wide = x.shape[1], reach * step
    x = F.pad(x, (0, 0, wide, wide))
    return torch.cat([x[:, k * step:k * step + t] for k in range(2 * reach + 1)], -1)


class Window(nn.Module):
    """The words around, each through a matrix of its place: a first convolution, which inference sums from tables."""

    def __init__(self, width, out, reach):
        super().__init__()
        self.reach = reach
        self.linear = nn.Linear((2 * reach + 1) * width, out)

    def forward(self, x, mask):
        return F.softsign(self.linear(around(x * mask, self.reach)))


class Recurrent(nn.Module):
    """A recurrence each way whose gates look at the input alone (SRU, Lei et al. 2018; QRNN, Bradbury et al. 2017), so
    that all products are taken before the loop; a second gate mixes the input in again."""

    def __init__(self, width):
        super().__init__()
        self.linear = nn.Linear(width, 3 * width)

    def forward(self, x, mask):
        z, f, o = self.linear(x).chunk(3, -1)
        z = F.softsign(z) * mask                              # padding is nothing, so that the way back starts anew
        f = softsign_gate(f + 1) * mask
        o = softsign_gate(o)
        half = x.shape[-1] // 2
        z, f = z.transpose(0, 1), f.transpose(0, 1)
        forth = recur(z[..., :half], f[..., :half])
        back = recur(z[..., half:].flip(0), f[..., half:].flip(0)).flip(0)
        c = torch.cat([forth, back], -1).transpose(0, 1)
        return o * c + (1 - o) * x


class Convolution(nn.Module):
    """A gated convolution over three words with a residual (Dauphin et al. 2017)."""

    def __init__(self, width, dilation):
        super().__init__()
        self.dilation = dilation
        self.linear = nn.Linear(3 * width, 2 * width)

    def forward(self, x, mask):
        z, o = self.linear(around(x * mask, 1, self.dilation)).chunk(2, -1)
        o = softsign_gate(o)
        return o * F.softsign(z) + (1 - o) * x


class Student(nn.Module):
    """Scores of tags, arcs and relations for rows of features; place 0 is the root."""

    def __init__(self, labels, encoder='rr', table=64, width=128, reach=2, arc=64, relation=64, dropout=0.2):
        super().__init__()
        self.labels = labels
        self.embedding = Embedding(table)
        self.window = Window(table, width, reach)
        self.layers = nn.ModuleList(
            Recurrent(width) if kind == 'r' else Convolution(width, int(kind)) for kind in encoder)
        self.dropout = nn.Dropout(dropout)
        self.upos, self.xpos = nn.Linear(width, len(labels['upos'])), nn.Linear(width, len(labels['xpos']))
        self.arc_dependent, self.arc_head = nn.Linear(width, arc), nn.Linear(width, arc)
        self.relation_dependent, self.relation_head = nn.Linear(width, relation), nn.Linear(width, relation, bias=False)
        self.relation = nn.Linear(relation, len(labels['deprel']))
        self.distance = nn.Parameter(torch.zeros(2 * DISTANCES + 1))
        self.scale = nn.Parameter(torch.tensor(1.0))

    def forward(self, batch):
        """Logits: upos, xpos [b, t, labels], arc [b, t, t] over heads, and the parts from which relations are scored."""
        mask = batch['place'][..., None].float()
        x = self.window(self.dropout(self.embedding(batch['rows'])), mask)
        for layer in self.layers:
            x = layer(self.dropout(x), mask)
        x = self.dropout(x)
        t = x.shape[1]
        arc = F.softsign(self.arc_dependent(x)) @ F.softsign(self.arc_head(x)).transpose(1, 2)
        place = torch.arange(t)
        away = (place[None, :] - place[:, None]).clamp(-DISTANCES, DISTANCES) + DISTANCES
        arc = arc * self.scale + self.distance[away]
        arc = arc.masked_fill(~batch['mask'][:, None, :], -1e4)
        return self.upos(x), self.xpos(x), arc, (self.relation_dependent(x), self.relation_head(x))

    def relations(self, parts, heads):
        """Relation logits [b, t, labels] for the given heads [b, t]."""
        dependent, head = parts
        head = head.gather(1, heads[..., None].expand(-1, -1, head.shape[-1]))
        return self.relation(F.relu(dependent + head))
