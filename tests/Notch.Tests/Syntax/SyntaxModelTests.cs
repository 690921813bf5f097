using System.Text;
using Notch.Syntax;

namespace Notch.Tests.Syntax;

public sealed class SyntaxModelTests
{
    [Theory]
    [InlineData("")]
    [InlineData("a text, not a model")]
    [InlineData("NOTCHSYN4")]
    [InlineData("NOTCHSYN4\u0005abc")]
    public void BytesThatAreNoModelAreAnError(string file) =>
        Assert.Throws<InvalidDataException>(() => SyntaxModel.Load(Encoding.ASCII.GetBytes(file)));
}
