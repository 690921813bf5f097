using AngleSharp.Dom;

namespace Notch.Stories;

/// <summary>Finds a story's blocks among a web page's, by where the running text stands and what class names say.</summary>
internal sealed class HtmlBodyFinder(PageWords words, BoilerplateLexicon boilerplate)
{
    /// <summary>A doubtful part is kept when it holds more than this share of the page's running text.</summary>
    private const double DoubtShare = 0.4;

    /// <summary>Comments longer than their story are common; only a page that is nearly nothing else keeps them.</summary>
    private const double DropShare = 0.9;

    /// <summary>A child that holds this share of the running text holds the story.</summary>
    private const double InnerShare = 0.75;

    private readonly BoilerplateLexicon _boilerplate = boilerplate;

    /// <summary>The blocks of the story, in order. Without running text, as in a feed's shortest items, the whole sentences there are.</summary>
    public List<HtmlBlock> Find(IElement body, Func<IElement, bool> isDropped)
    {
        var blocks = HtmlBlockReader.Read(body, isDropped);
        var sums = Sums(blocks, body, static _ => true);
        double total = sums.GetValueOrDefault(body);
        if (total <= 0)
        {
            return blocks.FindAll(IsShortSentence);
        }
        var verdicts = new Dictionary<IElement, bool>();
        bool Kept(HtmlBlock block) => IsKept(block.Element, body, sums, total, verdicts);
        sums = Sums(blocks, body, Kept);
        var container = Container(body, sums);
        var inside = blocks.FindAll(b => IsInside(b.Element, container) && Kept(b));
        var cards = HtmlCards.Find(inside, container);
        var found = new List<HtmlBlock>();
        foreach (var block in inside)
        {
            if (!HasAncestor(block.Element, container, cards.Contains))
            {
                bool isCaption = HasAncestor(
                    block.Element,
                    container,
                    e => IsCaption(e, sums, total)
                );
                found.Add(isCaption ? block with { Kind = ParagraphKind.Caption } : block);
            }
        }
        return Pruned(found);
    }

    private static bool IsShortSentence(HtmlBlock block) =>
        block.Kind is ParagraphKind.Paragraph or ParagraphKind.Quote
        && block.LinkLength == 0
        && StoryText.EndsSentence(block.Text);

    /// <summary>Running text below each element.</summary>
    private static Dictionary<IElement, double> Sums(
        List<HtmlBlock> blocks,
        IElement body,
        Func<HtmlBlock, bool> counts
    )
    {
        var sums = new Dictionary<IElement, double>();
        foreach (var block in blocks)
        {
            if (block.Weight <= 0 || !counts(block))
            {
                continue;
            }
            for (IElement? at = block.Element; at is not null; at = at.ParentElement)
            {
                sums[at] = sums.GetValueOrDefault(at) + block.Weight;
                if (at == body)
                {
                    break;
                }
            }
        }
        return sums;
    }

    private bool IsKept(
        IElement element,
        IElement body,
        Dictionary<IElement, double> sums,
        double total,
        Dictionary<IElement, bool> verdicts
    )
    {
        if (element == body)
        {
            return true;
        }
        if (verdicts.TryGetValue(element, out bool kept))
        {
            return kept;
        }
        double share = sums.GetValueOrDefault(element) / total;
        kept =
            NameKind(element) switch
            {
                PageWordKind.Drop => share > DropShare,
                PageWordKind.Doubt => share > DoubtShare,
                _ => true,
            }
            && (
                element.ParentElement is not { } parent
                || IsKept(parent, body, sums, total, verdicts)
            );
        verdicts[element] = kept;
        return kept;
    }

    private PageWordKind NameKind(IElement element)
    {
        var kind = words.KindOf(element.ClassName);
        var idKind = words.KindOf(element.Id);
        kind = idKind > kind ? idKind : kind;
        return kind == PageWordKind.None && element.LocalName is "aside" or "footer"
            ? PageWordKind.Doubt
            : kind;
    }

    /// <summary>Goes down from the body for as long as one child holds nearly all, but not into the parts of a named story body.</summary>
    private IElement Container(IElement body, Dictionary<IElement, double> sums)
    {
        var at = body;
        while (true)
        {
            double most = sums.GetValueOrDefault(at) * InnerShare;
            var child = at.Children.FirstOrDefault(c => sums.GetValueOrDefault(c) > most);
            if (
                child is null
                || child.LocalName is "p"
                || (at != body && NameKind(at) == PageWordKind.Body)
            )
            {
                return at;
            }
            at = child;
        }
    }

    private bool IsCaption(IElement element, Dictionary<IElement, double> sums, double total) =>
        sums.GetValueOrDefault(element) / total < DoubtShare
        && NameKind(element) == PageWordKind.Caption;

    private static bool HasAncestor(IElement element, IElement container, Func<IElement, bool> test)
    {
        for (IElement? at = element; at is not null && at != container; at = at.ParentElement)
        {
            if (test(at))
            {
                return true;
            }
        }
        return false;
    }

    private static bool IsInside(IElement element, IElement container)
    {
        for (IElement? at = element; at is not null; at = at.ParentElement)
        {
            if (at == container)
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>Leaves out lists of links, labels and crumbs of the page around the story.</summary>
    private List<HtmlBlock> Pruned(List<HtmlBlock> blocks)
    {
        var kept = new List<HtmlBlock>(blocks.Count);
        foreach (var block in blocks)
        {
            if (
                _boilerplate.KindOf(block.Text) == BoilerplateKind.End
                && kept.Exists(b => b.Weight > 0)
            )
            {
                break;
            }
            bool isLink =
                block.LinkDensity > 0.6
                && (block.Text.Length < 200 || block.Kind == ParagraphKind.List);
            bool isCrumb =
                block.Kind == ParagraphKind.Paragraph
                && block.Element.LocalName is not ("p" or "td" or "pre")
                && block.Text.Length < 80
                && !StoryText.EndsSentence(block.Text);
            if (!isLink && !isCrumb)
            {
                kept.Add(block);
            }
        }
        int last = kept.FindLastIndex(b =>
            b.Weight > 0
            || b.Kind is ParagraphKind.Paragraph or ParagraphKind.List or ParagraphKind.Quote
        );
        return kept[..(last + 1)];
    }
}
