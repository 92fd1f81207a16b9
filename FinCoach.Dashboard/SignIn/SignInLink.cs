using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;

namespace FinCoach.Dashboard.SignIn;

/// <summary>
/// The link that opens the admin pages, once. "Once" is per process: the link is made for the person who starts the
/// application on one machine; accounts take its place where there are several replicas. Thread-safe.
/// </summary>
internal sealed class SignInLink(IOptions<SignInOptions> options)
{
    private int _used;

    /// <summary>True for the right token, the first time. A wrong token uses nothing up.</summary>
    public bool TryUse(string? token) =>
        options.Value.SignInToken is { } expected && Same(expected, token ?? "") && Interlocked.Exchange(ref _used, 1) == 0;

    // Digests have one length, so the comparison takes the same time for every token.
    private static bool Same(string expected, string given) => CryptographicOperations.FixedTimeEquals(
        SHA256.HashData(Encoding.UTF8.GetBytes(expected)), SHA256.HashData(Encoding.UTF8.GetBytes(given)));
}
