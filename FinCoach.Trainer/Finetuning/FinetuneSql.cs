namespace FinCoach.Trainer.Finetuning;

/// <summary>The statements of <see cref="FinetuneLedger"/>. Each is one change, so a process that dies leaves all of it or nothing.</summary>
internal static class FinetuneSql
{
    /// <summary>The version first, its job with it.</summary>
    public const string Enter = """
        with version as (
            insert into ml.model_versions (id, provider, base_model, kind, status, created_at, notes, dataset_id)
            values (@version, @provider, @base_model, @kind, 'training', @now, @notes, @dataset)
            returning id)
        insert into ml.finetune_jobs
            (id, model_version_id, provider, base_model, dataset_uri, dataset_id, suffix, notes, state, forecast_tokens, forecast_usd,
             attempts, created_at, updated_at)
        select @id, version.id, @provider, @base_model, @uri, @dataset, @suffix, @notes, 'planned', @tokens, @usd, 0, @now, @now from version
        """;

    public const string Claim = """
        update ml.finetune_jobs set lease_owner = @owner, lease_until = @until
        where id = (
            select id from ml.finetune_jobs
            where state in ('planned', 'uploaded', 'creating', 'submitted')
              and (next_attempt_at is null or next_attempt_at <= @now)
              and (lease_until is null or lease_until <= @now)
            order by coalesce(next_attempt_at, created_at), id
            for update skip locked limit 1)
        returning id
        """;

    public const string Keep = "update ml.finetune_jobs set lease_until = @until where id = @id and lease_owner = @owner";

    public const string Save = """
        update ml.finetune_jobs set
            state = @state, training_file_id = @training_file, validation_file_id = @validation_file, provider_job_id = @provider_job,
            provider_status = @provider_status, trained_tokens = @trained, cost_usd = @cost, error_code = @error, message = @message,
            metrics = @metrics, attempts = @attempts, next_attempt_at = @next, updated_at = @now,
            lease_owner = case when @release then null else lease_owner end, lease_until = case when @release then null else @until end
        where id = @id and lease_owner = @owner
        """;

    /// <summary>The end of a job and what became of its version, together.</summary>
    public const string End = """
        with ended as (
            update ml.finetune_jobs set
                state = @state, provider_status = @provider_status, trained_tokens = @trained, cost_usd = @cost, error_code = @error,
                message = @message, metrics = @metrics, updated_at = @now, finished_at = @now, lease_owner = null, lease_until = null,
                next_attempt_at = null
            where id = @id and lease_owner = @owner
            returning model_version_id)
        update ml.model_versions set
            status = @version_status, finetune_id = @finetune_id, artifact = @artifact, shutdown_date = @shutdown
        where id in (select model_version_id from ended)
        """;

    /// <summary>Takes a job whose creation is in doubt, when no worker has it.</summary>
    public const string Take = """
        update ml.finetune_jobs set lease_owner = @owner, lease_until = @until
        where id = @id and state = 'creating' and (lease_until is null or lease_until <= @now)
        """;

    /// <summary>
    /// Ends a job that the provider does not have, with its version. A worker that is at it loses its lease, and so all that it would still
    /// write; one that is creating at the provider keeps its own.
    /// </summary>
    public const string Cancel = """
        with ended as (
            update ml.finetune_jobs set
                state = 'cancelled', error_code = 'cancelled', message = @message, updated_at = @now, finished_at = @now,
                lease_owner = null, lease_until = null, next_attempt_at = null
            where id = @id and (state in ('planned', 'uploaded') or (state = 'creating' and lease_owner = @owner))
            returning model_version_id)
        update ml.model_versions set status = 'failed' where id in (select model_version_id from ended)
        """;

    /// <summary>A job is looked at now, whenever it was to be looked at next.</summary>
    public const string Hurry = "update ml.finetune_jobs set next_attempt_at = null, updated_at = @now where id = @id and finished_at is null";
}
