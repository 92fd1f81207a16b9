using FinCoach.Domain.Masking.Scanning;

namespace FinCoach.Domain.Masking.Detection;

/// <summary>
/// Addresses of the country, where a plot or a kilometre stands for the house number: "parcela 17, camino El Arrayán,
/// Curicó", "Ruta 5 Sur km 196, Molina".
/// </summary>
internal static class RuralAddress
{
    private const int MaxNameWords = 4;

    /// <summary>The last token of the address whose first token is given, or -1.</summary>
    public static int End(ScannedText text, int first)
    {
        // "la parcela 17 vale 45 millones", "el km 14 de la maratón": a plot alone is no address.
        var road = RoadEnd(text, first);
        var last = road > 0 ? PlotEnd(text, Behind(text, road)) : RoadAfterPlot(text, first);
        if (last < 0)
        {
            return -1;
        }

        while (AddressTail.PartAfter(text, last) is > 0 and var part)
        {
            last = part;
        }

        return AddressTail.Communes(text, last);
    }

    private static int RoadAfterPlot(ScannedText text, int first)
    {
        var plot = PlotEnd(text, first);
        if (plot < 0)
        {
            return -1;
        }

        var road = RoadEnd(text, Behind(text, plot));
        return road > 0 ? road : text.Word(first) is "km" or "kilometro" ? -1 : AddressTail.CommuneAfter(text, plot) > 0 ? plot : -1;
    }

    // "parcela 17", "km 14", "sitio 12-B", "fundo Santa Elena parcela 4"
    private static int PlotEnd(ScannedText text, int first)
    {
        if (first >= text.Count || text.IsTaken(first) || !text[first].Has(Role.Plot))
        {
            return -1;
        }

        if (text.Word(first) is "km" or "kilometro")
        {
            var number = first + 1 < text.Count && text[first + 1].Is('.') ? first + 2 : first + 1;
            return number < text.Count && text[number] is { Kind: TokenKind.Number, Length: <= 4 } && !text.IsTaken(number)
                && Edges.IsOpenAfter(text, number) ? number : -1;
        }

        return text.Word(first) is "fundo" or "hijuela" && NameEnd(text, first + 1) is > 0 and var name
            ? PlotEnd(text, Behind(text, name))
            : AddressTail.PartAfter(text, first - 1);
    }

    // "camino El Arrayán", "camino a Melipilla", "ruta V-55", "Ruta 5 Sur"
    private static int RoadEnd(ScannedText text, int first)
    {
        if (first >= text.Count || text.IsTaken(first) || text.Word(first) is not ("camino" or "cam" or "ruta" or "carretera" or "autopista" or "cruce"))
        {
            return -1;
        }

        var i = first + 1 < text.Count && text[first + 1].Is('.') ? first + 2 : first + 1;
        while (i < text.Count && text.Word(i) is "a" or "al" or "de" or "del" or "publico" or "vecinal")
        {
            i++;
        }

        return i >= text.Count ? -1 : CodeEnd(text, i) is > 0 and var code ? code : NameEnd(text, i);
    }

    // "V-55", "5 Sur", "CH 215"
    private static int CodeEnd(ScannedText text, int first)
    {
        var last = first;
        if (text[first] is { Kind: TokenKind.Word, Length: <= 2 } && first + 1 < text.Count)
        {
            last = text[first + 1].Is('-') ? first + 2 : first + 1;
        }

        if (last >= text.Count || text[last] is not { Kind: TokenKind.Number, Length: <= 3 } || text.IsTaken(last))
        {
            return -1;
        }

        return last + 1 < text.Count && text.Word(last + 1) is "sur" or "norte" ? last + 1 : last;
    }

    // Words in capitals, small ones between.
    private static int NameEnd(ScannedText text, int first)
    {
        var last = -1;
        for (var i = first; i < text.Count && i - first < MaxNameWords && text[i].Kind == TokenKind.Word && !text.IsTaken(i); i++)
        {
            if (text.IsCapitalized(i))
            {
                last = i;
            }
            else if (text.Word(i) is not ("de" or "del" or "la" or "las" or "los" or "el" or "lo"))
            {
                break;
            }
        }

        return last;
    }

    private static int Behind(ScannedText text, int last) => last + 1 < text.Count && text[last + 1].First is ',' or '-' or '(' ? last + 2 : last + 1;
}
