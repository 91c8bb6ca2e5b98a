"""Scores on the dev sets, as exact-span F1 unless said otherwise."""
import re
from collections import Counter

from . import decode, tagged_names
from .labels import NAMES, NEAR


def f1(tally, key):
    tp, predicted, gold = tally[key, "tp"], tally[key, "p"], tally[key, "g"]
    return round(200 * tp / max(1, predicted + gold), 2)


def count(tally, key, gold, predicted):
    tally[key, "tp"] += len(gold & predicted)
    tally[key, "p"] += len(predicted)
    tally[key, "g"] += len(gold)


SPEECH = re.compile(r"\b(?:sa(?:y|ys|id|ying)|t(?:ell|ells|old|elling)|add(?:s|ed|ing)?|according to|ask(?:s|ed|ing)?|announc\w+|argu(?:e|es|ed|ing)|claim(?:s|ed|ing)?"
                    r"|declar\w+|explain\w*|insist\w*|not(?:e|es|ed|ing)|repl(?:y|ies|ied|ying)|report(?:s|ed|ing)?|stat(?:e|es|ed|ing)|tweet\w*|warn\w*|wr(?:ite|ites|ote|itten|iting))\b", re.I)
MARKS = "\"“”„«»‘’'`"


def kinds_of(doc, attribution):
    """What an attribution is counted as beside `all`."""
    words = lambda span: doc.text[doc.pieces.offsets[span[0]][0]:doc.pieces.offsets[span[1] - 1][1]]
    _, cues, contents = attribution
    speech = any(SPEECH.search(words(c)) for c in cues)
    direct = bool(contents) and all(words(c)[0] in MARKS and words(c)[-1] in MARKS for c in contents)
    return ["all"] + ["all_speech"] * speech + ["all_direct"] * direct


def attribution_scores(run, docs):
    """Exact spans by role; all three spans exact: of all attributions, of those with a speech verb as cue, of direct quotations."""
    tally = Counter()
    for doc in docs:
        spans, found = decode.attributions(*decode.read(run, doc))
        gold = doc.gold["attributions"]
        for k, role in enumerate(("source", "cue", "content")):
            count(tally, role, {s for a in gold for s in a[k]}, set(spans[k]))
        for kind in ("all", "all_speech", "all_direct"):
            count(tally, kind, *({a for a in side if kind in kinds_of(doc, a)} for side in (gold, found)))
    return {k: f1(tally, k) for k in ("source", "cue", "content", "all", "all_speech", "all_direct")}


def name_scores(run, docs, key="names", allowed=tagged_names.SEVEN):
    """`allowed`: for each of the reader's types what it counts as in this corpus (None: not marked there)."""
    tally = Counter()
    for doc in docs:
        if doc.names is None:
            continue
        means, _ = decode.read(run, doc)
        as_marked = lambda spans: {(i, j, kind) for i, j, k in spans if (kind := allowed[NAMES[k]])}
        count(tally, key, as_marked(doc.gold["names"]), as_marked(decode.viterbi(means["names"])))
    return {key: f1(tally, key)}


def mention_scores(run, docs):
    """Heads of names, nominals and pronouns; then with type and both borders too (heads nearer than NEAR words to them)."""
    tally = Counter()
    for doc in docs:
        means, _ = decode.read(run, doc)
        own, gold = set(decode.mentions(doc, means)), {(n, min(a, NEAR), min(b, NEAR), k) for n, a, b, k in doc.gold["mentions"]}
        for key, part in (("mention_head", lambda m: m[0]), ("mention_typed", lambda m: (m[0], m[3])), ("mention_exact", lambda m: m)):
            count(tally, key, set(map(part, gold)), set(map(part, own)))
    return {key: f1(tally, key) for key in ("mention_head", "mention_typed", "mention_exact")}


def all_scores(run, data, sizes):
    return (attribution_scores(run, data["attribution_dev"]) | name_scores(run, data["names_dev"])
            | name_scores(run, data["web_dev"], "web_names", tagged_names.WEB_TYPES)
            | name_scores(run, data["politics_dev"], "politics_names", tagged_names.POLITICS_TYPES)
            | mention_scores(run, data["mentions_dev"])
            | {f"event_{k}": v for k, v in event_scores(run, data["event_dev"], sizes).items()})


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
