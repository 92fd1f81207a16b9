using FinCoach.Domain.Amounts;
using FinCoach.Domain.Categories;
using FinCoach.Domain.Language;

namespace FinCoach.BotApi.Conversation;

/// <summary>
/// Settles whether money comes or goes where a text has no word of earning at all: noting an expense as an income turns every sum
/// around, so what was merely learned does not decide it alone.
/// </summary>
internal static class MoneyDirection
{
    private static readonly string[] EarningStems =
    [
        "ingres", "gan", "entr", "recib", "lleg", "pagaron", "pagan", "pago", "paga", "sueld", "salari", "cobr", "deposit", "abon", "vend", "vent", "pitut",
        "polol", "honorari", "bolet", "comision", "propin", "aguinald", "bono", "reembols", "devol", "devuel", "junt", "hice", "hizo",
        "hicimos", "factur", "transf", "cay", "cai", "rent", "arrend", "regal", "dieron", "gratific", "finiquit", "pension", "jubil",
        "beca", "mesad", "premi", "heren", "prest", "turn", "extra", "saque", "sacamos", "cheque", "adelant", "quincen", "plata que",
    ];

    public static Understanding Settle(string text, Understanding understanding)
    {
        var earns = understanding is { Intent: Intent.LogIncome } or { Intent: Intent.QuerySpending, Flow: Flow.Income };
        if (!earns || SpeaksOfEarning(text))
        {
            return understanding;
        }

        return understanding.Intent == Intent.QuerySpending
            ? understanding with { Flow = Flow.Expense }
            : SpentOn(text) is { } category ? understanding with
            {
                Intent = Intent.LogExpense,
                Slots = understanding.Slots with { Category = category },
            }
            : understanding;
    }

    private static bool SpeaksOfEarning(string text)
    {
        var tokens = TokenizedText.Of(text);
        for (var i = 0; i < tokens.Count; i++)
        {
            var word = tokens.Word(i).ToString();
            if (Array.Exists(EarningStems, stem => word.StartsWith(stem, StringComparison.Ordinal)))
            {
                return true;
            }
        }

        return false;
    }

    // "medio palo en un sillón": after an amount, "en" says what it went to, and the lexicon knows the thing.
    private static Category? SpentOn(string text)
    {
        var tokens = TokenizedText.Of(text);
        var spans = new List<AmountSpan>();
        MoneyGrammar.Find(tokens, spans);
        if (spans is not [var amount] || tokens.Word(amount.EndToken) is not "en")
        {
            return null;
        }

        var matches = new List<LexiconMatch>();
        Lexicon.Chile.Find(tokens, matches);
        return matches.Where(m => m.FirstToken > amount.EndToken && m.Kind == LexiconKind.Word)
            .Where(m => m.Category is not (Category.Salary or Category.Sales or Category.TransferIn))
            .Select(m => (Category?)m.Category).FirstOrDefault();
    }
}
