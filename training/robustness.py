#!/usr/bin/env python3
"""How much the shipped reader loses when the same articles are printed otherwise: PolNeAR dev under each perturbation.

usage: robustness.py --shared ../../shared --work ~/chancery-training      (prints the table, writes robustness.json for card.py)
"""
import argparse
import json
from pathlib import Path

from export import ROOT, session_of
from reader import decode, evaluate, labels, perturb, polnear
from reader.windows import labelled


def main(args):
    corpora = args.shared / "corpora"
    types, modes, _ = labels.plover(corpora)
    articles = polnear.load(corpora, "dev")
    run = decode.from_onnx(session_of(ROOT / "models/reader.int8.onnx"))
    table = {}
    for name in ["as printed", *perturb.PERTURBATIONS]:
        docs = []
        for number, (title, text, attributions) in enumerate(articles):
            if name != "as printed":
                text, attributions = perturb.perturbed(text, attributions, name)
            docs.append(labelled(title, text, types, modes, attributions=attributions))
        table[name] = {k: v for k, v in evaluate.attribution_scores(run, docs).items() if k in ("source", "cue", "content", "all")}
        print(f"{name:28}", "  ".join(f"{k} {v:5.1f} ({v - table['as printed'][k]:+.1f})" for k, v in table[name].items()), flush=True)
    (args.work / "robustness.json").write_text(json.dumps(table, indent=1) + "\n")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, default=ROOT.parent / "shared")
    parser.add_argument("--work", type=Path, default=Path.home() / "chancery-training")
    main(parser.parse_args())
