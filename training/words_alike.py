"""Writes src/record/paraphrase/words-alike.txt: which English words may stand for each other.

    python training/words_alike.py --wordnet DIR --encoder DIR --briefings DIR --out FILE

WordNet 3.0 (Debian's wordnet-base, /usr/share/wordnet) says which words share a sense, name the wider thing, or oppose;
a sentence encoder (all-MiniLM-L6-v2, Apache-2.0) says how near they are in use; the briefings (CC0) say how
common each is. A line is a word, how rare it is from 0 to 9 and what it most often is (noun, verb, adjective, adverb: n, v,
a, r), and its neighbours with their nearness in tenths; words that
WordNet calls opposites are none. Lines that begin with `<` are irregular forms and what they are forms of.
"""

import argparse
import collections
import math
import pathlib
import re

import numpy
import torch
from sentence_transformers import SentenceTransformer

POS = {'noun': 'n', 'verb': 'v', 'adj': 'a', 'adv': 'r'}
PARTICLES = set('up down out off on over in away back through for with to apart aside together into ahead at forward behind'.split())
FUNCTION = set(
    'the a an and or but of to in on at by for from with as is are was were be been being am have has had having do does '
    'did done this that these those it its he she they them his her their we us our you your i me my who whom which what '
    'when where how why there here then than so such if not no nor s t d m re ve ll'.split()
)


calendar = set('january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday spring summer autumn fall winter'.split())
number_words = set('zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion trillion dozen first second third fourth fifth sixth seventh eighth ninth tenth half quarter north south east west northern southern eastern western'.split())


def read_synsets(folder):
    synsets, of_word = {}, collections.defaultdict(list)
    for name, pos in POS.items():
        for line in (folder / f'data.{name}').read_text().splitlines():
            if line.startswith('  '):
                continue
            fields = line.split('|')[0].split()
            count = int(fields[3], 16)
            words = [re.sub(r'\(.*\)', '', fields[4 + 2 * i]) for i in range(count)]
            at = 4 + 2 * count
            pointers = []
            for _ in range(int(fields[at])):
                kind, offset, target, ends = fields[at + 1 : at + 5]
                pointers.append((kind, ('a' if target == 's' else target, offset), int(ends[:2], 16), int(ends[2:], 16)))
                at += 4
            synsets[pos, fields[0]] = (words, pointers)
        for line in (folder / f'index.{name}').read_text().splitlines():
            if line.startswith('  '):
                continue
            fields = line.split()
            of_word[fields[0]] += [(pos, offset, rank) for rank, offset in enumerate(fields[-int(fields[2]) :])]
    return synsets, of_word


def read_exceptions(folder):
    exceptions = {}
    for name in POS:
        for line in (folder / f'{name}.exc').read_text().splitlines():
            form, *bases = line.split()
            exceptions.setdefault(form, bases[0])
    return exceptions


def read_uses(folder, of_word):
    """By word, how often each part of speech was tagged; where none was, how many senses it has as each."""
    uses = collections.defaultdict(collections.Counter)
    for word, senses in of_word.items():
        uses[word].update({pos: 0.01 for pos, _, _ in senses})
        for pos, _, _ in senses:
            uses[word][pos] += 0.01
    for line in (folder / 'cntlist.rev').read_text().splitlines():
        key, _, count = line.split()
        word, rest = key.split('%')
        uses[word][{'1': 'n', '2': 'v', '3': 'a', '4': 'r', '5': 'a'}[rest[0]]] += int(count)
    return uses


def count_forms(folder):
    counts = collections.Counter()
    for path in sorted(folder.rglob('*.md'))[::3]:
        counts.update(re.findall(r"[a-z]+(?:'[a-z]+)?", path.read_text(errors='replace').lower()))
    return counts


def lemma_of(form, known, exceptions):
    if form in exceptions and exceptions[form] in known:
        return exceptions[form]
    for ending, puts in (('ies', 'y'), ('ied', 'y'), ('es', 'e'), ('es', ''), ('s', ''), ('ed', 'e'), ('ed', ''), ('ing', 'e'), ('ing', '')):
        if form.endswith(ending) and len(form) - len(ending) >= 2:
            base = form[: -len(ending)] + puts
            if base in known:
                return base
            if len(base) > 3 and base[-1] == base[-2] and base[:-1] in known:
                return base[:-1]
    return form


def main():
    parser = argparse.ArgumentParser()
    for name in ('wordnet', 'encoder', 'briefings', 'out'):
        parser.add_argument(f'--{name}', type=pathlib.Path, required=True)
    given = parser.parse_args()
    synsets, of_word = read_synsets(given.wordnet)
    exceptions = read_exceptions(given.wordnet)
    torch.set_num_threads(1)
    encoder = SentenceTransformer(str(given.encoder))
    forms = count_forms(given.briefings)
    total = sum(forms.values())
    counts = collections.Counter()
    for form, n in forms.items():
        counts[lemma_of(form, of_word, exceptions)] += n
    known = {w for w, n in counts.items() if n >= 4 and w in of_word and w not in FUNCTION and len(w) > 1}
    phrasal = {
        w
        for w, senses in of_word.items()
        if w.count('_') == 1 and w.split('_')[1] in PARTICLES and w.split('_')[0] in known and any(p == 'v' for p, _, _ in senses)
    }
    words = known | phrasal

    uses = read_uses(given.wordnet, of_word)
    listed = sorted(words)
    encoded = encoder.encode([w.replace('_', ' ') for w in listed], batch_size=256, normalize_embeddings=True)
    vectors = dict(zip(listed, encoded))

    def nearness(a, b):
        return float(vectors[a] @ vectors[b]) if a in vectors and b in vectors else 0.0

    pairs, opposites = {}, set()

    def note(a, b, weight):
        if a == b or a not in words or b not in words or weight <= 0:
            return
        # "climb" and "climb down": the particle may turn the verb round.
        if '_' in a + b and a.split('_')[0] == b.split('_')[0]:
            return
        key = (min(a, b), max(a, b))
        pairs[key] = max(pairs.get(key, 0), weight)

    def same_sense(a, b, rank):
        near = nearness(a, b)
        return 0.9 if near >= 0.55 else 0.8 if near >= 0.42 else 0.7 if near >= 0.35 or (near >= 0.28 and rank <= 1) else 0.5 if rank <= 1 else 0

    def wider(a, b, rank):
        near = nearness(a, b)
        return 0.8 if near >= 0.6 else 0.7 if near >= 0.5 else 0.6 if near >= 0.42 else 0.5 if near >= 0.35 and rank <= 2 else 0

    wider_of = collections.defaultdict(set)
    for a in listed:
        for pos, offset, rank in of_word[a]:
            if rank > 7:
                continue
            synset, pointers = synsets[pos, offset]
            for b in synset:
                note(a, b.lower(), same_sense(a, b.lower(), rank))
            for kind, target, from_word, to_word in pointers:
                others = [w.lower() for w in synsets[target][0]]
                if kind in ('@', '@i'):
                    wider_of[a].add(target)
                if from_word and synset[from_word - 1].lower() != a:
                    continue
                if to_word:
                    others = [others[to_word - 1]]
                for b in others:
                    if kind == '!':
                        if b in words:
                            opposites.add((min(a, b), max(a, b)))
                    elif kind in ('+', '\\', '<'):
                        note(a, b, 0.9 if rank <= 3 else 0.7)
                    elif kind in ('@', '~') and pos in 'nv':
                        note(a, b, wider(a, b, rank))
                    elif kind in ('&', '^', '$', '*', '>'):
                        note(a, b, wider(a, b, rank))

    # Words that are used alike though WordNet does not link them. Two nouns under one wider word are often rivals
    # (Monday and Tuesday, steel and aluminum): those are left out.
    first = {w: max(of_word[w], key=lambda s: -s[2])[0] for w in listed}
    matrix = numpy.stack([vectors[w] for w in listed])
    for i, a in enumerate(listed):
        if counts[a.split('_')[0]] < 12:
            continue
        nearest = matrix @ matrix[i]
        for j in numpy.argsort(-nearest)[1:16]:
            b, near = listed[j], float(nearest[j])
            if near < 0.58:
                break
            rivals = first[a] == 'n' and first[b] == 'n' and wider_of[a] & wider_of[b]
            if rivals or a in calendar or b in calendar or a in number_words or b in number_words:
                continue
            note(a, b, 0.5 if near < 0.64 else 0.6 if near < 0.72 else 0.7)

    # The opposite of a close synonym is an opposite too.
    close = collections.defaultdict(set)
    for (a, b), weight in pairs.items():
        if weight >= 0.8:
            close[a].add(b)
            close[b].add(a)
    spread = set(opposites)
    for a, b in opposites:
        for c in close[a]:
            near = nearness(c, b)
            if near >= 0.4 and (min(c, b), max(c, b)) not in pairs:
                spread.add((min(c, b), max(c, b)))
        for c in close[b]:
            near = nearness(c, a)
            if near >= 0.4 and (min(c, a), max(c, a)) not in pairs:
                spread.add((min(c, a), max(c, a)))
    for pair in spread:
        pairs.pop(pair, None)

    lines = collections.defaultdict(list)
    for (a, b), weight in pairs.items():
        if min(counts[a.split('_')[0]], counts[b.split('_')[0]]) >= 4:
            lines[a].append((-weight, f'{b}={round(weight * 10)}'))
    rows = []
    for w in sorted(words):
        if counts.get(w, 0) < 8 and w not in lines and '_' not in w:
            continue
        if '_' in w and w not in lines and not any(w in pair for pair in pairs):
            continue
        rare = 6 if '_' in w else min(9, max(0, round((math.log10(total / max(1, counts[w])) - 2) * 1.9)))
        rows.append(' '.join([w, f'{rare}{uses[w].most_common(1)[0][0]}', *[text for _, text in sorted(lines[w])]]))
    for form, base in sorted(exceptions.items()):
        if base in known and forms[form] > 0 and '_' not in form and "'" not in form:
            rows.append(f'< {form} {base}')
    given.out.write_text('\n'.join(rows) + '\n')
    print(len(known), 'words', len(phrasal), 'phrasal', len(pairs), 'pairs', len(spread), 'opposites', given.out.stat().st_size, 'bytes')


if __name__ == '__main__':
    main()
