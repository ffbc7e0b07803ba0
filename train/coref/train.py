"""Trains the ranker of pronouns from nothing: src/coref/ranker.md says what it is and how to run this."""

import argparse
import tempfile
from pathlib import Path

import corpus
import network

# What is added to the score of nobody for "he" and "she", "it", "they": "it" is joined sooner, "they" later.
NOBODY = (0, -3, 4)


def learned(command, articles, golds, rounds, seeds, seed, report):
    """Networks that have learned from what their predecessors, each round's from the last one's, left to choose from.

    What is known of entities depends on the pronouns that were joined before.
    """
    ranker = None
    with tempfile.TemporaryDirectory() as folder:
        for each in range(rounds):
            pairs = corpus.Pairs(golds, corpus.choices(command, articles, ranker))
            networks = [network.Network(pairs.count, seed + at).fit(pairs).rounded() for at in range(seeds)]
            ranker = Path(folder) / f"{each}.bin"
            network.write(ranker, networks)
            report(f"round {each + 1}", ranker)
    return [network.leaning(pairs.count, pairs.nobody, NOBODY), *networks]


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--train", type=Path, required=True)
    parser.add_argument("--dev", type=Path, required=True, help="what is measured only")
    parser.add_argument("--sayso", required=True, help="the command line, built with the feature `train`")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--seeds", type=int, default=3, help="how many networks each round has")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--third", type=int, help="hold out every third article from this one on (0, 1, 2), to measure it")
    args = parser.parse_args()
    articles = corpus.documents(args.train)
    held = [article for at, article in enumerate(articles) if args.third is not None and at % 3 == args.third]
    articles = [article for at, article in enumerate(articles) if args.third is None or at % 3 != args.third]
    measured = {"dev": corpus.documents(args.dev), "held out": held}

    def report(name, ranker):
        for part, texts in measured.items():
            golds = [corpus.Gold(article) for article in texts]
            right, of = corpus.with_their_names(golds, corpus.choices(args.sayso, texts, ranker))
            if of:
                print(f"{name}: {right} of {of} pronouns of {part} with their names, {right / of:.4f}", flush=True)

    golds = [corpus.Gold(article) for article in articles]
    network.write(args.out, learned(args.sayso, articles, golds, args.rounds, args.seeds, args.seed, report))
    report(args.out.name, args.out)


if __name__ == "__main__":
    main()
