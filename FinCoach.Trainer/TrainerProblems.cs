using FinCoach.ServiceDefaults.Problems;

namespace FinCoach.Trainer;

/// <summary>Everything that datasets, evaluation, gates and reviews refuse.</summary>
internal static class TrainerProblems
{
    public static readonly Problem FilterImpossible =
        new("dataset.filter_impossible", StatusCodes.Status422UnprocessableEntity, "The filters leave nothing to choose from: check the dates and shares.");

    public static readonly Problem NothingToLearnFrom = new(
        "dataset.no_conversations", StatusCodes.Status409Conflict,
        "Nobody who allows their conversations to be learned from wrote in this period: people allow it by /entrenar or in the web profile.");

    public static readonly Problem EvalSetUnknown =
        new("eval.set_unknown", StatusCodes.Status404NotFound, "There is no golden set of this name: GET /eval/sets lists them.");

    public static readonly Problem ModelVersionUnknown =
        new("model.version_unknown", StatusCodes.Status404NotFound, "There is no such model version: GET /models lists them.");

    public static readonly Problem EvalSetWrongKind =
        new("eval.set_wrong_kind", StatusCodes.Status422UnprocessableEntity, "This golden set does not measure this kind of model.");

    public static readonly Problem ActorMissing =
        new("actor.missing", StatusCodes.Status401Unauthorized, "Say who asks: X-Account-Id and X-Account-Role are missing.");

    public static readonly Problem ActorRole =
        new("actor.role", StatusCodes.Status403Forbidden, "The account's role does not allow this.");

    public static readonly Problem ReviewUnknown =
        new("review.unknown", StatusCodes.Status404NotFound, "This message is not in the review queue.");

    public static readonly Problem ReviewSettled =
        new("review.settled", StatusCodes.Status409Conflict, "This item is settled, or you reviewed it already.");

    public static readonly Problem ReviewNotDisputed =
        new("review.not_disputed", StatusCodes.Status409Conflict, "Only an item on which reviewers do not agree is adjudicated.");

    public static readonly Problem ReviewInvalid =
        new("review.invalid", StatusCodes.Status422UnprocessableEntity, "The corrected reply or the slots cannot be used; the detail says why.");

    public static readonly Problem GapUnknown =
        new("gap.unknown", StatusCodes.Status404NotFound, "There is no such gap: GET /knowledge/gaps lists them.");

    public static readonly Problem GateNotFailed =
        new("gate.not_failed", StatusCodes.Status409Conflict, "There is no failed gate of this version to override: run the evaluation first.");
}
