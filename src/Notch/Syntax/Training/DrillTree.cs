namespace Notch.Syntax.Training;

/// <summary>A sentence that is being put together: words in order, and heads by word.</summary>
internal sealed class DrillTree
{
    private readonly List<Node> nodes = [];

    /// <summary>Appends a word and returns its number.</summary>
    public int Add(string form, PartOfSpeech part, string tag, bool glued = false)
    {
        bool first = nodes.Count == 0 && form.Length > 0 && char.IsLower(form[0]);
        nodes.Add(
            new Node(first ? char.ToUpperInvariant(form[0]) + form[1..] : form, part, tag, glued)
        );
        return nodes.Count - 1;
    }

    /// <summary>Hangs a word under another, -1 being the root; nothing where the word is -1.</summary>
    public void Attach(int word, int head, string relation)
    {
        if (word >= 0)
        {
            nodes[word].Head = head;
            nodes[word].Relation = relation;
        }
    }

    public bool IsPlural(int word) => nodes[word].Plural;

    public void Pluralize(int word) => nodes[word].Plural = true;

    public ConlluSentence Sentence() =>
        new(
            Id: null,
            StartsParagraph: false,
            [
                .. nodes.Select(
                    (n, i) =>
                        new ConlluWord(
                            n.Form,
                            "_",
                            n.Part,
                            n.Tag,
                            n.Head + 1,
                            n.Relation,
                            i + 1 < nodes.Count && !nodes[i + 1].Glued && nodes[i + 1].Form != "."
                        )
                ),
            ]
        );

    private sealed class Node(string form, PartOfSpeech part, string tag, bool glued)
    {
        public string Form { get; } = form;

        public PartOfSpeech Part { get; } = part;

        public string Tag { get; } = tag;

        public bool Glued { get; } = glued;

        public bool Plural { get; set; }

        public int Head { get; set; } = -1;

        public string Relation { get; set; } = "";
    }
}
