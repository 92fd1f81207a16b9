"""A frame is one line: `flags | template`. Flags: `.operation`, `+e` or `+i` (flow), `~d|w|m` (recurrence), `*N` (weight).

Template: `(a|b|)` picks one, `[x]` or `[a|b]` is there half of the time, `<slot=value>` states a slot without text, and `{name}` or
`{name:argument}` is a filler (see fillers.py). Choices nest.
"""

import re
from dataclasses import dataclass, field

FLOWS = {"+e": "expense", "+i": "income"}
CLOSING = {"(": ")", "[": "]"}
RECURRENCES = {"~d": "daily", "~w": "weekly", "~m": "monthly"}
# What a text says about rhythm is in its own words, so it need not be flagged.
RHYTHMS = [("daily", r"\bdiari[oa]s?\b|(?<!voy )(?<!vamos )(?<!ando )al día\b|cada día|todos los días"),
           ("weekly", r"\bsemanal(es|mente)?\b|a la semana|por semana|cada semana|todas las semanas"),
           ("monthly", r"\bmensual(es|mente)?\b|al mes\b|por mes\b|cada mes\b|todos los meses")]


def rhythm(text):
    return next((name for name, said in RHYTHMS if re.search(said, text)), None)


@dataclass(frozen=True)
class Frame:
    template: str
    operation: str | None = None
    flow: str | None = None
    recurrence: str | None = None
    weight: int = 1


@dataclass
class Piece:
    """A stretch of text; a protected one carries a slot and takes no typing errors."""
    text: str
    protected: bool = False
    slots: dict = field(default_factory=dict)


def read(path):
    return [found for _, found in _lines(path)]


def read_voice(path):
    """(intent, frame) of a file in which `@intent flags` opens the frames of an intent."""
    return list(_lines(path))


def _lines(path):
    intent, flags = path.stem, ""
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        if line.startswith("@"):
            intent, _, flags = line[1:].strip().partition(" ")
            continue
        if line.startswith("%"):
            flags = line[1:].strip()
            continue
        head, bar, template = line.partition(" | ")
        yield intent, parse(flags + " " + head if bar else flags, template if bar else line)


def parse(flags, template):
    found = {}
    for flag in flags.split():
        if flag.startswith("."):
            found["operation"] = flag[1:]
        elif flag in FLOWS:
            found["flow"] = FLOWS[flag]
        elif flag in RECURRENCES:
            found["recurrence"] = RECURRENCES[flag]
        elif flag.startswith("*"):
            found["weight"] = int(flag[1:])
        else:
            raise ValueError(f"unknown flag {flag!r} in {template!r}")
    return Frame(template.strip(), **found)


def choose(rng, template):
    """Resolves choices and options; fillers and slot tags stay."""
    text, rest = _sequence(rng, template, 0, "")
    if rest != len(template):
        raise ValueError(f"unbalanced frame: {template!r}")
    return " ".join(text.split())


def _sequence(rng, s, i, stop):
    out = []
    while i < len(s) and s[i] not in stop:
        if s[i] in CLOSING:
            closing, options, i = CLOSING[s[i]], [], i + 1
            while True:
                option, i = _sequence(rng, s, i, "|" + closing)
                options.append(option)
                if i >= len(s):
                    raise ValueError(f"unbalanced frame: {s!r}")
                i += 1
                if s[i - 1] == closing:
                    break
            picked = rng.choice(options)
            out.append(picked if closing == ")" or rng.random() < 0.5 else "")
        else:
            out.append(s[i])
            i += 1
    return "".join(out), i
