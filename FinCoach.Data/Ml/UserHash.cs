using System.Security.Cryptography;

namespace FinCoach.Data.Ml;

/// <summary>
/// How schema <c>ml</c> names a person: a digest of the id, which is 74 random bits and goes with the person's rows. While the person
/// exists their rows can be found by it; afterwards it leads nowhere.
/// </summary>
public static class UserHash
{
    /// <summary>64 lower-case hexadecimal digits.</summary>
    public static string Of(Guid userId)
    {
        Span<byte> text = stackalloc byte[16];
        userId.TryWriteBytes(text, bigEndian: true, out _);
        return Convert.ToHexStringLower(SHA256.HashData(text));
    }
}
