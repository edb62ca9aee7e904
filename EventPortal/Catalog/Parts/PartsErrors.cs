using EventPortal.Shared.Domain;

namespace EventPortal.Catalog.Parts;

/// <summary>Refusals of the parts of an event (tickets, programme, questions, people, blocks) and of the dictionaries.</summary>
public static class PartsErrors
{
    public static readonly DomainError Unknown = new("Parts.Unknown");
    public static readonly DomainError EventIsOff = new("Parts.EventIsOff");
    public static readonly DomainError ChangedMeanwhile = new("Parts.ChangedMeanwhile");
    public static readonly DomainError OrderChanged = new("Parts.OrderChanged");
    public static readonly DomainError NotANumber = new("Parts.NotANumber");
    public static readonly DomainError NotAMoment = new("Parts.NotAMoment");
    public static readonly DomainError DescriptionTooLong = new("Parts.DescriptionTooLong");
    public static readonly DomainError LinkInvalid = new("Parts.LinkInvalid");
    public static readonly DomainError CurrencyDiffers = new("Parts.CurrencyDiffers");
    public static readonly DomainError CurrencyNotSold = new("Parts.CurrencyNotSold");
    public static readonly DomainError TicketInUse = new("Parts.TicketInUse");
    public static readonly DomainError TicketInCarts = new("Parts.TicketInCarts");
    public static readonly DomainError TicketHasQuestions = new("Parts.TicketHasQuestions");
    public static readonly DomainError LastTicket = new("Parts.LastTicket");
    public static readonly DomainError LessonHasRegistrants = new("Parts.LessonHasRegistrants");
    public static readonly DomainError LessonInThePast = new("Parts.LessonInThePast");
    public static readonly DomainError LessonHasTickets = new("Parts.LessonHasTickets");
    public static readonly DomainError RunsAreChosen = new("Parts.RunsAreChosen");
    public static readonly DomainError RuleEmpty = new("Parts.RuleEmpty");
    public static readonly DomainError RuleTooLong = new("Parts.RuleTooLong");
    public static readonly DomainError WeekdayMissing = new("Parts.WeekdayMissing");
    public static readonly DomainError WeeksInvalid = new("Parts.WeeksInvalid");
    public static readonly DomainError CountInvalid = new("Parts.CountInvalid");
    public static readonly DomainError UntilInvalid = new("Parts.UntilInvalid");
    public static readonly DomainError QuestionTextInvalid = new("Parts.QuestionTextInvalid");
    public static readonly DomainError OptionsInvalid = new("Parts.OptionsInvalid");
    public static readonly DomainError ConditionWithoutAnswer = new("Parts.ConditionWithoutAnswer");
    public static readonly DomainError ConditionInvalid = new("Parts.ConditionInvalid");
    public static readonly DomainError ConditionStandsLater = new("Parts.ConditionStandsLater");
    public static readonly DomainError ConditionOfOtherTicket = new("Parts.ConditionOfOtherTicket");
    public static readonly DomainError QuestionIsCondition = new("Parts.QuestionIsCondition");
    public static readonly DomainError BlockTooLong = new("Parts.BlockTooLong");
    public static readonly DomainError JobTitleTooLong = new("Parts.JobTitleTooLong");
    public static readonly DomainError QuoteTooLong = new("Parts.QuoteTooLong");
    public static readonly DomainError BioTooLong = new("Parts.BioTooLong");
    public static readonly DomainError EmailInvalid = new("Parts.EmailInvalid");
    public static readonly DomainError LegalEntityTooLong = new("Parts.LegalEntityTooLong");
    public static readonly DomainError PhotoInvalid = new("Parts.PhotoInvalid");
    public static readonly DomainError PersonInUse = new("Parts.PersonInUse");
    public static readonly DomainError TranslationTooLong = new("Parts.TranslationTooLong");
    public static readonly DomainError SlugTaken = new("Parts.SlugTaken");
    public static readonly DomainError EntryInUse = new("Parts.EntryInUse");
    public static readonly DomainError AreasAreFixed = new("Parts.AreasAreFixed");
    public static readonly DomainError MergeWithItself = new("Parts.MergeWithItself");
    public static readonly DomainError MergeTarget = new("Parts.MergeTarget");
}
