using Notch.Actors;
using Notch.Compiler;
using Notch.Lexicons;

if (args is not [var folder, var output])
{
    Console.Error.WriteLine("usage: Notch.Compiler LEXICON OUTPUT");
    return 2;
}

var files = LexiconFiles.Read(folder);
try
{
    File.WriteAllBytes(output, ActorCompiler.Compile(new LexiconText(files)));
    return 0;
}
catch (LexiconException e)
{
    // The form in which a build shows where an error stands.
    foreach (var error in e.Errors)
    {
        Console.Error.WriteLine(
            $"{Path.Combine(folder, error.File)}({error.Position.Line},{error.Position.Column}): error {error.Code}: {error.Message}"
        );
    }
    return 1;
}
