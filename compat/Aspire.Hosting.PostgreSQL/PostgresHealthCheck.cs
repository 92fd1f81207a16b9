using Aspire.Hosting.ApplicationModel;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Npgsql;

namespace Aspire.Hosting;

/// <summary>A server or a database is healthy when it answers a query.</summary>
internal sealed class PostgresHealthCheck(IResourceWithConnectionString resource) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await ExecuteAsync(resource, "SELECT 1", cancellationToken);
            return HealthCheckResult.Healthy();
        }
        catch (NpgsqlException notYet)
        {
            return HealthCheckResult.Unhealthy(notYet.Message);
        }
    }

    public static async Task CreateAsync(PostgresDatabaseResource database, CancellationToken ct)
    {
        try
        {
            await ExecuteAsync(database.Parent, $"CREATE DATABASE \"{database.DatabaseName}\"", ct);
        }
        catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.DuplicateDatabase)
        {
            // The data volume kept it.
        }
    }

    private static async Task ExecuteAsync(IResourceWithConnectionString resource, string sql, CancellationToken ct)
    {
        await using var source = NpgsqlDataSource.Create(await resource.GetConnectionStringAsync(ct) ?? "");
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(ct);
    }
}
