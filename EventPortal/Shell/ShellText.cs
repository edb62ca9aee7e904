namespace EventPortal.Shell;

/// <summary>Texts around the pages: ShellText.resx (Ukrainian), .en, .ru.</summary>
public sealed class ShellText;
