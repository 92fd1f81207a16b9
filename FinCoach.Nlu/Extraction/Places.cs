namespace FinCoach.Nlu.Extraction;

/// <summary>Names of places that stand after <c>en</c> like a merchant's but are none.</summary>
internal static class Places
{
    public static bool IsPlace(ReadOnlySpan<char> word) => word is
        "chile" or "santiago" or "valparaiso" or "valpo" or "vina" or "concepcion" or "conce" or "temuco" or "antofagasta"
        or "iquique" or "arica" or "serena" or "coquimbo" or "rancagua" or "talca" or "chillan" or "valdivia" or "osorno"
        or "puerto" or "punta" or "pucon" or "villarrica" or "providencia" or "maipu" or "condes" or "nunoa" or "florida"
        or "recoleta" or "estacion" or "quilicura" or "pudahuel" or "cerrillos" or "penalolen" or "vitacura" or "lampa"
        or "buin" or "curico" or "linares" or "calama" or "copiapo" or "ovalle" or "quilpue" or "brasil" or "argentina"
        or "angeles" or "andes" or "reina" or "granja" or "ligua"
        or "venezuela" or "colombia" or "haiti" or "bolivia" or "ecuador" or "uruguay" or "paraguay" or "cuba" or "usa" or "eeuu" or "cancun"
        or "cusco" or "lima" or "frutillar" or "castro" or "chiloe" or "ancud" or "aysen" or "coyhaique" or "natales" or "arenas" or "montt"
        or "quillota" or "limache" or "concon" or "renaca" or "vallenar" or "tome" or "talcahuano" or "coronel" or "lota" or "pichilemu"
        or "melipilla" or "talagante" or "bernardo" or "miguel" or "huechuraba" or "independencia" or "macul" or "bellavista" or "lastarria"
        or "meiggs" or "patronato" or "diagonal" or "centro"
        or "peru" or "europa" or "miami" or "espana" or "mexico" or "bariloche" or "mendoza" or "buenos"
        or "cuotas" or "efectivo" or "debito" or "credito" or "total" or "serio" or "verdad" or "gus";
}
