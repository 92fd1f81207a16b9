using FinCoach.LocalModel.Wire;

namespace FinCoach.LocalModel.Files;

/// <summary>What a file may be for. Here only fine-tuning reads files; the others are kept for whoever asks.</summary>
internal static class FilePurposes
{
    public const string FineTune = "fine-tune";
    public const string FineTuneResults = "fine-tune-results";

    private static readonly string[] Uploadable = ["assistants", "batch", FineTune, "vision", "user_data", "evals"];

    /// <exception cref="ApiErrorException">400 for an unknown purpose, or a name that does not fit it.</exception>
    public static void Check(string? purpose, string? filename)
    {
        if (string.IsNullOrEmpty(purpose))
        {
            throw new ApiErrorException(ApiError.Invalid("'purpose' is a required property", "purpose"));
        }

        if (!Uploadable.Contains(purpose, StringComparer.Ordinal))
        {
            throw new ApiErrorException(ApiError.Invalid(
                $"'{purpose}' is not one of [{string.Join(", ", Uploadable.Select(p => $"'{p}'"))}] - 'purpose'", "purpose"));
        }

        if (string.IsNullOrWhiteSpace(filename) || filename.Length > 255)
        {
            throw new ApiErrorException(ApiError.Invalid("The file needs a name of at most 255 characters.", "file"));
        }

        if (purpose == FineTune && !filename.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase))
        {
            throw new ApiErrorException(ApiError.Invalid("Invalid file format for Fine-Tuning API. Must be .jsonl", "file"));
        }
    }
}
