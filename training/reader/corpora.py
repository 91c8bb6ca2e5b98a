"""All training and dev texts, labelled. Dev articles of one task are kept out of the training sets of every other."""
import pickle
from pathlib import Path

from . import newswire, polnear
from .labels import plover
from .windows import labelled


def load(shared: Path, cache: Path):
    """{'train', 'attribution_dev', 'names_dev', 'event_dev'}: lists of Labelled. Cached, since tokenizing takes minutes."""
    if cache.exists():
        return pickle.loads(cache.read_bytes())
    corpora = shared / "corpora"
    types, modes, _ = plover(corpora)
    label_polnear = lambda split: [labelled(n, t, types, modes, attributions=a) for n, t, a in polnear.load(corpora, split)]
    label_newswire = lambda docs: [labelled(d["name"], d["text"], types, modes, d["attributions"], d["names"], d["sentences"], whole_sources=False) for d in docs]
    articles = newswire.load(corpora, shared / "silver", "train")
    data = {
        "train": label_polnear("train") + label_newswire(d for d in articles if not newswire.event_dev(d["name"])),
        "attribution_dev": label_polnear("dev"),
        "event_dev": label_newswire(d for d in articles if newswire.event_dev(d["name"])),
        "names_dev": label_newswire(newswire.load(corpora, shared / "silver", "dev")),
    }
    cache.parent.mkdir(parents=True, exist_ok=True)
    cache.write_bytes(pickle.dumps(data))
    return data
