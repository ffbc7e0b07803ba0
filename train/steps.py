"""The parts that the training commands share: arguments, log, results that are kept, and a step of a descent."""
import argparse
import pickle

from torch import nn


def parser(about, corpora, sayso, weights):
    """A parser of the arguments of every training command; `corpora` and `sayso` say what is wanted of the two."""
    arguments = argparse.ArgumentParser(description=about, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument('--corpora', required=True, help=f'the folder with {corpora}')
    arguments.add_argument('--sayso', required=True, help=f'the program sayso, {sayso}')
    arguments.add_argument('--work', required=True, help='a folder for what the steps make')
    arguments.add_argument('--weights', default=weights, help='where to write the weights')
    return arguments


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
