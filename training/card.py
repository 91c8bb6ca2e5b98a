#!/usr/bin/env python3
"""Write models/scores.json and models/MODEL_CARD.md from the scores that export.py measured.

usage: card.py --work ~/chancery-training
"""
import argparse
import json
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
COMMAND = "python training/export.py"

# key in the scores, what it is, set
ROWS = [
    ("source", "source spans, exact F1", "PolNeAR dev"), ("cue", "cue spans, exact F1", "PolNeAR dev"),
    ("content", "content spans, exact F1", "PolNeAR dev"), ("all", "all three spans of an attribution exact, F1", "PolNeAR dev"),
    ("names", "names, 7 types, exact F1", "Worldwide newswire dev"),
    ("event_found", "event triggers, overlapping, F1", "sentences.jsonl, dev tenth"), ("event_typed", "the same, type right too, F1", "sentences.jsonl, dev tenth"),
    ("event_actor", "actor spans exact, given the trigger, F1", "sentences.jsonl, dev tenth"), ("event_recipient", "recipient spans exact, F1", "sentences.jsonl, dev tenth"),
    ("event_place", "place spans exact, F1", "sentences.jsonl, dev tenth"), ("event_stage", "stage, accuracy on matched triggers", "sentences.jsonl, dev tenth"),
    ("event_stage_other", "stage other than occurred, F1", "sentences.jsonl, dev tenth"), ("event_stance", "stance, accuracy", "sentences.jsonl, dev tenth"),
    ("event_stance_other", "alleged or denied, F1", "sentences.jsonl, dev tenth"), ("event_told", "told by publication or source, accuracy", "sentences.jsonl, dev tenth"),
    ("event_mode", "mode, accuracy", "sentences.jsonl, dev tenth"),
]

CARD = """# Model card: the reader

**What it is.** One small English encoder (all-MiniLM-L6-v2: 6 layers, 384 wide, uncased; plus embeddings for letter case and for new lines)
with heads for attribution (source, cue, content, links), names, and events (trigger, type, mode, stage, stance, told by; actor, recipient, place).
Version {version}, {megabytes} MB as ONNX with 8-bit weights, `{file}`, SHA-256 `{sha256}`.
Trained on two processor cores by `training/train.py`, seed 1: eight epochs with every task's loss as it came, then eight with the tasks weighted to pull equally
(the recipe as it stands). Shipped are the moving averages of the end of both rounds and of the third epoch of the second, mixed by `training/average.py` (.2, .6, .2).

**What it is for.** Finding the words for statements and events in English news, so that a person can check them. It is not for deciding what is true.

## How often it is right

Measured on articles that no training step saw. Test splits of the corpora were not used.

| what | set | fp32 | 8 bits (shipped) |
|---|---|---|---|
{rows}

For comparison, two people agree at about 78 / 71 / 71 on source, cue and content and 58 on all three (20 PolNeAR documents), and two annotators at
89 on triggers and 87 with type (300 sentences). `models/scores.json` holds the same figures for programs. Remake: `{command}` after training.

## Trained on

| corpus | used for | licence |
|---|---|---|
| PolNeAR (networkdynamics/PolNeAR), train | attribution | none stated; texts are their publishers' |
| Worldwide newswire (stanfordnlp/en-worldwide-newswire), train, 7 of 9 types | names | none stated |
| 12,600 newswire sentences with PLOVER events, annotated for this project by language models (the dev tenth left out) | events | labels free; texts as Worldwide newswire |
| 176 silver records annotated for this project by language models (those of the dev tenth left out) | cue, content and links | labels free; texts as Worldwide newswire |
| all-MiniLM-L6-v2 (start weights) | encoder | Apache-2.0 |

No text of these corpora is in this repository. PLOVER's types and modes: openeventdata/PLOVER, CC BY-SA 4.0.

## Limits

- English only. American campaign news of 2016 weighs heavily in attribution; news from outside the West in names and events.
- Errors are frequent: see the table. Rare event types (MOBILIZE, CONCEDE, RETREAT, COOPERATE) and weak nouns ("discussion", "conflict") are missed most.
- Scores of single lines are the model's own probabilities and are not yet calibrated.
- A quotation that nothing introduces gets no cue from this model; joining it to the statement before is a rule, not the model.
- Scores depend on nothing but the window: each is run alone and unpadded.
"""


def main(args):
    scores = json.loads((args.work / "export-scores.json").read_text())
    description = json.loads((ROOT / "models/reader.json").read_text())
    entries = [{"key": key, "what": what, "set": where} for key, what, where in ROWS]
    sizes = {"PolNeAR dev": "84 articles", "Worldwide newswire dev": "112 articles", "sentences.jsonl, dev tenth": f"{scores['int8']['event_triggers']} events"}
    (ROOT / "models/scores.json").write_text(json.dumps({"model": description["sha256"], "command": COMMAND, "sizes": sizes, "figures": entries, **scores}, indent=1) + "\n")
    rows = "\n".join(f"| {e['what']} | {e['set']} ({sizes[e['set']]}) | {scores['fp32'][e['key']]:.1f} | {scores['int8'][e['key']]:.1f} |" for e in entries)
    (ROOT / "models/MODEL_CARD.md").write_text(CARD.format(**description, megabytes=f"{description['bytes'] / 1e6:.1f}", rows=rows, command=COMMAND))


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--work", type=Path, default=Path.home() / "chancery-training")
    main(parser.parse_args())
