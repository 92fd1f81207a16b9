using System.Text.Json;

namespace FinCoach.Simulator.Methods;

/// <summary>Reads a call from the query, a JSON object, a form or a multipart form, as the Bot API allows.</summary>
internal static class MethodCallReader
{
    public static async Task<(MethodCall? Call, Refusal? Refusal)> ReadAsync(
        string method, HttpRequest request, CancellationToken ct)
    {
        var parameters = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        var files = new Dictionary<string, UploadedFile>(StringComparer.Ordinal);
        foreach (var (name, value) in request.Query)
        {
            parameters[name] = JsonSerializer.SerializeToElement(value.ToString());
        }

        if (request.HasFormContentType)
        {
            await ReadFormAsync(request, parameters, files, ct);
        }
        else if (request.HasJsonContentType() && request.ContentLength != 0
            && await ReadJsonAsync(request, parameters, ct) is { } refusal)
        {
            return (null, refusal);
        }

        return (new MethodCall(method, parameters, files), null);
    }

    private static async Task ReadFormAsync(
        HttpRequest request,
        Dictionary<string, JsonElement> parameters,
        Dictionary<string, UploadedFile> files,
        CancellationToken ct)
    {
        var form = await request.ReadFormAsync(ct);
        foreach (var (name, value) in form)
        {
            parameters[name] = JsonSerializer.SerializeToElement(value.ToString());
        }

        foreach (var file in form.Files)
        {
            using var content = new MemoryStream();
            await file.CopyToAsync(content, ct);
            files[file.Name] = new UploadedFile(file.FileName, file.ContentType, content.ToArray());
        }
    }

    private static async Task<Refusal?> ReadJsonAsync(
        HttpRequest request, Dictionary<string, JsonElement> parameters, CancellationToken ct)
    {
        try
        {
            using var body = await JsonDocument.ParseAsync(request.Body, default, ct);
            if (body.RootElement.ValueKind != JsonValueKind.Object)
            {
                return Refusal.BodyUnparsable;
            }

            var root = body.RootElement.Clone();
            EnsureReadable(root);
            foreach (var property in root.EnumerateObject())
            {
                parameters[property.Name] = property.Value;
            }

            return null;
        }
        catch (JsonException)
        {
            return Refusal.BodyUnparsable;
        }
        catch (InvalidOperationException)
        {
            // "\ud83d" alone: well-formed JSON whose text has no UTF-8 form; reading it is what throws.
            return Refusal.NotUtf8;
        }
    }

    private static void EnsureReadable(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.String:
                _ = element.GetString();
                break;
            case JsonValueKind.Array:
                foreach (var item in element.EnumerateArray())
                {
                    EnsureReadable(item);
                }

                break;
            case JsonValueKind.Object:
                foreach (var property in element.EnumerateObject())
                {
                    _ = property.Name;
                    EnsureReadable(property.Value);
                }

                break;
            default:
                break;
        }
    }
}
