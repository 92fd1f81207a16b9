"""Writes data/nlu/train/*.jsonl from the frames beside this file. The same seed gives the same bytes.

    python3 eng/data/nlu/generate.py            # writes
    python3 eng/data/nlu/generate.py --check    # exit code 1 when the files differ from what would be written
"""

import json
import random
import sys
from datetime import date, timedelta
from pathlib import Path

import fillers
import frame
import noise
from near import Near

HERE = Path(__file__).parent
DATA = HERE.parents[2] / "data" / "nlu"
SEED = 20261122
RECORDS = {"log_expense", "log_income"}
# A question to the knowledge base or outside the product keeps only its sum.
ASIDE = {"ask_finance", "investment_advice", "small_talk", "help", "out_of_scope"}
ROWS = {
    "log_expense": 1500, "log_income": 520, "query_spending": 850, "query_budget": 460, "set_budget": 500, "set_goal": 620, "query_goal": 420,
    "edit_entry": 700, "ask_finance": 560, "convert_units": 460, "set_style": 400, "privacy": 400, "investment_advice": 400,
    "small_talk": 400, "help": 360, "out_of_scope": 560,
}
ORDER = ["amount", "category", "merchant", "date", "period", "installments", "payment_method", "goal_name", "intensity", "tone", "entry_ref",
         "target_currency", "entries"]


def rows(intent, golden):
    rng = random.Random(f"{SEED}/{intent}")
    frames = list(frame.read(HERE / "frames" / f"{intent}.txt"))
    bag = [f for f in frames for _ in range(f.weight)]
    seen, out, tries = set(), [], 0
    while len(out) < ROWS[intent] and tries < ROWS[intent] * 12:
        # Every frame is used before any is used again, so that no frame rules the set.
        if tries % len(bag) == 0:
            rng.shuffle(bag)
        row = one(rng, intent, bag[tries % len(bag)])
        tries += 1
        if row["text"].lower() not in seen and not golden.close(row["text"]):
            seen.add(row["text"].lower())
            out.append({"id": f"train-{intent}-{len(out) + 1:05}", **row})
    return out


def one(rng, intent, source):
    ref = date(2025, 1, 1) + timedelta(days=rng.randrange(1095))
    pieces = fillers.fill(rng, frame.choose(rng, source.template), ref, intent in RECORDS)
    slots = {}
    for piece in pieces:
        slots.update(piece.slots)
    if "entries" in slots:
        for single in ("amount", "category", "merchant"):
            slots.pop(single, None)
    if intent in ASIDE:
        slots = {name: value for name, value in slots.items() if name in ("amount", "installments")}
    text, transform = noise.spell(rng, noise.decorate(rng, pieces, intent))
    row = {"text": text, "locale": "es-CL", "reference_date": ref.isoformat(), "intent": intent}
    for name in ("operation", "flow", "recurrence"):
        if getattr(source, name):
            row[name] = getattr(source, name)
    row["slots"] = {name: _wire(name, slots[name], transform) for name in ORDER if name in slots}
    return row


def _wire(name, value, transform):
    if name in ("merchant", "goal_name"):
        return transform(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple):
        return {"from": value[0].isoformat(), "to": value[1].isoformat()}
    if isinstance(value, list):
        return [{k: transform(v) if k == "merchant" else v for k, v in entry.items()} for entry in value]
    return value




def main(check):
    golden = Near(DATA / "golden")
    different = []
    for intent in ROWS:
        made = rows(intent, golden)
        if len(made) < ROWS[intent]:
            print(f"{intent}: only {len(made)} of {ROWS[intent]}", file=sys.stderr)
        text = "".join(json.dumps(row, ensure_ascii=False, separators=(",", ":")) + "\n" for row in made)
        path = DATA / "train" / f"{intent}.jsonl"
        if check:
            if not path.exists() or path.read_text(encoding="utf-8") != text:
                different.append(path.name)
        else:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
            print(f"{len(made):6} {intent}")
    if different:
        print("differ:", *different)
    return 1 if different else 0


if __name__ == "__main__":
    sys.exit(main("--check" in sys.argv))
