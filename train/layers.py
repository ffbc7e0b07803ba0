"""Layers of networks as tensors for weights.write: 8 bits and a scale for each row."""
import numpy as np

STATE_STEPS = 2047      # as in src/model/recurrence.rs


def array(tensor):
    return tensor.detach().cpu().numpy()


def f32(values):
    values = np.asarray(values, '<f4')
    return 'f32', values.shape, values.tobytes()


def i8(values):
    values = np.asarray(values)
    assert np.abs(values).max() <= 127
    return 'i8', values.shape, values.astype(np.int8).tobytes()


def rows(name, weight, steps):
    """A matrix for activations of so many steps, its rows scaled to 8 bits each."""
    weight = np.asarray(weight, np.float64)
    scale = np.maximum(np.abs(weight).max(1), 1e-8) / 127
    return {f'{name}.weight': i8(np.rint(weight / scale[:, None])), f'{name}.scale': f32(scale / steps)}


def linear(name, weight, bias, steps):
    """A layer for activations of so many steps."""
    return rows(name, weight, steps) | {f'{name}.bias': f32(bias)}


def recurrences(layers):
    """The recurrences of syntax/student.py in their order."""
    tensors = {}
    for n, layer in enumerate(layers):
        bias = array(layer.linear.bias).copy()
        third = len(bias) // 3
        bias[third:2 * third] += 1                        # gates are open at first, see student.Recurrent
        tensors |= linear(f'recurrence.{n}', array(layer.linear.weight), bias, STATE_STEPS)
    return tensors


def table(values, step, levels):
    """Rows to be summed, in whole steps."""
    return i8(np.clip(np.rint(np.asarray(values) * step), -levels, levels))
