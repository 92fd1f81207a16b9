using FinCoach.Data.Ml;
using FinCoach.ServiceDefaults.Clocks;
using FinCoach.Trainer.Corrections;
using FinCoach.Trainer.Versions;
using FinCoach.Trainer.Provider;
using FinCoach.Trainer.Spending;
using Microsoft.Extensions.Options;

namespace FinCoach.Trainer.Finetuning;

/// <summary>
/// Takes a job as far as it goes now. What a step did is stored before the next begins, and what a lost answer may have hidden is looked for
/// at the provider before it is done again: so a process that dies anywhere ends with one job and one version.
/// </summary>
internal sealed class AdvanceJob(
    FinetuneLedger ledger, SendDataset sendDataset, FineTuningClient client, TrainFromReviews reviews, PriceList prices,
    IOptions<FinetuneOptions> options, [FromKeyedServices(ClockRegistration.Real)] TimeProvider real)
{
    private static readonly TimeSpan LongestBackoff = TimeSpan.FromMinutes(10);

    /// <summary>Until the job has ended or has to wait.</summary>
    public async Task RunAsync(FinetuneJob job, CancellationToken ct)
    {
        if (job.BaseModel == StartFinetune.Nlu)
        {
            await TrainNluAsync(job, ct);
            return;
        }

        var goesOn = true;
        while (goesOn)
        {
            goesOn = job.State switch
            {
                FinetuneState.Planned => await UploadAsync(job, ct),
                FinetuneState.Uploaded => await StepAsync(job, FinetuneState.Creating, "The job is being created.", ct),
                FinetuneState.Creating => await CreateAsync(job, ct),
                FinetuneState.Submitted => await PollAsync(job, ct),
                _ => false,
            };
        }
    }

    private async Task<bool> UploadAsync(FinetuneJob job, CancellationToken ct)
    {
        var training = await sendDataset.SendAsync(job, DatasetSplit.Train, ct);
        var validation = training.Failure is null ? await sendDataset.SendAsync(job, DatasetSplit.Validation, ct) : training;
        if ((training.Failure ?? validation.Failure) is { } failure)
        {
            return await SetbackAsync(job, failure, ct);
        }

        (job.TrainingFileId, job.ValidationFileId) = (training.Value, validation.Value);
        return training.Value is null
            ? await EndAsync(job, FinetuneState.Failed, "dataset_empty", "The dataset has no training rows any more. Export a new one.", ct)
            : await StepAsync(job, FinetuneState.Uploaded, "The files are uploaded.", ct);
    }

    private async Task<bool> CreateAsync(FinetuneJob job, CancellationToken ct)
    {
        var found = await client.FindAsync(job.TrainingFileId!, job.Suffix, ct);
        if (found.Failure is { } silent)
        {
            return await SetbackAsync(job, silent, ct);
        }

        // Whoever lost the lease while it looked must not create.
        if (found.Value is null && !await ledger.KeepAsync(job.Id, ct))
        {
            return false;
        }

        var created = found.Value is { } adopted
            ? Answer<ProviderJob>.Of(adopted)
            : await client.CreateAsync(new NewProviderJob(job.BaseModel, job.TrainingFileId!, job.ValidationFileId, job.Suffix, options.Value.Epochs), ct);
        if (created.Failure is { } failure)
        {
            return await SetbackAsync(job, failure, ct);
        }

        (job.ProviderJobId, job.ProviderStatus) = (created.Value!.Id, created.Value.Status);
        return await StepAsync(job, FinetuneState.Submitted, "The provider has the job.", ct);
    }

    private async Task<bool> PollAsync(FinetuneJob job, CancellationToken ct)
    {
        var answer = await client.GetAsync(job.ProviderJobId!, ct);
        if (answer.Failure is { } failure)
        {
            return await SetbackAsync(job, failure, ct);
        }

        var told = answer.Value!;
        job.ProviderStatus = told.Status;
        job.TrainedTokens = told.TrainedTokens ?? job.TrainedTokens;
        job.Metrics = (await client.LastMetricsAsync(told.Id, ct)).Value ?? job.Metrics;
        return told.Status switch
        {
            "succeeded" when told.FineTunedModel is not null => await SucceedAsync(job, told.FineTunedModel, ct),
            "failed" => await EndAsync(job, FinetuneState.Failed, told.ErrorCode ?? "failed", told.ErrorMessage ?? "The provider says no more than that the job failed.", ct),
            "cancelled" => await EndAsync(job, FinetuneState.Cancelled, "cancelled", "Somebody cancelled the job. Start it again when you want it.", ct),
            "paused" or "pausing" => await WaitAsync(job, options.Value.PollEvery, "The job is paused at the provider: resume it (POST /finetune/resume), or cancel it.", ct),
            _ => await WaitAsync(job, options.Value.PollEvery, $"The provider is at work ({told.Status}).", ct),
        };
    }

    private async Task<bool> SucceedAsync(FinetuneJob job, string model, CancellationToken ct)
    {
        job.CostUsd = job.Provider == "local" ? 0m
            : job.TrainedTokens is { } tokens ? await prices.TrainingAsync(job.BaseModel, tokens, ct) : null;
        (job.State, job.ErrorCode, job.Message) = (FinetuneState.Succeeded, null, $"The model {model} is a candidate: evaluate it.");
        await ledger.EndAsync(job, ModelStatus.Candidate, model, null, ModelCalendar.ShutdownOf(job.Provider, model), ct);
        return false;
    }

    private async Task TrainNluAsync(FinetuneJob job, CancellationToken ct)
    {
        var (artifact, header, corrections) = await reviews.TrainAsync(ct);
        job.Metrics = $$"""{"rows":{{header.Rows}},"corrections":{{corrections}}}""";
        (job.State, job.CostUsd, job.Message) = (FinetuneState.Succeeded, 0m, $"{header.Version} is a candidate: evaluate it.");
        await ledger.EndAsync(job, ModelStatus.Candidate, header.Version, artifact, null, ct);
    }

    private async Task<bool> StepAsync(FinetuneJob job, FinetuneState state, string message, CancellationToken ct)
    {
        (job.State, job.Message, job.ErrorCode, job.Attempts, job.NextAttemptAt) = (state, message, null, 0, null);
        return await ledger.SaveAsync(job, release: false, ct);
    }

    private async Task<bool> WaitAsync(FinetuneJob job, TimeSpan wait, string message, CancellationToken ct)
    {
        (job.Message, job.ErrorCode, job.Attempts, job.NextAttemptAt) = (message, null, 0, real.GetUtcNow() + wait);
        await ledger.SaveAsync(job, release: true, ct);
        return false;
    }

    private async Task<bool> SetbackAsync(FinetuneJob job, ProviderFailure failure, CancellationToken ct)
    {
        if (failure.Kind == FailureKind.Unavailable)
        {
            return await EndAsync(job, FinetuneState.Unavailable, failure.Code, failure.Message, ct);
        }

        job.Attempts++;
        // A job that the provider has goes on there, whether it answers or not: it is never given up from here.
        var givenUp = job.Attempts >= options.Value.MostAttempts && job.State != FinetuneState.Submitted;
        if (failure.Kind == FailureKind.Refused || givenUp)
        {
            var message = givenUp ? $"Given up after {job.Attempts} attempts. {failure.Message} Start it again when the provider is well." : failure.Message;
            return await EndAsync(job, FinetuneState.Failed, failure.Code, message, ct);
        }

        var doubled = options.Value.Backoff * Math.Pow(2, Math.Min(job.Attempts - 1, 16));
        job.NextAttemptAt = real.GetUtcNow() + (failure.RetryAfter ?? (doubled < LongestBackoff ? doubled : LongestBackoff));
        (job.ErrorCode, job.Message) = (failure.Code, failure.Message);
        await ledger.SaveAsync(job, release: true, ct);
        return false;
    }

    private async Task<bool> EndAsync(FinetuneJob job, FinetuneState state, string code, string message, CancellationToken ct)
    {
        (job.State, job.ErrorCode, job.Message) = (state, code, message.Length > 2000 ? message[..2000] : message);
        await ledger.EndAsync(job, ModelStatus.Failed, null, null, null, ct);
        return false;
    }
}
