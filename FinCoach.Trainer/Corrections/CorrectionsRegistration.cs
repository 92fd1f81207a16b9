namespace FinCoach.Trainer.Corrections;

/// <summary>Training of the NLU from what reviewers corrected.</summary>
internal static class CorrectionsRegistration
{
    public static void AddCorrections(this IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton<ReviewedTexts>();
        builder.Services.AddSingleton<TrainFromReviews>();
    }
}
