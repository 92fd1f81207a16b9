using System.Globalization;
using FinCoach.Domain.Language;

namespace FinCoach.Domain.Indicators;

/// <summary>
/// A table with a heading, columns in any order, <c>date</c>, <c>unit</c> and <c>value</c> (or <c>fecha</c>, <c>unidad</c>,
/// <c>valor</c>). With semicolons numbers are Chilean: <c>20-11-2026;UF;39.643,59</c>; with commas they are not:
/// <c>2026-11-20,UF,39643.59</c>. Empty lines and lines that begin with # are passed over.
/// </summary>
internal static class IndicatorCsv
{
    private static readonly string[] DateForms = ["yyyy-MM-dd", "dd-MM-yyyy", "dd/MM/yyyy"];
    private static readonly NumberFormatInfo Chilean = new() { NumberGroupSeparator = ".", NumberDecimalSeparator = "," };

    /// <exception cref="FormatException">A line is wrong; the message names it.</exception>
    public static IReadOnlyList<Indicator> Read(string csv)
    {
        var values = new List<Indicator>();
        Columns? columns = null;
        var number = 0;
        foreach (var line in csv.AsSpan().EnumerateLines())
        {
            number++;
            var text = line.Trim().ToString();
            if (text.Length == 0 || text[0] == '#')
            {
                continue;
            }

            if (columns is null)
            {
                columns = Columns.Of(text, number);
            }
            else
            {
                values.Add(ReadLine(columns, text, $"line {number}"));
            }
        }

        return values;
    }

    private static Indicator ReadLine(Columns columns, string line, string where)
    {
        var cells = line.Split(columns.Separator, StringSplitOptions.TrimEntries);
        if (cells.Length <= Math.Max(columns.Date, Math.Max(columns.Unit, columns.Value)))
        {
            throw new FormatException($"{where}: it has {cells.Length} columns, fewer than the heading.");
        }

        if (!DateOnly.TryParseExact(cells[columns.Date], DateForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            throw new FormatException($"{where}: \"{cells[columns.Date]}\" is not a date like 2026-11-20 or 20-11-2026.");
        }

        if (UnitName.Read(cells[columns.Unit]) is not { } unit)
        {
            throw new FormatException($"{where}: \"{cells[columns.Unit]}\" is not a unit; known are UF, UTM, USD and EUR.");
        }

        return decimal.TryParse(cells[columns.Value], columns.Style, columns.Numbers, out var value)
            ? IndicatorText.Checked(unit, date, value, where)
            : throw new FormatException($"{where}: \"{cells[columns.Value]}\" is not a number like {columns.Example}.");
    }

    private sealed record Columns(char Separator, int Date, int Unit, int Value)
    {
        public NumberFormatInfo Numbers => Separator == ';' ? Chilean : NumberFormatInfo.InvariantInfo;

        // Where the comma parts columns it cannot group digits too.
        public NumberStyles Style => NumberStyles.AllowDecimalPoint | (Separator == ';' ? NumberStyles.AllowThousands : NumberStyles.None);

        public string Example => Separator == ';' ? "39.643,59" : "39643.59";

        public static Columns Of(string heading, int line)
        {
            var separator = heading.Contains(';', StringComparison.Ordinal) ? ';' : ',';
            var names = heading.Split(separator, StringSplitOptions.TrimEntries).Select(Letters.Fold).ToList();
            var columns = new Columns(
                separator,
                names.FindIndex(n => n is "date" or "fecha"),
                names.FindIndex(n => n is "unit" or "unidad" or "codigo"),
                names.FindIndex(n => n is "value" or "valor"));
            return columns is { Date: >= 0, Unit: >= 0, Value: >= 0 }
                ? columns
                : throw new FormatException($"line {line}: the heading needs the columns date, unit and value.");
        }
    }
}
