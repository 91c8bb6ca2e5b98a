"""The same article as another newsroom, a scanner or a careless web page would print it, with its labels moved along."""
import bisect
import random
import re
import unicodedata

QUOTE = re.compile(r'["“”„«»‟]|``|\'\'')
OPENS_AFTER = re.compile(r"(?:^|[\s(\[{—–-])$")


def edited(text: str, edits):
    """`text` with [(start, end, replacement)] carried out, and a function from old offsets to new ones."""
    out, borders, shifts, at, shift = [], [0], [0], 0, 0
    for start, end, new in sorted(edits):
        out += [text[at:start], new]
        at, shift = end, shift + len(new) - (end - start)
        borders.append(end)
        shifts.append(shift)
    out.append(text[at:])
    return "".join(out), lambda offset: offset + shifts[bisect.bisect_right(borders, offset) - 1]


def quotes(text: str, opening: str, closing: str):
    """Every double quotation mark in another style; which one opens is told by what stands before it."""
    edits = []
    for match in QUOTE.finditer(text):
        opens = match[0] in "“„«" or match[0] == "``" or match[0] not in "”»" and bool(OPENS_AFTER.search(text[:match.start()][-1:]))
        edits.append((*match.span(), opening if opens else closing))
    return edits


def apostrophes(text: str, mark: str):
    return [(m.start(), m.end(), mark) for m in re.finditer("['‘’]", text)]


def wrapped(text: str, width: int = 72):
    """Lines broken at `width`, as in an old mail or a press service's terminal."""
    edits, column = [], 0
    for word in re.finditer(r"\S+\s*", text):
        if column + len(word[0].rstrip()) > width and text[word.start() - 1:word.start()] == " ":
            edits.append((word.start() - 1, word.start(), "\n"))
            column = 0
        column = 0 if "\n" in word[0] else column + len(word[0])
    return edits


def without_diacritics(text: str):
    bare = lambda c: "".join(x for x in unicodedata.normalize("NFKD", c) if not unicodedata.combining(x))
    return [(i, i + 1, bare(c)) for i, c in enumerate(text) if c.isalpha() and not c.isascii() and bare(c) != c]


def html_remains(text: str):
    """What a careless extractor leaves: entities for quotation marks and ampersands, hard spaces, a tag at each paragraph."""
    rng = random.Random(len(text))
    entities = {'"': "&quot;", "“": "&ldquo;", "”": "&rdquo;", "&": "&amp;", "'": "&#39;", "’": "&rsquo;"}
    edits = [(i, i + 1, entities[c]) for i, c in enumerate(text) if c in entities]
    edits += [(i, i + 1, "&nbsp;") for i, c in enumerate(text) if c == " " and rng.random() < .03]
    return edits + [(m.end(), m.end(), "<p>") for m in re.finditer(r"\n\n+", text)]


def recased(text: str, change):
    return [(i, i + 1, change(c)) for i, c in enumerate(text) if change(c) != c and len(change(c)) == 1]


# name in the table -> edits of a text
PERTURBATIONS = {
    "straight quotation marks": lambda t: quotes(t, '"', '"') + apostrophes(t, "'"),
    "curly quotation marks": lambda t: quotes(t, "“", "”") + apostrophes(t, "’"),
    "German quotation marks": lambda t: quotes(t, "„", "“"),
    "French quotation marks": lambda t: quotes(t, "« ", " »"),
    "doubled apostrophes": lambda t: quotes(t, "''", "''"),
    "hard-wrapped lines": wrapped,
    "without diacritics": without_diacritics,
    "HTML left-overs": html_remains,
    "all in small letters": lambda t: recased(t, str.lower),
    "all in capitals": lambda t: recased(t, str.upper),
}


def perturbed(text: str, attributions, name: str):
    """The text and its attributions (role -> [(start, end)]) under one of PERTURBATIONS."""
    new, move = edited(text, PERTURBATIONS[name](text))
    return new, [{role: [(move(s), move(e)) for s, e in spans] for role, spans in a.items()} for a in attributions]
