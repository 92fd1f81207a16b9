using FinCoach.Domain.Language;

namespace FinCoach.Nlu.Extraction;

/// <summary>What a correction takes back: <c>no en efectivo</c>, <c>en vez de salud</c>, <c>le había puesto ropa</c>.</summary>
internal static class Denials
{
    private const int Reach = 5;

    /// <summary>Whether the thing that begins at a token is said not to be so.</summary>
    public static bool IsDenied(TokenizedText text, int first)
    {
        for (var i = first - 1; i >= 0 && i >= first - Reach; i--)
        {
            switch (text.Word(i))
            {
                case "no" or "ni" or "noo" or "nooo":
                    return text.Word(i + 1) is not ("se" or "quiero" or "puedo" or "me" or "tengo");
                case "vez" or "lugar" when text.Word(i - 1) is "en" && text.Word(i + 1) is "de":
                    return true;
                case "puse" or "puso" or "puesto" or "pusiste" or "anote" or "anotaste" or "anotado" or "decia" or "dice" or "pensaba" or "pense":
                    return true;
                case "es" or "era" or "eran" or "fue" or "fueron" or "son" or "sino" or "va" or "ponlo" or "ponle" or "pon" or "a" or "como" or "corresponde"
                    when text.Word(i - 1) is not ("no" or "que" or "ni"):
                    return false;
                case "," or ";" or "." or "pero":
                    return false;
                default:
                    break;
            }
        }

        return false;
    }
}
