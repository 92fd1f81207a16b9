using System.Text.RegularExpressions;

namespace FinCoach.Tests.Spanish;

/// <summary>Words that tell how somebody is addressed: <c>tú</c>, <c>usted</c>, or <c>vos</c>, which Gus never says.</summary>
internal static partial class Address
{
    // People talk to Gus as they like: what they are told to say stands in quotes.
    [GeneratedRegex("\"[^\"\n]*\"|«[^»\n]*»")]
    private static partial Regex Quoted();

    [GeneratedRegex(
        @"\b(tú|tu|tus|te|ti|contigo|tuy[oa]s?|eres|estás|has|vas|quieres|quieras|puedes|podrás|podrías|llevas|tienes|tendrás|tenías|sabes|debes|prefieres|"
        + @"necesitas|necesites|cambias|escribes|escribas|gastas|gastes|gastabas|llevabas|ahorras|ahorres|guardas|decides|decidas|pides|vuelves|llegas|cuentas con que|dime|"
        + @"cuéntame|cuéntanos|pregúntame|escribe|escríbeme|escríbemelo|mándame|mándamelos|pídela|pídelo|búscalo|créala|créalo|ponle|ponme|aparta|revisa|cuídate|"
        + @"sigue así|sigue con|espera un|toca el|acuérdate|fíjate|avísame|indícame|descansa|descanses|\p{L}{2,}[aei]ste)\b(?<!\b(triste|existe|insiste|chiste|contraste|desgaste|gaste|baste|ajuste|coste))",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex OfTu();

    [GeneratedRegex(
        @"\b(usted|ustedes|desea|dígame|indíqueme|escriba|escríbame|escríbamelo|cuénteme|pregúnteme|envíemelos|pídala|suy[oa]s?|se excedió|ayudarle|acompañarle|"
        + @"explicarle|recomendarle|informarle|le cuento|le ayudo|le aviso|le hablo|le hablaré|le quedan|le faltan|le entraron)\b",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex OfUsted();

    [GeneratedRegex(
        @"\b(vos|sos|tenés|podés|querés|sabés|hacés|debés|decime|contame|escribime|mandame|fijate|acordate|avisame|mirá|tenís|querís|podís|sabís|erís|estai|estái|vai|"
        + @"cachai|llevai|gastai|andai|hai)\b",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex OfVos();

    /// <summary>The words of a text that address nobody in the wanted form; empty when all is well.</summary>
    /// <param name="formal">Whether the person is <c>usted</c>.</param>
    public static IReadOnlyList<string> Strange(string text, bool formal)
    {
        var own = Quoted().Replace(text, "");
        return [.. (formal ? OfTu() : OfUsted()).Matches(own).Concat(OfVos().Matches(own)).Select(m => m.Value)];
    }
}
