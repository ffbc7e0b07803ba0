"""Writes a tagger of spans as the weights that `src/model/span_tagger.rs` reads."""
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
import weights  # noqa: E402: it lies in the folder above
from layers import STATE_STEPS, array, f32, linear, recurrences, rows, table  # noqa: E402

STEP, LEVELS = 16, 15   # of the table's numbers, as in train/syntax/student.py


def tensors(model):
    """A trained tagger as tensors; its labels are O, then B and I of each sort."""
    assert model.transitions.shape == (len(model.labels.bias),) * 2 and len(model.labels.bias) % 2 == 1
    named = (rows('state', array(model.state.weight), STATE_STEPS) | rows('table_in', array(model.table_in.weight), STEP)
             | recurrences(model.layers)
             | {'table': table(array(model.table), STEP, LEVELS), 'input.bias': f32(array(model.state.bias)),
                'transitions': f32(array(model.transitions))})
    for name in ('labels', 'link_from', 'link_to'):
        layer = getattr(model, name, None)
        if layer is not None:
            named |= linear(name, array(layer.weight), array(layer.bias), STATE_STEPS)
    return named


def export(model, path):
    """Writes the tagger's weights."""
    weights.write(path, tensors(model))
