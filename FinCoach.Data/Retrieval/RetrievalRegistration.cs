using FinCoach.ServiceDefaults.Clocks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Npgsql;

namespace FinCoach.Data.Retrieval;

/// <summary>Search over the knowledge base, for services that called <see cref="DataRegistration.AddFinCoachData"/>.</summary>
public static class RetrievalRegistration
{
    /// <summary>Adds the search; all of it is thread-safe and lives as long as the process.</summary>
    public static IHostApplicationBuilder AddKnowledgeSearch(this IHostApplicationBuilder builder)
    {
        builder.Services.TryAddSingleton(services => new KnowledgeSnapshots(
            services.GetRequiredService<NpgsqlDataSource>(), services.GetRequiredKeyedService<TimeProvider>(ClockRegistration.Real)));
        builder.Services.TryAddSingleton<ChunkShelf>();
        builder.Services.TryAddSingleton(services => new KnowledgeSearch(
            services.GetRequiredService<NpgsqlDataSource>(),
            services.GetRequiredService<ChunkShelf>(),
            services.GetRequiredKeyedService<TimeProvider>(ClockRegistration.Real)));
        return builder;
    }
}
