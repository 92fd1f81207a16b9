using FinCoach.AppHost.Secrets;

namespace FinCoach.AppHost.Wiring;

/// <summary>The server that speaks OpenAI's wire: our own, unless there is a key for another.</summary>
internal sealed record Model(ReferenceExpression Endpoint, ReferenceExpression Key, IResourceBuilder<ProjectResource>? Local);

/// <summary>The model server and who uses it.</summary>
internal static class ModelExtensions
{
    /// <summary><c>Parameters:openai-endpoint</c> names another compatible server than OpenAI's.</summary>
    public static Model AddModel<TLocal>(
        this IDistributedApplicationBuilder builder, string name, IResourceBuilder<ParameterResource> key)
        where TLocal : IProjectMetadata, new()
    {
        if (builder.Given(key.Resource.Name) is not null)
        {
            var endpoint = builder.Given("openai-endpoint") ?? "https://api.openai.com/v1";
            return new(ReferenceExpression.Create($"{endpoint}"), ReferenceExpression.Create($"{key}"), null);
        }

        // What was trained outlives the session, as the database does that names it.
        var local = builder.AddService<TLocal>(name).WithEnvironment("LocalModel__Storage__Folder", builder.StateFile(name));
        return new(ReferenceExpression.Create($"{local.GetEndpoint("http")}/v1"), ReferenceExpression.Create($"local"), local);
    }

    public static IResourceBuilder<ProjectResource> WithModel(this IResourceBuilder<ProjectResource> service, Model model)
    {
        service.WithEnvironment("OpenAI__Endpoint", model.Endpoint).WithEnvironment("OpenAI__ApiKey", model.Key);
        return model.Local is null ? service : service.WithReference(model.Local).WaitFor(model.Local);
    }
}
