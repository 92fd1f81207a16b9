"""Spoken days and spans with what they resolve to against a reference date (nlu.md, "Time")."""

from calendar import monthrange
from datetime import date, timedelta

from amounts import words

WEEKDAYS = "lunes martes miércoles jueves viernes sábado domingo".split()
MONTHS = "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre".split()


def shift_months(day, months):
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def month(year, number):
    return date(year, number, 1), date(year, number, monthrange(year, number)[1])


def year(number):
    return date(number, 1, 1), date(number, 12, 31)


def half(number, which):
    return (date(number, 1, 1), date(number, 6, 30)) if which == 1 else (date(number, 7, 1), date(number, 12, 31))


def quarter(number, which):
    return month(number, which * 3 - 2)[0], month(number, which * 3)[1]


def week(day):
    monday = day - timedelta(days=day.weekday())
    return monday, monday + timedelta(days=6)


def weekend(ref):
    saturday = ref - timedelta(days=(ref.weekday() - 5) % 7)
    return saturday, saturday + timedelta(days=1)


def month_name(rng, number):
    return "setiembre" if number == 9 and rng.random() < 0.15 else MONTHS[number - 1]


def past_day(rng, ref):
    """(text, date): one day, looking back."""
    def ago(n):
        return ref - timedelta(days=n)
    roll = rng.random()
    if roll < 0.30:
        return rng.choice(["ayer"] * 4 + ["el día de ayer", "ayer en la tarde", "ayer en la noche", "ayer en la mañana", "ayer noche",
                                          "ayer al almuerzo"]), ago(1)
    if roll < 0.42:
        return rng.choice(["hoy", "hoy", "hoy día", "hoy en la mañana", "hoy temprano", "esta mañana", "esta tarde", "hoy a mediodía",
                           "hoy en la tarde", "esta noche"]), ref
    if roll < 0.50:
        return "anoche", ago(1)
    if roll < 0.57:
        return rng.choice(["anteayer", "antes de ayer", "antier", "anteayer"]), ago(2)
    if roll < 0.72:
        n = rng.randint(1, 6)
        day = ago(n)
        name = WEEKDAYS[day.weekday()]
        # "el lunes pasado" is only said here of the week before, where everybody agrees on the day.
        return rng.choice([f"el {name}", f"el {name}", f"el {name} en la {rng.choice(['noche', 'tarde', 'mañana'])}", f"el {name} pasado" if n > ref.weekday() else f"este {name}"]), day
    if roll < 0.82:
        n = rng.choice([2, 3, 3, 4, 5, 6, 10, 15])
        number = rng.choice([str(n), words(n)])
        return rng.choice([f"hace {number} días", f"hace {number} días", f"hace como {number} días"]), ago(n)
    if roll < 0.86:
        return rng.choice([("hace una semana", ago(7)), ("hace una semana", ago(7)), ("hace dos semanas", ago(14)), ("hace un mes", shift_months(ref, -1))])
    day = ago(rng.randint(3, 60 if roll < 0.96 else 26))
    if roll < 0.93:
        number = day.day if day.day > 1 else rng.choice(["1", "primero", "1ero"])
        text = rng.choice(["el ", "el ", "el ", "el día ", ""]) + f"{number} de {month_name(rng, day.month)}"
        if day.year != ref.year and rng.random() < 0.3:
            text += rng.choice([f" de {day.year}", f" del {day.year}"])
        return text, day
    if roll < 0.96:
        return rng.choice([f"el {day.day}/{day.month}", f"el {day.day:02}/{day.month:02}", f"el {day.day:02}-{day.month:02}-{day.year}",
                           f"el {day.day}/{day.month}/{day.year}"]), day
    return f"el {day.day}", day


def past_month(rng, ref):
    target = shift_months(ref.replace(day=1), -rng.randint(0, 8))
    return f"de {month_name(rng, target.month)}", month(target.year, target.month)


def past_span(rng, ref):
    """(text, (from, to)): a whole calendar span, looking back; the text fits after "cuánto gasté"."""
    roll = rng.random()
    last = shift_months(ref.replace(day=1), -1)
    if roll < 0.20:
        return rng.choice(["este mes", "este mes", "en el mes", "en este mes", "durante este mes", "en lo que va del mes", "en el mes actual"]), month(ref.year, ref.month)
    if roll < 0.33:
        return rng.choice(["el mes pasado", "el mes pasado", "el mes anterior", "durante el mes pasado"]), month(last.year, last.month)
    if roll < 0.42:
        return rng.choice(["esta semana", "en la semana", "en esta semana"][::2]), week(ref)
    if roll < 0.51:
        return rng.choice(["la semana pasada", "la semana anterior", "la semana que pasó"]), week(ref - timedelta(days=7))
    if roll < 0.57:
        return rng.choice(["este año", "en el año", "durante este año", "en lo que va del año", "en todo el año"]), year(ref.year)
    if roll < 0.62:
        return rng.choice(["el año pasado", "el año anterior", f"en {ref.year - 1}", f"el {ref.year - 1}", f"durante el {ref.year - 1}"]), year(ref.year - 1)
    if roll < 0.84:
        back = rng.randint(0, 10)
        target = shift_months(ref.replace(day=1), -back)
        text = rng.choice(["en ", "en ", "en ", "durante ", "en el mes de ", "en todo "]) + month_name(rng, target.month)
        if rng.random() < 0.25:
            text += rng.choice([f" de {target.year}", f" del {target.year}", f" {target.year}"])
        return text, month(target.year, target.month)
    if roll < 0.90:
        return rng.choice(["el finde", "el fin de semana", "este finde" if ref.weekday() > 4 else "el finde"]), weekend(ref)
    if roll < 0.94:
        which = rng.choice([1, 2])
        number = ref.year if which == 1 or ref.month > 6 else ref.year - 1
        return ("el primer semestre", half(number, 1)) if which == 1 else ("el segundo semestre", half(number, 2))
    if roll < 0.95:
        first = rng.randint(1, max(1, ref.month - 1))
        last = rng.randint(first, ref.month)
        if first < last:
            return rng.choice([f"entre {MONTHS[first - 1]} y {MONTHS[last - 1]}", f"de {MONTHS[first - 1]} a {MONTHS[last - 1]}"]), \
                (month(ref.year, first)[0], month(ref.year, last)[1])
    if roll < 0.965:
        which = rng.randint(1, 4)
        number = ref.year if which * 3 <= ref.month else ref.year - 1
        ordinal = ["primer", "segundo", "tercer", "cuarto"][which - 1]
        return f"el {ordinal} trimestre del {number}", quarter(number, which)
    target = shift_months(ref.replace(day=1), -rng.randint(1, 8))
    first, last_day = sorted(rng.sample(range(1, 29), 2))
    name = month_name(rng, target.month)
    spans = [(f"entre el {first} y el {last_day} de {name}", first, last_day), (f"del {first} al {last_day} de {name}", first, last_day),
             (f"desde el {first} hasta el {last_day} de {name}", first, last_day), (f"en la primera quincena de {name}", 1, 15)]
    text, a, b = rng.choice(spans)
    return text, (target.replace(day=a), target.replace(day=b))


def running_span(rng, ref):
    """(text, span) that holds the reference date."""
    return rng.choice([("este mes", month(ref.year, ref.month)), ("este mes", month(ref.year, ref.month)), ("esta semana", week(ref)),
                       ("este año", year(ref.year)), (f"de {MONTHS[ref.month - 1]}", month(ref.year, ref.month))])


def deadline(rng, ref, pre=None):
    """(text, date or None, span or None): until when a goal runs, looking forward."""
    roll = rng.random()
    if pre:
        roll = 0.0
    pre = pre or rng.choice(["para ", "pa ", "en ", "de aquí a ", "para "])
    if roll < 0.40:
        target = shift_months(ref.replace(day=1), rng.randint(1, 11))
        text = pre + month_name(rng, target.month)
        if target.year != ref.year and rng.random() < 0.3:
            text += rng.choice([f" de {target.year}", f" del {target.year}"])
        return text, None, month(target.year, target.month)
    if roll < 0.48:
        return rng.choice(["para el próximo año", "el próximo año", "para el otro año", "el año que viene"]), None, year(ref.year + 1)
    if roll < 0.55:
        number = ref.year + rng.randint(1, 3)
        return rng.choice([f"para el {number}", f"el {number}", f"para {number}"]), None, year(number)
    if roll < 0.75:
        n = rng.choice([2, 3, 4, 5, 6, 6, 8, 10, 18])
        number = rng.choice([str(n), words(n)])
        return rng.choice([f"en {number} meses", f"en {number} meses más", f"dentro de {number} meses"]), shift_months(ref, n), None
    if roll < 0.85:
        n = rng.choice([1, 1, 2, 3, 5])
        return (rng.choice(["en un año", "en un año más", "dentro de un año"]) if n == 1 else f"en {rng.choice([str(n), words(n)])} años"), shift_months(ref, 12 * n), None
    if roll < 0.90:
        n = rng.choice([2, 3, 6, 8, 10])
        return f"en {rng.choice([str(n), words(n)])} semanas", ref + timedelta(days=7 * n), None
    day = ref + timedelta(days=rng.randint(20, 330))
    text = rng.choice(["para el ", "antes del ", "hasta el "][:1]) + f"{day.day} de {month_name(rng, day.month)}"
    return text, day, None


def budget_span(rng, ref):
    """(text, span): when a limit holds."""
    roll = rng.random()
    if roll < 0.45:
        return rng.choice(["este mes", "para este mes", "en este mes", "pa este mes"]), month(ref.year, ref.month)
    if roll < 0.6:
        target = shift_months(ref.replace(day=1), 1)
        return rng.choice(["el próximo mes", "para el próximo mes", "el mes que viene", "pal próximo mes"]), month(target.year, target.month)
    if roll < 0.85:
        target = shift_months(ref.replace(day=1), rng.randint(1, 9))
        return rng.choice(["en ", "para ", "pa ", "durante "]) + month_name(rng, target.month), month(target.year, target.month)
    return rng.choice(["esta semana", "para esta semana"]), week(ref)
