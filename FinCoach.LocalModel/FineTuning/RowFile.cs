using System.Text;
using FinCoach.Domain.Prompting;
using FinCoach.LocalModel.Files;
using FinCoach.LocalModel.Learning;
using FinCoach.LocalModel.Moderation;
using Microsoft.Extensions.Options;

namespace FinCoach.LocalModel.FineTuning;

/// <summary>Reads a file of rows, judging each line; the text of a row is not kept.</summary>
internal sealed class RowFile(FileStore files, Moderator moderator, IOptions<FineTuningOptions> options)
{
    private const int FewestRows = 10;
    private const int MostTokens = 65_536;
    private const int MostProblems = 10;
    private const int MostUnsafeUsers = 20;

    /// <summary>The rows, or why the file cannot be trained on.</summary>
    /// <param name="id">An uploaded file.</param>
    /// <param name="method"><c>supervised</c> or <c>dpo</c>.</param>
    /// <param name="param"><c>training_file</c> or <c>validation_file</c>.</param>
    /// <param name="forbidden">Hashes of rows that may not stand in this file too.</param>
    /// <param name="ct">Ends the reading.</param>
    public async Task<RowFileReading> ReadAsync(string id, string method, string param, IReadOnlySet<ulong> forbidden, CancellationToken ct)
    {
        if (files.Find(id) is not { } file)
        {
            return RowFileReading.Failed($"invalid {param}: {id}", param);
        }

        var reading = new Reading(method);
        using var reader = new StreamReader(files.Open(file), new UTF8Encoding(false, throwOnInvalidBytes: true));
        try
        {
            while (await reader.ReadLineAsync(ct) is { } line)
            {
                Take(reading, line, forbidden);
                if (reading.Rows.Count > options.Value.MostRows)
                {
                    return RowFileReading.Failed($"The file has more than the {options.Value.MostRows} rows that this server trains on.", param);
                }
            }
        }
        catch (DecoderFallbackException)
        {
            return RowFileReading.Failed($"The file is not UTF-8 (after line {reading.Line}).", param);
        }

        return Judged(reading, param);
    }

    private void Take(Reading reading, string line, IReadOnlySet<ulong> forbidden)
    {
        reading.Line++;
        if (string.IsNullOrWhiteSpace(line))
        {
            return;
        }

        var row = reading.Method == JobRules.Dpo ? PreferenceRow.Parse(line) : SupervisedRow.Parse(line);
        var tokens = row.Texts.Sum(t => TokenEstimate.Of(t.Text));
        var hash = SpeechHash.Of(line.Trim());
        var problem = row.Problem
            ?? (tokens > MostTokens ? $"the row has {tokens} tokens; the most is {MostTokens}" : null)
            ?? (forbidden.Contains(hash) ? "the row is a training row too" : null);
        if (problem is not null)
        {
            reading.Problems.Add((reading.Line, problem));
            return;
        }

        reading.Tokens += tokens;
        reading.Hashes.Add(hash);
        reading.Rows.AddRange(row.Pairs.Select(p => RowReading.Of(p.User, p.Reply, p.IsWanted)));
        reading.Count++;
        var flagged = row.Texts.Where(t => IsUnsafe(t.Text)).ToList();
        reading.UnsafeTargets += flagged.Exists(t => t.IsTarget) ? 1 : 0;
        reading.UnsafePrompts += flagged.Count > 0 ? 1 : 0;
    }

    private static RowFileReading Judged(Reading reading, string param)
    {
        if (reading.Problems.Count > 0)
        {
            var shown = reading.Problems.Take(MostProblems).Select(p => $"Line {p.Line}: {p.Problem}.");
            var more = reading.Problems.Count > MostProblems ? $" And {reading.Problems.Count - MostProblems} more lines." : "";
            return RowFileReading.Failed($"Invalid file format. {string.Join(' ', shown)}{more}", param);
        }

        if (param == "training_file" && reading.Count < FewestRows)
        {
            return RowFileReading.Failed($"The file has {reading.Count} example(s), but must have at least {FewestRows} examples.", param);
        }

        return reading.UnsafeTargets > 0 || reading.UnsafePrompts * MostUnsafeUsers > reading.Count
            ? new RowFileReading([], 0, new HashSet<ulong>(), new JobError(
                "unsafe_file", "The file was blocked by our moderation system because it contains too many examples that violate the usage policies.", param))
            : new RowFileReading(reading.Rows, reading.Tokens, reading.Hashes, null);
    }

    private bool IsUnsafe(string text) => moderator.Score(text).Values.Any(s => s >= Moderator.Threshold);

    private sealed class Reading(string method)
    {
        public string Method { get; } = method;

        public int Line { get; set; }

        public int Count { get; set; }

        public long Tokens { get; set; }

        public int UnsafeTargets { get; set; }

        public int UnsafePrompts { get; set; }

        public List<TrainingRow> Rows { get; } = [];

        public HashSet<ulong> Hashes { get; } = [];

        public List<(int Line, string Problem)> Problems { get; } = [];
    }
}

/// <summary>What a file of rows holds.</summary>
/// <param name="Tokens">Of one epoch.</param>
/// <param name="Hashes">Of the rows, to find those that stand in two files.</param>
/// <param name="Error">Why it cannot be used; null when it can.</param>
internal sealed record RowFileReading(IReadOnlyList<TrainingRow> Rows, long Tokens, IReadOnlySet<ulong> Hashes, JobError? Error)
{
    public static readonly RowFileReading None = new([], 0, new HashSet<ulong>(), null);

    public static RowFileReading Failed(string message, string param) =>
        new([], 0, new HashSet<ulong>(), new JobError($"invalid_{param}", message, param));
}
