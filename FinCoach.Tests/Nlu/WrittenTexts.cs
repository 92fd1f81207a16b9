using System.Globalization;
using System.Text;
using FinCoach.Domain.Amounts;
using FinCoach.Domain.Language;

namespace FinCoach.Tests.Nlu;

/// <summary>The tables beside this file: <c>text = what is read from it</c>, a case a line.</summary>
internal static class WrittenTexts
{
    public static readonly DateOnly Today = new(2026, 11, 20);

    public static TheoryData<string, string> Read(string table)
    {
        var type = typeof(WrittenTexts);
        using var stream = type.Assembly.GetManifestResourceStream(type, table)
            ?? throw new InvalidOperationException($"No table {table} is embedded.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var cases = new TheoryData<string, string>();
        while (reader.ReadLine() is { } line)
        {
            if (line is not ['#', ..] && line.Split(" = ") is [var text, var expected])
            {
                cases.Add(text.Replace("\\n", "\n", StringComparison.Ordinal), expected.Trim());
            }
        }

        return cases;
    }

    /// <summary><c>5000 groceries jumbo</c>, with the currency where it is not pesos.</summary>
    public static string Show(Money? money, Category? category, string? merchant) => string.Join(' ', new[]
    {
        money is not { } sum ? null : sum.Value.ToString("0.##", CultureInfo.InvariantCulture) + (sum.Currency == Currency.CLP ? "" : sum.Currency.ToString()),
        Snake(category), merchant,
    }.Where(part => part is not null));

    public static string? Snake<T>(T? value)
        where T : struct, Enum =>
        value is { } v ? System.Text.Json.JsonNamingPolicy.SnakeCaseLower.ConvertName(v.ToString()) : null;
}
