using Archive.Index;
using Archive.Search;
using Bot.Answering.Contacts;
using Bot.Answering.Modelling;
using Bot.Answering.Receipts;
using Bot.Answering.Topics;
using Bot.State;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Bot.Answering;

internal static class AnsweringSetup
{
    public static T AddAnswering<T>(this T builder)
        where T : IHostApplicationBuilder
    {
        builder.Services.AddOptions<ArchiveOptions>().BindConfiguration("Archive").ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddOptions<AnsweringOptions>().BindConfiguration("Answering").ValidateDataAnnotations().ValidateOnStart();
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services.AddSingleton(services => new ArchiveReader(services.GetRequiredService<IOptions<ArchiveOptions>>().Value.Index));
        builder.Services.AddSingleton(services => new PassageSearcher(RankingOptions.Default with { DenseWeight = (float)services.GetRequiredService<IOptions<EmbeddingOptions>>().Value.Weight }));
        builder.Services.AddSingleton(services => new ConversationStore(services.GetRequiredService<TimeProvider>()));
        builder.Services.AddOptions<ContactsOptions>().BindConfiguration("Contacts");
        builder.Services.AddSingleton<ContactDirectory>();
        builder.Services.AddSingleton<ReceiptTable>();
        builder.Services.AddSingleton<ReceiptBook>();
        builder.Services.AddModelling(builder.Configuration);
        builder.Services.AddSingleton<AnswerCounts>();
        builder.Services.AddSingleton<Answerer>();
        return builder;
    }
}
