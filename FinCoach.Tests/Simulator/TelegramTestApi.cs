using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using FinCoach.Tests.Rules;

namespace FinCoach.Tests.Simulator;

/// <summary>
/// The npm package telegram-test-api as a process of its own, behind a forwarder that adds the secret header to its
/// webhook calls: a Telegram that nobody in this project wrote. Skips the running test where node or the package is absent.
/// </summary>
public sealed class TelegramTestApi : IAsyncDisposable
{
    private static readonly TimeSpan StartPatience = TimeSpan.FromSeconds(60);
    private static readonly SemaphoreSlim Installing = new(1, 1);

    private readonly Process _process;
    private readonly HttpClient _client;

    private TelegramTestApi(Process process, Uri api, Uri client)
    {
        _process = process;
        Api = api;
        _client = new HttpClient { BaseAddress = client };
    }

    /// <summary>Base address for the bot: TelegramBotClientOptions.BaseUrl.</summary>
    public Uri Api { get; }

    /// <summary>The token that people's messages are for.</summary>
    public string Token => "4242:emulated";

    /// <summary>
    /// Starts it on free ports. A bot that calls setWebhook needs no arguments; else its webhook is given here.
    /// </summary>
    /// <param name="webhook">Where the bot listens. Null: the bot polls or sets its webhook itself.</param>
    /// <param name="secret">Value of the secret header.</param>
    public static async Task<TelegramTestApi> StartAsync(Uri? webhook = null, string? secret = null)
    {
        var folder = Path.Combine(Repository.Root, "eng", "telegram-test-api");
        await InstallAsync(folder);
        List<string> arguments = ["forwarder.mjs"];
        if (webhook is not null)
        {
            arguments.AddRange(["--webhook", webhook.ToString()]);
        }

        if (secret is not null)
        {
            arguments.AddRange(["--secret", secret]);
        }

        var process = Start("node", arguments, folder);
        var line = await process.StandardOutput.ReadLineAsync().WaitAsync(StartPatience)
            ?? throw new InvalidOperationException($"telegram-test-api did not start: {await process.StandardError.ReadToEndAsync()}");
        var ready = JsonNode.Parse(line)!;
        return new TelegramTestApi(process, new Uri((string)ready["api"]!), new Uri((string)ready["client"]!));
    }

    /// <summary>Sends a text as the person. With a webhook it returns when the bot has taken it.</summary>
    public Task WriteAsync(long chatId, string text) => PostAsync($"/chats/{chatId}/messages", new { text });

    /// <summary>Presses an inline button.</summary>
    public Task PressAsync(long chatId, int messageId, string data) =>
        PostAsync($"/chats/{chatId}/presses", new { message_id = messageId, data });

    /// <summary>The bot's messages (message_id, text, reply_markup) that were not read before; waits until there are enough.</summary>
    public async Task<IReadOnlyList<JsonNode>> ReadRepliesAsync(long chatId, int count = 1, int waitSeconds = 30) =>
        [.. (await _client.GetFromJsonAsync<JsonArray>($"/chats/{chatId}/replies?count={count}&wait={waitSeconds}"))!.Select(r => r!)];

    /// <summary>What the bot's webhook answered to each update (update_id, status).</summary>
    public async Task<JsonArray> ReadDeliveriesAsync() => (await _client.GetFromJsonAsync<JsonArray>("/deliveries"))!;

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        _process.StandardInput.Close();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        await _process.WaitForExitAsync(patience.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
        }

        _process.Dispose();
    }

    private async Task PostAsync(string path, object body)
    {
        using var response = await _client.PostAsJsonAsync(path, body);
        response.EnsureSuccessStatusCode();
    }

    private static async Task InstallAsync(string folder)
    {
        await Installing.WaitAsync();
        try
        {
            if (!Directory.Exists(Path.Combine(folder, "node_modules", "telegram-test-api")))
            {
                using var npm = Start("npm", ["ci", "--ignore-scripts", "--silent"], folder);
                await npm.WaitForExitAsync();
                Assert.SkipWhen(npm.ExitCode != 0, "Needs the npm package telegram-test-api, which npm could not install.");
            }
        }
        finally
        {
            Installing.Release();
        }
    }

    private static Process Start(string command, IReadOnlyList<string> arguments, string folder)
    {
        var start = new ProcessStartInfo(command, arguments)
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        try
        {
            return Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip($"Needs {command}, which is not on this machine.");
            throw;
        }
    }
}
