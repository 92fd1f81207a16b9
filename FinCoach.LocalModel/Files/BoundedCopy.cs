using FinCoach.LocalModel.Wire;

namespace FinCoach.LocalModel.Files;

/// <summary>Copies a stream of unknown length up to a limit.</summary>
internal static class BoundedCopy
{
    private const int Piece = 81920;

    /// <summary>The bytes copied.</summary>
    /// <exception cref="ApiErrorException">413 past the limit.</exception>
    public static async Task<long> RunAsync(Stream from, Stream to, long most, CancellationToken ct)
    {
        var buffer = new byte[Piece];
        long copied = 0;
        int read;
        while ((read = await from.ReadAsync(buffer, ct)) > 0)
        {
            copied += read;
            if (copied > most)
            {
                throw new ApiErrorException(new ApiError(
                    StatusCodes.Status413PayloadTooLarge, $"The file is larger than the {most} bytes that this server takes.",
                    "invalid_request_error", "file", null));
            }

            await to.WriteAsync(buffer.AsMemory(0, read), ct);
        }

        return copied;
    }
}
