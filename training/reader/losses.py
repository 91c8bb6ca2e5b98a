"""The loss of one batch: a weighted sum over the tasks that the batch has labels for."""
import torch
import torch.nn.functional as F

from .tokens import CLS, SEP

# Chosen so that the tasks pull at the encoder about equally; unweighted, a trigger's five classes and three arguments pull seven times as hard as attribution.
TASK_WEIGHTS = {"roles": 2, "links": 1, "names": 1.5, "trigger": 3, "events": .35}
# Fewer events than this in a batch count less: one hard event must not move the encoder.
FEW_EVENTS = 10
CLASS_WEIGHTS = {"type": .6, "mode": .25, "stage": .25, "stance": .25, "told": .25}


def tag_loss(scores, target):
    return F.cross_entropy(scores.flatten(0, -2), target.flatten(), ignore_index=-100) if (target >= 0).any() else scores.sum() * 0


def link_loss(scores, links, roles):
    """For each linked span: which of the window's cue starts is its own, as a choice and as yes or no for each."""
    rows = {}
    for b, k, i, c in links:
        rows.setdefault((b, k, i), set()).add(c)
    starts = {b: (roles[b, :, 1] == 1).nonzero().flatten().tolist() for b in {r[0] for r in rows}}
    # One gather for all rows: the gradient of each single index would be a zero tensor as large as all scores.
    pairs = [(b, i, k, c, float(c in cues)) for (b, k, i), cues in rows.items() for c in starts[b] if cues & set(starts[b])]
    sizes = [len(starts[b]) for (b, k, i), cues in rows.items() if cues & set(starts[b])]
    if not pairs:
        return scores.sum() * 0
    bs, at, kinds, cues, right = zip(*pairs)
    chosen = scores[list(bs), list(at), list(kinds), list(cues)].split(sizes)
    wanted = torch.tensor(right).split(sizes)
    losses = [F.binary_cross_entropy_with_logits(s, y) + F.cross_entropy(s[None], (y / y.sum())[None]) for s, y in zip(chosen, wanted)]
    return torch.stack(losses).mean()


def window_events(model, x, events):
    """Mean class scores (event, class) and argument scores (event, piece, 6) of one window's events, with their targets."""
    n, cores = len(x), [[k - s + 1 for k in v["core"]] for s, _, v in events]
    mean = torch.zeros(len(events), sum(map(len, cores)))
    wanted, done = torch.zeros(len(events), n, 6), 0
    for i, ((s, e, v), core) in enumerate(zip(events, cores)):
        mean[i, done:done + len(core)] = 1 / len(core)
        done += len(core)
        for r, (a, z) in v["arguments"]:
            if s <= a and z <= e:
                wanted[i, a - s + 1, 2 * r] = 1
                wanted[i, a - s + 1:z - s + 1, 2 * r + 1] = 1
    at = torch.tensor([k for core in cores for k in core])
    vectors = model.event_vectors(x, at)
    arguments = (mean @ model.arguments(vectors, x, at).flatten(1)).view(len(events), n, 6)
    return mean @ model.classes(vectors), F.binary_cross_entropy_with_logits(arguments, wanted, reduction="none").sum((1, 2)) / 20


def event_loss(model, x, data):
    """Classes from the mean scores of the trigger's core pieces, arguments from the same mean, as the decoder reads them."""
    by_window = {}
    for b, s, e, event in data["events"]:
        by_window.setdefault(b, []).append((s, e, event))
    found = [window_events(model, x[b, :int(data["mask"][b].sum())], events) for b, events in by_window.items()]
    events = [v for group in by_window.values() for _, _, v in group]
    classes = torch.cat([c for c, _ in found]).split(list(model.sizes.values()), -1)
    total = torch.cat([a for _, a in found]).mean()
    for k, scores in zip(model.sizes, classes):
        total = total + CLASS_WEIGHTS[k] * F.cross_entropy(scores, torch.tensor([v[k] for v in events]), label_smoothing=.05)
    return total


def soft_losses(roles, names, trigger, data):
    """How far the scores are from the teacher's, over every piece that is no padding and hides nothing from it."""
    soft, inner = data["soft"], data["mask"] & (data["ids"] != CLS) & (data["ids"] != SEP)
    apart = lambda scores, teacher: F.kl_div(scores[inner].log_softmax(-1), teacher[inner], reduction="none", log_target=True).sum(-1).mean()
    sure = lambda scores, teacher: F.binary_cross_entropy_with_logits(scores[inner], teacher[inner].sigmoid())
    return {"soft roles": sum(apart(roles[:, :, r], soft["roles"][:, :, r]) for r in range(3)), "soft names": apart(names, soft["names"]),
            "soft trigger": 2 * sure(trigger, soft["trigger"])}


def batch_loss(model, data):
    with torch.autocast("cpu", torch.bfloat16):
        x = model.encode(data["ids"], data["cases"], data["newlines"], data["mask"])
    x = x.float()
    roles, names, trigger = model.roles(x).view(*x.shape[:2], 3, 3), model.names(x), model.trigger(x)[..., 0]
    parts = soft_losses(roles, names, trigger, data) if data["soft"] else {}
    if (data["roles"] >= 0).any():
        parts["roles"] = TASK_WEIGHTS["roles"] * sum(tag_loss(roles[:, :, r], data["roles"][:, :, r]) for r in range(3))
        if data["links"]:
            parts["links"] = TASK_WEIGHTS["links"] * link_loss(model.links(x), data["links"], data["roles"])
    if (data["names"] >= 0).any():
        parts["names"] = TASK_WEIGHTS["names"] * tag_loss(names, data["names"])
    known = data["trigger"] >= 0
    if known.any():
        parts["trigger"] = TASK_WEIGHTS["trigger"] * F.binary_cross_entropy_with_logits(trigger[known], data["trigger"][known].float())
        if data["events"]:
            parts["events"] = TASK_WEIGHTS["events"] * min(1, len(data["events"]) / FEW_EVENTS) * event_loss(model, x, data)
    return parts
