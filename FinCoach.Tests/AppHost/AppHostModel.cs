using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Testing;

namespace FinCoach.Tests.AppHost;

/// <summary>The AppHost's resources as it states them, with nothing started.</summary>
internal sealed class AppHostModel(IDistributedApplicationTestingBuilder builder) : IAsyncDisposable
{
    private static readonly string[] External =
    [
        "--infra", "external",
        "--ConnectionStrings:fincoach", "Host=127.0.0.1;Port=1;Username=postgres;Password=owner-password;Database=fincoach",
        "--ConnectionStrings:cache", "127.0.0.1:1,password=cache-password",
    ];

    public IEnumerable<ProjectResource> AllProjects => builder.Resources.OfType<ProjectResource>();

    public IEnumerable<T> All<T>()
        where T : IResource => builder.Resources.OfType<T>();

    public static Task<AppHostModel> ExternalAsync(params string[] args) => CreateAsync([.. External, .. args]);

    public static async Task<AppHostModel> CreateAsync(params string[] args) =>
        new(await DistributedApplicationTestingBuilder.CreateAsync<Projects.FinCoach_AppHost>(args, TestContext.Current.CancellationToken));

    /// <summary>The names of what a resource waits for.</summary>
    public string Waits(string name) => string.Join(' ', Find(name).Annotations.OfType<WaitAnnotation>()
        .Select(wait => wait.WaitType == WaitType.WaitForCompletion ? $"{wait.Resource.Name}!" : wait.Resource.Name));

    /// <summary>The variables of a resource before they are resolved.</summary>
    public async Task<Dictionary<string, object>> EnvironmentAsync(string name)
    {
        var context = new EnvironmentCallbackContext(builder.ExecutionContext, Find(name));
        foreach (var annotation in Find(name).Annotations.OfType<EnvironmentCallbackAnnotation>().ToList())
        {
            await annotation.Callback(context);
        }

        return context.EnvironmentVariables;
    }

    public ValueTask DisposeAsync() => builder.DisposeAsync();

    private IResource Find(string name) => builder.Resources.Single(resource => resource.Name == name);
}
