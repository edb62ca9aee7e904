namespace EventPortal.Shared.Web.Ui;

/// <summary>Texts of the UI kit: UiText.resx (Ukrainian), .en, .ru.</summary>
public sealed class UiText;
