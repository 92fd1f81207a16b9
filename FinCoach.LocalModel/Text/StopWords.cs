using System.Collections.Frozen;

namespace FinCoach.LocalModel.Text;

/// <summary>Spanish words that say nothing of a text's subject, folded.</summary>
internal static class StopWords
{
    private static readonly FrozenSet<string> All = (
        "a al algo alguna algunas alguno algunos ante antes asi aun aunque cada como con contra cual cuales cualquier cuando cuanta cuantas cuanto "
        + "cuantos de debe debo del desde donde dos e el ella ellas ellos en entonces entre era eran eres es esa esas ese eso esos esta estan estas este "
        + "esto estos estoy fue fueron ha hace hacen hacer hago han has hasta hay haya he hizo hola gus ir la las le les lo los mas me mi mis mucho muy "
        + "nada ni no nos nosotros o os otra otras otro otros para pero poco por porque pues puede pueden puedo que quien quiero se sea ser si sido "
        + "significa sin sirve sobre solo son soy su sus tal tambien tan tanto te tengo ti tiene tienen toda todas todo todos tu tus un una unas uno unos "
        + "usted va vale voy y ya yo conviene explica explicame dime cuentame saber necesito favor")
        .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    public static bool Contains(string folded) => All.Contains(folded);
}
