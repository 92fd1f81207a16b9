using FinCoach.Domain.Amounts;
using FinCoach.Domain.Calendar;
using FinCoach.Domain.Language;

namespace FinCoach.Nlu.Extraction;

/// <summary>Reads the slots that an intent may have. A slot is there only when the text states it.</summary>
internal static class SlotReader
{
    /// <summary>Which way the partial dates of an intent are completed.</summary>
    public static Direction DirectionOf(Intent intent) =>
        intent is Intent.SetGoal or Intent.QueryGoal or Intent.SetBudget ? Direction.Future : Direction.Past;

    public static Slots Read(Reading reading) => reading.Intent switch
    {
        Intent.LogExpense or Intent.LogIncome => Records(reading),
        Intent.QuerySpending or Intent.QueryBudget or Intent.SetBudget => Questions(reading),
        Intent.SetGoal or Intent.QueryGoal => Goals(reading),
        Intent.EditEntry => Edits(reading),
        Intent.ConvertUnits => Conversions(reading),
        Intent.SetStyle => new() { Intensity = StyleSlots.Intensity(reading.Text), Tone = StyleSlots.FindTone(reading.Text) },
        Intent.AskFinance => new() { Amount = OnlyAmount(reading), Installments = Installments.Find(reading.Text) },
        Intent.InvestmentAdvice or Intent.Help or Intent.OutOfScope => new() { Amount = OnlyAmount(reading) },
        _ => Slots.None,
    };

    private static Slots Records(Reading reading)
    {
        var amounts = UnitPrices.Totalled(reading.Text, Totals.Without(reading, AmountChoice.Candidates(reading)));
        var date = Day(reading);
        var slots = new Slots
        {
            Date = date,
            Period = date is null ? Span(reading) : null,
            Installments = Installments.Find(reading),
            PaymentMethod = PaymentMethods.Find(reading.Text),
        };
        return amounts.Count >= 2
            ? slots with { Entries = EntrySplitter.Split(reading, amounts) }
            : slots with
            {
                Amount = amounts.Count == 1 ? amounts[0].Money : null,
                Category = CategoryChoice.Choose(reading, 0, reading.Text.Count, trades: true),
                Merchant = Merchants.Find(reading, 0, reading.Text.Count),
            };
    }

    private static Slots Questions(Reading reading)
    {
        var date = reading.Intent == Intent.SetBudget ? null : Day(reading);
        var merchant = Merchants.Find(reading, 0, reading.Text.Count);
        return new()
        {
            Amount = reading.Intent == Intent.SetBudget ? AmountChoice.Corrected(reading, AmountChoice.Candidates(reading))?.Money : OnlyAmount(reading),
            Category = merchant is null ? CategoryChoice.Choose(reading, 0, reading.Text.Count, trades: false) : null,
            Merchant = merchant,
            Date = date,
            Period = date is null ? Span(reading) : null,
            PaymentMethod = reading.Intent == Intent.QuerySpending ? PaymentMethods.Find(reading.Text) : null,
        };
    }

    private static Slots Goals(Reading reading)
    {
        var date = Day(reading);
        return new()
        {
            Amount = AmountChoice.Corrected(reading, AmountChoice.Candidates(reading))?.Money,
            GoalName = GoalNames.Find(reading),
            Date = date,
            Period = date is null ? Span(reading) : null,
            PaymentMethod = PaymentMethods.Find(reading.Text),
        };
    }

    private static Slots Edits(Reading reading)
    {
        var entry = EntryRefs.Find(reading, out var reference);
        DateOnly? date = null;
        var denied = false;
        foreach (var time in reading.Marks.Times)
        {
            // "no fue hoy, fue el sábado"
            date = time == reference || time.Date is null || (date is not null && !denied) ? date : time.Date;
            denied = date is not null && (denied || date == time.Date) && Denials.IsDenied(reading.Text, time.FirstToken);
        }

        var merchant = Merchants.Find(reading, 0, reading.Text.Count);
        return new()
        {
            Amount = AmountChoice.Corrected(reading, AmountChoice.Candidates(reading))?.Money,
            Category = merchant is null && !(reading.Operation == Operation.Change && DescribesRecord(reading, reference))
                ? CategoryChoice.Choose(reading, 0, reading.Text.Count, trades: false)
                : null,
            Merchant = merchant,
            Date = date,
            EntryRef = entry,
            Installments = Installments.Find(reading.Text),
            PaymentMethod = PaymentMethods.Find(reading.Text),
        };
    }

    /// <summary>What a change says of the record that it means: in "la propina de ayer no era 10 mil" the thing is no new value.</summary>
    public static Category? RecordCategory(Reading reading) =>
        reading is { Intent: Intent.EditEntry, Operation: Operation.Change }
        && EntryRefs.Find(reading, out var reference) is not null && DescribesRecord(reading, reference)
        && Merchants.Find(reading, 0, reading.Text.Count) is null
            ? CategoryChoice.Choose(reading, 0, reading.Text.Count, trades: false)
            : null;

    private static bool DescribesRecord(Reading reading, TimeMention? reference) =>
        reference is { } time && reading.Marks.Matches.Count > 0
        && reading.Marks.Matches.TrueForAll(m => m.EndToken <= time.FirstToken && time.FirstToken - m.EndToken <= 2);

    private static Slots Conversions(Reading reading)
    {
        var amount = OnlyAmount(reading);
        var date = Day(reading);
        return new()
        {
            Amount = amount,
            TargetCurrency = TargetCurrencies.Find(reading, amount),
            Date = date,
            Period = date is null ? Span(reading) : null,
        };
    }

    /// <summary>The amount of a question; two that compete give none.</summary>
    private static Money? OnlyAmount(Reading reading)
    {
        var amounts = AmountChoice.Candidates(reading);
        return amounts.Count == 1 ? amounts[0].Money : null;
    }

    private static DateOnly? Day(Reading reading)
    {
        foreach (var time in reading.Marks.Times)
        {
            // "carne para el domingo" says what for, not when.
            if (time.Date is { } date && !(IsRecord(reading) && IsPurpose(reading.Text, time.FirstToken)))
            {
                return date;
            }
        }

        return null;
    }

    private static bool IsRecord(Reading reading) => reading.Intent is Intent.LogExpense or Intent.LogIncome;

    private static bool IsPurpose(TokenizedText text, int first)
    {
        var at = text.Word(first - 1) is "el" or "la" or "los" ? first - 2 : first - 1;
        return text.Word(at) is "para" or "pa" or "pal";
    }

    // "la comida de la semana", "el sueldo del mes": what kind, not when; "de este mes" is when.
    private static bool IsKind(TokenizedText text, TimeMention time) =>
        text.Word(time.EndToken - 1) is "semana" or "mes" or "ano" && time.EndToken - time.FirstToken <= 3
        && text.Word(time.EndToken - 2) is "del" or "la" or "el" && (text.Word(time.EndToken - 2) is "del"
            || text.Word(time.EndToken - 3) is "de" || text.Word(time.FirstToken - 1) is "del");

    /// <summary>The period asked about; in a comparison the other one is what it is compared with.</summary>
    private static Period? Span(Reading reading)
    {
        Period? found = null;
        var end = 0;
        foreach (var time in reading.Marks.Times)
        {
            if (time.Period is { } period && !(IsRecord(reading) && IsKind(reading.Text, time)) && !Comparisons.IsMeasure(reading.Text, time.FirstToken))
            {
                // "el finde largo, del viernes 1 al domingo 3": what is added says it exactly.
                found = found is null || IsAdded(reading.Text, end, time.FirstToken) ? period : found;
                end = time.EndToken;
            }
        }

        return found;
    }

    private static bool IsAdded(TokenizedText text, int end, int first)
    {
        end += text.Word(end) is "largo" ? 1 : 0;
        return first - end <= 2 && text.Word(end) is "," or "(" or ":";
    }
}
