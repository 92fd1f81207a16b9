using System.CommandLine;
using FinCoach.Trainer.Embeddings;
using FinCoach.Trainer.Nlu;

namespace FinCoach.Trainer.CommandLine;

/// <summary><c>train nlu</c>, <c>train embeddings</c>: each subcommand lives in its slice.</summary>
internal static class TrainCommand
{
    public static Command Create() => new("train", "Train a model.")
    {
        TrainNluCommand.Create(),
        TrainEmbeddingsCommand.Create(),
    };
}
