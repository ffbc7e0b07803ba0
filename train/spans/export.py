"""Writes a tagger of spans as the weights that `src/model/span_tagger.rs` reads."""
import sys
from pathlib import Path

import numpy as np
import torch

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
import weights  # noqa: E402: it lies in the folder above
from layers import STATE_STEPS, array, f32, linear, recurrences, rows, table  # noqa: E402
from tagger import STEPS  # noqa: E402


def tensors(model):
    """A trained tagger as tensors; its labels are O, then B and I of each sort."""
    assert model.transitions.shape == (len(model.labels.bias),) * 2 and len(model.labels.bias) % 2 == 1
    named = (rows('state', array(model.state.weight), STATE_STEPS) | rows('table_in', array(model.table_in.weight), model.step)
             | recurrences(model.layers)
             | {'table': table(array(model.table), model.step, STEPS[model.step]), 'input.bias': f32(array(model.state.bias)),
                'transitions': f32(array(model.transitions))})
    for name in ('labels', 'link_from', 'link_to'):
        layer = getattr(model, name, None)
        if layer is not None:
            named |= linear(name, array(layer.weight), array(layer.bias), STATE_STEPS)
    return named


@torch.no_grad()
def load(model, path):
    """Gives a tagger the numbers of a weights file, as far as whole steps tell them."""
    kinds = {'i8': np.int8, 'i16': np.dtype('<i2'), 'f32': np.dtype('<f4')}
    found = {name: np.frombuffer(data, kinds[kind]).reshape(shape).astype(np.float32)
             for name, (kind, shape, data) in weights.decode(Path(path).read_bytes()).items()}
    put = lambda parameter, values: parameter.copy_(torch.from_numpy(np.ascontiguousarray(values)))
    matrix = lambda name, steps: found[f'{name}.weight'] * found[f'{name}.scale'][:, None] * steps
    put(model.state.weight, matrix('state', STATE_STEPS))
    # The file does not say its steps, but the fewer are too few for larger numbers.
    step = next(step for step in sorted(STEPS) if np.abs(found['table']).max() <= STEPS[step])
    put(model.table_in.weight, matrix('table_in', step))
    put(model.table, found['table'] / step)
    put(model.state.bias, found['input.bias'])
    put(model.transitions, found['transitions'])
    for n, layer in enumerate(model.layers):
        bias = found[f'recurrence.{n}.bias'].copy()
        third = len(bias) // 3
        bias[third:2 * third] -= 1
        put(layer.linear.weight, matrix(f'recurrence.{n}', STATE_STEPS))
        put(layer.linear.bias, bias)
    for name in ('labels', 'link_from', 'link_to'):
        layer = getattr(model, name, None)
        if layer is not None:
            put(layer.weight, matrix(name, STATE_STEPS))
            put(layer.bias, found[f'{name}.bias'])
    return model


def export(model, path):
    """Writes the tagger's weights."""
    weights.write(path, tensors(model))
