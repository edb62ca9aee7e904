namespace EventPortal.Registrations.Contracts;

/// <summary>The answer to one of the event's questions; the question's text is kept as it was asked.</summary>
public sealed record Answer
{
    public Guid QuestionId { get; init; }

    public string Question { get; init; } = "";

    /// <summary>One value, or the chosen ones of a multi-choice.</summary>
    public List<string> Values { get; init; } = [];

    /// <summary>On one line.</summary>
    /// <param name="yes">A ticked box in words.</param>
    public string Said(string yes) => FileId is null && Values is ["true"] ? yes : string.Join(", ", Values);

    /// <summary>The uploaded file of a file question; its name is the value.</summary>
    public Guid? FileId { get; init; }
}
