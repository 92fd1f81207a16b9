using FinCoach.ServiceDefaults.Problems;

namespace FinCoach.Trainer.Finetuning;

/// <summary>Everything that fine-tuning and the list of models refuse.</summary>
internal static class FinetuneProblems
{
    public static readonly Problem DatasetUnknown =
        new("finetune.dataset_unknown", StatusCodes.Status404NotFound, "There is no such dataset: GET /datasets lists them by uri.");

    public static readonly Problem TooFewRows =
        new("finetune.too_few_rows", StatusCodes.Status422UnprocessableEntity, "The dataset has fewer than 10 training rows: export a larger one.");

    public static readonly Problem PriceUnknown =
        new("finetune.price_unknown", StatusCodes.Status422UnprocessableEntity, "Training this model has no price: add a row to ml.model_prices.");

    public static readonly Problem OverBudget =
        new("finetune.over_budget", StatusCodes.Status422UnprocessableEntity, "The forecast is over Finetune:JobBudgetUsd: raise it or choose fewer rows.");

    public static readonly Problem NoProvider =
        new("finetune.no_provider", StatusCodes.Status503ServiceUnavailable, "No server that trains is configured: set OpenAI:Endpoint.");

    public static readonly Problem JobUnknown =
        new("finetune.job_unknown", StatusCodes.Status404NotFound, "There is no such job: GET /jobs lists them.");

    public static readonly Problem JobEnded =
        new("finetune.job_ended", StatusCodes.Status409Conflict, "The job has ended: there is nothing to cancel, pause or resume.");

    public static readonly Problem JobBusy =
        new("finetune.job_busy", StatusCodes.Status409Conflict, "The job is being created at the provider at this moment: ask again in a minute.");

    public static readonly Problem JobNotThere =
        new("finetune.job_not_there", StatusCodes.Status409Conflict, "The provider does not have the job yet: it can be cancelled, not paused or resumed.");

    public static readonly Problem ProviderRefused =
        new("finetune.provider_refused", StatusCodes.Status502BadGateway, "The provider did not do it; the detail says why.");

    public static readonly Problem SettingsInvalid =
        new("models.settings_invalid", StatusCodes.Status422UnprocessableEntity, "A prompt or retrieval candidate needs settings: a JSON object that is not empty.");
}
