using System.Globalization;

namespace Notch.Syntax;

/// <summary>Writes a document as CoNLL-U, version 2: sent_id and text comments, multiword lines for contractions, SpaceAfter=No.</summary>
public static class ConlluWriter
{
    /// <summary>Writes all sentences, each followed by an empty line; lines end with "\n".</summary>
    /// <param name="document">The document.</param>
    /// <param name="writer">Receives the lines.</param>
    /// <param name="ids">Sentence ids, one for each sentence; null numbers them from 1.</param>
    public static void Write(
        Document document,
        TextWriter writer,
        IReadOnlyList<string?>? ids = null
    )
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(writer);
        for (int s = 0; s < document.SentenceCount; s++)
        {
            var span = document.SentenceSpan(s);
            string id = ids?[s] ?? (s + 1).ToString(CultureInfo.InvariantCulture);
            if (StartsParagraph(document, s))
            {
                writer.Write("# newpar\n");
            }
            writer.Write($"# sent_id = {id}\n# text = ");
            WriteOneLine(document.TextSpanOf(span).Of(document.Text), writer);
            writer.Write('\n');
            int unitEnd = span.Start;
            for (int i = span.Start; i < span.End; i++)
            {
                if (i >= unitEnd)
                {
                    unitEnd = UnitEnd(document, i, span.End);
                    if (unitEnd - i > 1)
                    {
                        WriteUnit(document, i, unitEnd, span.Start, writer);
                    }
                }
                WriteWord(
                    document,
                    i,
                    span.Start,
                    i + 1 == unitEnd && IsGlued(document, i),
                    writer
                );
            }
            writer.Write('\n');
        }
    }

    private static bool StartsParagraph(Document document, int sentence)
    {
        if (sentence == 0)
        {
            return true;
        }
        int end = document.Data(document.SentenceSpan(sentence).Start - 1).End;
        int start = document.Data(document.SentenceSpan(sentence).Start).Start;
        return document.Text.AsSpan(end, start - end).Count('\n') > 1;
    }

    /// <summary>The end of the multiword token that starts at a token; one further when it stands alone.</summary>
    private static int UnitEnd(Document document, int token, int limit)
    {
        int end = token + 1;
        while (
            end < limit
            && document.Data(end).Start == document.Data(end - 1).End
            && Contractions.Belongs(document.Form(end - 1), document.Form(end))
        )
        {
            end++;
        }
        return end;
    }

    private static bool IsGlued(Document document, int token) =>
        token + 1 < document.Count && document.Data(token + 1).Start == document.Data(token).End;

    private static void WriteUnit(
        Document document,
        int start,
        int end,
        int first,
        TextWriter writer
    )
    {
        writer.Write(
            string.Create(CultureInfo.InvariantCulture, $"{start - first + 1}-{end - first}\t")
        );
        WriteOneLine(document.TextOf(new TokenSpan(start, end)), writer);
        writer.Write("\t_\t_\t_\t_\t_\t_\t_\t");
        writer.Write(IsGlued(document, end - 1) ? "SpaceAfter=No\n" : "_\n");
    }

    private static void WriteWord(
        Document document,
        int token,
        int first,
        bool glued,
        TextWriter writer
    )
    {
        ref readonly var data = ref document.Data(token);
        int head = data.Head == token ? 0 : data.Head - first + 1;
        writer.Write(string.Create(CultureInfo.InvariantCulture, $"{token - first + 1}\t"));
        WriteOneLine(document.Form(token), writer);
        writer.Write('\t');
        WriteOneLine(data.Lemma, writer);
        writer.Write(
            string.Create(
                CultureInfo.InvariantCulture,
                $"\t{UniversalTags.Name(data.PartOfSpeech)}\t{data.Tag}\t_\t{head}\t{data.Relation}\t_\t"
            )
        );
        writer.Write(glued ? "SpaceAfter=No\n" : "_\n");
    }

    /// <summary>Control characters would break the lines of the format; they are written as spaces.</summary>
    private static void WriteOneLine(string text, TextWriter writer)
    {
        foreach (char c in text)
        {
            writer.Write(char.IsControl(c) ? ' ' : c);
        }
    }
}
