using System.Collections.Concurrent;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using FinCoach.Tests.BotApi;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace FinCoach.Tests.Dashboard;

/// <summary>A real browser before a real dashboard, with a whole bot in process behind it.</summary>
public sealed class ChatBrowser : IAsyncDisposable
{
    private const string Chromium = "/usr/bin/chromium";

    private static readonly string[] Flags =
    [
        "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage",
    ];

    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;
    private readonly ConcurrentQueue<string> _complaints = new();

    private ChatBrowser(TalkingPerson people, BotLine line, DashboardHost dashboard, IPlaywright playwright, IBrowser browser) =>
        (People, Line, Dashboard, _playwright, _browser) = (people, line, dashboard, playwright, browser);

    public TalkingPerson People { get; }

    public BotLine Line { get; }

    public DashboardHost Dashboard { get; }

    /// <summary>What the pages said to the console about their content security policy, and uncaught errors.</summary>
    public IReadOnlyCollection<string> Complaints => _complaints;

    /// <summary>Skips the test where there is no browser or no database.</summary>
    public static async Task<ChatBrowser> CreateAsync()
    {
        Assert.SkipUnless(File.Exists(Chromium), $"Needs a browser: there is no {Chromium}.");
        SetDefaultExpectTimeout(45_000);
        var people = await TalkingPerson.CreateAsync();
        var line = new BotLine(people.Bot.Server.CreateHandler());
        var dashboard = new DashboardHost(line);
        dashboard.UseKestrel(0);
        dashboard.StartServer();
        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium, Args = Flags, Timeout = 120_000 });
        return new ChatBrowser(people, line, dashboard, playwright, browser);
    }

    /// <summary>A page of a person's own: cookies and storage are shared with nobody.</summary>
    public async Task<IPage> OpenAsync(int width = 1280, int height = 800, ColorScheme scheme = ColorScheme.Light, string path = "/")
    {
        var context = await _browser.NewContextAsync(new()
        {
            BaseURL = Dashboard.ClientOptions.BaseAddress.ToString(),
            ViewportSize = new() { Width = width, Height = height },
            ColorScheme = scheme,
            HasTouch = width < 600,
            Locale = "es-CL",
            DeviceScaleFactor = 2,
            ReducedMotion = ReducedMotion.Reduce,
        });
        context.SetDefaultTimeout(45_000);
        var page = await context.NewPageAsync();
        page.PageError += (_, error) => _complaints.Enqueue(error);
        page.Console += (_, message) =>
        {
            if (message.Text.Contains("Content Security Policy", StringComparison.Ordinal))
            {
                _complaints.Enqueue(message.Text);
            }
        };
        await page.GotoAsync(path);
        return page;
    }

    /// <summary>No violation that axe calls serious or critical, and nothing to scroll sideways.</summary>
    public static async Task InspectAsync(IPage page)
    {
        var found = await page.RunAxe();
        Breaches(found.Violations.Where(violation => violation.Impact is "serious" or "critical"));
        Assert.True(await page.EvaluateAsync<bool>(
            "[document.documentElement, document.getElementById('log')].every(e => !e || e.scrollWidth <= e.clientWidth)"));
    }

    /// <summary>A picture for people to look at, where <c>FINCOACH_SCREENSHOTS</c> names a folder.</summary>
    public static async Task PictureAsync(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("FINCOACH_SCREENSHOTS") is { Length: > 0 } folder)
        {
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}.png") });
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
        await Dashboard.DisposeAsync();
        Line.Dispose();
        await People.DisposeAsync();
    }

    private static void Breaches(IEnumerable<AxeResultItem> violations) => Rules.Breaches.None(violations.SelectMany(
        violation => violation.Nodes.Select(node => $"{violation.Id}: {violation.Help}: {node.Html}")));
}
