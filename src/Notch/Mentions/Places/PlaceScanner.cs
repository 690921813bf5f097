using Notch.Syntax;

namespace Notch.Mentions.Places;

/// <summary>Finds the words of one document that may name places, and throws out those that name people and other things.</summary>
internal sealed class PlaceScanner(PlaceLexicon lexicon, Gazetteer gazetteer, Document document)
{
    private const int Longest = 6;
    private const int MostOptions = 40;

    /// <summary>Places with fewer people are named only where the words show that a place is meant.</summary>
    private const long Small = 100_000;

    /// <summary>Fewer people do not make a part of a longer name a place.</summary>
    private const long Large = 200_000;

    private readonly HashSet<string> surnames = new(StringComparer.OrdinalIgnoreCase);

    public List<PlaceCandidate> Scan()
    {
        FindSurnames();
        var found = new List<PlaceCandidate>();
        for (int s = 0; s < document.SentenceCount; s++)
        {
            var sentence = document.SentenceSpan(s);
            for (int i = sentence.Start; i < sentence.End; i++)
            {
                if (IsCapital(i) && ReadAt(i, sentence, found) is { } candidate)
                {
                    found.Add(candidate);
                    i = candidate.Tokens.End - 1;
                }
            }
        }
        var shown = found
            .Where(c => c.IsShown)
            .Select(c => c.Key)
            .ToHashSet(StringComparer.Ordinal);
        found.RemoveAll(c => !c.IsShown && !IsLargeEnough(c) && !shown.Contains(c.Key));
        return found;
    }

    private static bool IsLargeEnough(PlaceCandidate c) =>
        c.IsKnown
        || c.Options.Exists(o =>
            o.IsPreferred || o.Place.Population >= Small && o.Place.Level == PlaceLevel.City
        );

    /// <summary>The longest name that begins at a token and may be a place.</summary>
    private PlaceCandidate? ReadAt(int start, TokenSpan sentence, List<PlaceCandidate> before)
    {
        for (int end = Math.Min(start + Longest, sentence.End); end > start; end--)
        {
            if (!IsCapital(end - 1) && !char.IsAsciiDigit(document.Form(end - 1)[0]))
            {
                continue;
            }
            var span = new TokenSpan(start, end);
            string key = PlaceKey.Of(document.TextSpanOf(span).Of(document.Text));
            if (key.Length < 2)
            {
                continue;
            }
            var candidate = new PlaceCandidate(span, key);
            bool isBehind = IsBehind(span, sentence, before);
            AddOptions(candidate, isBehind);
            if (candidate.Options.Count > 0 && IsPlace(candidate, sentence, isBehind))
            {
                if (isBehind)
                {
                    var narrower = before[^1];
                    narrower.Wider = candidate;
                    candidate.IsBehind = true;
                    narrower.IsShown = true;
                }
                return candidate;
            }
        }
        return null;
    }

    private void AddOptions(PlaceCandidate candidate, bool isBehind)
    {
        foreach (var entry in lexicon.Find(candidate.Key))
        {
            candidate.Options.Add(
                new PlaceOption(
                    Complete(entry.Place),
                    entry.IsAdjective,
                    IsLexical: true,
                    IsPreferred: false
                )
            );
        }
        if (
            lexicon.TryPreferred(candidate.Key, out int id)
            || isBehind && lexicon.TryBehind(candidate.Key, out id)
        )
        {
            if (gazetteer.ById(id) is { } place)
            {
                candidate.Options.Add(
                    new PlaceOption(
                        Complete(place),
                        IsAdjective: false,
                        IsLexical: isBehind,
                        IsPreferred: true
                    )
                );
            }
        }
        if (gazetteer.Knows(candidate.Key))
        {
            AddKnown(candidate);
        }
        candidate.Options.RemoveAll(o =>
            o is { IsLexical: true, Place: { Id: null, Level: PlaceLevel.Province } }
            && candidate.Options.Exists(g =>
                g.Place is { Id: not null, Level: PlaceLevel.Province }
                && g.Place.Country == o.Place.Country
            )
        );
    }

    /// <summary>The gazetteer's places of the name, the largest first, but those that are options already.</summary>
    private void AddKnown(PlaceCandidate candidate)
    {
        var rows = new List<int>();
        gazetteer.FindRows(candidate.Key, rows);
        foreach (
            var place in rows.Select(gazetteer.At)
                .OrderByDescending(p => p.Population)
                .Take(MostOptions)
        )
        {
            bool isKnown = candidate.Options.Exists(o =>
                !o.IsAdjective
                && (
                    o.Place.Id == place.Id
                    || o.Place.Level == PlaceLevel.Country
                        && place.Level == PlaceLevel.Country
                        && o.Place.Country == place.Country
                )
            );
            if (!isKnown)
            {
                candidate.Options.Add(
                    new PlaceOption(
                        Complete(place),
                        IsAdjective: false,
                        IsLexical: false,
                        IsPreferred: false
                    )
                );
            }
        }
    }

    /// <summary>A country has its point from the lexicon, its id and people from the gazetteer.</summary>
    private Place Complete(Place place)
    {
        if (place is not { Level: PlaceLevel.Country, Country: { } code })
        {
            return place;
        }
        var point = lexicon.Country(code) ?? place;
        return gazetteer.Country(code) is { } row
            ? point with
            {
                Id = row.Id,
                Population = row.Population,
            }
            : point;
    }

    /// <summary>"Paris, Texas": a comma and nothing else stands between this name and the place before.</summary>
    private bool IsBehind(TokenSpan span, TokenSpan sentence, List<PlaceCandidate> before) =>
        before.Count > 0
        && before[^1].Tokens.Start >= sentence.Start
        && before[^1].Tokens.End == span.Start - 1
        && document.Form(span.Start - 1) is ","
        && !before[^1].Options[0].IsAdjective;

    private bool IsPlace(PlaceCandidate c, TokenSpan sentence, bool isBehind)
    {
        int start = c.Tokens.Start;
        int end = c.Tokens.End;
        bool isSingle = c.Tokens.Count == 1;
        string form = document.Form(start);
        string before = start > sentence.Start ? document.Form(start - 1) : "";
        string after = end < sentence.End ? document.Form(end) : "";
        string lowBefore = before.ToLowerInvariant();
        string lowAfter = after.ToLowerInvariant();
        if (isSingle && (form.Length < 2 || c.Key == "us" && form is "Us"))
        {
            return false;
        }
        var kind = lexicon.Kind(lowAfter) ?? KindBefore(start, sentence);
        bool isNear = IsNear(start, sentence);
        c.Kind = kind;
        c.IsShown = kind is not null || isNear || isBehind;
        if (isBehind && c.IsKnown)
        {
            return true;
        }
        bool isLexical = c.Options.Exists(o => o.IsLexical || o.Place.Level == PlaceLevel.Country);
        if (isSingle && !isLexical && !IsProper(c, sentence, isNear))
        {
            return false;
        }
        if (lexicon.Has("title", lowBefore.TrimEnd('.')) && !isLexical)
        {
            return false;
        }
        return IsFreeBefore(c, before, lowBefore, start, sentence, isLexical)
            && IsFreeAfter(c, after, lowAfter, end, isLexical);
    }

    /// <summary>A lone word must be a proper noun, no word that seldom names a place, and nobody's surname.</summary>
    private bool IsProper(PlaceCandidate c, TokenSpan sentence, bool isNear)
    {
        int token = c.Tokens.Start;
        string form = document.Form(token);
        bool isPreferred = c.Options.Exists(o => o.IsPreferred);
        if (surnames.Contains(form) || lexicon.Has("never", c.Key))
        {
            return false;
        }
        if (form.Length <= 3 && form.All(char.IsAsciiLetterUpper) && !isPreferred)
        {
            return false;
        }
        if (lexicon.Has("given", c.Key) && !isNear && c.People < 1_000_000)
        {
            return false;
        }
        var part = document.Data(token).PartOfSpeech;
        return part == PartOfSpeech.Propn || isNear && token > sentence.Start || c.People >= Large;
    }

    /// <summary>No given name, title or other name stands right before.</summary>
    private bool IsFreeBefore(
        PlaceCandidate c,
        string before,
        string lowBefore,
        int start,
        TokenSpan sentence,
        bool isLexical
    )
    {
        bool isName =
            before.Length > 0
            && char.IsUpper(before[0])
            && document.Data(start - 1).PartOfSpeech == PartOfSpeech.Propn
            && !lexicon.Has("beside", lowBefore)
            && lexicon.Kind(lowBefore) is null;
        if (!isName)
        {
            return true;
        }
        bool isPerson = lexicon.Has("given", lowBefore) || before.Length == 2 && before[1] == '.';
        if (
            isPerson && !isLexical
            || start - 1 > sentence.Start && surnames.Contains(document.Form(start)) && !isLexical
        )
        {
            return false;
        }
        c.IsEmbedded = true;
        return isLexical;
    }

    /// <summary>No surname stands right behind; a noun such as "University" makes the name a part of another.</summary>
    private bool IsFreeAfter(
        PlaceCandidate c,
        string after,
        string lowAfter,
        int end,
        bool isLexical
    )
    {
        bool isName =
            after.Length > 1
            && char.IsUpper(after[0])
            && document.Data(end).PartOfSpeech == PartOfSpeech.Propn
            && document.Data(end).Start == document.Data(end - 1).End + 1
            && lexicon.Kind(lowAfter) is null
            && !lexicon.Has("title", lowAfter.TrimEnd('.'));
        if (!isName || c.Options[0].IsAdjective)
        {
            return true;
        }
        c.IsEmbedded = true;
        bool isBody = lexicon.Has("body", lowAfter);
        if (lexicon.Has("given", c.Key) && !isBody)
        {
            return false;
        }
        return isLexical
            || isBody && (c.IsShown || c.People >= Small || c.IsKnown)
            || c.People >= Large
            || c.IsKnown;
    }

    /// <summary>"in Basra", "in northern Basra", "near the Basra".</summary>
    private bool IsNear(int start, TokenSpan sentence)
    {
        int at = start - 1;
        while (
            at >= sentence.Start
            && (
                document.Form(at) is "the"
                || lexicon.Has("beside", document.Form(at).ToLowerInvariant())
            )
        )
        {
            at--;
        }
        return at >= sentence.Start && lexicon.Has("near", document.Form(at).ToLowerInvariant());
    }

    /// <summary>"the city of Basra", "Mount Lebanon", "Lake Chad".</summary>
    private PlaceLevel? KindBefore(int start, TokenSpan sentence)
    {
        int at = start - 1;
        if (at - 1 >= sentence.Start && document.Form(at) is "of")
        {
            return lexicon.Kind(document.Form(at - 1).ToLowerInvariant());
        }
        return null;
    }

    private void FindSurnames()
    {
        for (int i = 1; i < document.Count; i++)
        {
            string before = document.Form(i - 1);
            string low = before.ToLowerInvariant();
            bool isFirst =
                char.IsUpper(before[0])
                && (lexicon.Has("given", low) || before.Length == 2 && before[1] == '.');
            bool isTitle = lexicon.Has("title", low.TrimEnd('.'));
            if (
                (isFirst || isTitle)
                && IsCapital(i)
                && document.Data(i).PartOfSpeech == PartOfSpeech.Propn
                && document.Data(i).Sentence == document.Data(i - 1).Sentence
                && lexicon.Find(PlaceKey.Of(document.Form(i))).Count == 0
            )
            {
                surnames.Add(document.Form(i));
                if (
                    i + 1 < document.Count
                    && IsCapital(i + 1)
                    && document.Data(i + 1).PartOfSpeech == PartOfSpeech.Propn
                    && document.Data(i + 1).Head is var head
                    && (head == i || head == i - 1 || document.Data(i).Head == i + 1)
                )
                {
                    surnames.Add(document.Form(i + 1));
                }
            }
        }
    }

    private bool IsCapital(int token) => char.IsUpper(document.Form(token)[0]);
}
