using Notch.Syntax;

namespace Notch.Actors;

/// <summary>Picks one meaning of a name: the story's own company first, then the date, then the order of the lexicon.</summary>
/// <param name="memory">Who has been named so far, and how often each country is.</param>
/// <param name="day">The story's day.</param>
internal sealed class UseChooser(StoryMemory memory, DateOnly? day)
{
    /// <summary>The use that fits best; null when the words are rather no name at all.</summary>
    public NameUse? Choose(Document document, NameMatch match, bool hasTitle)
    {
        NameUse? best = null;
        int bestScore = int.MinValue;
        foreach (var use in match.Uses)
        {
            if (use.Actor is not { } actor || !IsLikely(document, match, actor, hasTitle))
            {
                continue;
            }
            int score = Score(use, actor, match.Uses.Length > 1);
            if (score > bestScore)
            {
                bestScore = score;
                best = use;
            }
        }
        return best;
    }

    /// <summary>The code of a use on the story's day.</summary>
    public DatedCode CodeOf(NameUse use) => use.Code ?? use.Actor!.CodeAt(day);

    /// <summary>The chain of whom a use means.</summary>
    public int ChainOf(NameUse use) => memory.Of(use.Actor!, CodeOf(use), use.Actor!.Name).Chain;

    private int Score(NameUse use, Actor actor, bool isAmbiguous)
    {
        if (!isAmbiguous)
        {
            return 0;
        }
        int score = use.Kind == NameKind.Place ? -1 : 0;
        if (actor.Kind != ActorKind.Country && memory.Has(actor))
        {
            score += 1000;
        }
        if (actor.Kind == ActorKind.Person && day is { } date)
        {
            score += actor.IsActiveAt(date) ? 100 : 0;
            score += actor.Codes[0].Span.First > date ? -50 : 0;
            score += Recency(actor, date);
        }
        return score + Math.Min(90, 10 * memory.CountOf(actor.Codes[0].Code.Country));
    }

    /// <summary>Of those whose time is over, the one who left last; up to 40.</summary>
    private static int Recency(Actor actor, DateOnly date)
    {
        int best = 0;
        foreach (var code in actor.Codes)
        {
            if (code.Span.Last is { } last && last < date)
            {
                best = Math.Max(best, 40 - Math.Min(40, (date.DayNumber - last.DayNumber) / 365));
            }
        }
        return best;
    }

    /// <summary>A surname that is a common word counts only where the tagger takes it for a name, or once the full name is known.</summary>
    private bool IsLikely(Document document, NameMatch match, Actor actor, bool hasTitle)
    {
        if (
            match.Tokens.Count > 1
            || actor.Kind != ActorKind.Person
            || hasTitle
            || memory.Has(actor)
        )
        {
            return true;
        }
        ref readonly var token = ref document.Data(match.Tokens.Start);
        return token.PartOfSpeech == PartOfSpeech.Propn
            && document.Form(match.Tokens.Start) is not ("May" or "March" or "August" or "April");
    }
}
