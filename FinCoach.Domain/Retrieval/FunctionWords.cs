using System.Collections.Frozen;

namespace FinCoach.Domain.Retrieval;

/// <summary>Spanish words that stand in every text and tell two texts nothing apart; folded. Neither indexed nor searched.</summary>
internal static class FunctionWords
{
    private static readonly FrozenSet<string> All = (
        "a al ante con contra de del desde en entre hacia hasta para pa por segun sin sobre tras el la los las lo un una unos unas y e o u ni que q k "
        + "si no como cual cuales cuando donde quien quienes cuanto cuanta cuantos cuantas xq porque pero mas muy tan tanto ya me te se le les nos os mi "
        + "mis tu tus su sus yo ella ellos ellas usted ustedes este esta esto estos estas ese esa eso esos esas aquel aquella es son era eran fue fueron "
        + "ser sido sea esta estan estaba estar ha han he hay haber habia hubo hace hacen hacer tiene tienen tener tenia puede pueden puedo poder "
        + "tambien asi aun entonces cada todo toda todos todas otro otra otros otras mismo misma algo alguna alguno algunos algunas nada nadie").Split(' ')
        .ToFrozenSet(StringComparer.Ordinal);

    public static bool Contains(string folded) => All.Contains(folded);
}
