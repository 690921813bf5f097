namespace Notch.Stories;

/// <summary>Takes boilerplate out of a story's lines and cuts what follows its end.</summary>
internal sealed class StoryLines(StoryLexicon lexicon)
{
    /// <summary>Lines under a label that are longer than this are text again.</summary>
    private const int MaxLinkLength = 130;

    /// <summary>The lines that belong to the story, in order.</summary>
    public List<StoryLine> Body(IEnumerable<StoryLine> lines)
    {
        var body = new List<StoryLine>();
        bool underLabel = false;
        bool started = false;
        foreach (var line in lines)
        {
            var kind = lexicon.Boilerplate.KindOf(line.Text);
            if (kind == BoilerplateKind.End && started)
            {
                break;
            }
            if (kind == BoilerplateKind.Label)
            {
                underLabel = true;
            }
            else if (underLabel && line.Text.Length <= MaxLinkLength && !line.Text.EndsWith('.'))
            {
                continue;
            }
            else if (kind == BoilerplateKind.None)
            {
                underLabel = false;
                started |= StoryText.EndsSentence(line.Text);
                if (body.Count == 0 || body[^1].Text != line.Text)
                {
                    body.Add(line);
                }
            }
        }
        while (body.Count > 0 && body[^1].Kind == ParagraphKind.Subheading)
        {
            body.RemoveAt(body.Count - 1);
        }
        return body;
    }
}
