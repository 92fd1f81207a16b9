using Microsoft.AspNetCore.DataProtection;

namespace FinCoach.Dashboard.Visitors;

internal static class KeyRing
{
    private const string DevelopmentFolder = "../.fincoach/dashboard-keys";

    /// <summary>
    /// The keys that sign cookies, kept so that a restart forgets nobody. They are files in one folder: every replica that
    /// sees the folder reads the cookies of the others, on one machine as it is and on several with a shared volume given
    /// as <c>Dashboard:KeysFolder</c>. Without it, in production, ASP.NET Core's own place is used.
    /// </summary>
    public static void AddKeyRing(this IHostApplicationBuilder builder)
    {
        var keys = builder.Services.AddDataProtection().SetApplicationName("fincoach-dashboard");
        var folder = builder.Configuration["Dashboard:KeysFolder"] is { Length: > 0 } given ? given
            : builder.Environment.IsDevelopment() ? Path.Combine(builder.Environment.ContentRootPath, DevelopmentFolder)
            : null;
        if (folder is not null)
        {
            keys.PersistKeysToFileSystem(CreateForOwner(Path.GetFullPath(folder)));
            // It warns of keys that are not encrypted at rest. Only their owner can open the folder.
            builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection.KeyManagement.XmlKeyManager", LogLevel.Error);
        }
    }

    private static DirectoryInfo CreateForOwner(string folder) => OperatingSystem.IsWindows()
        ? Directory.CreateDirectory(folder)
        : Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
}
