namespace Notch;

/// <summary>What made a record; stored with every event so that a number can be made again.</summary>
/// <param name="Notch">Version of the library.</param>
/// <param name="Lexicon">First 12 hex digits of the SHA-256 of the lexicon's files.</param>
/// <param name="Model">First 12 hex digits of the SHA-256 of the trained weights.</param>
/// <param name="Codebook">Codebook and scale: "plover-2024-02-04".</param>
public sealed record Versions(string Notch, string Lexicon, string Model, string Codebook);
