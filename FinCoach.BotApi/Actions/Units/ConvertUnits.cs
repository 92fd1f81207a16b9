using FinCoach.Data.App;
using FinCoach.Domain.Indicators;
using FinCoach.Domain.Language;
using Microsoft.EntityFrameworkCore;

namespace FinCoach.BotApi.Actions.Units;

/// <summary>Converts between pesos, UF, UTM, dollars and euros, and says what a unit is worth.</summary>
internal sealed class ConvertUnits(AppDbContext db) : IAction
{
    public IReadOnlyCollection<Intent> Intents { get; } = [Intent.ConvertUnits];

    public async Task<Decision> DecideAsync(Turn turn, CancellationToken ct)
    {
        var question = UnitQuestion.Of(turn);
        return UnitAnswer.Decide(question, await KnownAsync(question, ct), turn);
    }

    /// <summary>Of each unit asked about, the last value on or before its day.</summary>
    private async Task<IReadOnlyList<Indicator>> KnownAsync(UnitQuestion question, CancellationToken ct)
    {
        var known = new List<Indicator>();
        foreach (var unit in question.Units)
        {
            var value = await db.Indicators
                .Where(i => i.Unit == unit && i.Date <= question.Day)
                .OrderByDescending(i => i.Date)
                .FirstOrDefaultAsync(ct);
            if (value is not null)
            {
                known.Add(new Indicator(value.Unit, value.Date, value.Value));
            }
        }

        return known;
    }
}
