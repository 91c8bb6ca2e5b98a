"""The weights of a shipped reader, decoded from its 8-bit ONNX file: where the next reader may start."""
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import numpy_helper

ZERO = 128  # of symmetric blocks of 8 bits


def module_of(node: str):
    """`/arg_k/arg_k.0/MatMul_Q8` is module arg_k.0, `/encoder/layers.0/q/MatMul_Q8` is encoder.layers.0.q."""
    parts = node.strip("/").split("/")[:-1]
    return ".".join(p for i, p in enumerate(parts) if i + 1 == len(parts) or not parts[i + 1].startswith(p + "."))


def weights(path: Path):
    """{parameter: tensor}; parameters that the file does not hold are left out."""
    graph = onnx.load(path).graph
    tensors = {i.name: numpy_helper.to_array(i) for i in graph.initializer}
    out = {name.removeprefix("reader."): torch.from_numpy(v.copy()) for name, v in tensors.items() if name.startswith("reader.")}
    out["encoder.word.weight"] = torch.from_numpy(tensors["reader.encoder.word.weight.rows"].astype(np.float32) * tensors["reader.encoder.word.weight.scale"])
    for node in graph.node:
        if node.op_type == "MatMulNBits":
            blocks, scales = tensors[node.input[1]].astype(np.float32) - ZERO, tensors[node.input[2]]
            values = blocks * scales.reshape(*blocks.shape[:2], 1)
            out[module_of(node.name) + ".weight"] = torch.from_numpy(values.reshape(len(blocks), -1))
    return out


def start_from(reader, path: Path):
    """Fills `reader` with what the file holds and gives the names of the parameters that it does not hold."""
    own, found = reader.state_dict(), weights(path)
    for name, value in found.items():
        if name in own:
            own[name][:len(value)] = value
    reader.load_state_dict(own)
    return sorted(set(own) - set(found))
