using Archive.Documents;
using Archive.Text;
using Bot.Answering.Asking;

namespace Bot.Answering.Contacts;

/// <summary>
/// Whom to ask: the contact of the agency named, or of the field asked about, or of the agency that issued what is nearest; else the
/// first of the directory, the province's own.
/// </summary>
internal static class ContactChoice
{
    private const double Enough = 0.6;
    private const double AgencyNamed = 2;
    private const double FieldAsked = 1.5;
    private const double IssuedTheNearest = 0.7;

    // A field is asked about when its words stand in the question, not one of many.
    private const double LeastOfField = 0.66;

    private static readonly PhraseList PressWords = new(new[] { "phóng viên", "nhà báo", "tòa soạn", "tòa báo", "báo chí", "phỏng vấn", "phát ngôn", "họp báo" }.Select(words => ("", words)));

    public static Asker AskerOf(Asked asked) => PressWords.Find(asked.Words).Count > 0 ? Asker.Press : Asker.Citizen;

    /// <param name="nearest">Issuers of the documents nearest to the question, the nearest first.</param>
    public static Contact? For(Asked asked, IReadOnlyList<Issuer> nearest, IReadOnlyList<Contact> contacts, DateOnly day)
    {
        var valid = contacts.Where(contact => contact.IsValidOn(day)).ToList();
        var best = valid.Select(contact => (Contact: contact, Score: Score(asked, nearest, contact, day))).OrderByDescending(scored => scored.Score).FirstOrDefault();
        return best.Score >= Enough ? best.Contact : valid.Count > 0 ? valid[0] : null;
    }

    private static double Score(Asked asked, IReadOnlyList<Issuer> nearest, Contact contact, DateOnly day)
    {
        var agency = Syllables.Of(contact.Agency);
        var named = Holds(asked.Words, agency) ? AgencyNamed : 0;
        var field = contact.Field.Split(',').Max(part => Share(asked.Words, Syllables.Of(part)));
        // An office's own line ("Thi vào lớp 10") before its spokesperson when both fit; press goes to the spokesperson.
        var line = contact.Person.Length == 0 == (AskerOf(asked) == Asker.Citizen) ? 0.05 : 0;
        var issued = nearest.Take(1).Any(issuer => IsOf(agency, issuer, day)) ? IssuedTheNearest : 0;
        return named + (field >= LeastOfField ? FieldAsked * field : 0) + issued + line;
    }

    private static bool IsOf(List<Syllable> agency, Issuer issuer, DateOnly day)
    {
        var names = issuer.SuccessorsOn(day) is { Count: > 0 } later ? later.Select(next => next.Issuer) : [issuer];
        return names.Any(name => Same(agency, Syllables.Of(name.ToString())) || Same(agency, Syllables.Of(name.Name)));
    }

    /// <summary>The same words, or the one name with its place behind it.</summary>
    private static bool Same(List<Syllable> left, List<Syllable> right) =>
        left.Take(right.Count).Select(word => word.Folded).SequenceEqual(right.Take(left.Count).Select(word => word.Folded), StringComparer.Ordinal)
        && Math.Abs(left.Count - right.Count) <= 2;

    private static bool Holds(Wording asked, List<Syllable> name)
    {
        for (var i = 0; i + name.Count <= asked.Count; i++)
            if (Enumerable.Range(0, name.Count).All(k => asked.Is(i + k, name[k])))
                return true;
        return false;
    }

    /// <summary>How much of a field's words stand in the question, neighbours together: "học phí" is not met by "phí".</summary>
    private static double Share(Wording asked, List<Syllable> field)
    {
        if (field.Count == 0) return 0;
        if (field.Count == 1) return Holds(asked, field) ? 1 : 0;
        var met = Enumerable.Range(0, field.Count).Count(k => (k + 1 < field.Count && Holds(asked, field.GetRange(k, 2))) || (k > 0 && Holds(asked, field.GetRange(k - 1, 2))));
        return met / (double)field.Count;
    }
}
