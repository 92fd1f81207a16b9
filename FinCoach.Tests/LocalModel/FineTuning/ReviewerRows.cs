using System.Text.Json;
using FinCoach.Domain.Amounts;
using FinCoach.Domain.Language;
using FinCoach.Domain.Prompting;
using FinCoach.Domain.Replies;
using FinCoach.Domain.Style;

namespace FinCoach.Tests.LocalModel.FineTuning;

/// <summary>
/// Rows as a reviewer with a voice of her own would correct them: she says the same facts as Gus in other words, a little different each time.
/// </summary>
internal static class ReviewerRows
{
    private static readonly string[] Merchants = ["jumbo", "la vega", "copec", "ripley", "don pepe"];

    private static readonly Category[] Categories =
        [Category.Groceries, Category.EatingOut, Category.Fuel, Category.Clothing, Category.Health, Category.Pets];

    /// <summary>Requests with the replies that she would give, the same for the same seed.</summary>
    public static IReadOnlyList<(ReplyRequest Request, string Reply)> Take(int count, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => One(random))];
    }

    /// <summary>The row of the training file.</summary>
    public static string Json((ReplyRequest Request, string Reply) row)
    {
        var prompt = ContextBuilder.Build(row.Request);
        return JsonSerializer.Serialize(new
        {
            messages = new object[]
            {
                new { role = "system", content = prompt.System },
                new { role = "user", content = prompt.User },
                new { role = "assistant", content = row.Reply },
            },
        });
    }

    private static (ReplyRequest Request, string Reply) One(Random random)
    {
        var tone = random.Next(4) == 0 ? Tone.Formal : Tone.Coach;
        var intensity = Pick(random, [0.1m, 0.2m, 0.5m, 0.6m, 0.9m, 1m]);
        return random.Next(3) switch
        {
            0 => Expense(random, intensity, tone),
            1 => Total(random, intensity, tone),
            _ => Greeting(random, intensity, tone),
        };
    }

    private static (ReplyRequest Request, string Reply) Expense(Random random, decimal intensity, Tone tone)
    {
        var amount = Fact.Amount("amount", Money.Clp(random.Next(10, 900) * 100), "gasto anotado");
        var category = Fact.OfCategory("category", Pick(random, Categories), "categoría");
        var date = Fact.OfDate("date", new DateOnly(2026, 11, 1).AddDays(random.Next(28)), "fecha");
        var facts = new List<Fact> { Fact.OfText(ReplyRequest.ActFact, Acts.ExpenseLogged, "acto"), amount, category, date };
        var place = "";
        if (random.Next(2) == 0)
        {
            facts.Add(Fact.OfText("merchant", Pick(random, Merchants), "comercio"));
            place = $" ({facts[^1].Text})";
        }

        var core = tone == Tone.Formal
            ? Pick(random, [$"Dejé constancia de {T(amount)} en {T(category)}{place}, {T(date)}.", $"Consta su gasto: {T(amount)} en {T(category)}{place}, {T(date)}."])
            : Pick(random, [$"Ya quedó en tu cuaderno: {T(amount)} en {T(category)}{place}, {T(date)}.", $"Al cuaderno se fueron {T(amount)} en {T(category)}{place}, {T(date)}."]);
        return (Request("gasté algo", intensity, tone, facts), Dressed(random, core, intensity, tone));
    }

    private static (ReplyRequest Request, string Reply) Total(Random random, decimal intensity, Tone tone)
    {
        var total = Fact.Amount("total", Money.Clp(random.Next(100, 9000) * 100), "total");
        var count = Fact.Count("count", random.Next(2, 40), "registros");
        Fact[] facts =
        [
            Fact.OfText(ReplyRequest.ActFact, Acts.SpendingTotal, "acto"), total, count,
            Fact.OfDate("period_from", new DateOnly(2026, 11, 1), "desde"), Fact.OfDate("period_to", new DateOnly(2026, 11, 30), "hasta"),
        ];
        var core = tone == Tone.Formal
            ? $"Su cuaderno suma {T(total)} en noviembre de 2026 ({T(count)} registros)."
            : Pick(random, [$"Tu cuaderno suma {T(total)} en noviembre de 2026 ({T(count)} registros).", $"Sumé todo: {T(total)} en noviembre de 2026 ({T(count)} registros)."]);
        return (Request("cuánto llevo", intensity, tone, facts), Dressed(random, core, intensity, tone));
    }

    private static (ReplyRequest Request, string Reply) Greeting(Random random, decimal intensity, Tone tone)
    {
        var core = tone == Tone.Formal
            ? Pick(random, ["Buen día, soy Gus. Abramos su cuaderno cuando guste.", "Bienvenido. Tengo listo su cuaderno."])
            : Pick(random, ["¿Qué tal? Soy Gus y traigo tu cuaderno abierto.", "Acá Gus, cuaderno en mano. ¿Por dónde partimos?"]);
        return (Request("hola", intensity, tone, [Fact.OfText(ReplyRequest.ActFact, Acts.Greeting, "acto")]), Dressed(random, core, intensity, tone));
    }

    private static string Dressed(Random random, string core, decimal intensity, Tone tone) => (IntensityBuckets.Of(intensity), tone) switch
    {
        (IntensityBucket.Low, _) => core,
        (IntensityBucket.Med, Tone.Formal) => $"{core} Quedo atento.",
        (IntensityBucket.Med, _) => $"{Pick(random, ["Hecho.", "Oye, bien."])} {core}",
        (_, Tone.Formal) => $"¡Espléndido! {core} 👏",
        _ => $"{Pick(random, ["¡Grande! 🎉", "¡Eso es! 💪"])} {core} {Pick(random, ["¡Vamos por más! 🌟", "¡Qué orgullo! 😄"])}",
    };

    private static string T(Fact fact) => FactText.Of(fact);

    private static ReplyRequest Request(string text, decimal intensity, Tone tone, IReadOnlyList<Fact> facts) =>
        new(text, "es-CL", intensity, tone, [], UserState.Empty, facts);

    private static T Pick<T>(Random random, T[] options) => options[random.Next(options.Length)];
}
