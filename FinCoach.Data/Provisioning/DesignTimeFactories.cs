using FinCoach.Data.App;
using FinCoach.Data.Ml;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Npgsql;

namespace FinCoach.Data.Provisioning;

/// <summary>Lets <c>dotnet ef migrations add NAME --context AppDbContext</c> work without a server.</summary>
internal sealed class AppDesignTimeFactory : IDesignTimeDbContextFactory<AppDbContext>
{
    public AppDbContext CreateDbContext(string[] args) => new(Offline.Options<AppDbContext>(AppDbContext.Schema));
}

/// <inheritdoc cref="AppDesignTimeFactory"/>
internal sealed class MlDesignTimeFactory : IDesignTimeDbContextFactory<MlDbContext>
{
    public MlDbContext CreateDbContext(string[] args) => new(Offline.Options<MlDbContext>(MlDbContext.Schema));
}

internal static class Offline
{
    public static DbContextOptions<TContext> Options<TContext>(string schema)
        where TContext : DbContext
    {
        var source = new NpgsqlDataSourceBuilder("Host=127.0.0.1;Database=design");
        source.UseVector();
        var options = new DbContextOptionsBuilder<TContext>();
        options.UseFinCoach(source.Build(), schema);
        return options.Options;
    }
}
