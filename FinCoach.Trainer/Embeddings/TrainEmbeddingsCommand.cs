using System.CommandLine;
using System.Globalization;
using FinCoach.LocalModel.Embeddings;
using FinCoach.Trainer.CommandLine;
using FinCoach.Trainer.Knowledge;
using FinCoach.Trainer.Retrieval;

namespace FinCoach.Trainer.Embeddings;

/// <summary>
/// <c>train embeddings --knowledge DIR --paraphrases FILE --sayings FILE [--questions FILE] [--out FILE]</c>: learns the projection of
/// the local embedding model and says what it is worth on texts that it did not learn from.
/// </summary>
internal static class TrainEmbeddingsCommand
{
    private const int Folds = 4;

    public static Command Create()
    {
        var knowledge = new Option<DirectoryInfo>("--knowledge") { Description = "The corpus.", Required = true };
        var paraphrases = new Option<FileInfo>("--paraphrases") { Description = "JSON Lines of group, a and b.", Required = true };
        var sayings = new Option<FileInfo>("--sayings") { Description = "Lines \"wording, wording = meaning, meaning\".", Required = true };
        var questions = new Option<FileInfo?>("--questions") { Description = "JSON Lines of text and relevant documents, to measure on." };
        var output = new Option<FileInfo?>("--out") { Description = "Where to write the projection; without it only figures are printed." };
        var command = new Command("embeddings", "Learn the projection of the local embedding model.") { knowledge, paraphrases, sayings, questions, output };
        command.SetAction((arguments, ct) => RunAsync(
            arguments.GetRequiredValue(knowledge).FullName,
            arguments.GetRequiredValue(paraphrases).FullName,
            arguments.GetRequiredValue(sayings).FullName,
            arguments.GetValue(questions)?.FullName,
            arguments.GetValue(output)?.FullName,
            arguments.InvocationConfiguration,
            ct));
        return command;
    }

    private static async Task<int> RunAsync(
        string knowledge, string paraphrases, string sayings, string? questions, string? output, InvocationConfiguration console, CancellationToken ct)
    {
        try
        {
            var corpus = await CorpusFolder.ReadAsync(knowledge, new PdfReading(new PdfOptions(), TimeProvider.System), ct);
            var twins = RetrievalSet.Lines<Paraphrase>(paraphrases, p => p is { Group.Length: > 0, A.Length: > 0, B.Length: > 0 });
            var sources = new ProjectionSources(corpus.Documents, twins, await File.ReadAllLinesAsync(sayings, ct));
            var projection = InProcessEmbeddings.LearnProjection(sources.Texts(_ => false), sources.Pairs(_ => false));
            await console.Output.WriteLineAsync(HeldOut(sources, new ParaphraseEvaluation(twins)));
            if (questions is not null)
            {
                var asked = RetrievalSet.Lines<LabelledQuestion>(questions, q => q is { Text.Length: > 0, Relevant.Count: > 0 });
                var documents = new DocumentEvaluation(corpus);
                await console.Output.WriteLineAsync(Line("questions, letters alone", documents.Run(InProcessEmbeddings.Lexical.Embed, asked)));
                await console.Output.WriteLineAsync(Line("questions, learned", documents.Run(InProcessEmbeddings.With(projection).Embed, asked)));
            }

            if (output is not null)
            {
                await File.WriteAllTextAsync(output, projection, ct);
            }

            return ExitCode.Ok;
        }
        catch (Exception e) when (e is KnowledgeException or FormatException or IOException or UnauthorizedAccessException)
        {
            await console.Error.WriteLineAsync(e.Message);
            return ExitCode.Usage;
        }
    }

    // Each group is looked for by a projection that never saw a text of it.
    private static string HeldOut(ProjectionSources sources, ParaphraseEvaluation paraphrases)
    {
        var groups = sources.Groups;
        var fold = groups.Select((group, i) => (group, i % Folds)).ToDictionary(f => f.group, f => f.Item2, StringComparer.Ordinal);
        var places = Enumerable.Range(0, Folds).SelectMany(held =>
        {
            var learned = InProcessEmbeddings.With(InProcessEmbeddings.LearnProjection(
                sources.Texts(group => fold[group] == held), sources.Pairs(group => fold[group] == held)));
            return paraphrases.Places(learned.Embed, group => fold[group] == held);
        });
        return Line("paraphrases, letters alone", RankScore.Of([.. paraphrases.Places(InProcessEmbeddings.Lexical.Embed, _ => true)]))
            + "\n" + Line("paraphrases held out, learned", RankScore.Of([.. places]));
    }

    private static string Line(string name, RankScore score) => string.Create(
        CultureInfo.InvariantCulture, $"{name,-30} R@1 {score.R1:0.000}  R@5 {score.R5:0.000}  R@10 {score.R10:0.000}  MRR@10 {score.Mrr10:0.000}");
}
