using FinCoach.Data.App;
using FinCoach.Domain.Calendar;
using FinCoach.Domain.Instalments;
using FinCoach.Domain.Language;
using FinCoach.Domain.Replies;

namespace FinCoach.BotApi.Actions.Spending;

/// <summary>What a question about spending asks for, with its defaults resolved.</summary>
/// <param name="Span">This month when the text names no time.</param>
/// <param name="Against">The span that the text compares with; null when it names none.</param>
internal sealed record SpendingQuestion(
    TransactionKind Kind, Operation Operation, Period Span, Period? Against, Category? Category, string? Merchant, PaymentMethod? Method)
{
    private static readonly string[] Owed = ["debo", "debemos", "queda", "falta", "por pagar", "pendiente", "adeud"];

    /// <summary>"¿Cuánto debo en cuotas?": only instalments that are still to come count.</summary>
    public bool OnlyInstalments { get; init; }

    /// <summary>What the question is about, in Spanish; null when it is about everything.</summary>
    public string? Subject => Merchant ?? (Category is { } category ? CategoryLabel.Of(category)
        : Method is { } method ? "compras " + Entries.EntryWords.Method(method) : null);

    public static SpendingQuestion Of(Turn turn)
    {
        var slots = turn.Slots;
        var instalments = slots is { Period: null, Date: null } && AsksOwed(Letters.Fold(turn.Text));
        var span = slots.Period ?? (slots.Date is { } day ? new Period(day, day)
            : instalments ? new Period(turn.Today.AddDays(1), turn.Today.AddMonths(InstalmentPlan.Most))
            : TimeFrame.Month(turn.Today));
        return new SpendingQuestion(
            KindOf(turn.Understanding.Flow, slots.Category),
            turn.Understanding.Operation ?? Operation.Total,
            span,
            AgainstIn(turn, span),
            slots.Category,
            slots.Merchant,
            slots.PaymentMethod)
        {
            OnlyInstalments = instalments,
        };
    }

    public bool Holds(Counted counted) =>
        counted.Row.Kind == Kind
        && (!OnlyInstalments || counted.Number is not null)
        && (Category is null || counted.Row.Category == Category)
        && (Method is null || counted.Row.PaymentMethod == Method)
        && (Merchant is null || (counted.Row.Merchant is { } name && Letters.Fold(name) == Letters.Fold(Merchant)));

    // "debo en cuotas", "me faltan cuotas por pagar"; what has been paid in instalments lies behind.
    private static bool AsksOwed(string folded) =>
        folded.Contains("cuotas", StringComparison.Ordinal)
        && Owed.Any(word => folded.Contains(word, StringComparison.Ordinal));

    // Nobody earns in pets or spends in salary: a category of one kind settles it, however the question is turned.
    private static TransactionKind KindOf(Flow? flow, Category? category) => category switch
    {
        Domain.Language.Category.Salary or Domain.Language.Category.Sales or Domain.Language.Category.TransferIn => TransactionKind.Income,
        null or Domain.Language.Category.Other or Domain.Language.Category.Gifts or Domain.Language.Category.Family
            or Domain.Language.Category.Savings or Domain.Language.Category.Housing =>
            flow == Flow.Income ? TransactionKind.Income : TransactionKind.Expense,
        _ => TransactionKind.Expense,
    };

    // "gasté más en enero que en diciembre": the slots hold January, the text names December too.
    private static Period? AgainstIn(Turn turn, Period span)
    {
        if (turn.Understanding.Operation != Operation.Compare)
        {
            return null;
        }

        foreach (var mention in TimeGrammar.Find(turn.Text, turn.Today, Direction.Past))
        {
            var other = mention.Period ?? (mention.Date is { } day ? new Period(day, day) : null);
            if (other is { } found && found != span)
            {
                return found;
            }
        }

        return null;
    }
}
