using FinCoach.Domain.Language;

namespace FinCoach.Domain.Replies;

/// <summary>The plain, exact Spanish answer: the floor under every model. Pure; never empty.</summary>
public static class PlainAnswer
{
    /// <summary>Said when there is nothing at all to say it from.</summary>
    public const string Nothing = "Ahora no tengo una respuesta para eso. ¿Me lo dices de otra forma?";

    private const string NothingFormal = "Ahora no tengo una respuesta para eso. ¿Me lo dice de otra forma?";

    /// <summary>The given plain answer; else the sentence of the act; else the facts by their labels; else the first passage.</summary>
    public static string For(ReplyRequest request)
    {
        var facts = new FactSheet(request.Facts);
        if (facts.Plain is { } plain)
        {
            return plain;
        }

        return ActSentence.For(facts, request.Tone == Tone.Formal)
            ?? Labelled(request.Facts)
            ?? Quoted(request.Context)
            ?? (request.Tone == Tone.Formal ? NothingFormal : Nothing);
    }

    /// <summary><c>Total del mes: $45.000. Gastos: 3.</c></summary>
    private static string? Labelled(IReadOnlyList<Fact> facts)
    {
        var lines = facts
            .Where(f => f.Id is not (ReplyRequest.ActFact or ReplyRequest.PlainFact) && FactText.Of(f).Length > 0)
            .Select(f => $"{Capitalised(f.Label)}: {FactText.Of(f, fullDate: true)}.")
            .ToList();
        return lines.Count == 0 ? null : string.Join(lines.Count > 3 ? "\n" : " ", lines);
    }

    private static string? Quoted(IReadOnlyList<Passage> passages) =>
        passages.Count == 0 ? null : PassageQuote.Lead(passages[0]);

    private static string Capitalised(string label) =>
        label.Length == 0 ? label : char.ToUpperInvariant(label[0]) + label[1..];
}
