namespace Notch.Exports.Images;

/// <summary>A picture of opaque pixels that shapes are painted on, with soft edges. Not safe for several threads.</summary>
internal sealed class Canvas
{
    private readonly float[] _cover;

    /// <summary>An empty picture.</summary>
    /// <param name="width">Pixels across.</param>
    /// <param name="height">Pixels down.</param>
    /// <param name="paper">Colour of the ground, 0xRRGGBB.</param>
    public Canvas(int width, int height, int paper)
    {
        (Width, Height) = (width, height);
        Pixels = new byte[width * height * 3];
        _cover = new float[width * height];
        for (int i = 0; i < width * height; i++)
        {
            Put(i, paper, 1);
        }
    }

    public int Width { get; }

    public int Height { get; }

    /// <summary>Three bytes a pixel, row by row.</summary>
    public byte[] Pixels { get; }

    /// <summary>Fills a rectangle.</summary>
    public void Fill(double x, double y, double width, double height, int colour, double opacity)
    {
        for (int row = Low(y); row < High(y + height, Height); row++)
        {
            double down = Overlap(row, y, y + height);
            for (int column = Low(x); column < High(x + width, Width); column++)
            {
                Put((row * Width) + column, colour, down * Overlap(column, x, x + width) * opacity);
            }
        }
    }

    /// <summary>Fills a shape with straight sides.</summary>
    public void Fill(IReadOnlyList<(double X, double Y)> points, int colour, double opacity)
    {
        const int Samples = 4;
        if (points.Count < 3)
        {
            return;
        }
        int right = High(points.Max(p => p.X), Width);
        int bottom = High(points.Max(p => p.Y), Height);
        for (int row = Low(points.Min(p => p.Y)); row < bottom; row++)
        {
            for (int column = Low(points.Min(p => p.X)); column < right; column++)
            {
                int inside = 0;
                for (int s = 0; s < Samples * Samples; s++)
                {
                    double x = column + (((s % Samples) + 0.5) / Samples);
                    double y = row + (((s / Samples) + 0.5) / Samples);
                    inside += Holds(points, x, y) ? 1 : 0;
                }
                Put((row * Width) + column, colour, opacity * inside / (Samples * Samples));
            }
        }
    }

    /// <summary>Draws lines with a round pen; where lines cross, the colour is laid on once.</summary>
    /// <param name="strokes">Each a list of points.</param>
    /// <param name="width">Of the pen.</param>
    /// <param name="colour">0xRRGGBB.</param>
    /// <param name="opacity">0 to 1.</param>
    public void Stroke(
        IEnumerable<IReadOnlyList<(double X, double Y)>> strokes,
        double width,
        int colour,
        double opacity
    )
    {
        var touched = new List<int>();
        foreach (var points in strokes)
        {
            for (int i = 1; i < points.Count; i++)
            {
                Cover(points[i - 1], points[i], width / 2, touched);
            }
        }
        foreach (int pixel in touched)
        {
            Put(pixel, colour, _cover[pixel] * opacity);
            _cover[pixel] = 0;
        }
    }

    private void Cover(
        (double X, double Y) a,
        (double X, double Y) b,
        double radius,
        List<int> touched
    )
    {
        double reach = radius + 1;
        int right = High(Math.Max(a.X, b.X) + reach, Width);
        int bottom = High(Math.Max(a.Y, b.Y) + reach, Height);
        double dx = b.X - a.X;
        double dy = b.Y - a.Y;
        double length = (dx * dx) + (dy * dy);
        for (int row = Low(Math.Min(a.Y, b.Y) - reach); row < bottom; row++)
        {
            for (int column = Low(Math.Min(a.X, b.X) - reach); column < right; column++)
            {
                double x = column + 0.5 - a.X;
                double y = row + 0.5 - a.Y;
                double t = length <= 0 ? 0 : Math.Clamp(((x * dx) + (y * dy)) / length, 0, 1);
                double distance = Math.Sqrt(Math.Pow(x - (t * dx), 2) + Math.Pow(y - (t * dy), 2));
                float cover = (float)Math.Clamp(radius + 0.5 - distance, 0, 1);
                int pixel = (row * Width) + column;
                if (cover > _cover[pixel])
                {
                    if (_cover[pixel] == 0)
                    {
                        touched.Add(pixel);
                    }
                    _cover[pixel] = cover;
                }
            }
        }
    }

    private void Put(int pixel, int colour, double cover)
    {
        if (cover <= 0)
        {
            return;
        }
        for (int channel = 0; channel < 3; channel++)
        {
            int wanted = (colour >> (16 - (8 * channel))) & 0xff;
            ref byte there = ref Pixels[(pixel * 3) + channel];
            there = (byte)Math.Round(there + ((wanted - there) * Math.Min(1, cover)));
        }
    }

    private static bool Holds(IReadOnlyList<(double X, double Y)> points, double x, double y)
    {
        bool isInside = false;
        for (int i = 0, j = points.Count - 1; i < points.Count; j = i++)
        {
            var (a, b) = (points[i], points[j]);
            if (a.Y > y != b.Y > y && x < ((b.X - a.X) * (y - a.Y) / (b.Y - a.Y)) + a.X)
            {
                isInside = !isInside;
            }
        }
        return isInside;
    }

    private static double Overlap(int pixel, double from, double to) =>
        Math.Clamp(Math.Min(pixel + 1, to) - Math.Max(pixel, from), 0, 1);

    private static int Low(double at) => Math.Max(0, (int)Math.Floor(at));

    private static int High(double at, int most) => Math.Min(most, (int)Math.Ceiling(at));
}
