using System.Text.Json;

namespace Bot.Channels.Chats;

/// <summary>Fields of what came in, read leniently: one that is missing or of another kind is null.</summary>
internal static class JsonFields
{
    public static JsonElement? Object(this JsonElement element, string name) =>
        element.TryGetProperty(name, out var field) && field.ValueKind == JsonValueKind.Object ? field : null;

    public static string? Word(this JsonElement element, string name)
    {
        if (!element.TryGetProperty(name, out var field) || field.ValueKind != JsonValueKind.String) return null;
        try
        {
            return field.GetString();
        }
        // Half a surrogate pair, written as an escape: JSON, but no text.
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    public static long? Number(this JsonElement element, string name) =>
        element.TryGetProperty(name, out var field) && field.ValueKind == JsonValueKind.Number && field.TryGetInt64(out var number) ? number : null;

    public static bool Flag(this JsonElement element, string name) =>
        element.TryGetProperty(name, out var field) && field.ValueKind == JsonValueKind.True;
}
