using Archive.Documents;

namespace Bot.Answering;

/// <summary>How the facts of a document are told.</summary>
internal static partial class Replies
{
    /// <summary>What a document does to another, active voice.</summary>
    public static string Does(RelationKind kind) => kind switch
    {
        RelationKind.BasedOn => "Căn cứ",
        RelationKind.Amends => "Sửa đổi",
        RelationKind.Supplements => "Bổ sung",
        RelationKind.Replaces => "Thay thế",
        RelationKind.Repeals => "Bãi bỏ",
        RelationKind.Corrects => "Đính chính",
        RelationKind.Guides => "Hướng dẫn",
        RelationKind.Details => "Quy định chi tiết",
        RelationKind.Implements => "Triển khai",
        _ => "Dẫn chiếu",
    };

    /// <summary>The same seen from the other document.</summary>
    public static string IsDone(RelationKind kind) => kind switch
    {
        RelationKind.BasedOn => "Là căn cứ của",
        RelationKind.Amends => "Được sửa đổi bởi",
        RelationKind.Supplements => "Được bổ sung bởi",
        RelationKind.Replaces => "Được thay thế bởi",
        RelationKind.Repeals => "Bị bãi bỏ bởi",
        RelationKind.Corrects => "Được đính chính bởi",
        RelationKind.Guides => "Được hướng dẫn bởi",
        RelationKind.Details => "Được quy định chi tiết bởi",
        RelationKind.Implements => "Được triển khai bởi",
        _ => "Được dẫn chiếu trong",
    };
}
