using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Bot.Channels.Web.Answers;
using Bot.Channels.Web.Api;

namespace Bot.Channels.Web;

/// <summary>JSON of the web channel besides the answer itself; Vietnamese letters stay readable.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(AskRequest))]
[JsonSerializable(typeof(HealthReport))]
[JsonSerializable(typeof(Problem))]
[JsonSerializable(typeof(Display))]
[JsonSerializable(typeof(Outcome))]
[JsonSerializable(typeof(DocumentList))]
internal sealed partial class WebJson : JsonSerializerContext
{
    public static WebJson Readable { get; } = new(new JsonSerializerOptions
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
    });
}
