"""Amounts as Chileans write them, with the value each form states (nlu.md, "Money as Chileans write it")."""

UNITS = "cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho " \
        "diecinueve veinte veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve".split()
TENS = {30: "treinta", 40: "cuarenta", 50: "cincuenta", 60: "sesenta", 70: "setenta", 80: "ochenta", 90: "noventa"}
HUNDREDS = {100: "ciento", 200: "doscientos", 300: "trescientos", 400: "cuatrocientos", 500: "quinientos", 600: "seiscientos",
            700: "setecientos", 800: "ochocientos", 900: "novecientos"}


def words(n, feminine=False):
    """Cardinal before a noun: "veintiún mil", "doscientas lucas"."""
    if n >= 1_000_000:
        head = "un millón" if n < 2_000_000 else words(n // 1_000_000) + " millones"
        return head + (" " + words(n % 1_000_000, feminine) if n % 1_000_000 else "")
    if n >= 1000:
        head = "mil" if n < 2000 else words(n // 1000).replace("veintiuno", "veintiún").replace(" uno", " un") + " mil"
        return head + (" " + words(n % 1000, feminine) if n % 1000 else "")
    if n == 100:
        return "cien"
    if n > 100:
        head = HUNDREDS[n // 100 * 100]
        head = head[:-2] + "as" if feminine and n >= 200 else head
        return head + (" " + words(n % 100, feminine) if n % 100 else "")
    if n < 30:
        word = UNITS[n]
    else:
        word = TENS[n // 10 * 10] + (" y " + UNITS[n % 10] if n % 10 else "")
    return word[:-3] + "una" if feminine and word.endswith("uno") else word


def dots(n):
    return f"{n:,}".replace(",", ".")


def round_to(rng, lo, hi):
    """A sum a person would name, between lo and hi."""
    value = lo * (hi / lo) ** rng.random()
    step = 10 ** max(1, len(str(int(value))) - rng.choice([1, 2, 2, 3]))
    return max(100, int(value / step + 0.5) * step)


def clp(rng, lo, hi):
    """(text, value) of pesos within about lo to hi, in one of the written or spoken forms."""
    roll = rng.random()
    if roll < 0.40:
        text, value = _slang(rng, lo, hi)
        return rng.choice(["como ", "unas ", "casi ", "cerca de ", "más o menos "]) + text if text[0].isdigit() and rng.random() < 0.06 else text, value
    if roll < 0.50:
        return worded(rng, lo, hi)
    value = round_to(rng, lo, hi)
    if rng.random() < 0.35 and value >= 1000:
        value = value // 1000 * 1000 + 990 - (1000 if value % 1000 < 500 and value >= 4000 else 0)
    forms = [f"${dots(value)}", f"{dots(value)} pesos", f"$ {dots(value)}", f"{value}", dots(value), f"${value}", dots(value), f"{value} pesos"]
    if rng.random() < 0.1:
        forms = [f"${dots(value)}.-", f"{dots(value)}.-", f"CLP {dots(value)}", f"$ {value}", f"{dots(value)} pesitos", f"{dots(value)} CLP"]
    elif value % 1000 == 0:
        forms += [f"{value // 1000} mil", f"{value // 1000}k", f"{value // 1000} mil pesos", f"{value // 1000} mil"]
    if value >= 1_000_000 and value % 100_000 == 0:
        m, d = divmod(value // 100_000, 10)
        forms += [f"{m},{d} millones" if d else (f"{m} millones" if m > 1 else "1 millón"), f"{m}.{d} millones" if d else f"{m} millones"]
    return rng.choice(forms), value


def _slang(rng, lo, hi):
    if hi >= 1_000_000 and rng.random() < min(0.9, hi / 4_000_000):
        tenths = max(10, int(round_to(rng, max(lo, 500_000), hi) / 100_000))
        m, d = divmod(tenths, 10)
        value = tenths * 100_000
        if value == 1_000_000:
            return rng.choice(["un palo", "1 palo"]), value
        if value == 1_500_000:
            return rng.choice(["palo y medio", "un palo y medio", "1,5 palos", "1.5 palos"]), value
        if d == 0:
            return rng.choice([f"{m} palos", f"{words(m)} palos", f"{m} palitos"]), value
        m_word = rng.choice([str(m), words(m)]) if m > 1 else rng.choice(["un", "1"])
        forms = [f"{m},{d} palos", f"{m}.{d} palos", f"{m_word} palo{'s' if m > 1 else ''} {d}00"]
        return rng.choice(forms), value
    if lo <= 500_000 <= hi and rng.random() < 0.08:
        return "medio palo", 500_000
    if lo <= 1500 <= hi and rng.random() < 0.15:
        return rng.choice(["luca y media", "una luca y media", "luca quinientos"]), 1500
    if lo <= 600 and rng.random() < 0.3:
        return rng.choice([("quina", 500), ("media luca", 500), ("una gamba", 100), ("dos gambas", 200), ("una quina", 500)])
    value = round_to(rng, max(1000, lo), max(hi, 1001))
    lucas = max(1, value // 1000)
    if lucas == 1:
        return rng.choice(["una luca", "1 luca", "una luquita", "luca"][:3]), 1000
    if lucas < 30 and rng.random() < 0.12:
        return rng.choice([f"{words(lucas, True)} lucas quinientos", f"{lucas} lucas 500", f"{lucas} lucas y media"]), lucas * 1000 + 500
    if rng.random() < 0.06:
        return rng.choice([f"{lucas}lucas", f"{lucas}lks", f"{lucas}mil", f"{lucas}mil pesos"]), lucas * 1000
    unit = rng.choice(["lucas"] * 9 + ["lks", "lks", "luquitas", "lukas", "luquitas", "lcs"][:5])
    number = words(lucas, True) if rng.random() < 0.3 else str(lucas)
    return f"{number} {unit}", lucas * 1000


def worded(rng, lo, hi):
    value = round_to(rng, lo, hi)
    value = value // (100 if value < 10000 else 1000 if value < 1_000_000 else 100_000) * (100 if value < 10000 else 1000 if value < 1_000_000 else 100_000)
    value = max(value, 100)
    text = words(value)
    tail = " de pesos" if value % 1_000_000 == 0 else " pesos"
    return text + (tail if rng.random() < 0.35 else ""), value


def comma(tenths_text):
    return tenths_text.replace(".", ",")


def unit(rng, currency):
    """(text, value) of an amount in UF, UTM, USD or EUR."""
    if currency in ("UF", "UTM"):
        value = rng.choice([2, 3, 4, 5, 8, 10, 12, 15, 20, 25, 30, 50, 100, 120, 300, 1000, 1500, 2500, 3000]) if rng.random() < 0.6 \
            else round(rng.uniform(0.3, 60), rng.choice([1, 1, 2]))
        number = dots(value) if isinstance(value, int) else comma(f"{value}")
        if not isinstance(value, int) and rng.random() < 0.15:
            number = f"{value}"
        name = rng.choice([currency, currency.lower(), currency])
        forms = [f"{number} {name}", f"{number} {name}", f"{name} {number}"]
        if isinstance(value, int) and value <= 30:
            forms.append(f"{words(value, True)} {name}")
        return rng.choice(forms), value
    value = rng.choice([5, 10, 15, 20, 25, 30, 40, 50, 60, 80, 100, 150, 200, 250, 300, 500, 800, 1000, 1500, 2000, 5000]) if rng.random() < 0.75 \
        else round(rng.uniform(3, 200), 2)
    number = dots(value) if isinstance(value, int) else comma(f"{value:.2f}")
    value = value if isinstance(value, int) else float(f"{value:.2f}")
    if currency == "USD":
        forms = [f"{number} dólares", f"US$ {number}", f"US${number}", f"{number} USD", f"{number} dólares", f"usd {number}"]
    else:
        forms = [f"{number} euros", f"€ {number}", f"{number} EUR", f"{number} euros"]
    if isinstance(value, int) and value <= 300:
        forms.append(words(value) + (" dólares" if currency == "USD" else " euros"))
    return rng.choice(forms), value
