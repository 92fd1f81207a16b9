using System.Reflection;
using System.Runtime.CompilerServices;

namespace FinCoach.Tests.Rules;

/// <summary>Everything of ours that runs in production, as compiled.</summary>
internal static class Product
{
    /// <summary>The assemblies named FinCoach.* beside the tests, without the tests themselves.</summary>
    public static IReadOnlyList<Assembly> Assemblies { get; } =
    [
        .. Directory.GetFiles(AppContext.BaseDirectory, "FinCoach.*.dll")
            .Select(Path.GetFileNameWithoutExtension)
            .Where(name => name != "FinCoach.Tests")
            .Select(name => Assembly.Load(name!)),
    ];

    /// <summary>Their types as written by people: nothing that the compiler or a source generator made.</summary>
    public static IEnumerable<Type> Types => Assemblies
        .SelectMany(assembly => assembly.GetTypes())
        .Where(type => !type.Name.Contains('<', StringComparison.Ordinal)
            && !type.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false)
            && !type.IsDefined(typeof(System.CodeDom.Compiler.GeneratedCodeAttribute), inherit: false)
            && type.Namespace?.StartsWith("FinCoach", StringComparison.Ordinal) == true);
}
