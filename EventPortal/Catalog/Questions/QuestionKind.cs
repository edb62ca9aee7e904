namespace EventPortal.Catalog.Questions;

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
