using FinCoach.Nlu;
using FinCoach.Nlu.Artefacts;
using Npgsql;

namespace FinCoach.Trainer.Versions;

/// <summary>
/// Writes the NLU that ships with this build into <c>ml.model_versions</c>, artefact included, so that messages can name it and candidates are
/// compared with it. The first one is active; a later build's is a candidate beside what serves.
/// </summary>
internal static class ShippedNlu
{
    private const string Insert = """
        insert into ml.model_versions (id, provider, base_model, finetune_id, kind, status, created_at, deployed_at, notes, artifact)
        select $1, 'gus', 'gus-nlu', $2, 'nlu', case when a.is_first then 'active' else 'candidate' end, $3,
            case when a.is_first then $3 end, 'shipped with the product', $4
        from (select not exists (select 1 from ml.model_versions where kind = 'nlu' and status = 'active') as is_first) a
        where not exists (select 1 from ml.model_versions where kind = 'nlu' and finetune_id = $2)
        on conflict do nothing
        """;

    /// <summary>Once, however often it is called.</summary>
    public static async Task RegisterAsync(NpgsqlDataSource database, DateTimeOffset now, CancellationToken ct)
    {
        var artifact = await File.ReadAllBytesAsync(Path.Combine(AppContext.BaseDirectory, BuiltInModel.FileName), ct);
        await using var command = database.CreateCommand(Insert);
        command.Parameters.AddWithValue(Guid.CreateVersion7(now));
        command.Parameters.AddWithValue(NluEngine.BuiltIn.ModelVersion);
        command.Parameters.AddWithValue(now);
        command.Parameters.AddWithValue(artifact);
        await command.ExecuteNonQueryAsync(ct);
    }
}
