using FinCoach.Data.Ml;
using FinCoach.Data.Retrieval;
using FinCoach.Domain.Retrieval;
using FinCoach.ServiceDefaults.Clocks;
using FinCoach.Tests.Fakes;
using FinCoach.Tests.LocalModel;
using FinCoach.Tests.Servers;
using FinCoach.Tests.Trainer.Knowledge;
using FinCoach.Trainer.Knowledge;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Http;

namespace FinCoach.Tests.Data.Retrieval;

/// <summary>Three documents in a database, and the look-up over them as a service registers it.</summary>
internal sealed class SmallKnowledge : IAsyncDisposable
{
    public const string Source = "Banco Central de Chile";

    private static readonly (string Slug, string Title, string Text)[] Documents =
    [
        ("unidades/uf", "La UF", "## Qué es\nLa UF es una unidad de cuenta que se reajusta según la inflación. Su valor en pesos cambia cada día.\n"
            + "## Cuándo baja\nLa UF baja cuando el IPC del mes anterior fue negativo."),
        ("unidades/utm", "La UTM", "## Qué es\nLa UTM es una unidad tributaria que cambia cada mes. Sirve para multas e impuestos."),
        ("tarjetas/pago-minimo", "El pago mínimo", "## Qué es\nEl pago mínimo de la tarjeta cubre intereses y muy poco de la deuda."),
    ];

    private readonly KnowledgeBase _base;
    private readonly LocalModelHost _server = new();
    private readonly IHost _host;

    private SmallKnowledge(KnowledgeBase @base, string role, TimeProvider real)
    {
        _base = @base;
        ToServer = new RecordedRequests { InnerHandler = _server.Server.CreateHandler() };
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Configuration["OpenAI:Endpoint"] = "http://localhost/v1";
        // The first vector waits for the model to be learned.
        builder.Configuration["OpenAI:QuestionEmbeddingTimeout"] = "00:00:30";
        builder.Services.AddLogging();
        builder.Services.AddServiceDiscovery();
        builder.Services.AddSingleton(@base.Database.DataSourceAs(role));
        builder.Services.AddKeyedSingleton(ClockRegistration.Real, real);
        builder.AddKnowledgeLookUp();
        builder.Services.Configure<HttpClientFactoryOptions>(
            RetrievalRegistration.HttpClientName, http => http.HttpMessageHandlerBuilderActions.Add(b => b.PrimaryHandler = ToServer));
        _host = builder.Build();
    }

    public TestDatabase Database => _base.Database;

    public IKnowledge Knowledge => _host.Services.GetRequiredService<IKnowledge>();

    /// <summary>Every request for a vector.</summary>
    public RecordedRequests ToServer { get; }

    /// <summary>With the grants of a service that looks up.</summary>
    public static async Task<SmallKnowledge> CreateAsync(string role = "bot_api", TimeProvider? real = null)
    {
        var knowledge = await KnowledgeBase.CreateAsync();
        await FillAsync(knowledge.Database);
        return new SmallKnowledge(knowledge, role, real ?? TimeProvider.System);
    }

    /// <summary>Brings the documents into a database that a service works on.</summary>
    public static Task FillAsync(TestDatabase database) => new KnowledgeBase(database).BringAsync(
        new KnowledgeSources(
            [.. Documents.Select(d => Document(d.Slug, d.Title, d.Text))],
            new Dictionary<string, AgingFigure>(StringComparer.Ordinal),
            new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal)),
        new LocalEmbedding());

    public Task<LookedUp> AskAsync(string text, string? earlier = null, Guid? settings = null) => Knowledge.FindAsync(
        new KnowledgeQuestion(text, earlier, new DateOnly(2026, 11, 20), settings), TestContext.Current.CancellationToken);

    /// <summary>Registers settings as <c>POST /models</c> does.</summary>
    public Task<Guid> RegisterAsync(ModelStatus status, string settings) => RegisterAsync(Database, status, settings);

    public static async Task<Guid> RegisterAsync(TestDatabase database, ModelStatus status, string settings)
    {
        var id = Guid.CreateVersion7();
        await using var command = database.DataSource.CreateCommand("""
            insert into ml.model_versions (id, provider, base_model, kind, status, created_at, settings)
            values ($1, 'gus', 'retrieval', 'retrieval', $2, now(), $3::jsonb)
            """);
        command.Parameters.AddWithValue(id);
        command.Parameters.AddWithValue(status.ToString().ToLowerInvariant());
        command.Parameters.AddWithValue(settings);
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        return id;
    }

    public async ValueTask DisposeAsync()
    {
        _host.Dispose();
        await _server.DisposeAsync();
        await _base.DisposeAsync();
    }

    private static SourceDocument Document(string slug, string title, string text) => new(
        slug, title, "a", Source, null, new DateOnly(2026, 3, 31), null, [], Section.Of(slug, text), SourceDocument.Markdown);
}
