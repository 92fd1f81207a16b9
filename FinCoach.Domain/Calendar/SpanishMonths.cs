namespace FinCoach.Domain.Calendar;

/// <summary>Month names, folded, with the usual abbreviations.</summary>
public static class SpanishMonths
{
    /// <summary>1 to 12, or 0 when the word is no month.</summary>
    public static int Of(ReadOnlySpan<char> word) => word switch
    {
        "enero" or "ene" => 1,
        "febrero" or "feb" or "febr" => 2,
        "marzo" or "mzo" => 3,
        "abril" or "abr" => 4,
        "mayo" => 5,
        "junio" or "jun" => 6,
        "julio" or "jul" => 7,
        "agosto" or "ago" or "agto" => 8,
        "septiembre" or "setiembre" or "sept" or "sep" => 9,
        "octubre" or "oct" => 10,
        "noviembre" or "nov" => 11,
        "diciembre" or "dic" or "dbre" => 12,
        _ => 0,
    };

    /// <summary>The name in Spanish, lower case.</summary>
    /// <param name="month">1 to 12.</param>
    public static string Name(int month) => month switch
    {
        1 => "enero",
        2 => "febrero",
        3 => "marzo",
        4 => "abril",
        5 => "mayo",
        6 => "junio",
        7 => "julio",
        8 => "agosto",
        9 => "septiembre",
        10 => "octubre",
        11 => "noviembre",
        12 => "diciembre",
        _ => throw new ArgumentOutOfRangeException(nameof(month), month, "A month is 1 to 12."),
    };
}
