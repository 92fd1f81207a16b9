using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.WebUtilities;

namespace FinCoach.Tests.Fakes;

/// <summary>One outgoing request as it went over the wire.</summary>
public sealed record RecordedRequest(HttpMethod Verb, Uri Uri, MediaTypeHeaderValue? ContentType, byte[] Body)
{
    /// <summary>The last segment of the path: the method in the Bot API.</summary>
    public string LastSegment => Uri.Segments[^1];

    public string Text => Encoding.UTF8.GetString(Body);

    /// <summary>The body as named parameters: a JSON object, a form, a multipart form, or nothing.</summary>
    public async Task<RequestParameters> ReadParametersAsync()
    {
        switch (ContentType?.MediaType)
        {
            case null when Body.Length == 0:
                return new RequestParameters([], new HashSet<string>(StringComparer.Ordinal), IsForm: false);
            case "application/json":
                return new RequestParameters(
                    JsonNode.Parse(Body)?.AsObject() ?? [], new HashSet<string>(StringComparer.Ordinal), IsForm: false);
            case "application/x-www-form-urlencoded":
                var fields = QueryHelpers.ParseQuery(Text).Select(f => KeyValuePair.Create(f.Key, (JsonNode?)f.Value.ToString()));
                return new RequestParameters(new JsonObject(fields), new HashSet<string>(StringComparer.Ordinal), IsForm: true);
            case "multipart/form-data":
                return await ReadMultipartAsync();
            default:
                throw new InvalidOperationException($"A body of type {ContentType} has no named parameters.");
        }
    }

    private async Task<RequestParameters> ReadMultipartAsync()
    {
        var boundary = ContentType!.Parameters.Single(p => p.Name == "boundary").Value!.Trim('"');
        using var body = new MemoryStream(Body);
        var reader = new MultipartReader(boundary, body);
        var parameters = new JsonObject();
        var files = new HashSet<string>(StringComparer.Ordinal);
        while (await reader.ReadNextSectionAsync() is { } section)
        {
            var disposition = ContentDispositionHeaderValue.Parse(section.ContentDisposition!);
            var name = disposition.Name!.Trim('"');
            if (disposition.FileName is not null || disposition.FileNameStar is not null)
            {
                files.Add(name);
            }
            else
            {
                using var text = new StreamReader(section.Body);
                parameters[name] = await text.ReadToEndAsync();
            }
        }

        return new RequestParameters(parameters, files, IsForm: true);
    }
}
