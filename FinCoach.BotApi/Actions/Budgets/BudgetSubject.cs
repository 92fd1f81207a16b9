using FinCoach.BotApi.Actions.Questions;
using FinCoach.Data.App;
using FinCoach.Domain.Categories;
using FinCoach.Domain.Language;

namespace FinCoach.BotApi.Actions.Budgets;

/// <summary>What a text about a budget means: a category, the whole of the spending, or something that must be asked.</summary>
/// <param name="Category">Null for the whole.</param>
/// <param name="Standing">The budget that exists for it.</param>
/// <param name="IsUnclear">The text does not say, and nothing else does.</param>
internal sealed record BudgetSubject(Category? Category, Budget? Standing, bool IsUnclear)
{
    private static readonly string[] WholeWords =
        ["mi presupuesto", "presupuesto mensual", "presupuesto total", "presupuesto general", "en total", "general", "global", "en todo", "todos mis gastos", "todo el mes"];

    private static readonly string[] ChangeWords =
        ["sube", "subele", "subir", "baja", "bajale", "bajar", "cambia", "cambiar", "aumenta", "reduce", "reducir", "modifica", "ahora", "mejor", "deja", "sea", "ajusta"];

    public static BudgetSubject Of(Turn turn, BudgetBook book)
    {
        if (CategoryIn(turn.Slots) is { } category)
        {
            return For(category, turn, book);
        }

        if (IsChange(turn.Text) && book.Shown.ToList() is [var only])
        {
            return new BudgetSubject(only.Category, only, false);
        }

        var folded = Letters.Fold(turn.Text);
        var whole = For(null, turn, book);
        var isWhole = turn.Answered is PendingQuestion.ForCategory
            || turn.Understanding.Recurrence is not null
            || BudgetSpan.Stated(turn) is not null
            || Array.Exists(WholeWords, w => folded.Contains(w, StringComparison.Ordinal));
        return whole with { IsUnclear = !isWhole };
    }

    /// <summary>The category of the slots; a merchant stands for its trade, since budgets are by category.</summary>
    public static Category? CategoryIn(Slots slots)
    {
        if (slots.Category is not null || slots.Merchant is not { } merchant)
        {
            return slots.Category;
        }

        var matches = new List<LexiconMatch>();
        Lexicon.Chile.Find(TokenizedText.Of(merchant), matches);
        return matches.Where(m => m.Kind == LexiconKind.Merchant).Select(m => (Category?)m.Category).FirstOrDefault();
    }

    private static BudgetSubject For(Category? category, Turn turn, BudgetBook book)
    {
        var same = book.Budgets.Where(b => b.Category == category).ToList();
        var usual = same.Find(b => BudgetSpan.OwnOf(b) is null);
        var standing = BudgetSpan.Stated(turn) is { } span ? same.Find(b => b.EndsOn == span.To)
            : turn.Understanding.Recurrence is null && IsChange(turn.Text) ? book.Shown.FirstOrDefault(b => b.Category == category)
            : usual;
        return new BudgetSubject(category, standing, false);
    }

    private static bool IsChange(string text) =>
        Array.Exists(Letters.Fold(text).Split(' ', StringSplitOptions.RemoveEmptyEntries), ChangeWords.Contains);
}
