using System.Collections.Frozen;

namespace FinCoach.Nlu.Features;

/// <summary>
/// Groups of words that people choose among freely: a model that has seen <c>tope</c> in a phrase then knows it with <c>límite</c> too.
/// Words are stems of folded words.
/// </summary>
internal static class Cues
{
    private static readonly string[] Groups =
    [
        "meta objetivo ahorro ahorrar ahorrado juntar junto juntado juntando reunir reunido guardado guardar alcancia chanchito fondo proposito sueno colchon apartar aparto aparte completar cumplir acumulado acumular",
        "presupuesto tope limite maximo cupo techo asignado asignar disponible margen pasarme pasado pase excedido excederme exceder sobregirado presupuestado asignacion maxima",
        "queda quedan quedar resta restan sobra sobran falta faltan alcanza alcanzo restante quedado",
        "cuanto cuanta cuantos cuantas que como cual cuales cuando donde quien porque cuanto",
        "gaste gasto gastamos gastado pague pago pagamos compre compro compramos costo salio cobraron desembolse gastando pedi comi cargue eche deje puse lleve",
        "pagaron depositaron recibi ingreso gane vendi llego entro entraron cobre abonaron transfirieron devolvieron devolvio deposito cayo",
        "borra borrar borrame elimina eliminar quita quitar saca sacar anula anular suprime bota descarta olvida desecha cancela borralo eliminalo sacalo quitalo",
        "corrige corregir cambia cambiar modifica modificar edita editar era eran equivoque error mal arregla actualiza ajusta rectifica pon ponle ponlo",
        "deshaz deshacer revierte revertir vuelve devuelve restaura recupera deshacelo",
        "datos informacion privacidad personales consentimiento entrenar entrenamiento entrenen anonimo almacenan guardan tratamiento revoco cuenta perfil",
        "acciones accion cripto bitcoin ethereum invertir invierto inversion rentabilidad etf bolsa fondo mutuo trading broker criptomoneda acciones apostar",
        "intensidad formal informal tono usted tutea emojis emoji animo entusiasmo efusivo seco serio cercano piola relajado alegre hablame tratame respondeme ponte",
        "hola buenas gracias chao adios saludos vale ok genial bacan wena buenos tal jaja jajaja holi",
        "ayuda funciona funcionas funciones puedes sirve sirves comandos usar uso usarte tutorial instrucciones explicame ensename empezar",
        "uf utm dolar dolares euro euros peso pesos valor convertir convierte conversion equivale equivalen cambio",
        "avance progreso voy vamos llevo avanzado ritmo cerca lejos camino cumplido estado porcentaje situacion",
        "total resumen detalle lista listado desglose movimientos historial muestrame muestra reporte informe balance categorias",
        "conviene recomiendas mejor debo deberia vale consejo tips significa diferencia quiere decir explica sirve pasa riesgo buena idea",
        "quiero quisiera necesito fija fijame crea crear ponme establece define limita configura armar hazme anota registra agrega sumale suma",
        "para pa plazo fecha antes hasta lograr alcanzar llegar llego",
        "mes semana dia ano mensual semanal",
    ];

    private static readonly FrozenDictionary<string, uint>.AlternateLookup<ReadOnlySpan<char>> Lookup = Groups
        .SelectMany((group, i) => group.Split(' ').Select(word => (stem: SpanishStem.Of(word).ToString(), sign: FeatureHash.Of(FeatureHash.Sign, $"cue {i}"))))
        .DistinctBy(p => p.stem)
        .ToFrozenDictionary(p => p.stem, p => p.sign, StringComparer.Ordinal)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The sign of a word's group, or 0.</summary>
    public static uint Of(ReadOnlySpan<char> word) => Lookup.TryGetValue(SpanishStem.Of(word), out var sign) ? sign : 0;
}
