#!/usr/bin/env python3
"""Makes src/statement/judge.bin: some minutes, the same result from the same seed. src/statement/judge.md is its card.

    pip install numpy
    cargo build --release --features cli,train
    python3 train/judge/train.py --articles ../shared/gold/articles/dev.jsonl.gz --polnear ../shared/corpora/polnear/dev.jsonl.gz \\
        --scorers ../shared/score --sayso target/release/sayso

Whole groups of articles are kept out in turn: what is measured, and what confidence is calibrated on, are judgements of articles whose
group the network had not seen. The shipped network has learned from all.
"""
import argparse
import gzip
import json
import subprocess
import sys
from pathlib import Path

import numpy as np

ROOT = Path(__file__).resolve().parents[2]
sys.path.append(str(ROOT / 'train'))
import weights  # noqa: E402: it lies beside this folder

WIDTH = 24
FOLDS = 10
IS_ONE, IS_RIGHT = 0, 1


def lines_of(path):
    with gzip.open(path, 'rt', encoding='utf-8') as lines:
        return [json.loads(line) for line in lines]


class Statements:
    """Statements that sayso finds before it judges: features, whether each is one and is right, and the group it is of.

    A target is 1, 0, or NaN where the gold does not say."""

    def __init__(self):
        self.features, self.targets, self.nested, self.groups, self.weights, self.wanted, self.kinds = [], [], [], [], [], [], []

    def add(self, features, targets, nested, group, weight, kind):
        self.features.append(features)
        self.targets.append(targets)
        self.nested.append(nested)
        self.groups.append(group)
        self.weights.append(weight)
        self.kinds.append(kind)

    def arrays(self, count):
        rows = np.zeros((len(self.features), count), np.float32)
        for row, features in zip(rows, self.features):
            row[features] = 1
        return rows, np.array(self.targets, np.float32), np.array(self.nested), np.array(self.groups), np.array(self.weights, np.float32)


def unjudged(sayso, texts):
    lines = ''.join(json.dumps({'id': str(i), 'text': text}) + '\n' for i, text in enumerate(texts))
    run = subprocess.run([sayso, 'unjudged', '--jsonl', '-'], input=lines.encode(), stdout=subprocess.PIPE, check=True)
    return [json.loads(line) for line in run.stdout.decode().splitlines()]


def from_articles(path, sayso, score, into):
    """Adds the statements of whole articles; gives back the numbers of wanted outer and nested ones, and of direct ones."""
    groups = lines_of(path)
    articles = [(number, article) for number, group in enumerate(groups) for article in group['articles']]
    wanted = {'all': 0, 'outer': 0, 'nested': 0, 'direct': 0}
    for (number, gold), read in zip(articles, unjudged(sayso, [a['text'] for _, a in articles])):
        found = read['annotation'] | {'_text': gold['text']}
        matched = score.match(gold, found)
        for g in gold['statements']:
            if not g.get('optional'):
                wanted['all'] += 1
                wanted['outer' if g.get('within') is None else 'nested'] += 1
                wanted['direct'] += g['kind'] == 'direct'
        for index, (statement, features) in enumerate(zip(found['statements'], read['features'])):
            g = gold['statements'][matched[index]] if index in matched else None
            right = g is not None and score.same_person(gold, g, found, statement.get('speaker')) and \
                score.dice(score.words(gold['text'], statement['content']), score.words(gold['text'], g['content'])) >= .8
            if g is not None and g.get('optional'):
                targets = (np.nan, np.nan)      # counted neither for nor against
            else:
                targets = (float(g is not None), float(right))
            kind = None if g is None else (g['kind'], g.get('within') is None)
            into.add(features, targets, statement['within'] is not None, number, 1.0, kind)
    return wanted, read['count']


def from_polnear(path, sayso, score, into, group):
    """Adds the outer statements of PolNeAR, which say nothing of speakers."""
    articles = lines_of(path)
    for gold, read in zip(articles, unjudged(sayso, [a['text'] for a in articles])):
        contents = [score.words(gold['text'], [{'start': a, 'end': b} for a, b in x['content']]) for x in gold['attributions']]
        for statement, features in zip(read['annotation']['statements'], read['features']):
            if statement['within'] is None and statement['cue']:
                own = score.words(gold['text'], statement['content'])
                is_one = any(score.dice(own, content) >= .5 for content in contents)
                into.add(features, (float(is_one), np.nan), False, group, .5, None)


class Network:
    """One hidden layer, two scores."""

    def __init__(self, count, seed):
        rng = np.random.default_rng(seed)
        self.rows = rng.normal(0, .05, (count, WIDTH)).astype(np.float32)
        self.bias = np.full(WIDTH, .1, np.float32)
        self.output = rng.normal(0, .3, (2, WIDTH)).astype(np.float32)
        self.offset = np.zeros(2, np.float32)

    def parameters(self):
        return [self.rows, self.bias, self.output, self.offset]

    def logits(self, x):
        hidden = np.maximum(x @ self.rows + self.bias, 0)
        return hidden @ self.output.T + self.offset

    def fit(self, x, targets, weights, epochs, decay, seed, dropped=.15):
        """Adam on the logistic loss of what is known of each statement."""
        rng = np.random.default_rng(seed)
        known = ~np.isnan(targets)
        y = np.nan_to_num(targets)
        moments = [(np.zeros_like(p), np.zeros_like(p)) for p in self.parameters()]
        step = 0
        mean = [p.copy() for p in self.parameters()]
        for epoch in range(epochs):
            order = rng.permutation(len(x))
            rate = 3e-3 * (1 - epoch / epochs) + 1e-5
            for at in range(0, len(order), 64):
                part = order[at:at + 64]
                inputs = x[part] * (rng.random(x[part].shape) >= dropped)
                hidden = np.maximum(inputs @ self.rows + self.bias, 0)
                kept = (rng.random(hidden.shape) >= .2) / .8
                logits = (hidden * kept) @ self.output.T + self.offset
                error = (1 / (1 + np.exp(-logits)) - y[part]) * known[part] * weights[part, None] / len(part)
                above = (error @ self.output) * kept * (hidden > 0)
                gradients = [inputs.T @ above + decay * self.rows, above.sum(0), error.T @ (hidden * kept) + decay * self.output, error.sum(0)]
                step += 1
                for p, g, (m, v) in zip(self.parameters(), gradients, moments):
                    m += .1 * (g - m)
                    v += .01 * (g * g - v)
                    p -= rate * (m / (1 - .9 ** step)) / (np.sqrt(v / (1 - .99 ** step)) + 1e-8)
            if epoch >= epochs // 2:
                for a, p in zip(mean, self.parameters()):
                    a += (p - a) / (epoch - epochs // 2 + 1)
        for p, a in zip(self.parameters(), mean):
            p[...] = a
        return self

    def rounded(self):
        """The same network in whole numbers: tensors, and what a score is multiplied with."""
        row_scale = 127 / np.abs(self.rows).max()
        out_scale = 2000 / np.abs(self.output).max()
        rows = np.round(self.rows * row_scale).astype(np.int8)
        bias = np.round(self.bias * row_scale).astype(np.int16)
        output = np.round(self.output * out_scale).astype(np.int16)
        return rows, bias, output, np.full(2, 1 / (row_scale * out_scale), np.float32), self.offset.astype(np.float32)


def averaged(networks):
    """One network that gives the mean of the logits of several: their hidden layers side by side."""
    whole = Network(len(networks[0].rows), 0)
    whole.rows = np.concatenate([n.rows for n in networks], 1)
    whole.bias = np.concatenate([n.bias for n in networks])
    whole.output = np.concatenate([n.output for n in networks], 1) / len(networks)
    whole.offset = np.mean([n.offset for n in networks], 0)
    return whole


def isotonic(logits, right, weights):
    """Knots (logit, share) of the best ascending steps (pool adjacent violators), of at least 40 statements each."""
    order = np.argsort(logits, kind='stable')
    blocks = []
    for part in np.array_split(order, max(1, len(order) // 40)):
        blocks.append([logits[part].mean(), np.average(right[part], weights=weights[part]), len(part)])
        while len(blocks) > 1 and blocks[-2][1] >= blocks[-1][1]:
            b, a = blocks.pop(), blocks.pop()
            n = a[2] + b[2]
            blocks.append([(a[0] * a[2] + b[0] * b[2]) / n, (a[1] * a[2] + b[1] * b[2]) / n, n])
    return [(logit, share) for logit, share, _ in blocks]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('--articles', required=True)
    parser.add_argument('--polnear', required=True)
    parser.add_argument('--scorers', required=True, help='the folder of articles.py')
    parser.add_argument('--sayso', required=True, help='the command line, built with the feature `train`')
    parser.add_argument('--weights', default=ROOT / 'src/statement/judge.bin')
    parser.add_argument('--epochs', type=int, default=40)
    parser.add_argument('--decay', type=float, default=3e-4)
    parser.add_argument('--seeds', type=int, default=3)
    parser.add_argument('--outer', type=float, default=-0.7, help='the least logit of being a statement that an outer one is kept with')
    parser.add_argument('--nested', type=float, default=-0.7, help='that of a nested one')
    parser.add_argument('--direct', type=float, default=-4.0, help='that of an outer one that is all in quotation marks')
    args = parser.parse_args()
    sys.path.append(args.scorers)
    import articles as score
    statements = Statements()
    wanted, count = from_articles(args.articles, args.sayso, score, statements)
    from_polnear(args.polnear, args.sayso, score, statements, -1)
    x, y, nested, groups, sample = statements.arrays(count)
    ours = groups >= 0
    names = sorted(set(groups[ours]))
    out = np.full((len(x), 2), np.nan, np.float32)
    for fold in range(FOLDS):
        held = np.isin(groups, names[fold::FOLDS])
        networks = [Network(count, s).fit(x[~held], y[~held], sample[~held], args.epochs, args.decay, s) for s in range(args.seeds)]
        out[held] = averaged(networks).logits(x[held])
    report(out, y, nested, ours, wanted, statements.kinds, args)
    known = ours & ~np.isnan(y[:, IS_RIGHT])
    kept = known & (out[:, IS_ONE] >= np.where(nested, args.nested, args.outer))
    knots = isotonic(out[kept, IS_RIGHT], y[kept, IS_RIGHT], sample[kept])
    whole = averaged([Network(count, s).fit(x, y, sample, args.epochs, args.decay, s) for s in range(args.seeds)])
    rows, bias, output, scales, offsets = whole.rounded()
    table = np.array([(round(logit * 100), round(share * 100)) for logit, share in knots])
    print('knots', table.tolist())
    least = np.array([round(x * 100) for x in (args.outer, args.nested, args.direct)])
    weights.write(args.weights, {
        'rows': ('i8', rows.shape, rows.tobytes()), 'bias': ('i16', bias.shape, bias.astype('<i2').tobytes()),
        'output': ('i16', output.shape, output.astype('<i2').tobytes()), 'scales': ('f32', (2,), scales.astype('<f4').tobytes()),
        'offsets': ('f32', (2,), offsets.astype('<f4').tobytes()), 'knots': ('i16', table.shape, table.astype('<i2').tobytes()),
        'least': ('i16', (3,), least.astype('<i2').tobytes())})


def report(out, y, nested, ours, wanted, kinds, args):
    """Prints what thresholds keep, and how well confidence parts right from wrong, all by judgements across folds."""
    known = ours & ~np.isnan(y[:, IS_ONE])
    for name, part, total in (('outer', ~nested, wanted['outer']), ('nested', nested, wanted['nested'])):
        for least in (-9, -3, -2.5, -2, -1.5, -1, -.5, 0, .5, 1):
            here = known & part & (out[:, IS_ONE] >= least)
            right = int(y[here, IS_ONE].sum())
            p, r = right / max(1, here.sum()), right / total
            print(f'{name} from {least:5}: P {p:.3f} R {r:.3f} F1 {2 * p * r / max(1e-9, p + r):.3f}')
    keep = known & (out[:, IS_ONE] >= np.where(nested, args.nested, args.outer))
    right, n = y[keep, IS_RIGHT].sum(), keep.sum()
    print(f'right: P {right / n:.4f} R {right / wanted["all"]:.4f} F1 {2 * right / (n + wanted["all"]):.4f}')
    good, wrong = (np.sort(out[keep & (y[:, IS_RIGHT] == v), IS_RIGHT]) for v in (1, 0))
    at = wrong[int(.6 * len(wrong))]
    print(f'right ones hidden where 60 % of the wrong ones are: {(good < at).mean():.4f}')


if __name__ == '__main__':
    main()
