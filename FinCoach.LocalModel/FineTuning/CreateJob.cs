using FinCoach.LocalModel.Files;
using FinCoach.LocalModel.Models;
using FinCoach.LocalModel.Storage;
using FinCoach.LocalModel.Wire;
using Microsoft.Extensions.Options;

namespace FinCoach.LocalModel.FineTuning;

/// <summary>Takes a job on, or refuses it as OpenAI does. The rows are looked at later, by the job itself.</summary>
internal sealed class CreateJob(
    JobStore jobs, FileStore files, ModelCatalog models, IOptions<FineTuningOptions> options, TimeProvider clock)
{
    public TuningJob Create(JobRequest request)
    {
        if (options.Value.Closed)
        {
            throw new ApiErrorException(new ApiError(
                StatusCodes.Status403Forbidden, "Your organization cannot create fine-tuning jobs: training is not available.",
                "invalid_request_error", null, "training_not_available"));
        }

        Require(request.Model, "model");
        Require(request.TrainingFile, "training_file");
        var model = models.FindTrainable(request.Model!) ?? throw new ApiErrorException(ApiError.Invalid(
            $"Model {request.Model} is not available for fine-tuning or does not exist.", code: "model_not_available"));
        var (method, settings) = JobRules.Check(request);
        CheckFile(request.TrainingFile!, "training_file");
        if (request.ValidationFile is { Length: > 0 } validation)
        {
            CheckFile(validation, "validation_file");
        }

        var now = clock.GetUtcNow();
        var id = WireIds.New("ftjob-", now);
        var job = new TuningJob(
            id, model, request.TrainingFile!, request.ValidationFile is { Length: > 0 } file ? file : null, method, settings, request.Suffix,
            (int)(request.Seed ?? now.UtcTicks % int.MaxValue), request.Metadata, now.ToUnixTimeSeconds(), JobStatus.ValidatingFiles, 0,
            [jobs.Event($"Created fine-tuning job: {id}"), jobs.Event($"Validating training file: {request.TrainingFile}")], [], []);
        jobs.Add(job);
        return job;
    }

    private void CheckFile(string id, string param)
    {
        if (files.Find(id) is not { Purpose: FilePurposes.FineTune })
        {
            throw new ApiErrorException(ApiError.Invalid($"invalid {param}: {id}", param));
        }
    }

    private static void Require(string? value, string param)
    {
        if (string.IsNullOrEmpty(value))
        {
            throw new ApiErrorException(ApiError.Invalid($"you must provide a {param} parameter", param));
        }
    }
}
