using FinCoach.Domain.Calendar;
using FinCoach.Domain.Language;

namespace FinCoach.Nlu.Extraction;

/// <summary>Which record an edit means: <c>el último gasto</c>, <c>lo de ayer</c>.</summary>
internal static class EntryRefs
{
    public static EntryRef? Find(Reading reading, out TimeMention? reference)
    {
        reference = null;
        var text = reading.Text;
        if (reading.Operation == Operation.Undo)
        {
            // What is taken back is the last change, not a record.
            return null;
        }

        foreach (var time in reading.Marks.Times)
        {
            if (time.Date is { } date && (reading.Operation == Operation.Delete || IsReference(text, time.FirstToken)))
            {
                reference = time;
                return new EntryRef(date);
            }
        }

        for (var i = 0; i < text.Count; i++)
        {
            if (IsLast(text, i))
            {
                return EntryRef.Last;
            }
        }

        return null;
    }

    private static bool IsLast(TokenizedText text, int index) => text.Word(index) switch
    {
        "ultimo" or "ultima" => text.Word(index + 1) is not ("mes" or "semana" or "ano"),
        "acabo" or "acabe" or "acabamos" => text.Word(index + 1) is "de",
        "reciente" => text.Word(index - 1) is "mas",
        "recien" => text.Word(index - 1) is "lo" or "de" or "que" || text.Word(index + 1) is "anotado" or "anote" or "ingresado"
            || text.Word(index - 1) is "puse" or "anote" or "anotaste" or "ingrese" or "dije" or "registre",
        "anterior" => text.Word(index - 1) is "el" or "la" or "lo" or "gasto" or "registro" or "ingreso" or "entrada",
        _ => false,
    };

    // "el gasto de ayer", "lo del lunes", "la compra del 5"; but "fue ayer" gives the record a new date.
    private static bool IsReference(TokenizedText text, int first)
    {
        var at = first - 1;
        at -= text.Word(at) is "el" or "la" && text.Word(at - 2) is "que" or "q" or "k" ? 1 : 0;
        if (text.Word(at) is "anote" or "hice" or "gaste" or "compre" or "pague" or "ingrese" or "registre" or "puse" or "hicimos" or "anotaste"
            && text.Word(at - 1) is "que" or "q" or "k")
        {
            // "lo que anoté ayer"
            return true;
        }

        at -= text.Word(at) is "dia" ? 1 : 0;
        at -= text.Word(at) is "el" or "la" ? 1 : 0;
        return text.Word(at) is "de" or "del" && text.Word(at - 1) is not ("fecha" or "dia" or "era" or "es" or "fue" or "eran" or "son" or "fueron");
    }
}
