"""What the teacher says of documents: distributions over labels, and the cue of each word of an attribution."""
import numpy as np
import torch

from corpus import IGNORED, NAME_LABELS, ROLE_LABELS

SURE = 0.5              # of its words, those that more likely than not have a role get a cue


@torch.no_grad()
def judgement(model, batches, documents, log):
    """For each document 16-bit distributions of names and roles [words, labels], and each word's cue where it has a role."""
    model.eval()
    found = [blank(len(document.words)) for document in documents]
    windows = batches.windows(documents)
    order = batches.order(windows)
    for done, indices in enumerate(order):
        batch = batches.tensors([windows[i] for i in indices])
        with torch.autocast('cpu', torch.bfloat16):
            scores = model(batch)
        names, roles = (scores[task].float().softmax(-1).numpy() for task in ('names', 'roles'))
        cues = scores['cues'].argmax(-1).numpy()
        for row, i in enumerate(indices):
            (number, start), n = windows[i].of, len(windows[i].words)
            here = slice(start, start + n)
            found[number]['names'][here], found[number]['roles'][here] = names[row, :n], roles[row, :n]
            found[number]['cues'][here] = np.where(roles[row, :n, 0] < SURE, start + cues[row, :n], IGNORED)
        if done % 200 == 199:
            log(f'judgement: {done + 1} of {len(order)} batches')
    return found


def blank(words):
    return {'names': np.zeros((words, len(NAME_LABELS)), np.float16),
            'roles': np.zeros((words, len(ROLE_LABELS)), np.float16), 'cues': np.full(words, IGNORED, np.int32)}
