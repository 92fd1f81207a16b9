namespace FinCoach.Dashboard.Chat;

internal static class BoundedBody
{
    /// <summary>As much as BotApi takes: 1 MiB.</summary>
    public const int Largest = 1 << 20;

    /// <summary>The whole body, or null when it is larger than <see cref="Largest"/>.</summary>
    public static async Task<byte[]?> ReadAsync(HttpRequest request, CancellationToken ct)
    {
        if (request.ContentLength > Largest)
        {
            return null;
        }

        using var body = new MemoryStream();
        var buffer = new byte[8192];
        int read;
        while ((read = await request.Body.ReadAsync(buffer, ct)) > 0)
        {
            if (body.Length + read > Largest)
            {
                return null;
            }

            body.Write(buffer, 0, read);
        }

        return body.ToArray();
    }
}
