using System.Text.Json;
using FinCoach.Domain.Json;
using FinCoach.Trainer.Datasets;
using FinCoach.Trainer.Runs;

namespace FinCoach.Tests.Trainer.Datasets;

/// <summary>With nothing to learn from no dataset is stored, and whoever asked is told what to do.</summary>
[Trait("kind", "servers")]
public sealed class EmptyExportTests
{
    [Theory]
    [InlineData(false, false)]
    [InlineData(true, true)]
    public async Task Any_OfPeople_IsWhetherOneOfThemAllowsIt(bool consents, bool any)
    {
        await using var archive = await Archive.CreateAsync();
        await archive.PersonAsync(consents);

        Assert.Equal(any, await new ConversationSource(archive.Database.DataSource).AnyAsync(new DatasetFilter(), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Run_WhenNoRowIsLeft_FailsAndSaysWhatDroppedThem()
    {
        await using var archive = await Archive.CreateAsync();
        await archive.PairAsync(await archive.PersonAsync(), "gasté 12 lucas en el super", "Anotado: $12.000 en supermercado.");
        var job = new ExportJob(new ExportDataset(
            archive.Database.DataSource,
            new ConversationSource(archive.Database.DataSource),
            new DatasetWriter(archive.Database.DataSource, archive.Clock)));
        var rare = JsonSerializer.SerializeToElement(new DatasetFilter { MinIntentRows = 5 }, DomainJson.Options);

        var fault = await Assert.ThrowsAsync<RunFailedException>(() => job.RunAsync(
            new RunContext(Guid.CreateVersion7(), "slot", rare, _ => Task.CompletedTask), TestContext.Current.CancellationToken));

        Assert.Contains("of 1 messages", fault.Message, StringComparison.Ordinal);
        Assert.Contains("loosen the filters", fault.Message, StringComparison.Ordinal);
        Assert.Equal(0L, await archive.Database.ScalarAsync("select count(*) from ml.datasets"));
    }
}
