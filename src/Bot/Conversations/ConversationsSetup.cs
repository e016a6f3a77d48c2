using Bot.Conversations.Chats;
using Bot.Conversations.Commands;

namespace Bot.Conversations;

internal static class ConversationsSetup
{
    public static T AddConversations<T>(this T builder)
        where T : IHostApplicationBuilder
    {
        builder.Services.AddOptions<ChatOptions>().BindConfiguration("Chat").ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddSingleton<Asking>();
        builder.Services.AddSingleton<Choosing>();
        builder.Services.AddSingleton<Officers>();
        builder.Services.AddSingleton<TicketRounds>();
        builder.Services.AddHostedService<TicketUpkeep>();
        builder.Services.AddSingleton<DocumentLinks>();
        builder.Services.AddSingleton<Forgetting>();
        builder.Services.AddSingleton<CommandList>();
        builder.Services.AddSingleton<AskedBefore>();
        builder.Services.AddSingleton<ChatQuota>();
        builder.Services.AddSingleton<Chat>();
        builder.Services.AddSingleton<ChatPosts>();
        return builder;
    }
}
