using Polly.CircuitBreaker;

namespace EventPortal.Payments.Gateways;

/// <summary>Sends a request and turns every way of not getting an answer into <see cref="GatewayException"/>.</summary>
internal static class GatewayCall
{
    public static async Task<GatewayAnswer> SendToGatewayAsync(this HttpClient client, HttpRequestMessage request, CancellationToken cancellationToken)
    {
        try
        {
            using var response = await client.SendAsync(request, cancellationToken);
            var answer = new GatewayAnswer((int)response.StatusCode, await response.Content.ReadAsStringAsync(cancellationToken));
            return answer.Status is 408 or 429 or >= 500 ? throw new GatewayException($"{request.RequestUri?.Host} answers {answer.Status}.") : answer;
        }
        catch (Exception e) when (e is HttpRequestException or BrokenCircuitException or IOException
            || (e is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            throw new GatewayException($"{request.RequestUri?.Host} does not answer.", e);
        }
    }
}

internal sealed record GatewayAnswer(int Status, string Body)
{
    public bool IsSuccess => Status is >= 200 and < 300;
}
