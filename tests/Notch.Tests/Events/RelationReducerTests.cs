using Notch.Events;

namespace Notch.Tests.Events;

public sealed class RelationReducerTests
{
    [Theory]
    [InlineData(EventType.Consult, true, false, EventType.Agree)]
    [InlineData(EventType.Consult, false, true, EventType.Reject)]
    [InlineData(EventType.Aid, true, false, EventType.Agree)]
    [InlineData(EventType.Aid, false, true, EventType.Sanction)]
    [InlineData(EventType.Aid, true, true, EventType.Reject)]
    [InlineData(EventType.Accuse, true, false, EventType.Accuse)]
    [InlineData(EventType.Accuse, false, true, EventType.Agree)]
    [InlineData(EventType.Assault, true, false, EventType.Threaten)]
    [InlineData(EventType.Assault, false, true, EventType.Retreat)]
    [InlineData(EventType.Assault, true, true, EventType.Agree)]
    [InlineData(EventType.Assault, false, false, EventType.Assault)]
    public void ReducesTypeAndModalityToOneLabel(
        EventType type,
        bool future,
        bool negated,
        EventType expected
    ) =>
        Assert.Equal(
            expected,
            RelationReducer.Reduce(type, new Modality(Negated: negated, Future: future))
        );

    [Theory]
    [InlineData(EventType.Concede, null, "YIELD")]
    [InlineData(EventType.Retreat, null, "YIELD")]
    [InlineData(EventType.Sanction, "163", "COERCE")]
    [InlineData(EventType.Sanction, "166", "SANCTION")]
    public void RootFollowsRelationWork(EventType type, string? cameo, string root) =>
        Assert.Equal(root, RelationReducer.Root(type, cameo));
}
