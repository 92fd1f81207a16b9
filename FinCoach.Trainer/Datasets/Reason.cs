namespace FinCoach.Trainer.Datasets;

/// <summary>The stages of an export, in order.</summary>
internal enum Stage
{
    Collect,
    Filter,
    Mask,
    Balance,
    Split,
}

/// <summary>Why a pair is not in the dataset.</summary>
internal enum Reason
{
    /// <summary>The person did not give the training consent, withdrew it, or is blocked.</summary>
    NoConsent,
    NoReply,

    /// <summary>Several replies to one message: no stable pair.</summary>
    Unstable,
    NoAnnotation,
    NoOutcome,
    IntentNotWanted,
    LowConfidence,
    Slow,
    Failed,
    Short,
    LowQuality,
    NearDuplicate,

    /// <summary>A golden set that decides about models holds the same text.</summary>
    EvalLeak,

    /// <summary>The masker still finds something in the masked row.</summary>
    MaskResidue,
    TooLong,
    RareIntent,
    Balance,

    /// <summary>A held-out row whose text is also in a split before it.</summary>
    SplitLeak,
}

/// <summary>Where a reason belongs.</summary>
internal static class Reasons
{
    public static Stage StageOf(Reason reason) => reason switch
    {
        Reason.NoConsent or Reason.NoReply or Reason.Unstable or Reason.NoAnnotation or Reason.NoOutcome => Stage.Collect,
        Reason.MaskResidue or Reason.TooLong => Stage.Mask,
        Reason.RareIntent or Reason.Balance => Stage.Balance,
        Reason.SplitLeak => Stage.Split,
        _ => Stage.Filter,
    };
}
