"""The teacher's opinion of every training text, for every task and whatever the text is labelled for."""
import numpy as np
import torch

from . import decode

KINDS = ("roles", "names", "trigger")
# Windows of the teacher overlap by a fifth: enough that no piece is judged from a border.
STRIDE = 204


def add_soft_labels(teacher, docs):
    """Sets `soft` of each text: log-probabilities (roles, names) and logits (trigger) per piece, averaged over windows."""
    teacher.eval()
    run = decode.from_torch(teacher)
    for number, doc in enumerate(docs):
        with torch.autocast("cpu", torch.bfloat16):
            means, _ = decode.read(run, doc, STRIDE)
        doc.soft = {k: means[k].astype(np.float16) for k in KINDS}
        if number % 200 == 199:
            print(f"soft labels of {number + 1} texts of {len(docs)}", flush=True)
