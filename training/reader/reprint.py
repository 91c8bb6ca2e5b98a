"""For training: a labelled text as somebody else would print it. Each new piece takes the labels of the old piece that it comes from."""
import bisect
import dataclasses
import random

import numpy as np

from .labels import NAMES
from .perturb import PERTURBATIONS, edited
from .tokens import encode
from .windows import Labelled, words_of

# Letter case is varied by `windows.worsen`, without a new text.
PRINTS = [k for k in PERTURBATIONS if not k.startswith("all in")]
BEGINS = sum(1 << 1 + 2 * k for k in range(len(NAMES)))


def some_reprinted(docs, share: float, rng: random.Random):
    """`docs`, that share of them in another print."""
    return [reprinted(d, rng.choice(PRINTS)) if rng.random() < share else d for d in docs]


def reprinted(doc: Labelled, how: str):
    text, move = edited(doc.text, PERTURBATIONS[how](doc.text))
    if text == doc.text:
        return doc
    pieces = encode(text)
    starts, ends = [move(s) for s, _ in doc.pieces.offsets], [move(e) for _, e in doc.pieces.offsets]
    origin = [max(0, bisect.bisect_right(starts, s) - 1) for s, _ in pieces.offsets]
    inserted = [s >= ends[k] for k, (s, _) in zip(origin, pieces.offsets)]
    later = [j > 0 and origin[j - 1] == k for j, k in enumerate(origin)]
    new = dataclasses.replace(doc, text=text, pieces=pieces, words=words_of(text, pieces))
    carry = lambda values, unlabelled, go_on=lambda v: v: [unlabelled if i else go_on(values[k]) if c else values[k] for k, i, c in zip(origin, inserted, later)]
    if doc.roles:
        new.roles = [carry(r, -100, lambda tag: 2 if tag == 1 else tag) for r in doc.roles]
    if doc.names:
        new.names = carry(doc.names, 0, lambda bits: bits & ~BEGINS | (bits & BEGINS) << 1)
    if doc.trigger:
        new.trigger = carry(doc.trigger, -1)
    if doc.mentions:
        new.mentions = carry(doc.mentions, (-100,) * 3)
    if doc.soft:
        new.soft = soft_on(doc.soft, origin, later)
    move_links_and_spans(doc, new, origin)
    return new


def soft_on(soft, origin, later):
    """The teacher's scores of the old pieces; where one became several, only the first may begin a span."""
    out = {k: v[origin] for k, v in soft.items()}
    for key in ("roles", "names"):
        rows = out[key][later].astype(np.float32)
        rows[..., 2::2] = np.logaddexp(rows[..., 1::2], rows[..., 2::2])
        rows[..., 1::2] = -20
        out[key][later] = rows
    return out


def move_links_and_spans(doc: Labelled, new: Labelled, origin):
    first, behind = lambda k: min(bisect.bisect_left(origin, k), len(origin) - 1), lambda k: bisect.bisect_right(origin, k - 1)
    all_of = lambda at: [j for k in at for j in range(first(k), behind(k + 1))] or [first(at[0])]
    new.cues = [first(k) for k in doc.cues]
    new.links = [(kind, first(a), first(b)) for kind, a, b in doc.links]
    new.ratings = [(all_of(at), rating) for at, rating in doc.ratings]
    new.events = [moved_event(e, first, behind, all_of, origin) for e in doc.events]


def moved_event(event, first, behind, all_of, origin):
    out = event | {"core": all_of(event["core"])}
    if "arguments" in event:
        out["arguments"] = [(r, (first(a), max(behind(z), first(a) + 1))) for r, (a, z) in event["arguments"]]
    if "soft_arguments" in event:
        start, end = event["soft_from"], event["soft_from"] + len(event["soft_arguments"])
        at = range(first(start), behind(end))
        rows = event["soft_arguments"][[origin[j] - start for j in at]].copy()
        rows[[i for i, j in enumerate(at) if j > 0 and origin[j - 1] == origin[j]], 0::2] = 0
        out |= {"soft_from": at.start, "soft_arguments": rows}
    return out
