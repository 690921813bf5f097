namespace Notch.Actors;

/// <summary>Reads what <see cref="RecordWriter"/> wrote, in the same order.</summary>
internal ref struct CompiledRecord(CompiledActors data, ReadOnlySpan<byte> bytes)
{
    private const int Bits = 7;

    private readonly CompiledActors data = data;
    private ReadOnlySpan<byte> rest = bytes;

    /// <summary>A whole number that is not negative.</summary>
    public int Number() => (int)Long();

    /// <summary>A text; null where none was written.</summary>
    public string? OptionalText() => Number() is > 0 and var number ? data.Text(number - 1) : null;

    /// <summary>A text.</summary>
    public string Text() => data.Text(Number() - 1);

    /// <summary>Texts in their order.</summary>
    public string[] Texts()
    {
        int count = Number();
        if (count == 0)
        {
            return [];
        }
        var texts = new string[count];
        for (int i = 0; i < texts.Length; i++)
        {
            texts[i] = Text();
        }
        return texts;
    }

    /// <summary>An entry of the lexicon.</summary>
    public Actor ReadActor()
    {
        string file = Text();
        var actor = new Actor
        {
            Name = Text(),
            Kind = (ActorKind)Number(),
            Place = Place(file),
            Codes = Codes(file),
            WikidataId = OptionalText(),
            Sponsor = OptionalText(),
            Gender = (Gender)Number(),
            Offices = Offices(),
            Descriptions = Texts(),
        };
        return actor;
    }

    /// <summary>A word for people, posts, bodies or arms.</summary>
    public Agent ReadAgent()
    {
        string file = Text();
        return new Agent
        {
            Words = Texts(),
            Organization = Text(),
            Sector = Text(),
            Sectors = Texts(),
            Kind = (AgentKind)Number(),
            Place = Place(file),
            Yields = Flag(),
            IsBound = Flag(),
            IsDomestic = Flag(),
            IsAbroad = Flag(),
            Default = Text(),
            DefaultWords = Texts(),
            Gender = (Gender)Number(),
        };
    }

    /// <summary>What one name may mean.</summary>
    public NameUse[] ReadUses()
    {
        var uses = new NameUse[Number()];
        for (int i = 0; i < uses.Length; i++)
        {
            var kind = (NameKind)Number();
            int owner = Number();
            string file = Text();
            uses[i] = new NameUse(
                kind,
                kind == NameKind.Agent ? null : data.Actor(owner),
                kind == NameKind.Agent ? data.Agent(owner) : null,
                Flag() ? Code(file) : null,
                file,
                Number()
            )
            {
                Upper = Long(),
                Caps = Long(),
            };
        }
        return uses;
    }

    private DatedCode[] Codes(string file)
    {
        var codes = new DatedCode[Number()];
        for (int i = 0; i < codes.Length; i++)
        {
            codes[i] = Code(file);
        }
        return codes;
    }

    private DatedCode Code(string file) =>
        new(new ActorCode(Text(), Text()), Texts(), Span(), Place(file));

    private DatedOffice[] Offices()
    {
        int count = Number();
        if (count == 0)
        {
            return [];
        }
        var offices = new DatedOffice[count];
        for (int i = 0; i < offices.Length; i++)
        {
            offices[i] = new DatedOffice(Text(), Span());
        }
        return offices;
    }

    private bool Flag() => Number() == 1;

    private DateSpan Span() => new(Day(), Day());

    private DateOnly? Day() =>
        Number() is > 0 and var number ? DateOnly.FromDayNumber(number - 1) : null;

    private string Place(string file) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{file}:{Number()}");

    private ulong Long()
    {
        ulong value = 0;
        for (int shift = 0; ; shift += Bits)
        {
            byte next = rest[0];
            rest = rest[1..];
            value |= (ulong)(next & 0x7F) << shift;
            if (next < 0x80)
            {
                return value;
            }
        }
    }
}
