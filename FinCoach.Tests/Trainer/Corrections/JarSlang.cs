using FinCoach.Domain.Language;
using FinCoach.Nlu.Samples;

namespace FinCoach.Tests.Trainer.Corrections;

/// <summary>
/// Savings goals in a household's own words of jars and candles, which no shipped data has: what reviewers would have to correct. Texts to
/// learn from and texts to be tested with share neither things nor (for half of the tests) ways of saying them.
/// </summary>
internal static class JarSlang
{
    private static readonly string[] Ways =
    [
        "ponle el frasco a {x}", "frasco nuevo pa {x}", "que {x} vaya al frasco", "prendamos la vela por {x}", "vela prendida por {x}",
        "a frasquear {x}", "frasquéame {x}", "me toca frasco con {x}", "tengo el frasco de {x} listo pa partir", "hoy le prendo la vela a {x}",
    ];

    private static readonly string[] OtherWays =
    [
        "otro frasco más, ahora {x}", "frasco con {x} desde hoy", "enciende la vela de {x}", "al frasco con {x} po",
    ];

    private static readonly string[] Things =
    [
        "la moto", "la tele nueva", "el viaje a pucón", "un compu", "el refri", "la lavadora", "el matri", "el cumple de la gabi", "la bici",
        "unas zapatillas", "el depa", "la pieza de la guagua", "el curso de inglés", "los lentes", "el play", "un colchón", "las vacaciones",
        "la u de mi hijo", "el dentista", "la graduación", "un auto usado", "el aguinaldo de mi vieja", "la mudanza", "los útiles", "una guitarra",
        "el techo", "la terraza", "un perrito", "el pie del depa", "la titulación", "el concierto", "la parrilla", "el congelador", "la cuna",
        "una cámara", "el gimnasio", "la cirugía", "el postgrado", "un drone", "la camioneta", "el living", "las cortinas", "un monitor",
        "el pasaje a calama", "la luna de miel", "un saxofón", "el taller", "la carpa", "el quincho", "la cocina", "un taladro", "el violín",
    ];

    private static readonly string[] OtherThings =
    [
        "la paila", "el scooter", "un kayak", "la piscina", "el bautizo", "la impresora", "una carreta", "el magíster", "la clínica", "un horno",
        "el bajo eléctrico", "la máquina de coser", "un telescopio", "el viaje a chiloé", "la fiesta de quince", "un sillón", "el mundial",
        "la reja", "un camión", "el piano", "la huerta", "una tablet", "el iphone", "la cordillera en invierno", "un caballo", "el velero",
    ];

    /// <summary>Texts that reviewers corrected.</summary>
    public static IReadOnlyList<NluSample> Corrections(int count) => Take(Ways, Things, count, seed: 1);

    /// <summary>Texts of the same kind that nobody trained on, half of them said in ways that nobody trained on.</summary>
    public static IReadOnlyList<NluSample> HeldOut(int count) =>
        [.. Take(Ways, OtherThings, count / 2, seed: 2), .. Take(OtherWays, OtherThings, count - (count / 2), seed: 3)];

    private static List<NluSample> Take(string[] ways, string[] things, int count, int seed)
    {
        var all = ways.SelectMany(w => things.Select(t => w.Replace("{x}", t, StringComparison.Ordinal))).ToArray();
        new Random(seed).Shuffle(all);
        return [.. all.Take(count).Select(text => new NluSample
        {
            Text = text, ReferenceDate = new DateOnly(2026, 11, 20), Intent = Intent.SetGoal, Operation = Operation.Create,
        })];
    }
}
