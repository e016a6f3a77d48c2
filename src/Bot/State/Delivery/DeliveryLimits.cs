namespace Bot.State.Delivery;

/// <summary>How much a channel does side by side.</summary>
internal sealed record DeliveryLimits(int HandledAtOnce = 32, int SentAtOnce = 32, int BulkPerSecond = 20);
