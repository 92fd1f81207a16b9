using System.Globalization;
using FinCoach.Domain.Calendar;

namespace FinCoach.Domain.Replies;

/// <summary>The two ways a date is written for people (nlu.md, finance-format compliance).</summary>
public static class DateText
{
    /// <summary><c>20 de noviembre</c>: for days near the conversation, where the year is plain.</summary>
    public static string Day(DateOnly date) => $"{date.Day} de {SpanishMonths.Name(date.Month)}";

    /// <summary><c>20-11-2026</c>: wherever the year matters.</summary>
    public static string Full(DateOnly date) => date.ToString("dd-MM-yyyy", CultureInfo.InvariantCulture);
}
