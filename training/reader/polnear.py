"""PolNeAR (brat standoff) to attributions: each a dict role -> list of (start, end), white-space cuts merged."""
from pathlib import Path

from .labels import ROLES


def merge(fragments, text):
    """Join fragments that only white space separates (the files cut spans at new lines)."""
    out = []
    for start, end in sorted(fragments):
        if out and not text[out[-1][1]:start].strip():
            out[-1] = (out[-1][0], max(out[-1][1], end))
        else:
            out.append((start, end))
    return out


def read_annotations(path: Path, text: str):
    spans, events = {}, []
    for line in path.read_text(encoding="utf-8").split("\n"):
        if line.startswith("T") and "\t" in line:
            key, middle = line.split("\t")[:2]
            spans[key] = [tuple(map(int, f.split())) for f in middle.split(" ", 1)[1].split(";")]
        elif line.startswith("E"):
            roles = {}
            for part in line.split("\t")[1].split():
                role, key = part.split(":")
                roles.setdefault(role.rstrip("0123456789").lower(), []).append(key)
            events.append(roles)
    out = []
    for roles in events:
        a = {r: merge([f for key in roles.get(r, []) for f in spans.get(key, [])], text) for r in ROLES}
        if a["cue"] and a["content"]:
            out.append(a)
    return out


def load(corpora: Path, split: str):
    """[(name, text, attributions)]; of several annotators the alphabetically first."""
    root = corpora / "polnear" / split
    docs = []
    for path in sorted((root / "text").glob("*.txt")):
        text = path.read_text(encoding="utf-8")
        found = sorted((root / "attributions").glob(path.stem + "_????.ann")) or sorted((root / "attributions").glob(path.stem + "*.ann"))
        if found:
            docs.append((path.stem, text, read_annotations(found[0], text)))
    return docs
