using System.Globalization;

namespace FinCoach.Trainer.Knowledge;

/// <summary>One line that grows, where somebody looks; nothing where the output is a file.</summary>
internal sealed class ProgressBar(TextWriter screen) : IProgress<IngestProgress>
{
    private const int Width = 30;

    public void Report(IngestProgress value)
    {
        if (Console.IsErrorRedirected || value.All == 0)
        {
            return;
        }

        var full = Width * value.Done / value.All;
        screen.Write(string.Create(
            CultureInfo.InvariantCulture, $"\r{value.Stage,-10} [{new string('#', full)}{new string('.', Width - full)}] {value.Done}/{value.All} "));
        if (value.Done == value.All)
        {
            screen.WriteLine();
        }
    }
}
