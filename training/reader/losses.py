"""The loss of one batch: a weighted sum over the tasks that the batch has labels for."""
import torch
import torch.nn.functional as F

from .model import MENTION_SIZES
from .tokens import CLS, SEP

# Chosen so that the tasks pull at the encoder about equally; unweighted, a trigger's five classes and three arguments pull seven times as hard as attribution.
TASK_WEIGHTS = {"roles": 2, "links": 1, "names": 1.5, "trigger": 3, "events": .35, "mentions": .5, "ratings": .1}
# With a teacher, its opinion of a task weighs as much as the task, and the labels half.
SOFT_WEIGHTS, LABELS_BESIDE_TEACHER = {"roles": 2, "names": 1.5, "trigger": 3}, .5
# Fewer events than this in a batch count less: one hard event must not move the encoder.
FEW_EVENTS = 10
CLASS_WEIGHTS = {"type": .6, "mode": .25, "stage": .25, "stance": .25, "told": .25}


def tag_loss(scores, target):
    return F.cross_entropy(scores.flatten(0, -2), target.flatten(), ignore_index=-100) if (target >= 0).any() else scores.sum() * 0


def name_loss(scores, allowed):
    """`allowed`: for each piece the tags that are right, as bits; 0 where names are not labelled. The loss is that of their joint probability."""
    known = allowed > 0
    right = (allowed[known][:, None] >> torch.arange(scores.shape[-1])) & 1 > 0
    return -scores[known].log_softmax(-1).masked_fill(~right, -1e9).logsumexp(-1).mean()


def mention_loss(scores, target):
    """Type of each piece as a mention's head; how far the mention reaches, at heads only."""
    return sum(tag_loss(part, target[:, :, k]) for k, part in enumerate(scores.split(MENTION_SIZES, -1)))


def rating_loss(model, x, ratings):
    """Rated words against the mean of their pieces' scores, in the corpus's scale of -3 to 3."""
    by_window = {}
    for b, at, rating in ratings:
        by_window.setdefault(b, []).append((at, rating))
    losses = []
    for b, group in by_window.items():
        flat = torch.tensor([k for at, _ in group for k in at])
        scores = model.rating(model.event_vectors(x[b], flat))[:, 0].split([len(at) for at, _ in group])
        losses.append(F.huber_loss(torch.stack([s.mean() for s in scores]), torch.tensor([r for _, r in group])))
    return torch.stack(losses).mean()


def link_loss(scores, links, starts):
    """For each linked span: which of the window's cue starts (`starts`, by window) is its own, as a choice and as yes or no for each."""
    rows = {}
    for b, k, i, c in links:
        rows.setdefault((b, k, i), set()).add(c)
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


def wanted_arguments(s: int, n: int, event):
    """Targets (piece, 6) of one event's arguments in a window from piece `s` on: from its labels, from the teacher's scores, or the mean of both."""
    parts = []
    if "arguments" in event:
        hard = torch.zeros(n, 6)
        for r, (a, z) in event["arguments"]:
            if s <= a and z <= s + n - 2:
                hard[a - s + 1, 2 * r] = 1
                hard[a - s + 1:z - s + 1, 2 * r + 1] = 1
        parts.append(hard)
    if "soft" in event:
        first, rows = event["soft_from"], event["soft_arguments"]
        soft, begin, end = torch.zeros(n, 6), max(first, s), min(first + len(rows), s + n - 2)
        soft[begin - s + 1:end - s + 1] = torch.from_numpy(rows[begin - first:end - first]).to(soft)
        parts.append(soft)
    return sum(parts) / len(parts)


def window_events(model, x, events):
    """Mean class scores (event, class) of one window's events, and the loss of their arguments (event)."""
    n, cores = len(x), [[k - s + 1 for k in v["core"]] for s, _, v in events]
    mean, done = torch.zeros(len(events), sum(map(len, cores))), 0
    for i, core in enumerate(cores):
        mean[i, done:done + len(core)] = 1 / len(core)
        done += len(core)
    at = torch.tensor([k for core in cores for k in core])
    vectors = model.event_vectors(x, at)
    arguments = (mean @ model.arguments(vectors, x, at).flatten(1)).view(len(events), n, 6)
    wanted = torch.stack([wanted_arguments(s, n, v) for s, _, v in events])
    return mean @ model.classes(vectors), F.binary_cross_entropy_with_logits(arguments, wanted, reduction="none").sum((1, 2)) / 20


def class_loss(scores, events, name: str, at: int):
    """One kind of class (its scores begin at `at` of all classes'): labels, and the teacher's probabilities where there are any."""
    losses = []
    hard = [i for i, v in enumerate(events) if name in v]
    if hard:
        losses.append(F.cross_entropy(scores[hard], torch.tensor([events[i][name] for i in hard]), label_smoothing=.05))
    soft = [i for i, v in enumerate(events) if "soft" in v]
    if soft:
        wanted = torch.stack([torch.from_numpy(events[i]["soft"][at:at + scores.shape[-1]]) for i in soft]).to(scores)
        losses.append(F.kl_div(scores[soft].log_softmax(-1), wanted, reduction="none").sum(-1).mean())
    return sum(losses)


def event_loss(model, x, data):
    """Classes from the mean scores of the trigger's core pieces, arguments from the same mean, as the decoder reads them."""
    by_window = {}
    for b, s, e, event in data["events"]:
        by_window.setdefault(b, []).append((s, e, event))
    found = [window_events(model, x[b, :int(data["mask"][b].sum())], events) for b, events in by_window.items()]
    events = [v for group in by_window.values() for _, _, v in group]
    classes, total, at = torch.cat([c for c, _ in found]), torch.cat([a for _, a in found]).mean(), 0
    for name, size in model.sizes.items():
        total = total + CLASS_WEIGHTS[name] * class_loss(classes[:, at:at + size], events, name, at)
        at += size
    return total


def soft_losses(scores, data):
    """How far the scores are from the teacher's, over every piece that is no padding and hides nothing from it."""
    soft, inner = data["soft"], data["mask"] & (data["ids"] != CLS) & (data["ids"] != SEP)
    apart = lambda own, teacher: F.kl_div(own[inner].log_softmax(-1), teacher[inner], reduction="none", log_target=True).sum(-1).mean()
    parts = {"roles": sum(apart(scores["roles"][:, :, r], soft["roles"][:, :, r]) for r in range(3)), "names": apart(scores["names"], soft["names"]),
             "trigger": F.binary_cross_entropy_with_logits(scores["trigger"][inner], soft["trigger"][inner].sigmoid())}
    return {f"soft {k}": SOFT_WEIGHTS[k] * v for k, v in parts.items()}


def label_losses(model, x, scores, data):
    """Unweighted losses of the tasks that the batch has labels for."""
    parts, known = {}, data["trigger"] >= 0
    if (data["roles"] >= 0).any():
        parts["roles"] = sum(tag_loss(scores["roles"][:, :, r], data["roles"][:, :, r]) for r in range(3))
    if data["links"]:
        parts["links"] = link_loss(model.links(x), data["links"], data["cues"])
    if (data["names"] > 0).any():
        parts["names"] = name_loss(scores["names"], data["names"])
    if known.any():
        parts["trigger"] = F.binary_cross_entropy_with_logits(scores["trigger"][known], data["trigger"][known].float())
    if data["events"]:
        parts["events"] = min(1, len(data["events"]) / FEW_EVENTS) * event_loss(model, x, data)
    if (data["mentions"] >= 0).any():
        parts["mentions"] = mention_loss(model.mentions(x), data["mentions"])
    if data["ratings"]:
        parts["ratings"] = rating_loss(model, x, data["ratings"])
    return parts


def batch_loss(model, data):
    """{task: weighted loss}; their sum is what one step goes down."""
    with torch.autocast(data["ids"].device.type, torch.bfloat16):
        x = model.encode(data["ids"], data["cases"], data["newlines"], data["mask"])
    x = x.float()
    scores = {"roles": model.roles(x).unflatten(-1, (3, 3)), "names": model.names(x), "trigger": model.trigger(x)[..., 0]}
    parts = {k: TASK_WEIGHTS[k] * v for k, v in label_losses(model, x, scores, data).items()}
    if not data["soft"]:
        return parts
    return {k: v * (LABELS_BESIDE_TEACHER if k in SOFT_WEIGHTS else 1) for k, v in parts.items()} | soft_losses(scores, data)
