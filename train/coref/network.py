"""The network that ranks antecedents: one hidden layer over binary features, learned with Adam."""

import sys
from pathlib import Path

import numpy

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
import weights  # noqa: E402

WIDTH = 24
PASSES = 8
BATCH = 128
RATE = 3e-3
DECAY = 0.03
DROPOUT = 0.2
ROW_STEPS = 24
OUTPUT_STEPS = 256


class Network:
    """Learns from `corpus.Pairs`; the same pairs and seed make the same network."""

    def __init__(self, count, seed):
        self.random = random = numpy.random.default_rng(seed)
        self.parameters = [
            random.normal(0, 0.1, (count, WIDTH)).astype(numpy.float32),
            numpy.full(WIDTH, 0.1, dtype=numpy.float32),
            random.normal(0, 0.3, WIDTH).astype(numpy.float32),
        ]
        self.moments = [[numpy.zeros_like(p), numpy.zeros_like(p)] for p in self.parameters]
        self.steps = 0

    def fit(self, pairs):
        pronouns = numpy.arange(len(pairs.starts))
        for each in range(PASSES):
            self.random.shuffle(pronouns)
            for at in range(0, len(pronouns), BATCH):
                self.step(pairs.part(numpy.sort(pronouns[at : at + BATCH])), RATE * (1 - each / PASSES))
        return self

    def step(self, part, rate):
        """One step on the negative marginal log-likelihood of the right antecedents."""
        matrix, bias, output = self.parameters
        hidden = numpy.maximum(part.rows @ matrix + bias, 0)
        mask = (self.random.random(WIDTH) >= DROPOUT).astype(numpy.float32) / (1 - DROPOUT)
        hidden *= mask
        scores = hidden @ output
        every = softmax(scores, part)
        right = softmax(numpy.where(part.right, scores, -1e9), part)
        slope = ((every - right) * part.weight[part.owner]).astype(numpy.float32) / len(part.starts)
        back = numpy.outer(slope, output) * (hidden > 0) * mask
        gradients = [part.rows.T @ back, back.sum(0), hidden.T @ slope]
        self.steps += 1
        for at, (parameter, gradient) in enumerate(zip(self.parameters, gradients)):
            first, second = self.moments[at]
            first += 0.1 * (gradient - first)
            second += 0.001 * (gradient**2 - second)
            scale = numpy.sqrt(second / (1 - 0.999**self.steps)) + 1e-8
            parameter -= rate * (first / (1 - 0.9**self.steps) / scale + DECAY * parameter)

    def rounded(self):
        """The whole numbers that are shipped: rows, bias, output."""
        matrix, bias, output = self.parameters
        clip = lambda values, steps, limit: numpy.clip(numpy.rint(values * steps), -limit, limit)
        return clip(matrix, ROW_STEPS, 127), clip(bias, ROW_STEPS, 32767), clip(output, OUTPUT_STEPS, 32767)


def softmax(scores, part):
    most = numpy.maximum.reduceat(scores, part.starts)
    powers = numpy.exp(scores - most[part.owner])
    return powers / numpy.add.reduceat(powers, part.starts)[part.owner]


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
