using Mono.Cecil;

namespace FinCoach.Tests.Compat;

/// <summary>What our assemblies use of Aspire's, read from the compiled code.</summary>
internal static class UsedApi
{
    /// <summary>Lines of the form <c>Aspire.Hosting.ResourceBuilderExtensions.WaitFor</c>.</summary>
    public static SortedSet<string> Of(IEnumerable<string> assemblies)
    {
        var used = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var path in assemblies)
        {
            using var module = ModuleDefinition.ReadModule(path);
            used.UnionWith(module.GetTypeReferences().Where(IsAspire).Select(Name));
            used.UnionWith(module.GetMemberReferences()
                .Where(member => IsAspire(member.DeclaringType))
                .Select(member => $"{Name(member.DeclaringType)}.{Property(member.Name)}"));
        }

        return used;
    }

    // Aspire.Hosting.Running is the inside of our own host, which its tests may use.
    private static bool IsAspire(TypeReference? type) => type?.Namespace != "Aspire.Hosting.Running" &&
        type?.GetElementType().Scope is AssemblyNameReference assembly && assembly.Name.StartsWith("Aspire.", StringComparison.Ordinal);

    // "Aspire.Hosting.ApplicationModel.IResourceBuilder`1" and nested "A.B/C"
    private static string Name(TypeReference type) => type.GetElementType().FullName.Replace('/', '+').Split('`')[0];

    private static string Property(string member) =>
        member.StartsWith("get_", StringComparison.Ordinal) || member.StartsWith("set_", StringComparison.Ordinal) ? member[4..] : member;
}
