using System.Buffers;
using FinCoach.Domain.Amounts;
using FinCoach.Domain.Language;
using FinCoach.Domain.Masking.Scanning;

namespace FinCoach.Domain.Masking.Detection;

/// <summary>
/// A stretch of a text as received but for what folding drops, one mark for each mask, and the amounts in it. Pooled:
/// one at a time on a thread, and dispose.
/// </summary>
internal sealed class AmountWindow : IDisposable
{
    private const int MaxKept = 4096;

    [ThreadStatic]
    private static AmountWindow? t_spare;

    private readonly TokenizedText _tokenized = new();
    private readonly List<AmountSpan> _amounts = [];
    private char[] _units = [];
    private int[] _tokens = [];
    private int _length;

    /// <summary>In order; offsets are of the window.</summary>
    public List<AmountSpan> Amounts => _amounts;

    public static AmountWindow Of(ScannedText text, int first, int end)
    {
        var window = t_spare ?? new AmountWindow();
        t_spare = null;
        window.Render(text, first, end);
        window._tokenized.Read(new string(window._units, 0, window._length));
        window._amounts.Clear();
        MoneyGrammar.Find(window._tokenized, window._amounts);
        return window;
    }

    /// <summary>The token at or before a unit of the window.</summary>
    public int TokenAt(int unit) => _tokens[unit];

    /// <summary>The unit at an offset, or nothing behind the end.</summary>
    public char Behind(int unit) => unit < _length ? _units[unit] : '\0';

    public void Dispose()
    {
        ArrayPool<char>.Shared.Return(_units);
        ArrayPool<int>.Shared.Return(_tokens);
        (_units, _tokens) = ([], []);
        t_spare = _length <= MaxKept ? this : null;
    }

    private void Render(ScannedText text, int first, int end)
    {
        var size = text[end - 1].End - text[first].Start;
        (_units, _tokens, _length) = (ArrayPool<char>.Shared.Rent(size), ArrayPool<int>.Shared.Rent(size), 0);
        for (var (i, written) = (first, text[first].Start); i < end; i++)
        {
            ref readonly var token = ref text[i];
            if (text.IsTaken(i))
            {
                if (text.BeginsMask(i))
                {
                    Append(text, written, token.Start, Math.Max(i - 1, first));
                    (_units[_length], _tokens[_length]) = (Fold.Symbol, i);
                    _length++;
                }
            }
            else
            {
                Append(text, written, token.Start, Math.Max(i - 1, first));
                Append(text, token.Start, token.End, i);
            }

            written = token.End;
        }
    }

    private void Append(ScannedText text, int start, int end, int token)
    {
        for (; start < end; start++, _length++)
        {
            (_units[_length], _tokens[_length]) = (text.SourceAt(start), token);
        }
    }
}
