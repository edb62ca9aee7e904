namespace EventPortal.Shared;

/// <summary>The portal cannot start, and the message is the one line that tells the operator why and what to do; no stack is shown.</summary>
public sealed class StartRefusedException(string message, Exception? inner = null) : Exception(message, inner);
