using FinCoach.Domain.Amounts;
using FinCoach.Domain.Language;

namespace FinCoach.Nlu;

/// <summary>Reads a text of a person: intent, operation, flow, recurrence and slots. Thread-safe; one instance serves a process.</summary>
public sealed class NluEngine
{
    /// <summary>What <see cref="Understanding.Engine"/> says when this engine decided.</summary>
    public const string Name = "gus-nlu";

    private NluEngine(string modelVersion) => ModelVersion = modelVersion;

    /// <summary>The engine with the built-in model.</summary>
    public static NluEngine BuiltIn { get; } = new("rules-0");

    /// <summary>Which model answers.</summary>
    public string ModelVersion { get; }

    /// <summary>Understands one text. Never throws, whatever the text holds.</summary>
    /// <param name="text">As the person wrote it.</param>
    /// <param name="referenceDate">The person's today; relative dates are resolved against it.</param>
    public Understanding Parse(string text, DateOnly referenceDate)
    {
        ArgumentNullException.ThrowIfNull(text);
        var tokens = TokenizedText.Of(text);
        var amounts = new List<AmountSpan>();
        MoneyGrammar.Find(tokens, amounts);
        var amount = amounts.Where(a => a.Mark != AmountMark.Bare || a.Money.Value >= 100).Select(a => (Money?)a.Money).FirstOrDefault();
        var intent = IntentOf(tokens, amount is not null);
        var slots = new Slots { Amount = amount, Date = DateOf(tokens, referenceDate), Category = CategoryOf(tokens) };
        return new Understanding(intent, null, null, null, slots, 0.5, [], Name, ModelVersion);
    }

    private static Intent IntentOf(TokenizedText text, bool hasAmount)
    {
        var question = false;
        var spending = false;
        for (var i = 0; i < text.Count; i++)
        {
            switch (text.Word(i))
            {
                case "hola" or "gracias" or "chao" when text.Count <= 4:
                    return Intent.SmallTalk;
                case "ayuda":
                    return Intent.Help;
                case "presupuesto":
                    return hasAmount ? Intent.SetBudget : Intent.QueryBudget;
                case "meta" or "juntar" or "ahorrar":
                    return hasAmount ? Intent.SetGoal : Intent.QueryGoal;
                case "borra" or "elimina" or "corrige":
                    return Intent.EditEntry;
                case "cuanto" or "cuantas" or "que" or "muestrame":
                    question = true;
                    break;
                case "gastado" or "gaste" or "gasto" or "gastos" or "llevo":
                    spending = true;
                    break;
                case "pagaron" or "sueldo" or "vendi" or "depositaron" when hasAmount && !question:
                    return Intent.LogIncome;
                default:
                    break;
            }
        }

        return (question, spending, hasAmount) switch
        {
            (true, true, _) => Intent.QuerySpending,
            (true, false, _) => Intent.AskFinance,
            (false, _, true) => Intent.LogExpense,
            _ => Intent.OutOfScope,
        };
    }

    private static DateOnly? DateOf(TokenizedText text, DateOnly today)
    {
        for (var i = 0; i < text.Count; i++)
        {
            switch (text.Word(i))
            {
                case "hoy":
                    return today;
                case "ayer" or "anoche":
                    return today.AddDays(-1);
                case "anteayer" or "antier":
                    return today.AddDays(-2);
                default:
                    break;
            }
        }

        return null;
    }

    private static Category? CategoryOf(TokenizedText text)
    {
        for (var i = 0; i < text.Count; i++)
        {
            switch (text.Word(i))
            {
                case "super" or "supermercado" or "pan" or "feria":
                    return Category.Groceries;
                case "uber" or "taxi" or "micro" or "metro":
                    return Category.Transport;
                case "bencina":
                    return Category.Fuel;
                case "sueldo":
                    return Category.Salary;
                default:
                    break;
            }
        }

        return null;
    }
}
