using Notch.Syntax;

namespace Notch.Mentions;

/// <summary>Reads phrases that name a source: "according to the ministry", "citing three diplomats".</summary>
internal sealed class QuoteSources(Document document, QuoteLexicon lexicon)
{
    /// <summary>Tokens after the phrase among which the speaker's head is looked for.</summary>
    private const int Reach = 14;

    /// <summary>A source and what it says.</summary>
    /// <param name="Content">The words.</param>
    /// <param name="Head">Head of the source's phrase.</param>
    /// <param name="End">Token after that phrase.</param>
    internal readonly record struct Source(TokenSpan Content, int Head, int End);

    /// <summary>"according to the ministry": the rest of the sentence is what the ministry says.</summary>
    public Source? At(int token)
    {
        int length = PhraseAt(token);
        if (length == 0)
        {
            return null;
        }
        var sentence = document.SentenceSpan(document.Data(token).Sentence);
        int first = token + length;
        int speaker = Outermost(first, Math.Min(sentence.End, first + Reach));
        if (speaker < 0)
        {
            return null;
        }
        var before = new TokenSpan(sentence.Start, token);
        int end = Math.Max(speaker + 1, QuoteBranch.Of(document, speaker, without: -1).End);
        if (before.Count < 2 && sentence.End - end < 3)
        {
            // The tree took the rest of the sentence for a part of the name: the comma parts them.
            end = speaker + 1;
            while (end < sentence.End && document.Form(end) != ",")
            {
                end++;
            }
        }
        var after = new TokenSpan(Math.Min(end, sentence.End), sentence.End);
        var content = before.Count >= after.Count ? before : after;
        if (before.Count > 1 && content == after && !QuoteBranch.HasVerb(document, before))
        {
            // "The rebels, according to a herdsman, crossed the river": the words go on behind the source.
            content = sentence;
        }
        if (content.Count < 2)
        {
            return null;
        }
        return new Source(QuoteBranch.Trim(document, content), speaker, end);
    }

    /// <summary>The noun that heads what stands between a phrase and the next comma: "state news <b>agency</b> SANA".</summary>
    private int Outermost(int start, int end)
    {
        int limit = start;
        while (limit < end && document.Form(limit) is not ("," or ";"))
        {
            limit++;
        }
        int first = -1;
        for (int t = start; t < limit; t++)
        {
            ref readonly var data = ref document.Data(t);
            if (data.PartOfSpeech is PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Pron)
            {
                if (data.Head < start || data.Head >= limit)
                {
                    return t;
                }
                first = first < 0 ? t : first;
            }
        }
        return first;
    }

    private int PhraseAt(int token)
    {
        foreach (string[] phrase in lexicon.Phrases)
        {
            bool matches = token + phrase.Length < document.Count;
            for (int i = 0; matches && i < phrase.Length; i++)
            {
                matches = document
                    .Form(token + i)
                    .Equals(phrase[i], StringComparison.OrdinalIgnoreCase);
            }
            if (matches)
            {
                return phrase.Length;
            }
        }
        return 0;
    }
}
