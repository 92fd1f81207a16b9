using Microsoft.Extensions.Hosting;

namespace Aspire.Hosting.Testing;

/// <summary>Runs an AppHost's program up to the point where it builds.</summary>
public static class DistributedApplicationTestingBuilder
{
    public static Task<IDistributedApplicationTestingBuilder> CreateAsync<TEntryPoint>(CancellationToken cancellationToken = default)
        where TEntryPoint : class => CreateAsync<TEntryPoint>([], cancellationToken);

    public static Task<IDistributedApplicationTestingBuilder> CreateAsync<TEntryPoint>(
        string[] args, CancellationToken cancellationToken = default)
        where TEntryPoint : class => CreateAsync(typeof(TEntryPoint), args, cancellationToken);

    public static Task<IDistributedApplicationTestingBuilder> CreateAsync(
        Type entryPoint, string[] args, CancellationToken cancellationToken = default) =>
        CreateAsync(entryPoint, args, (_, _) => { }, cancellationToken);

    public static async Task<IDistributedApplicationTestingBuilder> CreateAsync(
        Type entryPoint,
        string[] args,
        Action<DistributedApplicationOptions, HostApplicationBuilderSettings> configureBuilder,
        CancellationToken cancellationToken = default)
    {
        var entry = new AppHostEntry(entryPoint.Assembly, configureBuilder);
        return new TestingBuilder(await entry.RunToBuildAsync(args).WaitAsync(cancellationToken), entry);
    }

    /// <summary>An empty application, for tests that bring their own resources.</summary>
    public static IDistributedApplicationTestingBuilder Create(params string[] args)
    {
        var entry = new AppHostEntry(typeof(DistributedApplicationTestingBuilder).Assembly, (_, _) => { });
        return new TestingBuilder(entry.Observed(() => new DistributedApplicationBuilder(args)), entry);
    }
}
