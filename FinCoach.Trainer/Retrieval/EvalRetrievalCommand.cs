using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using FinCoach.Domain.Json;
using FinCoach.Domain.Retrieval;
using FinCoach.Trainer.CommandLine;

namespace FinCoach.Trainer.Retrieval;

/// <summary><c>eval retrieval --corpus FILE --questions FILE [--json]</c>: in process, needs no database and no server.</summary>
internal static class EvalRetrievalCommand
{
    public static Command Create()
    {
        var corpus = new Option<FileInfo>("--corpus") { Description = "Texts to find: JSON Lines of id and text.", Required = true };
        var questions = new Option<FileInfo>("--questions") { Description = "JSON Lines of text and relevant.", Required = true };
        var json = new Option<bool>("--json") { Description = "One JSON object instead of text." };
        var command = new Command("retrieval", "Scores text, vector and fused ranking on a labelled set.") { corpus, questions, json };
        command.SetAction(arguments => Run(
            arguments.GetRequiredValue(corpus).FullName,
            arguments.GetRequiredValue(questions).FullName,
            arguments.GetValue(json),
            arguments.InvocationConfiguration));
        return command;
    }

    private static int Run(string corpus, string questions, bool json, InvocationConfiguration console)
    {
        RetrievalSet set;
        try
        {
            set = RetrievalSet.Read(corpus, questions);
        }
        catch (Exception e) when (e is FormatException or IOException or UnauthorizedAccessException)
        {
            console.Error.WriteLine(e.Message);
            return ExitCode.Usage;
        }

        var score = new RetrievalEvaluation(set, RetrievalSettings.Default).Run();
        console.Output.WriteLine(json ? JsonSerializer.Serialize(score, DomainJson.Options) : Human(score));
        return ExitCode.Ok;
    }

    private static string Human(RetrievalScore score) => string.Join('\n',
        string.Create(CultureInfo.InvariantCulture, $"{score.Questions} questions over {score.Texts} texts, p50 {score.P50Ms:0.00} ms, p95 {score.P95Ms:0.00} ms without embedding"),
        Line("fused", score.Fused),
        Line("text", score.Text),
        Line("vector", score.Vector));

    private static string Line(string name, RankScore score) => string.Create(
        CultureInfo.InvariantCulture, $"{name,-7} R@1 {score.R1:0.000}  R@5 {score.R5:0.000}  R@10 {score.R10:0.000}  MRR@10 {score.Mrr10:0.000}");
}
