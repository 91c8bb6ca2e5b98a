#!/usr/bin/env python3
"""Scores and tags of windows, as Python's onnxruntime gives them, for `test/model/parity.test.ts` to compare.

usage: parity_scores.py TEXT_FILE... > windows.jsonl
One JSON a line for each window of each text: the text's file, the window, and every output flattened (six decimals).
"""
import json
import sys
from pathlib import Path

import onnxruntime

from reader.places import reading_windows
from reader.tokens import CLS, SEP, encode

MODELS = Path(__file__).resolve().parents[1] / "models"


def session():
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads, options.inter_op_num_threads = 1, 1
    return onnxruntime.InferenceSession(str(MODELS / json.loads((MODELS / "reader.json").read_text())["file"]), options, providers=["CPUExecutionProvider"])


def main(files):
    import numpy as np
    run, row = session(), lambda values: np.array([values], dtype=np.int64)
    names = [o.name for o in run.get_outputs()]
    for file in files:
        text = Path(file).read_text(encoding="utf-8")
        p = encode(text)
        for start, end in reading_windows(text, p):
            feed = dict(ids=row([CLS, *p.ids[start:end], SEP]), cases=row([0, *p.cases[start:end], 0]), newlines=row([0, *p.newlines[start:end], 0]))
            out = dict(zip(names, run.run(None, feed)))
            tags = {"roles": out["roles"].argmax(-1).ravel().tolist(), "names": out["names"].argmax(-1).ravel().tolist()}
            print(json.dumps({"file": file, "start": start, "end": end, "tags": tags, "version": onnxruntime.__version__,
                              "scores": {k: [round(float(x), 6) for x in v.ravel()] for k, v in out.items()}}))


if __name__ == "__main__":
    main(sys.argv[1:])
