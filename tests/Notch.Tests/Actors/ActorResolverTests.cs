using System.Globalization;
using Notch.Actors;
using Notch.Tests.Support;

namespace Notch.Tests.Actors;

/// <summary>The cases of MentionCases.txt, one test each, and what the reading promises to event coders.</summary>
public sealed class ActorResolverTests
{
    private static readonly string[] Lines = File.ReadAllLines(
        Repository.PathTo("tests", "Notch.Tests", "Actors", "MentionCases.txt")
    );

    public static TheoryData<int, string, string> Cases()
    {
        var cases = new TheoryData<int, string, string>();
        string text = "";
        for (int i = 0; i < Lines.Length; i++)
        {
            if (Lines[i].StartsWith("  ", StringComparison.Ordinal))
            {
                cases.Add(i + 1, text, Lines[i].Trim());
            }
            else if (Lines[i].Length > 0 && Lines[i][0] != '#')
            {
                text = Lines[i];
            }
        }
        return cases;
    }

    [Theory, MemberData(nameof(Cases), DisableDiscoveryEnumeration = true)]
    public void WordsMeanTheirActor(int line, string text, string expectation)
    {
        Assert.True(line > 0);
        DateOnly? date = null;
        int at = text.LastIndexOf('@');
        if (at > 0)
        {
            date = DateOnly.Parse(text.AsSpan(at + 1), CultureInfo.InvariantCulture);
            text = text[..at].Trim();
        }
        int equals = expectation.IndexOf('=', StringComparison.Ordinal);
        string words = expectation[..equals].Trim();
        string wanted = expectation[(equals + 1)..].Trim();
        var (document, reading) = Readers.Read(
            text.Replace("\\n", "\n\n", StringComparison.Ordinal),
            date
        );
        var found = reading
            .References.Where(r => document.TextOf(r.Tokens) == words)
            .Select(r => Describe(r, wanted))
            .ToList();
        bool isRight = wanted == "none" ? found.Count == 0 : found.Contains(wanted);
        Assert.True(
            isRight,
            $"[{words}] should be {wanted}, found {string.Join(" / ", found)}; all: "
                + string.Join(
                    "; ",
                    reading.References.Select(r => $"{r.Code} [{document.TextOf(r.Tokens)}]")
                )
        );
    }

    /// <summary>A reference in the words of an expectation, as exactly as the expectation asks.</summary>
    private static string Describe(ActorReference reference, string wanted)
    {
        string role = reference.Role switch
        {
            ActorRole.Against => "against ",
            ActorRole.Sponsor => "sponsor ",
            ActorRole.Modifier when wanted.StartsWith("modifier", StringComparison.Ordinal) =>
                "modifier ",
            _ => reference.IsPlace ? "place " : "",
        };
        string name = wanted.Contains('|', StringComparison.Ordinal) ? $" | {reference.Name}" : "";
        bool asksCountry = wanted.Split('|')[0].Trim().Split(' ')[^1] == reference.Code.Country;
        return role + (asksCountry ? reference.Code.Country : reference.Code.ToString()) + name;
    }
}
