#!/usr/bin/env python3
"""Average the weights of several checkpoints of one training: often better than any of them, at no cost when reading.

usage: average.py --work ~/chancery-training --out reader.pt b.pt:.6 b.last.pt:.4
"""
import argparse
from pathlib import Path

import torch


def main(args):
    mixed = {}
    shares = [(name, float(share)) for name, share in (part.rsplit(":", 1) for part in args.parts)]
    if abs(sum(share for _, share in shares) - 1) > 1e-6:
        raise SystemExit("The shares must add up to 1.")
    for name, share in shares:
        saved = torch.load(args.work / name, weights_only=False, map_location="cpu")
        for key, weight in saved["averaged"].items():
            mixed[key] = mixed.get(key, 0) + share * weight.float()
    torch.save(dict(encoder=saved.get("encoder"), averaged=mixed), args.work / args.out)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--work", type=Path, default=Path.home() / "chancery-training")
    parser.add_argument("--out", default="reader.pt")
    parser.add_argument("parts", nargs="+", metavar="FILE:SHARE")
    main(parser.parse_args())
