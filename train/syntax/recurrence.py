"""The one loop that PyTorch is slow at: c[t] = f[t] * c[t-1] + (1 - f[t]) * z[t], compiled, with its gradient."""
import numpy as np
import torch
from numba import njit


@njit(cache=True, fastmath=False)
def _forward(z, f, c):
    time, width = z.shape
    for t in range(time):
        for k in range(width):
            before = c[t - 1, k] if t else np.float32(0)
            c[t, k] = z[t, k] + f[t, k] * (before - z[t, k])


@njit(cache=True, fastmath=False)
def _backward(z, f, c, gc, gz, gf):
    time, width = z.shape
    carry = np.zeros(width, np.float32)
    for t in range(time - 1, -1, -1):
        for k in range(width):
            g = gc[t, k] + carry[k]
            before = c[t - 1, k] if t else np.float32(0)
            gz[t, k] = g * (1 - f[t, k])
            gf[t, k] = g * (before - z[t, k])
            carry[k] = g * f[t, k]


class Recurrence(torch.autograd.Function):
    """z and f are [time, anything]; so is the result."""

    @staticmethod
    def forward(ctx, z, f):
        z, f = z.contiguous(), f.contiguous()
        c = torch.empty_like(z)
        flat = lambda x: x.reshape(x.shape[0], -1).numpy()
        _forward(flat(z), flat(f), flat(c))
        ctx.save_for_backward(z, f, c)
        return c

    @staticmethod
    def backward(ctx, gc):
        z, f, c = ctx.saved_tensors
        gz, gf = torch.empty_like(z), torch.empty_like(f)
        flat = lambda x: x.detach().reshape(x.shape[0], -1).numpy()
        _backward(flat(z), flat(f), flat(c), flat(gc.contiguous()), flat(gz), flat(gf))
        return gz, gf


recur = Recurrence.apply
