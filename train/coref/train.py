"""Trains the ranker of pronouns: src/coref/ranker.md says what it is and how to run this."""

import argparse
import tempfile
from pathlib import Path

import torch

import corpus
import network

# What is added to the score of nobody for "he" and "she", "it", "they": "it" is joined sooner.
NOBODY = (0, -2, 0)


class Texts:
    """What is learned from: articles with their coreference, examples of GAP and texts without annotation."""

    def __init__(self, articles, examples, raw):
        self.articles, self.examples, self.raw = articles, examples, raw
        self.golds = [corpus.Gold(article) for article in articles]
        self.pronouns = [corpus.Gap(example) for example in examples]

    def choices(self, command, ranker):
        """What a ranker leaves to choose from, for "he" and "she", and for "it" and "they"."""
        people, others = corpus.Choices(), corpus.Choices()
        found = corpus.choices(command, self.articles, ranker)
        people.add_articles(self.golds, found, True)
        people.add_examples(self.pronouns, corpus.choices(command, self.examples, ranker))
        if ranker is not None:
            people.add_silver(corpus.choices(command, self.raw, ranker, silver=True))
        others.add_articles(self.golds, found, False)
        return [people.done(), others.done()]


def learned(command, texts, start, rounds, seeds, seed, report):
    """Networks that have learned from what their predecessors, each round's from the last one's, left to choose from.

    What is known of entities depends on the pronouns that were joined before. Texts without annotation are read from the second round
    on, or from the first one where it has weights to start from.
    """
    ranker = start
    with tempfile.TemporaryDirectory() as folder:
        for each in range(rounds):
            parts = texts.choices(command, ranker)
            networks = network.experts(parts, seeds, seed)
            ranker = Path(folder) / f"{each}.bin"
            leaning = network.leaning(parts[0].count, sorted(set().union(*(part.nobody for part in parts))), NOBODY)
            network.write(ranker, [leaning, *networks])
            report(f"round {each + 1}", ranker)
    return [leaning, *networks]


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--train", type=Path, required=True)
    parser.add_argument("--gap", type=Path, required=True)
    parser.add_argument("--raw", type=Path, required=True, help="texts without annotation")
    parser.add_argument("--dev", type=Path, required=True, help="what is measured only")
    parser.add_argument("--sayso", required=True, help="the command line, built with the feature `train`")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--start", type=Path, help="weights to start from; without, those that join nobody")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--seeds", type=int, default=3, help="how many networks each round has")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--texts", type=int, default=1500, help="how many texts without annotation are read at most")
    parser.add_argument("--half", type=int, choices=(0, 1), help="hold out every other example of GAP from this one on, to measure it")
    args = parser.parse_args()
    torch.set_num_threads(1)
    examples = corpus.documents(args.gap)
    held = examples[args.half :: 2] if args.half is not None else []
    kept = examples[1 - args.half :: 2] if args.half is not None else examples
    texts = Texts(corpus.documents(args.train), kept, corpus.documents(args.raw)[: args.texts])
    dev = corpus.documents(args.dev)

    def report(name, ranker):
        right, of = corpus.with_their_names([corpus.Gold(each) for each in dev], corpus.choices(args.sayso, dev, ranker))
        print(f"{name}: {right} of {of} pronouns of dev with their names, {right / of:.4f}", flush=True)
        if held:
            measure, share = corpus.f_measure([corpus.Gap(each) for each in held], corpus.choices(args.sayso, held, ranker))
            print(f"{name}: F1 of the examples held out {measure:.4f}, feminine : masculine {share:.4f}", flush=True)

    networks = learned(args.sayso, texts, args.start, args.rounds, args.seeds, args.seed, report)
    network.write(args.out, networks)
    report(args.out.name, args.out)


if __name__ == "__main__":
    main()
