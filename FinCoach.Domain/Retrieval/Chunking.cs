using FinCoach.Domain.Prompting;
using FinCoach.Domain.Replies;

namespace FinCoach.Domain.Retrieval;

/// <summary>
/// Cuts a document into chunks that respect headings: whole sections are gathered while they fit, a section longer than a chunk is cut
/// between sentences. A chunk after a cut begins with the end of the one before.
/// </summary>
public static class Chunking
{
    /// <summary>Tokens of a chunk at most. One that holds fewer than 800 is the end of its document, or would not have fitted its next section.</summary>
    public const int MostTokens = 1200;

    /// <summary>Changes with every change of the way texts are cut: what was cut otherwise is cut again.</summary>
    public const string Recipe = "sections-1200-10-2";

    private const int OverlapTokens = MostTokens / 10;

    // Estimates of parts are rounded one by one: together they may come to a little more.
    private const int MostOfAPiece = MostTokens - OverlapTokens - (MostTokens / 50);

    /// <summary>The chunks in the order of the document; none for a document without text.</summary>
    public static IReadOnlyList<ChunkText> Cut(string title, IReadOnlyList<Section> sections)
    {
        var chunks = new List<ChunkText>();
        var gathered = new List<(Section Section, string Text)>();
        foreach (var (section, text) in sections.SelectMany(Pieces))
        {
            if (gathered.Count > 0 && !Fits(gathered, text))
            {
                chunks.Add(Joined(title, gathered));
                var tail = Tail(gathered[^1].Text);
                gathered = tail.Length == 0 ? [] : [(gathered[^1].Section with { Id = "" }, tail)];
                if (!Fits(gathered, text))
                {
                    gathered = [];
                }
            }

            gathered.Add((section, text));
        }

        if (gathered.Exists(g => g.Section.Id.Length > 0))
        {
            chunks.Add(Joined(title, gathered));
        }

        return chunks;
    }

    private static bool Fits(List<(Section Section, string Text)> gathered, string more) =>
        TokenEstimate.Of(Text(gathered.Select(g => g.Text).Append(more))) <= MostTokens;

    private static string Text(IEnumerable<string> pieces) => string.Join("\n\n", pieces);

    private static ChunkText Joined(string title, List<(Section Section, string Text)> pieces)
    {
        var text = Text(pieces.Select(p => p.Text));
        var heading = pieces.Select(p => p.Section).FirstOrDefault(s => s.Id.Length > 0 && s.Heading.Length > 0)?.Heading;
        return new ChunkText(
            heading is null ? title : $"{title} › {heading}",
            [.. pieces.Select(p => p.Section.Id).Where(id => id.Length > 0).Distinct(StringComparer.Ordinal)],
            text,
            TokenEstimate.Of(text));
    }

    // A long section in parts that leave room for the overlap; each part but the first repeats no heading.
    private static IEnumerable<(Section Section, string Text)> Pieces(Section section)
    {
        if (TokenEstimate.Of(section.Markdown) <= MostOfAPiece)
        {
            yield return (section, section.Markdown);
            yield break;
        }

        var part = new List<string>();
        var tokens = 0;
        foreach (var line in Lines(section.Markdown))
        {
            var more = TokenEstimate.Of(line) + 1;
            if (part.Count > 0 && tokens + more > MostOfAPiece)
            {
                yield return (section, string.Join('\n', part));
                part.Clear();
                tokens = 0;
            }

            part.Add(line);
            tokens += more;
        }

        yield return (section, string.Join('\n', part));
    }

    private static IEnumerable<string> Lines(string markdown) => markdown.Split('\n').SelectMany(line =>
        TokenEstimate.Of(line) <= OverlapTokens ? [line] : Sentences(line));

    private static IEnumerable<string> Sentences(string line) => PassageQuote.Sentences(line).SelectMany(sentence =>
        // Text without a full stop, as scanned tables give: any cut is as good as another.
        TokenEstimate.Of(sentence) <= MostTokens / 2 ? [sentence] : sentence.Chunk(MostTokens).Select(part => new string(part)));

    private static string Tail(string text)
    {
        var tail = new List<string>();
        var tokens = 0;
        foreach (var sentence in PassageQuote.Sentences(text).Reverse())
        {
            tokens += TokenEstimate.Of(sentence);
            if (tokens > OverlapTokens)
            {
                break;
            }

            tail.Insert(0, sentence);
        }

        return string.Join(' ', tail);
    }
}
