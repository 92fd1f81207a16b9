namespace FinCoach.Data.Ml;

/// <summary>How far a fine-tuning job of ours has come. Each step is stored before the next one touches the provider.</summary>
public enum FinetuneState
{
    /// <summary>In the ledger; nothing was sent.</summary>
    Planned,

    /// <summary>The provider has the files.</summary>
    Uploaded,

    /// <summary>The job is being created; the answer may be lost, so the provider's list is asked before it is created again.</summary>
    Creating,

    /// <summary>The provider has the job and is asked how it goes.</summary>
    Submitted,

    /// <summary>The model exists and its version is a candidate.</summary>
    Succeeded,

    /// <summary>It will not succeed; the message says why and what to do.</summary>
    Failed,

    /// <summary>Somebody ended it.</summary>
    Cancelled,

    /// <summary>The provider trains nothing for this organisation any more; the message names the ways out.</summary>
    Unavailable,
}
