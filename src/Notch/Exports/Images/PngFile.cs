using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Notch.Exports.Images;

/// <summary>Writes a canvas as PNG (ISO/IEC 15948): eight bits a channel, no alpha.</summary>
internal static class PngFile
{
    private static readonly uint[] Table = MakeTable();

    public static byte[] Write(Canvas canvas)
    {
        using var file = new MemoryStream();
        file.Write([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
        Span<byte> head = stackalloc byte[13];
        BinaryPrimitives.WriteInt32BigEndian(head, canvas.Width);
        BinaryPrimitives.WriteInt32BigEndian(head[4..], canvas.Height);
        head[8] = 8;
        head[9] = 2;
        Chunk(file, "IHDR", head);
        Chunk(file, "IDAT", Rows(canvas));
        Chunk(file, "IEND", []);
        return file.ToArray();
    }

    /// <summary>Each row is written as what differs from the row above, which packs flat colours best.</summary>
    private static byte[] Rows(Canvas canvas)
    {
        int width = canvas.Width * 3;
        var line = new byte[width + 1];
        line[0] = 2;
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            for (int row = 0; row < canvas.Height; row++)
            {
                for (int i = 0; i < width; i++)
                {
                    byte above = row == 0 ? (byte)0 : canvas.Pixels[((row - 1) * width) + i];
                    line[i + 1] = (byte)(canvas.Pixels[(row * width) + i] - above);
                }
                zlib.Write(line);
            }
        }
        return packed.ToArray();
    }

    private static void Chunk(Stream file, string name, ReadOnlySpan<byte> data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        file.Write(number);
        byte[] kind = Encoding.ASCII.GetBytes(name);
        file.Write(kind);
        file.Write(data);
        BinaryPrimitives.WriteUInt32BigEndian(number, ~Sum(Sum(uint.MaxValue, kind), data));
        file.Write(number);
    }

    private static uint Sum(uint sum, ReadOnlySpan<byte> data)
    {
        foreach (byte b in data)
        {
            sum = Table[(sum ^ b) & 0xff] ^ (sum >> 8);
        }
        return sum;
    }

    private static uint[] MakeTable()
    {
        var table = new uint[256];
        for (uint n = 0; n < table.Length; n++)
        {
            uint c = n;
            for (int k = 0; k < 8; k++)
            {
                c = (c & 1) != 0 ? 0xedb88320 ^ (c >> 1) : c >> 1;
            }
            table[n] = c;
        }
        return table;
    }
}
