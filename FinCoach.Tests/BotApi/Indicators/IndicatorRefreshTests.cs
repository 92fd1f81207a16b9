using System.Net;
using System.Text;
using FinCoach.BotApi.Indicators;
using FinCoach.Tests.Fakes;
using FinCoach.Tests.Servers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http;

namespace FinCoach.Tests.BotApi.Indicators;

[Trait("kind", "servers")]
public sealed class IndicatorRefreshTests
{
    [Fact]
    public async Task Refresh_WithOneUnitFailing_KeepsTheOthersAndTheLastKnown()
    {
        await using var database = await PostgresServer.CreateDatabaseAsync();
        var source = new RecordedRequests { Answer = Answer };
        await using var host = BotHost.Over(database, telegram: null, BrokenAi.Down())
            .With("Indicators:Source", "http://indicators.test/api")
            .With("ConnectionStrings:fincoach", database.ConnectionStringAs("bot_api"))
            .WithServices(services => services.Configure<HttpClientFactoryOptions>(
                nameof(IndicatorSource), http => http.HttpMessageHandlerBuilderActions.Add(b => b.PrimaryHandler = source)));
        var refresh = host.Services.GetServices<Microsoft.Extensions.Hosting.IHostedService>().OfType<IndicatorRefresh>().Single();

        await refresh.RefreshAsync(CancellationToken.None);
        await refresh.RefreshAsync(CancellationToken.None);

        Assert.Equal(39643.59m, await database.ScalarAsync("select value from app.indicators where unit = 'UF' and date = '2026-11-20'"));
        Assert.Equal("indicators.test", await database.ScalarAsync("select source from app.indicators where unit = 'UTM' and date = '2026-11-01'"));
        Assert.Equal(2L, await database.ScalarAsync("select count(*) from app.indicators"));
        Assert.Contains(source.All, r => r.Uri.AbsolutePath == FormattableString.Invariant($"/api/uf/{DateTimeOffset.UtcNow.AddHours(-3).Year}"));
    }

    [Fact]
    public async Task Refresh_WithoutASource_DoesNotExist()
    {
        await using var database = await PostgresServer.CreateDatabaseAsync();
        await using var host = BotHost.Over(database, telegram: null, BrokenAi.Down());

        Assert.Empty(host.Services.GetServices<Microsoft.Extensions.Hosting.IHostedService>().OfType<IndicatorRefresh>());
    }

    private static HttpResponseMessage Answer(RecordedRequest request) => request.Uri.Segments[^2].TrimEnd('/') switch
    {
        "uf" => Json("""{"codigo":"uf","unidad_medida":"Pesos","serie":[{"fecha":"2026-11-20T03:00:00.000Z","valor":39643.59}]}"""),
        "utm" => Json("""{"codigo":"utm","unidad_medida":"Pesos","serie":[{"fecha":"2026-11-01T03:00:00.000Z","valor":69265}]}"""),
        "dolar" => Json("<html>mantenimiento</html>"),
        _ => new HttpResponseMessage(HttpStatusCode.BadGateway),
    };

    private static HttpResponseMessage Json(string body) => new(HttpStatusCode.OK) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
}
