using Bot.Answering.Modelling;
using Bot.Conversations.Chats;
using Bot.State.Chats;
using Microsoft.Extensions.Options;

namespace Bot.Admin.Commands;

/// <summary>The kill switch of the language model: at once, on every channel, and across restarts.</summary>
internal sealed class ModelCommand(Switches switches, IOptionsMonitor<ModelOptions> options) : AdminCommand
{
    public override string Name => "mohinh";

    public override string Description => "Xem, tắt hoặc bật mô hình ngôn ngữ: /mohinh tat";

    public override async Task<Deed> RunAsync(ChatUpdate update, string argument)
    {
        switch (argument.Trim().ToLowerInvariant())
        {
            case "": return Deed.Done(AdminReplies.Model(options.CurrentValue is { Enabled: true, Endpoint: not null }, switches.WithoutModel));
            case "tat" or "tắt":
                await switches.SetWithoutModelAsync(on: true);
                return Deed.Done(AdminReplies.ModelOff, "tắt");
            case "bat" or "bật":
                await switches.SetWithoutModelAsync(on: false);
                return Deed.Done(AdminReplies.ModelOn, "bật");
            default: return Deed.Not(AdminReplies.ModelUsage);
        }
    }
}
