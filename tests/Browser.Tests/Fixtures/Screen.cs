using Microsoft.Playwright;

namespace Browser.Tests.Fixtures;

/// <summary>A size of screen that people have, with or without a mouse.</summary>
public enum Screen
{
    Phone,
    Desktop,
}

internal static class Screens
{
    public static BrowserNewContextOptions Options(this Screen screen) => screen switch
    {
        Screen.Phone => new() { ViewportSize = new() { Width = 390, Height = 844 }, DeviceScaleFactor = 2, IsMobile = true, HasTouch = true },
        _ => new() { ViewportSize = new() { Width = 1280, Height = 900 } },
    };
}
