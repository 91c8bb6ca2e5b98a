#!/usr/bin/env python3
"""Write models/vocab.txt and models/unicode.json: what the `tokenizers` package does with each code point.

Its Unicode tables are older than Node's, so the classes are asked of the package itself, one code point at a time.
Ranges are [first, last]; `fold` gives the text that a code point becomes (decomposed, marks removed, lower case), Hangul
syllables aside, which decompose by arithmetic. Letters, capitals and numbers are those of the Python that trains.
"""
import json
import unicodedata
from pathlib import Path

from reader.tokens import tokenizer

HANGUL = range(0xAC00, 0xD7A4)


def ranges(points):
    out = []
    for c in sorted(points):
        if out and out[-1][1] == c - 1:
            out[-1][1] = c
        else:
            out.append([c, c])
    return out


def classes():
    normalizer, splitter = tokenizer().normalizer, tokenizer().pre_tokenizer
    removed, space, punctuation, alone, fold = [], [], [], [], {}
    for c in range(0x110000):
        if 0xD800 <= c < 0xE000 or c in HANGUL:
            continue
        m = normalizer.normalize_str("a" + chr(c) + "b")[1:-1]
        if m == "":
            removed.append(c)
        elif m == " ":
            space.append(c)
        else:
            if len(m) > 2 and m[0] == m[-1] == " ":
                alone.append(c)
                m = m[1:-1]
            elif len(splitter.pre_tokenize_str("a" + m + "b")) == 3:
                punctuation.append(c)
            if m != chr(c):
                fold[format(c, "x")] = m
    kinds = {}
    for c in range(0x110000):
        category = unicodedata.category(chr(c))
        kinds.setdefault("capitals" if category in ("Lu", "Lt") else {"L": "letters", "N": "numbers"}.get(category[0]), []).append(c)
    return dict(removed=ranges(removed), space=ranges(space), punctuation=ranges(punctuation), alone=ranges(alone), **{k: ranges(kinds[k]) for k in ("letters", "capitals", "numbers")}, fold=fold)


if __name__ == "__main__":
    models = Path(__file__).resolve().parents[1] / "models"
    models.mkdir(exist_ok=True)
    (models / "unicode.json").write_text(json.dumps(classes(), separators=(",", ":")) + "\n")
    vocabulary = tokenizer().get_vocab()
    (models / "vocab.txt").write_text("".join(f"{w}\n" for w in sorted(vocabulary, key=vocabulary.get)), encoding="utf-8")
