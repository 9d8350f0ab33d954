"""Sentence pairs of the marked corpora in one form: a, b, and what is known of relation, strength or side."""
import json
import random
import zlib

from pair_network import RELATIONS, SIDES, STRENGTHS

LONGEST = 96
CLS, SEP = 101, 102


def lines(path):
    with open(path, encoding="utf8") as file:
        return [json.loads(line) for line in file if line.strip()]


def pair(a, b, relation=None, strength=None, side=None, weight=1.0):
    """`relation` is a label, "not-entails" (contradicts or neutral), or None."""
    return {"a": a, "b": b, "relation": relation, "strength": strength, "side": side, "weight": weight}


def is_odd(key):
    """Halves a corpus by its ids, for good."""
    return zlib.crc32(key.encode()) % 2 == 1


def fever(data):
    """FEVER-symmetric: the half that is trained on, the half that is measured; what shares a claim or evidence stays together."""
    rows = lines(f"{data}/verify-fever-symmetric/dev.jsonl")
    first = {}

    def root(text):
        while first.setdefault(text, text) != text:
            text = first[text]
        return text

    for x in rows:
        first[root(x["claim"])] = root(x["evidence"])
    out = {True: [], False: []}
    for x in rows:
        relation = {"supports": "entails", "refutes": "contradicts"}[x["label"]]
        out[is_odd(root(x["claim"]))].append(pair(x["evidence"], x["claim"], relation))
    return out[True], out[False]


def rte(data):
    """RTE-1 and RTE-2 train; RTE-3 dev, with three labels, is measured."""
    train = [pair(x["a"], x["b"], "entails" if x["two_way"] == "entails" else "not-entails")
             for name in ("rte1-dev", "rte1-test", "rte2-dev", "rte2-test") for x in lines(f"{data}/nli-rte/{name}.jsonl")]
    return train, [pair(x["a"], x["b"], x["label"]) for x in lines(f"{data}/nli-rte/rte3-dev.jsonl")]


def wice(data):
    """Claims of Wikipedia against their evidence: supported or not, the unsupported words tell which."""
    out = []
    for name in ("train", "dev"):
        for x in lines(f"{data}/verify-wice/unsupported-tokens-{name}.jsonl"):
            evidence = " ".join(x["evidence"])
            out.append(pair(evidence, x["claim"], "entails" if not any(x["unsupported"]) else "neutral"))
    for x in lines(f"{data}/verify-wice/dev.jsonl"):
        if x["label"] == "supported" and x["supporting"]:
            out.append(pair(" ".join(x["evidence"][i] for i in x["supporting"][0]), x["claim"], "entails"))
    return out


def perspectrum(data, rng, count):
    out = []
    for x in lines(f"{data}/stance-perspectrum/train.jsonl"):
        for group in x["groups"]:
            side = {"support": "supports", "undermine": "undermines"}.get(group["stance"])
            said = group["same"]
            if side:
                out.append(pair(rng.choice(said), x["claim"], side=side))
            if len(said) > 1:
                a, b = rng.sample(said, 2)
                out.append(pair(a, b, "entails", weight=0.3))
    rng.shuffle(out)
    return out[:count]


def claimdiff(data, rng, count):
    """Two outlets on one event: which claim is the stronger, where one is."""
    out = []
    read = lambda name: json.load(open(f"{data}/claimdiff/{name}-train.json", encoding="utf8"))["data"]
    for strong, weak in zip(read("strength"), read("weak")):
        a, b = strong["claim_a"], strong["claim_b"]
        strength = None
        if strong["relation"] and not weak["relation"]:
            strength = "stronger"
        if weak["relation"] and not strong["relation"]:
            strength = "weaker"
        out.append(pair(a, b, strength=strength, relation="neutral" if not strong["relation"] and not weak["relation"] else None, weight=0.5))
    told = [x for x in out if x["strength"] or x["relation"]]
    return rng.sample(told, min(len(told), count))


def monotone(data, rng, count):
    med = [pair(x["a"], x["b"], x["label"], "stronger" if x["label"] == "entails" else None) for x in lines(f"{data}/nli-med/dev.jsonl")]
    monli = [pair(x["a"], x["b"], x["label"], "stronger" if x["label"] == "entails" else "weaker") for x in lines(f"{data}/nli-monli/train.jsonl")]
    return rng.sample(med, min(len(med), count)) + rng.sample(monli, min(len(monli), count // 2))


def exaggeration(data):
    return [pair(x["reported"], x["record"], strength=x["label"]) for x in lines(f"{data}/strength-exaggeration/train.jsonl")] * 3


def epoch(data, made, rng):
    """The examples of one epoch: other samples of the large sets each time."""
    out = rte(data)[0] + fever(data)[0] * 2 + wice(data) + perspectrum(data, rng, 600) + claimdiff(data, rng, 500)
    out += monotone(data, rng, 900) + exaggeration(data)
    out += [pair(x["a"], x["b"], x["relation"], x["strength"]) for x in rng.sample(made, min(len(made), 3000))]
    return out


def encode(tokenizer, examples):
    """Ids, sides and targets; a pair that is too long loses words of its longer side."""
    out = []
    cut = lambda texts: [e.ids for e in tokenizer.encode_batch(texts, add_special_tokens=False)]
    for x, a, b in zip(examples, cut([x["a"] for x in examples]), cut([x["b"] for x in examples])):
        while len(a) + len(b) > LONGEST - 3:
            (a if len(a) >= len(b) else b).pop()
        relation = 3 if x["relation"] == "not-entails" else RELATIONS.index(x["relation"]) if x["relation"] else -1
        out.append({"ids": [CLS, *a, SEP, *b, SEP], "sides": [0] * (len(a) + 2) + [1] * (len(b) + 1), "relation": relation,
                    "strength": STRENGTHS.index(x["strength"]) if x["strength"] else -1,
                    "side": SIDES.index(x["side"]) if x["side"] else -1, "weight": x["weight"]})
    return out


def batches(encoded, budget, seed):
    """Groups of alike length of about `budget` pieces, in random order."""
    rng = random.Random(seed)
    order = sorted(encoded, key=lambda x: (len(x["ids"]) // 8, rng.random()))
    groups, group = [], []
    for x in order:
        if group and (len(group) + 1) * len(x["ids"]) > budget:
            groups.append(group)
            group = []
        group.append(x)
    groups.append(group)
    rng.shuffle(groups)
    return groups
