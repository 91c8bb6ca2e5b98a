#!/usr/bin/env python3
"""Write models/scores.json and models/MODEL_CARD.md from what export.py, robustness.py and calibrate.mjs measured.

usage: card.py --work ~/chancery-training
"""
import argparse
import json
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
COMMANDS = {"figures": "python training/export.py", "robustness": "python training/robustness.py", "calibration": "node scripts/calibrate.mjs"}
POLNEAR, WORLDWIDE, SENTENCES, GUM = "PolNeAR dev", "Worldwide newswire dev", "sentences.jsonl, dev tenth", "GUM dev"
SIZES = {POLNEAR: "84 articles", WORLDWIDE: "112 articles", "UNER-EWT dev": "318 pages", "CrossNER politics dev": "541 sentences", GUM: "20 documents"}

# key in the scores, what it is, set
ROWS = [
    ("source", "source spans, exact F1", POLNEAR), ("cue", "cue spans, exact F1", POLNEAR), ("content", "content spans, exact F1", POLNEAR),
    ("all", "all three spans of an attribution exact, F1", POLNEAR), ("all_speech", "the same, cues with a speech verb only", POLNEAR),
    ("all_direct", "the same, direct quotations only", POLNEAR),
    ("names", "names, 7 types, exact F1", WORLDWIDE), ("web_names", "names, 3 types, exact F1", "UNER-EWT dev"),
    ("politics_names", "names, types as this reader has them, exact F1", "CrossNER politics dev"),
    ("mention_head", "heads of mentions (names, nominals, pronouns), F1", GUM), ("mention_typed", "the same, type right too, F1", GUM),
    ("mention_exact", "the same, both borders right too, F1", GUM),
    ("event_found", "event triggers, overlapping, F1", SENTENCES), ("event_typed", "the same, type right too, F1", SENTENCES),
    ("event_actor", "actor spans exact, given the trigger, F1", SENTENCES), ("event_recipient", "recipient spans exact, F1", SENTENCES),
    ("event_place", "place spans exact, F1", SENTENCES), ("event_stage", "stage, accuracy on matched triggers", SENTENCES),
    ("event_stage_other", "stage other than occurred, F1", SENTENCES), ("event_stance", "stance, accuracy", SENTENCES),
    ("event_stance_other", "alleged or denied, F1", SENTENCES), ("event_told", "told by publication or source, accuracy", SENTENCES),
    ("event_mode", "mode, accuracy", SENTENCES),
]

CARD = """# Model card: the reader

**What it is.** One small English encoder (all-MiniLM-L6-v2: 6 layers, 384 wide, uncased; plus embeddings for letter case and for new lines)
with heads for attribution (source, cue, content, links), names, mentions with their heads, and events (trigger, type, mode, stage, stance, told by; actor,
recipient, place).
Version {version}, {megabytes} MB as ONNX with 8-bit weights, `{file}`, SHA-256 `{sha256}`.
Trained on two processor cores by `training/recipe.sh`, seed 1: a teacher five times its size (all-mpnet-base-v2, never shipped) learned the tasks first; the
reader learned from the labels and from the teacher's opinion of every text.

**What it is for.** Finding the words for statements and events in English news, so that a person can check them. It is not for deciding what is true.

## How often it is right

Measured on articles that no training step saw. Test splits of the corpora were not used.

| what | set | fp32 | 8 bits (shipped) |
|---|---|---|---|
{rows}

For comparison, two people agree at about 78 / 71 / 71 on source, cue and content and 58 on all three (20 PolNeAR documents), and two annotators at
89 on triggers and 87 with type (300 sentences). `models/scores.json` holds the same figures for programs, with the command that remakes each.

## What other typography costs

PolNeAR dev, exact F1 of the shipped model, and the loss against the articles as they were printed. Letter case is a feature of the model, so text in
one case costs most.

| print | source | cue | content | all three |
|---|---|---|---|---|
{robustness}

## How sure it is

Each statement, event and name carries the probability that a careful reader would accept it: a rising curve over the model's raw score (isotonic regression), fitted on dev
articles. Accepted is a statement that shares half of the longer content with a marked one, an event whose type is right and whose trigger touches a marked one, a name
with the right span and label. By five-fold cross-validation over articles the probabilities are off by (expected calibration error, ten bins):

| | lines | pooled | by set | raw score |
|---|---|---|---|---|
{errors}

What `--min-score` gains and loses, on the same articles (precision / recall, percent):

| at least | statements | events | names |
|---|---|---|---|
{curve}

## Trained on

| corpus | used for | licence |
|---|---|---|
| PolNeAR (networkdynamics/PolNeAR), train | attribution | none stated; texts are their publishers' |
| Worldwide newswire (stanfordnlp/en-worldwide-newswire), train, 7 of 9 types | names | none stated |
| UNER-EWT (UniversalNER), train | names of people, organizations, places | CC BY-SA 4.0 |
| CrossNER politics, train | names | MIT |
| GUM, train | mentions and their heads | annotations CC BY 4.0, texts CC BY, CC BY-SA or public domain |
| UW factuality, train | how sure it is that an event happened (a task beside, not shipped) | none stated |
| 12,600 newswire sentences with PLOVER events, annotated for this project by language models (the dev tenth left out) | events | labels free; texts as Worldwide newswire |
| 176 silver records annotated for this project by language models (those of the dev tenth left out) | cue, content and links | labels free; texts as Worldwide newswire |
| all-mpnet-base-v2 (start weights of the teacher) | opinion of every training text | Apache-2.0 |
| all-MiniLM-L6-v2 (start weights) | encoder | Apache-2.0 |

No text of these corpora is in this repository. PLOVER's types and modes: openeventdata/PLOVER, CC BY-SA 4.0.

## Limits

- English only. American campaign news of 2016 weighs heavily in attribution; news from outside the West in names and events.
- Errors are frequent: see the table. Rare event types (MOBILIZE, CONCEDE, RETREAT, COOPERATE) and weak nouns ("discussion", "conflict") are missed most.
- Probabilities hold for articles like those they were fitted on; where annotators disagree most (events), a line that one of them would leave out counts as wrong.
- A quotation that nothing introduces gets no cue from this model; joining it to the statement before is a rule, not the model.
- Scores depend on nothing but the window: each is run alone and unpadded.
"""


def percent(share: float):
    return f"{100 * share:.0f}"


def robustness_rows(table):
    keys, base = ("source", "cue", "content", "all"), table["as printed"]
    cell = lambda row, k: f"{row[k]:.1f}" + (f" ({row[k] - base[k]:+.1f})" if row is not base else "")
    return "\n".join(f"| {name} | " + " | ".join(cell(row, k) for k in keys) + " |" for name, row in table.items())


def error_rows(calibration):
    rows = []
    for kind, found in calibration.items():
        sets = ", ".join(f"{name} {value:.3f}" for name, value in found["ece"].items() if name != "pooled")
        rows.append(f"| {kind}s | {found['lines']} | {found['ece']['pooled']:.3f} | {sets} | {found['raw']:.3f} |")
    return "\n".join(rows)


def curve_rows(calibration):
    curves = [calibration[kind]["curve"] for kind in ("statement", "event", "name")]
    return "\n".join(f"| {points[0]['least']} | " + " | ".join(f"{percent(p['precision'])} / {percent(p['recall'])}" for p in points) + " |" for points in zip(*curves))


def main(args):
    measured = lambda name: json.loads((args.work / name).read_text())
    scores, robustness, calibration = measured("export-scores.json"), measured("robustness.json"), measured("calibration.json")
    description = json.loads((ROOT / "models/reader.json").read_text())
    sizes = SIZES | {SENTENCES: f"{scores['int8']['event_triggers']} events"}
    entries = [{"key": key, "what": what, "set": where} for key, what, where in ROWS]
    report = {"model": description["sha256"], "commands": COMMANDS, "sizes": sizes, "figures": entries, **scores, "robustness": robustness, "calibration": calibration}
    (ROOT / "models/scores.json").write_text(json.dumps(report, indent=1) + "\n")
    rows = "\n".join(f"| {e['what']} | {e['set']} ({sizes[e['set']]}) | {scores['fp32'][e['key']]:.1f} | {scores['int8'][e['key']]:.1f} |" for e in entries)
    tables = dict(rows=rows, robustness=robustness_rows(robustness), errors=error_rows(calibration), curve=curve_rows(calibration))
    (ROOT / "models/MODEL_CARD.md").write_text(CARD.format(**description, megabytes=f"{description['bytes'] / 1e6:.1f}", **tables))


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--work", type=Path, default=Path.home() / "chancery-training")
    main(parser.parse_args())
