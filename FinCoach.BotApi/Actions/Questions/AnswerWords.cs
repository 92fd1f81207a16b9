using FinCoach.Domain.Language;

namespace FinCoach.BotApi.Actions.Questions;

/// <summary>The short words of answers: yes, no, never mind, and what carries no meaning beside them.</summary>
internal static class AnswerWords
{
    private static readonly HashSet<string> Yes = Of(
        "si sip sii siii claro dale ok oka okey okay obvio confirmo confirmado hazlo acuerdo correcto exacto bueno ya yes afirmativo acepto aceptado");

    private static readonly HashSet<string> No = Of(
        "no nop nope nada dejalo dejala dejemoslo olvidalo olvidala olvida cancela cancelar cancelalo cancele filo ninguno ninguna negativo dejelo olvidelo");

    private static readonly HashSet<string> Leave = Of(
        "no nop nope nada dejalo dejala dejelo dejemoslo dejalos olvidalo olvidala olvidelo olvida filo ninguno ninguna negativo");
    private static readonly HashSet<string> LeaveFiller = Of(
        "por favor porfa de gracias gus gusito nomas mas mejor igual asi ahi da lo mismo es que mm mmm eh ah uy perdon todo entonces nah pero jaja muy bien ok ya no importa tal como esta");
    private static readonly HashSet<string> Filler = Of(
        "por favor porfa de gracias gus gusito nomas mas mejor igual asi ahi da lo mismo era fue es que mm mmm eh ah uy perdon seguro segura "
        + "estoy hacelo todo para entonces borralo borra borrarlo borralos borrar borre borrelo eliminalo elimina eliminar quiero eso esa ese nah pero la el hoy ahora otra otro dia jaja muy bien");

    private static readonly HashSet<string> AmountFiller = Of(
        "son fueron fue eran era es como unas unos de por a en total pesos casi aprox aproximadamente mas o menos creo que me salio costo "
        + "exacto el la los un una pague gaste ponle pon anota anotalo serian seria ok si ya mm mmm eh ah uy gus gusito perdon poco al mes "
        + "mensual mensuales justo hartas se monto meta tope limite lo le quiero clp cuestan cuesta vale valor pongale ponga unos exactamente");

    private static readonly HashSet<string> CategoryFiller = Of(
        "en para de pa el la los las un una es fue era al del por ponlo ponle pon anotalo anota categoria creo que seria mi mis lo como va eso "
        + "ok si ya gus perdon mm mmm eh gastos gasto cosas todo fueron son pongalo anotelo");

    /// <summary>A yes and nothing else.</summary>
    public static bool IsYes(string text) => Holds(text, Yes, Filler);

    /// <summary>A no, or "never mind", and nothing else.</summary>
    public static bool IsNo(string text) => Holds(text, No, Filler);

    /// <summary>A "no" or "leave it" that asks for nothing to be taken back: "cancela" and "bórralo" do.</summary>
    public static bool IsLetBe(string text) => Holds(text, Leave, LeaveFiller);

    /// <summary>Whether a word says nothing beside an amount.</summary>
    public static bool IsAmountFiller(string word) => AmountFiller.Contains(word);

    /// <summary>Whether a word says nothing beside a category.</summary>
    public static bool IsCategoryFiller(string word) => CategoryFiller.Contains(word);

    /// <summary>The folded words of a text with their place; marks and pictures are no words.</summary>
    public static IEnumerable<(int Token, string Word)> Words(TokenizedText text)
    {
        for (var i = 0; i < text.Count; i++)
        {
            if (text[i].Kind is TokenKind.Word or TokenKind.Digits)
            {
                yield return (i, text.Word(i).ToString());
            }
        }
    }

    private static bool Holds(string text, HashSet<string> strong, HashSet<string> filler)
    {
        var words = Words(TokenizedText.Of(text)).Select(w => w.Word).ToList();
        return words.Count is > 0 and < 8
            && words.Exists(strong.Contains)
            && words.TrueForAll(w => strong.Contains(w) || filler.Contains(w));
    }

    private static HashSet<string> Of(string words) => [.. words.Split(' ')];
}
