"""What the ranker of pronouns learns from: texts with their coreference, and what sayso chooses from in them."""

import gzip
import json
import re
import subprocess

import numpy

# What a pronoun counts that stands for who is named, and for another mention; others stand for things, clauses or nobody.
NAMED = 5
MENTION = 2
THIRD = re.compile(r"he|him|his|himself|she|hers?|herself|it|its|itself|they|them|theirs?|themsel(?:ves|f)", re.IGNORECASE)


def documents(path):
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def choices(command, articles, ranker=None):
    """What sayso chooses from in each article, and what it chooses by a file of weights, or by none."""
    given = "".join(json.dumps({"text": article["text"]}) + "\n" for article in articles)
    command = [command, "choices", "--jsonl", "-", *(["--ranker", ranker] if ranker else [])]
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


class Pairs:
    """Pairs of a pronoun and an antecedent as rows of binary features, nobody the first of each pronoun."""

    def __init__(self, golds, lists):
        rows, starts, right, weight, nobody, count = [], [], [], [], set(), 0
        for gold, found in zip(golds, lists):
            for choice in found:
                count = choice["count"]
                nobody.add(choice["nobody"][0])
                fits, counts = gold.fits(choice)
                starts.append(len(rows))
                weight.append(counts)
                right += [not any(fits), *fits]
                rows += [choice["pronoun"] + each for each in (choice["nobody"], *(a["features"] for a in choice["antecedents"]))]
        self.count = count
        # The features that say nobody and the class of the pronoun.
        self.nobody = sorted(nobody)
        self.right = numpy.array(right)
        self.weight = numpy.array(weight, dtype=numpy.float32)
        self.rows = numpy.zeros((len(rows), count), dtype=numpy.float32)
        for at, features in enumerate(rows):
            self.rows[at, features] = 1
        self.ends = numpy.array([*starts, len(rows)])
        self._own()

    def _own(self):
        sizes = numpy.diff(self.ends)
        self.starts = self.ends[:-1]
        self.owner = numpy.repeat(numpy.arange(len(sizes)), sizes)

    def part(self, chosen):
        """The pairs of some pronouns."""
        keep = numpy.concatenate([numpy.arange(self.ends[at], self.ends[at + 1]) for at in chosen])
        part = object.__new__(Pairs)
        part.rows, part.right, part.weight = self.rows[keep], self.right[keep], self.weight[chosen]
        part.ends = numpy.concatenate([[0], numpy.cumsum(self.ends[chosen + 1] - self.ends[chosen])])
        part._own()
        return part
