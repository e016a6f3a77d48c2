namespace Bot.Channels.Chats;

internal static class ChatsSetup
{
    public static WebApplicationBuilder AddChats(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<ChatHandler>();
        builder.Services.AddSingleton<ChatSurroundings>();
        return builder;
    }
}
