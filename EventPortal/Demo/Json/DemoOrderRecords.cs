using System.Text.Json;

namespace EventPortal.Demo.Json;

internal sealed record DemoRequestState(string Status, string RegistrationStatus);

internal sealed record DemoCheckIn(string Method, int MinutesAfterStart);

internal sealed record DemoParticipant(
    string Person, string Status, string ConfirmationCode, Dictionary<string, JsonElement>? CustomFields, DemoCheckIn? CheckIn, bool? PassTest,
    string? JoinUrl, string? ExternalId, string? CancellationReason, string? Lesson);

internal sealed record DemoItem(
    string Event, string? Ticket, string? Product, string Title, int Quantity, decimal ListPrice, decimal ClearPrice, decimal PromocodeDiff,
    decimal Total, DemoParticipant[] Participants);

internal sealed record DemoTransaction(string? Token, bool IsSuccess, decimal Amount, string Currency, string? Error, JsonElement GatewayResponse, string? CustomerId);

internal sealed record DemoRefund(decimal Amount, string Reason, string Status, int HoursAfterPlacing);

internal sealed record DemoPayment(
    string Gateway, string Status, decimal Amount, decimal CapturedAmount, string Currency, int MinutesAfterPlacing, string? Message,
    DemoTransaction[] Transactions, DemoRefund[]? Refunds);

internal sealed record DemoOrder(
    string Key, string? Number, string Organization, string Customer, DemoMoment PlacedAt, string Status, string PaymentStatus, string? Promocode,
    string Currency, DemoItem[] Items, DemoPayment[] Payments, string? CompanyName, string? TaxCode, string? CancellationReason, JsonElement? Prepayment);

internal sealed record DemoApplication(
    string Event, string Person, string RegistrationStatus, string Status, DemoMoment CreatedAt, Dictionary<string, JsonElement>? Answers, string? ReviewComment);

internal sealed record DemoOrders(DemoOrder[] Orders, DemoApplication[] Requests);
