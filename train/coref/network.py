"""The network that ranks antecedents: one hidden layer over binary features, learned with AdamW."""

import sys
from pathlib import Path

import numpy
import torch

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
import weights  # noqa: E402

WIDTH = 24
PASSES = 8
BATCH = 256
RATE = 3e-3
DECAY = 0.03
# The share of hidden units, and of features, that are left out at each step.
DROPOUT = 0.2
LEFT_OUT = 0.05
ROW_STEPS = 24
OUTPUT_STEPS = 256


class Network(torch.nn.Module):
    """Learns from `corpus.Choices`; the same choices and seed make the same network on one kind of machine."""

    def __init__(self, count, seed):
        super().__init__()
        torch.manual_seed(seed)
        self.seed, self.count = seed, count
        self.rows = torch.nn.EmbeddingBag(count + 1, WIDTH, mode="sum", padding_idx=count)
        torch.nn.init.normal_(self.rows.weight, 0, 0.1)
        with torch.no_grad():
            self.rows.weight[count] = 0
        self.bias = torch.nn.Parameter(torch.full((WIDTH,), 0.1))
        self.output = torch.nn.Parameter(torch.randn(WIDTH) * 0.3)

    def forward(self, rows, mask=None):
        hidden = torch.relu(self.rows(rows) + self.bias)
        return (hidden if mask is None else hidden * mask) @ self.output

    def fit(self, choices):
        random = numpy.random.default_rng(self.seed)
        torch.manual_seed(self.seed)
        optimizer = torch.optim.AdamW(self.parameters(), lr=RATE, weight_decay=DECAY)
        pronouns = numpy.arange(len(choices.weight))
        steps, step = PASSES * -(-len(pronouns) // BATCH), 0
        for _ in range(PASSES):
            random.shuffle(pronouns)
            for at in range(0, len(pronouns), BATCH):
                optimizer.param_groups[0]["lr"] = RATE * (1 - step / steps)
                step += 1
                optimizer.zero_grad()
                self.loss(choices.part(numpy.sort(pronouns[at : at + BATCH]))).backward()
                optimizer.step()
        return self

    def loss(self, part):
        """The negative marginal log-likelihood of the right antecedents."""
        rows = torch.where(torch.rand(part.rows.shape) < LEFT_OUT, torch.tensor(self.count), part.rows)
        mask = (torch.rand(WIDTH) >= DROPOUT).float() / (1 - DROPOUT)
        scores = self(rows, mask)
        pronouns = len(part.weight)
        most = torch.full((pronouns,), -1e9).scatter_reduce(0, part.owner, scores.detach(), "amax")
        powers = torch.exp(scores - most[part.owner])
        every = torch.zeros(pronouns).index_add(0, part.owner, powers)
        right = torch.zeros(pronouns).index_add(0, part.owner, powers * part.right)
        return ((torch.log(every) - torch.log(right + 1e-12)) * part.weight).sum() / pronouns

    def rounded(self, seen, shut):
        """The whole numbers that are shipped: rows, bias, output.

        Features that it has not seen say nothing but for those of other pronouns, `shut`, which leave no unit on: three of them hold
        for each, so that a network has no word in the pronouns of another.
        """
        clip = lambda values, steps, limit: numpy.clip(numpy.rint(values.detach().numpy() * steps), -limit, limit)
        rows = clip(self.rows.weight[:-1], ROW_STEPS, 127)
        rows[[at for at in range(self.count) if at not in seen]] = 0
        rows[sorted(shut)] = -127
        return rows, clip(self.bias, ROW_STEPS, 32767), clip(self.output, OUTPUT_STEPS, 32767)


def experts(parts, seeds, seed):
    """Networks for each of some parts, `corpus.Choices` of different pronouns, side by side."""
    pronouns = [part.pronouns for part in parts]
    networks = []
    for part in parts:
        shut = set().union(*pronouns) - part.pronouns
        networks += [Network(part.count, seed + at).fit(part).rounded(part.seen, shut) for at in range(seeds)]
    return networks


def leaning(count, nobody, by):
    """Hidden units that add a number to the score of nobody, each held by the feature of a class of pronouns."""
    rows, steps = numpy.zeros((count, len(nobody))), 100
    rows[nobody, range(len(nobody))] = steps
    return rows, numpy.zeros(len(nobody)), numpy.rint(numpy.array(by) * ROW_STEPS * OUTPUT_STEPS / steps)


def write(path, networks):
    """Writes networks side by side, whose scores are so summed."""
    rows, bias, output = (numpy.concatenate(parts, axis=-1) for parts in zip(*networks))
    tensors = {
        "rows": ("i8", rows.shape, rows.astype("i1").tobytes()),
        "bias": ("i16", bias.shape, bias.astype("<i2").tobytes()),
        "output": ("i16", output.shape, output.astype("<i2").tobytes()),
    }
    weights.write(path, tensors)
