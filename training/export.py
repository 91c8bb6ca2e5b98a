#!/usr/bin/env python3
"""Export a trained reader to models/: int8 ONNX, reader.json (labels, decoding constants, checksum), and the scores of both.

usage: export.py --work ~/chancery-training [--checkpoint reader.last.pt] [--no-scores]
"""
import argparse
import hashlib
import json
from pathlib import Path

import onnxruntime
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic

from reader import corpora, decode, evaluate, labels
from reader.model import Exported
from reader.windows import AUXILIARIES, WIDTH
from train import class_sizes, load_reader

ROOT = Path(__file__).resolve().parents[1]


def to_onnx(reader, path: Path):
    ids = torch.randint(1000, 20000, (1, 40))
    axes = {k: {0: "window", 1: "piece"} for k in ("ids", "cases", "newlines", *Exported.OUTPUTS)}
    axes["links"][3] = axes["arguments"][2] = "piece"
    torch.onnx.export(Exported(reader), (ids, torch.ones_like(ids), torch.zeros_like(ids)), str(path), input_names=["ids", "cases", "newlines"],
                      output_names=list(Exported.OUTPUTS), dynamic_axes=axes, opset_version=17, dynamo=False)


def session_of(path: Path, threads=2):
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads, options.inter_op_num_threads = threads, 1
    # Without VNNI the fast int8 kernels saturate; the precise ones give the same scores on every processor.
    options.add_session_config_entry("session.x64quantprecision", "1")
    return onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])


def describe(args, sizes, model: Path):
    types, modes, by_type = labels.plover(args.shared / "corpora")
    return {
        "version": args.version, "file": model.name, "sha256": hashlib.sha256(model.read_bytes()).hexdigest(), "bytes": model.stat().st_size,
        "window": WIDTH, "stride": decode.STRIDE, "ramp": 48, "triggerThreshold": decode.TRIGGER_THRESHOLD, "triggerGap": decode.TRIGGER_GAP, "argumentThreshold": decode.ARGUMENT_THRESHOLD,
        "auxiliaries": sorted(AUXILIARIES), "names": labels.NAMES, "types": types, "modes": modes, "modesOfType": by_type,
        "stages": labels.STAGES, "stances": labels.STANCES, "told": labels.TOLD, "arguments": labels.ARGUMENTS,
    }


def all_scores(run, data, sizes):
    return (evaluate.attribution_scores(run, data["attribution_dev"]) | evaluate.name_scores(run, data["names_dev"])
            | {f"event_{k}": v for k, v in evaluate.event_scores(run, data["event_dev"], sizes).items()})


def main(args):
    torch.set_num_threads(2)
    sizes, models = class_sizes(args.shared), ROOT / "models"
    reader = load_reader(args.work / args.checkpoint, sizes)
    full, small = args.work / "reader.fp32.onnx", models / "reader.int8.onnx"
    with torch.no_grad():
        to_onnx(reader, full)
    quantize_dynamic(str(full), str(small), per_channel=True, weight_type=QuantType.QInt8, op_types_to_quantize=["MatMul", "Gather"])
    (models / "reader.json").write_text(json.dumps(describe(args, sizes, small), indent=1) + "\n")
    print(f"{small.stat().st_size / 1e6:.1f} MB", flush=True)
    if args.scores:
        data = corpora.load(args.shared, args.work / "data.pickle")
        scores = {name: all_scores(decode.from_onnx(session_of(path)), data, sizes) for name, path in (("fp32", full), ("int8", small))}
        (args.work / "export-scores.json").write_text(json.dumps(scores, indent=1))
        print(json.dumps(scores, indent=1))


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, default=ROOT.parent / "shared")
    parser.add_argument("--work", type=Path, default=Path.home() / "chancery-training")
    parser.add_argument("--checkpoint", default="reader.pt")
    parser.add_argument("--version", default="1")
    parser.add_argument("--no-scores", dest="scores", action="store_false")
    main(parser.parse_args())
