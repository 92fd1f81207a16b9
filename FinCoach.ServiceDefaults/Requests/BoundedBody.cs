using System.Buffers;
using Microsoft.AspNetCore.Http;

namespace FinCoach.ServiceDefaults.Requests;

/// <summary>Reads a request's body up to a limit, whatever its Content-Length claims and whatever the server allows.</summary>
public static class BoundedBody
{
    /// <summary>1 MiB: no update and no chat message comes near it.</summary>
    public const int Largest = 1 << 20;

    /// <summary>The body, or null when it is larger than <see cref="Largest"/>.</summary>
    public static async Task<byte[]?> ReadAsync(HttpRequest request, CancellationToken ct)
    {
        if (request.ContentLength > Largest)
        {
            return null;
        }

        var reader = request.BodyReader;
        while (true)
        {
            var read = await reader.ReadAsync(ct);
            if (read.Buffer.Length > Largest)
            {
                return null;
            }

            if (read.IsCompleted)
            {
                var body = read.Buffer.ToArray();
                reader.AdvanceTo(read.Buffer.End);
                return body;
            }

            reader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }
}
