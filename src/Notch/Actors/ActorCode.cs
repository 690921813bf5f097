namespace Notch.Actors;

/// <summary>A political entity's code: a country or organisation code and a sector, such as "RUS GOV".</summary>
/// <param name="Country">ISO 3166-1 alpha-3, "KOS", or PLOVER's IGO UNO EUR NGO ISM IMG MNC; empty when only the sector is known.</param>
/// <param name="Sector">One of PLOVER's sectors (GOV MIL REB ...); empty for a state as a whole.</param>
public readonly record struct ActorCode(string Country, string Sector)
{
    /// <summary>True when neither part is known.</summary>
    public bool IsEmpty => string.IsNullOrEmpty(Country) && string.IsNullOrEmpty(Sector);

    /// <summary>"RUS GOV", "RUS", or "--- UAF" when no country is known.</summary>
    public override string ToString() =>
        string.IsNullOrEmpty(Sector)
            ? Country
            : $"{(string.IsNullOrEmpty(Country) ? "---" : Country)} {Sector}";

    /// <summary>Reads what <see cref="ToString"/> writes.</summary>
    /// <param name="text">"RUS GOV", "RUS" or "--- UAF".</param>
    public static ActorCode Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        int space = text.IndexOf(' ', StringComparison.Ordinal);
        return space < 0
            ? new ActorCode(text, "")
            : new ActorCode(
                text[..space] == "---" ? "" : text[..space],
                text[(space + 1)..].Trim()
            );
    }
}
