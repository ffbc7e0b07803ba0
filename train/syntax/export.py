"""Writes the small network as the weights that `src/syntax/network.rs` reads."""
import collections
import sys
from pathlib import Path

import numpy as np
import torch

import fit
from student import DISTANCES, LEVELS, STEP

SOURCE = Path(__file__).resolve().parents[2] / 'src'
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
import weights  # noqa: E402: it lies beside this folder
from layers import STATE_STEPS, array, f32, i8, linear, recurrences, table  # noqa: E402

RARE = 3                # pairs of tags seen less often are taken for slips


def labels():
    """The label sets in the order in which weights count them."""
    read = lambda name: (SOURCE / f'document/labels/{name}.txt').read_text(encoding='utf-8').splitlines()[1:]
    return {name: read(name) for name in ('upos', 'xpos', 'deprel')}


def window(module):
    """The window's matrices one below the other; a state's number has one scale for all of them."""
    layer = module.linear
    out = layer.weight.shape[0]
    weight = layer.weight.detach().numpy().astype(np.float64)
    scale = np.abs(weight).max(1) / 127
    whole = np.rint(weight / scale[:, None]).reshape(out, 2 * module.reach + 1, -1)
    return {'window.weight': i8(whole.transpose(1, 0, 2).reshape(-1, whole.shape[-1])),
            'window.scale': f32(scale / STEP), 'window.bias': f32(layer.bias.detach())}


def pairs(sentences, order):
    """The pairs of tags that occur together, as places in the label sets."""
    seen = collections.Counter((u, x) for s in sentences for u, x in zip(s.upos, s.xpos))
    kept = sorted((order['upos'].index(u), order['xpos'].index(x)) for (u, x), n in seen.items() if n >= RARE)
    return 'u8', (len(kept), 2), np.array(kept, np.uint8).tobytes()


@torch.no_grad()
def largest_relation(model, examples):
    """The largest number that the two parts of a relation have together, on these examples."""
    model.eval()
    largest = 0.0
    for indices in fit.batches(examples, 4000):
        batch = fit.tensors([examples[i] for i in indices])
        _, _, arc, (dependent, head) = model(batch)
        heads = arc.argmax(-1)
        head = head.gather(1, heads[..., None].expand(-1, -1, head.shape[-1]))
        largest = max(largest, float((dependent + head)[batch['mask']].max()))
    return largest


def export(model, path, sentences, examples):
    """Writes the network; `sentences` show which tags go together, `examples` how large numbers get."""
    order = labels()
    permuted = {name: [model.labels[name].index(label) for label in order[name]] for name in order}
    tensors = {'table': table(array(model.embedding.table), STEP, LEVELS), 'pairs': pairs(sentences, order)}
    tensors |= window(model.window) | recurrences(model.layers)
    rows = [array(getattr(model, n).weight)[permuted[n]] for n in ('upos', 'xpos')]
    biases = [array(getattr(model, n).bias)[permuted[n]] for n in ('upos', 'xpos')]
    tensors |= linear('tags', np.concatenate(rows), np.concatenate(biases), STATE_STEPS)
    for name in ('arc_dependent', 'arc_head', 'relation_dependent', 'relation_head'):
        layer = getattr(model, name)
        bias = np.zeros(layer.weight.shape[0]) if layer.bias is None else array(layer.bias)
        tensors |= linear(name, array(layer.weight), bias, STATE_STEPS)
    steps = STATE_STEPS / (1.25 * largest_relation(model, examples))
    tensors |= linear('relations', array(model.relation.weight)[permuted['deprel']],
                      array(model.relation.bias)[permuted['deprel']], steps)
    assert model.scale.item() > 0 and len(model.distance) == 2 * DISTANCES + 1
    tensors |= {'relation_steps': f32([steps]),
                'distances': f32(array(model.distance) / model.scale.item() * STATE_STEPS ** 2)}
    weights.write(path, tensors)
