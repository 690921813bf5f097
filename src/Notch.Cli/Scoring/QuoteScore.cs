using Notch.Lexicons;
using Notch.Mentions;
using Notch.Stories;
using Notch.Syntax;
using Notch.Text;

namespace Notch.Cli.Scoring;

/// <summary>Quotes, speakers and cues against attributions in brat files.</summary>
/// <remarks>
/// A piece of an attribution's content is direct when it begins and ends with a quotation mark. A piece is found when
/// direct quotes cover four fifths of it, a direct quote is right when direct pieces cover four fifths of it.
/// </remarks>
internal static class QuoteScore
{
    public static ScoreKind Kind { get; } =
        new(
            "quotes",
            "Quotes, speakers and cues against a folder of brat files (text/, attributions/)",
            (path, output) =>
            {
                var finder = new QuoteFinder(QuoteLexicon.Load(LexiconText.Shipped()));
                Run(
                    path,
                    output,
                    (text, _) => DocumentBuilder.Shipped().Build(text),
                    finder,
                    misses: null
                );
                return ExitCodes.Done;
            }
        );

    private const double Enough = 0.8;
    private const int MostOutside = 3;

    /// <summary>Scores all articles of a folder (text/*.txt beside attributions/*.ann) and writes the figures.</summary>
    /// <param name="path">The folder.</param>
    /// <param name="output">Receives the figures.</param>
    /// <param name="read">Text and paragraphs to a document.</param>
    /// <param name="finder">What is measured.</param>
    /// <param name="misses">Receives one line for each difference; null to leave them out.</param>
    public static void Run(
        string path,
        TextWriter output,
        Func<string, IReadOnlyList<Paragraph>, Document> read,
        QuoteFinder finder,
        TextWriter? misses
    )
    {
        var count = new Counts();
        foreach (var (text, annotation) in Files(path))
        {
            var article = BratFile.Read(text, annotation);
            var paragraphs = Paragraphs(article.Text);
            var document = read(article.Text, paragraphs);
            var quotes = finder.Find(document, paragraphs, includeViews: true);
            Direct(article, document, quotes, count, misses);
            Cues(article, document, quotes, count, misses);
        }
        output.WriteLine("measure\tprecision\trecall\tf1");
        output.WriteLine(
            $"direct quotes\t{Figures.Of(count.Right, count.Found, count.Covered, count.Gold)}"
        );
        output.WriteLine(
            $"indirect cues\t{Figures.Of(count.CueRight, count.CueFound, count.CueCovered, count.CueGold)}"
        );
        output.WriteLine(
            $"speaker of direct quotes\t{Figures.Of(count.SpeakerRight, count.SpeakerAsked, count.SpeakerRight, count.SpeakerAsked)}"
        );
        output.WriteLine(
            $"direct pieces\t{count.Gold} in the files\t{count.Found} found\t{count.SpeakerAsked} with a speaker in the files"
        );
    }

    private sealed class Counts
    {
        public int Right;
        public int Found;
        public int Covered;
        public int Gold;
        public int CueRight;
        public int CueFound;
        public int CueCovered;
        public int CueGold;
        public int SpeakerRight;
        public int SpeakerAsked;
    }

    private static void Direct(
        BratFile article,
        Document document,
        IReadOnlyList<Quote> quotes,
        Counts count,
        TextWriter? misses
    )
    {
        var direct = quotes.Where(q => q.Kind == QuoteKind.Direct && q.Depth == 0).ToList();
        var gold = article
            .Attributions.SelectMany(a => a.Content.Select(c => (Span: c, Attribution: a)))
            .Where(g => IsMarked(article.Text, g.Span))
            .ToList();
        foreach (var (span, attribution) in gold)
        {
            count.Gold++;
            if (Covered(Words(article.Text, span), direct.Select(q => q.Content)) < Enough)
            {
                misses?.WriteLine($"MISSED\t{Around(article.Text, span)}");
                continue;
            }
            count.Covered++;
            if (attribution.Source.Count == 0)
            {
                continue;
            }
            count.SpeakerAsked++;
            var quote = direct.First(q => q.Content.Overlaps(span));
            if (quote.SpeakerHead is { } head && IsHead(document, head, attribution.Source))
            {
                count.SpeakerRight++;
            }
            else
            {
                string said = quote.Speaker is { } s ? document.TextOf(s) : "-";
                misses?.WriteLine(
                    $"SPEAKER\t{attribution.Source[0].Of(article.Text)}\t{said}\t{Around(article.Text, span)}"
                );
            }
        }
        foreach (var quote in direct)
        {
            count.Found++;
            if (Covered(quote.Content, gold.Select(g => g.Span)) >= Enough)
            {
                count.Right++;
            }
            else
            {
                misses?.WriteLine($"EXTRA\t{Around(article.Text, quote.Content)}");
            }
        }
    }

    private static void Cues(
        BratFile article,
        Document document,
        IReadOnlyList<Quote> quotes,
        Counts count,
        TextWriter? misses
    )
    {
        var gold = article
            .Attributions.Where(a =>
                a.Cue.Count > 0 && !a.Content.Any(c => IsMarked(article.Text, c))
            )
            .Select(a => a.Cue)
            .ToList();
        var cues = quotes
            .Where(q => q.Kind != QuoteKind.Direct && q.Cue is not null && q.Depth == 0)
            .Select(q => document.Data(q.Cue!.Value).Span)
            .Distinct()
            .ToList();
        count.CueGold += gold.Count;
        count.CueFound += cues.Count;
        foreach (var cue in gold)
        {
            if (cues.Exists(c => cue.Any(g => g.Overlaps(c))))
            {
                count.CueCovered++;
            }
            else
            {
                misses?.WriteLine(
                    $"CUE\t{string.Join(" ", cue.Select(c => c.Of(article.Text)))}\t{Around(article.Text, cue[0])}"
                );
            }
        }
        foreach (var cue in cues)
        {
            if (gold.Exists(g => g.Any(s => s.Overlaps(cue))))
            {
                count.CueRight++;
            }
            else
            {
                misses?.WriteLine($"NOCUE\t{cue.Of(article.Text)}\t{Around(article.Text, cue)}");
            }
        }
    }

    /// <summary>The token lies in the labelled source and its own head does not: it is a head of it.</summary>
    private static bool IsHead(Document document, int token, IReadOnlyList<TextSpan> source)
    {
        bool IsInside(int t) => source.Any(s => s.Contains(document.Data(t).Span));
        int head = document.Data(token).Head;
        return IsInside(token) && (head == token || !IsInside(head) || IsName(document, token));
    }

    private static bool IsName(Document document, int token) =>
        document.Data(token).Relation is "flat" or "compound";

    /// <summary>A mark stands at both ends, inside the piece or right beside it; a quote that goes on in the next paragraph has none at its end.</summary>
    private static bool IsMarked(string text, TextSpan span)
    {
        int start = span.Start;
        int end = span.End;
        while (start < end && !char.IsLetterOrDigit(text[start]) && !IsMark(text[start]))
        {
            start++;
        }
        while (end > start && !char.IsLetterOrDigit(text[end - 1]) && !IsMark(text[end - 1]))
        {
            end--;
        }
        bool opens =
            end - start > 2 && (IsMark(text[start]) || (start > 0 && IsMark(text[start - 1])));
        bool closes =
            end >= text.Length
            || IsMark(text[end - 1])
            || IsMark(text[end])
            || text[end..].TrimStart('.', '?', '!', ',', ' ').StartsWith('\n');
        return opens && closes && Outside(text, start, end) <= MostOutside;
    }

    /// <summary>Letters between a closing and an opening mark inside a piece: "and" at most in a direct one.</summary>
    private static int Outside(string text, int start, int end)
    {
        int letters = 0;
        bool isInside = true;
        for (int i = IsMark(text[start]) ? start + 1 : start; i < end; i++)
        {
            bool isDouble =
                text[i] is '"' or '“' or '”' or '«' or '»'
                || (i + 1 < end && text[i] is '\'' or '`' && text[i + 1] == text[i]);
            if (isDouble)
            {
                isInside = text[i] switch
                {
                    '“' or '«' => true,
                    '”' or '»' => false,
                    _ => !isInside,
                };
                i += text[i] is '\'' or '`' ? 1 : 0;
            }
            else if (!isInside && char.IsLetter(text[i]))
            {
                letters++;
            }
        }
        return letters;
    }

    /// <summary>The span from its first to its last letter or digit.</summary>
    private static TextSpan Words(string text, TextSpan span)
    {
        int start = span.Start;
        int end = span.End;
        while (start < end - 1 && !char.IsLetterOrDigit(text[start]))
        {
            start++;
        }
        while (end > start + 1 && !char.IsLetterOrDigit(text[end - 1]))
        {
            end--;
        }
        return new TextSpan(start, end);
    }

    private static bool IsMark(char c) =>
        c is '"' or '“' or '”' or '«' or '»' or '„' or '\'' or '‘' or '’' or '`';

    private static double Covered(TextSpan span, IEnumerable<TextSpan> by)
    {
        int shared = 0;
        foreach (var other in by)
        {
            shared += Math.Max(
                0,
                Math.Min(span.End, other.End) - Math.Max(span.Start, other.Start)
            );
        }
        return span.Length == 0 ? 0 : (double)shared / span.Length;
    }

    private static IEnumerable<(string Text, string Annotation)> Files(string path)
    {
        string texts = Path.Combine(path, "text");
        string annotations = Path.Combine(path, "attributions");
        if (!Directory.Exists(texts) || !Directory.Exists(annotations))
        {
            throw new CliException(
                "NX620",
                $"{path}: expected a folder that holds text/*.txt and attributions/*.ann"
            );
        }
        string[] files = Directory.GetFiles(texts, "*.txt");
        Array.Sort(files, StringComparer.Ordinal);
        foreach (string file in files)
        {
            string name = Path.GetFileNameWithoutExtension(file);
            string[] found = Directory.GetFiles(annotations, name + "*.ann");
            Array.Sort(found, StringComparer.Ordinal);
            if (found.Length > 0)
            {
                yield return (file, found[0]);
            }
        }
    }

    /// <summary>Blocks between line ends.</summary>
    private static List<Paragraph> Paragraphs(string text)
    {
        var found = new List<Paragraph>();
        int start = 0;
        while (start < text.Length)
        {
            int end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end;
            int trimmed = end;
            while (trimmed > start && char.IsWhiteSpace(text[trimmed - 1]))
            {
                trimmed--;
            }
            if (trimmed > start)
            {
                var span = new TextSpan(start, trimmed);
                found.Add(new Paragraph(span.Of(text), ParagraphKind.Paragraph, span));
            }
            start = end + 1;
        }
        return found;
    }

    private static string Around(string text, TextSpan span) =>
        text[Math.Max(0, span.Start - 80)..Math.Min(text.Length, span.End + 80)]
            .ReplaceLineEndings("¶");
}
