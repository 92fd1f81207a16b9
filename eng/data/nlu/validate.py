"""Cross-validates the built-in model by frame or by author: what it makes of frames that it never saw.

    python3 eng/data/nlu/validate.py OUT --by frame  [--trainer EXE]    # five folds of frames
    python3 eng/data/nlu/validate.py OUT --by author [--trainer EXE]    # each voice is judged by a model of the others

Writes OUT/<fold>.train.jsonl, .held.jsonl and .json (what `eval nlu` says), and prints the pooled figures.
"""

import argparse
import json
import random
import subprocess
import sys
import zlib
from collections import Counter, defaultdict
from pathlib import Path

import generate
from near import Near

FOLDS = 5


def held_rows(name, sources):
    """Two texts of every held frame."""
    rng = random.Random(f"{generate.SEED}/held/{name}")
    out, seen = [], set()
    for intent, frame in sources:
        for _ in range(2):
            row = generate.one(rng, intent, frame)
            if row["text"].lower() not in seen and generate.spelled(row):
                seen.add(row["text"].lower())
                out.append({"id": f"held-{len(out) + 1:05}", **row})
    return out


def write(path, rows):
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")


def folds(by):
    written = list(generate.frames())
    if by == "author":
        for author in sorted({a for a, _, _ in written} - {"frames"}):
            yield author, [f for f in written if f[0] != author], [f for f in written if f[0] == author]
    else:
        for k in range(FOLDS):
            def held(f):
                return zlib.crc32(f"{f[1]} {f[2].template}".encode()) % FOLDS == k
            yield f"fold{k}", [f for f in written if not held(f)], [f for f in written if held(f)]


def run(trainer, *arguments):
    done = subprocess.run([trainer, *arguments], capture_output=True, text=True, check=False)
    if done.returncode != 0:
        sys.exit(done.stderr or done.stdout)
    return done.stdout


def judge(out, name, training, held, golden, trainer):
    rows = [row for intent in generate.ROWS
            for row in generate.rows(intent, golden, [f for _, of, f in training if of == intent])]
    write(out / f"{name}.train.jsonl", [{**row, "id": f"{i}"} for i, row in enumerate(rows)])
    write(out / f"{name}.held.jsonl", held_rows(name, [(intent, f) for _, intent, f in held]))
    model = str(out / f"{name}.bin")
    run(trainer, "train", "nlu", "--data", str(out / f"{name}.train.jsonl"), "--out", model)
    report = json.loads(run(trainer, "eval", "nlu", "--file", str(out / f"{name}.held.jsonl"), "--model", model, "--json"))
    (out / f"{name}.json").write_text(json.dumps(report), encoding="utf-8")
    return report


def main():
    options = argparse.ArgumentParser()
    options.add_argument("out", type=Path)
    options.add_argument("--by", choices=["frame", "author"], default="frame")
    options.add_argument("--only", nargs="*")
    options.add_argument("--trainer", default=str(generate.DATA.parents[1] / "artifacts/bin/FinCoach.Trainer/release/FinCoach.Trainer"))
    given = options.parse_args()
    given.out.mkdir(parents=True, exist_ok=True)
    golden = Near(generate.DATA / "golden")
    confusion, total, exact = defaultdict(Counter), 0, 0.0
    for name, training, held in folds(given.by):
        if given.only and name not in given.only:
            continue
        report = judge(given.out, name, training, held, golden, given.trainer)
        print(f"{name:12} rows {report['rows']:5}  accuracy {report['intent_accuracy']:.3f}  "
              f"macro F1 {report['intent_macro_f1']:.3f}  slot exact {report['slot_exact']:.3f}  operation {report['operation_accuracy']:.3f}",
              flush=True)
        total += report["rows"]
        exact += report["rows"] * report["slot_exact"]
        for gold, found in report["confusion"].items():
            confusion[gold].update(found)
    f1 = {}
    for gold in confusion:
        right = confusion[gold][gold]
        f1[gold] = 2 * right / (sum(confusion[gold].values()) + sum(row[gold] for row in confusion.values()))
    print(f"pooled       rows {total:5}  accuracy {sum(confusion[g][g] for g in confusion) / total:.3f}  "
          f"macro F1 {sum(f1.values()) / len(f1):.3f}  slot exact {exact / total:.3f}")
    for gold in sorted(f1, key=f1.get):
        others = ", ".join(f"{other} {n}" for other, n in confusion[gold].most_common(5) if other != gold)
        print(f"  {gold:18} F1 {f1[gold]:.3f}   {others}")


if __name__ == "__main__":
    main()
