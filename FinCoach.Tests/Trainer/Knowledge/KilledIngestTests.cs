using System.Diagnostics;
using FinCoach.Domain.Retrieval;
using FinCoach.Tests.LocalModel;
using FinCoach.Tests.Rules;
using FinCoach.Tests.Trainer.Finetuning;
using Npgsql;

namespace FinCoach.Tests.Trainer.Knowledge;

/// <summary><c>FinCoach.Trainer -- ingest</c> as a real process over real PostgreSQL, killed (SIGKILL) at its worst moments.</summary>
[Trait("kind", "servers")]
public sealed class KilledIngestTests : IAsyncLifetime
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(90);
    private static readonly string s_old = Document("Uno", "La UF sube cada día.");

    private readonly string _folder = Directory.CreateTempSubdirectory("fincoach-ingest-").FullName;
    private KnowledgeBase _knowledge = null!;

    public async ValueTask InitializeAsync() => _knowledge = await KnowledgeBase.CreateAsync();

    public async ValueTask DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        await _knowledge.DisposeAsync();
    }

    [Theory]
    [InlineData("while it writes chunks", "ml.domain_chunks")]
    [InlineData("while it ends the old documents, in the switch", "ml.search_terms")]
    [InlineData("at the last statement of the switch", "ml.search_synonyms")]
    public async Task Kill_AtALock_LeavesTheOldVersionServing(string when, string table)
    {
        await IngestOldAsync();
        await WriteAsync("dos.md", Document("Dos", "La UTM cambia cada mes."));
        await WriteAsync("uno.md", Document("Uno", "La UF cambia todos los días."));
        await WriteAsync("glossary.yaml", "terms:\n  - id: uf\n    term: UF\n    synonyms: [unidad de fomento]\n    definition: Una unidad.\n    document: uno#cuando\n");

        await using (var locking = await _knowledge.Database.DataSource.OpenConnectionAsync(TestContext.Current.CancellationToken))
        {
            await using var transaction = await locking.BeginTransactionAsync(TestContext.Current.CancellationToken);
            await using (var command = new NpgsqlCommand($"lock table {table} in exclusive mode", locking))
            {
                await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
            }

            using var ingest = Start();
            await UntilAsync("select count(*) > 0 from pg_locks where not granted and database = (select oid from pg_database where datname = current_database())");
            await KillAsync(ingest);
        }

        Assert.NotEmpty(when);
        await AssertOldServesAndTheNextOneWinsAsync();
    }

    [Fact]
    public async Task Kill_WhileItEmbeds_LeavesTheOldVersionServing()
    {
        await IngestOldAsync();
        await WriteAsync("dos.md", Document("Dos", "La UTM cambia cada mes."));
        await WriteAsync("uno.md", Document("Uno", "La UF cambia todos los días."));
        await using var model = new LocalModelHost();
        await using var gate = new GatedProvider(model);
        await gate.StartAsync();

        // The first call asks which model there is; the second has the texts of the chunks, which are written by then.
        var reached = gate.HoldAt("POST", "/v1/embeddings", afterwards: false, letPass: 1);
        using (var ingest = Start(gate.Address))
        {
            await reached.WaitAsync(s_patience, TestContext.Current.CancellationToken);
            await KillAsync(ingest);
        }

        gate.Open();
        await AssertOldServesAndTheNextOneWinsAsync();
    }

    [Fact]
    public async Task Ingest_OfAFolderWithABrokenPdf_EndsWithOneAndChangesNothing()
    {
        await IngestOldAsync();
        await File.WriteAllBytesAsync(Path.Combine(_folder, "malo.pdf"), SamplePdf.Encrypted(), TestContext.Current.CancellationToken);

        using var ingest = Start();
        var said = await ingest.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await ingest.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(1, ingest.ExitCode);
        Assert.Equal("malo: the PDF is encrypted; save it without a password.", said.Trim());
        Assert.Equal(1L, await _knowledge.Database.ScalarAsync("select count(*) from ml.kb_versions"));
    }

    private static string Document(string title, string text) =>
        $"---\ntitle: {title}\ncategory: a\nsource: Fuente\nsource_date: 2026-01-01\n---\n## Cuándo\n{text}\n";

    private async Task AssertOldServesAndTheNextOneWinsAsync()
    {
        await UntilAsync("select count(*) = 0 from pg_stat_activity where datname = current_database() and application_name = 'ingest'");
        Assert.Equal("La UF sube cada día.", await AnswerAsync());

        using var again = Start();
        await again.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(0, again.ExitCode);
        Assert.Equal("La UF cambia todos los días.", await AnswerAsync());
        Assert.Equal(0L, await _knowledge.Database.ScalarAsync("select count(*) from ml.kb_versions where state = 'building'"));
        Assert.Equal(
            0L, await _knowledge.Database.ScalarAsync("select count(*) from ml.domain_documents d where d.format = 'markdown' and (select count(*) from ml.domain_chunks c where c.document_id = d.id) <> 1"));
    }

    private async Task IngestOldAsync()
    {
        await WriteAsync("uno.md", s_old);
        using var first = Start();
        await first.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(first.ExitCode == 0, await first.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
    }

    private async Task<string> AnswerAsync()
    {
        var snapshot = await _knowledge.SnapshotAsync();
        var question = SearchQuestion.Of("cada cuánto cambia o sube la uf", null, snapshot.Synonyms, RetrievalSettings.Default);
        var found = await _knowledge.Search.FindAsync(snapshot, question, null, RetrievalSettings.Default, TestContext.Current.CancellationToken);
        return found.Passages[0].Text.Split('\n')[1];
    }

    private Task WriteAsync(string name, string text) => File.WriteAllTextAsync(Path.Combine(_folder, name), text, TestContext.Current.CancellationToken);

    private Process Start(Uri? provider = null)
    {
        var start = new ProcessStartInfo(Path.Combine(Repository.Root, "artifacts", "bin", "FinCoach.Trainer", "debug", "FinCoach.Trainer"))
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            ArgumentList = { "ingest", _folder },
            Environment = { ["ConnectionStrings__fincoach"] = _knowledge.Database.ConnectionStringAs("trainer") + ";Application Name=ingest" },
        };
        if (provider is not null)
        {
            start.Environment["OpenAI__Endpoint"] = new Uri(provider, "/v1").ToString();
        }

        return Process.Start(start)!;
    }

    private static async Task KillAsync(Process ingest)
    {
        ingest.Kill();
        await ingest.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.NotEqual(0, ingest.ExitCode);
    }

    private async Task UntilAsync(string sql)
    {
        using var patience = new CancellationTokenSource(s_patience);
        while (await _knowledge.Database.ScalarAsync(sql) is not true)
        {
            patience.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }
}
