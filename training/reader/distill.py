"""The teacher's opinion of every training text, for every task and whatever the text is labelled for."""
import numpy as np
import torch

from . import decode

KINDS = ("roles", "names", "trigger")
# Windows of the teacher overlap by a fifth or more: enough that no piece is judged from a border.
REACH, FARTHEST = 120, 204
# Events that only the teacher sees are learned from when it is surer than this.
SURE = .5


def add_soft_labels(teacher, docs):
    """Sets `soft` of each text: log-probabilities (roles, names) and logits (trigger) per piece, averaged over windows. Adds the teacher's events and links
    where the text has no labels for them, and its class and argument probabilities to all events."""
    teacher.eval().bfloat16()
    run = decode.from_torch(teacher)
    for number, doc in enumerate(docs):
        with torch.autocast(next(teacher.parameters()).device.type, torch.bfloat16):
            means, pairs = decode.read(run, doc, REACH, FARTHEST)
        doc.soft = {k: means[k].astype(np.float16) for k in KINDS}
        if doc.names and any(bits & bits - 1 for bits in doc.names):
            doc.soft["names"] = within_labels(means["names"], doc.names).astype(np.float16)
        if doc.roles is None:
            add_links(doc, means, pairs)
        unlabelled = lambda core: doc.trigger is None or all(doc.trigger[k] == -1 for k in core)
        doc.events += [dict(core=c) for c in decode.trigger_cores(doc, means["trigger"], SURE) if unlabelled(c)]
        for event in doc.events:
            add_opinion(event, means, pairs, teacher.sizes)
        if number % 200 == 199:
            print(f"soft labels of {number + 1} texts of {len(docs)}", flush=True)


def within_labels(scores, names):
    """Where a corpus marks other types than the teacher knows, its opinion among the tags that the labels allow."""
    allowed = (np.array(names)[:, None] >> np.arange(scores.shape[1])) & 1 > 0
    kept = np.where(allowed, scores, -20.)
    return kept - np.logaddexp.reduce(kept, axis=1, keepdims=True)


def add_links(doc, means, pairs):
    (_, cues, _), found = decode.attributions(means, pairs)
    doc.cues = [c[0] for c in cues]
    doc.links = [(kind, span[0], cue[0]) for sources, (cue,), contents in found for kind, spans in ((0, sources), (1, contents)) for span in spans]


def add_opinion(event, means, pairs, sizes):
    """`soft`: probabilities of all classes, one kind after the other; `soft_arguments`: probabilities (piece, 6) of the pieces from `soft_from` on."""
    scores, at, parts = means["classes"][event["core"]].mean(0), 0, []
    for size in sizes.values():
        parts.append(np.exp(scores[at:at + size] - scores[at:at + size].max()))
        parts[-1] /= parts[-1].sum()
        at += size
    start, logits = decode.argument_scores(pairs, event["core"])
    event |= {"soft": np.concatenate(parts).astype(np.float16), "soft_from": start, "soft_arguments": (1 / (1 + np.exp(-logits))).astype(np.float16)}
