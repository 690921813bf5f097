using Notch.Syntax;

namespace Notch.Mentions;

/// <summary>Participles that go on with somebody's words: "said that they had left, adding that ...". Trees often hang them inside the words.</summary>
internal sealed class QuoteAdditions(Document document, QuoteLexicon lexicon)
{
    private const int MostSteps = 12;

    /// <summary>The words of a reporting verb without a participle behind a comma that reports on its own.</summary>
    public TokenSpan Without(TokenSpan content)
    {
        for (int t = content.Start + 2; t < content.End - 1; t++)
        {
            if (IsAddition(t))
            {
                return QuoteBranch.Trim(document, new TokenSpan(content.Start, t - 1));
            }
        }
        return content;
    }

    /// <summary>The verb whose subject speaks: for "adding" the reporting verb around the words that it hangs in, else the cue itself.</summary>
    public int Governor(int cue)
    {
        if (!IsAddition(cue))
        {
            return cue;
        }
        int found = cue;
        int at = cue;
        for (int steps = 0; steps < MostSteps; steps++)
        {
            ref readonly var data = ref document.Data(at);
            if (data.Head == at)
            {
                break;
            }
            if (data.Relation is "ccomp" or "parataxis" && IsSpeech(data.Head))
            {
                found = data.Head;
            }
            at = data.Head;
        }
        return found;
    }

    private bool IsAddition(int token) =>
        document.Data(token).Tag == "VBG"
        && document.Form(token - 1) == ","
        && document.Data(token).Lemma
            is "add"
                or "say"
                or "note"
                or "warn"
                or "stress"
                or "insist"
                or "claim"
                or "argue"
                or "explain"
        && IsSpeech(token);

    private bool IsSpeech(int token) =>
        lexicon.Verb(document.Data(token).Lemma, document.Form(token)) is { IsSpeech: true };
}
