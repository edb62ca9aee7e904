namespace EventPortal.Catalog.Contracts;

/// <summary>What kind of answer a question wants.</summary>
public enum QuestionKind
{
    Text,
    Number,
    Date,
    Choice,
    MultiChoice,
    Checkbox,
    Phone,
    File,
}
