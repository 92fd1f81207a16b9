using FinCoach.Trainer.Runs;
using Microsoft.Extensions.Options;
using Npgsql;

namespace FinCoach.Trainer.Gaps;

/// <summary>Daily: vectors for new messages, none for those that are gone or withheld, and what knowledge lacked sorted by meaning.</summary>
internal sealed class GapJob(NpgsqlDataSource database, EmbedMessages embed, SortGaps sort, IOptions<GapOptions> options) : IJob
{
    public const string JobName = "gaps";

    public string Name => JobName;

    public async Task<object?> RunAsync(RunContext run, CancellationToken ct)
    {
        var forgotten = await ForgetAsync(ct);
        var (made, model) = await embed.RunAsync(run.ReportAsync, ct);
        await using (var late = database.CreateCommand(MessageSql.RatedLate))
        {
            late.Parameters.AddWithValue(options.Value.LowStars);
            await late.ExecuteNonQueryAsync(ct);
        }

        var (sorted, gaps) = await sort.RunAsync(model, ct);
        return new { forgotten, embedded = made, model, sorted, gaps };
    }

    private async Task<int> ForgetAsync(CancellationToken ct)
    {
        await using var forget = database.CreateCommand(MessageSql.Forget);
        return await forget.ExecuteNonQueryAsync(ct);
    }
}
