using FinCoach.AppHost.Secrets;

namespace FinCoach.AppHost.Wiring;

/// <summary>One login per service: a service can do to the database what its role was granted, and no more.</summary>
internal static class DatabaseRoleExtensions
{
    private static readonly string[] Roles = ["bot_api", "ai_api", "trainer", "dashboard"];

    /// <summary>The owner's connection, and the passwords that the migration gives to the roles.</summary>
    public static IResourceBuilder<ProjectResource> WithDatabaseOwner(
        this IResourceBuilder<ProjectResource> migrations, IResourceBuilder<IResourceWithConnectionString> database)
    {
        foreach (var role in Roles)
        {
            migrations.WithEnvironment($"DatabaseRoles__{role}", migrations.ApplicationBuilder.PasswordOf(role));
        }

        return migrations.WithReference(database);
    }

    /// <summary>The connection of <paramref name="database" />, under the same name, with the role's own login.</summary>
    public static IResourceBuilder<ProjectResource> WithDatabaseRole(
        this IResourceBuilder<ProjectResource> service, IResourceBuilder<IResourceWithConnectionString> database, string role)
    {
        var name = database.Resource.Name;
        var password = service.ApplicationBuilder.PasswordOf(role);
        var login = service.ApplicationBuilder.AddConnectionString(
            $"{name}-{Kebab(role)}", ReferenceExpression.Create($"{database.Resource};Username={role};Password={password}"));
        return service.WithReference(login, connectionName: name);
    }

    private static IResourceBuilder<ParameterResource> PasswordOf(this IDistributedApplicationBuilder builder, string role)
    {
        var name = $"{Kebab(role)}-database-password";
        return builder.Resources.OfType<ParameterResource>().FirstOrDefault(parameter => parameter.Name == name) is { } known
            ? builder.CreateResourceBuilder(known)
            : builder.AddKeptSecret(name);
    }

    private static string Kebab(string role) => role.Replace('_', '-');
}
