using Archive.Documents;
using Archive.Text;

namespace Bot.Desk.Operators;

/// <summary>Values of hiệu-lực: that are states, not days.</summary>
internal static class EffectValue
{
    public static EffectState? TryParse(string text) => Folding.Fold(text).Replace('-', ' ').Trim() switch
    {
        "con" or "con hieu luc" or "in force" => EffectState.InForce,
        "het" or "het hieu luc" or "expired" => EffectState.Expired,
        "mot phan" or "het mot phan" or "partly" => EffectState.PartlyExpired,
        "chua" or "chua co" or "not yet" => EffectState.NotYet,
        "khong ro" or "unknown" => EffectState.Unknown,
        _ => null,
    };

    public static string Write(EffectState state) => state switch
    {
        EffectState.InForce => "còn",
        EffectState.Expired => "hết",
        EffectState.PartlyExpired => "một-phần",
        EffectState.NotYet => "chưa",
        _ => "không-rõ",
    };
}
