#!/usr/bin/env python3
"""The dev sets as texts with what an annotator marked in them, one JSON a line, for `scripts/calibrate.mjs` and `bench/peers`.

usage: dev_texts.py --shared ../../shared > dev.jsonl
Fields: set, name, text; statements [[[start, end] of each content]] | null, names [[start, end, label]] | null,
events [[start, end, type]] | null with `sentences` [[start, end]], the only ones that were annotated (null: all).
Offsets are code points. Never commit the output: the texts are their publishers'.
"""
import argparse
import json
import sys
from contextlib import redirect_stdout
from pathlib import Path

from reader import gum, newswire, polnear, tagged_names


def entry(where, name, text, statements=None, names=None, events=None, sentences=None, starts=None):
    return dict(set=where, name=name, text=text, statements=statements, names=names, events=events, sentences=sentences, starts=starts)


def silver(folder: Path):
    """The silver records that no training step sees."""
    for path in sorted(folder.glob("*.record.json")):
        name = path.name.removesuffix(".record.json")
        if newswire.event_dev(name):
            record = json.loads(path.read_text(encoding="utf-8"))
            yield entry("silver, kept apart", name, (folder / f"{name}.txt").read_text(encoding="utf-8"),
                        statements=[[[c["start"], c["end"]] for c in s["content"]] for s in record["statements"]],
                        events=[[e["trigger"]["start"], e["trigger"]["end"], e["type"]] for e in record["events"]])


def sentences(articles, silver_folder: Path):
    """The dev tenth of the event sentences, in their articles; those with a silver record are in `silver` already."""
    for d in articles:
        if newswire.event_dev(d["name"]) and d["sentences"] and not (silver_folder / f"{d['name']}.txt").exists():
            yield entry("sentences.jsonl, dev tenth", d["name"], d["text"], sentences=[[s, e] for s, e, _ in d["sentences"]],
                        events=[[*v["trigger"], v["type"]] for _, _, events in d["sentences"] for v in events])


def entries(shared: Path):
    corpora, silver_folder = shared / "corpora", shared / "silver"
    for name, text, attributions in polnear.load(corpora, "dev"):
        yield entry("PolNeAR dev", name, text, statements=[a["content"] for a in attributions])
    yield from silver(silver_folder)
    yield from sentences(newswire.load(corpora, silver_folder, "train"), silver_folder)
    for d in newswire.load(corpora, silver_folder, "dev"):
        if d["names"] is not None:
            yield entry("Worldwide newswire dev", d["name"], d["text"], names=d["names"])
    for name, text, names in tagged_names.web(corpora, "dev"):
        yield entry("UNER-EWT dev", name, text, names=[(s, e, tagged_names.WEB_TYPES[k[0]]) for s, e, k in names])
    for name, text, _, starts in gum.load(corpora, "dev"):
        yield entry("GUM dev", name, text, starts=starts)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, default=Path(__file__).resolve().parents[2] / "shared")
    args = parser.parse_args()
    with redirect_stdout(sys.stderr):
        found = list(entries(args.shared))
    for one in found:
        print(json.dumps(one, ensure_ascii=False))
