using FinCoach.Data.App;
using FinCoach.Data.Ml;
using FinCoach.Data.Spans;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Npgsql;
using OpenTelemetry.Trace;

namespace FinCoach.Data;

/// <summary>The contexts of the three schemas over one connection pool.</summary>
public static class DataRegistration
{
    /// <summary>Name of the connection string, as in the AppHost.</summary>
    public const string ConnectionName = "fincoach";

    /// <summary>Adds the data source, the contexts, their health check and the span store.</summary>
    /// <exception cref="InvalidOperationException">At first use, when <c>ConnectionStrings:fincoach</c> is missing.</exception>
    public static IHostApplicationBuilder AddFinCoachData(this IHostApplicationBuilder builder)
    {
        builder.AddSpanStore();
        builder.Services.TryAddSingleton(services => CreateDataSource(services.GetRequiredService<IConfiguration>()));
        builder.Services.AddDbContextPool<AppDbContext>((services, options) =>
            options.UseFinCoach(services.GetRequiredService<NpgsqlDataSource>(), AppDbContext.Schema));
        builder.Services.AddDbContextPool<MlDbContext>((services, options) =>
            options.UseFinCoach(services.GetRequiredService<NpgsqlDataSource>(), MlDbContext.Schema));
        builder.Services.AddHealthChecks().AddCheck<PostgresHealth>("postgres", HealthStatus.Unhealthy);
        return builder;
    }

    /// <summary>Keeps the spans of requests in <c>app.spans</c>, wherever a database is configured. Every service calls it.</summary>
    public static IHostApplicationBuilder AddSpanStore(this IHostApplicationBuilder builder)
    {
        if (builder.Configuration.GetConnectionString(ConnectionName) is null)
        {
            return builder;
        }

        var spans = new SpanStore(builder.Configuration["OTEL_SERVICE_NAME"] ?? builder.Environment.ApplicationName);
        builder.Services.TryAddSingleton(services => CreateDataSource(services.GetRequiredService<IConfiguration>()));
        builder.Services.AddSingleton(spans);
        builder.Services.AddHostedService<SpanWriter>();
        builder.Services.AddOpenTelemetry().WithTracing(tracing => tracing.AddProcessor(spans));
        return builder;
    }

    /// <summary>The conventions that every context and every migration shares.</summary>
    public static DbContextOptionsBuilder UseFinCoach(
        this DbContextOptionsBuilder options, NpgsqlDataSource dataSource, string schema) => options
        .UseNpgsql(dataSource, npgsql => npgsql
            .MigrationsHistoryTable("__ef_migrations_history", schema)
            .UseVector()
            .EnableRetryOnFailure())
        .UseSnakeCaseNamingConvention()
        .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking)
        .ConfigureWarnings(warnings => warnings.Ignore(CoreEventId.RowLimitingOperationWithoutOrderByWarning));

    private static NpgsqlDataSource CreateDataSource(IConfiguration configuration)
    {
        var connection = configuration.GetConnectionString(ConnectionName)
            ?? throw new InvalidOperationException(
                $"ConnectionStrings:{ConnectionName} is missing. Start the AppHost, or set ConnectionStrings__{ConnectionName}.");
        var builder = new NpgsqlDataSourceBuilder(connection);
        builder.UseVector();
        return builder.Build();
    }
}

/// <summary>Healthy when a query is answered.</summary>
internal sealed class PostgresHealth(NpgsqlDataSource dataSource) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await using var command = dataSource.CreateCommand("select 1");
            await command.ExecuteScalarAsync(cancellationToken);
            return HealthCheckResult.Healthy();
        }
        catch (NpgsqlException e)
        {
            return HealthCheckResult.Unhealthy($"PostgreSQL does not answer ({e.SqlState ?? e.GetType().Name}).");
        }
    }
}
