"""All training and dev texts, labelled. Dev articles of one task are kept out of the training sets of every other."""
import pickle
from pathlib import Path

from . import factuality, gum, newswire, polnear, tagged_names
from .labels import plover
from .windows import labelled


def load(shared: Path, cache: Path):
    """{'train' (news), 'beside' (web pages, encyclopedia, talk: for names, mentions, ratings), and the dev sets}: lists of Labelled.
    Cached, since tokenizing takes a minute."""
    if cache.exists():
        return pickle.loads(cache.read_bytes())
    corpora = shared / "corpora"
    types, modes, _ = plover(corpora)
    label = lambda name, text, **labels: labelled(name, text, types, modes, **labels)
    attributions = lambda split: [label(n, t, attributions=a) for n, t, a in polnear.load(corpora, split)]
    articles = lambda docs: [label(d["name"], d["text"], attributions=d["attributions"], names=d["names"], sentences=d["sentences"], whole_sources=False) for d in docs]
    web = lambda split: [label(n, t, names=k, outside=tagged_names.WEB_UNMARKED) for n, t, k in tagged_names.web(corpora, split)]
    politics = lambda split: [label(n, t, names=k) for n, t, k in tagged_names.politics(corpora, split)]
    mentions = lambda split: [label(n, t, mentions=m) for n, t, m, _ in gum.load(corpora, split)]
    rated = [label(n, t, ratings=r) for n, t, r in factuality.load(corpora, "train")]
    newswire_train = newswire.load(corpora, shared / "silver", "train")
    data = {
        "train": attributions("train") + articles(d for d in newswire_train if not newswire.event_dev(d["name"])),
        "beside": web("train") + politics("train") + mentions("train") + rated,
        "attribution_dev": attributions("dev"),
        "event_dev": articles(d for d in newswire_train if newswire.event_dev(d["name"])),
        "names_dev": articles(newswire.load(corpora, shared / "silver", "dev")),
        "web_dev": web("dev"), "politics_dev": politics("dev"), "mentions_dev": mentions("dev"),
    }
    cache.parent.mkdir(parents=True, exist_ok=True)
    cache.write_bytes(pickle.dumps(data))
    return data
