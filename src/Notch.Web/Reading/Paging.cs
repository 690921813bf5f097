namespace Notch.Web.Reading;

/// <summary>How long lists are, on pages and in the API.</summary>
internal static class Paging
{
    /// <summary>Stories on a page.</summary>
    public const int Stories = 30;

    /// <summary>Events on a page.</summary>
    public const int Events = 50;

    /// <summary>Acts of speech on a page.</summary>
    public const int Quotes = 40;

    /// <summary>Notches on a page.</summary>
    public const int Notches = 40;

    /// <summary>Actors, or pairs, in a list.</summary>
    public const int Actors = 300;

    /// <summary>Days in an archive list.</summary>
    public const int Days = 120;

    /// <summary>Takes one row more than asked for as the sign that there is another page.</summary>
    public static (IReadOnlyList<T> Shown, bool More) Cut<T>(IReadOnlyList<T> rows, int size) =>
        rows.Count > size ? ([.. rows.Take(size)], true) : (rows, false);
}
