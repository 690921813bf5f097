namespace Notch.Desk.Comments.Spam;

/// <summary>Turns words of a canonical text into features. Keeps buffers, so one thread at a time may use it.</summary>
/// <remarks>
/// Runs of three to five characters, of one to three words, the shape of the text, and the signs. A count n weighs 1 + ln n; runs of
/// characters are scaled to length 1, of words to <see cref="WordsLength"/>, the shape to <see cref="ShapeLength"/>.
/// </remarks>
internal sealed class FeatureBuilder(SpamSigns signs)
{
    /// <summary>Places in the model's table; a power of two.</summary>
    public const int TableSize = 1 << 20;

    private const int ShortestRun = 3;
    private const int LongestRun = 5;
    private const float WordsLength = 1.1f;
    private const float ShapeLength = 0.2f;
    private const float SignValue = 0.75f;
    private const int Slots = 1 << 16;
    private const int MostKeys = Slots * 3 / 4;

    private readonly uint[] _hashes = new uint[Slots];
    private readonly int[] _counts = new int[Slots];
    private readonly int[] _used = new int[Slots];
    private readonly int[] _signCounts = new int[signs.All.Count];
    private int _usedCount;
    private int[] _keys = new int[1024];
    private float[] _values = new float[1024];

    /// <summary>How many features the last call found.</summary>
    public int Count { get; private set; }

    /// <summary>Keys of the last call; valid until the next.</summary>
    public ReadOnlySpan<int> Keys => _keys.AsSpan(0, Count);

    /// <summary>Values of the last call; valid until the next.</summary>
    public ReadOnlySpan<float> Values => _values.AsSpan(0, Count);

    /// <summary>How often each sign showed in the last call.</summary>
    public ReadOnlySpan<int> SignCounts => _signCounts;

    /// <summary>Words of a text; a buffer for callers.</summary>
    public List<Word> Words { get; } = [];

    /// <summary>Finds the features of some words.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="words">All its words.</param>
    /// <param name="first">The first word that counts.</param>
    /// <param name="end">The first that does not count any more.</param>
    public void Build(CanonicalText text, List<Word> words, int first, int end)
    {
        Count = 0;
        if (first >= end)
        {
            return;
        }
        int start = words[first].Start;
        int stop = words[end - 1].End;
        CountCharacters(text.Lower.AsSpan(start, stop - start));
        Emit(length: 1);
        CountWords(words, first, end);
        Emit(WordsLength);
        CountShape(text.Cased.AsSpan(start, stop - start));
        Emit(ShapeLength);
        signs.Count(text.Lower, words, first, end, _signCounts);
        for (int i = 0; i < _signCounts.Length; i++)
        {
            if (_signCounts[i] > 0)
            {
                Append(signs.All[i].Hash, SignValue * (1 + MathF.Log(_signCounts[i])));
            }
        }
    }

    /// <summary>A copy of the last call's features.</summary>
    public FeatureVector ToVector() => new(Keys.ToArray(), Values.ToArray());

    /// <summary>Place of a feature in the model's table.</summary>
    public static int KeyOf(uint hash) => (int)((hash ^ (hash >> 12)) & (TableSize - 1));

    /// <summary>Runs of characters; a space stands before and after the text.</summary>
    private void CountCharacters(ReadOnlySpan<char> text)
    {
        for (int i = -1; i < text.Length; i++)
        {
            uint hash = FeatureHash.Start;
            int end = Math.Min(text.Length + 1, i + LongestRun);
            for (int j = i; j < end; j++)
            {
                char c = j < 0 || j == text.Length || text[j] == '\n' ? ' ' : text[j];
                hash = FeatureHash.Add(hash, c);
                if (j - i + 1 >= ShortestRun)
                {
                    Add(FeatureHash.Join(hash, (uint)(j - i + 1)));
                }
            }
        }
    }

    private void CountWords(List<Word> words, int first, int end)
    {
        for (int i = first; i < end; i++)
        {
            uint one = words[i].Hash;
            Add(WordKey(one));
            if (i > first)
            {
                uint two = FeatureHash.Join(words[i - 1].Hash, one);
                Add(two);
                if (i > first + 1)
                {
                    Add(FeatureHash.Join(words[i - 2].Hash, two));
                }
            }
        }
    }

    /// <summary>Hash of a single word as a feature.</summary>
    public static uint WordKey(uint word) => FeatureHash.Join(word, 0x5EED);

    private void CountShape(ReadOnlySpan<char> text)
    {
        int capitals = 0;
        int letters = 0;
        int digits = 0;
        foreach (char c in text)
        {
            capitals += char.IsUpper(c) ? 1 : 0;
            letters += char.IsLetter(c) ? 1 : 0;
            digits += char.IsAsciiDigit(c) ? 1 : 0;
        }
        Add(Shape('n', (int)Math.Log2(text.Length + 1)));
        Add(Shape('A', letters == 0 ? -1 : capitals * 5 / letters));
        Add(Shape('9', Math.Min(3, digits / 3)));
        Add(Shape('!', Math.Min(3, text.Count('!'))));
        Add(Shape('l', Math.Min(3, text.Count('\n'))));
    }

    private static uint Shape(char kind, int value) =>
        FeatureHash.Join(FeatureHash.Add(FeatureHash.Start, kind), (uint)(value + 100));

    /// <summary>Counts a feature of the present group in a table with open addresses.</summary>
    private void Add(uint hash)
    {
        int slot = (int)((hash * 0x9E3779B1) >> 16);
        while (_counts[slot] > 0 && _hashes[slot] != hash)
        {
            slot = (slot + 1) & (Slots - 1);
        }
        if (_counts[slot] == 0)
        {
            if (_usedCount == MostKeys)
            {
                return;
            }
            _hashes[slot] = hash;
            _used[_usedCount++] = slot;
        }
        _counts[slot]++;
    }

    /// <summary>Appends the present group, scaled to a length, and empties its table.</summary>
    private void Emit(float length)
    {
        float square = 0;
        for (int i = 0; i < _usedCount; i++)
        {
            float weight = Weight(_counts[_used[i]]);
            square += weight * weight;
        }
        float scale = _usedCount == 0 ? 0 : length / MathF.Sqrt(square);
        for (int i = 0; i < _usedCount; i++)
        {
            int slot = _used[i];
            Append(_hashes[slot], scale * Weight(_counts[slot]));
            _counts[slot] = 0;
        }
        _usedCount = 0;
    }

    private void Append(uint hash, float value)
    {
        if (Count == _keys.Length)
        {
            Array.Resize(ref _keys, Count * 2);
            Array.Resize(ref _values, Count * 2);
        }
        _keys[Count] = KeyOf(hash);
        _values[Count++] = value;
    }

    private static float Weight(int count) => count == 1 ? 1 : 1 + MathF.Log(count);
}
