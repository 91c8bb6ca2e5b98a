"""What the heads predict. Order is part of the model: `models/reader.json` carries these lists to TypeScript."""
import json
from pathlib import Path

ROLES = ["source", "cue", "content"]
NAMES = ["Person", "Organization", "NORP", "Facility", "Location", "Product", "Misc"]
STAGES = ["occurred", "ongoing", "planned", "attempted", "thwarted", "hypothetical", "absent"]
STANCES = ["reports", "alleges", "denies"]
TOLD = ["publication", "source"]
ARGUMENTS = ["actor", "recipient", "place"]
MENTIONS = ["person", "organization", "place", "event", "time", "object", "abstract"]
# A mention reaches this many words or more to one side of its head.
NEAR = 12


def plover(corpora: Path) -> tuple[list[str], list[str], dict[str, list[str]]]:
    """PLOVER's types, all mode names ('-' first for none), and the modes that each type may have."""
    data = json.loads((corpora / "plover/plover.json").read_text(encoding="utf-8"))
    by_type = {t["code"]: [m["name"] for m in t["modes"]] for t in data["types"]}
    return list(by_type), ["-", *sorted({m for modes in by_type.values() for m in modes})], by_type
