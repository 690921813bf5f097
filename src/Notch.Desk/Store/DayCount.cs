namespace Notch.Desk.Store;

/// <summary>A day and how many stories lists show for it.</summary>
/// <param name="Day">Day of publication, or of reading when a story says no date; in UTC.</param>
/// <param name="Stories">Newest versions without duplicates.</param>
public sealed record DayCount(DateOnly Day, int Stories);
