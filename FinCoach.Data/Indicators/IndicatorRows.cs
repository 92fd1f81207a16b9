using FinCoach.Data.App;
using FinCoach.Data.Naming;
using FinCoach.Domain.Indicators;
using Microsoft.EntityFrameworkCore;

namespace FinCoach.Data.Indicators;

/// <summary>Values of units in <c>app.indicators</c>. A value that changed at its source is replaced; the same again changes nothing.</summary>
public static class IndicatorRows
{
    private const int LongestSource = 128;

    /// <summary>Adds and replaces values.</summary>
    /// <returns>How many are new or differ from what was there.</returns>
    /// <param name="db">The context; nothing tracked is touched.</param>
    /// <param name="values">At most one for each unit and day.</param>
    /// <param name="source">The host or the file that they came from.</param>
    /// <param name="now">When they were fetched.</param>
    /// <param name="ct">Cancels the statement.</param>
    public static Task<int> UpsertAsync(
        this AppDbContext db, IReadOnlyList<Indicator> values, string source, DateTimeOffset now, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        var units = values.Select(v => WireName.Of(v.Unit)).ToArray();
        var dates = values.Select(v => v.Date).ToArray();
        var pesos = values.Select(v => v.Pesos).ToArray();
        var origin = source[..Math.Min(source.Length, LongestSource)];
        return db.Database.ExecuteSqlAsync(
            $"""
            insert into app.indicators as known (unit, date, value, source, fetched_at)
            select v.unit, v.date, v.value, {origin}, {now} from unnest({units}, {dates}, {pesos}) as v(unit, date, value)
            on conflict (unit, date) do update
                set value = excluded.value, source = excluded.source, fetched_at = excluded.fetched_at
                where known.value <> excluded.value
            """,
            ct);
    }
}
