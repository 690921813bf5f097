using System.Collections.Frozen;
using System.Globalization;
using Notch.Lexicons;

namespace Notch.Events;

/// <summary>The event types with their quad classes, scores and modes, as <c>plover.txt</c> gives them. Immutable; safe to share.</summary>
public sealed class EventTypes
{
    private static readonly EventType[] All = Enum.GetValues<EventType>();

    private static readonly FrozenDictionary<string, EventType> ByName = All.ToFrozenDictionary(
        Name,
        StringComparer.Ordinal
    );

    private readonly EventTypeFacts[] facts;

    private EventTypes(EventTypeFacts[] facts) => this.facts = facts;

    /// <summary>The file that the types stand in.</summary>
    public const string File = "plover.txt";

    /// <summary>"ACCUSE" for <see cref="EventType.Accuse"/>.</summary>
    /// <param name="type">A type.</param>
    public static string Name(EventType type) => type.ToString().ToUpperInvariant();

    /// <summary>Reads what <see cref="Name"/> writes.</summary>
    /// <param name="name">"ACCUSE".</param>
    /// <param name="type">The type.</param>
    public static bool TryParse(string name, out EventType type) =>
        ByName.TryGetValue(name, out type);

    /// <summary>Reads <c>plover.txt</c>.</summary>
    /// <param name="text">The lexicon.</param>
    /// <exception cref="LexiconException">Something in the file is wrong; holds all errors.</exception>
    public static EventTypes Load(LexiconText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var errors = new List<LexiconError>();
        var types = Load(text, errors);
        return errors.Count == 0 ? types : throw new LexiconException(errors);
    }

    internal static EventTypes Load(LexiconText text, List<LexiconError> errors)
    {
        var read = new EventTypeFacts?[All.Length];
        var lines = text.Under(File)
            .SelectMany(f => LexiconFile.Parse(f.Key, f.Value, errors).Lines);
        foreach (var line in lines)
        {
            if (line.Keyword != "type" || !TryParse(line.Rest, out var type))
            {
                errors.Add(
                    line.Error(
                        "NX142",
                        $"'{line.Text}' is no event type; expected 'type' and one of {string.Join(' ', All.Select(Name))}"
                    )
                );
                continue;
            }
            read[(int)type] = EventTypeFacts.Read(type, line, errors);
        }
        foreach (var type in All)
        {
            if (read[(int)type] is null)
            {
                errors.Add(
                    new LexiconError(
                        "NX154",
                        File,
                        new Text.TextPosition(1, 1),
                        $"type {Name(type)} is missing; all sixteen types must be there"
                    )
                );
                read[(int)type] = new EventTypeFacts(type);
            }
        }
        return new EventTypes(read!);
    }

    /// <summary>What is known of a type.</summary>
    /// <param name="type">A type.</param>
    public EventTypeFacts this[EventType type] => facts[(int)type];

    /// <summary>Verbal or material, cooperation or conflict.</summary>
    /// <param name="type">A type.</param>
    public QuadClass Quad(EventType type) => facts[(int)type].Quad;

    /// <summary>PLOVER score of the mode, or of the type where the mode is null or unknown.</summary>
    /// <param name="type">A type.</param>
    /// <param name="mode">One of its modes, or null.</param>
    public double Score(EventType type, string? mode) =>
        mode is not null && facts[(int)type].Modes.TryGetValue(mode, out var m)
            ? m.Score
            : facts[(int)type].Score;

    /// <summary>The CAMEO code that a type and mode stand for.</summary>
    /// <param name="type">A type.</param>
    /// <param name="mode">One of its modes, or null.</param>
    public string Cameo(EventType type, string? mode) =>
        mode is not null
        && facts[(int)type].Modes.TryGetValue(mode, out var m)
        && m.Cameo is not null
            ? m.Cameo
            : facts[(int)type].Cameo;

    /// <summary>The code of an act: the lexicon's own where it gives one; a request of force 1 is an appeal (10x becomes 02x), unless it asks for measures against somebody.</summary>
    internal string CameoOf(ActReading reading, EventType type, string? mode)
    {
        string code = (type == reading.Type ? reading.Cameo : null) ?? Cameo(type, mode);
        bool hostile =
            reading.About is { Modality.Negated: false } about
            && Quad(about.Type) == QuadClass.MaterialConflict;
        return
            type == EventType.Request
            && reading.Force == 1
            && !hostile
            && code.StartsWith("10", StringComparison.Ordinal)
            ? "02" + code[2..]
            : code;
    }

    /// <summary>The mode that a verbal type takes when it is about an act of another type; null when none fits.</summary>
    /// <param name="type">REQUEST, REJECT or THREATEN, in the shipped file.</param>
    /// <param name="act">The type of the act asked for, refused or threatened.</param>
    /// <param name="cameo">The CAMEO code that the lexicon gives that act, or null.</param>
    public string? ModeFor(EventType type, EventType act, string? cameo = null)
    {
        foreach (var about in facts[(int)type].Modes.Values)
        {
            if (cameo is not null && about.OfCodes.Contains((act, cameo)))
            {
                return about.Name;
            }
        }
        foreach (var about in facts[(int)type].Modes.Values)
        {
            if (about.Of.Contains(act))
            {
                return about.Name;
            }
        }
        return null;
    }

    internal static bool TryNumber(string text, out double value) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value);
}
