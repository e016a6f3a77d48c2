using Bot.Conversations.Commands;
using Bot.Desk.Alerts;
using Bot.Desk.Batches;
using Bot.Desk.Checking;
using Bot.Desk.Commands;
using Bot.Desk.Coverage;
using Bot.Desk.Events;
using Bot.Desk.Graph;
using Bot.Desk.Searching;
using Bot.Desk.Statistics;
using Bot.Desk.Versions;

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
        builder.Services.AddSingleton<CoverageBook>();
        builder.Services.AddSingleton<HistoryBook>();
        builder.Services.AddSingleton<PictureBook>();
        builder.Services.AddSingleton<EventBook>();
        builder.Services.AddSingleton<AlertBook>();
        builder.Services.AddSingleton<AlertRounds>();
        builder.Services.AddHostedService<AlertService>();
        builder.Services.AddSingleton<ChatCommand, WatchCommand>();
        builder.Services.AddSingleton<ChatCommand, ArticleCommand>();
        return builder;
    }
}
