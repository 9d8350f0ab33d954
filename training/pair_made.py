"""Pairs made from real sentences by small edits whose effect is known: what the marked corpora lack are contradictions.

usage: pair_made.py SPACY_MODEL BRIEFINGS_DIR OUT.jsonl [--count N] [--seed N]

BRIEFINGS_DIR holds White House releases as Markdown (public domain). Only days with an odd number are used, so that the
even ones stay for measuring. An edit drops a modifier, negates the main verb, changes a number, turns a word into its
opposite, adds or takes away a hedge, or puts another name in place.
"""
import argparse
import glob
import json
import os
import random
import re

import spacy

OPPOSITES = """rise fall|rose fell|increase decrease|increased decreased|increasing decreasing|higher lower|more fewer
up down|open closed|opened closed|win lose|won lost|support oppose|supports opposes|supported opposed|accept reject
accepted rejected|approve reject|approved rejected|allow forbid|allowed forbade|begin end|began ended|start stop|started stopped
strong weak|stronger weaker|safe dangerous|large small|larger smaller|good bad|better worse|best worst|early late|earlier later
before after|first last|success failure|succeeded failed|true false|possible impossible|likely unlikely|able unable
legal illegal|guilty innocent|alive dead|present absent|arrive leave|arrived left|buy sell|bought sold|hire fire|hired fired
create destroy|created destroyed|expand shrink|expanded shrank|raise cut|raised cut|raising cutting|lift impose|lifted imposed
join leave|joined left|public private|permanent temporary|always never|everyone nobody|all none|everything nothing
confirm deny|confirmed denied|agree disagree|agreed disagreed|improve worsen|improved worsened|gain lose|gained lost
enter leave|entered left|attack defend|attacked defended|long short|longer shorter|full empty|fast slow|faster slower
rich poor|necessary unnecessary|aware unaware|most least|above below|inside outside|with without|continue stop
continues stops|continued stopped|protect harm|protected harmed|grow shrink|grew shrank|growing shrinking"""
OPPOSITE = {}
for line in OPPOSITES.replace("\n", "|").split("|"):
    one, other = line.split()
    OPPOSITE.setdefault(one, other)
    OPPOSITE.setdefault(other, one)
SYNONYMS = """begin start|began started|said stated|help assist|helped assisted|show demonstrate|shows demonstrates|big large
buy purchase|bought purchased|kill slay|killed slain|attack assault|quickly rapidly|also additionally|people persons|nearly almost
about approximately|many numerous|job position|jobs positions|end finish|ended finished|get obtain|need require|needs requires
gave provided|give provide|important significant|across throughout|more_than over|because since|ensure guarantee|work labor
car vehicle|cars vehicles|vaccine shot|vaccines shots|money funds|leave depart|left departed|meet see|met saw|cost price
trying attempting|tried attempted|build construct|built constructed|enough sufficient|use employ|used employed"""
SYNONYM = dict(line.split() for line in SYNONYMS.replace("\n", "|").split("|"))
HEDGES = ["may", "might", "could"]
AUXILIARIES = {"is", "are", "was", "were", "will", "would", "can", "could", "should", "has", "have", "had", "must", "may", "might"}
DROPPED = {"advmod", "prep", "advcl", "npadvmod", "amod", "acl", "relcl", "appos", "nummod"}


def sentences(folder, nlp, count, rng):
    """Parsed declarative sentences, each with another of the same text."""
    paths = [p for p in sorted(glob.glob(f"{folder}/*/*/*.md")) if int(os.path.basename(p)[8:10]) % 2 == 1]
    rng.shuffle(paths)
    found = 0
    for path in paths:
        text = open(path, encoding="utf8").read().split("---", 2)[-1]
        text = text.replace("’", "'").replace("“", '"').replace("”", '"')
        paragraphs = [re.sub(r"\s+", " ", p).strip() for p in re.split(r"\n\s*\n", text)]
        paragraphs = [re.sub(r"^[A-Z][A-Z .'-]{3,}:\s*", "", p) for p in paragraphs if 60 < len(p) < 900 and not p.startswith("Q ")]
        rng.shuffle(paragraphs)
        parsed = [s.as_doc() for doc in nlp.pipe(paragraphs[:6]) for s in doc.sents if 7 <= len(s) <= 34]
        good = [s for s in parsed if is_plain(s)]
        for sentence in good[:5]:
            others = [o for o in parsed if o.text != sentence.text]
            if others:
                yield sentence, max(others, key=lambda o: overlap(sentence, o))
                found += 1
        if found >= count:
            return


def overlap(one, other):
    a, b = ({t.lemma_ for t in s if t.is_alpha and not t.is_stop} for s in (one, other))
    return len(a & b) / (1 + len(a | b)) if len(a & b) < 0.7 * len(a | b) else 0


def is_plain(sentence):
    roots = [t for t in sentence if t.dep_ == "ROOT"]
    return (len(roots) == 1 and roots[0].pos_ in ("VERB", "AUX") and any(t.dep_ in ("nsubj", "nsubjpass") and t.i < roots[0].i for t in roots[0].children)
            and sentence.text.endswith(".") and not any(c in sentence.text for c in "[]()*?_:;|<>\"—"))


def spell(tokens):
    """Words with their spaces, a capital in front."""
    text = re.sub(r"\s+", " ", "".join(tokens)).strip()
    text = re.sub(r"\s+([,.])", r"\1", re.sub(r",\s*,", ",", text)).strip(" ,")
    text = text if text.endswith(".") else text + "."
    return text[:1].upper() + text[1:]


def words(sentence, drop=(), change=None):
    change = change or {}
    return [change.get(t.i, t.text) + (t.whitespace_ or (" " if t.i in change else "")) for t in sentence if t.i not in drop]


def shortened(sentence, rng):
    """Without one or two of its modifiers; None where there is none."""
    root = next(t for t in sentence if t.dep_ == "ROOT")
    spans = [{x.i for x in t.subtree} for t in sentence if t.dep_ in DROPPED and t.i > 0 and t.head.dep_ != "neg"
             and "-" not in (sentence[t.i - 1].text, sentence[min(t.i + 1, len(sentence) - 1)].text)]
    spans = [s for s in spans if root.i not in s and len(s) <= 0.6 * len(sentence)
             and not any(sentence[i].dep_ == "neg" or sentence[i].lower_ in ("only", "not", "never", "if", "unless", "without", "no", "hardly", "until") for i in s)]
    if not spans:
        return None
    drop = set().union(*rng.sample(spans, min(len(spans), rng.choice([1, 1, 2]))))
    return drop if len(sentence) - len(drop) >= 5 else None


def negated(sentence):
    root = next(t for t in sentence if t.dep_ == "ROOT")
    negations = [t for t in root.children if t.dep_ == "neg"]
    if negations:
        if negations[0].lower_ not in ("not", "n't") or any(t.lower_ in ("do", "does", "did", "ca", "wo") for t in root.children):
            return None
        return {negations[0].i: ""}
    helpers = [t for t in root.children if t.dep_ in ("aux", "auxpass") and t.lower_ in AUXILIARIES]
    if helpers:
        return {helpers[0].i: helpers[0].text + " not"}
    if root.lower_ in ("is", "are", "was", "were"):
        return {root.i: root.text + " not"}
    form = {"VBD": "did not ", "VBZ": "does not ", "VBP": "do not "}.get(root.tag_)
    return {root.i: form + root.lemma_} if form and root.pos_ == "VERB" else None


def swapped(sentence, table, rng):
    found = [t for t in sentence if t.lower_ in table and t.dep_ not in ("prt", "neg")]
    if not found:
        return None
    t = rng.choice(found)
    return {t.i: table[t.lower_].replace("_", " ").title() if t.text.istitle() else table[t.lower_].replace("_", " ")}


def renumbered(sentence, rng):
    found = [t for t in sentence if t.like_num and t.ent_type_ not in ("DATE", "TIME", "ORDINAL") and t.lower_ not in ("one",)]
    if not found:
        return None
    t = rng.choice(found)
    number = re.fullmatch(r"(\d{1,3}(?:,\d{3})*|\d+)(\.\d+)?", t.text)
    if number:
        value = float(t.text.replace(",", ""))
        other = value * rng.choice([0.3, 0.5, 0.6, 1.5, 2, 3, 10])
        text = f"{other:,.1f}" if number[2] else f"{max(1, round(other)):,}"
        return {t.i: text} if text != t.text else None
    small = ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "twelve", "twenty", "thirty", "fifty"]
    return {t.i: rng.choice([w for w in small if w != t.lower_])} if t.lower_ in small else None


def hedged(sentence, rng):
    root = next(t for t in sentence if t.dep_ == "ROOT")
    helpers = [t for t in root.children if t.dep_ in ("aux", "auxpass")]
    hedge = rng.choice(HEDGES)
    if any(t.dep_ == "neg" for t in root.children):
        return None
    if helpers:
        h = helpers[0]
        be = {"is": "be", "are": "be", "was": "have been", "were": "have been", "has": "have", "have": "have", "will": "", "had": "have"}.get(h.lower_)
        return None if be is None else {h.i: f"{hedge} {be}"}
    if root.lower_ in ("is", "are"):
        return {root.i: f"{hedge} be"}
    if root.pos_ == "VERB" and root.tag_ in ("VBD", "VBZ", "VBP"):
        return {root.i: f"{hedge} have {root.lemma_}ed" if root.tag_ == "VBD" and root.text == root.lemma_ + "ed" else f"{hedge} {root.lemma_}"} if root.tag_ != "VBD" or root.text == root.lemma_ + "ed" else None
    return None


NAMES = {"PERSON": ["Maria Lopez", "John Carter", "Senator Hale", "Wei Chen", "David Stone"],
         "GPE": ["Brazil", "Kenya", "Norway", "Texas", "Japan", "Egypt"],
         "ORG": ["the Labor Department", "the Red Cross", "Congress", "the World Bank", "Boeing"],
         "NORP": ["Canadian", "Mexican", "Turkish", "Nigerian"]}


def renamed(sentence, rng):
    found = [e for e in sentence.ents if e.label_ in NAMES and not e.text.lower().startswith("the ")]
    if not found:
        return None
    entity = rng.choice(found)
    other = rng.choice([n for n in NAMES[entity.label_] if n != entity.text])
    return {entity.start: other} | {i: "" for i in range(entity.start + 1, entity.end)}


LEADS = ["The spokesman said that", "She said", "The minister told reporters that", "Officials say", "According to the statement,"]


def edits(sentence, other, rng):
    """(a, b, relation, strength) of each edit that fits."""
    full = spell(words(sentence))
    drop = shortened(sentence, rng)
    short = spell(words(sentence, drop)) if drop else None
    cut = drop if drop and rng.random() < 0.5 else set()
    change = lambda found: spell(words(sentence, cut - set(found), found)) if found else None
    lead = lambda text: f"{rng.choice(LEADS)} {text[:1].lower() + text[1:] if not text.startswith('I ') else text}" if rng.random() < 0.25 else text
    out = []
    if short:
        out += [(full, short, "entails", "stronger"), (short, full, "neutral", "weaker")]
    synonym = swapped(sentence, SYNONYM, rng)
    out.append((full, change(synonym), "entails", None if cut else "same"))
    for found in (negated(sentence), negated(sentence), swapped(sentence, OPPOSITE, rng), renumbered(sentence, rng)):
        out.append((full, change(found), "contradicts", None))
    doubt = change(hedged(sentence, rng))
    if doubt:
        out += [(full, doubt, "entails", "stronger"), (doubt, full, "neutral", "weaker")]
    out += [(full, change(renamed(sentence, rng)), "neutral", None), (full, spell(words(other)), "neutral", None)]
    out = [(a, b, r, s) for a, b, r, s in out if b and a != b]
    return [(b, a, r, s) if r == "contradicts" and rng.random() < 0.5 else (a, b, r, s) for a, b, r, s in [(lead(a), lead(b), r, s) for a, b, r, s in out]]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("model")
    parser.add_argument("briefings")
    parser.add_argument("out")
    parser.add_argument("--count", type=int, default=1800)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    rng = random.Random(options.seed)
    nlp = spacy.load(options.model)
    with open(options.out, "w", encoding="utf8") as out:
        for sentence, other in sentences(options.briefings, nlp, options.count, rng):
            for a, b, relation, strength in edits(sentence, other, rng):
                out.write(json.dumps({"a": a, "b": b, "relation": relation, "strength": strength}, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
