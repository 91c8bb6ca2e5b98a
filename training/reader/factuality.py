"""UW factuality: words of news sentences rated from -3 (did not happen) to 3 (happened). Teaches what an event's stage is read from."""
import json
from pathlib import Path

from .newswire import detokenize


def load(corpora: Path, split: str, together=8):
    """[(name, text, [(start, end, rating)])], neighbouring sentences joined to texts of `together`."""
    rows = [json.loads(line) for line in (corpora / "factuality/uw" / f"{split}.jsonl").read_text(encoding="utf-8").splitlines()]
    docs = []
    for number in range(0, len(rows), together):
        text, ratings = "", []
        for row in rows[number:number + together]:
            tokens, at, spans = row["text"].split(" "), len(text) + bool(text), []
            text = f"{text} {detokenize([[(t, 'O') for t in tokens if t]])}".lstrip()
            for token in tokens:
                start = text.find(token, at)
                spans.append((start, start + len(token)) if start >= 0 else (at, at))
                at = spans[-1][1]
            ratings += [(spans[t["span1"][0]][0], spans[t["span1"][1] - 1][1], t["label"]) for t in row["targets"] if t["span1"][1] <= len(spans)]
        docs.append((f"uw {split} {number}", text, ratings))
    return docs
