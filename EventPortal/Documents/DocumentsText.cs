namespace EventPortal.Documents;

/// <summary>The texts of Documents: fixed labels of printed papers (DocumentsText.resx, .en, .ru).</summary>
public sealed class DocumentsText;
