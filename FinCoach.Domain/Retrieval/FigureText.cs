using System.Text.RegularExpressions;
using FinCoach.Domain.Amounts;
using FinCoach.Domain.Replies;

namespace FinCoach.Domain.Retrieval;

/// <summary>A figure that ages, as the knowledge base holds it.</summary>
/// <param name="Currency">Money; null when <paramref name="Unit"/> says what is counted.</param>
/// <param name="Unit"><c>percent</c> or a plain noun.</param>
public sealed record AgingFigure(
    string Id,
    string Label,
    decimal? Value,
    Currency? Currency,
    string? Unit,
    string Source,
    DateOnly SourceDate,
    DateOnly? ValidUntil,
    bool Verified)
{
    /// <summary>Whether its value may be said on a day.</summary>
    public bool MayBeStated(DateOnly today) => Verified && Value is not null && (ValidUntil is null || today <= ValidUntil);
}

/// <summary>Puts figures where prose says <c>{{figure:id}}</c>.</summary>
public static partial class FigureText
{
    /// <summary>
    /// A figure that may be stated reads <c>$539.000 (al 1 de enero de 2026)</c>; any other is a pointer to its source, without a number.
    /// </summary>
    /// <param name="text">A chunk.</param>
    /// <param name="figures">By id; one that is unknown is never stated.</param>
    /// <param name="today">The day in Chile.</param>
    public static string Resolve(string text, IReadOnlyDictionary<string, AgingFigure> figures, DateOnly today) =>
        Reference().Replace(text, reference => Said(figures.GetValueOrDefault(reference.Groups["id"].Value), today));

    /// <summary>The words that a reference is searched by: its label.</summary>
    public static string Labelled(string text, IReadOnlyDictionary<string, AgingFigure> figures) =>
        Reference().Replace(text, reference => figures.GetValueOrDefault(reference.Groups["id"].Value)?.Label ?? "");

    private static string Said(AgingFigure? figure, DateOnly today) => figure switch
    {
        null => "un valor que cambia",
        _ when figure.MayBeStated(today) => $"{Value(figure)} (al {DateText.Day(figure.SourceDate)} de {figure.SourceDate.Year})",
        _ => $"un valor que cambia; revísalo en {figure.Source}",
    };

    private static string Value(AgingFigure figure) => figure switch
    {
        { Currency: { } currency } => MoneyFormat.Format(new Money(figure.Value!.Value, currency)),
        { Unit: "percent" } => MoneyFormat.FormatPercent(figure.Value!.Value),
        _ => $"{MoneyFormat.FormatNumber(figure.Value!.Value)} {figure.Unit}".TrimEnd(),
    };

    [GeneratedRegex(@"\{\{figure:(?<id>[a-z0-9_]{1,64})\}\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 200)]
    private static partial Regex Reference();
}
