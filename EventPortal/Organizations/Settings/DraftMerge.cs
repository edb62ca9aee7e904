namespace EventPortal.Organizations.Settings;

/// <summary>Two people edited from the same beginning: who saves second takes over what only the other one changed, and is asked about the rest.</summary>
public static class DraftMerge
{
    /// <summary>Writes the other's values into <paramref name="mine"/> where I changed nothing.</summary>
    /// <param name="read">What both began with.</param>
    /// <returns>Fields that both changed, to different values; mine still stand in the draft.</returns>
    public static IReadOnlyList<DraftConflict> Merge(OrganizationDraft read, OrganizationDraft mine, OrganizationDraft theirs)
    {
        List<DraftConflict> conflicts = [];
        foreach (var field in OrganizationDraft.Fields.Where(f => f.Differs(mine, theirs) && f.Differs(read, theirs)))
        {
            if (field.Differs(read, mine)) conflicts.Add(new(field, field.Read(theirs), field.Read(mine)));
            else field.Write(mine, field.Read(theirs));
        }
        mine.Version = theirs.Version;
        return conflicts;
    }
}

/// <param name="Theirs">What is saved now.</param>
/// <param name="Mine">What I typed.</param>
public sealed record DraftConflict(DraftField Field, string? Theirs, string? Mine);
