"""Turns `{name}` into text and slots. Things and shops are drawn first, since they set what the sum can be."""

import re

import amounts
import asides
import dates
import lexicon
from frame import Piece

TOKEN = re.compile(r"\{([a-z_0-9]+)(?::([^}]*))?\}|<([a-z_]+)=([^>]*)>")
WIDE = (1000, 90000)
METHODS = [("en efectivo", "cash"), ("con efectivo", "cash"), ("en billetes", "cash"), ("con débito", "debit"), ("con la tarjeta de débito", "debit"),
           ("con la cuentarut", "debit"), ("con la CuentaRUT", "debit"), ("con crédito", "credit"), ("con la tarjeta de crédito", "credit"),
           ("a crédito", "credit"), ("por transferencia", "transfer"), ("con transferencia", "transfer"), ("con la tarjeta", None),
           ("débito", "debit"), ("efectivo", "cash")]


def split(alternatives):
    return [a.strip() for a in alternatives.split("|")]


def fill(rng, template, ref, known_trade):
    """Pieces of text with their slots. `known_trade`: whether a shop states its category (records) or stands alone (questions)."""
    tokens = list(TOKEN.finditer(template))
    drawn, span = {}, None
    for i, token in enumerate(tokens):
        piece, pesos = _thing(rng, token.group(1), token.group(2), known_trade)
        if piece:
            drawn[i] = piece
            span = pesos or span
    for i, token in enumerate(tokens):
        if i not in drawn:
            drawn[i] = _rest(rng, token, ref, span or WIDE)
    pieces, end = [], 0
    for i, token in enumerate(tokens):
        pieces += [Piece(template[end:token.start()]), drawn[i]]
        end = token.end()
    return _contract(pieces + [Piece(template[end:])])


def _contract(pieces):
    """ "de el lunes" is written "del lunes", and "a el" "al". """
    for before, after in zip(pieces, pieces[1:]):
        if after.text.startswith("el ") and re.search(r"(^| )(de|a) $", before.text):
            before.text = before.text[:-1]
            after.text = "l " + after.text[3:]
    return pieces


def _thing(rng, name, argument, known_trade):
    if name in ("buy", "pay", "place", "x"):
        return _bought(rng, name, argument)
    if name == "ask":
        category = rng.choice(list(lexicon.CATEGORIES)) if not argument else rng.choice(split(argument.replace(",", "|")))
        entry = lexicon.CATEGORIES[category]
        lo, hi = (entry.get("pay") or entry.get("place") or entry["buy"])[:2]
        return Piece(rng.choice(split(entry["ask"])), slots={"category": category}), (max(lo, 10000), max(hi * 3, 60000))
    if name in ("m", "enm", "elm"):
        wanted = split(argument.replace(",", "|")) if argument else None
        shop, article, trade, lo, hi = rng.choice([m for m in lexicon.MERCHANTS if not wanted or (m[2] or "none") in wanted])
        slots = {"merchant": shop}
        if known_trade and trade:
            slots["category"] = trade
        with_article = article and rng.random() < 0.85
        text = {"m": shop, "enm": f"en {article} {shop}" if with_article else f"en {shop}", "elm": f"{article} {shop}" if article else shop}[name]
        return Piece(text, True, slots), (lo, hi)
    if name in ("income", "sold"):
        lo, hi, phrases = lexicon.INCOMES[argument or "sold"]
        category = "sales" if name == "sold" else "salary"
        return Piece(rng.choice(split(phrases)), slots={"category": category}), (lo, hi)
    if name in ("g", "elg", "ung", "delg", "miG".lower()):
        noun, article, lo, hi = rng.choice([goal for goal in lexicon.GOALS if goal[1] or name in ("g", "elg")])
        if name == "ung" and article not in ("el", "la"):
            name = "elg"
        text = {"g": noun, "elg": f"{article} {noun}".strip(), "ung": f"{'un' if article == 'el' else 'una'} {noun}",
                "delg": f"del {noun}" if article == "el" else f"de {article} {noun}", "mig": f"mi {noun}"}[name]
        return Piece(text, True, {"goal_name": noun}), (lo, hi)
    return None, None


def _bought(rng, name, argument):
    wanted = split(argument.replace(",", "|")) if argument else list(lexicon.CATEGORIES)
    kinds = {"x": ("buy", "pay", "place")}.get(name, (name,))
    options = [(c, k) for c in wanted for k in kinds if lexicon.CATEGORIES[c].get(k)]
    category, kind = rng.choice(options)
    lo, hi, phrases = lexicon.CATEGORIES[category][kind]
    return Piece(rng.choice(split(phrases)), slots={"category": category}), (lo, hi)


def _rest(rng, token, ref, span):
    name, argument, tag, value = token.groups()
    if tag:
        return Piece("", slots={tag: _literal(value, tag, ref)})
    if name == "a2":
        # The wrong amount that an edit takes back: said, and no slot.
        return Piece(amounts.clp(rng, *span)[0], True)
    if name in ("askx", "enm2", "pmx"):
        # What the person takes back or compares with: said, and no slot.
        twin = {"askx": "ask", "enm2": "enm", "pmx": "pm2"}[name]
        return Piece((_thing(rng, twin, argument, False)[0] or Piece(rng.choice(METHODS[:4])[0])).text, True)
    if name in ("a", "w"):
        # w is an amount in words, as a telephone takes it down.
        lo, hi = map(int, argument.split("-")) if argument else span
        text, amount = (amounts.clp if name == "a" else amounts.worded)(rng, lo, hi)
        return Piece(text, True, {"amount": {"value": amount, "currency": "CLP"}})
    if name == "unit":
        text, amount = amounts.unit(rng, argument)
        return Piece(text, True, {"amount": {"value": amount, "currency": argument}})
    if name == "d":
        text, day = dates.past_day(rng, ref)
        if argument == "entry_ref":
            text = "de " + text if not text.startswith("el ") else "del " + text[3:]
        return Piece(text, True, {argument or "date": day})
    if name == "p":
        spans = {"now": dates.running_span, "month": dates.past_month}
        text, period = spans.get(argument, dates.past_span)(rng, ref)
        return Piece(text, True, {"period": period})
    if name == "until":
        text, day, period = dates.deadline(rng, ref, {"move": "a ", "for": "para "}.get(argument))
        return Piece(text, True, {"date": day} if day else {"period": period})
    if name == "bp":
        text, period = dates.budget_span(rng, ref)
        return Piece(text, True, {"period": period})
    if name == "finde":
        return Piece(rng.choice(["el finde", "el fin de semana"]), True, {"period": dates.weekend(ref)})
    if name in ("pm", "pm2"):
        text, method = rng.choice([m for m in METHODS if name == "pm" or m[1] and " " in m[0]])
        return Piece(text, True, {"payment_method": method} if method else {})
    if name in asides.ASIDES:
        return Piece(asides.choose(rng, name))
    if name == "n":
        n = rng.choice([2, 3, 3, 4, 6, 6, 10, 12, 12, 18, 24, 36, 48])
        number = amounts.words(n, True) if rng.random() < 0.2 else str(n)
        text = f"{number} cuotas" if argument == "bare" else \
            rng.choice([f"en {number} cuotas", f"en {number} cuotas", f"en {number} cuotas sin interés", f"a {number} cuotas"])
        return Piece(text, True, {"installments": n})
    if name == "x_value":
        return _intensity(rng)
    if name in ("es", "xs", "ies"):
        return _entries(rng, name, int(argument or 2))
    raise ValueError(f"unknown filler {name!r}")


def _literal(value, tag, ref):
    if tag == "intensity":
        return float(value)
    return {"REF": ref, "WEEK": dates.week(ref), "MONTH": dates.month(ref.year, ref.month),
            "YEAR": dates.year(ref.year), "NEXTYEAR": dates.year(ref.year + 1)}.get(value, value)


def _intensity(rng):
    n = rng.choice([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
    forms = [f"0,{n}", f"0.{n}", f"{n * 10}%", f"{n * 10} %", f"{n * 10} por ciento"] if n < 10 else ["1", "100%", "100 %", "1,0"]
    return Piece(rng.choice(forms), True, {"intensity": n / 10})


def _entries(rng, form, count):
    """ "5 lucas en pan y 3 en bebidas" (es) or "pan 5 lucas, bebidas 3 lucas" (xs). """
    shop_share = 0.15
    texts, entries = [], []
    unit = rng.choice(["lucas", "lucas", "mil", "lks", None, None])
    for i in range(count):
        if form == "ies":
            kind = rng.choice(["salary", "gig", "sold"])
            what, (lo, hi) = _thing(rng, "sold" if kind == "sold" else "income", kind, True)
        elif rng.random() < shop_share:
            what, (lo, hi) = _thing(rng, "enm" if form == "es" else "m", None, True)
        else:
            what, (lo, hi) = _bought(rng, "buy" if form == "xs" else "x", None)
        if unit:
            lucas = max(2, amounts.round_to(rng, max(lo, 2000), max(min(hi, 60000), 4000)) // 1000)
            said = i == 0 or i == count - 1 and rng.random() < 0.3 or rng.random() < 0.4 or form == "xs"
            text, value = f"{lucas} {unit}" if said else f"{lucas}", lucas * 1000
        else:
            text, value = amounts.clp(rng, lo, hi)
        preposition = {"es": "" if "merchant" in what.slots else "en ", "xs": "", "ies": "de "}[form]
        texts.append(f"{what.text} {text}" if form == "xs" else f"{text} {preposition}{what.text}".replace(" de el ", " del "))
        entries.append({"amount": {"value": value, "currency": "CLP"}, **what.slots})
    joined = ", ".join(texts[:-1]) + rng.choice([" y ", ", y ", " más ", ", ", " y "]) + texts[-1]
    return Piece(joined, True, {"entries": entries})
