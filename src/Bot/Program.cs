using System.CommandLine;
using Bot.Admin;
using Bot.Admin.Backups;
using Bot.Answering;
using Bot.Channels.Chats;
using Bot.Channels.Console;
using Bot.Channels.Telegram;
using Bot.Channels.Web;
using Bot.Channels.ZaloBot;
using Bot.Channels.ZaloOA;
using Bot.Conversations;
using Bot.Desk;
using Bot.Starting;
using Bot.State;

var index = new Option<string?>("--index") { Description = Replies.IndexOption, Recursive = true };
var urls = new Option<string?>("--urls") { Description = Replies.UrlsOption };
var console = new Option<bool>("--console") { Description = Replies.ConsoleOption };

var bot = new RootCommand(Replies.WhatItIs) { index, urls, console, AskCommand.Create(index), PairCommand.Create(index), DeadLetterCommand.Create(index), AdminCodeCommand.Create(index), RestoreCommand.Create(index), PartnerKeyCommand.Create(index) };
bot.TreatUnmatchedTokensAsErrors = false;
bot.SetAction((given, cancellationToken) => Settings.FirstUnknown(given.UnmatchedTokens) is { } unknown
    ? Settings.RefuseAsync(unknown)
    : given.GetValue(console)
        ? ChatCommand.RunAsync(given.GetValue(index), given.UnmatchedTokens, cancellationToken)
        : ServeAsync(given.GetValue(index), given.GetValue(urls), given.UnmatchedTokens, cancellationToken));
// A stop is given the time that the host gives (30 s); by itself System.CommandLine ends the program after two.
return await bot.Parse(args).InvokeAsync(new() { ProcessTerminationTimeout = TimeSpan.FromSeconds(35) });

static async Task<int> ServeAsync(string? index, string? urls, IReadOnlyList<string> settings, CancellationToken cancellationToken)
{
    var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = [.. settings], ContentRootPath = AppContext.BaseDirectory });
    builder.UseIndex(index)
        .AddFirstBuild()
        .AddState()
        .AddUpkeep()
        .AddAnswering()
        .AddConversations()
        .AddDesk()
        .AddAdmin()
        .AddChats()
        .AddTelegram()
        .AddZaloBot()
        .AddZaloOa()
        .AddWeb(urls);

    await using var app = builder.Build();
    return await app.StartCheckedAsync(async () =>
    {
        app.MapWeb();
        app.MapTelegram();
        app.MapZaloBot();
        app.MapZaloOa();
        await app.Services.GetRequiredService<FirstBuild>().EnsureArchiveAsync(Console.Out, cancellationToken);
        await app.RunAsync(cancellationToken);
    });
}
