using Notch.Syntax;

namespace Notch.Events;

/// <summary>Says whether a word may fill an element of a pattern. Holds one document.</summary>
internal sealed class ArmTester(ClauseTree tree, PartyIndex parties)
{
    /// <summary>True when a word, with what it counts and those beside it, is what the element asks for.</summary>
    public bool Accepts(PatternArm arm, int token)
    {
        if (arm.Known && !parties.IsActor(token))
        {
            return false;
        }
        if (arm.IsFree)
        {
            return true;
        }
        if (AcceptsOne(arm, token))
        {
            return true;
        }
        int content = Quantity.Content(tree, token);
        if (content != token && Accepts(arm, content))
        {
            return true;
        }
        foreach (int child in tree.Children(token))
        {
            if (tree[child] == Rel.Conjunct && AcceptsOne(arm, child))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>A party may stand where its class is asked for; of pronouns only those that cannot be one man acting alone.</summary>
    private bool StandsForClass(PatternSlot slot, NounClass nouns, int token)
    {
        if (slot is not (PatternSlot.Recipient or PatternSlot.Actor))
        {
            return false;
        }
        return tree.Tag(token) switch
        {
            "WP" or "WDT" => true,
            "PRP" => slot == PatternSlot.Recipient || Phrase.IsWord(tree.Document, token, "we"),
            _ => parties.IsActor(token) && !parties.IsOfOtherSector(token, nouns)
                || slot == PatternSlot.Recipient && IsNamed(token),
        };
    }

    /// <summary>A name, or a noun with a name behind it: "the pastor Evan Moyo".</summary>
    private bool IsNamed(int token)
    {
        if (tree.Pos(token) == PartOfSpeech.Propn)
        {
            return true;
        }
        foreach (int child in tree.Children(token))
        {
            if (tree[child] is Rel.Flat or Rel.Apposition && tree.Pos(child) == PartOfSpeech.Propn)
            {
                return true;
            }
        }
        return false;
    }

    private bool AcceptsOne(PatternArm arm, int token)
    {
        if (arm.Class is not null)
        {
            return arm.Class.Contains(tree.Document, token)
                || StandsForClass(arm.Slot, arm.Class, token);
        }
        foreach (string[] phrase in arm.Phrases)
        {
            if (Phrase.EndsAt(tree.Document, token, phrase))
            {
                return true;
            }
        }
        return false;
    }
}
