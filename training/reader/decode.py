"""Scores of overlapping windows to spans, links and events. `src/model` and `src/reading` do the same in TypeScript."""
import numpy as np
import torch

from . import places
from .model import MENTION_SIZES
from .windows import AUXILIARIES, batch, word_text

TOKEN_WISE = ("roles", "names", "trigger", "classes", "mentions")
# Chosen on the dev tenth of the event sentences.
TRIGGER_THRESHOLD, TRIGGER_GAP, ARGUMENT_THRESHOLD = .4, 3, .3


def ramp(n: int):
    """Weight of each piece of a window: its distance to the nearer border, at most 48."""
    at = np.arange(n)
    return np.minimum(np.minimum(at + 1, n - at), 48).astype(np.float32)


@torch.no_grad()
def read(model, doc, reach=places.REACH, farthest=places.FARTHEST):
    """Weighted means over windows of the token-wise scores, and the windows' pair scores."""
    n = len(doc.pieces)
    sums, weights, pairs = None, np.zeros(n, np.float32), []
    for s, e in places.reading_windows(doc.text, doc.pieces, reach, farthest):
        scores = model(batch([(doc, s, e)]), e - s)
        w = ramp(e - s)
        weights[s:e] += w
        token = {k: scores[k] for k in TOKEN_WISE}
        if sums is None:
            sums = {k: np.zeros((n, *v.shape[1:]), np.float32) for k, v in token.items()}
        for k, v in token.items():
            sums[k][s:e] += v * w.reshape(-1, *[1] * (v.ndim - 1))
        pairs.append((s, e, scores["links"], scores["arguments"]))
    means = {k: v / weights.reshape(-1, *[1] * (v.ndim - 1)) for k, v in sums.items()}
    return means, pairs


def from_torch(reader):
    """Runs a torch Reader as `read` wants it: numpy scores of the pieces without [CLS] and [SEP]."""
    from .model import Exported
    exported, device = Exported(reader), next(reader.parameters()).device

    def run(data, n):
        with torch.device(device):
            out = dict(zip(Exported.OUTPUTS, exported(*(data[k].to(device) for k in ("ids", "cases", "newlines")))))
        return trim({k: v.float().cpu().numpy() for k, v in out.items()}, n)
    return run


def from_onnx(session):
    def run(data, n):
        from .model import Exported
        out = session.run(list(Exported.OUTPUTS), {k: data[k].numpy() for k in ("ids", "cases", "newlines")})
        return trim(dict(zip(Exported.OUTPUTS, out)), n)
    return run


def trim(out, n):
    out = {k: v[0, 1:n + 1] for k, v in out.items()}
    return out | {"links": out["links"][:, :, 1:n + 1], "arguments": out["arguments"][:, 1:n + 1]}


def viterbi(scores):
    """Best BIO path over (piece, 1 + 2 * kinds) log-scores; I follows only B or I of its kind. Returns [(start, end, kind)]."""
    n, size = scores.shape
    inside = np.arange(2, size, 2)
    best, back = scores[0].copy(), np.zeros((n, size), np.int32)
    best[inside] = -1e9
    for t in range(1, n):
        top = int(best.argmax())
        previous = np.full(size, top)
        value = np.full(size, best[top], np.float32)
        begin_wins = best[inside - 1] >= best[inside]
        previous[inside] = np.where(begin_wins, inside - 1, inside)
        value[inside] = np.where(begin_wins, best[inside - 1], best[inside])
        back[t], best = previous, value + scores[t]
    path = [int(best.argmax())]
    for t in range(n - 1, 0, -1):
        path.append(int(back[t, path[-1]]))
    path.reverse()
    spans, i = [], 0
    while i < n:
        if path[i] % 2 == 1:
            j = i + 1
            while j < n and path[j] == path[i] + 1:
                j += 1
            spans.append((i, j, path[i] // 2))
            i = j
        else:
            i += 1
    return spans


def pair_score(pairs, kind, i, cue):
    """The link score from the window in which the nearer of the two ends is farthest from the border; None when no window holds both."""
    best = None
    for s, e, links, _ in pairs:
        if s <= i < e and s <= cue < e:
            room = min(i - s, e - 1 - i, cue - s, e - 1 - cue)
            if best is None or room > best[0]:
                best = (room, float(links[i - s, kind, cue - s]))
    return None if best is None else best[1]


def attributions(means, pairs):
    """[(source spans, cue span, content spans)]: each content goes to its best cue, each cue takes its best source above 0."""
    source, cue, content = ([s[:2] for s in viterbi(means["roles"][:, r])] for r in range(3))
    found = {c: ([], []) for c in cue}
    for span in content:
        scored = [(v, c) for c in cue if (v := pair_score(pairs, 1, span[0], c[0])) is not None]
        if scored:
            found[max(scored)[1]][1].append(span)
    for c in cue:
        scored = [(v, s) for s in source if (v := pair_score(pairs, 0, s[0], c[0])) is not None]
        if scored and max(scored)[0] > 0:
            found[c][0].append(max(scored)[1])
    return (source, cue, content), [(tuple(s), (c,), tuple(k)) for c, (s, k) in found.items() if k]


def trigger_cores(doc, trigger, threshold=TRIGGER_THRESHOLD, gap=TRIGGER_GAP):
    """Piece numbers of each trigger: content words over the threshold, joined over gaps of up to `gap - 1` words."""
    p = 1 / (1 + np.exp(-trigger))
    out, last = [], -99
    for k, word in enumerate(doc.words):
        if p[word].mean() > threshold and word_text(doc, word).lower() not in AUXILIARIES:
            if k - last <= gap:
                out[-1] += word
            else:
                out.append(list(word))
            last = k
    return out


def argument_scores(pairs, core):
    """First piece and scores (piece, 6) of the window that holds the trigger's first piece deepest, over the core pieces that lie deepest there too."""
    deepest = lambda k: max((p for p in pairs if p[0] <= k < p[1]), key=lambda p: min(k - p[0], p[1] - 1 - k))
    window = deepest(core[0])
    s, _, _, arguments = window
    return s, arguments[[k - s for k in core if deepest(k) is window]].mean(0)


def argument_spans(pairs, core, role, threshold=ARGUMENT_THRESHOLD):
    s, mean = argument_scores(pairs, core)
    begin, inside = 1 / (1 + np.exp(-mean[:, 2 * role])), 1 / (1 + np.exp(-mean[:, 2 * role + 1]))
    out, i = [], 0
    while i < len(begin):
        if begin[i] > threshold:
            j = i + 1
            while j < len(begin) and inside[j] > threshold and begin[j] <= threshold:
                j += 1
            out.append((i + s, j + s))
            i = j
        else:
            i += 1
    return out


def events(doc, means, pairs, sizes, threshold=TRIGGER_THRESHOLD, gap=TRIGGER_GAP):
    out = []
    borders = np.cumsum([0, *(sizes[k] for k in ("type", "mode", "stage", "stance", "told"))])
    for core in trigger_cores(doc, means["trigger"], threshold, gap):
        scores = means["classes"][core].mean(0)
        event = {k: int(scores[borders[i]:borders[i + 1]].argmax()) for i, k in enumerate(("type", "mode", "stage", "stance", "told"))}
        event["core"], event["arguments"] = core, [argument_spans(pairs, core, r) for r in range(3)]
        out.append(event)
    return out


def mentions(doc, means):
    """[(number of the head word, words before it, words behind it, type)]: every word whose pieces, on the mean, are a mention's head."""
    out, borders = [], np.cumsum(MENTION_SIZES)[:-1]
    for number, word in enumerate(doc.words):
        kind, before, behind = (int(part.argmax()) for part in np.split(means["mentions"][word].mean(0), borders))
        if kind:
            out.append((number, before, behind, kind - 1))
    return out
