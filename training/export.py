#!/usr/bin/env python3
"""Export a trained reader to models/: ONNX with 8-bit weights, reader.json (labels, decoding constants, checksum), and the scores of both.

usage: export.py --work ~/chancery-training [--checkpoint reader.last.pt] [--no-scores]
"""
import argparse
import hashlib
import json
from pathlib import Path

import numpy as np
import onnx
import onnxruntime
import torch
from onnx import TensorProto, helper, numpy_helper
from onnxruntime.quantization.matmul_nbits_quantizer import MatMulNBitsQuantizer

from reader import corpora, decode, evaluate, labels, places
from reader.model import Exported
from reader.places import WIDTH
from reader.windows import AUXILIARIES
from train import class_sizes, load_reader

ROOT = Path(__file__).resolve().parents[1]
# Weights share a scale by this many of a row; activations get theirs per row and block while running, whatever stands beside them.
BLOCK = 128


def to_onnx(reader, path: Path):
    ids = torch.randint(1000, 20000, (1, 40))
    axes = {k: {0: "window", 1: "piece"} for k in ("ids", "cases", "newlines", *Exported.OUTPUTS)}
    axes["links"][3] = axes["arguments"][2] = "piece"
    torch.onnx.export(Exported(reader), (ids, torch.ones_like(ids), torch.zeros_like(ids)), str(path), input_names=["ids", "cases", "newlines"],
                      output_names=list(Exported.OUTPUTS), dynamic_axes=axes, opset_version=17, dynamo=False)


def quantize(full: Path, small: Path):
    """Matrix products in 8 bits by blocks, embeddings in 8 bits by rows."""
    quantizer = MatMulNBitsQuantizer(onnx.load(full), bits=8, block_size=BLOCK, is_symmetric=True, accuracy_level=4)
    quantizer.process()
    graph = quantizer.model.model.graph
    quantize_rows(graph, "reader.encoder.word.weight")
    onnx.save(quantizer.model.model, small)


def quantize_rows(graph, name: str):
    """Replaces the table `name` and the Gather that reads it by int8 rows, a scale for each row, and their product."""
    table = next(i for i in graph.initializer if i.name == name)
    values = numpy_helper.to_array(table)
    scale = (np.abs(values).max(1, keepdims=True) / 127).astype(np.float32)
    graph.initializer.remove(table)
    graph.initializer.extend([numpy_helper.from_array(np.round(values / scale).astype(np.int8), f"{name}.rows"), numpy_helper.from_array(scale, f"{name}.scale")])
    at = next(i for i, node in enumerate(graph.node) if node.op_type == "Gather" and node.input[0] == name)
    gather = graph.node[at]
    ids, out = gather.input[1], gather.output[0]
    graph.node.remove(gather)
    nodes = [helper.make_node("Gather", [f"{name}.rows", ids], [f"{out}.rows"]), helper.make_node("Gather", [f"{name}.scale", ids], [f"{out}.scale"]),
             helper.make_node("Cast", [f"{out}.rows"], [f"{out}.float"], to=TensorProto.FLOAT), helper.make_node("Mul", [f"{out}.float", f"{out}.scale"], [out])]
    for i, node in enumerate(nodes):
        graph.node.insert(at + i, node)


def session_of(path: Path, threads=2):
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads, options.inter_op_num_threads = threads, 1
    return onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])


def describe(args, sizes, model: Path):
    types, modes, by_type = labels.plover(args.shared / "corpora")
    return {
        "version": args.version, "file": model.name, "sha256": hashlib.sha256(model.read_bytes()).hexdigest(), "bytes": model.stat().st_size,
        "window": WIDTH, "windowReach": places.REACH, "windowFarthest": places.FARTHEST, "windowFirst": places.FIRST, "ramp": 48, "triggerThreshold": decode.TRIGGER_THRESHOLD, "triggerGap": decode.TRIGGER_GAP, "argumentThreshold": decode.ARGUMENT_THRESHOLD,
        "auxiliaries": sorted(AUXILIARIES), "names": labels.NAMES, "types": types, "modes": modes, "modesOfType": by_type,
        "stages": labels.STAGES, "stances": labels.STANCES, "told": labels.TOLD, "arguments": labels.ARGUMENTS,
        "mentions": labels.MENTIONS, "near": labels.NEAR,
        "calibration": {kind: [] for kind in ("statement", "event", "name")},  # until scripts/calibrate.mjs has measured
    }


def main(args):
    torch.set_num_threads(2)
    sizes, models = class_sizes(args.shared), ROOT / "models"
    reader = load_reader(args.work / args.checkpoint, sizes)
    full, small = args.work / "reader.fp32.onnx", models / "reader.int8.onnx"
    reader.encoder.position.weight.data = reader.encoder.position.weight.data[:WIDTH + 2]
    with torch.no_grad():
        to_onnx(reader, full)
    quantize(full, small)
    (models / "reader.json").write_text(json.dumps(describe(args, sizes, small), indent=1) + "\n")
    print(f"{small.stat().st_size / 1e6:.1f} MB", flush=True)
    if args.scores:
        data = corpora.load(args.shared, args.work / "data.pickle")
        scores = {name: evaluate.all_scores(decode.from_onnx(session_of(path)), data, sizes) for name, path in (("fp32", full), ("int8", small))}
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
