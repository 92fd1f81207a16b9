using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using FinCoach.Tests.Servers;
using FinCoach.Trainer.Gates;
using Microsoft.Extensions.DependencyInjection;

namespace FinCoach.Tests.Trainer.Gates;

/// <summary><c>POST /gate/override</c>: who may, with what reason, and what is kept of it.</summary>
[Trait("kind", "servers")]
public sealed class GateOverrideTests : IAsyncLifetime
{
    private const string Reason = "La cohorte de prueba la pidió así; se revisa el lunes.";

    private readonly Guid _version = Guid.CreateVersion7();
    private readonly Guid _admin = Guid.CreateVersion7();
    private TestDatabase _database = null!;
    private TrainerHost _trainer = null!;

    public async ValueTask InitializeAsync()
    {
        _database = await PostgresServer.CreateDatabaseAsync();
        _trainer = new TrainerHost(_database, TimeProvider.System).With("ConnectionStrings:fincoach", _database.ConnectionStringAs("trainer"));
        await _database.ScalarAsync($"""
            insert into ml.model_versions (id, provider, base_model, finetune_id, kind, status, created_at)
            values ('{_version}', 'local', 'gus-local-1', 'ft:x', 'chat', 'candidate', now())
            """);
    }

    public async ValueTask DisposeAsync()
    {
        await _trainer.DisposeAsync();
        await _database.DisposeAsync();
    }

    [Fact]
    public async Task Override_ByAnAdminWithAReason_OpensTheCanaryAndIsRecorded()
    {
        await JudgeAsync();
        Assert.False(await MayAsync());

        Assert.Equal(HttpStatusCode.NoContent, await OverrideAsync("admin", Reason));

        Assert.True(await MayAsync());
        var gate = await _trainer.CreateDashboard().GetFromJsonAsync<JsonElement>($"/gate/{_version}");
        Assert.Equal(
            (true, _admin.ToString(), Reason),
            (gate.GetProperty("passed").GetBoolean(), gate.GetProperty("overridden_by").GetString(), gate.GetProperty("reason").GetString()));
        Assert.Contains(gate.GetProperty("conditions").EnumerateArray(), c => !c.GetProperty("passed").GetBoolean());
        Assert.Equal(
            $"{_admin} gate.overridden model_versions {_version} {Reason}",
            await _database.ScalarAsync("select actor || ' ' || action || ' ' || subject || ' ' || (details ->> 'reason') from app.audit_log"));
        Assert.Equal(2L, await _database.ScalarAsync("select count(*) from ml.gate_verdicts"));
    }

    [Theory]
    [InlineData("reviewer", Reason, HttpStatusCode.Forbidden)]
    [InlineData("user", Reason, HttpStatusCode.Forbidden)]
    [InlineData(null, Reason, HttpStatusCode.Unauthorized)]
    [InlineData("admin", "", HttpStatusCode.BadRequest)]
    [InlineData("admin", "porque sí", HttpStatusCode.BadRequest)]
    public async Task Override_WithoutTheRoleOrAReason_IsRefusedAndLeavesNothing(string? role, string reason, HttpStatusCode expected)
    {
        await JudgeAsync();

        Assert.Equal(expected, await OverrideAsync(role, reason));

        Assert.False(await MayAsync());
        Assert.Equal(0L, await _database.ScalarAsync("select count(*) from app.audit_log"));
        Assert.Equal(1L, await _database.ScalarAsync("select count(*) from ml.gate_verdicts"));
    }

    [Fact]
    public async Task Override_WithoutAFailedGate_IsRefused()
    {
        Assert.Equal(HttpStatusCode.Conflict, await OverrideAsync("admin", Reason));
        Assert.False(await MayAsync());

        await JudgeAsync();
        await OverrideAsync("admin", Reason);

        Assert.Equal(HttpStatusCode.Conflict, await OverrideAsync("admin", Reason));
        Assert.Equal(1L, await _database.ScalarAsync("select count(*) from app.audit_log"));
    }

    [Fact]
    public async Task Override_FollowedByANewFailure_IsOver()
    {
        await JudgeAsync();
        await OverrideAsync("admin", Reason);

        await JudgeAsync();

        Assert.False(await MayAsync());
    }

    // Nothing was measured, so the gate fails.
    private async Task JudgeAsync()
    {
        await using var scope = _trainer.Services.CreateAsyncScope();
        Assert.False((await scope.ServiceProvider.GetRequiredService<JudgeVersion>().RunAsync(_version, CancellationToken.None)).Passed);
    }

    private async Task<bool> MayAsync()
    {
        await using var scope = _trainer.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<CanaryPermission>().IsGivenAsync(_version, CancellationToken.None);
    }

    private async Task<HttpStatusCode> OverrideAsync(string? role, string reason)
    {
        using var client = _trainer.CreateDashboard(role, _admin);
        using var response = await client.PostAsJsonAsync("/gate/override", new { model_version = _version, reason });
        return response.StatusCode;
    }
}
