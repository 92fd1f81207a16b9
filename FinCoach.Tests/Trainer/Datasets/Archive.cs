using System.Text.Json;
using FinCoach.Data;
using FinCoach.Data.App;
using FinCoach.Data.Ml;
using FinCoach.Domain.Amounts;
using FinCoach.Domain.Json;
using FinCoach.Domain.Language;
using FinCoach.Domain.Replies;
using FinCoach.Tests.Servers;
using FinCoach.Trainer.Datasets;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;

namespace FinCoach.Tests.Trainer.Datasets;

/// <summary>A database with conversations written into it as BotApi leaves them.</summary>
internal sealed class Archive(TestDatabase database) : IAsyncDisposable
{
    private DateTimeOffset now = new(2026, 11, 19, 12, 0, 0, TimeSpan.Zero);

    public TestDatabase Database => database;

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 11, 20, 12, 0, 0, TimeSpan.Zero));

    public static async Task<Archive> CreateAsync() => new(await PostgresServer.CreateDatabaseAsync());

    public AppDbContext App()
    {
        var options = new DbContextOptionsBuilder<AppDbContext>();
        options.UseFinCoach(database.DataSource, AppDbContext.Schema);
        return new AppDbContext(options.Options);
    }

    public MlDbContext Ml()
    {
        var options = new DbContextOptionsBuilder<MlDbContext>();
        options.UseFinCoach(database.DataSource, MlDbContext.Schema);
        return new MlDbContext(options.Options);
    }

    /// <summary>A person with one conversation; training consent as told.</summary>
    public async Task<Session> PersonAsync(bool consents = true, decimal intensity = 0.5m, Action<AppDbContext, User>? alter = null)
    {
        await using var app = App();
        var user = new User
        {
            Id = NextId(),
            Channel = Channel.Web,
            ExternalId = NextId().ToString(),
            CreatedAt = now,
            ConsentAt = now,
            ConsentVersion = "1",
            Intensity = intensity,
        };
        var session = new Session { Id = NextId(), UserId = user.Id, Channel = Channel.Web, StartedAt = now, LastAt = now };
        app.AddRange(user, session);
        app.Add(new UserPrefs { UserId = user.Id, PrivacyFlags = consents ? """{"training_opt_out":false}""" : """{"training_opt_out":true}""" });
        app.Add(new Consent { Id = NextId(), UserId = user.Id, Purpose = Purpose.Training, Granted = consents, Version = "1", At = now });
        alter?.Invoke(app, user);
        await app.SaveChangesAsync();
        return session;
    }

    /// <summary>One message with its reply, annotation and event.</summary>
    public async Task<Guid> PairAsync(Session session, string text, string reply, PairOptions? options = null)
    {
        options ??= new PairOptions();
        await using var app = App();
        now = now.AddSeconds(20);
        var received = new Message { Id = NextId(), SessionId = session.Id, Sender = Sender.User, Text = text, Ts = now, RequestId = NextId() };
        app.Add(received);
        for (var i = 0; i < options.Replies; i++)
        {
            var request = new ReplyRequest(
                "", "es-CL", options.Intensity, Tone.Coach, [], UserState.Empty, options.Facts ?? []);
            app.Add(new Message
            {
                Id = NextId(),
                SessionId = session.Id,
                Sender = Sender.Bot,
                Text = reply,
                Raw = JsonSerializer.Serialize(request, DomainJson.Options),
                Ts = now,
                RequestId = received.RequestId,
                ReplyTo = received.Id,
            });
        }

        app.Add(new NluAnnotation
        {
            Id = NextId(),
            MessageId = received.Id,
            Intent = options.Intent,
            Slots = "{}",
            Confidence = options.Confidence,
            Source = "model",
            CreatedAt = now,
        });
        if (options.Corrected is { } corrected)
        {
            app.Add(new NluAnnotation
            {
                Id = NextId(),
                MessageId = received.Id,
                Intent = options.Intent,
                Slots = "{}",
                Confidence = 1,
                Source = "review",
                IsGold = true,
                CorrectedReply = corrected,
                CreatedAt = now,
            });
        }

        app.Add(new EventLogEntry
        {
            Id = NextId(),
            Ts = now,
            RequestId = received.RequestId,
            SessionId = session.Id,
            UserId = session.UserId,
            Intent = options.Intent,
            Model = options.Model,
            LatencyMs = options.LatencyMs,
            Ok = options.Ok,
            Checks = options.Checks,
            Retrieval = options.Retrieval,
        });
        await app.SaveChangesAsync();
        return received.Id;
    }

    /// <summary>Exports, with every intent frequent enough unless told otherwise.</summary>
    public async Task<(ExportOutcome Outcome, string[] Lines)> ExportAsync(DatasetFilter? filter = null)
    {
        using var output = new MemoryStream();
        var export = new ExportDataset(
            database.DataSource, new ConversationSource(database.DataSource), new DatasetWriter(database.DataSource, Clock));
        var outcome = await export.RunAsync(
            filter ?? new DatasetFilter { MinIntentRows = 1, Validation = 0, Golden = 0 }, output, _ => Task.CompletedTask, CancellationToken.None);
        return (outcome, System.Text.Encoding.UTF8.GetString(output.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    public ValueTask DisposeAsync() => database.DisposeAsync();

    private Guid NextId() => Guid.CreateVersion7(now = now.AddMilliseconds(1));
}

/// <summary>How a pair differs from a good one.</summary>
internal sealed record PairOptions
{
    public Intent Intent { get; init; } = Intent.LogExpense;

    public double Confidence { get; init; } = 0.95;

    public decimal Intensity { get; init; } = 0.5m;

    public int Replies { get; init; } = 1;

    public int LatencyMs { get; init; } = 300;

    public bool Ok { get; init; } = true;

    public string Model { get; init; } = "gus-local-1";

    public string Checks { get; init; } = """[{"name":"figures","ok":true,"reasons":[]}]""";

    public string? Corrected { get; init; }

    /// <summary>As the event has it; null without a look-up.</summary>
    public string? Retrieval { get; init; }

    public IReadOnlyList<Fact>? Facts { get; init; }

    /// <summary>Facts of an expense, as the action gives them.</summary>
    public static IReadOnlyList<Fact> Expense(decimal pesos, string plain) =>
    [
        Fact.OfText(ReplyRequest.ActFact, Acts.ExpenseLogged, "acto"),
        Fact.OfText(ReplyRequest.PlainFact, plain, "respuesta"),
        Fact.Amount("amount", Money.Clp(pesos), "gasto anotado"),
        Fact.OfCategory("category", Category.Groceries, "categoría"),
    ];
}
