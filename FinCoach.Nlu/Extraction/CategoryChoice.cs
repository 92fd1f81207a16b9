using FinCoach.Domain.Categories;
using FinCoach.Domain.Language;

namespace FinCoach.Nlu.Extraction;

/// <summary>Decides the category of a text or of one record in it, from the lexicon and from what was learned.</summary>
internal static class CategoryChoice
{
    // How sure the learned model must be to name a category that the lexicon does not know in the text.
    private const float AloneFloor = 0.72f;

    // What a word of the text weighs beside the learned probability of its category.
    private const float LexiconShare = 0.35f;

    /// <summary>The category of a stretch of the text.</summary>
    /// <param name="reading">The text.</param>
    /// <param name="from">First token of the stretch.</param>
    /// <param name="to">One past its last token.</param>
    /// <param name="trades">Whether a merchant's trade counts: in records it does, in questions it does not.</param>
    public static Category? Choose(Reading reading, int from, int to, bool trades)
    {
        var whole = from == 0 && to >= reading.Text.Count;
        if (whole && reading.Intent == Intent.LogIncome && reading.Category.Length > 0)
        {
            return Income(reading);
        }

        LexiconMatch? best = null;
        var bestScore = 0f;
        foreach (var match in reading.Marks.Matches)
        {
            if (match.FirstToken < from || match.EndToken > to || !Fits(reading, match.Category)
                || match.Kind == LexiconKind.Store || (match.Kind == LexiconKind.Merchant && !trades) || NamesMethod(reading.Text, match)
                // "se me pasó un cero"
                || (reading.Intent == Intent.EditEntry && match is { Kind: LexiconKind.Weak, Category: Category.TransferIn })
                || IsCommand(reading, match) || IsGeneric(reading, match) || (reading.Intent == Intent.EditEntry && Denials.IsDenied(reading.Text, match.FirstToken)))
            {
                continue;
            }

            var score = Score(reading, match, whole);
            if (score > bestScore)
            {
                (best, bestScore) = (match, score);
            }
        }

        if (best is { } found)
        {
            return found.Category;
        }

        return whole && trades ? Learned(reading) : null;
    }

    private static float Score(Reading reading, LexiconMatch match, bool whole)
    {
        var kind = match.Kind switch
        {
            // "un libro de regalo", "vacuna de la perra": for whom it is says more than what it is.
            LexiconKind.Word when match.Category is Category.Pets or Category.Gifts => 1.6f,
            LexiconKind.Word => 1f,
            LexiconKind.Merchant => 0.45f,
            _ => 0.3f,
        };
        // A longer phrase knows more: "comida del perro" beside "comida".
        var length = 1f + (0.25f * (match.EndToken - match.FirstToken - 1));
        var learned = whole && reading.Category.Length > 0 ? LexiconShare + reading.Category[(int)match.Category] : 0.5f;
        return kind * length * learned * (IsPurpose(reading.Text, match) ? 0.6f : IsOfAnother(reading, match) ? 0.7f : 1f);
    }

    // "una tele para la pieza" is a thing for the home; what it is for says less, unless it is a pet or a present.
    private static bool IsPurpose(TokenizedText text, LexiconMatch match)
    {
        var at = match.FirstToken - 1;
        at -= text.Word(at) is "la" or "el" or "los" or "las" or "mi" or "mis" ? 1 : 0;
        return text.Word(at) is "para" or "pa" or "pal" && match.Category is not (Category.Pets or Category.Gifts);
    }

    // "arriendo de la consulta": the head says what it is.
    private static bool IsOfAnother(Reading reading, LexiconMatch match)
    {
        var text = reading.Text;
        var at = match.FirstToken - 1;
        at -= text.Word(at) is "la" or "el" or "los" or "las" or "mi" or "mis" ? 1 : 0;
        return text.Word(at) is "de" or "del"
            && reading.Marks.Matches.Exists(m => m.EndToken == at && m.Kind == LexiconKind.Word && m.Category != match.Category);
    }

    /// <summary>Incomes have three categories and many ways to be told, so what was learned leads and the lexicon helps.</summary>
    private static Category? Income(Reading reading)
    {
        Category? best = null;
        var bestScore = reading.Category[Enum.GetValues<Category>().Length];
        ReadOnlySpan<Category> choices = [Category.Salary, Category.Sales, Category.TransferIn, Category.Other];
        foreach (var category in choices)
        {
            var score = reading.Category[(int)category];
            foreach (var match in reading.Marks.Matches)
            {
                score += match.Category != category ? 0 : match.Kind == LexiconKind.Word ? 0.4f : 0.15f;
            }

            if (score > bestScore)
            {
                (best, bestScore) = (category, score);
            }
        }

        return best;
    }

    // "con la tarjeta", "con la tarjeta de crédito": how, not what.
    private static bool IsCard(TokenizedText text, LexiconMatch match)
    {
        var at = text.Word(match.FirstToken) is "la" or "mi" ? match.FirstToken - 1 : match.FirstToken;
        at -= text.Word(at) is "la" or "mi" or "tarjeta" && at == match.FirstToken && text.Word(at - 1) is "la" or "mi" ? 1 : 0;
        return match.Category == Category.Debt && (text.Word(match.EndToken - 1) is "tarjeta" || text.Word(match.FirstToken) is "tarjeta")
            && (text.Word(at - 1) is "con" || text.Word(at) is "con");
    }

    // "tengo varios:", "cuánto sumaron las compras": words that tell of records, not of their kind.
    private static bool IsGeneric(Reading reading, LexiconMatch match) => reading.Text.Word(match.EndToken - 1) switch
    {
        // "un regalo 35 lucas y otro 12": one more of the same.
        "otro" or "otros" => !IsNamedAsCategory(reading.Text, match),
        "gasto" or "gastos" => reading.Text.Word(match.FirstToken) is "otro" or "otros" && !IsNamedAsCategory(reading.Text, match),
        "varios" => reading.Text.Word(match.EndToken) is ":" || reading.Text.Word(match.FirstToken - 1) is "tengo" or "hay" or "son" or "fueron",
        "compras" or "compra" => reading.Intent is Intent.QuerySpending or Intent.EditEntry,
        _ => false,
    };

    private static bool IsNamedAsCategory(TokenizedText text, LexiconMatch match) =>
        text.Word(match.FirstToken - 1) is "categoria" or "en" or "como" or "a" or "de" or "para" or "pa";

    // "bota ese registro", "parte del gasto": words that are a thing only where no one is told to do something.
    private static bool IsCommand(Reading reading, LexiconMatch match) =>
        reading.Intent == Intent.EditEntry && reading.Text.Word(match.FirstToken) is "bota" or "corte" or "carga" or "compras" or "revision" or "boleta" or "boletas"
        && (match.EndToken == match.FirstToken + 1);

    /// <summary>"pagué a crédito" names how it was paid, not a debt; "por transferencia" no money that came in.</summary>
    private static bool NamesMethod(TokenizedText text, LexiconMatch match) =>
        IsCard(text, match) || (match.Category == Category.TransferIn && text.Word(match.EndToken - 1).StartsWith("transfer", StringComparison.Ordinal)) || match.Category == Category.Debt && text.Word(match.EndToken - 1) is "credito"
        && (PaymentMethods.Find(text) == PaymentMethod.Credit || (text.Word(match.FirstToken) is "credito" && text.Word(match.FirstToken - 1) is "con" or "a" or "al"));

    private static Category? Learned(Reading reading)
    {
        for (var i = 0; i < Enum.GetValues<Category>().Length && i < reading.Category.Length; i++)
        {
            if (reading.Category[i] >= AloneFloor && Fits(reading, (Category)i))
            {
                return (Category)i;
            }
        }

        return null;
    }

    /// <summary>Money that comes in has its own categories, and money that goes out never has them.</summary>
    public static bool Fits(Reading reading, Category category)
    {
        var comesIn = category is Category.Salary or Category.Sales or Category.TransferIn;
        return reading.Intent switch
        {
            Intent.LogExpense or Intent.SetBudget or Intent.QueryBudget => !comesIn,
            Intent.LogIncome => comesIn || category == Category.Other,
            Intent.QuerySpending => reading.Flow == Flow.Income || !comesIn,
            _ => true,
        };
    }
}
