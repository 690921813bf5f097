namespace Notch.Events;

/// <summary>A covariance and the products of its inverse.</summary>
/// <param name="width">Length of the vectors.</param>
internal sealed class CovarianceSolver(int width)
{
    private readonly double[] matrix = new double[width * width];
    private double[] factor = [];

    /// <summary>Adds one vector's distance from its mean.</summary>
    public void Add(ReadOnlySpan<float> vector, ReadOnlySpan<double> mean, double weight)
    {
        for (int i = 0; i < width; i++)
        {
            double one = (vector[i] - mean[i]) * weight;
            for (int j = 0; j <= i; j++)
            {
                matrix[i * width + j] += one * (vector[j] - mean[j]);
            }
        }
    }

    /// <summary>Draws the covariance to a sphere and takes its root (Cholesky).</summary>
    /// <param name="shrink">Share of the sphere, above 0: the root exists whatever was added.</param>
    public void Finish(double shrink)
    {
        double mean = 0;
        for (int i = 0; i < width; i++)
        {
            mean += matrix[i * width + i] / width;
        }
        double sphere = shrink * Math.Max(mean, 1e-9);
        factor = new double[width * width];
        for (int i = 0; i < width; i++)
        {
            for (int j = 0; j <= i; j++)
            {
                double sum = (1 - shrink) * matrix[i * width + j] + (i == j ? sphere : 0);
                for (int k = 0; k < j; k++)
                {
                    sum -= factor[i * width + k] * factor[j * width + k];
                }
                factor[i * width + j] = i == j ? Math.Sqrt(sum) : sum / factor[j * width + j];
            }
        }
    }

    /// <summary>The product of the inverse and a vector.</summary>
    public double[] Solve(ReadOnlySpan<double> vector)
    {
        double[] x = vector.ToArray();
        for (int i = 0; i < width; i++)
        {
            for (int k = 0; k < i; k++)
            {
                x[i] -= factor[i * width + k] * x[k];
            }
            x[i] /= factor[i * width + i];
        }
        for (int i = width - 1; i >= 0; i--)
        {
            for (int k = i + 1; k < width; k++)
            {
                x[i] -= factor[k * width + i] * x[k];
            }
            x[i] /= factor[i * width + i];
        }
        return x;
    }
}
