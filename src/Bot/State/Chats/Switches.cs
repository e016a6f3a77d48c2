namespace Bot.State.Chats;

/// <summary>Switches of the whole bot, which outlive a restart.</summary>
internal sealed class Switches(StateDatabase state)
{
    private const string Maintenance = "maintenance";

    public bool InMaintenance => state.Read(connection => connection.First("SELECT value FROM switch WHERE name = $name", row => row.GetString(0), ("$name", Maintenance))) == "on";

    public Task SetMaintenanceAsync(bool on) => state.WriteAsync(connection => connection.Execute(
        "INSERT INTO switch VALUES ($name, $value) ON CONFLICT (name) DO UPDATE SET value = $value", ("$name", Maintenance), ("$value", on ? "on" : "off")));
}
