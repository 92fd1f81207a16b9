using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting.Running;

/// <summary>What a person sees of the application: each resource's output under its name, and what becomes of it.</summary>
internal sealed partial class HostOutput(TextWriter screen, DistributedApplicationModel model)
{
    private const int Remembered = 12;

    private readonly bool colours = screen == Console.Out && !Console.IsOutputRedirected;
    private readonly int width = model.Resources.Select(r => r.Name.Length).DefaultIfEmpty(0).Max() + 2;
    private readonly ConcurrentDictionary<string, ConcurrentQueue<string>> lastLines = new(StringComparer.Ordinal);
    private readonly Lock oneLineAtATime = new();

    /// <summary>A line that a resource wrote.</summary>
    public void Line(string name, string line)
    {
        var plain = AnsiCode().Replace(line, "");
        var remembered = lastLines.GetOrAdd(name, _ => new());
        remembered.Enqueue(plain);
        while (remembered.Count > Remembered && remembered.TryDequeue(out _))
        {
        }

        Write($"{Prefix(name)}{(colours ? line : plain)}");
    }

    /// <summary>Something that the host has to say about a resource.</summary>
    public void Say(string name, string text) => Write($"{Prefix(name)}[{text}]");

    /// <summary>Something that went wrong, in one line, followed by what the resource said last.</summary>
    public void Trouble(string name, string text)
    {
        Write($"{Paint("31")}ERROR {text}{Paint("0")}");
        foreach (var line in LastLines(name))
        {
            Write($"      | {line}");
        }
    }

    public IReadOnlyCollection<string> LastLines(string name) => lastLines.TryGetValue(name, out var lines) ? lines : [];

    public void Write(string text)
    {
        lock (oneLineAtATime)
        {
            screen.WriteLine(text);
            screen.Flush();
        }
    }

    private string Prefix(string name) =>
        $"{Paint($"3{2 + (name.Sum(letter => letter) % 5)}")}{name.PadRight(width)}{Paint("0")}| ";

    private string Paint(string code) => colours ? $"\u001b[{code}m" : "";

    [GeneratedRegex("\u001b\\[[0-9;]*[A-Za-z]", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex AnsiCode();
}
