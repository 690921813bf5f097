using Notch.Syntax.Neural;

namespace Notch.Syntax.Training;

/// <summary>Transposed copies of the weights that gradients flow back through; made anew after each step.</summary>
internal sealed class Transposes
{
    public Transposes(NetworkWeights weights)
    {
        Input = [.. weights.Input.Select(Empty)];
        Forward = [.. weights.Forward.Select(Empty)];
        Backward = [.. weights.Backward.Select(Empty)];
        Views = Empty(weights.Views);
        Arc = Empty(weights.Arc);
        Label = Empty(weights.Label);
        Tag = Empty(weights.Tag);
        Refresh(weights);
    }

    public PanelMatrix[] Input { get; }

    public PanelMatrix[] Forward { get; }

    public PanelMatrix[] Backward { get; }

    public PanelMatrix Views { get; }

    public PanelMatrix Arc { get; }

    public PanelMatrix Label { get; }

    public PanelMatrix Tag { get; }

    public void Refresh(NetworkWeights weights)
    {
        for (int l = 0; l < Input.Length; l++)
        {
            weights.Input[l].TransposeInto(Input[l]);
            weights.Forward[l].TransposeInto(Forward[l]);
            weights.Backward[l].TransposeInto(Backward[l]);
        }
        weights.Views.TransposeInto(Views);
        weights.Arc.TransposeInto(Arc);
        weights.Label.TransposeInto(Label);
        weights.Tag.TransposeInto(Tag);
    }

    private static PanelMatrix Empty(PanelMatrix of) => new(of.Panels * PanelMatrix.Width, of.Rows);
}
