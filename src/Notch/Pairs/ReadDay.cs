namespace Notch.Pairs;

/// <summary>How much was read of a day, of any pair.</summary>
/// <param name="Exposure">Against the days before, above 0, at most 1 (see <see cref="Coverage.Exposure"/>).</param>
/// <param name="Usual">Stories (or rows) that are read a day (see <see cref="Coverage.Usual"/>).</param>
internal readonly record struct ReadDay(double Exposure, double Usual);
