#!/usr/bin/env bash
# The shipped reader from nothing, one command: environment, data, teacher, reader, export, scores, calibration, card.
# usage: training/recipe.sh [SHARED [WORK]]      (default: ../shared ~/chancery-training; interrupted, run it again: it goes on)
# Two cores with AMX: about two hours and a half. CHANCERY_VERSION names the model.
set -euo pipefail
cd "$(dirname "$0")/.."
shared=$(realpath "${1:-../shared}")
work=$(realpath -m "${2:-$HOME/chancery-training}")
venv=$work/venv
mkdir -p "$work"
if [ ! -e "$venv/ready" ]; then
  python3 -m venv "$venv"
  "$venv/bin/pip" install --quiet torch==2.13.0
  "$venv/bin/pip" install --quiet --no-deps -r training/requirements.txt
  touch "$venv/ready"
fi
train() { [ -e "$work/$1.pt" ] || "$venv/bin/python" -u training/train.py --shared "$shared" --work "$work" --name "$@"; }
train teacher --encoder mpnet --epochs 4
train reader --teacher teacher.pt --epochs 7
"$venv/bin/python" training/export.py --shared "$shared" --work "$work" --version "${CHANCERY_VERSION:-4}"
"$venv/bin/python" training/robustness.py --shared "$shared" --work "$work"
"$venv/bin/python" training/dev_texts.py --shared "$shared" > "$work/dev.jsonl"
node scripts/build.mjs --if-needed
node scripts/calibrate.mjs "$work/dev.jsonl" "$work/calibration.json"
"$venv/bin/python" training/card.py --work "$work"
bash training/parity.sh
