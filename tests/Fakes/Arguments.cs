using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Fakes;

/// <summary>What a caller gave: as JSON, as a form, in parts or in the address. Values of forms that look like JSON are JSON.</summary>
public sealed class Arguments
{
    private Arguments(JsonObject values) => Values = values;

    public JsonObject Values { get; }

    public static async Task<Arguments> ReadAsync(HttpRequest request)
    {
        var values = new JsonObject();
        foreach (var (name, value) in request.Query) values[name] = FromForm(value.ToString());
        if (request.HasFormContentType)
        {
            foreach (var (name, value) in await request.ReadFormAsync()) values[name] = FromForm(value.ToString());
        }
        else if (request.ContentLength is not 0)
        {
            using var reader = new StreamReader(request.Body);
            var body = await reader.ReadToEndAsync(request.HttpContext.RequestAborted);
            if (body.Length > 0 && JsonNode.Parse(body) is JsonObject given)
                foreach (var (name, value) in given) values[name] = value?.DeepClone();
        }
        return new(values);
    }

    public string? Word(string name) => Values[name] switch
    {
        null => null,
        JsonValue value => value.ToString(),
        var other => other.ToJsonString(),
    };

    public long? Number(string name) => long.TryParse(Word(name), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static JsonNode? FromForm(string text)
    {
        if (text.Length == 0 || text[0] is not ('{' or '[')) return JsonValue.Create(text);
        try
        {
            return JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            return JsonValue.Create(text);
        }
    }
}
