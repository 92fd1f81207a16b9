using System.CommandLine;
using FinCoach.Tests.Servers;
using FinCoach.Trainer.Indicators;

namespace FinCoach.Tests.Trainer.Indicators;

/// <summary>The import under the grants that the Trainer has in the real application.</summary>
[Trait("kind", "servers")]
public sealed class IndicatorsCommandTests
{
    private const string Csv =
        """
        fecha;unidad;valor
        20-11-2026;UF;39.643,59
        01-11-2026;UTM;69.542
        20-11-2026;USD;934,55
        """;

    private const string Json =
        """
        {"codigo":"uf","nombre":"Unidad de fomento (UF)","unidad_medida":"Pesos","serie":[
          {"fecha":"2026-11-20T03:00:00.000Z","valor":39643.59},{"fecha":"2026-11-19T03:00:00.000Z","valor":39640.1}]}
        """;

    [Fact]
    public async Task Import_OfACsv_IsThereOnceAndIsReplacedWhereItChanged()
    {
        await using var database = await PostgresServer.CreateDatabaseAsync();

        Assert.Equal((0, """{"values":3,"changed":3,"from":"2026-11-01","to":"2026-11-20"}"""), await ImportAsync(database, "valores.csv", Csv));
        Assert.Equal((0, """{"values":3,"changed":0,"from":"2026-11-01","to":"2026-11-20"}"""), await ImportAsync(database, "valores.csv", Csv));
        Assert.Equal(
            (0, """{"values":3,"changed":1,"from":"2026-11-01","to":"2026-11-20"}"""),
            await ImportAsync(database, "valores.csv", Csv.Replace("934,55", "935,00", StringComparison.Ordinal)));

        Assert.Equal(
            "UF 39643.590000 valores.csv, USD 935.000000 valores.csv, UTM 69542.000000 valores.csv",
            await database.ScalarAsync("select string_agg(unit || ' ' || value::numeric(20,6) || ' ' || source, ', ' order by unit) from app.indicators"));
    }

    [Fact]
    public async Task Import_OfASourcesJson_IsThere()
    {
        await using var database = await PostgresServer.CreateDatabaseAsync();

        Assert.Equal((0, """{"values":2,"changed":2,"from":"2026-11-19","to":"2026-11-20"}"""), await ImportAsync(database, "uf.json", Json));
        Assert.Equal(2L, await database.ScalarAsync("select count(*) from app.indicators where unit = 'UF'"));
    }

    [Fact]
    public async Task Import_OfNonsense_ImportsNothing()
    {
        await using var database = await PostgresServer.CreateDatabaseAsync();

        Assert.Equal(2, (await ImportAsync(database, "valores.csv", "date,unit,value\n2026-11-20,UF,cuarenta mil")).Exit);
        Assert.Equal(0L, await database.ScalarAsync("select count(*) from app.indicators"));
    }

    private static async Task<(int Exit, string Said)> ImportAsync(TestDatabase database, string name, string content)
    {
        var folder = Directory.CreateTempSubdirectory("indicators");
        try
        {
            var file = Path.Combine(folder.FullName, name);
            await File.WriteAllTextAsync(file, content);
            using var output = new StringWriter();
            using var error = new StringWriter();
            var exit = await IndicatorsCommand.Create(() => database.ConnectionStringAs("trainer")).Parse(["import", file, "--json"])
                .InvokeAsync(new InvocationConfiguration { Output = output, Error = error });
            return (exit, output.ToString().Trim());
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
