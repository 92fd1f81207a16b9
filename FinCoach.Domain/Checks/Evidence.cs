using FinCoach.Domain.Amounts;
using FinCoach.Domain.Replies;

namespace FinCoach.Domain.Checks;

/// <summary>
/// Every figure that a reply may state: those of the person's text, the facts, the user state and the passages.
/// An arithmetic result counts when code computed it and listed it as a fact.
/// </summary>
public sealed class Evidence
{
    private readonly List<Figure> _figures = [];
    private readonly List<string> _texts = [];
    private readonly List<string> _sources = [];

    private Evidence()
    {
    }

    /// <summary>Collects the evidence of a request.</summary>
    public static Evidence Of(ReplyRequest request)
    {
        var evidence = new Evidence();
        evidence.Read(request.Text);
        foreach (var fact in request.Facts.Concat(request.UserState.Budgets).Concat(request.UserState.Goals))
        {
            evidence.Add(fact);
        }

        foreach (var passage in request.Context)
        {
            evidence.Read(passage.Title);
            evidence.Read(passage.Text);
            evidence.Read(passage.Source ?? "");
            evidence._sources.AddRange([passage.Source ?? "", passage.Title]);
            evidence.Add(passage.AsOf);
        }

        evidence.AddCount(new FactSheet(request.Facts).Items.Count);
        evidence.AddCount(request.UserState.SessionTurns);
        return evidence;
    }

    /// <summary>Whether the figure can be traced. What is no amount, percentage, date or count needs no trace.</summary>
    public bool Supports(Figure figure) => figure.Kind switch
    {
        FigureKind.Number when figure.Value < 1000 => true,
        FigureKind.Amount or FigureKind.Number => _figures.Exists(e => IsSameAmount(e, figure)),
        FigureKind.Percent => _figures.Exists(e => e.Kind == FigureKind.Percent && Rounds(e.Value, figure)),
        FigureKind.Count => _figures.Exists(e => e.Kind is FigureKind.Count or FigureKind.Number && e.Value == figure.Value),
        FigureKind.Year => _figures.Exists(e => e.Year == figure.Year || (e.Kind == FigureKind.Number && e.Value == figure.Value)),
        FigureKind.Date => _figures.Exists(e => IsSameDay(e, figure)),
        _ => false,
    };

    /// <summary>Whether some amount of money of the request has this value, whatever its currency.</summary>
    public bool HoldsMoney(decimal value) => _figures.Exists(e => e.Kind == FigureKind.Amount && e.Value == value);

    /// <summary>Whether the request itself says these words, letter by letter.</summary>
    public bool Says(string words) => _texts.Exists(t => t.Contains(words, StringComparison.Ordinal));

    /// <summary>Whether a figure of a reply stands inside the name of a source or of a passage, written as the request has it.</summary>
    public bool Names(string reply, Figure figure) => _sources.Exists(name =>
    {
        var at = name.Length == 0 ? -1 : reply.IndexOf(name, StringComparison.Ordinal);
        while (at >= 0 && at + name.Length < figure.Start + figure.Length)
        {
            at = reply.IndexOf(name, at + 1, StringComparison.Ordinal);
        }

        return at >= 0 && at <= figure.Start;
    });

    private static bool IsSameAmount(Figure evidence, Figure figure) =>
        evidence.Kind is FigureKind.Amount or FigureKind.Number
        && (evidence.Currency is null || figure.Currency is null || evidence.Currency == figure.Currency)
        && Rounds(evidence.Value, figure);

    // A fact of 38.123,4567 pesos is rightly told as $38.123: the reply's own decimals say how far it may round.
    private static bool Rounds(decimal exact, Figure figure) =>
        exact == figure.Value || Math.Round(exact, Math.Min(figure.Decimals, 28), MidpointRounding.AwayFromZero) == figure.Value;

    private static bool IsSameDay(Figure evidence, Figure figure) =>
        evidence.Kind == FigureKind.Date
        && evidence.Month == figure.Month
        && (figure.Day is null || evidence.Day == figure.Day)
        && (figure.Year is null || evidence.Year == figure.Year);

    private void Read(string text)
    {
        _texts.Add(text);
        _figures.AddRange(FigureScanner.Scan(text));

        // "2 palos 300" is one amount to a person, whatever figures it is written with.
        _figures.AddRange(MoneyGrammar.Find(text).Select(s =>
            new Figure(FigureKind.Amount, 0, 0, s.Money.Value, 0) { Currency = s.Mark == AmountMark.Bare ? null : s.Money.Currency }));
    }

    private void Add(Fact fact)
    {
        Read(fact.Label);
        switch (fact)
        {
            case { Kind: FactKind.Amount, Number: { } value }:
                _figures.Add(new Figure(FigureKind.Amount, 0, 0, Math.Abs(value), 0) { Currency = fact.Currency ?? Currency.CLP });
                break;
            case { Kind: FactKind.Percent, Number: { } value }:
                _figures.Add(new Figure(FigureKind.Percent, 0, 0, Math.Abs(value), 0));
                break;
            case { Kind: FactKind.Count, Number: { } value }:
                AddCount(value);
                break;
            case { Kind: FactKind.Date }:
                Add(fact.Date);
                break;
            default:
                Read(fact.Text ?? "");
                break;
        }
    }

    private void AddCount(decimal value) => _figures.Add(new Figure(FigureKind.Count, 0, 0, value, 0));

    private void Add(DateOnly? date)
    {
        if (date is { } day)
        {
            _figures.Add(new Figure(FigureKind.Date, 0, 0, 0m, 0) { Day = day.Day, Month = day.Month, Year = day.Year });
        }
    }
}
