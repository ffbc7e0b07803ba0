"""Trains the ranker of pronouns: src/coref/ranker.md says what it is and how to run this."""

import argparse
import gzip
import json
import subprocess
import sys
from pathlib import Path

import numpy

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
import weights  # noqa: E402

# What a pronoun counts that stands for who is named, and for another mention; others stand for things, clauses or nobody.
NAMED = 5
MENTION = 2
WIDTH = 24
# What is added to the score of nobody for "he" and "she", "it", "they": "it" is joined sooner, "they" later.
NOBODY = (0, -3, 4)
ROW_STEPS = 24
OUTPUT_STEPS = 256


def documents(path):
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def choices(command, articles):
    """What sayso chooses from in each article."""
    given = "".join(json.dumps({"text": article["text"]}) + "\n" for article in articles)
    command = [command, "choices", "--jsonl", "-"]
    done = subprocess.run(command, input=given, capture_output=True, text=True, encoding="utf-8", check=True)
    return [json.loads(line)["choices"] for line in done.stdout.splitlines()]


def byte_offsets(text):
    """The byte at which each character begins."""
    at, byte = [], 0
    for character in text:
        at.append(byte)
        byte += len(character.encode())
    return at


def gold_heads(article):
    """{first byte of a gold mention's head: its entity}, of the shortest where several have one head."""
    at, heads = byte_offsets(article["text"]), {}
    for mention in article["mentions"]:
        size = mention["end"] - mention["start"]
        key = at[mention["head"]["start"]]
        if key not in heads or heads[key][1] > size:
            heads[key] = (mention["entity"], size)
    return {key: entity for key, (entity, _) in heads.items()}


def gold_names(article):
    """{first byte of a gold pronoun: that of the head of the nearest name of its entity before it, else after it}."""
    at, names, nearest = byte_offsets(article["text"]), {}, {}
    for mention in article["mentions"]:
        if mention["form"] == "name":
            names.setdefault(mention["entity"], []).append(mention)
    for mention in article["mentions"]:
        own = names.get(mention["entity"], [])
        if mention["form"] == "pronoun" and own:
            before = [name for name in own if name["start"] < mention["start"]]
            name = max(before, key=lambda name: name["start"]) if before else own[0]
            nearest[at[mention["head"]["start"]]] = at[name["head"]["start"]]
    return nearest


class Data:
    """Pairs of a pronoun and an antecedent, nobody the first of each pronoun."""

    def __init__(self, articles, lists):
        rows, self.starts, right, weight, self.count = [], [], [], [], 0
        nobody = set()
        for article, found in zip(articles, lists):
            heads, names = gold_heads(article), gold_names(article)
            for choice in found:
                self.count = choice["count"]
                nobody.add(choice["nobody"][0])
                entity, name = heads.get(choice["at"]), names.get(choice["at"])
                antecedents = choice["antecedents"]
                named = [name is not None and name in each["names"] for each in antecedents]
                described = [entity is not None and heads.get(each["described"]) == entity for each in antecedents]
                fits = named if any(named) else described
                mention = any(fit and each["given"] for fit, each in zip(fits, antecedents))
                weight.append(NAMED if any(named) else MENTION if mention else 1)
                self.starts.append(len(rows))
                rows.append(choice["pronoun"] + choice["nobody"])
                right.append(not any(fits))
                rows.extend(choice["pronoun"] + each["features"] for each in antecedents)
                right.extend(fits)
        self.nobody = sorted(nobody)
        self.right = numpy.array(right)
        self.weight = numpy.array(weight, dtype=numpy.float32)
        self.starts = numpy.array(self.starts)
        self.owner = numpy.repeat(numpy.arange(len(self.starts)), numpy.diff(numpy.append(self.starts, len(rows))))
        self.rows = numpy.zeros((len(rows), self.count), dtype=numpy.float32)
        for at, features in enumerate(rows):
            self.rows[at, features] = 1

    def part(self, chosen):
        """The pairs of some pronouns."""
        ends = numpy.append(self.starts, len(self.rows))
        keep = numpy.concatenate([numpy.arange(ends[at], ends[at + 1]) for at in chosen])
        sizes = ends[chosen + 1] - ends[chosen]
        part = object.__new__(Data)
        part.rows, part.right = self.rows[keep], self.right[keep]
        part.weight = self.weight[chosen]
        part.owner = numpy.repeat(numpy.arange(len(chosen)), sizes)
        part.starts = numpy.cumsum(sizes) - sizes
        return part


class Ranker:
    def __init__(self, count, seed):
        random = numpy.random.default_rng(seed)
        self.random = random
        self.parameters = [
            random.normal(0, 0.1, (count, WIDTH)).astype(numpy.float32),
            numpy.full(WIDTH, 0.1, dtype=numpy.float32),
            random.normal(0, 0.3, WIDTH).astype(numpy.float32),
        ]
        self.moments = [[numpy.zeros_like(p), numpy.zeros_like(p)] for p in self.parameters]
        self.steps = 0

    def scores(self, rows):
        matrix, bias, output = self.parameters
        return numpy.maximum(rows @ matrix + bias, 0) @ output

    def step(self, part, rate, decay, dropout):
        """One step of Adam on the negative marginal log-likelihood of the right antecedents."""
        matrix, bias, output = self.parameters
        hidden = numpy.maximum(part.rows @ matrix + bias, 0)
        mask = (self.random.random(WIDTH) >= dropout).astype(numpy.float32) / (1 - dropout)
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
            parameter -= rate * (first / (1 - 0.9**self.steps) / scale + decay * parameter)

    def fit(self, data, passes, rate, decay, dropout, batch=128):
        pronouns = numpy.arange(len(data.starts))
        for each in range(passes):
            self.random.shuffle(pronouns)
            for at in range(0, len(pronouns), batch):
                self.step(data.part(numpy.sort(pronouns[at : at + batch])), rate * (1 - each / passes), decay, dropout)

    def rounded(self):
        """The whole numbers that are shipped."""
        matrix, bias, output = self.parameters
        clip = lambda values, steps, limit: numpy.clip(numpy.rint(values * steps), -limit, limit)
        return clip(matrix, ROW_STEPS, 127), clip(bias, ROW_STEPS, 32767), clip(output, OUTPUT_STEPS, 32767)


def softmax(scores, part):
    most = numpy.maximum.reduceat(scores, part.starts)
    powers = numpy.exp(scores - most[part.owner])
    return powers / numpy.add.reduceat(powers, part.starts)[part.owner]


def accuracy(data, scores):
    """The share of pronouns whose best antecedent is right."""
    parts = zip(numpy.split(scores, data.starts[1:]), numpy.split(data.right, data.starts[1:]))
    return numpy.mean([right[numpy.argmax(score)] for score, right in parts])


def write(path, rows, bias, output):
    tensors = {
        "rows": ("i8", rows.shape, rows.astype("i1").tobytes()),
        "bias": ("i16", bias.shape, bias.astype("<i2").tobytes()),
        "output": ("i16", output.shape, output.astype("<i2").tobytes()),
    }
    weights.write(path, tensors)


def leaning(count, nobody):
    """Hidden units that add `NOBODY`, each held by the feature that says nobody and the class of the pronoun."""
    rows, steps = numpy.zeros((count, len(nobody))), 100
    rows[nobody, range(len(nobody))] = steps
    output = numpy.rint(numpy.array(NOBODY) * ROW_STEPS * OUTPUT_STEPS / steps)
    return rows, numpy.zeros(len(nobody)), output


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--train", type=Path, required=True)
    parser.add_argument("--dev", type=Path, required=True)
    parser.add_argument("--sayso", required=True, help="the command line, built with the feature `train`")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--passes", type=int, default=12)
    parser.add_argument("--rate", type=float, default=3e-3)
    parser.add_argument("--decay", type=float, default=0.03)
    parser.add_argument("--dropout", type=float, default=0.2)
    parser.add_argument("--seeds", type=int, default=3)
    args = parser.parse_args()
    data = []
    for path in (args.train, args.dev):
        articles = documents(path)
        if path == args.train:
            # What is left out says whether other settings are better.
            articles = [article for at, article in enumerate(articles) if at % 3]
        data.append(Data(articles, choices(args.sayso, articles)))
    train, dev = data
    print(len(train.starts), len(train.rows), len(dev.starts), train.right[train.starts].mean(), dev.right[dev.starts].mean())
    rankers = [leaning(train.count, train.nobody)]
    for seed in range(args.seeds):
        ranker = Ranker(train.count, seed)
        ranker.fit(train, args.passes, args.rate, args.decay, args.dropout)
        rankers.append(ranker.rounded())
        # Their hidden layers side by side: the sum of their scores.
        rows, bias, output = (numpy.concatenate(parts, axis=-1) for parts in zip(*rankers))
        shares = [accuracy(data, numpy.maximum(data.rows @ rows + bias, 0) @ output) for data in (train, dev)]
        print(f"{seed + 1} seeds: right in train {shares[0]:.4f}, in dev {shares[1]:.4f}", flush=True)
        write(args.out, rows, bias, output)


if __name__ == "__main__":
    main()
