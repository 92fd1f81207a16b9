namespace FinCoach.Tests.Rules;

public sealed class NamesTests
{
    private static readonly string[] BannedSuffixes =
        ["Manager", "Helper", "Helpers", "Util", "Utils", "Service", "Processor", "Data", "Info", "Impl"];

    private static readonly string[] BannedFolders =
        ["Common", "Core", "Shared", "Helpers", "Utils", "Services", "Models", "DTOs", "Interfaces"];

    // Where the word is the thing itself: the services of the application model, the models of /v1/models.
    private static readonly string[] NounsThere = ["FinCoach.AppHost/Services/", "FinCoach.LocalModel/Models/"];

    [Fact]
    public void Types_OfTheProduct_AreNamedForWhatTheyAre() =>
        Breaches.None(Product.Types
            .Where(type => BannedSuffixes.Any(suffix =>
                type.Name.EndsWith(suffix, StringComparison.Ordinal) && !IsNamedByOthers(type, suffix)))
            .Select(type => type.FullName));

    [Fact]
    public void Folders_OfTheSources_AreNounsOfTheProduct() =>
        Breaches.None(Repository.Files
            .Where(file => file.EndsWith(".cs", StringComparison.Ordinal))
            .SelectMany(file => file.Split('/')[..^1].Select(folder => (file, folder)))
            .Where(at => !NounsThere.Any(noun => at.file.StartsWith(noun, StringComparison.Ordinal)))
            .Where(at => BannedFolders.Any(banned =>
                at.folder == banned || at.folder.EndsWith("." + banned, StringComparison.Ordinal)))
            .Select(at => at.file));

    [Fact]
    public void Namespaces_OfTheSources_FollowTheFolders() =>
        Breaches.None(Repository.Files
            .Where(file => file.StartsWith("FinCoach.", StringComparison.Ordinal)
                && file.EndsWith(".cs", StringComparison.Ordinal)
                && !file.StartsWith("FinCoach.Data/Migrations/", StringComparison.Ordinal))
            .Select(file => (file, expected: string.Join('.', file.Split('/')[..^1]), written: NamespaceOf(file)))
            .Where(at => at.written is not null && at.written != at.expected)
            .Select(at => $"{at.file}: {at.written}"));

    // The simulator's methods are Telegram's (getWebhookInfo); a framework's BaseProcessor<T> asks for its own suffix; data
    // of other people in a reply is a finding, not a bag of fields.
    private static bool IsNamedByOthers(Type type, string suffix) =>
        type.Namespace == "FinCoach.Simulator.Methods"
        || type.FullName == "FinCoach.Domain.Checks.ForeignData"
        || type.BaseType?.Name.Split('`')[0].EndsWith(suffix, StringComparison.Ordinal) == true;

    private static string? NamespaceOf(string file) => File.ReadLines(Path.Combine(Repository.Root, file))
        .FirstOrDefault(line => line.StartsWith("namespace ", StringComparison.Ordinal))?["namespace ".Length..]
        .TrimEnd(';');
}
