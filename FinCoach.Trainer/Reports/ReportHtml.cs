using System.Net;
using System.Text;

namespace FinCoach.Trainer.Reports;

/// <summary>The report's Markdown as a page of its own: headings, paragraphs, lists and one table are all that it uses.</summary>
internal static class ReportHtml
{
    private const string Head = """
        <!doctype html><html lang="es-CL"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Gus: informe</title>
        <style>body{font:16px/1.5 system-ui,sans-serif;max-width:48rem;margin:2rem auto;padding:0 1rem}table{border-collapse:collapse}
        td,th{padding:.2rem .8rem;border-bottom:1px solid #ccc;text-align:right}td:first-child,th:first-child{text-align:left}</style></head><body>
        """;

    public static string Of(string markdown)
    {
        var html = new StringBuilder(Head);
        var open = "";
        foreach (var line in markdown.Split('\n'))
        {
            var kind = line switch { ['-', ' ', ..] => "ul", ['|', ..] => "table", _ => "" };
            if (kind != open)
            {
                html.Append(open.Length > 0 ? $"</{open}>" : "").Append(kind.Length > 0 ? $"<{kind}>" : "");
                open = kind;
            }

            html.Append(Element(line)).Append('\n');
        }

        return html.Append("</body></html>").ToString();
    }

    private static string Element(string line) => line switch
    {
        "" => "",
        ['#', '#', ' ', .. var title] => $"<h2>{WebUtility.HtmlEncode(title)}</h2>",
        ['#', ' ', .. var title] => $"<h1>{WebUtility.HtmlEncode(title)}</h1>",
        ['-', ' ', .. var item] => $"<li>{WebUtility.HtmlEncode(item)}</li>",
        ['|', '-', ..] => "",
        ['|', ..] => $"<tr>{string.Concat(line.Trim('|').Split('|').Select(cell => $"<td>{WebUtility.HtmlEncode(cell.Trim())}</td>"))}</tr>",
        _ => $"<p>{WebUtility.HtmlEncode(line)}</p>",
    };
}
