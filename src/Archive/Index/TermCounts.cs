namespace Archive.Index;

/// <summary>
/// How often each term stands in body and title of one passage. Used again for passage after passage: a dictionary for each would be most
/// of what a build allocates.
/// </summary>
internal sealed class TermCounts
{
    private const int LeastSize = 1 << 11;
    private const int MostKept = 1 << 16;

    // Open addressing; an empty slot has no counts.
    private Slot[] slots = new Slot[LeastSize];
    private int[] used = new int[LeastSize / 2];
    private int count;

    private struct Slot
    {
        public ulong Term;
        public int Body;
        public int Title;
    }

    public void CountBody(ulong term) => At(term).Body++;

    public void CountTitle(ulong term) => At(term).Title++;

    public TermImpact[] Impacts(float bodyNorm, float titleNorm)
    {
        var impacts = new TermImpact[count];
        for (var i = 0; i < count; i++)
        {
            ref var slot = ref slots[used[i]];
            impacts[i] = new(slot.Term, Impact.Of(slot.Body, bodyNorm, slot.Title, titleNorm));
        }
        return impacts;
    }

    public void Clear()
    {
        if (slots.Length > MostKept) (slots, used) = (new Slot[LeastSize], new int[LeastSize / 2]);
        else foreach (var slot in used.AsSpan(0, count)) slots[slot] = default;
        count = 0;
    }

    private ref Slot At(ulong term)
    {
        var mask = slots.Length - 1;
        for (var at = (int)(term & (ulong)mask); ; at = (at + 1) & mask)
        {
            ref var slot = ref slots[at];
            if ((slot.Body | slot.Title) == 0)
            {
                if (count == used.Length)
                {
                    Grow();
                    return ref At(term);
                }
                slot.Term = term;
                used[count++] = at;
                return ref slot;
            }
            if (slot.Term == term) return ref slot;
        }
    }

    private void Grow()
    {
        var (oldSlots, oldUsed) = (slots, used);
        (slots, used, count) = (new Slot[2 * slots.Length], new int[2 * used.Length], 0);
        foreach (var at in oldUsed) At(oldSlots[at].Term) = oldSlots[at];
    }
}
