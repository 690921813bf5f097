using System.Text.RegularExpressions;

namespace Notch.Stories;

/// <summary>The place, agency and date before a lead's first words: "BAGHDAD, Jan 3 (Reuters) -".</summary>
/// <param name="Text">The words as they stand, without the dash: "BAGHDAD, Jan 3 (Reuters)".</param>
/// <param name="Place">Place: "BAGHDAD".</param>
/// <param name="Agency">What stands for the agency: "Reuters"; null when there is none.</param>
/// <param name="Date">The date's words: "Jan 3"; null when there is none.</param>
/// <param name="Length">UTF-16 units before the lead's first word, the dash and blanks included.</param>
public sealed partial record Dateline(
    string Text,
    string Place,
    string? Agency,
    string? Date,
    int Length
)
{
    /// <summary>No dateline is longer.</summary>
    private const int MaxLength = 120;

    /// <summary>Reads the dateline that a paragraph begins with.</summary>
    /// <param name="paragraph">The first paragraph of a story.</param>
    /// <returns>Null when the paragraph begins with none.</returns>
    public static Dateline? Read(string paragraph)
    {
        ArgumentNullException.ThrowIfNull(paragraph);
        string head = paragraph.Length > MaxLength ? paragraph[..MaxLength] : paragraph;
        var match = Capitals().Match(head);
        if (!match.Success)
        {
            match = Mixed().Match(head);
        }
        if (!match.Success)
        {
            match = Russian().Match(head);
        }
        if (!match.Success || match.Length >= paragraph.Length)
        {
            return null;
        }
        string? Group(string name) =>
            match.Groups[name] is { Success: true } g ? g.Value.Trim() : null;
        string text = match.Groups["all"].Value.Trim();
        return new Dateline(
            text,
            Group("place")!.TrimEnd(',', ' '),
            Group("agency"),
            Group("date"),
            match.Length
        );
    }

    private const string MonthPattern =
        @"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?\.?|July?\.?|Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)";

    private const string DatePattern =
        $@"(?<date>(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?(?:{MonthPattern} \d{{1,2}}|\d{{1,2}} {MonthPattern})(?:,? \d{{4}})?)";

    private const string DashPattern = @"\s*(?:--+|[-\u2013\u2014])\s*(?=[""'\u201C\u2018A-Z0-9])";

    /// <summary>"WASHINGTON, Jan 3 (Reuters) -", "UNITED NATIONS (AP) \u2014", "PARIS -".</summary>
    [GeneratedRegex(
        $@"^(?<all>(?<place>\p{{Lu}}[\p{{Lu}}.'\u2019-]+(?:[ /][\p{{Lu}}.'\u2019-]+){{0,4}}(?:, (?:\p{{Lu}}[\w.]+ ?){{1,3}}(?<!{MonthPattern}))?)(?:,? {DatePattern})?,?(?: ?[(/](?<agency>[^()/]{{2,40}})[)/]\.?)?){DashPattern}",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 20_000
    )]
    private static partial Regex Capitals();

    /// <summary>"Baghdad (AFP) -", "Baghdad, Jan. 3, 2020 (AFP) -": without capitals only with an agency or a date.</summary>
    [GeneratedRegex(
        $@"^(?<all>(?<place>\p{{Lu}}[\w.'\u2019-]+(?:[ /]\p{{Lu}}[\w.'\u2019-]+){{0,3}}(?:, \p{{Lu}}[\w.]+(?<!{MonthPattern}))?)(?:,? {DatePattern},?(?: ?\((?<agency>[^()]{{2,40}})\))?| ?\((?<agency>\p{{Lu}}[^()]{{1,40}})\))){DashPattern}",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 20_000
    )]
    private static partial Regex Mixed();

    /// <summary>"Moscow. January 3. INTERFAX -", "MOSCOW, January 3. /TASS/."</summary>
    [GeneratedRegex(
        $@"^(?<all>(?<place>\p{{Lu}}[\w'\u2019-]+(?: \p{{Lu}}[\w'\u2019-]+){{0,2}})[.,] {DatePattern}\. ?(?:/(?<agency>[^/]{{2,30}})/\.?|(?<agency>\p{{Lu}}[\w.-]{{1,30}}(?:\.RU)?)))(?:\s*[-\u2013\u2014]+\s*|\s+)(?=[""'\u201C\u2018A-Z0-9])",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 20_000
    )]
    private static partial Regex Russian();
}
