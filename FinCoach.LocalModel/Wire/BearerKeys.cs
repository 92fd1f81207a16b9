using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;

namespace FinCoach.LocalModel.Wire;

/// <summary>Checks the bearer key of a call, in fixed time, when keys are configured.</summary>
internal sealed class BearerKeys(IOptions<WireOptions> options) : IEndpointFilter
{
    private const string Scheme = "Bearer ";

    private readonly byte[][] _digests = [.. options.Value.ApiKeys.Select(k => SHA256.HashData(Encoding.UTF8.GetBytes(k)))];

    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var header = context.HttpContext.Request.Headers.Authorization.ToString();
        return Accepts(header) ? next(context) : throw new ApiErrorException(ApiError.BadKey);
    }

    private bool Accepts(string header)
    {
        if (_digests.Length == 0)
        {
            return true;
        }

        var key = header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) ? header[Scheme.Length..].Trim() : "";
        var given = SHA256.HashData(Encoding.UTF8.GetBytes(key));
        return _digests.Aggregate(false, (known, digest) => known | CryptographicOperations.FixedTimeEquals(digest, given));
    }
}
