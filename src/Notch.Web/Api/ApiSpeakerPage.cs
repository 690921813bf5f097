namespace Notch.Web.Api;

/// <summary>What somebody said.</summary>
/// <param name="Speaker">Who.</param>
/// <param name="Quotes">One page of quotes, newest story first.</param>
public sealed record ApiSpeakerPage(ApiSpeaker Speaker, ApiPage<ApiQuote> Quotes);
