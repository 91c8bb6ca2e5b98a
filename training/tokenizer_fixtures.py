#!/usr/bin/env python3
"""Strings with the ids, offsets (code points) and features that `reader.tokens` gives them, one JSON a line.

Marks that entered Unicode after the package's tables were made are left out: it keeps them where it removes all others, and
their order then shifts offsets by one.

usage: tokenizer_fixtures.py COUNT [SEED]      (test/model/fixtures/tokenizer.jsonl is COUNT 5000, SEED 1)
"""
import json
import random
import sys
import unicodedata

from reader.tokens import encode, tokenizer

WORDS = ("the minister said that talks with Ankara would resume on Tuesday unless U.S. officials objected NATO don't re-opened naïve "
         "Ağdam São Łódź İstanbul STRASSE straße ﬁnance 1,250 40% $3.5bn co-operation Médecins O'Neill l’État Đặng Ὀδυσσεύς Москва").split()
ODD = ["\u00ad", "\u200b", "\u200d", "\ufeff", "\u0301", "\u0327", "\u0653", "\u20dd", "\ufe0f", "\u0000", "\u0007", "\u0085", "\u001b", "\ufffd",
       "\t", "\n", "\r\n", "\n\n", "\u00a0", "\u3000", "\u2028", "😀", "👩‍👩‍👧", "🇫🇷", "🧑🏽", "𝔘", "𐍈", "中", "国世", "東京", "한국", "조선", "ﷺ", "ก็", "नमस्ते",
       "â€™", "Ã©", "Ð¼", "ï»¿", "«", "»", "„", "“", "”", "‘", "’", "‚", "''", "``", "…", "—", "–", "-", "/", "\\", "_", "@", "#", "(", ")", "[", "]", "^", "~"]


def known(c):
    """False for surrogates and for marks that the package does not know."""
    return not 0xD800 <= c < 0xE000 and (unicodedata.category(chr(c))[0] != "M" or not tokenizer().normalizer.normalize_str(chr(c)))


def a_string(rng):
    parts = []
    for _ in range(rng.randrange(1, 14)):
        kind = rng.random()
        if kind < .5:
            parts.append(rng.choice(WORDS))
        elif kind < .8:
            parts.append(rng.choice(ODD))
        elif kind < .9:
            parts.append("".join(chr(c) for _ in range(rng.randrange(1, 6)) if known(c := rng.choice((rng.randrange(0x20, 0x250), rng.randrange(0x300, 0x370), rng.randrange(0x370, 0x1100))))))
        elif kind < .98:
            parts.append("".join(chr(c) for _ in range(3) if known(c := rng.randrange(1, 0x20000))))
        else:
            parts.append(rng.choice("xéЖ") * rng.randrange(95, 106))
        parts.append(rng.choice(["", " ", " ", "  "]))
    return "".join(parts)


if __name__ == "__main__":
    rng = random.Random(int(sys.argv[2]) if len(sys.argv) > 2 else 1)
    for _ in range(int(sys.argv[1])):
        text = a_string(rng)
        p = encode(text)
        print(json.dumps({"text": text, "ids": p.ids, "offsets": p.offsets, "cases": "".join(map(str, p.cases)), "newlines": "".join(map(str, p.newlines))}))
