using System.Diagnostics;
using System.Text;
using Xunit;

namespace EventPortal.Tests.Documents.Support;

/// <summary>The outside judges of our files: qpdf and poppler (test.sh installs them). Missing tools fail the test, they do not skip it.</summary>
internal static class PdfTools
{
    public static Task<string> CheckAsync(byte[] pdf) => RunAsync("qpdf", pdf, "--check", "{file}");

    /// <summary>The file with all streams unpacked, as Latin-1 text.</summary>
    public static Task<string> UnpackAsync(byte[] pdf) => RunAsync("qpdf", pdf, "--qdf", "--object-streams=disable", "{file}", "-");

    public static Task<string> TextAsync(byte[] pdf) => RunAsync("pdftotext", pdf, "-enc", "UTF-8", "-layout", "{file}", "-");

    public static Task<string> FontsAsync(byte[] pdf) => RunAsync("pdffonts", pdf, "{file}");

    public static Task<string> InfoAsync(byte[] pdf) => RunAsync("pdfinfo", pdf, "-enc", "UTF-8", "{file}");

    /// <summary>One page at 25.4 dpi – a pixel is a millimetre – as grey samples, row by row.</summary>
    public static async Task<byte[]> PixelsAsync(byte[] pdf, int dpi = 0)
    {
        var resolution = dpi == 0 ? "25.4" : dpi.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var picture = Encoding.Latin1.GetBytes(await RunAsync("pdftoppm", pdf, "-r", resolution, "-gray", "-singlefile", "{file}"));
        var start = 0;
        for (var lines = 0; lines < 3; start++)
        {
            lines += picture[start] == '\n' ? 1 : 0;
        }

        return picture[start..];
    }

    private static async Task<string> RunAsync(string tool, byte[] pdf, params string[] arguments)
    {
        var file = Path.Combine(Path.GetTempPath(), $"ticket-{Path.GetRandomFileName()}.pdf");
        await File.WriteAllBytesAsync(file, pdf);
        try
        {
            var start = new ProcessStartInfo(tool)
            {
                UseShellExecute = false,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                StandardOutputEncoding = tool is "qpdf" or "pdftoppm" ? Encoding.Latin1 : Encoding.UTF8,
            };
            foreach (var argument in arguments)
            {
                start.ArgumentList.Add(argument.Replace("{file}", file, StringComparison.Ordinal));
            }

            using var process = Process.Start(start) ?? throw new InvalidOperationException($"{tool} did not start.");
            var errors = process.StandardError.ReadToEndAsync();
            var output = await process.StandardOutput.ReadToEndAsync();
            await process.WaitForExitAsync();
            Assert.True(process.ExitCode == 0 && string.IsNullOrWhiteSpace(await errors), $"{tool} ended with {process.ExitCode}: {await errors}{(process.ExitCode == 0 ? "" : output)}");
            return output;
        }
        finally
        {
            File.Delete(file);
        }
    }
}
