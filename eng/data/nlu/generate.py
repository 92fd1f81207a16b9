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
    "log_expense": 3200, "log_income": 1500, "query_spending": 1700, "query_budget": 1300, "set_budget": 1400, "set_goal": 1700, "query_goal": 1400,
    "edit_entry": 1700, "ask_finance": 1800, "convert_units": 800, "set_style": 850, "privacy": 950, "investment_advice": 950,
    "small_talk": 1200, "help": 1200, "out_of_scope": 2000,
}
# "Cada día más pobre" is talk, not a rhythm.
UNRHYTHMIC = {"small_talk", "help", "out_of_scope"}
ORDER = ["amount", "category", "merchant", "date", "period", "installments", "payment_method", "goal_name", "intensity", "tone", "entry_ref",
         "target_currency", "entries"]


def frames():
    """(author, intent, frame) of every frame: those written intent by intent, and each voice's own."""
    for intent in ROWS:
        yield from (("frames", intent, f) for f in frame.read(HERE / "frames" / f"{intent}.txt"))
    for path in sorted((HERE / "voices").glob("*.txt")):
        yield from ((path.stem, intent, f) for intent, f in frame.read_voice(path))


def rows(intent, golden, sources):
    rng = random.Random(f"{SEED}/{intent}")
    bag = [f for f in sources for _ in range(f.weight)]
    seen, out, tries = set(), [], 0
    while len(out) < ROWS[intent] and tries < ROWS[intent] * 12:
        # Every frame is used before any is used again, so that no frame rules the set.
        if tries % len(bag) == 0:
            rng.shuffle(bag)
        row = one(rng, intent, bag[tries % len(bag)])
        tries += 1
        if row["text"].lower() not in seen and spelled(row) and not golden.close(row["text"]):
            seen.add(row["text"].lower())
            out.append({"id": f"train-{intent}-{len(out) + 1:05}", **row})
    return out


def spelled(row):
    """Whether every name survived the slips of the finger: a slot holds what is written."""
    written = [row["slots"], *row["slots"].get("entries", [])]
    return all(part[name].lower() in row["text"].lower() for part in written for name in ("merchant", "goal_name") if name in part)


def one(rng, intent, source):
    ref = date(2025, 1, 1) + timedelta(days=rng.randrange(1095))
    wording = frame.choose(rng, source.template)
    pieces = fillers.fill(rng, wording, ref, intent in RECORDS)
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
    recurrence = source.recurrence or (frame.rhythm(wording) if intent not in UNRHYTHMIC else None)
    beside = {"operation": source.operation, "flow": source.flow, "recurrence": recurrence}
    row |= {name: value for name, value in beside.items() if value}
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
    written = list(frames())
    different = []
    for intent in ROWS:
        made = rows(intent, golden, [f for _, of, f in written if of == intent])
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
