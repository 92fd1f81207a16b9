namespace Aspire.Hosting.Testing;

/// <summary>An AppHost that has stated its resources and is not built yet: a test may look, change, and build it.</summary>
public interface IDistributedApplicationTestingBuilder : IDistributedApplicationBuilder, IAsyncDisposable, IDisposable
{
    Task<DistributedApplication> BuildAsync(CancellationToken cancellationToken = default);
}
