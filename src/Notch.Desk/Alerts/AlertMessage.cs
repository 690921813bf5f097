using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Notch.Desk.Alerts;

/// <summary>What is sent at once to one target: one notch, or the notches of a digest.</summary>
/// <param name="Id">The same whenever the same is sent again, so that who gets it twice can tell.</param>
/// <param name="Rule">The rule.</param>
/// <param name="Target">Mail address or web address.</param>
/// <param name="Items">What was found, oldest first.</param>
public sealed record AlertMessage(
    string Id,
    StoredAlertRule Rule,
    string Target,
    IReadOnlyList<AlertItem> Items
)
{
    private static readonly JsonWriterOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Line for a mail's subject.</summary>
    public string Subject =>
        Items.Count == 1
            ? Items[0].Headline
            : string.Create(
                CultureInfo.InvariantCulture,
                $"{Rule.Rule.Name}: {Items.Count} notches"
            );

    /// <summary>Plain text of a mail: each notch with its sentences and their addresses.</summary>
    public string Text()
    {
        var text = new StringBuilder();
        foreach (var item in Items)
        {
            text.Append(item.Headline).Append(".\n").Append(item.Text).Append('\n');
            text.Append(item.Address).Append("\n\n");
            foreach (var sentence in item.Sentences)
            {
                string words = sentence.Text is { } exact
                    ? $"“{exact.ReplaceLineEndings(" ").Trim()}”"
                    : "(a row of an event file, without text)";
                text.Append(
                    CultureInfo.InvariantCulture,
                    $"{sentence.Share * 100, 4:F0}%  {words}\n       {sentence.Address}\n"
                );
            }
            text.Append('\n');
        }
        return text.Append(
                CultureInfo.InvariantCulture,
                $"--\nYou get this by the rule “{Rule.Rule.Name}” ({Rule.Id}).\n"
            )
            .ToString();
    }

    /// <summary>Body of a webhook: <c>id</c>, <c>rule</c> and <c>notches</c>, each a notch record with <c>headline</c>, <c>url</c> and an <c>url</c> for each sentence.</summary>
    public byte[] Json()
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            json.WriteString("id", Id);
            json.WriteStartObject("rule");
            json.WriteString("id", Rule.Id);
            json.WriteString("name", Rule.Rule.Name);
            json.WriteEndObject();
            json.WriteStartArray("notches");
            foreach (var item in Items)
            {
                Write(item, json);
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return stream.ToArray();
    }

    private static void Write(AlertItem item, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("headline", item.Headline);
        json.WriteString("text", item.Text);
        json.WriteString("url", item.Address);
        json.WriteStartArray("sentences");
        foreach (var sentence in item.Sentences)
        {
            json.WriteStartObject();
            json.WriteString("event", sentence.Event);
            json.WriteNumber("share", sentence.Share);
            json.WriteString("sentence", sentence.Text);
            json.WriteString("url", sentence.Address);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WritePropertyName("notch");
        json.WriteRawValue(item.Notch);
        json.WriteEndObject();
    }
}
