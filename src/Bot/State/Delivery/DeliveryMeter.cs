using System.Diagnostics.Metrics;

namespace Bot.State.Delivery;

/// <summary>Counts sends by what came of them.</summary>
internal static class DeliveryMeter
{
    public const string Name = "Bot.Delivery";

    private static readonly Meter Meter = new(Name);
    private static readonly Counter<long> Sends = Meter.CreateCounter<long>("bot.sends", description: "Sends to the platforms, by channel and outcome.");

    public static void Sent(string channel, SendOutcome outcome) =>
        Sends.Add(1, new KeyValuePair<string, object?>("channel", channel), new KeyValuePair<string, object?>("outcome", outcome.GetType().Name));
}
