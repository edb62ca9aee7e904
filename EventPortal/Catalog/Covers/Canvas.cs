namespace EventPortal.Catalog.Covers;

/// <summary>What every family draws with: the dice, the size of the sheet and the colours of the direction.</summary>
internal sealed record Canvas(Dice Dice, int Width, int Height, Palette Colours);
