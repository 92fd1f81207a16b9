using System.Globalization;
using System.Text.Json;
using FinCoach.Domain.Amounts;
using FinCoach.Domain.Json;
using FinCoach.Domain.Language;
using FinCoach.Domain.Replies;

namespace FinCoach.Benchmarks.Datasets;

/// <summary>One message of a synthetic person with its reply and what the reply was made from.</summary>
internal sealed record SpokenPair(string Text, string Reply, string Request, Intent Intent)
{
    private static readonly CultureInfo Chile = CultureInfo.GetCultureInfo("es-CL");
    private static readonly string[] Verbs = ["gasté", "pagué", "anota", "se me fueron", "puse", "compré por", "me salió", "desembolsé"];

    private static readonly string[] Syllables = ["ma", "lo", "ri", "ta", "que", "so", "pi", "nu", "ca", "fe", "ju", "ba", "di", "go", "le", "mo"];

    private static readonly Intent[] Intents = [Intent.LogExpense, Intent.LogExpense, Intent.LogIncome, Intent.QuerySpending, Intent.AskFinance, Intent.SetGoal];

    /// <summary>
    /// Words are invented syllables so that texts differ as much as a million real ones do: with a handful of templates the near-duplicate
    /// stage would throw nearly everything away and the later stages would be measured on nothing.
    /// </summary>
    public static SpokenPair Of(Random random)
    {
        var intent = Intents[random.Next(Intents.Length)];
        var pesos = random.Next(2, 400) * 500m;
        var thing = $"{Word(random)} {Word(random)} de {Word(random)}";
        var amount = pesos.ToString("$#,0", Chile);
        var text = random.Next(3) switch
        {
            0 => $"{Verbs[random.Next(Verbs.Length)]} {amount} en {thing}",
            1 => $"oye, ayer {Verbs[random.Next(Verbs.Length)]} {pesos / 1000:0.#} lucas por {thing} con {Word(random)}",
            _ => $"¿cuánto llevo en {thing} y en {Word(random)} este mes?",
        };
        var plain = $"Anotado: {amount} en {thing}.";
        var request = new ReplyRequest("", "es-CL", random.Next(11) / 10m, Tone.Coach, [], UserState.Empty,
        [
            Fact.OfText(ReplyRequest.ActFact, Acts.ExpenseLogged, "acto"),
            Fact.OfText(ReplyRequest.PlainFact, plain, "respuesta"),
            Fact.Amount("amount", Money.Clp(pesos), "gasto anotado"),
            Fact.OfText("merchant", thing, "comercio"),
        ]);
        return new SpokenPair(
            text, $"¡Listo! Dejé {amount} en {thing}. {Word(random)} {Word(random)}, vas bien.", JsonSerializer.Serialize(request, DomainJson.Options), intent);
    }

    private static string Word(Random random) =>
        string.Concat(Enumerable.Range(0, 2 + random.Next(3)).Select(_ => Syllables[random.Next(Syllables.Length)]));
}
