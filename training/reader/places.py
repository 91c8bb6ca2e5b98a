"""Where reading windows begin: at sentence starts that the words around them choose, so that an article read from elsewhere on is cut at the same places.

`src/model/windows.ts` does the same. Training cuts anywhere (`windows.windows`).
"""
from .tokens import Pieces

WIDTH = 254
# A start is the least of all candidates this many pieces to both sides; between two starts lie this many pieces at most.
REACH, FARTHEST = 90, 150
# A start nearer to the text's own beginning is left out.
FIRST = 32
HASHED = 4
BITS = 0xFFFFFFFF


ENDS, CLOSES = ".!?", "\"'”’)»"


def candidates(text: str, pieces: Pieces):
    """Pieces with a new line before them, and those that stand apart behind the end of a sentence."""
    out, last_char = [], lambda k: text[pieces.offsets[k][1] - 1] if k >= 0 else " "
    for k in range(1, len(pieces)):
        apart = pieces.offsets[k][0] > pieces.offsets[k - 1][1]
        last = k - 2 if last_char(k - 1) in CLOSES else k - 1
        if pieces.newlines[k] or apart and last_char(last) in ENDS:
            out.append(k)
    return out


def priority(ids, at: int):
    """A number that depends on the next pieces only (FNV-1a with a final mix, 32 bits)."""
    h = 2166136261
    for k in ids[at:at + HASHED]:
        h = (h ^ k) * 16777619 & BITS
    h = (h ^ h >> 15) * 2246822519 & BITS
    return h ^ h >> 13


def starts(text: str, pieces: Pieces, reach=REACH, farthest=FARTHEST):
    """Ascending window starts, 0 first."""
    ranked = [(priority(pieces.ids, k), k) for k in candidates(text, pieces)]
    chosen, low, high = [0], 0, 0
    for rank in ranked:
        while ranked[low][1] < rank[1] - reach:
            low += 1
        while high < len(ranked) and ranked[high][1] <= rank[1] + reach:
            high += 1
        if rank[1] >= FIRST and min(ranked[low:high]) == rank:
            chosen.append(rank[1])
    return filled([*chosen, len(pieces)], ranked, farthest)[:-1]


def filled(chosen, ranked, farthest):
    """With starts put between those that lie too far apart: the least candidate in the middle half, else the middle itself."""
    out = [chosen[0]]
    for end in chosen[1:]:
        out += between(out[-1], end, ranked, farthest) + [end]
    return out


def between(start, end, ranked, farthest):
    if end - start <= farthest:
        return []
    quarter = (end - start) // 4
    inner = [r for r in ranked if start + quarter <= r[1] <= end - quarter]
    at = min(inner)[1] if inner else start + (end - start) // 2
    return between(start, at, ranked, farthest) + [at] + between(at, end, ranked, farthest)


def reading_windows(text: str, pieces: Pieces, reach=REACH, farthest=FARTHEST):
    """[(start, end)] of what is read at once; none that lies inside the one before it."""
    out = []
    for start in starts(text, pieces, reach, farthest):
        end = min(len(pieces), start + WIDTH)
        if not out or end > out[-1][1]:
            out.append((start, end))
    return out
