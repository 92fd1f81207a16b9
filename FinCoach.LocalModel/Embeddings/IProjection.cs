namespace FinCoach.LocalModel.Embeddings;

/// <summary>The last step of an embedding: where a learned linear map brings related words together.</summary>
internal interface IProjection
{
    /// <summary>Maps a vector of <see cref="TextEmbedder.Dimensions"/> onto one of the same length, in place or anew.</summary>
    float[] Project(float[] hashed);
}

/// <summary>Nothing learned yet.</summary>
internal sealed class IdentityProjection : IProjection
{
    public float[] Project(float[] hashed) => hashed;
}
