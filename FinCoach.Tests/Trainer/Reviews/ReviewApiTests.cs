using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using FinCoach.Domain.Language;
using FinCoach.Tests.Trainer.Datasets;
using FinCoach.Trainer.Reviews;
using Microsoft.Extensions.DependencyInjection;

namespace FinCoach.Tests.Trainer.Reviews;

[Trait("kind", "servers")]
public sealed class ReviewApiTests
{
    [Fact]
    public async Task Review_ByTwoWhoAgree_MakesTheCorrectedReplyTheTarget()
    {
        await using var archive = await Archive.CreateAsync();
        var message = await archive.PairAsync(await archive.PersonAsync(), "gasté 12 lucas en el super", "Eh.", new PairOptions { Confidence = 0.4 });
        await using var trainer = new TrainerHost(archive.Database, archive.Clock);
        Assert.Equal(1, await trainer.Services.GetRequiredService<FillQueue>().RunAsync(CancellationToken.None));
        Assert.Equal(0, await trainer.Services.GetRequiredService<FillQueue>().RunAsync(CancellationToken.None));
        var review = new { intent = "log_expense", corrected_reply = "¡Anotado! $12.000 en supermercado." };

        var (first, second) = (trainer.CreateDashboard("reviewer"), trainer.CreateDashboard("reviewer"));
        var item = Assert.Single((await first.GetFromJsonAsync<JsonElement>("/reviews")).EnumerateArray().ToList());
        Assert.Equal("gasté 12 lucas en el super", item.GetProperty("text").GetString());
        Assert.Equal("open", await StateAsync(first, message, review));
        Assert.Empty((await first.GetFromJsonAsync<JsonElement>("/reviews")).EnumerateArray().ToList());
        Assert.Equal(HttpStatusCode.Conflict, (await first.PostAsJsonAsync($"/reviews/{message}", review)).StatusCode);
        Assert.Equal("settled", await StateAsync(second, message, review));

        var (_, lines) = await archive.ExportAsync();
        Assert.Contains("¡Anotado! [CLP_1] en supermercado.", Assert.Single(lines), StringComparison.Ordinal);
        Assert.Equal(1L, await archive.Database.ScalarAsync("select count(*) from app.audit_log where action = 'review.seen'"));
    }

    [Fact]
    public async Task Review_ByTwoWhoDiffer_WaitsForAnAdjudicator()
    {
        await using var archive = await Archive.CreateAsync();
        var message = await archive.PairAsync(await archive.PersonAsync(), "me llegaron 12 lucas", "Eh.", new PairOptions { Confidence = 0.4 });
        await using var trainer = new TrainerHost(archive.Database, archive.Clock);
        await trainer.Services.GetRequiredService<FillQueue>().RunAsync(CancellationToken.None);
        var third = trainer.CreateDashboard("reviewer");

        await StateAsync(trainer.CreateDashboard("reviewer"), message, new { intent = "log_income" });
        Assert.Equal(HttpStatusCode.Conflict, (await third.PostAsJsonAsync($"/reviews/{message}/adjudication", new { intent = "log_income" })).StatusCode);
        Assert.Equal("disputed", await StateAsync(trainer.CreateDashboard("reviewer"), message, new { intent = "log_expense" }));
        Assert.Single((await third.GetFromJsonAsync<JsonElement>("/reviews?disputed=true")).EnumerateArray().ToList());
        Assert.Equal("settled", await StateAsync(third, message, new { intent = "log_income" }, "/adjudication"));

        Assert.Equal("log_income", await archive.Database.ScalarAsync("select intent from ml.nlu_annotations where is_gold"));
        var agreement = await third.GetFromJsonAsync<JsonElement>("/reviews/agreement");
        Assert.Equal(1, agreement.GetProperty("items").GetInt32());
    }

    [Fact]
    public async Task Review_OfACorrectionWithARut_IsRefusedWithoutQuotingIt()
    {
        await using var archive = await Archive.CreateAsync();
        var message = await archive.PairAsync(await archive.PersonAsync(), "me llegaron 12 lucas", "Eh.", new PairOptions { Confidence = 0.4 });
        await using var trainer = new TrainerHost(archive.Database, archive.Clock);
        await trainer.Services.GetRequiredService<FillQueue>().RunAsync(CancellationToken.None);

        using var response = await trainer.CreateDashboard("reviewer").PostAsJsonAsync(
            $"/reviews/{message}", new { intent = "log_income", corrected_reply = "Anotado para el 12.345.678-5." });

        var problem = await response.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        Assert.Contains("review.invalid", problem, StringComparison.Ordinal);
        Assert.DoesNotContain("12.345.678", problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reviews_OfWhoMayNot_AreRefused()
    {
        await using var archive = await Archive.CreateAsync();
        await using var trainer = new TrainerHost(archive.Database, archive.Clock);

        Assert.Equal(HttpStatusCode.Unauthorized, (await trainer.CreateClient().GetAsync("/reviews")).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await trainer.CreateDashboard(role: null).GetAsync("/reviews")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await trainer.CreateDashboard("user").GetAsync("/reviews")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await trainer.CreateDashboard("reviewer")
            .PostAsJsonAsync($"/reviews/{Guid.CreateVersion7()}", new { intent = "help" })).StatusCode);
    }

    [Fact]
    public async Task FillQueue_OfPeopleWithoutTrainingConsent_TakesNobody()
    {
        await using var archive = await Archive.CreateAsync();
        await archive.PairAsync(await archive.PersonAsync(consents: false), "gasté 12 lucas", "Eh.", new PairOptions { Confidence = 0.1, Intent = Intent.LogExpense });
        await using var trainer = new TrainerHost(archive.Database, archive.Clock);

        Assert.Equal(0, await trainer.Services.GetRequiredService<FillQueue>().RunAsync(CancellationToken.None));
    }

    private static async Task<string?> StateAsync(HttpClient client, Guid message, object review, string path = "")
    {
        using var response = await client.PostAsJsonAsync($"/reviews/{message}{path}", review);
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(response.IsSuccessStatusCode, text);
        return JsonSerializer.Deserialize<JsonElement>(text).GetProperty("state").GetString();
    }
}
