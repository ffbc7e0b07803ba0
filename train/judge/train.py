#!/usr/bin/env python3
"""Makes src/statement/judge.bin: some minutes, the same result from the same seed. src/statement/judge.md is its card.

    pip install numpy torch
    cargo build --release --features cli,train
    python3 train/judge/train.py --articles ../shared/gold/articles/dev.jsonl.gz --gold ../shared/gold --polnear ../shared/corpora/polnear/dev.jsonl.gz \\
        --scorers ../shared/score --sayso target/release/sayso

Whole groups of articles are kept out in turn: what is measured, and what confidence is calibrated on, are judgements of articles whose
group the network had not seen. The shipped network has learned from all.
"""
import argparse
import gzip
import json
import re
import subprocess
import sys
from pathlib import Path

import numpy as np
import torch
from torch import nn
from torch.nn import functional as F

ROOT = Path(__file__).resolve().parents[2]
sys.path.append(str(ROOT / 'train'))
import weights  # noqa: E402: it lies beside this folder

WIDTH = 16
FOLDS = 10
IS_ONE, IS_RIGHT = 0, 1
SHORTEST = 8            # words of a paragraph that is read alone
ALONE = .3              # what a statement of such a paragraph counts beside one of a whole article


def lines_of(path):
    with gzip.open(path, 'rt', encoding='utf-8') as lines:
        return [json.loads(line) for line in lines]


class Statements:
    """Statements that sayso finds before it judges: features, whether each is one and is right, and the group it is of.

    A target is 1, 0, or NaN where the gold does not say."""

    def __init__(self):
        self.features, self.targets, self.nested, self.groups, self.weights = [], [], [], [], []

    def add(self, features, targets, nested, group, weight):
        self.features.append(features)
        self.targets.append(targets)
        self.nested.append(nested)
        self.groups.append(group)
        self.weights.append(weight)

    def arrays(self, count):
        rows = nn.utils.rnn.pad_sequence([torch.tensor(f) for f in self.features], batch_first=True, padding_value=count)
        return rows, np.array(self.targets, np.float32), np.array(self.nested), np.array(self.groups), np.array(self.weights, np.float32)


def unjudged(sayso, texts):
    lines = ''.join(json.dumps({'id': str(i), 'text': text}) + '\n' for i, text in enumerate(texts))
    run = subprocess.run([sayso, 'unjudged', '--jsonl', '-'], input=lines.encode(), stdout=subprocess.PIPE, check=True)
    return [json.loads(line) for line in run.stdout.decode().splitlines()]


def bundled(gold):
    """The annotated bundled articles, each a group of its own."""
    for path in sorted(Path(gold).glob('0*.json')):
        annotation = json.loads(path.read_text(encoding='utf-8'))
        text = next((Path(gold).parent / 'seeds').glob(annotation['id'])).read_text(encoding='utf-8')
        yield {'articles': [annotation | {'text': text}]}


def from_articles(groups, sayso, score, into):
    """Adds the statements of whole articles; gives back for each group the numbers of wanted statements, outer and nested ones."""
    articles = [(number, article) for number, group in enumerate(groups) for article in group['articles']]
    wanted = {number: {'all': 0, 'outer': 0, 'nested': 0} for number in range(len(groups))}
    for (number, gold), read in zip(articles, unjudged(sayso, [a['text'] for _, a in articles])):
        found = read['annotation'] | {'_text': gold['text']}
        matched = score.match(gold, found)
        for g in gold['statements']:
            if not g.get('optional'):
                wanted[number]['all'] += 1
                wanted[number]['outer' if g.get('within') is None else 'nested'] += 1
        for index, (statement, features) in enumerate(zip(found['statements'], read['features'])):
            g = gold['statements'][matched[index]] if index in matched else None
            right = g is not None and score.same_person(gold, g, found, statement.get('speaker')) and \
                score.dice(score.words(gold['text'], statement['content']), score.words(gold['text'], g['content'])) >= .8
            if g is not None and g.get('optional'):
                targets = (np.nan, np.nan)      # counted neither for nor against
            else:
                targets = (float(g is not None), float(right))
            into.add(features, targets, statement['within'] is not None, number, 1.0)
    return wanted, read['count']


def paragraphs(article):
    """The paragraphs of an annotated article as texts of their own, with the statements that lie wholly inside; none of those that a
    statement leaves."""
    fields = ('source', 'cue', 'content', 'quoted', 'addressee')
    spans = lambda s: [span for field in fields for span in s.get(field) or []]
    for line in re.finditer(r'[^\n]+', article['text']):
        start, end = line.span()
        touching = [s for s in article['statements'] if any(span['start'] < end and span['end'] > start for span in spans(s))]
        if len(line.group().split()) < SHORTEST or any(not start <= x['start'] < x['end'] <= end for s in touching for x in spans(s)):
            continue
        moved = lambda s: {f: [x | {'start': x['start'] - start, 'end': x['end'] - start} for x in s.get(f) or []] for f in fields}
        yield article | {'text': line.group(), 'statements': [s | moved(s) | {'within': None} for s in touching]}


def from_paragraphs(groups, sayso, score, into):
    """Adds the outer statements of paragraphs that are read alone, as readers paste them; who speaks may not be told there."""
    parts = [(number, part) for number, group in enumerate(groups) for article in group['articles'] for part in paragraphs(article)]
    for (number, gold), read in zip(parts, unjudged(sayso, [part['text'] for _, part in parts])):
        found = read['annotation'] | {'_text': gold['text']}
        matched = score.match(gold, found)
        for index, (statement, features) in enumerate(zip(found['statements'], read['features'])):
            g = gold['statements'][matched[index]] if index in matched else None
            if statement['within'] is None and not (g is not None and g.get('optional')):
                into.add(features, (float(g is not None), np.nan), False, number, ALONE)


def from_cases(folder, sayso, scorer, into, group):
    """Adds the statements that behavioural cases want, or want none of: short texts, as readers type them."""
    cases = [json.loads(line) for path in sorted(Path(folder).glob('*.jsonl')) for line in path.read_text(encoding='utf-8').splitlines()]
    for case, read in zip(cases, unjudged(sayso, [case['text'] for case in cases])):
        found = scorer.Found(read['annotation'], case['text'])
        wanted = [check['statement'] for check in case['want'] if 'statement' in check]
        none = [check.get('where', {}) for check in case['want'] if check.get('statements') == 0]
        unwanted = [check['statement'] for check in case['not'] if 'statement' in check]
        fits = lambda statement, checks: any(found.statement(statement, check) for check in checks)
        for statement, features in zip(found.get('statements'), read['features']):
            targets = (1., 1.) if fits(statement, wanted) else (0., 0.) if fits(statement, none) else \
                (np.nan, 0.) if fits(statement, unwanted) else None
            if targets:
                into.add(features, targets, statement['within'] is not None, group, ALONE)


def from_polnear(path, sayso, score, into, group):
    """Adds the outer statements of PolNeAR, which say nothing of speakers."""
    articles = lines_of(path)
    for gold, read in zip(articles, unjudged(sayso, [a['text'] for a in articles])):
        contents = [score.words(gold['text'], [{'start': a, 'end': b} for a, b in x['content']]) for x in gold['attributions']]
        for statement, features in zip(read['annotation']['statements'], read['features']):
            if statement['within'] is None and statement['cue']:
                own = score.words(gold['text'], statement['content'])
                is_one = any(score.dice(own, content) >= .5 for content in contents)
                into.add(features, (float(is_one), np.nan), False, group, .5)


class Network(nn.Module):
    """One hidden layer, two scores; features come as padded rows, the last of which is nothing."""

    def __init__(self, count, seed):
        super().__init__()
        torch.manual_seed(seed)
        self.rows = nn.EmbeddingBag(count + 1, WIDTH, mode='sum', padding_idx=count)
        nn.init.normal_(self.rows.weight, 0, .05)
        self.bias = nn.Parameter(torch.full((WIDTH,), .1))
        self.output = nn.Linear(WIDTH, 2)

    def forward(self, x):
        return self.output(F.dropout(F.relu(self.rows(x) + self.bias), .2, self.training))

    @torch.no_grad()
    def logits(self, x):
        self.eval()
        return self(x).numpy()

    def fit(self, x, targets, weights, epochs, decay, seed, dropped=.15):
        """Adam on the logistic loss of what is known of each statement; the weights are averaged over the last half."""
        chance = torch.Generator().manual_seed(seed)
        known, y = ~targets.isnan(), targets.nan_to_num()
        nothing = self.rows.num_embeddings - 1
        adam = torch.optim.AdamW(self.parameters(), lr=3e-3, weight_decay=decay, betas=(.9, .99))
        mean = torch.optim.swa_utils.AveragedModel(self)
        self.train()
        for epoch in range(epochs):
            adam.param_groups[0]['lr'] = 3e-3 * (1 - epoch / epochs) + 1e-5
            for part in torch.randperm(len(x), generator=chance).split(96):
                inputs = x[part].masked_fill(torch.rand(x[part].shape, generator=chance) < dropped, nothing)
                loss = F.binary_cross_entropy_with_logits(self(inputs), y[part], reduction='none') * known[part] * weights[part, None]
                adam.zero_grad()
                (loss.sum() / len(part)).backward()
                adam.step()
            if epoch >= epochs // 2:
                mean.update_parameters(self)
        self.load_state_dict(mean.module.state_dict())
        return self


def whole_numbers(networks):
    """One network that gives the mean of the logits of several, their hidden layers side by side, in whole numbers: rows, bias,
    output, and what a score is multiplied with and what is added."""
    rows = np.concatenate([n.rows.weight[:-1].detach().numpy() for n in networks], 1)
    bias = np.concatenate([n.bias.detach().numpy() for n in networks])
    output = np.concatenate([n.output.weight.detach().numpy() for n in networks], 1) / len(networks)
    offset = np.mean([n.output.bias.detach().numpy() for n in networks], 0)
    row_scale, out_scale = 127 / np.abs(rows).max(), 2000 / np.abs(output).max()
    whole = lambda values, kind: np.round(values).astype(kind)
    return (whole(rows * row_scale, np.int8), whole(bias * row_scale, np.int16), whole(output * out_scale, np.int16),
            np.full(2, 1 / (row_scale * out_scale), np.float32), offset.astype(np.float32))


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
    parser.add_argument('--gold', required=True, help='the folder of the annotated bundled articles')
    parser.add_argument('--polnear', required=True)
    parser.add_argument('--scorers', required=True, help='the folder of articles.py')
    parser.add_argument('--sayso', required=True, help='the command line, built with the feature `train`')
    parser.add_argument('--weights', default=ROOT / 'src/statement/judge.bin')
    parser.add_argument('--epochs', type=int, default=24)
    parser.add_argument('--decay', type=float, default=3e-2)
    parser.add_argument('--seeds', type=int, default=3)
    parser.add_argument('--outer', type=float, default=-0.7, help='the least logit of being a statement that an outer one is kept with')
    parser.add_argument('--nested', type=float, default=-1.0, help='that of a nested one')
    parser.add_argument('--direct', type=float, default=-2.0, help='that of an outer one that is all in quotation marks')
    args = parser.parse_args()
    torch.set_num_threads(1)
    sys.path.append(args.scorers)
    import articles as score
    import cases
    statements = Statements()
    wanted, count = from_articles(lines_of(args.articles) + list(bundled(args.gold)), args.sayso, score, statements)
    from_paragraphs(lines_of(args.articles), args.sayso, score, statements)
    from_polnear(args.polnear, args.sayso, score, statements, -1)
    from_cases(ROOT / 'tests/cases', args.sayso, cases, statements, -1)
    x, y, nested, groups, sample = statements.arrays(count)
    ours = (groups >= 0) & (sample == 1)
    names = sorted(set(groups[ours]))
    out = np.full((len(x), 2), np.nan, np.float32)
    targets, shares = torch.from_numpy(y), torch.from_numpy(sample)

    def networks(part):
        return [Network(count, seed).fit(x[part], targets[part], shares[part], args.epochs, args.decay, seed) for seed in range(args.seeds)]

    for fold in range(FOLDS):
        held = np.isin(groups, names[fold::FOLDS])
        out[held] = np.mean([network.logits(x[torch.from_numpy(held)]) for network in networks(torch.from_numpy(~held))], 0)
    total = lambda kept: {k: sum(w[k] for g, w in wanted.items() if kept(g)) for k in ('all', 'outer', 'nested')}
    report(out, y, nested, ours, total(lambda g: True), args)
    print('of every third group alone:')
    report(out, y, nested, ours & (groups % 3 == 2), total(lambda g: g % 3 == 2), args)
    known = ours & ~np.isnan(y[:, IS_RIGHT])
    kept = known & (out[:, IS_ONE] >= np.where(nested, args.nested, args.outer))
    knots = isotonic(out[kept, IS_RIGHT], y[kept, IS_RIGHT], sample[kept])
    rows, bias, output, scales, offsets = whole_numbers(networks(torch.ones(len(x), dtype=torch.bool)))
    table = np.array([(round(logit * 100), round(share * 100)) for logit, share in knots])
    print('knots', table.tolist())
    least = np.array([round(x * 100) for x in (args.outer, args.nested, args.direct)])
    weights.write(args.weights, {
        'rows': ('i8', rows.shape, rows.tobytes()), 'bias': ('i16', bias.shape, bias.astype('<i2').tobytes()),
        'output': ('i16', output.shape, output.astype('<i2').tobytes()), 'scales': ('f32', (2,), scales.astype('<f4').tobytes()),
        'offsets': ('f32', (2,), offsets.astype('<f4').tobytes()), 'knots': ('i16', table.shape, table.astype('<i2').tobytes()),
        'least': ('i16', (3,), least.astype('<i2').tobytes())})


def report(out, y, nested, of, wanted, args):
    """Prints what thresholds keep of the groups for which `of` holds, and how well confidence parts right from wrong, all by
    judgements of groups that the network had not seen."""
    known = of & ~np.isnan(y[:, IS_ONE])
    for name, part in (('outer', ~nested), ('nested', nested)):
        for least in (-9, -2, -1.5, -1, -.5, 0, .5):
            here = known & part & (out[:, IS_ONE] >= least)
            print(f'{name} from {least:5}: {figures(y[here, IS_ONE].sum(), here.sum(), wanted[name])}')
    keep = known & (out[:, IS_ONE] >= np.where(nested, args.nested, args.outer))
    print('right:', figures(y[keep, IS_RIGHT].sum(), keep.sum(), wanted['all']))
    good, wrong = (np.sort(out[keep & (y[:, IS_RIGHT] == v), IS_RIGHT]) for v in (1, 0))
    at = wrong[int(.6 * len(wrong))]
    print(f'right ones hidden where 60 % of the wrong ones are: {(good < at).mean():.4f}')


def figures(right, found, wanted):
    return f'P {right / max(1, found):.3f} R {right / wanted:.3f} F1 {2 * right / max(1, found + wanted):.3f}'


if __name__ == '__main__':
    main()
