using System.Collections.Concurrent;
using System.Net;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;

namespace EventPortal.Payments.Gateways;

/// <summary>
/// How adapters talk to providers: a time limit, growing pauses with full jitter, Retry-After, a circuit breaker per provider. Only what is marked
/// <see cref="Repeatable"/> is repeated by itself: a refund that got no answer may have happened.
/// </summary>
internal static class GatewayHttp
{
    private static readonly HttpRequestOptionsKey<bool> RepeatableKey = new("payments.repeatable");

    public static void AddGatewayHttp(this IServiceCollection services, string name, IReadOnlyList<string> secretHeaders) => services
        .AddHttpClient(name, client => client.Timeout = TimeSpan.FromSeconds(20))
        .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
        .AddHttpMessageHandler(() => new Resilient(name))
        .RedactLoggedHeaders(secretHeaders);

    public static HttpRequestMessage Repeatable(this HttpRequestMessage request)
    {
        request.Options.Set(RepeatableKey, true);
        return request;
    }

    private sealed class Resilient(string name) : DelegatingHandler
    {
        private static readonly ConcurrentDictionary<string, ResiliencePipeline<HttpResponseMessage>> Pipelines = new(StringComparer.Ordinal);

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var mayRepeat = request.Method == HttpMethod.Get || (request.Options.TryGetValue(RepeatableKey, out var repeatable) && repeatable);
            // per server too: tests run several sandboxes in one process
            var pipeline = Pipelines.GetOrAdd($"{name}|{request.RequestUri?.Authority}|{mayRepeat}", static (_, repeat) => Build(repeat), mayRepeat);
            return await pipeline.ExecuteAsync(async token => await base.SendAsync(request, token), cancellationToken);
        }

        private static ResiliencePipeline<HttpResponseMessage> Build(bool mayRepeat)
        {
            var builder = new ResiliencePipelineBuilder<HttpResponseMessage>();
            if (mayRepeat) builder.AddRetry(new RetryStrategyOptions<HttpResponseMessage>
            {
                MaxRetryAttempts = 3, Delay = TimeSpan.FromMilliseconds(300), BackoffType = DelayBackoffType.Exponential, UseJitter = true,
                ShouldHandle = arguments => ValueTask.FromResult(IsPassing(arguments.Outcome)), DelayGenerator = arguments => ValueTask.FromResult(AskedPause(arguments.Outcome.Result)),
            });
            return builder.AddCircuitBreaker(new CircuitBreakerStrategyOptions<HttpResponseMessage>
            {
                FailureRatio = 0.8, MinimumThroughput = 10, SamplingDuration = TimeSpan.FromSeconds(30), BreakDuration = TimeSpan.FromSeconds(10),
                ShouldHandle = arguments => ValueTask.FromResult(IsPassing(arguments.Outcome)),
            }).Build();
        }

        private static bool IsPassing(Outcome<HttpResponseMessage> outcome) => outcome.Exception is HttpRequestException
            || outcome.Result?.StatusCode is HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError;

        // null: the growing pause of the strategy
        private static TimeSpan? AskedPause(HttpResponseMessage? response) =>
            response?.Headers.RetryAfter?.Delta is { } delta && delta <= TimeSpan.FromSeconds(10) ? delta : null;
    }
}
