using System.Text.RegularExpressions;
using EventPortal.Notifications.DevMailbox;
using EventPortal.Notifications.Log;
using EventPortal.Shared.Data.Outbox;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace EventPortal.Tests.Accounts;

/// <summary>The letters that reached a person.</summary>
internal sealed partial class Mailbox(AccountsHost host)
{
    /// <summary>Template of every letter to the address, in the order of the alphabet (the clock stands still); waits until the outbox is empty.</summary>
    public async Task<IReadOnlyList<string>> TemplatesAsync(string email)
    {
        await DeliverAsync();
        return await host.ReadAsync(db => db.Set<NotificationLog>().Where(l => l.Recipient == email).Select(l => l.Template).OrderBy(t => t).ToListAsync());
    }

    /// <summary>The link with the token in the newest letter to the address, as a local address.</summary>
    public async Task<string> NewestLinkAsync(string email)
    {
        await DeliverAsync();
        var text = await host.ReadAsync(db => db.Set<DevMail>().Where(m => m.To.Contains(email)).OrderByDescending(m => m.SentAt).ThenByDescending(m => m.Id).Select(m => m.Text).FirstAsync());
        return SecretLink().Match(text).Value;
    }

    private async Task DeliverAsync()
    {
        var dispatcher = host.Services.GetRequiredService<OutboxDispatcher>();
        // the host's own dispatcher may hold some: until nothing is left, not only until we find nothing
        for (var turn = 0; turn < 100; turn++)
        {
            await dispatcher.RunOnceAsync(TestContext.Current.CancellationToken);
            if (await host.ReadAsync(db => db.Set<OutboxMessage>().AllAsync(m => m.ProcessedAt != null)))
            {
                // whatever comes next is newer
                host.Clock.Advance(TimeSpan.FromMilliseconds(10));
                return;
            }
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
        throw new InvalidOperationException("Letters are stuck in the outbox.");
    }

    [GeneratedRegex(@"/account/[a-z-]+\?user=[0-9a-f]{32}&token=[A-Za-z0-9_-]+", RegexOptions.None, 1000)]
    private static partial Regex SecretLink();
}
