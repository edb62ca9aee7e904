namespace EventPortal.Sales.Components;

/// <summary>The buy box as everybody sees it.</summary>
/// <param name="View">Null: the event sells nothing any more.</param>
/// <param name="IsShared">False: a private event, which each reader asks for with their own rights.</param>
public sealed record LivePicker(PickerView? View, bool IsShared);
