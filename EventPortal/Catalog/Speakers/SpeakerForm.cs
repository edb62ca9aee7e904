using EventPortal.Catalog.Parts;

namespace EventPortal.Catalog.Speakers;

/// <summary>A speaker as they are typed.</summary>
public sealed class SpeakerForm
{
    public Guid? Id { get; set; }

    public int Version { get; set; }

    public string? FullName { get; set; }

    public string? JobTitle { get; set; }

    public string? Email { get; set; }

    public string? LegalEntity { get; set; }

    public string? Quote { get; set; }

    public string? Bio { get; set; }

    public string? PhotoUrl { get; set; }

    /// <summary>0–6; empty: guessed by the name.</summary>
    public string? PortraitStyle { get; set; }

    public SpeakerDraft? Read(FieldProblems problems)
    {
        problems.Clear();
        var draft = new SpeakerDraft(FullName?.Trim() ?? "", JobTitle?.Trim() ?? "")
        {
            Email = Email?.Trim() ?? "", LegalEntity = Text(LegalEntity), Quote = Text(Quote), Bio = Text(Bio), PhotoUrl = Text(PhotoUrl),
            PortraitStyle = problems.Number(nameof(PortraitStyle), PortraitStyle),
        };
        // the speaker's own guards, one by one on somebody who is nobody
        var nobody = EventSpeaker.Create(default, "?", "x", "", "", null, null, false, 1, DateTimeOffset.UnixEpoch);
        problems.Try(nameof(FullName), () => nobody.Introduce(draft.FullName, "", null, null));
        problems.Try(nameof(JobTitle), () => nobody.Introduce("?", draft.JobTitle, null, null));
        problems.Try(nameof(Quote), () => nobody.Introduce("?", "", draft.Quote, null));
        problems.Try(nameof(Bio), () => nobody.Introduce("?", "", null, draft.Bio));
        problems.Try(nameof(Email), () => nobody.Reach(draft.Email, null));
        problems.Try(nameof(LegalEntity), () => nobody.Reach("", draft.LegalEntity));
        problems.Try(nameof(PhotoUrl), () => nobody.Look(draft.PhotoUrl, null));
        return problems.Any ? null : draft;
    }

    private static string? Text(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();
}

/// <summary>A speaker as an organizer wants them.</summary>
public sealed record SpeakerDraft(string FullName, string JobTitle)
{
    public string Email { get; init; } = "";

    public string? LegalEntity { get; init; }

    public string? Quote { get; init; }

    public string? Bio { get; init; }

    public string? PhotoUrl { get; init; }

    public int? PortraitStyle { get; init; }
}
