using Browser.Tests.Fixtures;

[assembly: AssemblyFixture(typeof(Site))]
// One browser and one bot on few cores: tests that wait for each other's pages measure nothing.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
