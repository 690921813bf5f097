using Notch.Syntax;

namespace Notch.Actors;

/// <summary>Finds all lexicon names in a document: the longest at each place, whole words only.</summary>
internal sealed class NameScanner
{
    private readonly NameIndex index;
    private readonly HashSet<string> against;
    private readonly HashSet<string> backed;
    private readonly HashSet<string> based;
    private readonly HashSet<string> provincial;
    private readonly Dictionary<string, NameUse[]> combining;

    public NameScanner(ActorLexicon lexicon)
    {
        index = lexicon.Index;
        against = lexicon.Words.List("against");
        backed = lexicon.Words.List("backed");
        based = lexicon.Words.List("based");
        provincial = lexicon.Words.List("provincial");
        combining = new(StringComparer.Ordinal);
        foreach (string pair in lexicon.Words.List("combining"))
        {
            int equals = pair.IndexOf('=', StringComparison.Ordinal);
            if (equals > 0 && index.Find(pair[(equals + 1)..]) is { Length: > 0 } uses)
            {
                combining[pair[..equals]] = uses.ToArray();
            }
        }
    }

    private readonly record struct Piece(
        int Id,
        int Token,
        int Start,
        int End,
        bool Upper,
        bool Caps
    );

    /// <summary>Names in text order; they do not overlap.</summary>
    public List<NameMatch> Scan(Document document)
    {
        var pieces = Pieces(document);
        var matches = new List<NameMatch>();
        int at = 0;
        while (at < pieces.Count)
        {
            int length = Longest(document, pieces, at, out var uses);
            if (length == 0 && Combining(document, pieces[at]) is { } combined)
            {
                (length, uses) = (1, combined);
            }
            if (length == 0 || IsBeaten(document, pieces, at, length))
            {
                at++;
                continue;
            }
            uses = WithoutPlace(document, matches, pieces[at], uses);
            var first = pieces[at];
            var last = pieces[at + length - 1];
            bool tied =
                matches.Count > 0
                && IsHyphen(document.Text, matches[^1].End, first.Start)
                && matches[^1].Role == ActorRole.Phrase;
            matches.Add(
                new NameMatch(
                    new TokenSpan(first.Token, last.Token + 1),
                    first.Start,
                    last.End,
                    uses,
                    RoleOf(document.Text, first.Start, last.End)
                )
                {
                    IsTied = tied,
                    IsFormer = WordBefore(document.Text, first.Start)
                        .Equals("ex", StringComparison.OrdinalIgnoreCase),
                }
            );
            at += length;
        }
        return matches;
    }

    /// <summary>A state's name that is a place elsewhere too is that place only behind a place of it, or behind its office: "Atlanta, Georgia", "the governor of Georgia".</summary>
    private NameUse[] WithoutPlace(
        Document document,
        List<NameMatch> before,
        Piece piece,
        NameUse[] uses
    )
    {
        if (
            uses.Length < 2
            || !Array.Exists(uses, u => u.Kind == NameKind.Place)
            || !Array.Exists(uses, u => u.Kind == NameKind.Name)
        )
        {
            return uses;
        }
        if (IsProvince(document, piece.Token))
        {
            return Array.FindAll(uses, u => u.Kind == NameKind.Place);
        }
        bool isBehind =
            before.Count > 0
            && document.Text.AsSpan(before[^1].End, piece.Start - before[^1].End) is ", ";
        var places = isBehind
            ? Array.FindAll(
                uses,
                u =>
                    u.Kind == NameKind.Place
                    && Array.Exists(before[^1].Uses, b => ReferenceEquals(b.Actor, u.Actor))
            )
            : [];
        return places.Length > 0 ? places : Array.FindAll(uses, u => u.Kind != NameKind.Place);
    }

    /// <summary>Behind "governor of", "state of".</summary>
    private bool IsProvince(Document document, int token) =>
        token > 1
        && document.Form(token - 1) is "of" or "from"
        && provincial.Contains(document.Form(token - 2).ToLowerInvariant());

    /// <summary>"Franco" in "Franco-German" is French.</summary>
    private NameUse[]? Combining(Document document, Piece piece)
    {
        if (!piece.Upper || WordAfter(document.Text, piece.End).IsEmpty)
        {
            return null;
        }
        string word = NamePieces.Key(document.Text.AsSpan(piece.Start, piece.End - piece.Start));
        return combining.TryGetValue(word, out var uses) ? uses : null;
    }

    /// <summary>"The Guardian" gives way to "Guardian Council", which begins later but goes on longer.</summary>
    private bool IsBeaten(Document document, List<Piece> pieces, int at, int length) =>
        length > 1
        && pieces[at].End - pieces[at].Start == 3
        && document
            .Text.AsSpan(pieces[at].Start, 3)
            .Equals("the", StringComparison.OrdinalIgnoreCase)
        && Longest(document, pieces, at + 1, out _) >= length;

    private List<Piece> Pieces(Document document)
    {
        var pieces = new List<Piece>(document.Count);
        Span<char> folded = stackalloc char[NamePieces.MaxLength];
        for (int t = 0; t < document.Count; t++)
        {
            string form = document.Form(t);
            int start0 = document.Data(t).Start;
            for (int at = 0; NamePieces.TryNext(form, at, out int start, out int end); at = end)
            {
                var piece = form.AsSpan(start, end - start);
                int length = NamePieces.Fold(piece, folded);
                pieces.Add(
                    new Piece(
                        length == 0 ? -1 : index.PieceOf(folded[..length]),
                        t,
                        start0 + start,
                        start0 + end,
                        char.IsUpper(piece[0]),
                        IsCaps(piece)
                    )
                );
            }
        }
        return pieces;
    }

    private int Longest(Document document, List<Piece> pieces, int from, out NameUse[] uses)
    {
        uses = [];
        int best = 0;
        int node = NameIndex.Root;
        int sentence = document.Data(pieces[from].Token).Sentence;
        for (int i = from; i < pieces.Count; i++)
        {
            if (
                pieces[i].Id < 0
                || document.Data(pieces[i].Token).Sentence != sentence
                || (i > from && !Joins(document.Text, pieces[i - 1].End, pieces[i].Start))
            )
            {
                break;
            }
            node = index.Next(node, pieces[i].Id);
            if (node < 0)
            {
                break;
            }
            var found = index.UsesAt(node);
            if (
                found.Length > 0
                && Fitting(found, pieces, from, i - from + 1) is { Length: > 0 } fit
            )
            {
                best = i - from + 1;
                uses = fit;
            }
        }
        return best;
    }

    /// <summary>The uses whose capitals the text shows.</summary>
    private static NameUse[] Fitting(
        ReadOnlySpan<NameUse> found,
        List<Piece> pieces,
        int from,
        int length
    )
    {
        ulong upper = 0;
        ulong caps = 0;
        for (int i = 0; i < length && i < 64; i++)
        {
            upper |= pieces[from + i].Upper ? 1UL << i : 0;
            caps |= pieces[from + i].Caps ? 1UL << i : 0;
        }
        int count = 0;
        foreach (var use in found)
        {
            count += Fits(use, upper, caps) ? 1 : 0;
        }
        if (count == 0)
        {
            return [];
        }
        var fit = new NameUse[count];
        count = 0;
        foreach (var use in found)
        {
            if (Fits(use, upper, caps))
            {
                fit[count++] = use;
            }
        }
        return fit;
    }

    private static bool Fits(NameUse use, ulong upper, ulong caps) =>
        (use.Upper & ~upper) == 0 && (use.Caps & ~caps) == 0;

    /// <summary>Names go on over spaces, hyphens, stops and apostrophes, not over commas or brackets.</summary>
    private static bool Joins(string text, int end, int start)
    {
        if (start - end > 3)
        {
            return false;
        }
        for (int i = end; i < start; i++)
        {
            if (text[i] is not (' ' or '-' or '–' or '‑' or '.' or '\'' or '’' or '\u00a0' or '&'))
            {
                return false;
            }
        }
        return true;
    }

    private ActorRole RoleOf(string text, int start, int end)
    {
        if (WordBefore(text, start) is { IsEmpty: false } before)
        {
            Span<char> lower = stackalloc char[NamePieces.MaxLength];
            int length = NamePieces.Fold(before, lower);
            if (Has(against, lower[..length]))
            {
                return ActorRole.Against;
            }
            if (lower[..length] is "pro")
            {
                return ActorRole.Sponsor;
            }
        }
        if (WordAfter(text, end) is { IsEmpty: false } after)
        {
            Span<char> lower = stackalloc char[NamePieces.MaxLength];
            int length = NamePieces.Fold(after, lower);
            return Has(backed, lower[..length]) ? ActorRole.Sponsor
                : Has(based, lower[..length]) ? ActorRole.Place
                : ActorRole.Phrase;
        }
        return ActorRole.Phrase;
    }

    private static bool Has(HashSet<string> set, ReadOnlySpan<char> word) =>
        set.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    /// <summary>The word that a hyphen ties in front, however the tokenizer spaced it.</summary>
    private static ReadOnlySpan<char> WordBefore(string text, int start)
    {
        int i = start;
        while (i > 0 && text[i - 1] is ' ')
        {
            i--;
        }
        if (i == 0 || text[i - 1] is not ('-' or '–' or '‑'))
        {
            return [];
        }
        int end = i - 1;
        while (end > 0 && text[end - 1] == ' ')
        {
            end--;
        }
        int from = end;
        while (from > 0 && char.IsLetter(text[from - 1]))
        {
            from--;
        }
        return text.AsSpan(from, end - from);
    }

    /// <summary>The word that a hyphen ties behind.</summary>
    private static ReadOnlySpan<char> WordAfter(string text, int end)
    {
        int i = end;
        while (i < text.Length && text[i] is ' ' or '.')
        {
            i++;
        }
        if (i == text.Length || text[i] is not ('-' or '–' or '‑'))
        {
            return [];
        }
        i++;
        while (i < text.Length && text[i] == ' ')
        {
            i++;
        }
        int to = i;
        while (to < text.Length && char.IsLetter(text[to]))
        {
            to++;
        }
        return text.AsSpan(i, to - i);
    }

    private static bool IsHyphen(string text, int end, int start)
    {
        bool seen = false;
        for (int i = end; i < start; i++)
        {
            if (text[i] is '-' or '–' or '‑')
            {
                seen = true;
            }
            else if (text[i] is not (' ' or '.'))
            {
                return false;
            }
        }
        return seen && start - end <= 4;
    }

    private static bool IsCaps(ReadOnlySpan<char> piece)
    {
        foreach (char c in piece)
        {
            if (char.IsLower(c))
            {
                return false;
            }
        }
        return true;
    }
}
