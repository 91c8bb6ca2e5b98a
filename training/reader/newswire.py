"""Worldwide newswire articles as running text, with names, event sentences and silver attributions laid on them.

The name corpus gives tokens; the silver articles give the true text of 176 of them; the event sentences give the true
text of many more sentences. All three are aligned by their characters without white space.
"""
import bisect
import hashlib
import json
from pathlib import Path

from .labels import NAMES

NO_SPACE_BEFORE = set(".,;:!?)]}%’”'")
NO_SPACE_AFTER = set("([{$£€“‘")


def event_dev(doc: str) -> bool:
    """The fixed tenth of the articles that is kept apart for events, and out of every other training set."""
    return int(hashlib.md5(doc.encode()).hexdigest(), 16) % 10 == 0


def read_tokens(path: Path):
    """Paragraphs of (token, tag); the first line (the page's address) is left out."""
    paragraphs, current = [], []
    for line in path.read_text(encoding="utf-8").split("\n"):
        if not line.strip():
            if current:
                paragraphs.append(current)
            current = []
            continue
        cells = line.split("\t")
        current.append((cells[0].strip(), cells[1].strip() if len(cells) > 1 else "O"))
    if current:
        paragraphs.append(current)
    return paragraphs[1:] if paragraphs and paragraphs[0][0][0].startswith("http") else paragraphs


def detokenize(paragraphs):
    """Text that a newspaper would print, by simple spacing rules; no more is needed of it than a likeness."""
    out = []
    for paragraph in paragraphs:
        text, quote_open = "", False
        for token, _ in paragraph:
            glue = not text or token[0] in NO_SPACE_BEFORE or text[-1] in NO_SPACE_AFTER or token in ("-", "n't") or text.endswith("-")
            if token == '"':
                glue, quote_open = (quote_open or not text), not quote_open
            elif text.endswith('"') and quote_open:
                glue = True
            text += token if glue else " " + token
        out.append(text)
    return "\n\n".join(out)


def squeeze(text: str):
    """The text without white space, and for each kept character its offset."""
    kept = [(c, i) for i, c in enumerate(text) if not c.isspace()]
    return "".join(c for c, _ in kept), [i for _, i in kept]


def restore_spacing(text: str, sentences):
    """`text` with the spacing of each sentence (true text) where its characters are found."""
    for sentence in sentences:
        bare, offsets = squeeze(text)
        wanted, _ = squeeze(sentence)
        at = bare.find(wanted)
        if at >= 0 and wanted:
            start, end = offsets[at], offsets[at + len(wanted) - 1] + 1
            if "\n" not in text[start:end]:
                text = text[:start] + sentence.strip() + text[end:]
    return text


def names_on(text: str, paragraphs):
    """[(start, end, label)] of the tagged names, aligned to `text`; None when the characters do not agree."""
    bare, offsets = squeeze(text)
    tokens = [(squeeze(t)[0], tag) for p in paragraphs for t, tag in p]
    stream = "".join(t for t, _ in tokens)
    shift = bare.find(stream[:200])
    start_at = stream.find(bare[:200]) if shift < 0 else 0
    position, spans = (shift if shift >= 0 else -start_at), []
    if shift < 0 and start_at < 0 or bare[max(position, 0):max(position, 0) + 400] != stream[max(-position, 0):max(-position, 0) + 400]:
        return None
    agreed = 0
    for token, tag in tokens:
        here, position = position, position + len(token)
        if here < 0 or position > len(bare) or bare[here:position] != token:
            continue
        agreed += 1
        label = tag[2:]
        if label not in NAMES:
            continue
        start, end = offsets[here], offsets[position - 1] + 1
        if tag[0] in "IE" and spans and spans[-1][2] == label and not text[spans[-1][1]:start].strip():
            spans[-1] = (spans[-1][0], end, label)
        else:
            spans.append((start, end, label))
    return spans if agreed > 0.9 * len(tokens) else None


def argument_spans(text: str, event, trigger_at: int):
    """[(role index, start, end)]: each argument at its occurrence nearest to the trigger."""
    out = []
    for role, strings in enumerate((event["actors"], event["recipients"], [event["place"]] if event["place"] else [])):
        for words in strings:
            places = [i for i in range(len(text)) if text.startswith(words, i)]
            if places:
                at = min(places, key=lambda i: abs(i - trigger_at))
                out.append((role, at, at + len(words)))
    return out


def sentence_events(row):
    """Events of one line of sentences.jsonl with offsets into its text."""
    out = []
    for event in row["events"]:
        at = row["text"].index(event["trigger"])
        out.append({"trigger": (at, at + len(event["trigger"])), "arguments": argument_spans(row["text"], event, at),
                    **{k: event[k] for k in ("type", "mode", "stage", "stance", "told")}})
    return out


def shift_event(event, by: int):
    return {**event, "trigger": (event["trigger"][0] + by, event["trigger"][1] + by),
            "arguments": [(r, s + by, e + by) for r, s, e in event["arguments"]]}


def silver_attributions(path: Path):
    """The silver record's statements as attributions; those without a cue are left out, as in PolNeAR."""
    if not path.exists():
        return None
    span = lambda s: (s["start"], s["end"])
    return [{"source": [span(s["speaker"])] if s["speaker"] else [], "cue": [span(s["cue"])], "content": [span(c) for c in s["content"]]}
            for s in json.loads(path.read_text(encoding="utf-8"))["statements"] if s["cue"]]


def load(corpora: Path, silver: Path, split: str):
    """Articles as dicts: name, text, names | None, sentences [(start, end, events)], attributions | None."""
    rows = [json.loads(line) for line in (corpora / "plover/sentences.jsonl").read_text(encoding="utf-8").split("\n") if line.strip()]
    by_doc = {}
    for row in rows:
        by_doc.setdefault(row["doc"], []).append(row)
    docs, lost = [], 0
    for path in sorted((corpora / "worldwide-newswire" / split).glob("*.tsv")):
        name, paragraphs = path.name.split(".")[0], read_tokens(path)
        record, true_text = silver / f"{name}.record.json", silver / f"{name}.txt"
        if true_text.exists():
            text = true_text.read_text(encoding="utf-8")
        else:
            text = restore_spacing(detokenize(paragraphs), [r["text"] for r in by_doc.get(name, [])])
        sentences = []
        for row in by_doc.get(name, []):
            at = text.find(row["text"].strip())
            if at >= 0:
                events = [shift_event(e, at - (len(row["text"]) - len(row["text"].lstrip()))) for e in sentence_events(row)]
                sentences.append((at, at + len(row["text"].strip()), events))
            else:
                lost += 1
                docs.append(dict(name=name, text=row["text"], names=None, sentences=[(0, len(row["text"]), sentence_events(row))], attributions=None))
        docs.append(dict(name=name, text=text, names=names_on(text, paragraphs), sentences=sentences, attributions=silver_attributions(record)))
    if split == "train":
        docs += [dict(name=row["id"], text=row["text"], names=None, sentences=[(0, len(row["text"]), sentence_events(row))], attributions=None)
                 for row in by_doc.get("synthetic", [])]
    print(f"newswire {split}: {len(docs)} texts, {lost} event sentences read alone, {sum(d['names'] is None for d in docs)} without names", flush=True)
    return docs
