using Notch.Tests.Support;
using PublicApiGenerator;

namespace Notch.Tests.Architecture;

/// <summary>Changes of the public API are seen: the approved file is part of the change.</summary>
public sealed class PublicApiTests
{
    [Fact]
    public void PublicApiIsTheApprovedOne()
    {
        string approved = Repository.PathTo(
            "tests",
            "Notch.Tests",
            "Architecture",
            "Notch.approved.txt"
        );
        string actual = typeof(StoryReading)
            .Assembly.GeneratePublicApi(
                new ApiGeneratorOptions { IncludeAssemblyAttributes = false }
            )
            .ReplaceLineEndings("\n");
        if (Environment.GetEnvironmentVariable("NOTCH_APPROVE") == "1")
        {
            File.WriteAllText(approved, actual);
        }
        string expected = File.Exists(approved)
            ? File.ReadAllText(approved).ReplaceLineEndings("\n")
            : "";
        Assert.True(
            string.Equals(expected.TrimEnd(), actual.TrimEnd(), StringComparison.Ordinal),
            "The public API differs from Notch.approved.txt. If the change is meant, run the tests once with NOTCH_APPROVE=1 and commit the file."
        );
    }
}
