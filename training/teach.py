"""Asks spaCy's English model for words, tags, trees and names of each article.

usage: teach.py MODEL ARTICLES.jsonl OUT.jsonl

The reader learns these beside attributions (multi-task learning, Caruana 1997): clause boundaries help it to end a
content where it ends. One line an article: {"id", "words": [[start, end, tag, head, label, name]]}, offsets in UTF-16
units, head an index into words (its own at a root), name in BIO form ("B-PERSON") or "O".
"""
import json
import sys

import spacy


def utf16(text):
    """Code point index to UTF-16 offset."""
    table, at = [], 0
    for char in text:
        table.append(at)
        at += 2 if ord(char) > 0xFFFF else 1
    table.append(at)
    return table


def words(doc, table):
    """One row for each token that holds anything but white space."""
    kept = {token.i: row for row, token in enumerate(t for t in doc if not t.is_space)}
    rows = []
    for token in doc:
        if token.is_space:
            continue
        head = token.head
        while head.is_space and head.head.i != head.i:
            head = head.head
        name = f"{token.ent_iob_}-{token.ent_type_}" if token.ent_type_ else "O"
        rows.append([table[token.idx], table[token.idx + len(token)], token.tag_,
                     kept.get(head.i, kept[token.i]), token.dep_, name])
    return rows


def main(model, source, target):
    nlp = spacy.load(model)
    articles = [json.loads(line) for line in open(source, encoding="utf8") if line.strip()]
    with open(target, "w", encoding="utf8") as out:
        docs = nlp.pipe((article["text"] for article in articles), batch_size=8)
        for article, doc in zip(articles, docs):
            row = {"id": article["id"], "words": words(doc, utf16(article["text"]))}
            out.write(json.dumps(row) + "\n")


if __name__ == "__main__":
    main(*sys.argv[1:4])
