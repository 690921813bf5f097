using Notch.Events;
using Notch.Syntax;

namespace Notch.Tests.Events;

/// <summary>Rewrites a plain sentence in the past tense so that its act has another status: denied, to come, reported, conditional, long past.</summary>
internal static class StatusFlips
{
    /// <summary>The sentences by kind of flip, with the status that the act must have; none when the sentence is not one clause in the plain past.</summary>
    /// <param name="document">The sentence.</param>
    /// <param name="lemmas">Lemmas that the act's own word may have.</param>
    /// <param name="dated">True when the sentence names a time, so that no other can be put in front.</param>
    public static IEnumerable<(string Kind, string Sentence, EventStatus Status)> Of(
        Document document,
        IReadOnlyList<string> lemmas,
        bool dated
    )
    {
        if (document.SentenceCount != 1 || Root(document) is not { } root)
        {
            yield break;
        }
        string text = document.Text;
        if (Past(document, root, lemmas) is var (start, end, base_, negated) && base_.Length > 0)
        {
            string Swap(string words) => text[..start] + words + text[end..];
            yield return ("negated", Swap(negated), EventStatus.Denied);
            yield return ("never", Swap("never " + text[start..end]), EventStatus.Denied);
            yield return ("to come", Swap("will " + base_), EventStatus.Planned);
            yield return ("possible", Swap("may " + base_), EventStatus.Hypothetical);
            string plain = text.TrimEnd('.');
            yield return (
                "conditional",
                "If " + Lower(document, plain) + ", prices will rise.",
                EventStatus.Hypothetical
            );
            yield return (
                "reported",
                "A spokesman said that " + Lower(document, text),
                EventStatus.Fact
            );
            if (!dated)
            {
                yield return (
                    "history",
                    "In 1994, " + Lower(document, text),
                    EventStatus.Background
                );
            }
        }
    }

    internal static int? Root(Document document)
    {
        for (int i = 0; i < document.Count; i++)
        {
            if (document.Data(i).Head == i)
            {
                return i;
            }
        }
        return null;
    }

    /// <summary>Where the finite verb stands, its base form, and its negation; an empty base where it is no plain past.</summary>
    private static (int Start, int End, string Base, string Negated) Past(
        Document document,
        int root,
        IReadOnlyList<string> lemmas
    )
    {
        var data = document.Data(root);
        string form = document.Form(root);
        int auxiliaries = 0;
        int be = -1;
        for (int i = 0; i < root; i++)
        {
            var child = document.Data(i);
            if (child.Head == root && child.Relation is "aux" or "aux:pass" or "cop")
            {
                auxiliaries++;
                be = child.Relation == "aux:pass" && document.Form(i) is "was" or "were" ? i : -1;
            }
        }
        if (auxiliaries == 0 && data.Tag == "VBD")
        {
            string lemma = lemmas.Contains(data.Lemma)
                ? data.Lemma
                : lemmas.FirstOrDefault(l => Inflection.Past(l).Contains(form)) ?? data.Lemma;
            return (data.Span.Start, data.Span.End, lemma, "did not " + lemma);
        }
        if (auxiliaries == 1 && be >= 0)
        {
            var span = document.Data(be).Span;
            return (span.Start, span.End, "be", document.Form(be) + " not");
        }
        return (0, 0, "", form);
    }

    /// <summary>The sentence inside another: an article or preposition in front in small letters.</summary>
    private static string Lower(Document document, string text) =>
        document.Data(0).PartOfSpeech is PartOfSpeech.Det or PartOfSpeech.Adp
            ? char.ToLowerInvariant(text[0]) + text[1..]
            : text;
}
