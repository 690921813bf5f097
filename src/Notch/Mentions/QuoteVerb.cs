namespace Notch.Mentions;

/// <summary>What a reporting verb does.</summary>
/// <param name="Lemma">Its dictionary form.</param>
/// <param name="IsSpeech">May stand beside a direct quote.</param>
/// <param name="IsReport">A text or an outlet may be its subject.</param>
/// <param name="IsOpinion">Reports a view or an intention.</param>
/// <param name="IsNaming">Gives a name or a judgement: "called it a farce"; words between marks after it are a part of its clause.</param>
/// <param name="TakesListener">Its object is the listener: "told reporters".</param>
internal sealed record QuoteVerb(
    string Lemma,
    bool IsSpeech,
    bool IsReport,
    bool IsOpinion,
    bool IsNaming,
    bool TakesListener
);
