using FinCoach.LocalModel.Text;

namespace FinCoach.LocalModel.Moderation.Hate;

/// <summary>
/// Reads whether a text attacks a group of people: a group, and contempt, hatred or violence said of it. Swearing alone
/// is no attack ("puta que está caro"), nor is naming a group, nor quoting an attack to object to it. Pure.
/// </summary>
internal static class HateReader
{
    private const int Reach = 4;
    private const double Sure = 0.9;
    private const double Likely = 0.7;

    private static readonly HateVocabulary s_vocabulary = HateVocabulary.BuiltIn;

    // Insults that are made of ordinary words: they need a group beside them, as every other does.
    private static readonly string[] s_contemptPhrases =
    [
        "nada peor que", "no confies", "nunca confies", "no valen nada", "no vale nada", "no vale absolutamente nada", "irse todos a la mierda",
        "a la mierda", "cerrar la boca", "cierren la boca", "nunca comeria", "mi perro es mas", "me importa mas", "preocupe en lo mas minimo",
        "deberian volver", "vuelvan a su pais", "fuera de", "no deberia ser ilegal", "deberia ser legal", "deberia estar despenalizado",
        "mas tontas", "propio de", "no pueden evitarlo", "valen menos", "vale menos", "no valen", "no vale una",
    ];

    /// <summary>The scores of hate and of hate with threats, 0 to 1.</summary>
    public static (double Hate, double Threat) Score(string text)
    {
        var words = HateSpelling.Words(text);
        var roles = words.ConvertAll(RolesOf);
        var (group, slur) = (IndexOfGroup(words, roles), roles.FindIndex(role => role.HasFlag(HateRole.Slur)));
        if ((group < 0 && slur < 0) || IsObjection(text, roles))
        {
            return (0, 0);
        }

        var harm = roles.FindIndex(role => role.HasFlag(HateRole.Harm));
        if (group < 0)
        {
            return (Likely, 0);
        }

        if (harm >= 0 && !IsDenied(roles, harm))
        {
            return (Sure, Sure);
        }

        return (IsAttack(words, roles, group) ? Sure : 0, 0);
    }

    private static HateRole RolesOf(string word) =>
        s_vocabulary.RolesOf(word) is not HateRole.None and var roles ? roles : s_vocabulary.RolesOfSlip(word, StopWords.Contains);

    // "viernes negro" and "mi mujer" are no group; "los negros" and "cualquier mujer" are.
    private static int IndexOfGroup(List<string> words, List<HateRole> roles)
    {
        for (var i = 0; i < roles.Count; i++)
        {
            if (roles[i].HasFlag(HateRole.Group)
                && (!roles[i].HasFlag(HateRole.Noun) || (i > 0 && roles[i - 1].HasFlag(HateRole.Article)) || (words[i].EndsWith('s') && !IsThing(words, i))))
            {
                return i;
            }
        }

        return -1;
    }

    private static bool IsThing(List<string> words, int noun) =>
        noun > 0 && words[noun - 1] is "numeros" or "dias" or "autos" or "pantalones" or "zapatos" or "mis" or "sus" or "tus" or "de" or "para";

    private static bool IsAttack(List<string> words, List<HateRole> roles, int group)
    {
        for (var i = 0; i < roles.Count; i++)
        {
            var said = (roles[i] & (HateRole.Contempt | HateRole.Hatred | HateRole.Slur)) != HateRole.None && i != group;
            var sworn = roles[i].HasFlag(HateRole.Swearing) && Math.Abs(i - group) <= Reach + 2;
            if ((said || sworn) && !IsDenied(roles, i))
            {
                return true;
            }

            // "no son humanos", "ninguna compasión": what is due to everybody, denied.
            if (roles[i].HasFlag(HateRole.Dignity) && IsDenied(roles, i) && !roles.Exists(role => role.HasFlag(HateRole.Harm)))
            {
                return true;
            }
        }

        var joined = string.Join(' ', words);
        return s_contemptPhrases.Any(phrase => joined.Contains(phrase, StringComparison.Ordinal));
    }

    // "no odio a los …", "ningún … merece morir"; but "no soporto" and "no hay nada peor" are attacks in that form.
    private static bool IsDenied(List<HateRole> roles, int at)
    {
        for (var i = at - 1; i >= Math.Max(0, at - Reach - 2); i--)
        {
            if (roles[i].HasFlag(HateRole.Negation))
            {
                return true;
            }
        }

        return false;
    }

    // Quoted, or spoken of with words that object: counter speech.
    private static bool IsObjection(string text, List<HateRole> roles)
    {
        var quotes = text.AsSpan().Count('"') >= 2 || text.Contains('“') || text.Contains('«');
        return quotes || roles.Exists(role => role.HasFlag(HateRole.Objection))
            || text.StartsWith("No puedes", StringComparison.OrdinalIgnoreCase) || text.Contains("que dejar de", StringComparison.OrdinalIgnoreCase);
    }
}
