"""How people really type: without accents, in capitals, abbreviated, with slips of the finger, with a greeting before or an emoji after."""

import re
import unicodedata

from frame import Piece

SHORT = {"que": "q", "porque": "xq", "por": "x", "para": "pa", "también": "tb", "quiero": "kiero", "estoy": "toy", "mensaje": "msj",
         "cuánto": "cto", "favor": "fa", "todo": "to", "nada": "na", "porfa": "xfa", "gracias": "grax", "de": "d"}
NEIGHBOURS = {"a": "sq", "e": "wr", "i": "uo", "o": "ip", "u": "yi", "s": "ad", "n": "bm", "r": "et", "t": "ry", "l": "ko", "c": "xv", "m": "n"}
EMOJIS = ["🙏", "😅", "😂", "💸", "👍", "😊", "🥲", "🙈", "✨", "😭", "🤑", "🤔"]
GREETINGS = ["hola", "hola gus", "hola!", "oye", "oye gus", "buenas", "buenas tardes", "gus", "gus,", "buenos días", "holi", "wena", "mira",
             "a ver", "ya", "hola, buenas", "una consulta:", "estimado gus,", "gusito", "amigo", "oiga", "holaa", "alo", "che gus,"][:-1]
ENDINGS = ["porfa", "por favor", "gracias", "po", "jaja", "pls", "porfis", "please", "gracias gus", "cuando puedas", "ok?", "si?",
           "plis", "gus", "ya?"]
REASONS = ["que me hacía falta", "porque no tenía", "no me quedó otra", "qué caro todo", "estaba en oferta", "me dolió el bolsillo",
           "para que quede anotado", "antes que se me olvide", "ahí nomás", "y eso que quería ahorrar", "carísimo oye", "ni modo",
           "pero valió la pena", "como siempre", "igual salió barato", "pa que lo tengas", "fue una emergencia", "con mi señora", "con los cabros"]
QUESTION = re.compile(r"^(qué|que|cuál|cuáles|cuánto|cuánta|cuántos|cuántas|cómo|dónde|cuándo|quién|por qué|me conviene|conviene|debería|puedo|"
                      r"a cuánto|a cómo|en qué|hay|es |tengo derecho|vale la pena|sirve|me puedes|me podrías|se puede|voy |llego|alcanzo|para qué|"
                      r"sabes|tienes|puedes|existe|hasta cuándo|a qué|de qué|con cuánto|será|estoy |ya )")


def strip_accents(text):
    # One letter for one letter, so that a slot's string changes exactly as the text does; ñ stays half of the time elsewhere.
    return "".join(unicodedata.normalize("NFD", ch)[0] if ch.lower() in "áéíóúü" else ch for ch in text)


def decorate(rng, pieces, intent):
    """Adds what stands around the sentence."""
    text = "".join(p.text for p in pieces).strip()
    if QUESTION.match(text.lower()):
        opening, closing = rng.choice([("¿", "?"), ("", "?"), ("", ""), ("", ""), ("", "??"), ("", "?")])
        pieces = [Piece(opening), *pieces, Piece(closing)]
    if intent != "small_talk" and rng.random() < 0.13:
        pieces = [Piece(rng.choice(GREETINGS) + rng.choice([" ", ", ", " "]).replace(", ", " ")), *pieces]
    if intent in ("log_expense", "log_income") and rng.random() < 0.10:
        pieces = [*pieces, Piece(rng.choice([" ", ", ", ", "]) + rng.choice(REASONS))]
    elif intent != "small_talk" and rng.random() < 0.09:
        pieces = [*pieces, Piece(rng.choice([" ", " ", ", "]) + rng.choice(ENDINGS))]
    if rng.random() < 0.06:
        pieces = [*pieces, Piece(" " + rng.choice(EMOJIS) * rng.choice([1, 1, 2]))]
    return pieces


def spell(rng, pieces):
    """(text, transform): the text as typed, and what happened to the letters of a slot's string."""
    roll = rng.random()
    if rng.random() < 0.13:
        pieces = [p if p.protected else Piece(_abbreviate(rng, p.text), False, p.slots) for p in pieces]
    if rng.random() < 0.13:
        pieces = _slip(rng, pieces)
    if roll < 0.34:
        def transform(s):
            return strip_accents(s).lower()
    elif roll < 0.60:
        def transform(s):
            return s.lower()
    elif roll < 0.645:
        def transform(s):
            return strip_accents(s).upper() if rng_caps else s.upper()
        rng_caps = rng.random() < 0.6
    else:
        def transform(s):
            return s
    text = re.sub(r"\s+", " ", "".join(transform(p.text) for p in pieces)).replace(" ,", ",").replace(" ?", "?").strip()
    if 0.645 <= roll < 0.93 and text:
        at = 1 if text[0] == "¿" and len(text) > 1 else 0
        text = text[:at] + text[at].upper() + text[at + 1:]
        if text[-1].isalnum() and rng.random() < 0.45:
            text += "."
    if rng.random() < 0.12:
        text = text.replace(",", "") if not re.search(r"\d,\d", text) else text
    return text, transform


def _abbreviate(rng, text):
    return re.sub(r"\w+", lambda m: SHORT[m.group().lower()] if m.group().lower() in SHORT and rng.random() < 0.7 else m.group(), text)


def _slip(rng, pieces):
    free = [i for i, p in enumerate(pieces) if not p.protected and len(p.text.strip()) > 5]
    if not free:
        return pieces
    i = rng.choice(free)
    text = pieces[i].text
    at = rng.choice([k for k, ch in enumerate(text) if ch.isalpha()] or [0])
    kind = rng.random()
    if kind < 0.3:
        text = text[:at] + text[at + 1:]
    elif kind < 0.55 and at + 1 < len(text) and text[at + 1].isalpha():
        text = text[:at] + text[at + 1] + text[at] + text[at + 2:]
    elif kind < 0.75:
        text = text[:at] + text[at] + text[at:]
    elif text[at].lower() in NEIGHBOURS:
        text = text[:at] + rng.choice(NEIGHBOURS[text[at].lower()]) + text[at + 1:]
    return [*pieces[:i], Piece(text, False, pieces[i].slots), *pieces[i + 1:]]
