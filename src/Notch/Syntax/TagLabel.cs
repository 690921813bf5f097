namespace Notch.Syntax;

/// <summary>A universal part of speech with the Penn tag that goes with it: what the tagger chooses among.</summary>
/// <param name="PartOfSpeech">Universal part of speech.</param>
/// <param name="Tag">Penn Treebank tag.</param>
internal sealed record TagLabel(PartOfSpeech PartOfSpeech, string Tag);
