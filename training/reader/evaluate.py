"""Scores on the dev sets, as exact-span F1 unless said otherwise."""
from collections import Counter

from . import decode


def f1(tally, key):
    tp, predicted, gold = tally[key, "tp"], tally[key, "p"], tally[key, "g"]
    return round(200 * tp / max(1, predicted + gold), 2)


def count(tally, key, gold, predicted):
    tally[key, "tp"] += len(gold & predicted)
    tally[key, "p"] += len(predicted)
    tally[key, "g"] += len(gold)


def attribution_scores(run, docs):
    tally = Counter()
    for doc in docs:
        spans, found = decode.attributions(*decode.read(run, doc))
        gold = doc.gold["attributions"]
        for k, role in enumerate(("source", "cue", "content")):
            count(tally, role, {s for a in gold for s in a[k]}, set(spans[k]))
        count(tally, "all", set(gold), set(found))
    return {k: f1(tally, k) for k in ("source", "cue", "content", "all")}


def name_scores(run, docs):
    tally = Counter()
    for doc in docs:
        if doc.names is None:
            continue
        means, _ = decode.read(run, doc)
        count(tally, "names", set(doc.gold["names"]), set(decode.viterbi(means["names"])))
    return {"names": f1(tally, "names")}


def event_scores(run, docs, sizes):
    """Triggers match by overlap, one to one; the rest is counted on matched triggers. Only annotated sentences count."""
    tally, right = Counter(), Counter()
    for doc in docs:
        if not doc.gold.get("sentences"):
            continue
        means, pairs = decode.read(run, doc)
        predicted = decode.events(doc, means, pairs, sizes)
        for (start, end), gold in doc.gold["sentences"]:
            own = [e for e in predicted if start <= e["core"][0] < end]
            match_events(gold, own, tally, right)
    out = {k: f1(tally, k) for k in ("found", "typed", "actor", "recipient", "place", "stage_other", "stance_other")}
    return out | {k: round(100 * right[k] / max(1, right["n"]), 2) for k in ("stage", "stance", "told", "mode")} | {"triggers": tally["found", "g"]}


def match_events(gold, own, tally, right):
    for key in ("found", "typed"):
        tally[key, "g"] += len(gold)
        tally[key, "p"] += len(own)
    used = set()
    for e in own:
        hit = next((i for i, g in enumerate(gold) if i not in used and e["core"][0] < g["span"][1] and g["span"][0] <= e["core"][-1]), None)
        if hit is None:
            continue
        used.add(hit)
        g = gold[hit]
        tally["found", "tp"] += 1
        tally["typed", "tp"] += g["type"] == e["type"]
        right["n"] += 1
        for k in ("stage", "stance", "told", "mode"):
            right[k] += g[k] == e[k]
        for k in ("stage", "stance"):
            tally[k + "_other", "tp"] += g[k] == e[k] != 0
            tally[k + "_other", "p"] += e[k] != 0
            tally[k + "_other", "g"] += g[k] != 0
        for r, key in enumerate(("actor", "recipient", "place")):
            count(tally, key, {s for role, s in g["arguments"] if role == r}, set(e["arguments"][r]))
