"""The reader: one small BERT encoder (all-MiniLM-L6-v2 plus letter case and newline embeddings) with token-wise heads.

Every head gives scores per piece or per pair of pieces, so that one ONNX graph without loops serves all decoders.
"""
import torch
import torch.nn.functional as F
from safetensors.torch import load_file
from torch import nn

from .labels import MENTIONS, NAMES, NEAR

HIDDEN, HEADS, LAYERS, FEED = 384, 12, 6, 1536
# Scores of a mention's type (none first), and of how many words it reaches before and behind its head.
MENTION_SIZES = (1 + len(MENTIONS), NEAR + 1, NEAR + 1)
# Arguments farther from their trigger than this many pieces share one bias.
FAR = 64


class FastDropout(nn.Module):
    """Dropout whose mask is a random slice of one fixed pool: on a CPU drawing fresh random numbers costs more than a layer's matrix product."""
    pool = None

    def __init__(self, p: float):
        super().__init__()
        self.p = p

    def forward(self, x):
        if not self.training:
            return x
        if FastDropout.pool is None or FastDropout.pool.numel() < 2 * x.numel():
            FastDropout.pool = torch.rand(max(2 * x.numel(), 1 << 23))
        start = int(torch.randint(FastDropout.pool.numel() - x.numel(), (1,)))
        keep = (FastDropout.pool[start:start + x.numel()] > self.p).view(x.shape)
        return x * keep / (1 - self.p)


class Layer(nn.Module):
    """One post-norm transformer layer. `bias`, added to the attention scores, is None or broadcasts to (batch, head, piece, piece)."""

    def __init__(self, hidden: int = HIDDEN, heads: int = HEADS, feed: int = FEED, eps: float = 1e-12):
        super().__init__()
        self.heads = heads
        self.q, self.k, self.v, self.o = (nn.Linear(hidden, hidden) for _ in range(4))
        self.up, self.down = nn.Linear(hidden, feed), nn.Linear(feed, hidden)
        self.norm1, self.norm2 = nn.LayerNorm(hidden, eps=eps), nn.LayerNorm(hidden, eps=eps)
        self.drop1, self.drop2 = FastDropout(.1), FastDropout(.1)

    def forward(self, x, bias):
        batch, length, hidden = x.shape
        split = lambda y: y.view(batch, length, self.heads, hidden // self.heads).transpose(1, 2)
        # Written out: in bfloat16 the fused kernel's backward pass takes twice as long.
        scores = split(self.q(x) * (hidden // self.heads) ** -.5) @ split(self.k(x)).transpose(-1, -2)
        if bias is not None:
            scores = scores.add_(bias.to(scores.dtype))
        a = scores.softmax(-1, dtype=scores.dtype) @ split(self.v(x))
        x = self.norm1(x + self.drop1(self.o(a.transpose(1, 2).reshape(batch, length, hidden))))
        return self.norm2(x + self.drop2(self.down(F.gelu(self.up(x)))))


def bias_of(mask):
    """What hides the pieces that pad a window: (batch, 1, 1, piece) to add to attention scores."""
    return None if mask is None else torch.where(mask, 0., -1e4)[:, None, None, :]


class Encoder(nn.Module):
    """all-MiniLM-L6-v2 with embeddings for letter case and newlines; what Chancery ships."""
    hidden = HIDDEN

    def __init__(self, weights: str | None):
        super().__init__()
        self.word, self.position, self.segment = nn.Embedding(30522, HIDDEN), nn.Embedding(512, HIDDEN), nn.Embedding(2, HIDDEN)
        self.case, self.newline = nn.Embedding(5, HIDDEN), nn.Embedding(2, HIDDEN)
        nn.init.normal_(self.case.weight, std=.02)
        nn.init.normal_(self.newline.weight, std=.02)
        self.norm, self.drop = nn.LayerNorm(HIDDEN, eps=1e-12), FastDropout(.1)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))
        if weights:
            self.start_from(load_file(weights))

    def start_from(self, w):
        g = lambda k: w[k] if k in w else w["bert." + k]
        pairs = [(self.word, "embeddings.word_embeddings"), (self.position, "embeddings.position_embeddings"),
                 (self.segment, "embeddings.token_type_embeddings"), (self.norm, "embeddings.LayerNorm")]
        names = dict(q="attention.self.query", k="attention.self.key", v="attention.self.value", o="attention.output.dense",
                     norm1="attention.output.LayerNorm", up="intermediate.dense", down="output.dense", norm2="output.LayerNorm")
        for i, layer in enumerate(self.layers):
            pairs += [(getattr(layer, a), f"encoder.layer.{i}.{b}") for a, b in names.items()]
        copy_weights(pairs, g)

    def forward(self, ids, cases, newlines, mask):
        length = ids.shape[1]
        x = self.word(ids) + self.position.weight[:length] + self.segment.weight[0] + self.case(cases) + self.newline(newlines)
        x, bias = self.drop(self.norm(x)), bias_of(mask)
        for layer in self.layers:
            x = layer(x, bias)
        return x


def copy_weights(pairs, tensor):
    """Fills each module of [(module, key)] from `tensor(key + ".weight")` and, where it has one, its bias."""
    for module, key in pairs:
        module.weight.data.copy_(tensor(key + ".weight"))
        if getattr(module, "bias", None) is not None:
            module.bias.data.copy_(tensor(key + ".bias"))


class Reader(nn.Module):
    """Heads: BIO tags of source, cue, content; BIO name tags; links to cues; mention heads; event trigger, classes, arguments."""

    # sizes: how many types, modes, stages, stances, tellers, in this order
    def __init__(self, sizes: dict[str, int], encoder: nn.Module, d: int = 96, wide: int = 384):
        super().__init__()
        self.sizes, self.d, self.encoder, hidden = sizes, d, encoder, encoder.hidden
        self.drop = FastDropout(.1)
        self.roles, self.names = nn.Linear(hidden, 9), nn.Linear(hidden, 1 + 2 * len(NAMES))
        self.mentions = nn.Linear(hidden, sum(MENTION_SIZES))
        self.link_from, self.link_to = nn.Linear(hidden, 2 * d), nn.Linear(hidden, 2 * d)
        self.bilinear = nn.Parameter(torch.randn(2, d + 1, d) * .05)
        self.trigger = nn.Linear(hidden, 1)
        self.event_q, self.event_k = nn.Linear(hidden, hidden), nn.Linear(hidden, hidden)
        self.event = nn.Sequential(nn.Linear(2 * hidden, wide), nn.GELU(), FastDropout(.2))
        self.classes = nn.Linear(wide, sum(sizes.values()))
        self.rating = nn.Linear(wide, 1)  # how sure it is that this happened; trained on, not exported
        self.arg_q = nn.Linear(wide, 6 * d)
        self.arg_k = nn.Sequential(nn.Linear(hidden, hidden), nn.GELU(), FastDropout(.1), nn.Linear(hidden, 6 * d))
        self.arg_bias = nn.Parameter(torch.full((6,), -3.))
        self.arg_distance = nn.Parameter(torch.zeros(2 * FAR + 1, 6))

    def encode(self, ids, cases, newlines, mask):
        return self.drop(self.encoder(ids, cases, newlines, mask))

    def links(self, x):
        """(batch, piece, 2, piece): score that a source (0) or content (1) starting at one piece belongs to the cue starting at the other."""
        batch, length, _ = x.shape
        a = F.gelu(self.link_from(x)).view(batch, length, 2, self.d)
        a = torch.cat([a, torch.ones_like(a[..., :1])], -1)
        b = F.gelu(self.link_to(x)).view(batch, length, 2, self.d)
        return torch.einsum("btrd,rde,bsre->btrs", a, self.bilinear, b)

    def event_vectors(self, x, at=None):
        """Vectors (.., wide) of the pieces of one window x (.., piece, hidden), all of them or those numbered `at`: the piece and what it attends to."""
        focus = x if at is None else x[at]
        attended = (self.event_q(focus) @ self.event_k(x).transpose(-1, -2) / self.encoder.hidden ** .5).softmax(-1) @ x
        return self.event(torch.cat([focus, attended], -1))

    def arguments(self, vectors, x, at):
        """(.., event, piece, 6): begin and inside scores of actor, recipient, place for the event vectors of the pieces numbered `at`."""
        q, k = self.arg_q(vectors).unflatten(-1, (6, self.d)), self.arg_k(x).unflatten(-1, (6, self.d))
        distance = (torch.arange(x.shape[-2])[None] - at[:, None]).clamp(-FAR, FAR) + FAR
        return torch.einsum("...erd,...trd->...etr", q, k) / self.d ** .5 + self.arg_bias + self.arg_distance[distance]


class Exported(nn.Module):
    """Unpadded windows of one length, as ONNX runs them: one at a time in the product, several only in the benchmark.

    Inputs (window, piece); outputs are log-probabilities or raw scores, (window, piece, ..)."""
    OUTPUTS = ("roles", "names", "links", "trigger", "classes", "arguments", "mentions")

    def __init__(self, reader: Reader):
        super().__init__()
        self.reader = reader

    def forward(self, ids, cases, newlines):
        r = self.reader
        x = r.encoder(ids, cases, newlines, None)
        vectors = r.event_vectors(x)
        return (r.roles(x).unflatten(-1, (3, 3)).log_softmax(-1), r.names(x).log_softmax(-1), r.links(x), r.trigger(x)[..., 0],
                r.classes(vectors), r.arguments(vectors, x, torch.arange(x.shape[1])),
                torch.cat([part.log_softmax(-1) for part in r.mentions(x).split(MENTION_SIZES, -1)], -1))
