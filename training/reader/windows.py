"""Documents to windows of 254 pieces, windows to batches."""
import random
from dataclasses import dataclass, field

import torch

from .labels import MENTIONS, NAMES, NEAR, ROLES, STAGES, STANCES, TOLD
from .places import WIDTH
from .tokens import CLS, MASK, SEP, Pieces, encode, is_word_char

AUXILIARIES = set(("is are was were be been being has have had will would shall should may might can could must do does did to of on with "
                   "against for in by the a an also not n't and or that its their his her").split())


@dataclass
class Labelled:
    """One text as pieces with the labels of every task; a task without labels is None (or -1 per piece).

    `names` holds for each piece the set of tags that are right for it, as bits. `soft` is the teacher's opinion (`distill.py`).
    """
    name: str
    text: str
    pieces: Pieces
    words: list[list[int]]
    roles: list[list[int]] | None = None
    links: list[tuple[int, int, int]] = field(default_factory=list)
    cues: list[int] = field(default_factory=list)
    names: list[int] | None = None
    trigger: list[int] | None = None
    events: list[dict] = field(default_factory=list)
    mentions: list[tuple[int, int, int]] | None = None
    ratings: list[tuple[list[int], float]] = field(default_factory=list)
    soft: dict | None = None
    gold: dict = field(default_factory=dict)


def words_of(text: str, pieces: Pieces):
    """Piece numbers grouped into words: runs of letters and digits; everything else stands alone."""
    out = []
    for i, (start, end) in enumerate(pieces.offsets):
        joined = out and pieces.offsets[i - 1][1] == start and is_word_char(text[start]) and is_word_char(text[start - 1])
        if joined:
            out[-1].append(i)
        else:
            out.append([i])
    return out


def word_text(doc: Labelled, word):
    return doc.text[doc.pieces.offsets[word[0]][0]:doc.pieces.offsets[word[-1]][1]]


def bio(length, spans):
    """BIO tags; of spans inside one another only the outermost, since tags cannot nest."""
    tags, end = [0] * length, 0
    for i, j in sorted(spans, key=lambda s: (s[0], -s[1])):
        if i < end:
            continue
        tags[i], tags[i + 1:j], end = 1, [2] * (j - i - 1), j
    return tags


def label_attributions(doc: Labelled, attributions, whole_sources: bool):
    """`whole_sources` is False where only the speaker's name is marked: then nothing is taught of where a source ends."""
    n, p = len(doc.pieces), doc.pieces
    spans, gold = [[], [], []], []
    for a in attributions:
        found = {r: [s for f in a[r] if (s := p.covering(*f))] for r in ROLES}
        gold.append(tuple(tuple(sorted(found[r])) for r in ROLES))
        if not found["cue"]:
            continue
        for k, r in enumerate(ROLES):
            spans[k] += found[r]
        cue = found["cue"][0][0]
        doc.links += [(k, s[0], cue) for k, r in ((0, "source"), (1, "content")) for s in found[r]]
    doc.cues = sorted({s[0] for s in spans[1]})
    doc.roles = [bio(n, s) for s in spans]
    if not whole_sources:
        doc.roles[0] = [-100] * n
    doc.gold["attributions"] = gold


def label_names(doc: Labelled, names, outside=()):
    """`names`: [(start, end, label or labels that it may have)]; `outside`: labels that the corpus does not mark, so that an unmarked piece may bear them."""
    tags = lambda labels, *parts: sum(1 << 1 + 2 * NAMES.index(k) + part for k in labels for part in parts)
    doc.names = [1 | tags(outside, 0, 1)] * len(doc.pieces)
    gold = []
    for start, end, labels in names:
        span, labels = doc.pieces.covering(start, end), (labels,) if isinstance(labels, str) else labels
        if span:
            doc.names[span[0]] = tags(labels, 0)
            doc.names[span[0] + 1:span[1]] = [tags(labels, 1)] * (span[1] - span[0] - 1)
            gold.append((*span, NAMES.index(labels[0])))
    doc.gold["names"] = gold


def label_mentions(doc: Labelled, mentions):
    """`mentions`: [(start, end, start of the head word, type)]. Each head word bears its type and how many words its mention reaches to both sides, up to NEAR."""
    doc.mentions, gold = [(0, -100, -100)] * len(doc.pieces), set()
    word_of = {k: i for i, w in enumerate(doc.words) for k in w}
    for start, end, head, kind in mentions:
        span, at = doc.pieces.covering(start, end), doc.pieces.covering(head, head + 1)
        if span and at:
            number = word_of[at[0]]
            reach = (number - word_of[span[0]], word_of[span[1] - 1] - number)
            for k in doc.words[number]:
                doc.mentions[k] = (1 + MENTIONS.index(kind), *(min(r, NEAR) for r in reach))
            gold.add((number, *reach, MENTIONS.index(kind)))
    doc.gold["mentions"] = gold


def label_events(doc: Labelled, sentences, types, modes):
    """Only annotated sentences carry trigger labels; auxiliaries inside a trigger are left open (-1)."""
    doc.trigger = [-1] * len(doc.pieces)
    doc.gold["sentences"] = []
    for start, end, events in sentences:
        span = doc.pieces.covering(start, end)
        if not span:
            continue
        doc.trigger[span[0]:span[1]] = [0] * (span[1] - span[0])
        labelled = [e for e in (label_event(doc, e, types, modes) for e in events) if e]
        doc.events += labelled
        doc.gold["sentences"].append((span, labelled))


def label_event(doc: Labelled, event, types, modes):
    span = doc.pieces.covering(*event["trigger"])
    if not span:
        return None
    words = [w for w in doc.words if w[0] >= span[0] and w[-1] < span[1]]
    core = [w for w in words if word_text(doc, w).lower() not in AUXILIARIES] or words
    for w in words:
        for k in w:
            doc.trigger[k] = 1 if w in core else -1
    arguments = [(r, s) for r, a, b in event["arguments"] if (s := doc.pieces.covering(a, b))]
    return dict(span=span, core=[k for w in core for k in w] or list(range(*span)), type=types.index(event["type"]),
                mode=modes.index(event["mode"]) if event["mode"] in modes else 0, stage=STAGES.index(event["stage"]),
                stance=STANCES.index(event["stance"]), told=TOLD.index(event["told"]), arguments=arguments)


def labelled(name, text, types, modes, attributions=None, names=None, sentences=None, whole_sources=True, outside=(), mentions=None, ratings=()):
    pieces = encode(text)
    doc = Labelled(name, text, pieces, words_of(text, pieces))
    if attributions is not None:
        label_attributions(doc, attributions, whole_sources)
    if names is not None:
        label_names(doc, names, outside)
    if sentences:
        label_events(doc, sentences, types, modes)
    if mentions is not None:
        label_mentions(doc, mentions)
    doc.ratings = [(list(range(*span)), rating) for start, end, rating in ratings if (span := pieces.covering(start, end))]
    return doc


def windows(doc: Labelled, stride=WIDTH, offset=0):
    """[(doc, start, end)] covering the text; the first begins `offset` pieces before it."""
    n, out, at = len(doc.pieces), [], -offset
    while True:
        start, end = max(0, at), min(n, at + WIDTH)
        if end > start:
            out.append((doc, start, end))
        if at + WIDTH >= n:
            return out
        at += stride


def worsen(data, rng: random.Random):
    """For training: hides one piece in 30; prints one window in 20 in small letters and one in 50 in capitals."""
    hidden = torch.rand(data["ids"].shape, generator=torch.Generator().manual_seed(rng.getrandbits(60))) < 1 / 30
    data["ids"][hidden & (data["ids"] != CLS) & (data["ids"] != SEP) & data["mask"]] = MASK
    for b in range(len(data["ids"])):
        chance, letters = rng.random(), data["cases"][b] > 0
        if chance < .07:
            data["cases"][b][letters] = 1 if chance < .05 else 3
    return data


def batch(ws):
    """Tensors of a list of windows: inputs (batch, piece), targets -100 (names: 0) where a task has no label."""
    length = max(e - s for _, s, e in ws) + 2
    zeros = lambda *more: torch.zeros(len(ws), length, *more, dtype=torch.long)
    data = dict(ids=zeros(), cases=zeros(), newlines=zeros(), mask=zeros().bool(), roles=zeros(3) - 100, names=zeros(), trigger=zeros() - 100,
                mentions=zeros(3) - 100, links=[], cues={}, events=[], ratings=[], soft={})
    if all(d.soft for d, _, _ in ws):
        data["soft"] = {k: torch.zeros(len(ws), length, *v.shape[1:]) for k, v in ws[0][0].soft.items()}
    for b, (d, s, e) in enumerate(ws):
        fill(data, b, d, s, e)
    return data


def on_device(data, device):
    """The same batch with its tensors on `device`."""
    move = lambda v: v.to(device) if isinstance(v, torch.Tensor) else {k: move(one) for k, one in v.items()} if isinstance(v, dict) else v
    return {k: move(v) for k, v in data.items()}


def fill(data, b: int, d: Labelled, s: int, e: int):
    """Pieces s to e of `d` and their labels into row `b`, one place to the right, since [CLS] comes first."""
    n = e - s
    put = lambda key, values: data[key][b].__setitem__(slice(1, n + 1), torch.tensor(values))
    data["ids"][b, 0], data["ids"][b, n + 1] = CLS, SEP
    data["mask"][b, :n + 2] = True
    for key in ("ids", "cases", "newlines"):
        put(key, getattr(d.pieces, key)[s:e])
    for k, v in data["soft"].items():
        v[b, 1:n + 1] = torch.from_numpy(d.soft[k][s:e]).float()
    if d.roles:
        put("roles", list(zip(*(r[s:e] for r in d.roles))))
    for key in ("names", "trigger", "mentions"):
        if getattr(d, key):
            put(key, getattr(d, key)[s:e])
    data["cues"][b] = [c - s + 1 for c in d.cues if s <= c < e]
    data["links"] += [(b, k, i - s + 1, c - s + 1) for k, i, c in d.links if s <= i < e and s <= c < e]
    data["events"] += [(b, s, e, v) for v in d.events if s <= v["core"][0] and v["core"][-1] < e]
    data["ratings"] += [(b, [k - s + 1 for k in at], rating) for at, rating in d.ratings if s <= at[0] and at[-1] < e]


def epoch_batches(docs, size: int, rng: random.Random):
    """All windows of one epoch with random borders, in batches of like length, shuffled."""
    ws = [w for d in docs for w in windows(d, offset=rng.randrange(0, 200) if len(d.pieces) > WIDTH else 0)]
    ws = [w for w in ws if w[2] - w[1] > 8]
    rng.shuffle(ws)
    chunks = [sorted(ws[i:i + size * 24], key=lambda w: w[2] - w[1]) for i in range(0, len(ws), size * 24)]
    batches = [c[i:i + size] for c in chunks for i in range(0, len(c), size)]
    rng.shuffle(batches)
    return batches
