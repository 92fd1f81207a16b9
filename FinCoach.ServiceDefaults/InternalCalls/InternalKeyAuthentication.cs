using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace FinCoach.ServiceDefaults.InternalCalls;

/// <summary>Names the calling service by the key in its header. Unkeyed is 401; the wrong caller for a route is 403.</summary>
internal sealed class InternalKeyAuthentication(
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory logger,
    UrlEncoder encoder,
    IOptions<InternalAuthOptions> keys) : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string SchemeName = "Internal";
    public const string Header = "X-Internal-Key";

    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var given = Request.Headers[Header].ToString();
        if (given.Length == 0)
        {
            return Task.FromResult(AuthenticateResult.NoResult());
        }

        // Digests have one length, so the comparison takes the same time for every key.
        var digest = SHA256.HashData(Encoding.UTF8.GetBytes(given));
        string? caller = null;
        foreach (var (name, key) in keys.Value.Callers)
        {
            if (CryptographicOperations.FixedTimeEquals(digest, SHA256.HashData(Encoding.UTF8.GetBytes(key))))
            {
                caller = name;
            }
        }

        return Task.FromResult(caller is null ? AuthenticateResult.Fail("Unknown internal key.") : Success(caller));
    }

    private static AuthenticateResult Success(string caller)
    {
        var identity = new ClaimsIdentity([new Claim(ClaimTypes.Name, caller)], SchemeName);
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), SchemeName));
    }
}
