using AngleSharp.Dom;

namespace Notch.Stories;

/// <summary>Finds teasers of other stories: several like elements side by side, each a linked headline with a few words under it.</summary>
internal static class HtmlCards
{
    private const int MinCards = 3;
    private const int MaxCardLength = 900;

    /// <summary>The elements that are such teasers.</summary>
    /// <param name="blocks">Blocks of a page or a part of it.</param>
    /// <param name="container">Where to stop looking upwards.</param>
    public static HashSet<IElement> Find(List<HtmlBlock> blocks, IElement container)
    {
        var contents = new Dictionary<IElement, Content>();
        foreach (var block in blocks)
        {
            bool isLink = block.LinkDensity > 0.8 && block.Text.Length >= 12;
            for (
                IElement? at = block.Element;
                at is not null && at != container;
                at = at.ParentElement
            )
            {
                var content = contents.GetValueOrDefault(at);
                contents[at] = new Content(
                    content.Length + block.Text.Length,
                    content.Blocks + 1,
                    content.HasLink || isLink
                );
            }
        }
        var cards = new HashSet<IElement>();
        foreach (
            var group in contents.GroupBy(c =>
                (c.Key.ParentElement, c.Key.LocalName, c.Key.ClassName)
            )
        )
        {
            var like = group.Where(c => c.Value.IsCard).Select(c => c.Key).ToList();
            if (like.Count >= MinCards && like.Count * 10 >= group.Count() * 6)
            {
                cards.UnionWith(like);
            }
        }
        return cards;
    }

    private readonly record struct Content(int Length, int Blocks, bool HasLink)
    {
        public bool IsCard => HasLink && Blocks > 1 && Length < MaxCardLength;
    }
}
