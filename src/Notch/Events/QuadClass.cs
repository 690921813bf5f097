namespace Notch.Events;

/// <summary>Verbal or material, cooperation or conflict; the numbers are those of the field's files.</summary>
public enum QuadClass
{
    /// <summary>No event; used only by relation classification.</summary>
    None = 0,

    /// <summary>Words of cooperation.</summary>
    VerbalCooperation = 1,

    /// <summary>Deeds of cooperation.</summary>
    MaterialCooperation = 2,

    /// <summary>Words of conflict.</summary>
    VerbalConflict = 3,

    /// <summary>Deeds of conflict.</summary>
    MaterialConflict = 4,
}
