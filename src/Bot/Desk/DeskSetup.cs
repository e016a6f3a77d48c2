using Bot.Desk.Batches;
using Bot.Desk.Checking;
using Bot.Desk.Graph;
using Bot.Desk.Searching;

namespace Bot.Desk;

internal static class DeskSetup
{
    public static T AddDesk<T>(this T builder)
        where T : IHostApplicationBuilder
    {
        builder.Services.AddSingleton<Catalogues>();
        builder.Services.AddSingleton<DeskSearch>();
        builder.Services.AddSingleton<ArticleCheck>();
        builder.Services.AddSingleton<BatchLookup>();
        builder.Services.AddSingleton<RelationBook>();
        return builder;
    }
}
