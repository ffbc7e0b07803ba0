"""What the teacher says of sentences: distributions over tags, heads and relations, for the small network to learn."""
import numpy as np
import torch

import teacher as teaching
from transformer import WordPiece


@torch.no_grad()
def distributions(model, sentences, log):
    """For each sentence its places' distributions (the root's rows are zeros) in 16-bit floats; relations are those to
    the teacher's best head."""
    model.eval()
    wordpiece = WordPiece()
    pieces = [[wordpiece.pieces(w) for w in s.words] for s in sentences]
    found = [None] * len(sentences)
    order = teaching.batches(pieces)
    for done, indices in enumerate(order):
        batch = teaching.tensors(sentences, pieces, indices, wordpiece)
        with torch.autocast('cpu', torch.bfloat16):
            upos, xpos, arc, relation = model(batch)
            relations = model.relations(relation, arc.argmax(-1))
        parts = {'upos': upos, 'xpos': xpos, 'arc': arc, 'deprel': relations}
        parts = {name: logits.float().softmax(-1).numpy().astype(np.float16) for name, logits in parts.items()}
        for row, i in enumerate(indices):
            n = len(sentences[i].words) + 1
            found[i] = {name: values[row, :n, :n].copy() if name == 'arc' else values[row, :n].copy()
                        for name, values in parts.items()}
            for values in found[i].values():
                values[0] = 0
        if done % 200 == 199:
            log(f'distributions: {done + 1} of {len(order)} batches')
    return found
