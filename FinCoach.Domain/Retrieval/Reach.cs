using System.Text.RegularExpressions;
using FinCoach.Domain.Language;

namespace FinCoach.Domain.Retrieval;

/// <summary>Questions that words would find passages for, and that no text of the knowledge base can answer.</summary>
public enum OutOfReach
{
    /// <summary>What something will be worth.</summary>
    Future,

    /// <summary>What something is worth now: other parts of Gus know units, nobody here knows markets.</summary>
    Live,

    /// <summary>The person's own account, application or file.</summary>
    OwnAccount,

    /// <summary>Prices, hours or rankings of named companies.</summary>
    Company,

    /// <summary>Rules of another country.</summary>
    Abroad,
}

/// <summary>Sees from the words alone that a question is out of reach. Pure.</summary>
public static partial class Reach
{
    /// <summary>Why the knowledge base cannot answer; null when it may.</summary>
    public static OutOfReach? Of(string question)
    {
        var words = string.Join(' ', SearchTerms.Words(Letters.Fold(question)));
        return Abroad().IsMatch(words) ? OutOfReach.Abroad
            : OwnAccount().IsMatch(words) ? OutOfReach.OwnAccount
            : Future().IsMatch(words) ? OutOfReach.Future
            : Live().IsMatch(words) ? OutOfReach.Live
            : Company().IsMatch(words) && CompanyMatter().IsMatch(words) || Best().IsMatch(words) ? OutOfReach.Company
            : null;
    }

    /// <summary>What Gus says then: honest, and where to look.</summary>
    public static string Said(OutOfReach reason) => reason switch
    {
        OutOfReach.Future => "Eso no lo sé: nadie puede asegurar un valor futuro, así que prefiero no adivinar.",
        OutOfReach.Live => "No tengo ese dato al día, así que no te voy a dar un número. Revísalo en la fuente oficial o en la institución.",
        OutOfReach.OwnAccount => "No sé eso: no veo tus cuentas ni tus trámites. Puedes revisarlo en el sitio de la institución con tu clave.",
        OutOfReach.Company => "No tengo datos de precios, tasas ni atención de empresas en particular. Compáralas en sus sitios o en el de la CMF o SERNAC.",
        OutOfReach.Abroad => "Solo conozco las reglas de Chile, así que no sé cómo funciona eso en otro país.",
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, "Unknown reason."),
    };

    [GeneratedRegex(
        @"\b(argentina|mexico|peru|espana|ecuador|colombia|brasil|uruguay|paraguay|bolivia|venezuela|estados unidos|eeuu|canada|china|japon|australia|alemania|francia|italia|inglaterra|europa|buenos aires|madrid|lima|bogota|(en|desde) el extranjero)\b",
        RegexOptions.ExplicitCapture, 200)]
    private static partial Regex Abroad();

    // "mi saldo", "cuánto tengo ahorrado en", "ya me aprobaron", "cuándo me depositan", "en qué tramo estoy yo", "estoy en dicom?"
    [GeneratedRegex(
        @"\b(es mi saldo|mi saldo en|me aprobaron|cuando me (depositan|pagan|devuelven)|tengo (ahorrado|acumulado|juntado) en|estoy yo|cuanto me (saldria|costaria|cobrarian|prestarian)|cuanto (debo|tengo) en (la|el|mi) (tarjeta|banco|cuenta|linea|cmr)|rechazo .*\ba mi|cual es mi (numero|saldo|deuda|tasa|cupo|clave)|cuanto me (falta|queda) (para|por|en)|me (depositaron|pagaron|devolvieron) ya)\b|^(oye |gus )?estoy en dicom( mi rut .*| o no)?$",
        RegexOptions.ExplicitCapture, 200)]
    private static partial Regex OwnAccount();

    // "cuánto va a valer", "a cuánto estará el dólar", "cuánto subirá", "va a haber un nuevo retiro", "cuándo sale el próximo llamado"
    [GeneratedRegex(
        @"\b(cuanto|cuando|a cuanto|que valor)\b.*\b(va a (valer|estar|subir|bajar|costar|cerrar|quedar)|valdra|estara|subira|bajara|costara|cerrara|manana|proximo ano|ano que viene|fin de ano)\b|\b(va a haber|habra)\b|\bcuando (sale|abre|es) el proximo\b",
        RegexOptions.ExplicitCapture, 200)]
    private static partial Regex Future();

    // "a cuánto está", "a cuánto cerró hoy", "qué tasa tiene hoy", "cuánto marca este mes", "quién es … ahora", "cuántos cupos quedan"
    [GeneratedRegex(
        @"\ba (cuanto|como) (esta|cerro|anda|va|amanecio)\b|\b(cuanto|que tasa|que acciones|que precio|cual fue)\b.*\b(hoy|esta semana|marca|trimestre pasado)\b|\bquien es\b.*\bahora\b|\bhoy en la bolsa\b|\bcuantos cupos\b",
        RegexOptions.ExplicitCapture, 200)]
    private static partial Regex Live();

    [GeneratedRegex(
        @"\b(banco de chile|banco chile|bancochile|santander|bci|scotiabank|itau|security|bice|consorcio|coopeuch|banco ?estado|falabella|ripley|cencosud|paris|lider|jumbo|habitat|provida|cuprum|planvital|colmena|cruz blanca|banmedica|consalud|codelco|latam|entel|movistar|wom|mercado pago|tenpo|mach)\b",
        RegexOptions.ExplicitCapture, 200)]
    private static partial Regex Company();

    [GeneratedRegex(
        @"\b(cuanto|que tasa|tasa|cobra|cuesta|mantencion|telefono|horario|direccion|sucursal|app|aplicacion|comision|gana|oferta|puntos)\b",
        RegexOptions.ExplicitCapture, 200)]
    private static partial Regex CompanyMatter();

    // "cuál banco tiene la tasa más baja", "cuál es la mejor isapre", "qué aseguradora paga más rápido"
    [GeneratedRegex(
        @"\b(cual|que) (banco|aseguradora|compania|isapre|afp|tarjeta|corredora|financiera)\b.*\b(mas (baja|bajo|barata|barato|alta|alto|rapido|rapida)|mejor)\b|\b(cual es|que) (la )?mejor (banco|isapre|afp|tarjeta|aseguradora|seguro)\b|\bcual es (la|el) mejor (banco|isapre|afp|tarjeta|aseguradora|seguro)\b",
        RegexOptions.ExplicitCapture, 200)]
    private static partial Regex Best();
}
