using System.CommandLine;
using FinCoach.Trainer.Evaluation;
using FinCoach.Trainer.Masks;
using FinCoach.Trainer.Nlu;
using FinCoach.Trainer.Replies;
using FinCoach.Trainer.Retrieval;

namespace FinCoach.Trainer.CommandLine;

/// <summary><c>eval …</c>: every measure of quality against a labelled file.</summary>
internal static class EvalCommand
{
    public static Command Create() => new("eval", "Measures quality against a labelled file.")
    {
        EvalNluCommand.Create(),
        EvalMasksCommand.Create(),
        EvalRepliesCommand.Create(),
        EvalRetrievalCommand.Create(),
        EvalRunCommand.Create(),
    };
}
