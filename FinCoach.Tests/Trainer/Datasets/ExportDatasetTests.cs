using System.Text.Json;
using FinCoach.Data.App;
using FinCoach.Data.Ml;
using FinCoach.Domain.Language;
using FinCoach.Domain.Masking;
using FinCoach.Domain.Prompting;
using FinCoach.Trainer.Datasets;
using Microsoft.EntityFrameworkCore;

namespace FinCoach.Tests.Trainer.Datasets;

[Trait("kind", "servers")]
public sealed class ExportDatasetTests
{
    // Texts that are no near-duplicates of each other.
    private static readonly string[] Things =
    [
        "pan y queso en la esquina", "zapatillas rojas para trotar", "bencina camino a la costa", "cuaderno de matemáticas", "entradas del teatro",
        "remedios de la abuela", "vitrola usada del persa", "corte de pelo y barba", "croquetas del gato regalón", "sushi con los primos",
    ];

    [Fact]
    public async Task Export_OfAnExpense_IsTheRunTimePromptMaskedCoherently()
    {
        await using var archive = await Archive.CreateAsync();
        var session = await archive.PersonAsync();
        await archive.PairAsync(session, "gasté 12 lucas en el super", "¡Anotado! $12.000 en supermercado.", new PairOptions
        {
            Facts = PairOptions.Expense(12_000, "Anotado: $12.000 en supermercado."),
        });

        var (_, lines) = await archive.ExportAsync();

        var row = JsonSerializer.Deserialize<JsonElement>(Assert.Single(lines)).GetProperty("messages");
        Assert.Equal("¡Anotado! [CLP_1] en supermercado.", row[2].GetProperty("content").GetString());
        var request = ContextReader.Read(row[1].GetProperty("content").GetString()!)!;
        Assert.Equal("gasté [CLP_1] en el super", request.Text);
        Assert.Equal("[CLP_1]", request.Facts.Single(f => f.Id == "amount").Text);
        Assert.Equal("Anotado: [CLP_1] en supermercado.", request.Facts.Single(f => f.Id == "plain").Text);
        Assert.StartsWith("Eres Gus coach financiero. Respeta políticas, es-CL. Usa intensidad=<x> cuando se proporcione.", row[0].GetProperty("content").GetString());
    }

    [Fact]
    public async Task Export_OfOneConversation_NumbersAValueAlikeInAllItsRows()
    {
        await using var archive = await Archive.CreateAsync();
        var session = await archive.PersonAsync();
        await archive.PairAsync(session, "gasté 12 lucas en pan y queso en la esquina", "Listo, $12.000 anotados.");
        await archive.PairAsync(session, "y 8 mil pesos en bencina camino a la costa", "Anoté $8.000 en combustible.");
        await archive.PairAsync(session, "cuánto suman los 12.000 pesos del almacén de barrio", "Van $12.000 en el almacén y $8.000 en el auto.");

        var (_, lines) = await archive.ExportAsync();

        Assert.Contains("[CLP_2] en combustible", lines[1], StringComparison.Ordinal);
        Assert.Contains("Van [CLP_1] en el almacén y [CLP_2]", lines[2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Export_WithPlantedPersonalData_HoldsNoneOfIt()
    {
        await using var archive = await Archive.CreateAsync();
        var session = await archive.PersonAsync();
        string[] planted = ["12.345.678-5", "4111 1111 1111 1111", "Camila Rojas"];
        await archive.PairAsync(session, $"soy {planted[2]}, rut {planted[0]}, pagué 5 lucas", $"Listo {planted[2]}, tarjeta {planted[1]}.", new PairOptions
        {
            Facts = PairOptions.Expense(5_000, $"Anotado para {planted[2]} con {planted[1]}."),
        });

        var (outcome, lines) = await archive.ExportAsync();
        var stored = await archive.Database.ScalarAsync(
            "select string_agg(e::text, ' ') || string_agg(d::text, ' ') from ml.finetune_examples e join ml.datasets d on d.id = e.dataset_id");

        Assert.Equal(1, outcome.Counts.Rows);
        Assert.All(planted, secret =>
        {
            Assert.DoesNotContain(secret, lines[0], StringComparison.Ordinal);
            Assert.DoesNotContain(secret, (string)stored!, StringComparison.Ordinal);
        });
        Assert.Contains("[RUT_1]", lines[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Export_DropsEachPairForItsReason_AndCountsIt()
    {
        await using var archive = await Archive.CreateAsync();
        var session = await archive.PersonAsync();
        var good = new PairOptions();
        (string Reply, PairOptions Options, string Reason)[] cases =
        [
            ("Anotado.", good with { Replies = 0 }, "no_reply"),
            ("Anotado el gasto.", good with { Replies = 2 }, "unstable"),
            ("Anotado el gasto.", good with { LatencyMs = 8000 }, "slow"),
            ("Anotado el gasto.", good with { Ok = false }, "failed"),
            ("Anotado el gasto.", good with { Confidence = 0.3 }, "low_confidence"),
            ("Anotado el gasto.", good with { Confidence = 0.6 }, "low_quality"),
            ("Anotado el gasto.", good with { Checks = """[{"name":"figures","ok":false,"reasons":["x"]}]""" }, "low_quality"),
            ("Anotado el gasto.", good with { Model = "plain" }, "low_quality"),
        ];
        for (var i = 0; i < cases.Length; i++)
        {
            await archive.PairAsync(session, $"compré {Things[i]}", cases[i].Reply, cases[i].Options);
        }

        await archive.PairAsync(session, "hola", "Hola.", good with { Intent = Intent.SmallTalk });
        await archive.PairAsync(session, $"compré {Things[8]}", "Anotado en mascotas.", good with { LatencyMs = 9000, Corrected = "Anotado en mascotas, ¡bien!" });
        await archive.PairAsync(await archive.PersonAsync(consents: false), $"compré {Things[9]}", "Anotado el gasto.");

        var (outcome, lines) = await archive.ExportAsync();

        var dropped = outcome.Counts.Stages.SelectMany(s => s.Dropped).ToDictionary(d => d.Key, d => d.Value);
        var expected = cases.Select(c => c.Reason).Append("short").Append("no_consent").GroupBy(r => r).ToDictionary(g => g.Key, g => (long)g.Count());
        Assert.Equal(expected.OrderBy(e => e.Key), dropped.OrderBy(d => d.Key));
        Assert.Contains("Anotado en mascotas, ¡bien!", Assert.Single(lines), StringComparison.Ordinal);
        Assert.Equal(cases.Length + 3, outcome.Counts.Pairs);
    }

    [Fact]
    public async Task Export_OfPeopleWhoDidNotAgree_TakesNothing()
    {
        await using var archive = await Archive.CreateAsync();
        var withdrawn = await archive.PersonAsync(alter: (app, user) => app.Add(new Consent
        {
            Id = Guid.CreateVersion7(),
            UserId = user.Id,
            Purpose = Purpose.Training,
            Granted = false,
            Version = "1",
            At = DateTimeOffset.UtcNow,
        }));
        var blocked = await archive.PersonAsync(alter: (_, user) => user.BlockedAt = DateTimeOffset.UtcNow);
        var silent = await archive.PersonAsync(alter: (_, user) => user.ConsentAt = null);
        foreach (var session in new[] { withdrawn, blocked, silent })
        {
            await archive.PairAsync(session, "gasté 12 lucas en el super", "Anotado: $12.000 en supermercado.");
        }

        var (outcome, lines) = await archive.ExportAsync();

        Assert.Empty(lines);
        Assert.Equal(3, outcome.Counts.Stages[0].Dropped["no_consent"]);
        Assert.Null(outcome.DatasetId);
        Assert.Equal(0L, await archive.Database.ScalarAsync("select count(*) from ml.datasets"));
    }

    [Fact]
    public async Task Export_Twice_IsTheSameDataset()
    {
        await using var archive = await Archive.CreateAsync();
        foreach (var thing in Things)
        {
            await archive.PairAsync(await archive.PersonAsync(), $"gasté 12 lucas en {thing}", $"Anotado en {thing}: $12.000.");
        }

        var (first, lines) = await archive.ExportAsync();
        var (second, again) = await archive.ExportAsync();

        Assert.Equal(first.DatasetId, second.DatasetId);
        Assert.True(second.Existed);
        Assert.Equal(lines, again);
        Assert.Equal(1L, await archive.Database.ScalarAsync("select count(*) from ml.datasets"));
        Assert.Equal(10L, await archive.Database.ScalarAsync("select count(*) from ml.finetune_examples"));
    }

    [Fact]
    public async Task Export_OfTheSameWords_KeepsTheCorrectedOne()
    {
        await using var archive = await Archive.CreateAsync();
        await archive.PairAsync(await archive.PersonAsync(), "gasté 12 lucas en el super", "Anotado: $12.000 en supermercado, vas bien con eso.");
        await archive.PairAsync(await archive.PersonAsync(), "gasté 15 lucas en el super", "mal", new PairOptions
        {
            Corrected = "Anotado: $15.000 en supermercado, vas bien con eso!",
        });

        var (outcome, lines) = await archive.ExportAsync(new DatasetFilter { MinIntentRows = 1, Validation = 0, Golden = 0, DuplicateFrom = 0.7 });

        Assert.Contains("con eso!", Assert.Single(lines), StringComparison.Ordinal);
        Assert.Equal(1, outcome.Counts.Stages.Single(s => s.Stage == "filter").Dropped["near_duplicate"]);
    }

    [Fact]
    public async Task Export_WithHeldOutPeople_SharesNoPersonAndNoTextBetweenSplits()
    {
        await using var archive = await Archive.CreateAsync();
        for (var person = 0; person < 40; person++)
        {
            var session = await archive.PersonAsync(intensity: person % 2 == 0 ? 0.1m : 0.9m);
            await archive.PairAsync(session, "hola gus, buenas tardes", $"Hola, {Things[person % 10]}: ¿{Things[(person * 7) % 10]} o {person} veces?");
            await archive.PairAsync(session, $"gasté {person + 1} lucas en {Things[person % 10]} con {Things[(person / 10) + 3]}", $"Anoté {Things[person % 10]}.");
        }

        var (outcome, _) = await archive.ExportAsync(new DatasetFilter { MinIntentRows = 1, Validation = 0.25, Golden = 0.25 });
        await using var ml = archive.Ml();
        var rows = await ml.FinetuneExamples.OrderBy(e => e.Ordinal).ToListAsync();

        Assert.True(outcome.Counts.Splits.Keys.Order().SequenceEqual(["golden", "train", "validation"]), string.Join(",", outcome.Counts.Splits.Keys));
        Assert.All(rows.GroupBy(r => r.UserHash), person => Assert.Single(person.Select(r => r.Split).Distinct()));
        var texts = rows.Select(r => (r.Split, Text: ContextReader.Read(r.Prompt)!.Text)).GroupBy(t => t.Text);
        Assert.All(texts, text => Assert.Single(text.Select(t => t.Split).Distinct()));
        Assert.Equal(rows.Count, rows.Select(r => r.Ordinal).Distinct().Count());
    }

    [Fact]
    public async Task Export_OfAGoldenText_LeavesItOut()
    {
        await using var archive = await Archive.CreateAsync();
        await using (var ml = archive.Ml())
        {
            ml.Add(new EvalItem
            {
                Id = Guid.CreateVersion7(),
                SetId = Guid.CreateVersion7(),
                Name = "nlu",
                Split = EvalSplit.Test,
                Kind = EvalKind.Nlu,
                Key = "1",
                Item = """{"text":"gasté 3 lucas en vitrola usada del persa"}""",
                Metric = "{}",
            });
            await ml.SaveChangesAsync();
        }

        await archive.PairAsync(await archive.PersonAsync(), "gasté 12 lucas en vitrola usada del persa", "Anotado: $12.000.");

        var (outcome, lines) = await archive.ExportAsync();

        Assert.Empty(lines);
        Assert.Equal(1, outcome.Counts.Stages.Single(s => s.Stage == "filter").Dropped["eval_leak"]);
    }

    [Fact]
    public async Task Export_LineageOfARow_LeadsToMessageAndPerson()
    {
        await using var archive = await Archive.CreateAsync();
        var session = await archive.PersonAsync(intensity: 0.9m);
        var message = await archive.PairAsync(session, "gasté 12 lucas en el super", "¡Bacán! $12.000 anotados.", new PairOptions { Intensity = 0.9m });

        var (outcome, _) = await archive.ExportAsync();
        await using var ml = archive.Ml();
        var row = await ml.FinetuneExamples.SingleAsync();

        Assert.Equal(
            (message, UserHash.Of(session.UserId), outcome.DatasetId, ExampleQuality.Med, FinCoach.Domain.Style.IntensityBucket.High),
            (row.SourceMessageId, row.UserHash, row.DatasetId, row.Quality, row.IntensityBucket));
        Assert.Contains("\"pii_scrubbed\": true", row.Meta, StringComparison.Ordinal);
        Assert.Empty(Masker.Find(row.Completion, MaskPolicy.Training));
    }
}
