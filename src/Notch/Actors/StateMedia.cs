using Notch.Mentions;

namespace Notch.Actors;

/// <summary>Knows the outlets that a state owns or directs: entries of the actor lexicon with the sectors JRN GOV. Immutable; safe to share among threads.</summary>
public sealed class StateMedia
{
    private const string Press = "JRN";

    private readonly ActorLexicon lexicon;

    /// <summary>Takes the lexicon.</summary>
    /// <param name="lexicon">Names of outlets with their sectors.</param>
    public StateMedia(ActorLexicon lexicon)
    {
        ArgumentNullException.ThrowIfNull(lexicon);
        this.lexicon = lexicon;
    }

    /// <summary>True when the name, or the host "tass.com", is that of an outlet of a state.</summary>
    /// <param name="outlet">"Xinhua", "tass.com"; null is no outlet.</param>
    public bool IsOutlet(string? outlet)
    {
        if (string.IsNullOrWhiteSpace(outlet))
        {
            return false;
        }
        if (IsName(outlet))
        {
            return true;
        }
        string[] labels = outlet.Contains(' ', StringComparison.Ordinal) ? [] : outlet.Split('.');
        return labels.Length > 1 && IsName(labels[^2]);
    }

    /// <summary>The quotes, with those marked that come through an outlet of a state.</summary>
    /// <param name="quotes">Quotes of a story.</param>
    /// <param name="actors">Who is meant in it.</param>
    /// <param name="isOutlet">The story itself comes from such an outlet, so all its quotes do.</param>
    public static IReadOnlyList<Quote> Flag(
        IReadOnlyList<Quote> quotes,
        ActorReading actors,
        bool isOutlet
    )
    {
        ArgumentNullException.ThrowIfNull(quotes);
        ArgumentNullException.ThrowIfNull(actors);
        return
        [
            .. quotes.Select(quote =>
                quote.IsStateMedia || !(isOutlet || IsSpeaker(quote, actors))
                    ? quote
                    : quote with
                    {
                        IsStateMedia = true,
                    }
            ),
        ];
    }

    private static bool IsSpeaker(Quote quote, ActorReading actors)
    {
        for (int t = quote.Speaker?.Start ?? 0; t < (quote.Speaker?.End ?? 0); t++)
        {
            foreach (var reference in actors.At(t))
            {
                if (Is(reference.Code, reference.Sectors))
                {
                    return true;
                }
            }
        }
        return false;
    }

    private bool IsName(string name)
    {
        foreach (var use in lexicon.Index.Find(name))
        {
            if (use.Actor is { } actor && Is(actor.Codes[^1].Code, actor.Codes[^1].Sectors))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>JRN GOV of the lexicon's outlets, GOV JRN of "state television".</summary>
    private static bool Is(ActorCode code, IReadOnlyList<string> further) =>
        code.Sector == Press && further.Contains(Sector.Government)
        || code.Sector == Sector.Government && further.Contains(Press);
}
