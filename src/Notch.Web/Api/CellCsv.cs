using System.Globalization;
using System.Text;
using Notch.Pairs;
using Notch.Web.Words;

namespace Notch.Web.Api;

/// <summary>Cells as CSV (RFC 4180): the keys of the cell record as the head, an empty field for null.</summary>
internal static class CellCsv
{
    private const string Head =
        "a,b,period,stories,sources,events,verbal_cooperation,material_cooperation,verbal_conflict,material_conflict,tone,level,level_low,level_high,start,stories_read,tone_of_words,tone_of_deeds,coverage,word_tone\r\n";

    public static byte[] Write(IReadOnlyList<Cell> cells)
    {
        var csv = new StringBuilder(Head);
        foreach (var c in cells)
        {
            csv.Append(
                CultureInfo.InvariantCulture,
                $"{c.A},{c.B},{c.Period},{c.Stories},{c.Sources},{c.Events},{c.VerbalCooperation:0.####},{c.MaterialCooperation:0.####},{c.VerbalConflict:0.####},{c.MaterialConflict:0.####},{c.Tone:0.####},{c.Level:0.####},{c.LevelLow:0.####},{c.LevelHigh:0.####},{DateWords.Iso(c.Start)},{c.StoriesRead},{c.ToneOfWords:0.####},{c.ToneOfDeeds:0.####},{c.Coverage:0.####},{c.WordTone:0.####}\r\n"
            );
        }
        return Encoding.UTF8.GetBytes(csv.ToString());
    }
}
