namespace FinCoach.Tests.Trainer.Loop;

/// <summary>What three hundred people say in the test of the whole loop.</summary>
internal static class LoopSpeech
{
    /// <summary>Everybody agrees to training; a third is sober, a third enthusiastic.</summary>
    public const string ConsentAll = """
        with everybody as (
            update app.users set intensity = case (abs(hashtext(external_id)) % 3) when 0 then 0.1 when 1 then 0.5 else 0.9 end returning id),
        given as (
            insert into app.consents (id, user_id, purpose, granted, version, at)
            select gen_random_uuid(), id, 'training', true, '1', now() from app.users)
        insert into app.user_prefs (user_id, categories_json, privacy_flags)
        select id, '{}', '{"training_opt_out":false}' from app.users
        on conflict (user_id) do update set privacy_flags = '{"training_opt_out":false}'
        """;

    private static readonly string[] Things =
    [
        "el super", "la feria", "bencina", "la farmacia", "zapatillas", "el cine", "sushi con amigos", "cuadernos", "la peluquería", "el dentista",
        "comida del perro", "la micro", "un regalo para mi mamá", "el plan del celular", "la luz", "un libro", "flores", "una once con mis tías",
    ];

    private static readonly string[] Verbs = ["gasté", "anota", "pagué", "se me fueron", "puse"];

    private static readonly string[] Questions =
    [
        "¿cuánto llevo gastado este mes?", "en qué se me fue la plata", "cuánto gasté ayer en comida", "muéstrame mis gastos de la semana",
        "¿cuánto he gastado en transporte este mes?",
    ];

    private static readonly string[] Talk = ["hola gus, cómo estás", "muchas gracias, te pasaste", "chao, nos vemos mañana", "qué puedes hacer por mí"];

    /// <summary>Two or three messages of a person; one in thirty plants personal data.</summary>
    public static IEnumerable<string> Of(int person, string[] planted)
    {
        var random = new Random(person);
        var amount = random.Next(2, 90);
        var expense = $"{Verbs[person % Verbs.Length]} {amount} lucas en {Things[random.Next(Things.Length)]}";
        yield return person % 30 == 0
            ? $"soy {planted[2]}, rut {planted[0]}, {expense} con la tarjeta {planted[1]}"
            : random.Next(4) == 0 ? $"{expense} y después {random.Next(1, 9)} mil en {Things[random.Next(Things.Length)]}" : expense;
        yield return random.Next(3) == 0 ? $"me pagaron {random.Next(3, 9) * 100} mil de sueldo" : Questions[random.Next(Questions.Length)];
        if (person % 2 == 0)
        {
            yield return Talk[random.Next(Talk.Length)];
        }
    }
}
