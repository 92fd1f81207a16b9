using System.Text.RegularExpressions;
using FinCoach.Domain.Replies;

namespace FinCoach.Domain.Checks;

/// <summary>The investment rules, on folded text (lower case, no accents), a sentence at a time.</summary>
internal static partial class InvestmentPolicy
{
    /// <summary>"te recomiendo comprar acciones de …"; not "no te recomiendo …" nor "no puedo recomendarte …".</summary>
    public static bool Recommends(string sentence) =>
        Advice().Match(sentence) is { Success: true } advice && !Negated(sentence, advice.Index);

    /// <summary>"rentabilidad garantizada", "vas a ganar un 10 % seguro", "sin ningún riesgo".</summary>
    public static bool PromisesReturn(string sentence) =>
        Promise().Match(sentence) is { Success: true } promise && !Negated(sentence, promise.Index);

    /// <summary>Due when an investment question was declined, or when the reply itself speaks of investing.</summary>
    public static bool DisclaimerDue(string foldedReply, ReplyRequest request) =>
        new FactSheet(request.Facts).Act == Acts.InvestmentDeclined || Investing().IsMatch(foldedReply);

    /// <summary>Whether the reply says that it is no advice.</summary>
    public static bool HasDisclaimer(string foldedReply) => DisclaimerWords().IsMatch(foldedReply);

    // A negation governs what follows it closely: "no", "nunca", "nadie te puede", "ojo con", "desconfia de".
    private static bool Negated(string sentence, int index) => Negation().IsMatch(sentence[Math.Max(0, index - 60)..index]);

    // Linear by construction. A match timeout would refuse a good reply whenever the machine is busy.
    private const RegexOptions Linear =
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking;

    private const string Asset =
        "(acciones|accion|bitcoin|btc|ethereum|cripto\\w*|etfs?|fondos? mutuos?|fondos? de inversion|depositos? a plazo|dolares|forex|oro|bonos?|cuotas? de fondo|apple|tesla|nvidia|amazon|sqm|falabella|cencosud|copec|latam|banco de chile|fondo [a-e]\\b)";

    [GeneratedRegex(
        "\\b(te|le|les) (recomiendo|sugiero|aconsejo) (que )?(comprar|compres|compre|invertir|inviertas|invierta|meter|metas|poner|pongas|vender|vendas|pasarte|cambiarte)\\b"
        + "|\\b(compra|invierte|compre|invierta|mete|pon|ponga|vende|cambiate|pasate)\\b (toda? |parte de )?((tu|su|la|el) (plata|dinero|ahorros?|sueldo|liquidez|fondos?) )?((en|el|al|a|de|unas?|unos|un|tus?|las?|los|la) )*" + Asset
        + "|\\b(deberias|debes|tienes que|debe|te conviene|le conviene|conviene|lo mejor es) (comprar|invertir|meter|poner|vender|cambiarte a|pasarte al?)\\b.{0,40}" + Asset
        + "|\\b(la mejor inversion|el mejor fondo|la mejor accion|la mejor cripto\\w*) (hoy |ahora |para ti )?(es|seria)\\b",
        Linear)]
    private static partial Regex Advice();

    [GeneratedRegex(
        "\\b(rentabilidad|ganancia|retorno|utilidad|interes)(es)? (esta |estan )?(100 % )?(garantizad|asegurad|segur)[ao]s?\\b"
        + "|\\b(te|le) (garantizo|aseguro|prometo)\\b.{0,50}\\b(gana|rentab|retorno|dupli|rend|multiplic)"
        + "|\\bganaras\\b.{0,30}(%|\\$)|\\bvas a ganar\\b.{0,30}(%|\\$|seguro)|\\b(duplicaras|triplicaras|multiplicaras)\\b|\\bduplicar (tu|su) (plata|dinero|inversion)\\b"
        + "|\\b(sin|cero) (ningun )?riesgo\\b.{0,40}\\b(gana|rent|inver|retorno)|\\b(inver|rentab|gana)\\w*.{0,40}\\b(sin|cero) (ningun )?riesgo\\b"
        + "|\\bno (puedes|vas a) perder\\b",
        Linear)]
    private static partial Regex Promise();

    [GeneratedRegex(
        "\\b(invertir|inversion(es)?|inviert\\w+|acciones|cripto\\w*|bitcoin|etfs?|fondos? mutuos?|apv)\\b",
        Linear)]
    private static partial Regex Investing();

    [GeneratedRegex(
        "\\bno (es|son|constituye|reemplaza|sustituye|pretende ser|soy|doy|damos|entrego|hago|puedo (dar|hacer|recomendar))\\w*\\b.{0,60}(asesor|recomend|consejo|inver|acci)"
        + "|\\binformacion (general|educativa|de caracter general)\\b|\\bconsult\\w+ (con |a )?(un |una |tu |su )?(asesor|profesional|especialista)",
        Linear)]
    private static partial Regex DisclaimerWords();

    [GeneratedRegex("\\b(no|ni|nunca|jamas|nadie|tampoco|ningun\\w*|evita|cuidado con|ojo con|desconfia\\w*|sospecha\\w*|dud\\w+|si (te|alguien|le)|promet\\w+|ofre\\w+)\\b", Linear)]
    private static partial Regex Negation();
}
