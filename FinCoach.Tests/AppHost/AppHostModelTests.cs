using Aspire.Hosting.ApplicationModel;

namespace FinCoach.Tests.AppHost;

[Trait("kind", "apphost")]
public sealed class AppHostModelTests
{
    private static readonly string[] Services = ["local-model", "ai-api", "bot-api", "trainer", "dashboard"];

    [Fact]
    public async Task Projects_WithoutAKey_AreTheServicesAndTheMigration()
    {
        await using var model = await AppHostModel.ExternalAsync();

        Assert.Equal(["migrations", .. Services], model.AllProjects.Select(p => p.Name));
    }

    [Fact]
    public async Task LocalModel_WithAnOpenAiKey_IsAbsent()
    {
        await using var model = await AppHostModel.ExternalAsync("--Parameters:openai-api-key", "sk-of-a-test");
        var aiApi = await model.EnvironmentAsync("ai-api");

        Assert.DoesNotContain(model.AllProjects, p => p.Name == "local-model");
        Assert.Equal("https://api.openai.com/v1", await Resolved(aiApi["OpenAI__Endpoint"]));
        Assert.Equal("sk-of-a-test", await Resolved(aiApi["OpenAI__ApiKey"]));
    }

    [Theory]
    [InlineData("migrations", "fincoach")]
    [InlineData("local-model", "")]
    [InlineData("ai-api", "local-model migrations!")]
    [InlineData("bot-api", "cache ai-api local-model")]
    [InlineData("trainer", "cache ai-api local-model")]
    [InlineData("dashboard", "cache bot-api trainer")]
    public async Task Resource_Waits_ForWhatItNeeds(string name, string waits)
    {
        await using var model = await AppHostModel.ExternalAsync();

        Assert.Equal(waits, model.Waits(name));
    }

    [Fact]
    public async Task Parameters_All_AreSecret()
    {
        await using var model = await AppHostModel.ExternalAsync();

        Assert.NotEmpty(model.All<ParameterResource>());
        Assert.DoesNotContain(model.All<ParameterResource>(), parameter => !parameter.Secret);
    }

    [Fact]
    public async Task Images_InContainers_ArePinned()
    {
        await using var model = await AppHostModel.CreateAsync("--infra", "containers");
        var images = model.All<ContainerResource>().ToDictionary(
            container => container.Name, container => container.Annotations.OfType<ContainerImageAnnotation>().Last());

        Assert.Equal("pgvector/pgvector:pg17", $"{images["postgres"].Image}:{images["postgres"].Tag}");
        Assert.DoesNotContain(images.Values, image => image.Tag is null or "latest");
    }

    [Fact]
    public async Task Telemetry_OfEveryProject_KeepsMessagesAndQueriesPrivate()
    {
        await using var model = await AppHostModel.ExternalAsync();
        foreach (var project in model.AllProjects.ToList())
        {
            var environment = await model.EnvironmentAsync(project.Name);

            Assert.Equal("false", environment["OTEL_INSTRUMENTATION_GENAI_CAPTURE_MESSAGE_CONTENT"]);
            Assert.Equal("false", environment["OTEL_DOTNET_EXPERIMENTAL_ASPNETCORE_DISABLE_URL_QUERY_REDACTION"]);
            Assert.Equal("false", environment["OTEL_DOTNET_EXPERIMENTAL_HTTPCLIENT_DISABLE_URL_QUERY_REDACTION"]);
        }
    }

    [Theory]
    [InlineData("ai-api", "ai_api")]
    [InlineData("bot-api", "bot_api")]
    [InlineData("trainer", "trainer")]
    [InlineData("dashboard", "dashboard")]
    public async Task Service_Database_IsReachedByItsOwnLogin(string service, string role)
    {
        await using var model = await AppHostModel.ExternalAsync();
        var connection = new Npgsql.NpgsqlConnectionStringBuilder(
            await Resolved((await model.EnvironmentAsync(service))["ConnectionStrings__fincoach"]));
        var migrations = await model.EnvironmentAsync("migrations");

        Assert.Equal((role, "fincoach"), (connection.Username, connection.Database));
        Assert.Equal(connection.Password, await Resolved(migrations[$"DatabaseRoles__{role}"]));
        Assert.NotEqual("owner-password", connection.Password);
    }

    [Fact]
    public async Task Owner_OfTheDatabase_IsKnownToTheMigrationAlone()
    {
        await using var model = await AppHostModel.ExternalAsync();
        var knowing = new List<string>();
        foreach (var project in model.AllProjects.ToList())
        {
            foreach (var value in (await model.EnvironmentAsync(project.Name)).Where(v => v.Key == "ConnectionStrings__fincoach"))
            {
                var username = new Npgsql.NpgsqlConnectionStringBuilder(await Resolved(value.Value)).Username;
                knowing.AddRange(username == "postgres" ? [project.Name] : []);
            }
        }

        Assert.Equal(["migrations"], knowing);
    }

    [Theory]
    [InlineData("ai-api", "bot-api dashboard trainer")]
    [InlineData("bot-api", "dashboard trainer")]
    [InlineData("trainer", "dashboard")]
    [InlineData("dashboard", "")]
    public async Task Service_Accepts_OnlyItsCallers(string service, string callers)
    {
        await using var model = await AppHostModel.ExternalAsync();
        var environment = await model.EnvironmentAsync(service);

        Assert.Equal(callers, string.Join(' ', environment.Keys
            .Where(key => key.StartsWith("InternalAuth__Callers__", StringComparison.Ordinal))
            .Select(key => key["InternalAuth__Callers__".Length..])
            .Order(StringComparer.Ordinal)));
    }

    [Theory]
    [InlineData(null, "off")]
    [InlineData("12345:token-of-a-test", "polling")]
    public async Task Telegram_WithoutAToken_IsOff(string? token, string mode)
    {
        await using var model = token is null
            ? await AppHostModel.ExternalAsync()
            : await AppHostModel.ExternalAsync("--Parameters:telegram-bot-token", token);

        Assert.Equal(mode, (await model.EnvironmentAsync("bot-api"))["Telegram__Mode"]);
    }

    private static async Task<string> Resolved(object value) => value is IValueProvider provider
        ? await provider.GetValueAsync(TestContext.Current.CancellationToken) ?? ""
        : (string)value;
}
