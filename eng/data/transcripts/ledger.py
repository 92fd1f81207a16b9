"""Writes data/nlu/transcripts/transcripts.jsonl: what is true after each turn of conversations.txt, to the peso.

    python3 eng/data/transcripts/ledger.py [--check]

A deliberately plain second implementation of the product's sums, so that it can be held against the first. An expense in
instalments is spent in equal parts from the month of the purchase on; a budget runs over the calendar month (or week) of the
turn; 80 % of it is `near`, 100 % is `over`.
"""

import copy
import json
import re
import sys
from calendar import monthrange
from datetime import date, timedelta
from pathlib import Path

HERE = Path(__file__).parent
OUT = HERE.parents[2] / "data" / "nlu" / "transcripts" / "transcripts.jsonl"


class Ledger:
    def __init__(self):
        self.entries, self.budgets, self.goals, self.past = [], {}, {}, []

    def change(self):
        self.past.append(copy.deepcopy((self.entries, self.budgets, self.goals)))

    def spent(self, category, first, last, flow="expense"):
        return sum(part for e in self.entries if e["flow"] == flow and category in ("*", e["category"])
                   for day, part in parts(e) if first <= day <= last)


def parts(entry):
    if entry["n"] == 1:
        yield entry["date"], entry["amount"]
        return
    for i in range(entry["n"]):
        year, month = divmod(entry["date"].year * 12 + entry["date"].month - 1 + i, 12)
        day = min(entry["date"].day, monthrange(year, month + 1)[1])
        yield date(year, month + 1, day), entry["amount"] // entry["n"]


def span(text, today):
    if text == "day":
        return today, today
    if text == "yesterday":
        return today - timedelta(days=1), today - timedelta(days=1)
    if text == "week":
        monday = today - timedelta(days=today.weekday())
        return monday, monday + timedelta(days=6)
    if text == "month":
        text = f"{today:%Y-%m}"
    if ".." in text:
        return tuple(date.fromisoformat(part) for part in text.split(".."))
    if re.fullmatch(r"\d{4}", text):
        return date(int(text), 1, 1), date(int(text), 12, 31)
    year, month = map(int, text.split("-"))
    return date(year, month, 1), date(year, month, monthrange(year, month)[1])


def record(ledger, flow, today, amount, category, ago="0", n="1"):
    assert int(amount) % int(n) == 0, "instalments of these conversations divide evenly"
    ledger.entries.append({"flow": flow, "amount": int(amount), "category": category, "n": int(n),
                           "date": today + timedelta(days=int(ago))})


def apply(ledger, today, operation, *args):
    """Does the operation; returns the figure that answers a question, if it is one."""
    name = args[0].replace("_", " ") if args else None
    at = -1 if name in (None, "last") or not name.isdigit() else int(name)
    if operation == "undo":
        ledger.entries, ledger.budgets, ledger.goals = ledger.past.pop()
    elif operation in ("exp", "exps", "inc", "delete", "amount", "category", "date", "budget", "unbudget", "goal", "ungoal", "target", "add"):
        ledger.change()
    if operation == "exp":
        record(ledger, "expense", today, *args)
    elif operation == "inc":
        record(ledger, "income", today, *args)
    elif operation == "exps":
        for pair in args:
            record(ledger, "expense", today, *pair.split("/"))
    elif operation == "delete":
        ledger.entries.pop(at)
    elif operation == "amount":
        ledger.entries[at]["amount"] = int(args[1])
    elif operation == "category":
        ledger.entries[at]["category"] = args[1]
    elif operation == "date":
        ledger.entries[at]["date"] = today + timedelta(days=int(args[1]))
    elif operation == "budget":
        ledger.budgets[args[0]] = (int(args[1]), args[2] if len(args) > 2 else "month")
    elif operation == "unbudget":
        del ledger.budgets[args[0]]
    elif operation == "goal":
        ledger.goals[name] = {"target": int(args[1]), "saved": 0}
    elif operation == "ungoal":
        del ledger.goals[name]
    elif operation == "target":
        ledger.goals[name]["target"] = int(args[1])
    elif operation == "add":
        ledger.goals[name]["saved"] += int(args[1])
    elif operation == "total":
        return ledger.spent(args[0], *span(args[1], today))
    elif operation == "income":
        return ledger.spent("*", *span(args[0], today), flow="income")
    elif operation == "left":
        return budget(ledger, args[0], today)["left"]
    elif operation == "missing":
        return ledger.goals[name]["target"] - ledger.goals[name]["saved"]
    elif operation == "saved":
        return ledger.goals[name]["saved"]
    return None


def budget(ledger, category, today):
    limit, kind = ledger.budgets[category]
    spent = ledger.spent(category, *span(kind, today))
    status = "over" if spent >= limit else "near" if spent * 100 >= limit * 80 else "ok"
    named = {} if category == "*" else {"category": category}
    return {**named, "recurrence": kind + "ly", "limit": limit, "spent": spent, "left": limit - spent, "status": status}


def facts(ledger, today, answer, before):
    month = span("month", today)
    said = {"records": len(ledger.entries), "expenses": ledger.spent("*", *month), "incomes": ledger.spent("*", *month, flow="income")}
    by = {c: ledger.spent(c, *month) for c in sorted({e["category"] for e in ledger.entries if e["flow"] == "expense"})}
    said["categories"] = {c: total for c, total in by.items() if total}
    if ledger.budgets:
        said["budgets"] = [budget(ledger, c, today) for c in ledger.budgets]
        rise = ["ok", "near", "over"]
        risen = [b["status"] for b in said["budgets"] if rise.index(b["status"]) > rise.index(before.get(b.get("category"), b["status"]))]
        if risen:
            said["warning"] = max(risen, key=rise.index)
    if ledger.goals:
        said["goals"] = [{"name": n, **g, "left": g["target"] - g["saved"]} for n, g in ledger.goals.items()]
    if answer is not None:
        said["answer"] = answer
    return said


def conversations():
    made, today = [], None
    lines = iter((HERE / "conversations.txt").read_text(encoding="utf-8").splitlines())
    for line in lines:
        if re.match(r"#[a-z]", line):
            made.append({"id": line[1:], "turns": []})
            ledger, statuses = Ledger(), {}
        elif line.startswith("@"):
            today = date.fromisoformat(line[1:].strip())
        elif line.startswith(">"):
            intent, operation, *args = next(lines).split()
            answer = apply(ledger, today, operation, *args)
            recorded = operation in ("exp", "exps", "inc")
            said = facts(ledger, today, answer, statuses if recorded else {})
            statuses = {b.get("category"): b["status"] for b in said.get("budgets", [])}
            made[-1]["turns"].append({"text": line[1:].strip(), "reference_date": today.isoformat(),
                                      "expect": {"intent": intent, "facts": said}})
    return made


def main(check):
    text = "".join(json.dumps(one, ensure_ascii=False, separators=(",", ":")) + "\n" for one in conversations())
    if check:
        return 0 if OUT.exists() and OUT.read_text(encoding="utf-8") == text else 1
    OUT.parent.mkdir(parents=True, exist_ok=True)
    OUT.write_text(text, encoding="utf-8")
    print(f"{text.count(chr(10))} conversations, {text.count('reference_date')} turns")
    return 0


if __name__ == "__main__":
    sys.exit(main("--check" in sys.argv))
