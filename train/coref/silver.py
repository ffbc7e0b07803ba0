"""Picks the texts that teach most of "he" and "she": short ones that speak of both. silver.py OUT IN..."""

import gzip
import json
import random
import re
import sys

import corpus

HE, SHE = re.compile(r"\b(?:he|him|his)\b", re.IGNORECASE), re.compile(r"\b(?:she|her)\b", re.IGNORECASE)
# The characters of a text, how often it has each, and how many texts of a file are taken.
SHORTEST, LONGEST, OFTEN, MOST = 1000, 7000, 4, 1500


def main():
    chance, taken = random.Random(7), []
    for path in sys.argv[2:]:
        texts = [article["text"] for article in corpus.documents(path) if SHORTEST < len(article["text"]) < LONGEST]
        texts = [text for text in texts if len(SHE.findall(text)) >= OFTEN and len(HE.findall(text)) >= OFTEN]
        chance.shuffle(texts)
        taken += texts[:MOST]
    chance.shuffle(taken)
    with gzip.open(sys.argv[1], "wt", encoding="utf-8") as out:
        out.writelines(json.dumps({"text": text}) + "\n" for text in taken)


if __name__ == "__main__":
    main()
