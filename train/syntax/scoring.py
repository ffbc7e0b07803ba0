"""What fitting the teacher and fitting the small network share: batches of sentences alike in length, and accuracies."""
import torch


def by_length(lengths, most, rng=None):
    """Index lists of sentences alike in length, at most `most` places with padding; shuffled where there is an `rng`."""
    order = sorted(range(len(lengths)), key=lambda i: lengths[i] + (rng.uniform(0, 3) if rng else 0))
    out, batch = [], []
    for i in order:
        if batch and (len(batch) + 1) * lengths[i] > most:
            out.append(batch)
            batch = []
        batch.append(i)
    out += [batch] if batch else []
    if rng:
        rng.shuffle(out)
    return out


class Accuracies:
    """Accuracies in percent, heads by their best arc alone, relations without subtypes."""

    def __init__(self, relations):
        universal = [label.split(':')[0] for label in relations]
        self.universal = torch.tensor([universal.index(name) for name in universal])
        self.right, self.words = dict.fromkeys(('upos', 'xpos', 'uas', 'las'), 0), 0

    def add(self, model, batch):
        """Counts what a model gets right of a batch that has the treebank's labels."""
        upos, xpos, arc, parts = model(batch)
        heads = arc.argmax(-1)
        found = model.relations(parts, heads).argmax(-1)
        here = batch['head'] >= 0
        attached = (heads == batch['head']) & here
        related = (self.universal[found] == self.universal[batch['deprel'].clamp(min=0)]) & (batch['deprel'] >= 0)
        self.words += int(here.sum())
        right = {'upos': (upos.argmax(-1) == batch['upos']) & here, 'xpos': (xpos.argmax(-1) == batch['xpos']) & here,
                 'uas': attached, 'las': attached & related}
        for name, places in right.items():
            self.right[name] += int(places.sum())

    def percent(self):
        return {name: round(100 * right / self.words, 2) for name, right in self.right.items()}
