namespace EventPortal.Operations;

/// <summary>Texts of the slice; the keys are in the .resx files beside this one.</summary>
public sealed class OperationsText;
