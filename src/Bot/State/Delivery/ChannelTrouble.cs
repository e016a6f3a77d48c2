namespace Bot.State.Delivery;

/// <summary>What keeps a channel from working.</summary>
internal enum ChannelTrouble
{
    /// <summary>The platform has not answered yet; it is asked again.</summary>
    NoAnswerYet,

    /// <summary>Revoked or mistyped: nothing goes on before a new start.</summary>
    TokenNotTaken,

    /// <summary>Somebody else asks for updates with the same token, or a webhook is set.</summary>
    AnotherConsumer,

    /// <summary>A webhook is set, and the platform gives no updates to who asks.</summary>
    WebhookSet,

    /// <summary>The platform could not call our webhook lately.</summary>
    WebhookFailing,

    /// <summary>Zalo OA: the token could not be refreshed this time.</summary>
    RefreshFailed,

    /// <summary>Zalo OA: no refresh token is taken any more.</summary>
    ConsentNeeded,

    /// <summary>Zalo OA: a refresh was broken off, and its token is used up.</summary>
    RefreshBrokenOff,

    /// <summary>Zalo OA: not one event for a day.</summary>
    NoEvents,

    /// <summary>An error of this program, or of its disk; it begins again by itself.</summary>
    BrokenOff,
}
