using System.IO.Compression;

namespace FinCoach.Trainer.Knowledge;

/// <summary>
/// What a PDF's packed streams come to. A few kilobytes of deflate can unpack to gigabytes, and the package unpacks a stream whole: so
/// all are measured before it may open the file.
/// </summary>
internal static class PdfStreams
{
    private const int Buffer = 64 * 1024;

    // "endstream" holds the word too; what follows there is no packed data, and is measured as nothing.
    private static ReadOnlySpan<byte> Mark => "stream"u8;

    /// <summary>Whether all deflate streams together stay within a number of bytes. One that is broken counts up to where it breaks.</summary>
    public static bool UnpackWithin(byte[] pdf, long most)
    {
        var buffer = new byte[Buffer];
        var left = most;
        for (var at = Next(pdf, 0); at >= 0 && left >= 0; at = Next(pdf, at))
        {
            left -= Unpacked(pdf, at, left, buffer);
        }

        return left >= 0;
    }

    private static int Next(byte[] pdf, int from)
    {
        var found = pdf.AsSpan(from).IndexOf(Mark);
        if (found < 0)
        {
            return -1;
        }

        var at = from + found + Mark.Length;
        // "stream\r\n" or "stream\n"
        at += at < pdf.Length && pdf[at] == '\r' ? 1 : 0;
        return at < pdf.Length && pdf[at] == '\n' ? at + 1 : at;
    }

    private static long Unpacked(byte[] pdf, int at, long most, byte[] buffer)
    {
        // RFC 1950: the low half of the first byte is 8 (deflate), and both bytes together are a multiple of 31.
        if (at + 2 > pdf.Length || (pdf[at] & 0x0F) != 8 || ((pdf[at] << 8) | pdf[at + 1]) % 31 != 0)
        {
            return 0;
        }

        var all = 0L;
        try
        {
            using var packed = new MemoryStream(pdf, at, pdf.Length - at, writable: false);
            using var plain = new ZLibStream(packed, CompressionMode.Decompress);
            for (int read; all <= most && (read = plain.Read(buffer)) > 0;)
            {
                all += read;
            }
        }
        catch (InvalidDataException)
        {
            // The package will meet the same end.
        }

        return all;
    }
}
