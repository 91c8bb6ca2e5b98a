"""GUM (CoNLL-U with nested entities in MISC) to mentions with their heads: names, nominals and pronouns."""
import re
from pathlib import Path

OBJECTS = ("animal", "plant", "substance", "object")


def read(path: Path):
    """(text, mentions [(start, end, start of the head word, type)], sentence starts) of one document; sentences by spaces, paragraphs by empty lines."""
    text, mentions, starts, open_ones = "", [], [], {}
    for block in path.read_text(encoding="utf-8").split("\n\n"):
        lines = block.split("\n")
        sentence = next((line[len("# text = "):] for line in lines if line.startswith("# text = ")), None)
        if sentence is None:
            continue
        paragraph = any(line.startswith("# newpar") and "_block" not in line for line in lines)
        at = len(text) + (0 if not text else 2 if paragraph else 1)
        text += ("" if not text else "\n\n" if paragraph else " ") + sentence
        starts.append(at)
        tokens = []
        for cells in (line.split("\t") for line in lines if re.match(r"\d+\t", line)):
            start = text.find(cells[1], at)
            start, at = (start, start + len(cells[1])) if start >= 0 else (at, at)
            tokens.append((start, at, int(cells[6])))
            mentions += closed(cells[9], tokens, open_ones)
    return text, mentions, starts


def closed(misc: str, tokens, open_ones):
    """The mentions that end at the last of `tokens` [(start, end, head number)]; those that begin there are put into `open_ones`."""
    field = next((f[len("Entity="):] for f in misc.split("|") if f.startswith("Entity=")), "")
    out = []
    for match in re.finditer(r"\([^()]+\)?|[^()]+\)", field):
        part = match[0]
        if part.startswith("("):
            group, kind, *rest = part.strip("()").split("-")
            open_ones.setdefault(group, []).append((len(tokens) - 1, kind, rest))
        if part.endswith(")"):
            group = part.strip("()").split("-")[0]
            if open_ones.get(group):
                out.append(mention(tokens, *open_ones[group].pop()))
    return [m for m in out if m]


def mention(tokens, first: int, kind: str, rest):
    """The head is the token of the smallest span whose own head lies outside it."""
    numbers = next((f for f in rest if re.fullmatch(r"\d+(,\d+)*", f)), "1")
    least = [first + int(n) - 1 for n in numbers.split(",")]
    if least[-1] >= len(tokens):
        return None
    head = next((k for k in least if tokens[k][2] - 1 not in least), least[0])
    return tokens[first][0], tokens[-1][1], tokens[head][0], "object" if kind in OBJECTS else kind


def load(corpora: Path, split: str):
    """[(name, text, mentions, sentence starts)]; of mentions with one head the shortest."""
    docs = []
    for path in sorted((corpora / "gum" / split).glob("*.conllu")):
        text, mentions, starts = read(path)
        by_head = {m[2]: m for m in sorted(mentions, key=lambda m: m[0] - m[1])}
        docs.append((path.stem, text, sorted(by_head.values()), starts))
    return docs
