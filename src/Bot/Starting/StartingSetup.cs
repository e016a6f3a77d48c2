using Bot.Answering;
using Bot.Answering.Contacts;
using Bot.State;
using Microsoft.Extensions.Options;

namespace Bot.Starting;

internal static class StartingSetup
{
    public static T AddFirstBuild<T>(this T builder)
        where T : IHostApplicationBuilder
    {
        builder.Services.AddOptions<FirstBuildOptions>().BindConfiguration("FirstBuild").ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddOptions<ArchiveOptions>().PostConfigure<IOptions<FirstBuildOptions>>((archive, first) =>
            archive.Index = WorkingFolders.IndexFolder(archive.Index, first.Value.Corpus, Directory.GetCurrentDirectory()));
        builder.Services.AddOptions<StateOptions>().PostConfigure<IOptions<ArchiveOptions>>((state, archive) =>
            state.Folder = Path.GetFullPath(state.Folder, Path.GetDirectoryName(Path.GetFullPath(archive.Value.Index))!));
        builder.Services.AddOptions<ContactsOptions>().PostConfigure<IOptions<FirstBuildOptions>>((contacts, first) =>
            contacts.File = WorkingFolders.FindUpward(contacts.File ?? Path.Combine(first.Value.Corpus, "contacts.csv"), Directory.GetCurrentDirectory()));
        builder.Services.AddSingleton(IndexerProgram.BesideTheBot);
        builder.Services.AddSingleton<FirstBuild>();
        return builder;
    }
}
