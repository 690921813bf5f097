using Notch.Text;

namespace Notch.Events;

/// <summary>Finds the words of a given party in a sentence.</summary>
public static class PartyLocator
{
    /// <summary>Finds two parties so that they do not overlap where the sentence allows it.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="source">Words of the first party.</param>
    /// <param name="target">Words of the second party.</param>
    /// <returns>Where each stands; null for one that is not there, not even in part.</returns>
    public static (TextSpan? Source, TextSpan? Target) Find(
        string sentence,
        string source,
        string target
    )
    {
        ArgumentNullException.ThrowIfNull(sentence);
        var sources = All(sentence, source);
        var targets = All(sentence, target);
        foreach (var s in sources)
        {
            foreach (var t in targets)
            {
                if (!s.Overlaps(t))
                {
                    return (s, t);
                }
            }
        }
        return (sources.Count > 0 ? sources[0] : null, targets.Count > 0 ? targets[0] : null);
    }

    private static List<TextSpan> All(string sentence, string? words)
    {
        string wanted = (words ?? "").Trim();
        while (wanted.Length > 0)
        {
            var found = Exact(sentence, wanted);
            if (found.Count > 0)
            {
                return found;
            }
            int space = wanted.IndexOf(' ', StringComparison.Ordinal);
            if (space < 0)
            {
                break;
            }
            wanted = wanted[(space + 1)..].TrimStart();
        }
        return [];
    }

    private static List<TextSpan> Exact(string sentence, string words)
    {
        var found = new List<TextSpan>();
        int at = 0;
        while ((at = sentence.IndexOf(words, at, StringComparison.OrdinalIgnoreCase)) >= 0)
        {
            int end = at + words.Length;
            bool whole =
                (at == 0 || !char.IsLetterOrDigit(sentence[at - 1]))
                && (end == sentence.Length || !char.IsLetterOrDigit(sentence[end]));
            if (whole)
            {
                found.Add(new TextSpan(at, end));
            }
            at = end;
        }
        return found;
    }
}
