using FinCoach.LocalModel.Wire;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace FinCoach.LocalModel.Files;

/// <summary>
/// Reads a multipart form part by part: its fields, and one file that is handed on while it arrives. Fields that come after the
/// file are read as well, as clients send them in any order.
/// </summary>
internal static class FileForm
{
    private const int LongestField = 4096;
    private const int MostParts = 16;

    /// <param name="request">A multipart request.</param>
    /// <param name="name">The part that holds the file: <c>file</c> or <c>data</c>.</param>
    /// <param name="take">Takes the file's name and content; called once.</param>
    /// <param name="ct">Ends the reading.</param>
    /// <exception cref="ApiErrorException">400 when the body is no such form or has no file.</exception>
    public static async Task<(IReadOnlyDictionary<string, string> Fields, T File)> ReadAsync<T>(
        HttpRequest request, string name, Func<string, Stream, Task<T>> take, CancellationToken ct)
        where T : class
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
            || !type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
            || HeaderUtilities.RemoveQuotes(type.Boundary).Value is not { Length: > 0 } boundary)
        {
            throw new ApiErrorException(ApiError.Invalid("The body must be multipart/form-data."));
        }

        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        T? file = null;
        try
        {
            var reader = new MultipartReader(boundary, request.Body);
            for (var parts = 0; await reader.ReadNextSectionAsync(ct) is { } section && parts < MostParts; parts++)
            {
                if (!ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var disposition))
                {
                    continue;
                }

                var field = HeaderUtilities.RemoveQuotes(disposition.Name).Value ?? "";
                if (field == name && file is null)
                {
                    file = await take(NameOf(disposition), section.Body);
                }
                else
                {
                    fields[field] = await TextAsync(section, ct);
                }
            }
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException)
        {
            throw new ApiErrorException(ApiError.Invalid("The multipart body is broken off or malformed."));
        }

        return (fields, file ?? throw new ApiErrorException(ApiError.Invalid($"'{name}' is a required property", name)));
    }

    private static string NameOf(ContentDispositionHeaderValue disposition)
    {
        var name = HeaderUtilities.RemoveQuotes(disposition.FileNameStar.HasValue ? disposition.FileNameStar : disposition.FileName).Value ?? "";
        return Path.GetFileName(name.Replace('\\', '/'));
    }

    private static async Task<string> TextAsync(MultipartSection section, CancellationToken ct)
    {
        using var text = new MemoryStream();
        await BoundedCopy.RunAsync(section.Body, text, LongestField, ct);
        return System.Text.Encoding.UTF8.GetString(text.GetBuffer(), 0, (int)text.Length);
    }
}
