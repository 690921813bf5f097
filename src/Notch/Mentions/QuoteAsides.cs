using Notch.Syntax;

namespace Notch.Mentions;

/// <summary>Reads reporting clauses that stand aside from what they report: "The talks, the envoy said, have failed", "..., said the envoy."</summary>
internal sealed class QuoteAsides(Document document)
{
    private const int MostWords = 12;

    /// <summary>Words between a reporting verb and the comma that closes its clause.</summary>
    private const int MostBehind = 8;

    /// <summary>A reporting clause between commas, or between a comma and the end.</summary>
    /// <param name="Content">The sentence around it.</param>
    /// <param name="Speaker">The words that say who speaks.</param>
    /// <param name="Head">Their head.</param>
    internal readonly record struct Aside(TokenSpan Content, TokenSpan Speaker, int Head);

    /// <summary>The aside that a verb makes; null when the verb stands in the sentence's own clause.</summary>
    public Aside? Of(int cue)
    {
        ref readonly var data = ref document.Data(cue);
        if (data.Tag is not ("VBD" or "VBZ" or "VBP"))
        {
            return null;
        }
        var sentence = document.SentenceSpan(data.Sentence);
        if (Closes(cue + 1, sentence))
        {
            return Straight(cue, sentence, cue + 1);
        }
        return Inverted(cue, sentence)
            ?? (
                CloseBehind(cue, sentence) is var close && close > 0
                    ? Straight(cue, sentence, close)
                    : null
            );
    }

    /// <summary>", the envoy said, " and ", the envoy said."</summary>
    private Aside? Straight(int cue, TokenSpan sentence, int close)
    {
        int start = cue;
        while (start > sentence.Start && cue - start < MostWords && document.Form(start - 1) != ",")
        {
            start--;
        }
        bool isAside = start > sentence.Start + 1 && start < cue && document.Form(start - 1) == ",";
        if (
            !isAside
            || close > cue + 1
                && !QuoteBranch.HasVerb(document, new TokenSpan(sentence.Start, start - 1))
        )
        {
            return null;
        }
        return QuotePhrases.Before(document, start, cue) is { } speaker
            ? Make(sentence, start - 1, close, speaker)
            : null;
    }

    /// <summary>", said the envoy."</summary>
    private Aside? Inverted(int cue, TokenSpan sentence)
    {
        if (cue < sentence.Start + 2 || document.Form(cue - 1) != ",")
        {
            return null;
        }
        if (QuotePhrases.After(document, cue, sentence.End) is not { } speaker)
        {
            return null;
        }
        bool isNominal = false;
        for (int t = speaker.Start; t < speaker.End; t++)
        {
            isNominal |=
                document.Data(t).PartOfSpeech
                    is PartOfSpeech.Noun
                        or PartOfSpeech.Propn
                        or PartOfSpeech.Pron;
        }
        bool isAside = isNominal && speaker.Start == cue + 1 && Closes(speaker.End, sentence);
        return isAside ? Make(sentence, cue - 1, speaker.End, speaker) : null;
    }

    private Aside? Make(TokenSpan sentence, int from, int to, TokenSpan speaker)
    {
        // Words of the sentence's own clause follow, not an apposition to the speaker.
        bool isMiddle = QuoteBranch.HasVerb(document, new TokenSpan(to, sentence.End));
        var content = QuoteBranch.Trim(
            document,
            isMiddle ? sentence : new TokenSpan(sentence.Start, from)
        );
        return content.Count < 2
            ? null
            : new Aside(content, speaker, QuotePhrases.Head(document, speaker));
    }

    /// <summary>The comma behind a reporting verb and what says when, where and to whom: "warned on Friday,"; -1 when a clause stands between.</summary>
    private int CloseBehind(int cue, TokenSpan sentence)
    {
        if (
            document.Data(cue + 1).PartOfSpeech
                is not (PartOfSpeech.Adp or PartOfSpeech.Propn or PartOfSpeech.Adv)
            && document.Data(cue + 1).Tag != "NNS"
        )
        {
            return -1;
        }
        for (int t = cue + 1; t < Math.Min(sentence.End, cue + MostBehind); t++)
        {
            if (document.Form(t) is "," or ".")
            {
                return t;
            }
            if (
                document.Data(t).PartOfSpeech
                is PartOfSpeech.Verb
                    or PartOfSpeech.Aux
                    or PartOfSpeech.Sconj
                    or PartOfSpeech.Pron
            )
            {
                return -1;
            }
        }
        return -1;
    }

    private bool Closes(int token, TokenSpan sentence) =>
        token >= sentence.End || document.Form(token) is "," or "." or "!" or "?";
}
