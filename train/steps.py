"""What the training commands share: their log, what their steps make and keep, and a descent's step."""
import pickle

from torch import nn


def log(message):
    print(message, flush=True)


def kept(path, make):
    """What `make` gives, or gave when it was last run to its end."""
    if path.exists():
        return pickle.loads(path.read_bytes())
    made = make()
    unfinished = path.with_suffix('.part')
    unfinished.write_bytes(pickle.dumps(made, protocol=5))
    unfinished.rename(path)
    return made


def descend(model, loss, optimizer, schedule, longest):
    """One step against the gradient, which is cut to a length of `longest`; gives back the loss as a number."""
    optimizer.zero_grad()
    loss.backward()
    nn.utils.clip_grad_norm_(model.parameters(), longest)
    optimizer.step()
    schedule.step()
    return float(loss.detach())
