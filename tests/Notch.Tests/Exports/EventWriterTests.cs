using Notch.Exports;
using Notch.Tests.Support;

namespace Notch.Tests.Exports;

/// <summary>Every format writes the same events into an approved file.</summary>
public sealed class EventWriterTests
{
    public static TheoryData<string> Formats() => [.. ExportFormats.All.Select(f => f.Name)];

    [Theory, MemberData(nameof(Formats))]
    public void WritesTheApprovedFile(string name)
    {
        Assert.True(ExportFormats.TryGet(name, out var format));
        var output = new StringWriter();
        if (format.Writer.Header is { } header)
        {
            output.Write(header + "\n");
        }
        foreach (var record in SampleRecords.All)
        {
            format.Writer.Write(record, output);
        }
        Approved.Matches(
            output.ToString(),
            "tests",
            "Notch.Tests",
            "Exports",
            "Approved",
            name + format.Extension
        );
    }
}
