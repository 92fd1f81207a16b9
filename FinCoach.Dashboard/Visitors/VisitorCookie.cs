using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace FinCoach.Dashboard.Visitors;

/// <summary>
/// The cookie that makes a browser the same visitor tomorrow. Signed and encrypted: a person cannot become another by
/// writing another id. Thread-safe.
/// </summary>
internal sealed class VisitorCookie(IDataProtectionProvider protection, TimeProvider clock)
{
    public const string Name = "gus_visitor";

    // The longest that browsers keep; every visit starts it anew.
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(400);

    private readonly IDataProtector _protector = protection.CreateProtector("FinCoach.Visitor.v1");

    /// <summary>The visitor of a request; null when the cookie is missing or not ours.</summary>
    public Visitor? Read(HttpContext context)
    {
        if (context.Request.Cookies[Name] is not { Length: > 0 } cookie)
        {
            return null;
        }

        try
        {
            return Guid.TryParseExact(_protector.Unprotect(cookie), "N", out var id) ? new Visitor(id) : null;
        }
        catch (CryptographicException)
        {
            // Forged, damaged, or signed with a key that is gone.
            return null;
        }
    }

    /// <summary>The visitor of a page request, made when there is none; the response carries the cookie.</summary>
    public Visitor Welcome(HttpContext context)
    {
        var visitor = Read(context) ?? new Visitor(Guid.CreateVersion7(clock.GetUtcNow()));
        context.Response.Cookies.Append(
            Name,
            _protector.Protect(visitor.Id.ToString("N", CultureInfo.InvariantCulture)),
            new CookieOptions
            {
                HttpOnly = true,
                SameSite = SameSiteMode.Lax,
                Secure = context.Request.IsHttps,
                MaxAge = Lifetime,
                IsEssential = true,
                Path = "/",
            });
        return visitor;
    }
}
