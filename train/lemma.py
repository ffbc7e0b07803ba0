#!/usr/bin/env python3
"""Learns the lemmatizer's table: python3 train/lemma.py ../shared/corpora > src/syntax/lemma.txt

A lemma is made in two steps, each decided by a list that the longest matching suffix of the word settles, a whole word
before any suffix: how its letters' case is folded (by kind of tag and by how the word is written), and how its end is edited
(by tag). Learning suffix rules from word and lemma pairs follows Chrupała et al. 2008 and UDPipe (Straka et al. 2016); that a rule is
written down only where it saves more errors than it costs is minimum description length, solved exactly over the tree of suffixes.

Pairs come from UD English EWT and GUM (train parts); GUM's documents under a non-commercial licence are left out. So that
unknown words come out right, every verb, noun and adjective of theirs and of train/words.txt is inflected by the rules of
English spelling, and forms that CoreNLP lemmatized in PolNeAR's articles are added, with little weight: what the treebanks say more than once wins.

--held-out measures instead how well forms come out whose lemmas were kept from the learner; --check FILE... how well the
words of treebanks come out, tags given.
"""
import argparse
import gzip
import math
import os
import re
import sys
from collections import Counter, defaultdict

TREEBANKS = ('ud/ewt-train.conllu', 'ud/gum-train.conllu')
SILVER = 'polnear/corenlp-train.tsv.gz'
OWN = os.path.join(os.path.dirname(os.path.abspath(__file__)), 'words.txt')
NONCOMMERCIAL = ('GUM_essay_', 'GUM_fiction_', 'GUM_letter_', 'GUM_podcast_', 'GUM_whow_')

LONGEST = 8             # characters of a suffix
RULE = 0.7              # what a written rule costs, in errors on words met once
OWN_WEIGHT = 1.2        # of a form of our own list: more than one slip in a treebank
SILVER_WEIGHT = 0.8     # of a form that only CoreNLP lemmatized
INFLECTED_WEIGHT = 0.8  # of a form that was only inflected by rule
NO_KEY = re.compile(r'[\s^∅]')  # what tells a table's suffixes apart
ALL = 99                # characters cut where nothing of the word is kept

SAME_ENDINGS = {'VBN': 'VBD', 'VBP': 'VB', 'NNPS': 'NNS'}
CASED = ('NNP', 'JJ', 'NN')
VOWELS = 'aeiou'


# What is read.

def words(path, left_out=()):
    """(form, lemma, UPOS, XPOS) of a treebank's words, where a lemma is given; documents by the beginning of their names left out."""
    is_left_out = False
    with open(path, encoding='utf-8') as lines:
        for line in lines:
            if line.startswith('# newdoc id = '):
                is_left_out = line[14:].startswith(left_out)
            columns = line.rstrip('\n').split('\t')
            if columns[0].isdigit() and columns[2] != '_' and not is_left_out:
                yield tuple(columns[1:5])


def silver(path):
    """{(form, tag): lemma} of inflected words in small letters that CoreNLP lemmatized."""
    found = {}
    with gzip.open(path, 'rt', encoding='utf-8') as rows:
        for row in rows:
            form, lemma, tag = row.split('\t')[5:8]
            if tag in ('VBD', 'VBN', 'VBG', 'VBZ', 'NNS') and form.isalpha() and form.islower() and lemma != form:
                found[form, ending_class('', tag)] = lemma
    return found


def own_words():
    """{(lemma, UPOS): {tag: {irregular form}}} of our own list."""
    found = defaultdict(lambda: defaultdict(set))
    with open(OWN, encoding='utf-8') as rows:
        for row in rows:
            if row.startswith('#'):
                continue
            upos, entries = row.split('\t')
            for entry in re.finditer(r'([a-z]+)((?: \([a-z]+ [A-Z]+\))*)', entries):
                irregular = found[entry[1], upos]
                for form, tag in re.findall(r'\(([a-z]+) ([A-Z]+)\)', entry[2]):
                    irregular[ending_class('', tag)].add(form)
    return found


# English inflection, for forms that no treebank has.

def is_doubling(lemma):
    """Whether the last consonant is doubled before a vowel: of one syllable that ends in one vowel and one consonant."""
    if len(lemma) < 3 or lemma[-1] in VOWELS + 'wxyh' or lemma[-2] not in VOWELS:
        return False
    vowels = sum(letter in VOWELS for letter in lemma) - (lemma[-3] == 'u' and lemma[-4:-3] == 'q')
    return vowels == 1


def with_s(lemma):
    if lemma.endswith('y') and lemma[-2:-1] not in VOWELS:
        return lemma[:-1] + 'ies'
    return lemma + ('es' if lemma.endswith(('s', 'x', 'z', 'ch', 'sh')) else 's')


def with_vowel(lemma, ending):
    """The lemma with -ed, -ing, -er or -est."""
    if lemma.endswith('e') and not (ending == 'ing' and lemma.endswith(('ee', 'oe', 'ye'))):
        return lemma[:-1] + ending
    if lemma.endswith('y') and lemma[-2:-1] not in VOWELS and ending != 'ing':
        return lemma[:-1] + 'i' + ending
    if lemma.endswith('c'):
        return lemma + 'k' + ending
    return lemma + (lemma[-1] if is_doubling(lemma) else '') + ending


def inflected(lemma, upos, irregular):
    """(form, tag) of a lemma, regular where no irregular form is known or one is but spelt otherwise ("travelled")."""
    regular = {
        'VERB': lambda: {'VBZ': with_s(lemma), 'VBD': with_vowel(lemma, 'ed'), 'VBG': with_vowel(lemma, 'ing')},
        'NOUN': lambda: {'NNS': with_s(lemma)},
        'ADJ': lambda: {'JJR': with_vowel(lemma, 'er'), 'JJS': with_vowel(lemma, 'est')},
    }[upos]()
    found = {(form, tag) for tag, forms in irregular.items() for form in forms}
    is_replaced = {tag for form, tag in found if not form.endswith(('ed', 'ing'))}
    return sorted(found | {(form, tag) for tag, form in regular.items() if tag not in is_replaced})


# What is decided.

def writing(form):
    """How a word is written, as `Writing` in src/syntax/lemma.rs tells it."""
    if '0' <= form[:1] <= '9' and ',' in form:
        return 'grouped'
    if not any(letter.isupper() for letter in form):
        return 'small'
    if len(form) > 1 and not any(letter.islower() for letter in form):
        return 'capitals'
    return 'initial' if form[0].isupper() and not any(letter.isupper() for letter in form[1:]) else 'mixed'


def case_class(upos, xpos):
    for tag in CASED:
        if xpos.startswith(tag):
            return tag
    return upos


def ending_class(upos, xpos):
    if upos == 'VERB' and xpos.startswith('NNP'):
        return 'VBD'
    return SAME_ENDINGS.get(xpos, xpos)


FOLDS = {
    'keep': lambda form: form,
    'lower': str.lower,
    'title': lambda form: form[:1].upper() + form[1:].lower(),
    'ungroup': lambda form: form.replace(',', ''),
}


def edit(form, lemma):
    """(characters cut from the end, ending put on) that make a lemma of a form."""
    same = len(os.path.commonprefix([form, lemma]))
    return (len(form) - same if same else ALL, lemma[same:])


def edited(form, change):
    cut, ending = change
    return form[:max(0, len(form) - cut)] + ending or form


def fold_of(form, lemma, kind):
    """The fold after which the least is left to edit."""
    if writing(form) == 'grouped':
        return 'ungroup'
    if kind == 'NNP':
        folds = ('keep', 'title', 'lower')
    elif kind in CASED or kind in ('NUM', 'PROPN', 'SYM', 'X'):
        folds = ('lower', 'keep', 'title')
    else:
        folds = ('lower',)
    left = {fold: edit(FOLDS[fold](form), lemma) for fold in folds}
    return min(folds, key=lambda fold: min(left[fold][0], len(form)) + len(left[fold][1]))


# Decision lists.

class Node:
    """A suffix, or a whole word, in the tree of suffixes."""

    def __init__(self):
        self.longer = {}
        self.below = {}     # errors below for each outcome inherited from above; None stands for any other
        self.cost = {}      # the same, rules included
        self.best = None

    def solve(self):
        for node in self.longer.values():
            node.solve()
        if self.longer:
            outcomes = {outcome for node in self.longer.values() for outcome in node.cost} | {None}
            self.below = {outcome: sum(node.cost.get(outcome, node.cost[None]) for node in self.longer.values())
                          for outcome in outcomes}
        self.best = min((outcome for outcome in self.below if outcome is not None),
                        key=lambda outcome: (self.below[outcome], str(outcome)))
        own = RULE + self.below[self.best]
        self.cost = {outcome: min(errors, own) for outcome, errors in self.below.items()}

    def rules(self, suffix='', inherited=None):
        """(suffix, outcome) where the outcome is not the inherited one; a whole word begins with ^."""
        if self.below.get(inherited, self.below[None]) > RULE + self.below[self.best] + 1e-9 or inherited is None:
            inherited = self.best
            yield suffix, inherited
        for letter, node in sorted(self.longer.items()):
            yield from node.rules(letter if letter[0] == '^' else letter + suffix, inherited)


def decision_list(outcomes):
    """{suffix: outcome} for {word: Counter of outcomes}, words weighted by the logarithm of their counts."""
    root = Node()
    for word in sorted(word for word in outcomes if not NO_KEY.search(word)):
        node = root
        for letter in reversed(word[-LONGEST:]):
            node = node.longer.setdefault(letter, Node())
        leaf = node.longer.setdefault('^' + word, Node())
        total = sum(outcomes[word].values())
        weight = (1 + math.log(total) if total > 1 else total) / total
        leaf.below = {outcome: (total - count) * weight for outcome, count in outcomes[word].items()}
        leaf.below[None] = total * weight
    root.solve()
    return dict(root.rules())


def decide(rules, word):
    found = rules.get('^' + word)
    for start in range(max(0, len(word) - LONGEST), len(word) + 1):
        found = found or rules.get(word[start:])
    return found


class Lemmatizer:
    def __init__(self, pairs, silver_lemmas, own):
        cases, endings = defaultdict(lambda: defaultdict(Counter)), defaultdict(lambda: defaultdict(Counter))
        lemmas = set()
        for form, lemma, upos, xpos in pairs:
            kind = case_class(upos, xpos)
            fold = fold_of(form, lemma, kind)
            folded = FOLDS[fold](form)
            cases[kind, writing(form)][form.lower()][fold] += 1
            endings[ending_class(upos, xpos)][folded.lower()][edit(folded, lemma)] += 1
            if upos in ('VERB', 'NOUN', 'ADJ') and lemma.isalpha() and lemma.islower() and len(lemma) > 2:
                lemmas.add((lemma, upos))
        for (lemma, upos), irregular in sorted(own.items()):
            for form, tag in inflected(lemma, upos, irregular):
                endings[tag][form][edit(form, lemma)] += OWN_WEIGHT
        for lemma, upos in sorted(lemmas - set(own)):
            for form, tag in inflected(lemma, upos, {}):
                add(endings[tag], form, lemma, INFLECTED_WEIGHT)
        for (form, tag), lemma in sorted(silver_lemmas.items()):
            add(endings[tag], form, lemma, SILVER_WEIGHT)
        self.cases = {key: decision_list(outcomes) for key, outcomes in cases.items()}
        self.endings = {key: decision_list(outcomes) for key, outcomes in endings.items()}

    def lemma(self, form, upos, xpos):
        case = self.cases.get((case_class(upos, xpos), writing(form)))
        folded = FOLDS[decide(case, form.lower()) if case else 'lower'](form)
        ending = self.endings.get(ending_class(upos, xpos))
        return edited(folded, decide(ending, folded.lower())) if ending else folded

    def table(self):
        rows = []
        for (kind, written), rules in self.cases.items():
            rows += rows_of(['case', kind, written], rules, lambda fold: [fold])
        for tag, rules in self.endings.items():
            rows += rows_of(['ending', tag], rules, lambda change: [str(change[0]), change[1]])
        return sorted(rows)


def add(outcomes, form, lemma, weight):
    """Adds a form that is not there yet."""
    if form not in outcomes:
        outcomes[form][edit(form, lemma)] += weight


def rows_of(key, rules, columns):
    """A row for every outcome of a decision list; ∅ is the empty suffix."""
    suffixes = defaultdict(list)
    for suffix, outcome in rules.items():
        suffixes[outcome].append(suffix or '∅')
    return ['\t'.join([*key, *columns(outcome), ' '.join(sorted(found))]) for outcome, found in suffixes.items()]


# What is measured.

def accuracy(lemmatizer, pairs):
    wrong = Counter()
    pairs = list(pairs)
    for form, lemma, upos, xpos in pairs:
        found = lemmatizer.lemma(form, upos, xpos)
        if found != lemma:
            wrong[form, lemma, found, upos, xpos] += 1
    return 1 - sum(wrong.values()) / len(pairs), wrong


def held_out(pairs, silver_lemmas, own, parts=5):
    """Accuracy over distinct inflected forms in small letters, of lemmas that the learner did not see, by tag."""
    part = lambda lemma: sum(map(ord, lemma)) % parts
    right, of = Counter(), Counter()
    wrong = []
    for held in range(parts):
        lemmatizer = Lemmatizer(
            [pair for pair in pairs if part(pair[1]) != held],
            {key: lemma for key, lemma in silver_lemmas.items() if part(lemma) != held},
            {key: forms for key, forms in own.items() if part(key[0]) != held})
        forms = {pair for pair in pairs if part(pair[1]) == held and pair[0].islower() and pair[0] != pair[1]}
        for form, lemma, upos, xpos in sorted(forms):
            if xpos in ('VBD', 'VBN', 'VBG', 'VBZ', 'NNS', 'JJR', 'JJS'):
                found = lemmatizer.lemma(form, upos, xpos)
                of[xpos] += 1
                right[xpos] += found == lemma
                if found != lemma:
                    wrong.append((xpos, form, lemma, found))
    return {tag: (round(right[tag] / of[tag], 4), of[tag]) for tag in sorted(of)}, wrong


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument('corpora', help='the folder that ud/ and polnear/ lie in')
    arguments.add_argument('--held-out', action='store_true')
    arguments.add_argument('--check', nargs='+', metavar='FILE')
    arguments.add_argument('--errors', type=int, default=0, metavar='N', help='print N errors too')
    options = arguments.parse_args()
    pairs = [pair for path in TREEBANKS for pair in words(os.path.join(options.corpora, path), NONCOMMERCIAL)]
    silver_lemmas = silver(os.path.join(options.corpora, SILVER))
    if options.held_out:
        scores, wrong = held_out(pairs, silver_lemmas, own_words())
        for tag, (score, count) in scores.items():
            print(f'{tag}\t{score:.4f}\tof {count}')
        print(*wrong[:options.errors], sep='\n')
        return
    lemmatizer = Lemmatizer(pairs, silver_lemmas, own_words())
    if options.check:
        for path in options.check:
            score, wrong = accuracy(lemmatizer, words(path))
            print(f'{path}\t{score:.4f}')
            for (form, *rest), count in wrong.most_common(options.errors):
                print(count, form, *rest)
        return
    print('# How words become lemmas, learned by train/lemma.py from UD English EWT and GUM 2.16 (train), PolNeAR and our own list. 2026-11-22')
    print('# case, kind, writing, fold, suffixes; ending, tag, characters cut, ending put on, suffixes. ^ begins a whole word, ∅ is no suffix.')
    print(*lemmatizer.table(), sep='\n')


if __name__ == '__main__':
    sys.setrecursionlimit(10_000)
    main()
