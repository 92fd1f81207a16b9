using FinCoach.BotApi.Actions.Budgets;
using FinCoach.BotApi.Actions.Effects;
using FinCoach.BotApi.Actions.Questions;
using FinCoach.Data.App;
using FinCoach.Domain.Amounts;
using FinCoach.Domain.Language;
using FinCoach.Domain.Replies;

namespace FinCoach.BotApi.Actions.Entries;

/// <summary>Gives one record the new values of a text and says what they were before.</summary>
internal static class EntryChange
{
    public static Decision Decide(Turn turn, Transaction row, EntryTraits traits, BudgetBook book)
    {
        if (MovedAmount.IsMove(turn) && MovedAmount.Of(turn, EntryWords.MoneyOf(row)) is null)
        {
            return MovedAmount.Ask(turn, EntryWords.MoneyOf(row), "Ese registro", MovedAmount.Settable(turn.Understanding));
        }

        if (turn.Slots.Amount is { } amount && !EntryAmount.IsSound(amount))
        {
            return AskAmount(turn, turn.Say("Ese monto no lo puedo anotar. ¿Cuál es el correcto?", "Ese monto no lo puedo anotar. ¿Cuál es el correcto?"));
        }

        var change = Effect.Update(row, after => Renew(after, turn, traits));
        var changed = (Transaction)change.After;
        var was = Was(row, changed, turn.Today).ToList();
        if (was.Count == 0)
        {
            return !States(turn.Slots, traits)
                ? AskAmount(turn, turn.Say(
                    $"¿Qué le cambio al {EntryWords.Of(row, turn.Today)}? Dime el monto correcto.",
                    $"¿Qué corrijo del {EntryWords.Of(row, turn.Today)}? Indíqueme el monto correcto."))
                : Decision.Say(Acts.EntryEdited, $"Ya estaba así: {EntryWords.Of(row, turn.Today)}.", [.. EntryFacts.Of(row)]);
        }

        List<Effect> effects = [change];
        var echo = BudgetEcho.Of(turn, book, book.After(effects), [row, changed], warns: true);
        var plain = $"Corregido: {EntryWords.Of(changed, turn.Today)} (antes {string.Join(", ", was.Select(w => w.Words))}).{echo.Plain}";
        return Decision.Say(
            Acts.EntryEdited,
            plain,
            [.. EntryFacts.Of(changed, EntryWords.Kind(row) + " corregido"), .. was.Select(w => w.Fact), .. echo.Facts])
            with
        { Effects = effects };
    }

    // "cámbialo a entretención" of what is there already states something, and needs no amount.
    private static bool States(Slots slots, EntryTraits traits) =>
        slots.Amount is not null || slots.Date is not null || slots.Installments is not null || slots.PaymentMethod is not null
        || (slots.Category is not null && traits is { Category: null, Named: null })
        || (slots.Merchant is not null && traits.Merchant is null);

    private static void Renew(Transaction row, Turn turn, EntryTraits traits)
    {
        var slots = turn.Slots;
        if (MovedAmount.Of(turn, EntryWords.MoneyOf(row)) is { } amount)
        {
            (row.Amount, row.Currency) = amount;
        }

        // The word that tells which record it is says nothing new of it: "el bar fueron 65 lucas".
        row.Category = traits.Category is not null || (traits.Named is not null && slots.Amount is not null) ? row.Category : slots.Category ?? row.Category;
        row.Merchant = traits.Merchant is null ? slots.Merchant ?? row.Merchant : row.Merchant;
        row.OccurredOn = slots.Date ?? row.OccurredOn;
        row.Installments = slots.Installments ?? row.Installments;
        row.PaymentMethod = slots.PaymentMethod ?? row.PaymentMethod;
    }

    /// <summary>What differs between two states of a record, in words and as facts of what it was.</summary>
    public static IEnumerable<(string Words, Fact Fact)> Was(Transaction before, Transaction after, DateOnly today)
    {
        if (EntryWords.MoneyOf(before) != EntryWords.MoneyOf(after))
        {
            yield return (MoneyFormat.Format(EntryWords.MoneyOf(before)), Fact.Amount("was_amount", EntryWords.MoneyOf(before), "monto de antes"));
        }

        if (before.Category != after.Category)
        {
            var label = CategoryLabel.Of(before.Category);
            yield return (label, before.Category is { } category
                ? Fact.OfCategory("was_category", category, "categoría de antes")
                : Fact.OfText("was_category", label, "categoría de antes"));
        }

        if (before.OccurredOn != after.OccurredOn)
        {
            yield return (SpanishDays.Of(before.OccurredOn, today), Fact.OfDate("was_date", before.OccurredOn, "fecha de antes"));
        }

        if (before.Merchant != after.Merchant)
        {
            yield return (before.Merchant ?? "sin comercio", Fact.OfText("was_merchant", before.Merchant ?? "sin comercio", "comercio de antes"));
        }

        if (before.Installments != after.Installments)
        {
            var words = before.Installments is { } count ? $"en {count} cuotas" : "sin cuotas";
            yield return (words, Fact.OfText("was_installments", words, "cuotas de antes"));
        }

        if (before.PaymentMethod != after.PaymentMethod)
        {
            var words = before.PaymentMethod is { } method ? EntryWords.Method(method) : "sin forma de pago";
            yield return (words, Fact.OfText("was_payment_method", words, "forma de pago de antes"));
        }
    }

    private static Decision AskAmount(Turn turn, string question) => Decision.Say(Acts.ClarifyAmount, question) with
    {
        Asks = new PendingQuestion.ForAmount(turn.Understanding with { Slots = turn.Slots with { Amount = null } }),
    };
}
