namespace Notch.Web.Api;

/// <summary>An actor with its pairs, sectors and events.</summary>
/// <param name="Actor">The actor.</param>
/// <param name="Pairs">Its pairs, those with most events first.</param>
/// <param name="Sectors">Its sectors, those with most events first.</param>
/// <param name="Events">Its events, newest story first.</param>
public sealed record ApiActorPage(
    ApiActor Actor,
    IReadOnlyList<ApiPair> Pairs,
    IReadOnlyList<ApiSector> Sectors,
    ApiPage<ApiEvent> Events
);
