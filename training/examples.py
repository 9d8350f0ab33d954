"""From marked articles to windows of labelled word pieces."""
import json
import random

CLS, SEP, STOP = 101, 102, 1012
ROLES = ["source", "cue", "content"]
IGNORE = -100
LINKS = ["cue", "source", "start", "end", "head"]
LABELS = ["tag", "relation", "name", "word_class"]


def read_lines(path):
    with open(path, encoding="utf8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


class Article:
    """Pieces of one article with a label a piece for each task; links hold the piece that is pointed at, -1 for none."""

    def __init__(self, features, article, taught, labels):
        self.id = features["id"]
        self.text = article["text"]
        self.starts, self.ends = features["starts"], features["ends"]
        self.inputs = [features[name] for name in ("ids", "shapes", "marks", "places")]
        size = len(self.starts)
        self.labels = {name: [IGNORE] * size for name in LABELS + LINKS}
        self.labels["tag"] = [0] * size
        self.paragraphs = self.ranges(features["paragraphs"])
        for attribution in article.get("attributions", []):
            self.mark(attribution)
        if taught:
            self.teach(taught["words"], labels)

    def ranges(self, starts):
        """Piece ranges of the paragraphs."""
        out, first = [], 0
        bounds = starts[1:] + [float("inf")]
        for bound in bounds:
            last = first
            while last < len(self.starts) and self.starts[last] < bound:
                last += 1
            if last > first:
                out.append((first, last))
            first = last
        return out

    def pieces(self, span):
        """Pieces that a span touches."""
        low, high = 0, len(self.starts)
        while low < high:
            middle = (low + high) // 2
            if self.ends[middle] <= span["start"]:
                low = middle + 1
            else:
                high = middle
        out = []
        while low < len(self.starts) and self.starts[low] < span["end"]:
            out.append(low)
            low += 1
        return out

    def letters(self, run):
        """The run without punctuation at its edges, where it holds a word at all."""
        words = [i for i in run if any(c.isalnum() for c in self.units[self.starts[i]:self.ends[i]])]
        return words or run

    @property
    def units(self):
        return self.text  # the corpus holds no character beyond the basic plane; checked in load()

    def mark(self, attribution):
        runs = {role: [run for run in map(self.pieces, attribution[role]) if run] for role in ROLES}
        for number, role in enumerate(ROLES):
            for run in runs[role]:
                for k, i in enumerate(run):
                    self.labels["tag"][i] = 1 + 2 * number + (1 if k else 0)
        if not runs["cue"]:
            return
        cue = min(runs["cue"])[0]
        for role in ROLES:
            for i in (i for run in runs[role] for i in run if i != cue):
                self.labels["cue"][i] = cue
        self.labels["source"][cue] = min(runs["source"])[0] if runs["source"] else -1
        if runs["content"]:
            longest = self.letters(max(runs["content"], key=len))
            self.labels["start"][cue], self.labels["end"][cue] = longest[0], longest[-1]

    def teach(self, words, labels):
        at = [next(iter(self.pieces({"start": w[0], "end": w[1]})), None) for w in words]
        for (_, _, tag, head, relation, name), i in zip(words, at):
            if i is None:
                continue
            self.labels["word_class"][i] = labels["word_class"].get(tag, IGNORE)
            self.labels["relation"][i] = labels["relation"].get(relation, IGNORE)
            self.labels["name"][i] = labels["name"].get(name, IGNORE)
            self.labels["head"][i] = at[head] if at[head] is not None else IGNORE


def inventory(taught):
    """The teacher's labels, each with its number, in order of their names."""
    seen = {"word_class": set(), "relation": set(), "name": set()}
    for article in taught:
        for _, _, tag, _, relation, name in article["words"]:
            seen["word_class"].add(tag)
            seen["relation"].add(relation)
            seen["name"].add(name)
    return {task: {label: i for i, label in enumerate(sorted(names))} for task, names in seen.items()}


def load(folder, split, corpus, labels=None):
    """Articles of one split; reads FOLDER/SPLIT.features.jsonl and .teach.jsonl, CORPUS/SPLIT.jsonl."""
    taught = read_lines(f"{folder}/{split}.teach.jsonl")
    labels = labels or inventory(taught)
    marked = read_lines(f"{corpus}/{split}.jsonl")
    assert all(max(a["text"], default="") <= "\uffff" for a in marked), "offsets would differ beyond the basic plane"
    features = read_lines(f"{folder}/{split}.features.jsonl")
    return [Article(f, a, t, labels) for f, a, t in zip(features, marked, taught)], labels


def windows(article, size, rng=None):
    """Ranges of at most SIZE pieces that hold whole paragraphs where these fit; with RNG, cut elsewhere each time."""
    room = rng.randint(size // 4, size) if rng else size
    out, start, end = [], 0, 0
    for first, last in article.paragraphs:
        if last - start > room and end > start:
            out.append((start, end))
            start, room = first, size
        while last - start > room:
            out.append((start, start + room))
            start, room = start + room, size
        end = last
    if end > start:
        out.append((start, end))
    return out


def example(article, start, end, rng=None):
    """One window as columns of inputs and labels, with `[CLS]` in front and `[SEP]` behind.

    With RNG, the title goes unmarked three times in ten, as in texts whose title intake does not find.
    """
    ids, shapes, marks, places = (column[start:end] for column in article.inputs)
    if rng and rng.random() < 0.3:
        places = [1 if i == 0 and start == 0 else 0 if place == 2 else place for i, place in enumerate(places)]
    inputs = [[CLS] + ids + [SEP], [0] + shapes + [0], [0] + marks + [0], [0] + places + [0]]
    labels = {}
    for name in LABELS:
        labels[name] = [IGNORE] + article.labels[name][start:end] + [IGNORE]
    for name in LINKS:
        inside = [j - start + 1 if start <= j < end else 0 if j == -1 else IGNORE
                  for j in article.labels[name][start:end]]
        labels[name] = [IGNORE] + inside + [IGNORE]
    return inputs, labels


def fragments(article, rng, share):
    """Ranges that hold one relation and nothing else, and as many of plain text: what a content looks like inside.

    The reader meets such fragments when it reads contents once more for attributions inside them.
    """
    tags, cues, ids = article.labels["tag"], article.labels["cue"], article.inputs[0]
    out = []
    for cue, source in enumerate(article.labels["source"]):
        if source == IGNORE or rng.random() > share:
            continue
        members = [i for i in range(max(0, cue - 200), min(len(tags), cue + 200)) if cues[i] == cue or i == cue]
        start, end = min(members), max(members) + 1
        if source >= 0:
            start, end = min(start, source), max(end, source + 1)
        inside = all(cues[i] == IGNORE or start <= cues[i] < end for i in range(start, end))
        if inside and 5 <= end - start <= 120 and not any(first in range(start + 1, end) for first, _ in article.paragraphs):
            out.append((start, end))
    plain, wanted, start = [], len(out), 0
    for i, piece in enumerate(ids):
        if tags[i] != 0 or piece == STOP:
            if i - start >= 8:
                plain.append((start + rng.randint(0, 3), min(i, start + 60)))
            start = i + 1
    rng.shuffle(plain)
    return out + plain[:wanted]


def fragment(article, start, end):
    """A fragment as a window of its own: the first piece begins a paragraph."""
    inputs, labels = example(article, start, end)
    inputs[3] = [0, 1] + [0] * (end - start)
    return inputs, labels


def batches(examples, budget, seed):
    """Groups of examples of like length, at most BUDGET pieces with padding, in random order."""
    rng = random.Random(seed)
    order = sorted(range(len(examples)), key=lambda i: len(examples[i][0][0]) + rng.random() * 24)
    groups, group, longest = [], [], 0
    for i in order:
        length = len(examples[i][0][0])
        if group and max(longest, length) * (len(group) + 1) > budget:
            groups.append(group)
            group, longest = [], 0
        group.append(i)
        longest = max(longest, length)
    groups.append(group)
    rng.shuffle(groups)
    return [[examples[i] for i in group] for group in groups]
