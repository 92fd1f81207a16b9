namespace FinCoach.Domain.Retrieval;

/// <summary>Vectors of length one, so that an inner product is a cosine.</summary>
public static class UnitVector
{
    /// <summary>The vector scaled, in place; one without a direction stays as it is.</summary>
    public static float[] Of(float[] vector)
    {
        var square = 0.0;
        foreach (var value in vector)
        {
            square += (double)value * value;
        }

        if (square > 0)
        {
            var scale = (float)(1 / Math.Sqrt(square));
            for (var i = 0; i < vector.Length; i++)
            {
                vector[i] *= scale;
            }
        }

        return vector;
    }
}
