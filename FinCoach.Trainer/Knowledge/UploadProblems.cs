using FinCoach.ServiceDefaults.Problems;

namespace FinCoach.Trainer.Knowledge;

/// <summary>Why an uploaded document is refused. None of them changes what is served.</summary>
internal static class UploadProblems
{
    public static readonly Problem MediaType =
        new("knowledge.media_type", StatusCodes.Status415UnsupportedMediaType, "Send a file that ends in .md or .pdf.");

    public static readonly Problem OriginMissing =
        new("knowledge.origin_missing", StatusCodes.Status422UnprocessableEntity, "A PDF does not say where it is from: give title, category, source and source_date.");

    public static readonly Problem Invalid =
        new("knowledge.document_invalid", StatusCodes.Status422UnprocessableEntity, "The document is not of the shape that knowledge/README.md describes; the detail says where.");

    public static readonly Problem TooLarge =
        new("knowledge.document_too_large", StatusCodes.Status413PayloadTooLarge, "The file is larger than Pdf:MostBytes, or unpacks to more than Pdf:MostUnpackedBytes.");

    public static readonly Problem TooLong =
        new("knowledge.document_too_long", StatusCodes.Status422UnprocessableEntity, "The document has more pages or characters than are taken: split it.");

    public static readonly Problem TooSlow =
        new("knowledge.document_too_slow", StatusCodes.Status422UnprocessableEntity, "Reading the PDF takes longer than Pdf:ReadingTime: print it to a new PDF.");

    public static readonly Problem Encrypted =
        new("knowledge.document_encrypted", StatusCodes.Status422UnprocessableEntity, "The PDF is encrypted: save it without a password.");

    public static readonly Problem Broken =
        new("knowledge.document_broken", StatusCodes.Status422UnprocessableEntity, "The file cannot be read as what its name says.");

    public static readonly Problem WithoutText =
        new("knowledge.document_without_text", StatusCodes.Status422UnprocessableEntity, "The document has no text: a scan needs text recognition first.");

    public static readonly Problem Superseded =
        new("knowledge.superseded", StatusCodes.Status409Conflict, "Another ingestion began meanwhile: send the document again.");

    public static readonly Problem NoVectors =
        new("knowledge.no_vectors", StatusCodes.Status503ServiceUnavailable, "The embedding server does not answer: try again later.");

    public static readonly Problem Unknown =
        new("knowledge.document_unknown", StatusCodes.Status404NotFound, "There is no such uploaded document: GET /knowledge/documents lists them.");

    /// <summary>The problem of a fault.</summary>
    public static Problem Of(KnowledgeFault fault) => fault switch
    {
        KnowledgeFault.Invalid => Invalid,
        KnowledgeFault.TooLarge => TooLarge,
        KnowledgeFault.TooLong => TooLong,
        KnowledgeFault.TooSlow => TooSlow,
        KnowledgeFault.Encrypted => Encrypted,
        KnowledgeFault.Broken => Broken,
        KnowledgeFault.WithoutText => WithoutText,
        KnowledgeFault.Superseded => Superseded,
        KnowledgeFault.NoVectors => NoVectors,
        _ => throw new ArgumentOutOfRangeException(nameof(fault), fault, "Unknown fault."),
    };
}
