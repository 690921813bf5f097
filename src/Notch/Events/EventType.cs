namespace Notch.Events;

/// <summary>PLOVER's sixteen event types (manual of 4 February 2024), in its order.</summary>
public enum EventType
{
    /// <summary>Says it will cooperate.</summary>
    Agree,

    /// <summary>Talks, visits, hosts, calls.</summary>
    Consult,

    /// <summary>Backs in words or diplomacy.</summary>
    Support,

    /// <summary>Gives way in words.</summary>
    Concede,

    /// <summary>Cooperates in deeds, good for both.</summary>
    Cooperate,

    /// <summary>Helps in deeds, good for the receiver.</summary>
    Aid,

    /// <summary>Gives way in deeds.</summary>
    Retreat,

    /// <summary>Asks, demands or orders.</summary>
    Request,

    /// <summary>Condemns, alleges, investigates.</summary>
    Accuse,

    /// <summary>Refuses.</summary>
    Reject,

    /// <summary>Warns of its own force.</summary>
    Threaten,

    /// <summary>Civilians act together against somebody.</summary>
    Protest,

    /// <summary>Cuts what was there: relations, aid, trade, membership.</summary>
    Sanction,

    /// <summary>Takes an armed posture short of force.</summary>
    Mobilize,

    /// <summary>Represses, restricts, seizes, arrests.</summary>
    Coerce,

    /// <summary>Uses force that can do serious harm.</summary>
    Assault,
}
