#!/usr/bin/env python3
"""Train the reader: prepare data, train, evaluate on the dev sets, save. Resumes by itself after an interruption.

usage: train.py --shared ../../shared --work ~/chancery-training [--epochs 12] [--seed 1] [--threads 2]
       train.py ... --encoder mpnet --name teacher --epochs 4      (a large model that only teaches)
       train.py ... --teacher teacher.pt [--start reader.pt]       (the reader, from its labels and the teacher's opinion)
The work folder (outside the checkout) holds the labelled data, `NAME.last.pt` every minute and `NAME.pt` at the end.
"""
import argparse
import json
import pickle
import random
import time
from pathlib import Path

import torch

from reader import corpora, decode, evaluate, mpnet, shipped
from reader.distill import add_soft_labels
from reader.labels import STAGES, STANCES, TOLD, plover
from reader.losses import batch_loss
from reader.model import Encoder, Reader
from reader.reprint import some_reprinted
from reader.tokens import encoder_folder
from reader.windows import batch, epoch_batches, on_device, worsen

DEVICE = "cuda" if torch.cuda.is_available() else "cpu"
WINDOWS_PER_BATCH = 16
ENCODER_RATES, HEAD_RATE, WARM_UP, DECAY = {"minilm": 1.5e-4, "mpnet": 5e-5}, 1e-3, .08, .997
CLIP = 3.


def class_sizes(shared: Path):
    types, modes, _ = plover(shared / "corpora")
    return dict(type=len(types), mode=len(modes), stage=len(STAGES), stance=len(STANCES), told=len(TOLD))


def new_reader(encoder: str, sizes):
    """A reader of which only the encoder has learned anything."""
    if encoder == "mpnet":
        return Reader(sizes, mpnet.TeacherEncoder(mpnet.weights()))
    return Reader(sizes, Encoder(str(encoder_folder() / "model.safetensors")))


def starting(args, sizes):
    """What training starts from: an encoder that knows nothing of the tasks, a checkpoint of the work folder, or a shipped model."""
    if not args.start:
        return new_reader(args.encoder, sizes)
    if not args.start.endswith(".onnx"):
        return load_reader(args.work / args.start, sizes)
    reader = new_reader(args.encoder, sizes)
    print("not in the shipped model:", shipped.start_from(reader, Path(args.start)), flush=True)
    return reader


def load_reader(path: Path, sizes):
    """The averaged weights of a finished (`NAME.pt`) or unfinished (`NAME.last.pt`) run."""
    saved = torch.load(path, weights_only=False, map_location="cpu")
    reader = Reader(sizes, mpnet.TeacherEncoder(None) if saved.get("encoder") == "mpnet" else Encoder(None))
    reader.load_state_dict(saved["averaged"], strict=saved.get("encoder") != "mpnet")
    return reader.eval()


def optimizer_of(model, encoder: str):
    slow = [p for n, p in model.named_parameters() if n.startswith("encoder.") and not n.startswith(("encoder.case", "encoder.newline"))]
    known = {id(p) for p in slow}
    fast = [p for p in model.parameters() if id(p) not in known]
    return torch.optim.AdamW([dict(params=slow, lr=ENCODER_RATES[encoder]), dict(params=fast, lr=HEAD_RATE)], weight_decay=.01, betas=(.9, .98), fused=True)


def rate(step, steps):
    """Linear warm-up, then linear decay to a fiftieth."""
    warm = max(1, int(steps * WARM_UP))
    return min((step + 1) / warm, max(.02, (steps - step) / (steps - warm)))


class Averaged:
    """Exponential moving average of the weights; what is evaluated and shipped."""

    def __init__(self, model):
        self.weights = {k: v.detach().clone() for k, v in model.state_dict().items()}

    def update(self, model, step):
        decay = min(DECAY, (step + 1) / (step + 20))
        for k, v in model.state_dict().items():
            self.weights[k].lerp_(v.detach(), 1 - decay)


def report(model, averaged, data, attribution_only=False):
    """Scores of the averaged weights, run through the model that is being trained."""
    own = {k: v.clone() for k, v in model.state_dict().items()}
    model.load_state_dict(averaged)
    model.eval()
    run = decode.from_torch(model)
    with torch.autocast(DEVICE, torch.bfloat16):
        scores = evaluate.attribution_scores(run, data["attribution_dev"]) if attribution_only else evaluate.all_scores(run, data, model.sizes)
    model.load_state_dict(own)
    model.train()
    return scores


def with_opinion(teacher: Path, sets, sizes):
    """The sets of texts with the teacher's labels, cached beside it."""
    cache = teacher.with_suffix(".opinion.pickle")
    if not cache.exists():
        add_soft_labels(load_reader(teacher, sizes).to(DEVICE), [doc for docs in sets.values() for doc in docs])
        cache.write_bytes(pickle.dumps(sets))
    return pickle.loads(cache.read_bytes())


def one_epoch(data, rng: random.Random, args):
    """All news, some of what stands beside it, some of both in another print."""
    beside = [doc for doc in data["beside"] if rng.random() < args.beside]
    return epoch_batches(some_reprinted(data["train"] + beside, args.reprinted, rng), WINDOWS_PER_BATCH, rng)


def train(args):
    torch.set_num_threads(args.threads)
    sizes = class_sizes(args.shared)
    data = corpora.load(args.shared, args.work / "data.pickle")
    torch.manual_seed(args.seed)
    if args.teacher:
        data |= with_opinion(args.work / args.teacher, {k: data[k] for k in ("train", "beside")}, sizes)
    model = starting(args, sizes).to(DEVICE)
    optimizer, averaged, step, log, started = optimizer_of(model, args.encoder), Averaged(model), 0, {}, time.time()
    plan = [(e, b) for e in range(args.epochs) for b in one_epoch(data, random.Random(f"{args.seed} {e}"), args)]
    last = args.work / f"{args.name}.last.pt"
    if last.exists():
        saved = torch.load(last, weights_only=False, map_location=DEVICE)
        model.load_state_dict(saved["model"])
        optimizer.load_state_dict(saved["optimizer"])
        averaged.weights, step = saved["averaged"], saved["step"]
    print(f"{len(plan)} steps, {sum(len(d.pieces) for d in data['train'])} pieces of news an epoch, from step {step}", flush=True)
    model.train()
    for step in range(step, len(plan)):
        for group, base in zip(optimizer.param_groups, (ENCODER_RATES[args.encoder], HEAD_RATE)):
            group["lr"] = base * rate(step, len(plan))
        data_of_step = on_device(worsen(batch(plan[step][1]), random.Random(f"{args.seed} {step}")), DEVICE)
        with torch.device(DEVICE):
            parts = batch_loss(model, data_of_step)
            sum(parts.values()).backward()
        for k, v in parts.items():
            log.setdefault(k, []).append(float(v.detach()))
        torch.nn.utils.clip_grad_norm_(model.parameters(), CLIP)
        optimizer.step()
        optimizer.zero_grad(set_to_none=True)
        averaged.update(model, step)
        if step % 50 == 49:
            print(plan[step][0], step + 1, {k: round(sum(v) / len(v), 4) for k, v in log.items()}, f"{time.time() - started:.0f}s", flush=True)
            log = {}
        if step % 50 == 49 or step + 1 == len(plan):
            state = dict(encoder=args.encoder, model=model.state_dict(), optimizer=optimizer.state_dict(), averaged=averaged.weights, step=step + 1)
            torch.save(state, args.work / "new.pt")
            (args.work / "new.pt").replace(last)
        if step + 1 < len(plan) and plan[step + 1][0] > plan[step][0]:
            print("DEV", plan[step][0], report(model, averaged.weights, data, attribution_only=True), f"{time.time() - started:.0f}s", flush=True)
    torch.save(dict(encoder=args.encoder, averaged=averaged.weights), args.work / f"{args.name}.pt")
    scores = report(model, averaged.weights, data)
    print("DEV final", scores, flush=True)
    (args.work / f"{args.name}.dev.json").write_text(json.dumps(scores, indent=1))


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, default=Path(__file__).resolve().parents[2] / "shared")
    parser.add_argument("--work", type=Path, default=Path.home() / "chancery-training")
    parser.add_argument("--name", default="reader")
    parser.add_argument("--encoder", choices=("minilm", "mpnet"), default="minilm")
    parser.add_argument("--teacher", help="file in the work folder whose opinion is learned too")
    parser.add_argument("--start", help="whose weights are the start: a file in the work folder, or the path of a shipped .onnx")
    parser.add_argument("--reprinted", type=float, default=.2, help="share of the texts that an epoch sees in other typography")
    parser.add_argument("--beside", type=float, default=.5, help="share of the texts that are no news which an epoch sees")
    parser.add_argument("--epochs", type=int, default=12)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=2)
    train(parser.parse_args())
