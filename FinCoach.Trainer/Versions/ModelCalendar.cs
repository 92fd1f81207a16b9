namespace FinCoach.Trainer.Versions;

/// <summary>
/// When models end, as OpenAI has published it (deprecations page, read 2026-08-21). What <c>GET /v1/models</c> says of a model counts before it.
/// </summary>
internal static class ModelCalendar
{
    /// <summary>The last day on which anybody can create a job at OpenAI.</summary>
    public static readonly DateOnly TrainingEnds = new(2027, 1, 6);

    private static readonly (string[] Models, DateOnly Day)[] Shutdowns =
    [
        (["gpt-4.1-nano", "gpt-3.5-turbo", "o4-mini", "babbage-002", "davinci-002"], new DateOnly(2026, 10, 23)),
        (["gpt-4.1-mini", "gpt-4.1", "gpt-4o-mini", "gpt-4o"], new DateOnly(2027, 1, 14)),
        (["gpt-4"], new DateOnly(2026, 10, 23)),
    ];

    /// <summary>The day on which a model of OpenAI's, or a fine-tune of it, stops; null when none is published.</summary>
    /// <param name="provider">As in <c>ml.model_versions</c>; the calendar of one vendor says nothing of another's.</param>
    /// <param name="model"><c>gpt-4o-mini-2024-07-18</c>, <c>ft:gpt-4o-mini-2024-07-18:org:suffix:id</c>.</param>
    public static DateOnly? ShutdownOf(string provider, string model)
    {
        var name = model.StartsWith("ft:", StringComparison.Ordinal) ? model[3..].Split(':')[0] : model;
        return provider != "openai" ? null : Shutdowns
            .Where(s => s.Models.Any(m => name == m || name.StartsWith(m + "-", StringComparison.Ordinal)))
            .Select(s => (DateOnly?)s.Day).FirstOrDefault();
    }
}
