using System.Text.RegularExpressions;
using FinCoach.Domain.Language;

namespace FinCoach.Domain.Style;

/// <summary>
/// Hears debt trouble, fraud and grief in what a person writes, so that a reply to it is not cheerful. It looks at the words
/// alone: paying a debt off, or asking what fraud is, is no trouble. Linear in the length of the text.
/// </summary>
public static partial class SensitiveSituation
{
    /// <summary>The flag of <see cref="StyleLine.SensitiveFlags"/> that fits best, or null. Fraud goes first: it is urgent.</summary>
    public static string? Of(string text)
    {
        var folded = Letters.Fold(text);
        return Fraud().IsMatch(folded) ? "fraud"
            : Grief().IsMatch(folded) ? "grief"
            : DebtTrouble().IsMatch(folded) ? "debt_trouble"
            : null;
    }

    private const RegexOptions Linear =
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking;

    [GeneratedRegex(
        @"\bme (estafaron|clonaron|hackearon|jaquearon|robaron|asaltaron|cogotearon|vaciaron|embaucaron|cagaron con la tarjeta)\b"
        + @"|\b(me hicieron|fui victima de|cai en) (un |una |el |la )?(fraude|estafa|phishing|portonazo|engano|cuento del tio)\b"
        + @"|\b(victima|victimas) de (un |una )?(fraude|estafa|robo)\b"
        + @"|\b(compras?|cargos?|transferencias?|giros?|avances?) que (yo )?no (hice|reconozco|autorice|realice)\b"
        + @"|\bno (reconozco|autorice|hice) (esa|ese|esta|este|un|una|unos|unas|la|el|los|las)? ?(compras?|cargos?|transferencias?|giros?|avances?)\b"
        + @"|\b(cuento del tio|suplantaron|suplantacion de identidad|usurparon mi)\b"
        + @"|\bme sacaron (la |toda la |una )?(plata|lucas|platita)\b.{0,30}\b(cuenta|tarjeta|banco)\b",
        Linear)]
    private static partial Regex Fraud();

    private const string Kin =
        "(mama|papa|madre|padre|hermano|hermana|hijo|hija|hijito|hijita|esposo|esposa|marido|mujer|senora|polola|pololo|pareja|abuelo|abuela|abuelito"
        + "|abuelita|tata|nona|yaya|lela|tio|tia|primo|prima|suegro|suegra|amigo|amiga|guagua|bebe|perro|perrito|perrita|gato|gatito|gatita|mascota|viejo|vieja|viejito|viejita)";

    [GeneratedRegex(
        @"\b(murio|fallecio|se murio|se nos fue|dejo de existir|se suicido) (mi|un|una|el|la|nuestr[oa]) " + Kin + @"\b"
        + @"|\b(mi|nuestr[oa]) " + Kin + @" (se )?(murio|fallecio|nos dejo|se nos fue|se suicido)\b"
        + @"|\b(perdi|perdimos) a (mi|un|una|nuestr[oa]) " + Kin + @"\b|\bperdi(mos)? (mi |el |nuestro )?(embarazo|guagua|bebe)\b"
        + @"|\b(funeral|velorio|entierro|sepultacion|cremacion|ataud|urna funeraria|cuota mortuoria|luto|duelo)\b"
        + @"|\b(enviud[eo]|quede viud[oa])\b|\bmuerte de (mi|nuestr[oa]) " + Kin + @"\b"
        + @"|\b(cancer|tumor|leucemia|quimioterapia|metastasis|enfermedad terminal|etapa terminal|cuidados paliativos)\b"
        + @"|\b(quiero|quisiera|ganas de) (morirme|matarme|desaparecer|no vivir)\b|\bno quiero (seguir viviendo|vivir)\b|\bme quiero (morir|matar)\b",
        Linear)]
    private static partial Regex Grief();

    [GeneratedRegex(
        @"\b(estoy|ando|quede|me tiene|me tienen|vivo|seguimos|estamos|toy) (tan |muy |super |re |bien |mas |demasiado )?(endeudad[oa]s?|sobreendeudad[oa]s?|ahogad[oa]s?|tapad[oa]s?|quebrad[oa]s?|cagad[oa] de (plata|lucas)|en dicom|en la ruina|con la soga al cuello|colapsad[oa]s? con)\b"
        + @"|\b(tapad[oa]|ahogad[oa]|hasta el cuello|llen[oa]|asfixiad[oa]) (de|en|con|por)( las| mis| tantas)? deudas?\b|\bendeudad[oa] hasta\b|\blas deudas me\b"
        + @"|\bno (puedo|me alcanza para|tengo como|se como|logro|alcanzo a|pude|podre) (pagar|cubrir|terminar de pagar|cumplir con) (el|la|los|las|mi|mis|ni|lo|todo|mas|esta|este|nada)?"
        + @"|\bno (me alcanza|alcanzo|me da) (ni )?(para|a) (comer|llegar a fin de mes|el arriendo|los remedios|la comida|fin de mes)\b|\bno llego a fin de mes\b"
        + @"|\b(me|nos) (van a )?(embarg(ar|aron|an)|remat(ar|aron|an)|desaloj(ar|aron|an)|cortaron la luz|cortaron el agua|demand(aron|an)|mandaron a dicom|metieron a dicom)\b"
        + @"|\b(estoy|quede|aparezco|salgo|cai|caer|entre) en (el )?dicom\b|\b(embargo|lanzamiento) de (mi|la) casa\b|\b(orden de embargo|aviso de (embargo|remate|desalojo))\b"
        + @"|\b(debo|tengo) (\S+ )?(cuotas|meses|dividendos|arriendos) (atrasad[oa]s?|impag[oa]s?|de atraso)\b|\b(atrasad[oa]|moros[oa]) (con|en) (el|la|los|las|mi|mis) (dividendo|arriendo|credito|cuotas?|tarjeta|deudas?|pagos?)\b"
        + @"|\b(cobranza|cobradores|los de cobranza) (me |no )\b|\bme (acosan|amenazan|hostigan) .{0,30}\bcobr"
        + @"|\b(me declare|declararme|voy a declararme) en quiebra\b|\b(me echaron|me despidieron|perdi (la|mi) pega|perdi el trabajo|perdi mi trabajo|quede sin (pega|trabajo)|quede cesante|estoy cesante)\b"
        + @"|\b(perdi|aposte|me jugue) (toda|todo) (la plata|el sueldo|mis ahorros|mi sueldo)\b|\bludopat",
        Linear)]
    private static partial Regex DebtTrouble();
}
