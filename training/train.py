#!/usr/bin/env python3
"""Train the reader: prepare data, train, evaluate on the dev sets, save. Resumes by itself after an interruption.

usage: train.py --shared ../../shared --work ~/chancery-training [--epochs 5] [--seed 1] [--threads 2]
The work folder (outside the checkout) holds the labelled data, `last.pt` every few minutes and `reader.pt` at the end.
"""
import argparse
import json
import random
import time
from pathlib import Path

import torch

from reader import corpora, decode, evaluate
from reader.labels import STAGES, STANCES, TOLD, plover
from reader.losses import batch_loss
from reader.model import Reader
from reader.tokens import encoder_folder
from reader.windows import batch, epoch_batches, worsen

WINDOWS_PER_BATCH = 16
ENCODER_RATE, HEAD_RATE, WARM_UP, DECAY = 1.5e-4, 1e-3, .08, .997


def class_sizes(shared: Path):
    types, modes, _ = plover(shared / "corpora")
    return dict(type=len(types), mode=len(modes), stage=len(STAGES), stance=len(STANCES), told=len(TOLD))


def optimizer_of(model):
    slow = [p for n, p in model.named_parameters() if n.startswith("encoder.") and not n.startswith(("encoder.case", "encoder.newline"))]
    known = {id(p) for p in slow}
    fast = [p for p in model.parameters() if id(p) not in known]
    return torch.optim.AdamW([dict(params=slow, lr=ENCODER_RATE), dict(params=fast, lr=HEAD_RATE)], weight_decay=.01, betas=(.9, .98), fused=True)


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


def report(weights, sizes, data, attribution_only=False):
    model = Reader(sizes)
    model.load_state_dict(weights)
    model.eval()
    run = decode.from_torch(model)
    scores = evaluate.attribution_scores(run, data["attribution_dev"])
    if not attribution_only:
        scores |= evaluate.name_scores(run, data["names_dev"]) | {f"event_{k}": v for k, v in evaluate.event_scores(run, data["event_dev"], sizes).items()}
    return scores


def train(args):
    torch.set_num_threads(args.threads)
    sizes = class_sizes(args.shared)
    data = corpora.load(args.shared, args.work / "data.pickle")
    torch.manual_seed(args.seed)
    model = Reader(sizes, str(encoder_folder() / "model.safetensors"))
    optimizer, averaged, step, log, started = optimizer_of(model), Averaged(model), 0, {}, time.time()
    plan = [(e, b) for e in range(args.epochs) for b in epoch_batches(data["train"], WINDOWS_PER_BATCH, random.Random(f"{args.seed} {e}"))]
    last = args.work / "last.pt"
    if last.exists():
        saved = torch.load(last, weights_only=False)
        model.load_state_dict(saved["model"])
        optimizer.load_state_dict(saved["optimizer"])
        averaged.weights, step = saved["averaged"], saved["step"]
    print(f"{len(plan)} steps, {sum(len(d.pieces) for d in data['train'])} pieces an epoch, from step {step}", flush=True)
    model.train()
    for step in range(step, len(plan)):
        for group, base in zip(optimizer.param_groups, (ENCODER_RATE, HEAD_RATE)):
            group["lr"] = base * rate(step, len(plan))
        parts = batch_loss(model, worsen(batch(plan[step][1]), random.Random(f"{args.seed} {step}")))
        sum(parts.values()).backward()
        for k, v in parts.items():
            log.setdefault(k, []).append(float(v.detach()))
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.)
        optimizer.step()
        optimizer.zero_grad(set_to_none=True)
        averaged.update(model, step)
        if step % 50 == 49:
            print(plan[step][0], step + 1, {k: round(sum(v) / len(v), 4) for k, v in log.items()}, f"{time.time() - started:.0f}s", flush=True)
            log = {}
        if step % 50 == 49 or step + 1 == len(plan):
            torch.save(dict(model=model.state_dict(), optimizer=optimizer.state_dict(), averaged=averaged.weights, step=step + 1), args.work / "new.pt")
            (args.work / "new.pt").replace(last)
        if step + 1 < len(plan) and plan[step + 1][0] > plan[step][0]:
            print("DEV", plan[step][0], report(averaged.weights, sizes, data, attribution_only=True), f"{time.time() - started:.0f}s", flush=True)
            model.train()
    scores = report(averaged.weights, sizes, data)
    print("DEV final", scores, flush=True)
    torch.save(dict(weights=averaged.weights, sizes=sizes), args.work / "reader.pt")
    (args.work / "dev.json").write_text(json.dumps(scores, indent=1))


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, default=Path(__file__).resolve().parents[2] / "shared")
    parser.add_argument("--work", type=Path, default=Path.home() / "chancery-training")
    parser.add_argument("--epochs", type=int, default=5)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=2)
    train(parser.parse_args())
