namespace FinCoach.Dashboard.Chat;

internal static class BoundedBody
{
    /// <summary>More than any message that a person writes: 64 KiB.</summary>
    public const int Largest = 1 << 16;

    /// <summary>The whole body, or null when it is larger than <see cref="Largest"/>.</summary>
    public static async Task<byte[]?> ReadAsync(HttpRequest request, CancellationToken ct)
    {
        if (request.ContentLength > Largest)
        {
            return null;
        }

        var body = new byte[Largest + 1];
        var length = await request.Body.ReadAtLeastAsync(body, body.Length, throwOnEndOfStream: false, ct);
        return length > Largest ? null : body[..length];
    }
}
