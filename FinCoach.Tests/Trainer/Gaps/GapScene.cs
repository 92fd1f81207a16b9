using System.Net.Http.Json;
using System.Text.Json;
using FinCoach.Data.App;
using FinCoach.Data.Ml;
using FinCoach.Domain.Language;
using FinCoach.Tests.Trainer.Datasets;
using FinCoach.Tests.Trainer.Knowledge;
using FinCoach.Trainer.Erasures;
using FinCoach.Trainer.Gaps;
using FinCoach.Trainer.Knowledge;
using FinCoach.Trainer.Runs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FinCoach.Tests.Trainer.Gaps;

/// <summary>Questions that knowledge lacked, as BotApi leaves them, and the job that sorts them.</summary>
internal static class GapScene
{
    public static readonly string[] Wordings =
        ["qué es la mora del tag de autopista", "que es la mora del tag de la autopista", "¿qué es la mora del TAG de autopista?"];

    public static TrainerHost Host(Archive archive) => new TrainerHost(archive.Database, archive.Clock).Using<ITextEmbedding>(new LocalEmbedding());

    public static async Task<Guid> AskAsync(
        Archive archive, Session person, string text, string outcome = "floor", double coverage = 0.2, int version = 3) =>
        await archive.PairAsync(person, text, "No tengo una fuente confiable.", new PairOptions
        {
            Intent = Intent.AskFinance,
            Retrieval = JsonSerializer.Serialize(new { outcome, coverage, version, follows_up = false }),
        });

    public static async Task<JsonElement> RunAsync(TrainerHost trainer)
    {
        var run = await EnterAsync(trainer);
        var view = await trainer.CreateDashboard().GetFromJsonAsync<JsonElement>($"/runs/{run}");
        Assert.Equal("succeeded", view.GetProperty("state").GetString());
        return view.GetProperty("result");
    }

    public static async Task<Guid> EnterAsync(TrainerHost trainer)
    {
        var (id, _) = await trainer.Services.GetRequiredService<RunLedger>().EnterAsync(GapJob.JobName, Guid.CreateVersion7().ToString("N"), null, CancellationToken.None);
        await trainer.WorkAsync();
        return id;
    }

    public static async Task<List<JsonElement>> GapsAsync(TrainerHost trainer) =>
        [.. (await trainer.CreateDashboard("reviewer").GetFromJsonAsync<JsonElement>("/knowledge/gaps")).GetProperty("gaps").EnumerateArray()];

    public static IEnumerable<string> Examples(JsonElement gap) => gap.GetProperty("examples").EnumerateArray().Select(e => e.GetString()!);

    public static async Task<object?> CountAsync(Archive archive) => await archive.Database.ScalarAsync("select count(*) from ml.message_embeddings");

    public static async Task EraseAsync(Archive archive, Guid person, Guid message)
    {
        await using var app = archive.App();
        await using var ml = archive.Ml();
        await app.Users.Where(u => u.Id == person).ExecuteDeleteAsync();
        var erasure = new Erasure { Id = Guid.CreateVersion7(), RequestedAt = archive.Clock.GetUtcNow(), UserHash = UserHash.Of(person), MessageIds = [message] };
        await PersonRows.RemoveAsync(ml, erasure, archive.Clock.GetUtcNow(), CancellationToken.None);
    }
}
