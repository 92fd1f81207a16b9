using System.Globalization;

namespace FinCoach.Domain.Ruts;

/// <summary>
/// A Chilean tax and identity number: a body and a check digit by modulus 11 (weights 2 to 7 from the right).
/// People's numbers can be as short as <c>72.041-0</c>; the body goes from 1 to 99.999.999.
/// </summary>
/// <param name="Body">The number without its check digit.</param>
public readonly record struct Rut(int Body)
{
    /// <summary>The largest body that exists.</summary>
    public const int MaxBody = 99_999_999;

    /// <summary><c>0</c> to <c>9</c> or <c>K</c>.</summary>
    public char CheckDigit => CheckDigitOf(Body);

    /// <summary>The check digit of a body: 11 minus the weighted sum modulo 11; 11 reads <c>0</c>, 10 reads <c>K</c>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The body is negative.</exception>
    public static char CheckDigitOf(int body)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(body);
        var sum = 0;
        for (var weight = 2; body > 0; body /= 10)
        {
            sum += body % 10 * weight;
            weight = weight == 7 ? 2 : weight + 1;
        }

        return (11 - (sum % 11)) switch
        {
            11 => '0',
            10 => 'K',
            var digit => (char)('0' + digit),
        };
    }

    /// <summary>
    /// Reads <c>18.972.631-7</c>, <c>18972631-7</c> or <c>189726317</c>, the check digit <c>k</c> in either case.
    /// False when the text has any other shape or the check digit is wrong.
    /// </summary>
    public static bool TryParse(ReadOnlySpan<char> text, out Rut rut)
    {
        rut = default;
        text = text.Trim();
        if (text.Length < 2)
        {
            return false;
        }

        var check = char.ToUpperInvariant(text[^1]);
        text = text[..^1];
        text = text[^1] == '-' ? text[..^1] : text;
        if (!TryReadBody(text, out var body) || CheckDigitOf(body) != check)
        {
            return false;
        }

        rut = new Rut(body);
        return true;
    }

    /// <summary>Reads a number that is known to be a RUT.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public static Rut Parse(ReadOnlySpan<char> text) =>
        TryParse(text, out var rut) ? rut : throw new FormatException("The text is not a valid RUT.");

    /// <summary>As people write it: <c>18.972.631-7</c>, <c>9.068.826-K</c>.</summary>
    public override string ToString() =>
        Body.ToString("#,0", CultureInfo.InvariantCulture).Replace(',', '.') + "-" + CheckDigit;

    private static bool TryReadBody(ReadOnlySpan<char> text, out int body)
    {
        body = 0;
        var dotted = text.Contains('.');
        for (var i = 0; i < text.Length; i++)
        {
            // "18.972.631": counted from the right every fourth character is a dot, and no other is.
            if (dotted && (text.Length - i) % 4 == 0)
            {
                if (text[i] != '.' || i == 0)
                {
                    return false;
                }

                continue;
            }

            if (!char.IsAsciiDigit(text[i]) || body > MaxBody / 10)
            {
                return false;
            }

            body = (body * 10) + (text[i] - '0');
        }

        return body > 0;
    }
}
