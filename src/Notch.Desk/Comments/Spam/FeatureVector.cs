namespace Notch.Desk.Comments.Spam;

/// <summary>What the model sees of a text: few of very many features, each with a weight.</summary>
/// <param name="Keys">Places in the model's table; two features may share one.</param>
/// <param name="Values">Their weights, above zero.</param>
internal sealed record FeatureVector(int[] Keys, float[] Values);
