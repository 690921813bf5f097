using Notch.Syntax;

namespace Notch.Actors;

/// <summary>Says whether a name of a country or a city is only a place where it stands.</summary>
internal sealed class PlaceReader(ActorWords words)
{
    private readonly HashSet<string> spatial = words.List("spatial");
    private readonly HashSet<string> physical = words.List("physical");
    private readonly HashSet<string> motion = words.List("motion");
    private readonly HashSet<string> giving = words.List("giving");

    /// <summary>True when the words only name a place.</summary>
    /// <param name="document">The document.</param>
    /// <param name="phrase">A named phrase.</param>
    /// <param name="use">What the name means here.</param>
    public bool IsPlace(Document document, Phrase phrase, NameUse use)
    {
        if (
            use.Kind == NameKind.Place
            || (use.Kind == NameKind.Capital && IsLeft(document, phrase))
        )
        {
            return true;
        }
        if (use.Kind != NameKind.Name && IsTarget(document, phrase))
        {
            return false;
        }
        if (use.Kind == NameKind.Name && use.Actor?.Kind != ActorKind.Country)
        {
            return false;
        }
        int start = phrase.Mention.Tokens.Start;
        string before =
            start > document.SentenceSpan(phrase.Sentence).Start
                ? document.Form(start - 1).ToLowerInvariant()
                : "";
        switch (before)
        {
            case "over" when use.Kind != NameKind.Name:
                return Hovers(document, phrase.Mention.Head);
            case "at":
                return use.Kind != NameKind.Name && !IsAfter(document, start, giving);
            case "with":
                return IsAfter(document, start, spatial);
            case "in"
            or "inside"
            or "near"
            or "across"
            or "outside"
            or "around"
            or "throughout"
            or "within"
            or "off"
            or "into":
                return true;
            case "from":
                return !IsAfter(document, start, giving);
            case "of":
                return IsAfter(document, start, spatial);
            case "to" when use.Kind != NameKind.Name:
                return IsUnder(document, phrase.Mention.Head, motion);
        }
        return phrase.IsRegion;
    }

    /// <summary>"In Brussels" is the town, whatever else the name stands for.</summary>
    public NameUse TownOf(Document document, Phrase phrase, NameUse use) =>
        use.Kind == NameKind.Metonym
        && UseChooser.CapitalOf(phrase.Core!) is { } capital
        && IsPlace(document, phrase, capital)
            ? capital
            : use;

    /// <summary>"Shells hit Aleppo", "Kyiv was bombed": whoever is hit there is no mere place; "left Aleppo" is one.</summary>
    private bool IsTarget(Document document, Phrase phrase)
    {
        ref readonly var token = ref document.Data(phrase.Mention.Head);
        int start = phrase.Mention.Tokens.Start;
        return token.Relation is "obj" or "iobj" or "nsubj:pass"
                && !physical.Contains(document.Data(token.Head).Lemma)
            || start > 0 && document.Form(start - 1) is "at" && IsAfter(document, start, giving);
    }

    /// <summary>"Smoke hung over Cairo".</summary>
    private static bool Hovers(Document document, int token) =>
        document.Data(document.Data(token).Head).Lemma
            is "hang"
                or "hover"
                or "fly"
                or "circle"
                or "loom"
                or "rise";

    /// <summary>"They left Cairo": the town, not its government.</summary>
    private bool IsLeft(Document document, Phrase phrase)
    {
        ref readonly var token = ref document.Data(phrase.Mention.Head);
        return token.Relation == "obj" && physical.Contains(document.Data(token.Head).Lemma);
    }

    /// <summary>The noun before the preposition stands in a list: "streets of", "pressure from".</summary>
    private static bool IsAfter(Document document, int start, HashSet<string> list) =>
        start >= 2 && list.Contains(document.Form(start - 2).ToLowerInvariant());

    private static bool IsUnder(Document document, int token, HashSet<string> list)
    {
        int head = document.Data(token).Head;
        return list.Contains(document.Data(head).Lemma.ToLowerInvariant());
    }
}
