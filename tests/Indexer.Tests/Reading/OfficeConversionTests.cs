using Indexer.Reading;
using Indexer.Reading.Formats;
using Indexer.Tests.Fixtures;
using Indexer.Tests.Processes;

namespace Indexer.Tests.Reading;

/// <summary>Old Word files where neither antiword nor catdoc reads them.</summary>
public sealed class OfficeConversionTests : DocumentReaderTests
{
    protected override string FixtureName => "letter.doc";

    protected override string Tool => "soffice";

    private protected override IReadOnlyList<ReadDocument> Read(SourceFile file) =>
        [.. new DocxReader().Read(OfficeConversion.ToDocx(file, TestContext.Current.CancellationToken)!, TestContext.Current.CancellationToken)];

    [Fact]
    public async Task Stands_in_for_both_other_programs()
    {
        Assert.SkipUnless(OfficeConversion.IsInstalled, "soffice is not installed.");

        var (exitCode, printed) = await IndexerProcess.RunWithoutAsync(["antiword", "catdoc"], TestContext.Current.CancellationToken, "read", Fixture.PathOf(FixtureName));

        exitCode.ShouldBe(0, printed);
        printed.ShouldContain("214/UBND-VX");
    }

    [Fact]
    public async Task Names_the_program_to_install_when_there_is_none()
    {
        var (exitCode, printed) = await IndexerProcess.RunWithoutAsync(["antiword", "catdoc", "soffice"], TestContext.Current.CancellationToken, "read", Fixture.PathOf(FixtureName));

        exitCode.ShouldNotBe(0);
        printed.ShouldContain("doctor");
    }

    [Fact]
    public void Gives_nothing_of_a_file_that_is_no_document()
    {
        Assert.SkipUnless(OfficeConversion.IsInstalled, "soffice is not installed.");
        var damaged = Fixture.Load(FixtureName);
        Array.Clear(damaged.Bytes, 512, damaged.Bytes.Length - 512);

        OfficeConversion.ToDocx(damaged, TestContext.Current.CancellationToken).ShouldBeNull();
    }
}
