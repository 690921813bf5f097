using Notch.Syntax;

namespace Notch.Events;

/// <summary>Reads on in what a crowd chants: "No to Iran! No to Oman!" names two whom it is against, though a full stop stands between. Holds one document.</summary>
internal sealed class SloganReader(ClauseTree tree, PartyIndex parties)
{
    private const int Reach = 30;

    /// <summary>The heads of those whom further slogans of the same quotation name; empty for all but chants.</summary>
    /// <param name="reading">A protest, whose own sentence ends inside the quotation.</param>
    public List<int> Further(ActReading reading)
    {
        var found = new List<int>();
        int end = tree.Document.SentenceSpan(tree.Document.Data(reading.Head).Sentence).End;
        if (reading.Type != EventType.Protest || !IsOpen(reading.Head, end))
        {
            return found;
        }
        int last = Math.Min(tree.Document.Count, end + Reach);
        for (int i = end; i + 2 < last && !IsMark(i); i++)
        {
            bool slogan =
                tree.Document.Form(i) is "No" or "Death" or "Down"
                && Phrase.IsWord(tree.Document, i + 1, i + 1 < last && IsDown(i) ? "with" : "to");
            if (!slogan)
            {
                continue;
            }
            int named = i + 2;
            while (named < last && !parties.IsKnown(named) && tree.Pos(named) != PartOfSpeech.Punct)
            {
                named++;
            }
            if (named < last && parties.IsKnown(named))
            {
                found.Add(named);
            }
        }
        return found;
    }

    private bool IsDown(int token) => tree.Document.Form(token) == "Down";

    /// <summary>True when a quotation that opens behind the verb is still open at the sentence's end.</summary>
    private bool IsOpen(int verb, int end)
    {
        int marks = 0;
        for (int i = verb + 1; i < end; i++)
        {
            marks += IsMark(i) ? 1 : 0;
        }
        return marks == 1;
    }

    private bool IsMark(int token) => tree.Document.Form(token).AsSpan().ContainsAny("\"“”");
}
