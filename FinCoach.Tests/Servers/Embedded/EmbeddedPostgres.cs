using System.Diagnostics;
using System.Globalization;
using FinCoach.Tests.Rules;
using Npgsql;

namespace FinCoach.Tests.Servers.Embedded;

/// <summary>PGlite behind a socket, with its data in a folder of its own.</summary>
public sealed class EmbeddedPostgres : IAsyncDisposable
{
    private static readonly string Folder = Path.Combine(Repository.Root, "eng", "embedded", "pglite");
    private readonly string _data = Directory.CreateTempSubdirectory("fincoach-pglite-").FullName;
    private EmbeddedProcess? _process;

    /// <summary>
    /// Starts it when it does not run, on the data that an earlier start left, and gives its connection string. Skips the
    /// test without node's packages.
    /// </summary>
    public async Task<string> StartAsync()
    {
        if (!Directory.Exists(Path.Combine(Folder, "node_modules")))
        {
            Assert.Skip("Needs the npm packages of the embedded PostgreSQL: run npm ci in eng/embedded/pglite.");
        }

        _process ??= await EmbeddedProcess.StartAsync(
            new ProcessStartInfo("node", ["server.mjs", "--port", "0", "--data", _data]) { WorkingDirectory = Folder });
        return string.Create(CultureInfo.InvariantCulture,
            $"Host=127.0.0.1;Port={_process.Port};Username=postgres;Password=any;Database=postgres;")
            + "SSL Mode=Disable;Max Auto Prepare=0;No Reset On Close=true";
    }

    public async Task<int> StopAsync()
    {
        // Idle pooled connections would be broken ones after a restart on the same port.
        NpgsqlConnection.ClearAllPools();
        var exitCode = await _process!.StopAsync();
        _process = null;
        return exitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is not null)
        {
            await _process.DisposeAsync();
        }

        Directory.Delete(_data, recursive: true);
    }
}
