namespace Notch.Web.Api;

/// <summary>What made a record.</summary>
/// <param name="Notch">Version of the library.</param>
/// <param name="Lexicon">Hash of the lexicon.</param>
/// <param name="Model">Hash of the trained weights.</param>
/// <param name="Codebook">Codebook and scale.</param>
public sealed record ApiVersions(string Notch, string Lexicon, string Model, string Codebook)
{
    internal static ApiVersions Of(Versions versions) =>
        new(versions.Notch, versions.Lexicon, versions.Model, versions.Codebook);
}
