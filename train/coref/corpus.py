"""What the ranker of pronouns learns from: texts with their coreference, and what sayso chooses from in them."""

import collections
import gzip
import json
import re
import subprocess

import numpy
import torch

# What a pronoun counts that stands for who is named, and for another mention; others stand for things, clauses or nobody.
NAMED = 5
MENTION = 2
# What an example of GAP counts, half of it where the pronoun stands for neither name, and a silver pronoun.
GAP = 6
SILVER = 1.5
# The features that say "he" and "she".
PEOPLE = (0, 1)
THIRD = re.compile(r"he|him|his|himself|she|hers?|herself|it|its|itself|they|them|theirs?|themsel(?:ves|f)", re.IGNORECASE)


def documents(path):
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def choices(command, articles, ranker=None, silver=False):
    """What sayso chooses from in each article, and what it chooses by a file of weights, or by none.

    With `silver` only the pronouns whose antecedents the article tells by itself.
    """
    given = "".join(json.dumps({"text": article["text"]}) + "\n" for article in articles)
    command = [command, "choices", "--jsonl", "-", *(["--ranker", ranker] if ranker else []), *(["--silver"] if silver else [])]
    done = subprocess.run(command, input=given, capture_output=True, text=True, encoding="utf-8", check=True)
    return [json.loads(line)["choices"] for line in done.stdout.splitlines()]


def byte_offsets(text):
    """The byte at which each character begins."""
    at, byte = [], 0
    for character in text:
        at.append(byte)
        byte += len(character.encode())
    return at


class Gold:
    """Who is who in an article, by the first bytes of heads."""

    def __init__(self, article):
        at, text = byte_offsets(article["text"]), article["text"]
        heads, names = {}, {}
        for mention in article["mentions"]:
            size, head = mention["end"] - mention["start"], at[mention["head"]["start"]]
            if head not in heads or heads[head][1] > size:
                heads[head] = (mention["entity"], size)
            if mention["form"] == "name":
                names.setdefault(mention["entity"], []).append(mention)
        # The entity of a head, of the shortest mention where several have it.
        self.entities = {head: entity for head, (entity, _) in heads.items()}
        # For each pronoun the nearest name of its entity before it, else the first.
        self.names = {}
        for mention in article["mentions"]:
            own = names.get(mention["entity"], [])
            if own and mention["form"] == "pronoun" and THIRD.fullmatch(text[mention["start"] : mention["end"]]):
                before = [name for name in own if name["start"] < mention["start"]]
                name = max(before, key=lambda name: name["start"]) if before else own[0]
                self.names[at[mention["head"]["start"]]] = at[name["head"]["start"]]

    def fits(self, choice):
        """Which antecedents of a pronoun are right, and what it counts."""
        entity, name = self.entities.get(choice["at"]), self.names.get(choice["at"])
        antecedents = choice["antecedents"]
        named = [name is not None and name in each["names"] for each in antecedents]
        if any(named):
            return named, NAMED
        described = [entity is not None and self.entities.get(each["described"]) == entity for each in antecedents]
        mention = any(fit and each["given"] for fit, each in zip(described, antecedents))
        return described, MENTION if mention else 1


def with_their_names(golds, lists):
    """How many pronouns are joined to the name that is nearest in their gold chain, and how many have one."""
    right = sum(
        choice["chosen"] is not None and gold.names.get(choice["at"], -1) in choice["antecedents"][choice["chosen"]]["names"]
        for gold, found in zip(golds, lists)
        for choice in found
    )
    return right, sum(len(gold.names) for gold in golds)


class Gap:
    """Which of two names the pronoun of an example of GAP stands for, by bytes."""

    def __init__(self, example):
        text = example["text"]
        at = [*byte_offsets(text), len(text.encode())]
        self.at = at[example["pronoun"]["start"]]
        self.feminine = example["gender"] == "F"
        self.right = [example[name]["coref"] for name in "ab"]
        # The last words of the names.
        self.spans = []
        for name in (example["a"], example["b"]):
            last = max(name["start"], text.rfind(" ", name["start"], name["end"]) + 1)
            self.spans.append((at[last], at[name["end"]]))

    def named(self, antecedent):
        """Whether an antecedent has the one and the other name."""
        return [any(start <= name < end for name in antecedent["names"]) for start, end in self.spans]

    def fits(self, choice):
        """Which antecedents of the pronoun are right; none where it is another, or the right name is not there."""
        if choice["at"] != self.at:
            return None
        named = [self.named(each) for each in choice["antecedents"]]
        if not any(self.right):
            return [not any(each) for each in named]
        right = [each == self.right for each in named]
        return right if any(right) else None


def f_measure(golds, lists):
    """GAP's F1 of the names that are said, and that of the feminine to that of the masculine pronouns."""
    counts = {True: [0, 0], False: [0, 0]}
    for gold, found in zip(golds, lists):
        chosen = [c["antecedents"][c["chosen"]] for c in found if c["at"] == gold.at and c["chosen"] is not None]
        said = gold.named(chosen[0]) if chosen else [False, False]
        counts[gold.feminine][0] += 2 * sum(one and other for one, other in zip(said, gold.right))
        counts[gold.feminine][1] += sum(said) + sum(gold.right)
    (feminine, of), (masculine, others) = counts[True], counts[False]
    return (feminine + masculine) / (of + others), feminine / of / (masculine / others)


class Choices:
    """Pronouns and their antecedents as rows of binary features, nobody the first of each pronoun where it is one."""

    # The most features of a row.
    MOST = 56

    def __init__(self):
        self.rows, self.right, self.ends, self.weight = [], [], [0], []
        self.count, self.nobody = 0, set()
        # The features that any row has, and those of the pronouns.
        self.seen, self.pronouns = set(), set()

    def add(self, choice, right, nobody, weight):
        """Adds a pronoun; `nobody` is whether nobody is right, or None where nobody is not to choose from."""
        self.count = choice["count"]
        self.nobody.add(choice["nobody"][0])
        self.pronouns.update(choice["pronoun"])
        rows = [each["features"] for each in choice["antecedents"]]
        if nobody is not None:
            rows, right = [choice["nobody"], *rows], [nobody, *right]
        for row in rows:
            row = choice["pronoun"] + row
            self.seen.update(row)
            self.rows.append(row + [self.count] * (self.MOST - len(row)))
        self.right += right
        self.ends.append(len(self.rows))
        self.weight.append(weight)

    def add_articles(self, golds, lists, people):
        """Adds what is chosen from in articles with all their coreference, for "he" and "she", `people`, or for "it" and "they"."""
        for gold, found in zip(golds, lists):
            for choice in (choice for choice in found if (choice["pronoun"][0] in PEOPLE) == people):
                right, weight = gold.fits(choice)
                self.add(choice, right, not any(right), weight)

    def add_examples(self, golds, lists):
        """Adds the one pronoun of each example of GAP."""
        for gold, found in zip(golds, lists):
            for choice in found:
                right = gold.fits(choice)
                if right is not None:
                    neither = not any(gold.right)
                    self.add(choice, right, neither, GAP / 2 if neither else GAP)

    def add_silver(self, lists):
        """Adds the pronouns whose antecedents texts without annotation tell."""
        for choice in (choice for found in lists for choice in found):
            self.add(choice, [at == choice["known"] for at in range(len(choice["antecedents"]))], None, SILVER)

    def done(self):
        self.rows, self.right = numpy.array(self.rows, dtype=numpy.int16), numpy.array(self.right)
        self.ends, self.weight = numpy.array(self.ends), numpy.array(self.weight, dtype=numpy.float32)
        return self

    def part(self, chosen):
        """The rows of some pronouns, with the place of its pronoun for each."""
        sizes = self.ends[chosen + 1] - self.ends[chosen]
        keep = numpy.concatenate([numpy.arange(self.ends[at], self.ends[at + 1]) for at in chosen])
        tensors = (self.rows[keep].astype(numpy.int64), self.right[keep], self.weight[chosen], numpy.repeat(numpy.arange(len(chosen)), sizes))
        return Part(*map(torch.from_numpy, tensors))


Part = collections.namedtuple("Part", "rows right weight owner")
