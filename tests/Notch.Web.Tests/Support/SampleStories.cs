using Notch.Desk.Store;
using Notch.Events;
using Notch.Stories;

namespace Notch.Web.Tests.Support;

/// <summary>A month of one pair, in our own words: what the tests of pages stand on.</summary>
internal static class SampleStories
{
    public const string Vote = "0000000000000005";
    public const string Refusal = "0000000000000010";
    public const string Hostile = "00000000000000ff";
    public const string Wrong = "00000000000000a1";
    public const string Corrected = "00000000000000a2";
    public const string Copy = "00000000000000c5";

    private const string Marcher =
        "“We will stay here,” Dalia Haddad, a marcher, told reporters. “We have time.”";

    private static readonly Participant Iraq = Some.Party("Baghdad", "IRQ GOV", "Iraq");
    private static readonly Participant America = Some.Party(
        "Washington",
        "USA GOV",
        "United States"
    );
    private static readonly Participant Parliament = Some.Party("Iraq's parliament", "IRQ LEG");
    private static readonly Participant Troops = Some.Party("American troops", "USA MIL");
    private static readonly Participant Iran = Some.Party("Tehran", "IRN GOV", "Iran");
    private static readonly Participant Marchers = Some.Party("the marchers", "IRQ CVL");
    private static readonly Participant Militia = Some.Party(
        "the militia",
        "IRQ PRM",
        "Kataib Hezbollah"
    );

    /// <summary>After the parties above: fields are set in the order in which they stand.</summary>
    public static IReadOnlyList<ReadStory> All { get; } = [.. Build()];

    private static IEnumerable<ReadStory> Build()
    {
        yield return Calm(
            1,
            "Politics",
            "2019-12-05",
            "Envoys of Iraq and the United States met over trade."
        );
        yield return Calm(
            2,
            "World",
            "2019-12-12",
            "Officials of Iraq and the United States met about training."
        );
        yield return Strikes();
        yield return VoteStory();
        yield return RefusalStory();
        yield return CopyStory();
        foreach (var version in Correction())
        {
            yield return version;
        }
        yield return HostileStory();
        yield return IranStory();
        yield return Bare();
    }

    private static ReadStory Read(Story story, params CodedEvent[] events) =>
        new(story, events, Some.Versions);

    private static ReadStory Calm(int number, string section, string day, string sentence)
    {
        var story = Some.Story(
            $"000000000000000{number}",
            sentence.TrimEnd('.'),
            section,
            day,
            sentence,
            "Both sides called the talks useful."
        );
        return Read(story, Some.Event(story, "met", Iraq, EventType.Consult, America, 2.5));
    }

    private static ReadStory Strikes()
    {
        var story = Some.Story(
            "0000000000000003",
            "American jets hit five sites of a militia",
            "World",
            "2019-12-29T21:10:00Z",
            "American jets bombed five sites of Kataib Hezbollah on Sunday, two days after rockets killed a contractor at the K-1 base. Baghdad condemned the raids as a breach of its sovereignty.",
            "The militia vowed to answer."
        ) with
        {
            Agency = "MW",
        };
        return Read(
            story,
            Some.Event(story, "bombed five sites", Troops, EventType.Assault, Militia, -9.5),
            Some.Event(story, "condemned the raids", Iraq, EventType.Accuse, America, -2),
            Some.Event(
                story,
                "vowed to answer",
                Militia,
                EventType.Threaten,
                America,
                -3.5,
                EventStatus.Planned
            )
        );
    }

    private static ReadStory VoteStory()
    {
        var story = Some.Story(
            Vote,
            "Lawmakers in Baghdad vote for an end to the foreign presence",
            "World",
            "2020-01-05T16:40:00Z",
            "Iraq's parliament voted on Sunday to ask the government to send foreign troops home. Washington said it was disappointed.",
            "## A call without force of law",
            "The resolution does not bind the premier, who had urged the house to pass it."
        ) with
        {
            Byline = "Nadia Farouk",
            Dateline = "BAGHDAD",
        };
        return Read(
            story,
            Some.Event(
                story,
                "voted on Sunday to ask the government to send foreign troops home",
                Parliament,
                EventType.Request,
                America,
                -1
            ),
            Some.Event(story, "said it was disappointed", America, EventType.Accuse, Parliament, -2)
        );
    }

    private static ReadStory RefusalStory()
    {
        var story = Some.Story(
            Refusal,
            "Washington will not talk about leaving",
            "World",
            "2020-01-10T18:05:00Z",
            "Baghdad asked Washington on Friday to send people who could plan how its soldiers leave. Washington refused to discuss a withdrawal, and the marchers in the capital shouted against both Iran and the United States.",
            "## “No to both”",
            "> “We want neither of you here,” read one of their banners.",
            "The premier repeated his demand that talks begin, and Tehran praised him for it.",
            Marcher
        ) with
        {
            Byline = "Omar Haddad",
            Agency = "DP",
            Dateline = "BAGHDAD (DP)",
            Modified = new DateTimeOffset(2020, 1, 10, 20, 30, 0, TimeSpan.Zero),
        };
        return Read(
            story,
            Some.Event(
                story,
                "asked Washington on Friday to send people",
                Iraq,
                EventType.Request,
                America,
                -1
            ),
            Some.Event(
                story,
                "refused to discuss a withdrawal",
                America,
                EventType.Reject,
                Iraq,
                -2
            ),
            Some.Event(
                story,
                "discuss a withdrawal",
                America,
                EventType.Consult,
                Iraq,
                2.5,
                EventStatus.Denied
            ),
            Some.Event(
                story,
                "shouted against both Iran and the United States",
                Marchers,
                EventType.Protest,
                America,
                -5
            ),
            Some.Event(
                story,
                "repeated his demand that talks begin",
                Iraq,
                EventType.Request,
                America,
                0,
                EventStatus.Demanded
            ),
            Some.Event(
                story,
                "demand that talks begin, and Tehran praised him",
                Iran,
                EventType.Support,
                Iraq,
                5
            )
        ) with
        {
            Quotes = Some.Said(
                story,
                "Dalia Haddad",
                "IRQ CVL",
                "We will stay here",
                "We have time."
            ),
        };
    }

    private static ReadStory CopyStory()
    {
        var original = RefusalStory().Story;
        var story = original with
        {
            Id = Copy,
            Url = "https://other.example/leaving",
            Outlet = "The Other Paper",
        };
        return new ReadStory(story, [], Some.Versions, DuplicateOf: Refusal);
    }

    private static IEnumerable<ReadStory> Correction()
    {
        var wrong = Some.Story(
            Wrong,
            "Nine soldiers treated after missile attack",
            "World",
            "2020-01-16",
            "Nine soldiers were treated after Tehran fired missiles at American troops."
        ) with
        {
            Url = "https://news.example/treated",
        };
        yield return Read(
            wrong,
            Some.Event(wrong, "fired missiles", Iran, EventType.Assault, Troops, -9.5)
        );
        var right = Some.Story(
            Corrected,
            "Corrected: Eleven soldiers treated after missile attack",
            "World",
            "2020-01-16",
            "Eleven soldiers were treated after Tehran fired missiles at American troops."
        ) with
        {
            Url = "https://news.example/treated",
        };
        yield return Read(
            right,
            Some.Event(right, "fired missiles", Iran, EventType.Assault, Troops, -9.5)
        );
    }

    private static ReadStory HostileStory()
    {
        const string Attack =
            "<script>alert('x')</script> & \"quoted\" </title></script><img src=x onerror=alert(1)>";
        var story = Some.Story(
            Hostile,
            Attack,
            "World & <b>Bold</b>",
            "2020-01-12",
            $"Baghdad accused {Attack} of harm."
        ) with
        {
            Byline = Attack,
            Agency = Attack,
            Dateline = Attack,
            Outlet = Attack,
            Url = "javascript:alert(1)",
        };
        return Read(
            story,
            Some.Event(
                story,
                $"accused {Attack}",
                Iraq with
                {
                    Name = Attack,
                },
                EventType.Accuse,
                America with
                {
                    Name = null,
                    Text = Attack,
                },
                -2
            )
        );
    }

    private static ReadStory IranStory()
    {
        var story = Some.Story(
            "0000000000000008",
            "Iran fires missiles at two bases",
            "Middle East",
            "2020-01-08T02:15:00Z",
            "Tehran fired more than a dozen missiles at two bases in Iraq that house American troops. Baghdad said it had been warned.",
            "* Ain al-Asad, in the west",
            "* a base at Erbil, in the north"
        );
        return Read(
            story,
            Some.Event(
                story,
                "fired more than a dozen missiles",
                Iran,
                EventType.Assault,
                Troops,
                -9.5
            )
        );
    }

    private static ReadStory Bare() =>
        Read(
            Some.Story(
                "000000000000000b",
                "A note without a section",
                section: null,
                "2020-01-11",
                "Nothing in it is coded."
            )
        );
}
