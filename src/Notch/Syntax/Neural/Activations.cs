using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Notch.Syntax.Neural;

/// <summary>
/// Hyperbolic tangent and logistic curve from Lambert's continued fraction, cut after the seventh power: add, multiply and divide only,
/// so that all machines give the same bits. Within 0.0001 of the true curve.
/// </summary>
internal static class Activations
{
    private const float Limit = 4.97f;

    /// <summary>Slope of the rectifier left of zero.</summary>
    public const float Leak = 0.1f;

    /// <summary>Hyperbolic tangent.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Tanh(Vector512<float> x)
    {
        x = Vector512.Min(Vector512.Max(x, Vector512.Create(-Limit)), Vector512.Create(Limit));
        var s = x * x;
        var top =
            Vector512.Create(135135f)
            + s * (Vector512.Create(17325f) + s * (Vector512.Create(378f) + s));
        var bottom =
            Vector512.Create(135135f)
            + s
                * (
                    Vector512.Create(62370f)
                    + s * (Vector512.Create(3150f) + s * Vector512.Create(28f))
                );
        return x * top / bottom;
    }

    /// <summary>Logistic curve.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Sigmoid(Vector512<float> x)
    {
        var half = Vector512.Create(0.5f);
        return half + half * Tanh(half * x);
    }
}
