"""The loss of one batch: a weighted sum over the tasks that the batch has labels for."""
import torch
import torch.nn.functional as F

CLASS_WEIGHTS = {"type": .6, "mode": .25, "stage": .25, "stance": .25, "told": .25}


def tag_loss(scores, target):
    return F.cross_entropy(scores.flatten(0, -2), target.flatten(), ignore_index=-100) if (target >= 0).any() else scores.sum() * 0


def link_loss(scores, links, roles):
    """For each linked span: which of the window's cue starts is its own, as a choice and as yes or no for each."""
    rows = {}
    for b, k, i, c in links:
        rows.setdefault((b, k, i), set()).add(c)
    starts = {b: (roles[b, :, 1] == 1).nonzero().flatten() for b in {r[0] for r in rows}}
    losses = []
    for (b, k, i), cues in rows.items():
        at = starts[b]
        y = torch.tensor([float(int(c) in cues) for c in at])
        if y.sum() > 0:
            s = scores[b, i, k, at]
            losses.append(F.binary_cross_entropy_with_logits(s, y) + F.cross_entropy(s[None], (y / y.sum())[None]))
    return torch.stack(losses).mean() if losses else scores.sum() * 0


def event_loss(model, x, data):
    """Classes from the mean scores of the trigger's core pieces, arguments from the same mean, as the decoder reads them."""
    total, by_window = 0., {}
    for b, s, e, event in data["events"]:
        by_window.setdefault(b, []).append((s, e, event))
    logits, targets, argument = {k: [] for k in CLASS_WEIGHTS}, {k: [] for k in CLASS_WEIGHTS}, []
    for b, events in by_window.items():
        n = int(data["mask"][b].sum())
        at = [k - s + 1 for s, _, v in events for k in v["core"]]
        vectors, done = model.event_vectors(x[b, :n], at), 0
        scores = model.arguments(vectors, x[b, :n])
        classes = dict(zip(model.sizes, model.classes(vectors).split(list(model.sizes.values()), -1)))
        for s, e, v in events:
            own = slice(done, done + len(v["core"]))
            done += len(v["core"])
            for k in CLASS_WEIGHTS:
                logits[k].append(classes[k][own].mean(0))
                targets[k].append(v[k])
            y = torch.zeros(n, 6)
            for r, (i, j) in v["arguments"]:
                if s <= i and j <= e:
                    y[i - s + 1, 2 * r] = 1
                    y[i - s + 1:j - s + 1, 2 * r + 1] = 1
            argument.append(F.binary_cross_entropy_with_logits(scores[own].mean(0), y, reduction="none").sum() / 40)
    for k, weight in CLASS_WEIGHTS.items():
        total = total + weight * F.cross_entropy(torch.stack(logits[k]), torch.tensor(targets[k]), label_smoothing=.05)
    return total + torch.stack(argument).mean()


def batch_loss(model, data):
    x = model.encode(data["ids"], data["cases"], data["newlines"], data["mask"])
    parts = {}
    if (data["roles"] >= 0).any():
        scores = model.roles(x).view(*x.shape[:2], 3, 3)
        parts["roles"] = sum(tag_loss(scores[:, :, r], data["roles"][:, :, r]) for r in range(3))
        if data["links"]:
            parts["links"] = .5 * link_loss(model.links(x), data["links"], data["roles"])
    if (data["names"] >= 0).any():
        parts["names"] = tag_loss(model.names(x), data["names"])
    known = data["trigger"] >= 0
    if known.any():
        scores = model.trigger(x)[..., 0]
        parts["trigger"] = 2 * F.binary_cross_entropy_with_logits(scores[known], data["trigger"][known].float())
        if data["events"]:
            parts["events"] = .5 * event_loss(model, x, data)
    return parts
