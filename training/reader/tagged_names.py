"""Names from corpora that mark fewer or other types than the reader's seven: UNER-EWT (web text, three types), CrossNER politics (nine types)."""
from pathlib import Path

from .labels import NAMES
from .newswire import detokenize

# What the reader may call each of their types; a type that is left out counts as unmarked.
WEB = {"PER": ("Person",), "ORG": ("Organization",), "LOC": ("Location", "Facility")}
WEB_UNMARKED = ("NORP", "Product", "Misc")
POLITICS = {"politician": ("Person",), "person": ("Person",), "organisation": ("Organization",), "politicalparty": ("Organization",),
            "country": ("Location",), "location": ("Location", "Facility"), "election": ("Misc",), "event": ("Misc",), "misc": ("Misc", "NORP", "Product")}
# What the reader's types count as when it is scored on each corpus; None where the corpus does not mark them.
SEVEN = {k: k for k in NAMES}
WEB_TYPES = dict.fromkeys(NAMES) | {"Person": "PER", "Organization": "ORG", "Location": "LOC", "Facility": "LOC"}
POLITICS_TYPES = SEVEN | {"Facility": "Location", "NORP": "Misc", "Product": "Misc"}


def names_of(text: str, tokens, kinds, at=0):
    """[(start, end, labels)] of BIO-tagged tokens [(token, tag)], found in `text` one after the other from `at` on; and where the last one ends."""
    names = []
    for token, tag in tokens:
        start = text.find(token, at)
        if start < 0:
            continue
        at, kind = start + len(token), tag[2:]
        if kind in kinds:
            if tag[0] == "I" and names and names[-1][2] == kinds[kind]:
                names[-1] = (names[-1][0], at, kinds[kind])
            else:
                names.append((start, at, kinds[kind]))
    return names, at


def blocks(path: Path):
    """Sentences as lists of lines, comments included."""
    return [b.split("\n") for b in path.read_text(encoding="utf-8").split("\n\n") if b.strip()]


def web(corpora: Path, split: str):
    """[(name, text, names)] of UNER-EWT, a text for each web page."""
    docs = []
    for lines in blocks(corpora / "uner-ewt" / f"en_ewt-ud-{split}.iob2"):
        new = [line.split(" = ")[1] for line in lines if line.startswith("# newdoc id")]
        sentence = next(line.split(" = ", 1)[1] for line in lines if line.startswith("# text"))
        if new or not docs:
            docs.append([(new or ["first"])[0], "", []])
        text = f"{docs[-1][1]} {sentence}".lstrip()
        tokens = [line.split("\t")[1:3] for line in lines if "\t" in line]
        docs[-1][2] += names_of(text, tokens, WEB, len(text) - len(sentence))[0]
        docs[-1][1] = text
    return docs


def politics(corpora: Path, split: str):
    """[(name, text, names)] of CrossNER politics, a text for each sentence."""
    out = []
    for number, lines in enumerate(blocks(corpora / "crossner-politics" / f"{split}.txt")):
        tokens = [tuple(line.split("\t")[:2]) for line in lines if "\t" in line]
        text = detokenize([tokens])
        out.append((f"crossner {split} {number}", text, names_of(text, tokens, POLITICS)[0]))
    return out
