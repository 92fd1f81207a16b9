using System.Collections.Frozen;

namespace FinCoach.Domain.Retrieval;

/// <summary>
/// Words of talking that tell little of a question's subject and are rare in written texts, where their rarity would make them count most:
/// "¿dónde <i>pongo</i> lo que me <i>toca</i>?". Stems, so that any form is weak.
/// </summary>
internal static class WeakWords
{
    private static readonly FrozenSet<int> All = (
        "quiero quiere querer queria quisiera puedo podria pude debo deberia debe hago haria hacer hizo pongo poner pone puse dejo dejar deja digo decir dice dijo dicen "
        + "doy dar dan daba voy va van ir irse irme vamos fui paso pasa pasar pasaria sirve sirven servir conviene convendria saco sacar saca sacaron llevo llevar lleva llevan "
        + "llega llego llegar tengo toca tocan tocaria queda quedo quedar quede sale salir salio anda ando andar meto meter meten meti sigo sigue seguir siguen vale verdad cierto "
        + "cosa cosas rato veces vez dia dias ahora hoy aca alla ahi bien mal mejor peor bueno buena mucho mucha poco poca solo bastante firme diferente distinto idea "
        + "alguien gente persona uno onda tema caso forma manera igual oye hola gus porfa favor gracias necesito saber se sabe entiendo explica explicame cuentame "
        + "pido pedir piden pedi usar uso usa recomienda recomiendas opinas crees pienso parece veo ver mira nuevo nueva chico chica grande apenas obligo "
        + "significa consiste funciona diferencia tipo tipos cuales aguanta arrepiento acudo debiendo oficina todavia aun recien primero cada cual ").Split(' ')
        .Select(SearchTerms.TermOf).ToFrozenSet();

    public static bool Contains(int term) => All.Contains(term);
}
