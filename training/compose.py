"""Composes paragraphs in which one attribution stands inside another's content, out of marked articles.

usage: compose.py CORPUS/SPLIT.jsonl RUN/SPLIT.teach.jsonl OUT.jsonl [--count N] [--seed N]

PolNeAR marks the outermost attributions only. Two of its sentences put together give one inside the other with both
marked: what somebody said in one place is replaced by a sentence of another place that has attributions of its own
("the ministry said" + "the paper reported that Z"), or by a noun of saying with its content ("the paper's report that
Z"). The sentences say nothing true, which does not matter: only who says what to whom is learned from them. One line a
paragraph, as in the corpus, each attribution with its "depth": 0 outermost, 1 inside.
"""
import argparse
import bisect
import json
import random
import re

ROLES = ("source", "cue", "content")
CLAUSE_CUES = {"said", "says", "say", "told", "added", "reported", "claimed", "claims", "argued", "wrote", "noted", "suggested",
               "explained", "announced", "believe", "believes", "believed", "think", "thinks", "acknowledged", "confirmed",
               "insisted", "warned", "has said", "have said", "had said", "stated", "declared", "asserted", "alleged",
               "concluded", "denied", "saying", "noting", "arguing", "also said", "continued", "recalled", "maintained",
               "revealed", "testified", "predicted", "hoped", "feared", "complained", "according to"}
ABOUT_A_NOUN = ["confirmed", "denied", "rejected", "dismissed", "repeated", "cited", "disputed", "welcomed", "echoed", "defended",
                "questioned", "acknowledged", "pointed to", "referred to", "mentioned", "contested", "has not confirmed",
                "would not confirm", "would not discuss", "is aware of", "was aware of", "has seen", "had seen", "brushed aside",
                "endorsed", "played down", "scoffed at", "took issue with", "refused to confirm", "read out", "recalled",
                "pushed back against", "called attention to", "could not verify", "did not comment on", "reacted to"]
ENDINGS = ["was wrong", "had surprised them", "was no surprise", "was based on old figures", "was under review",
           "had not been verified", "made little sense", "should be taken seriously", "had been overtaken by events",
           "came too late", "was part of the talks", "had changed nothing", "left many questions open", "was a mistake",
           "spoke for itself", "is being looked into", "will be discussed next week", "does not hold up", "is exaggerated"]
SAYING = ["report", "claim", "warning", "statement", "assertion", "assessment", "denial", "allegation", "prediction", "suggestion",
          "argument", "contention", "belief", "fear", "concern", "announcement", "conclusion", "finding", "view", "insistence",
          "estimate", "testimony", "account", "complaint", "remark", "comment", "admission", "acknowledgment", "revelation",
          "disclosure", "theory", "story", "hint", "charge", "confirmation", "explanation", "observation", "speculation",
          "suspicion", "hope", "accusation", "opinion", "judgment", "description", "assurance", "promise", "message"]
PLURAL = ["reports", "claims", "warnings", "allegations", "rumors", "suggestions", "fears", "concerns", "assertions", "accusations",
          "predictions", "complaints", "assurances", "statements", "hints", "remarks", "speculation", "information", "evidence"]
TO_DO = {"pledged": "pledge", "vowed": "vow", "promised": "promise", "agreed": "agreement", "decided": "decision",
         "refused": "refusal", "threatened": "threat", "offered": "offer", "plans": "plan", "plan": "plan", "wants": "wish",
         "want": "wish", "planned": "plan", "proposed": "proposal", "intends": "intention", "called for": "call for",
         "hopes": "hope", "declined": "refusal", "promises": "promise", "committed": "commitment", "urged": "appeal to"}
ADJECTIVES = ["latest ", "recent ", "earlier ", "repeated ", "false ", "own ", "initial ", "public ", "startling ", "widely quoted "]
POSSESSIVES = ["his", "her", "their", "its", "my", "our"]
PERFECT = {"said": "had said", "told": "had told", "asked": "had asked", "denied": "had denied", "warned": "had warned",
           "reported": "had reported", "claimed": "had claimed", "called": "had called", "announced": "had announced",
           "suggested": "had suggested", "urged": "had urged", "admitted": "had admitted", "promised": "had promised"}
NAMES = {"NNP", "NNPS"}


class Passage:
    """Some text and the attributions in it; spans are [start, end] pairs, marks [roles, depth]."""

    def __init__(self, text, marks=()):
        self.text, self.marks = text, [(roles, depth) for roles, depth in marks]

    def __add__(self, other):
        if isinstance(other, str):
            return Passage(self.text + other, self.marks)
        return Passage(self.text + other.text, self.marks + moved(other.marks, len(self.text)))

    def deeper(self):
        return Passage(self.text, [(roles, depth + 1) for roles, depth in self.marks])

    def replace(self, start, end, inner):
        """`inner` in place of [start, end), which one content fills or holds; marks that cross the edges are refused."""
        grow = len(inner.text) - (end - start)
        marks = []
        for roles, depth in self.marks:
            new = {}
            for role in ROLES:
                new[role] = []
                for s, e in roles[role]:
                    if s <= start and end <= e:
                        new[role].append([s, e + grow])
                    elif e <= start:
                        new[role].append([s, e])
                    elif s >= end:
                        new[role].append([s + grow, e + grow])
                    else:
                        return None
            marks.append((new, depth))
        return Passage(self.text[:start] + inner.text + self.text[end:], marks + moved(inner.marks, start))


def moved(marks, by):
    return [({role: [[s + by, e + by] for s, e in roles[role]] for role in ROLES}, depth) for roles, depth in marks]


def read_lines(path):
    with open(path, encoding="utf8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


class Source:
    """One marked article: its paragraphs and sentences as passages."""

    def __init__(self, article, taught):
        self.text = article["text"]
        self.tags = {word[0]: word[2] for word in taught["words"]}
        self.marks = [{role: [[s["start"], s["end"]] for s in a[role]] for role in ROLES} for a in article["attributions"]]
        self.marks = [m for m in self.marks if m["cue"] and m["content"]]
        self.marks.sort(key=lambda m: min(s for role in ROLES for s, _ in m[role]))
        self.starts = [min(s for role in ROLES for s, _ in m[role]) for m in self.marks]
        self.paragraphs = [(m.start(), m.end()) for m in re.finditer(r"\S(?:.|\n(?!\s*\n))*", self.text)][1:]

    def passage(self, start, end):
        """The text of [start, end) with the attributions in it; none where one reaches over an edge."""
        marks = []
        for at in range(max(0, bisect.bisect_left(self.starts, start) - 6), len(self.marks)):
            mark = self.marks[at]
            if self.starts[at] >= end:
                break
            spans = [span for role in ROLES for span in mark[role]]
            if any(s < end and e > start for s, e in spans):
                if any(s < start or e > end for s, e in spans):
                    return None
                marks.append((mark, 0))
        return Passage(self.text[start:end], moved(marks, -start))

    def sentences(self):
        for first, last in self.paragraphs:
            words = self.text[first:last]
            start = 0
            for stop in re.finditer(r"[.!?][”\"’']?(?=\s+[A-Z“\"])|$", words):
                end = stop.end() if stop.group() else len(words)
                if 30 <= end - start <= 320 and words[start:end].count('"') % 2 == 0:
                    yield first + start, first + end
                start = end + 1

    def inside(self, start, end):
        """The sentence as it stands inside another, without its stop; None where it does not fit there."""
        text = self.text[start:end]
        if not text.endswith(".") or text[:1] in "“\"'‘(":
            return None
        found = self.passage(start, end - 1)
        if found is None:
            return None
        keeps = text[0] in "I" and text[1:2] in " '’" or self.tags.get(start, "NNP") in NAMES
        return found if keeps else Passage(found.text[0].lower() + found.text[1:], found.marks)


def single(mark):
    return all(len(mark[role]) == 1 for role in ROLES)


def cut(text, span):
    return text[span[0]:span[1]]


class Composer:
    """Draws what is put together."""

    def __init__(self, sources, rng):
        self.rng = rng
        self.quoting, self.plain, self.slots, self.quotes, self.who, self.clauses, self.deeds = [], [], [], [], [], [], []
        for source in sources:
            for start, end in source.sentences():
                inner = source.inside(start, end)
                if inner is not None:
                    (self.quoting if inner.marks else self.plain).append(inner)
            for first, last in source.paragraphs:
                whole = source.passage(first, last)
                if whole is not None and len(whole.text) <= 900:
                    self.sort(whole)

    def sort(self, whole):
        text = whole.text
        for mark, _ in whole.marks:
            if not single(mark):
                continue
            (content,), (cue,), (source,) = mark["content"], mark["cue"], mark["source"]
            words = cut(text, content)
            others = [m for m, _ in whole.marks if m is not mark]
            if any(s < content[1] and e > content[0] for m in others for role in ROLES for s, e in m[role]):
                continue
            name = cut(text, source)
            if len(name) <= 45 and "," not in name and not name.endswith(("'s", "’s")) and name.lower() not in ("who", "which", "that", "it", "what"):
                self.who.append(name)
            if re.fullmatch(r'["“][^"“”]{25,}["”]', words) and words[-2] in ".,":
                self.quotes.append((whole, content))
            elif not re.search(r'["“”]', words):
                spoken = cut(text, cue).lower()
                if spoken in CLAUSE_CUES and len(words) > 20 and (words.startswith("that ") or words[:3] != "to "):
                    self.slots.append((whole, content))
                    clause = re.sub(r"^that ", "", words).rstrip(".,")
                    if len(clause) < 200 and not re.search(r"[.!?] +[A-Z]", clause) and not re.match(r"\w+ing ", clause):
                        self.clauses.append(clause)
                if spoken in TO_DO and (words.startswith("to ") or spoken == "called for"):
                    self.deeds.append((TO_DO[spoken], words))

    def noun(self):
        """A noun of saying, its possessor and its content."""
        rng = self.rng
        if self.deeds and rng.random() < 0.25:
            noun, content = rng.choice(self.deeds)
        else:
            noun, content = rng.choice(SAYING), "that " + rng.choice(self.clauses)
        adjective = rng.choice(ADJECTIVES) if rng.random() < 0.15 else ""
        way = rng.random()
        if way < 0.6:
            name = rng.choice(POSSESSIVES) if rng.random() < 0.25 else possessive(self.person())
            return chained([("source", name), (None, " "), ("cue", adjective + noun), (None, " "), ("content", content)])
        if content.startswith("to "):
            content = "that " + rng.choice(self.clauses)
        if way < 0.72:
            article = rng.choice(["the ", "a "]) if noun[0] not in "aeiou" else "the "
            between = rng.choice([" by ", " from "])
            return chained([(None, article), ("cue", noun + between.rstrip()), (None, " "), ("source", self.person()), (None, " "),
                            ("content", content)])
        if way < 0.85:
            return chained([("cue", rng.choice(PLURAL)), (None, " "), ("content", content)])
        article = rng.choice(["the ", "any ", "a "])
        if noun[0] in "aeiou":
            article = article.replace("a ", "the ")
        return chained([(None, article), ("cue", adjective + noun), (None, " "), ("content", content)])

    def person(self):
        name = self.rng.choice(self.who)
        return name if name.lower() not in ("he", "she", "they", "we", "i", "you", "one", "people") else "the " + self.rng.choice(
            ["ministry", "paper", "agency", "governor", "company", "network", "spokesman", "senator", "union", "candidate", "court"])

    def quoting_sentence(self):
        inner = self.rng.choice(self.quoting)
        for mark, depth in inner.marks:
            cue = mark["cue"][0] if len(mark["cue"]) == 1 else None
            perfect = PERFECT.get(cut(inner.text, cue)) if cue else None
            if perfect and self.rng.random() < 0.35:
                return inner.replace(*cue, Passage(perfect)) or inner
        return inner

    def clause(self):
        """What a content can be: a sentence with attributions, or one with a noun of saying, or (seldom) a plain one."""
        way = self.rng.random()
        if way < 0.52:
            return self.quoting_sentence()
        if way < 0.62:
            first, second = self.quoting_sentence(), self.rng.choice([self.quoting_sentence(), self.rng.choice(self.plain)])
            return first + self.rng.choice([" and ", ", but ", " and that ", ", while "]) + second
        if way < 0.78:
            return self.noun() + " " + self.rng.choice(ENDINGS)
        if way < 0.92:
            lead = self.rng.choice(self.plain)
            if re.search(r'["“”]', lead.text):
                return lead
            joint = self.rng.choice([", despite ", " after ", " because of ", ", contrary to ", ", in line with ", " in response to "])
            return lead + joint + self.noun()
        return self.rng.choice(self.plain)

    def compose(self):
        way = self.rng.random()
        if way < 0.22:
            return self.about_a_noun()
        if way < 0.45 and self.quotes:
            whole, (start, end) = self.rng.choice(self.quotes)
            inner = single_marks(self.clause().deeper())
            stop = whole.text[end - 2]
            inner = Passage(inner.text[:1].upper() + inner.text[1:], inner.marks)
            return whole.replace(start + 1, end - 2, inner) if stop in ".," else None
        whole, (start, end) = self.rng.choice(self.slots)
        skip = 5 if whole.text[start:end].startswith("that ") else 0
        return whole.replace(start + skip, end, self.clause().deeper())

    def about_a_noun(self):
        name, verb = self.person(), self.rng.choice(ABOUT_A_NOUN)
        noun = self.noun()
        if noun.text.startswith(("my ", "our ")):
            return None
        start = len(name) + 1
        content = [start + len(verb) + 1, start + len(verb) + 1 + len(noun.text)]
        outer = Passage(f"{name} {verb} ", [({"source": [[0, len(name)]], "cue": [[start, start + len(verb)]], "content": [content]}, 0)])
        made = outer + noun.deeper() + "."
        made = Passage(made.text[0].upper() + made.text[1:], made.marks)
        if self.rng.random() < 0.4:
            before = self.rng.choice(self.slots)[0]
            return before + " " + made
        return made


def possessive(name):
    return name + ("'" if name.endswith("s") else "'s")


def single_marks(passage):
    """Quotation marks as they stand inside a quotation."""
    if passage.text.count('"') % 2 or "'" in passage.text and '"' in passage.text:
        text = passage.text.replace("'", "’")
    else:
        text = passage.text
    text, open_next = list(text), True
    for at, char in enumerate(text):
        if char == '"':
            text[at] = "‘" if open_next else "’"
            open_next = not open_next
        elif char in "“”":
            text[at] = "‘" if char == "“" else "’"
    return Passage("".join(text), passage.marks)


def chained(parts):
    """A passage of one attribution, its roles in order; parts without a role are between them."""
    text, roles = "", {role: [] for role in ROLES}
    for role, words in parts:
        if role:
            roles[role].append([len(text), len(text) + len(words)])
        text += words
    return Passage(text, [(roles, 0)])


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("articles")
    parser.add_argument("taught")
    parser.add_argument("out")
    parser.add_argument("--count", type=int, default=20000)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    rng = random.Random(options.seed)
    composer = Composer([Source(a, t) for a, t in zip(read_lines(options.articles), read_lines(options.taught))], rng)
    with open(options.out, "w", encoding="utf8") as out:
        made = 0
        while made < options.count:
            passage = composer.compose()
            if passage is None or len(passage.text) > 1000:
                continue
            attributions = [{role: [{"start": s, "end": e} for s, e in roles[role]] for role in ROLES} | {"depth": depth}
                            for roles, depth in passage.marks if depth < 2]
            out.write(json.dumps({"id": f"composed-{made}", "text": passage.text, "attributions": attributions}) + "\n")
            made += 1


if __name__ == "__main__":
    main()
