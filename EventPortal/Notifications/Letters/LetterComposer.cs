using System.Text.Json;
using EventPortal.Notifications.Templates;
using Markdig;

namespace EventPortal.Notifications.Letters;

/// <summary>Fills a template with a model: subject, HTML letter and its plain-text twin.</summary>
internal sealed class LetterComposer(MailTemplates templates, IHostEnvironment environment, ILogger<LetterComposer> log)
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .DisableHtml().UseCustomContainers().UseSoftlineBreakAsHardlineBreak().Build();

    /// <exception cref="InvalidOperationException">Outside Production: the model lacks a variable, or the letter breaks a rule of the layout.</exception>
    public ComposedLetter Compose(string code, string language, JsonElement model)
    {
        var template = templates.Get(code, language);
        var subject = template.Subject.Render(model, ValueEscapes.SingleLine, Missing);
        var preheader = template.Preheader?.Render(model, ValueEscapes.SingleLine, Missing);
        var body = Markdown.Parse(template.Body.Render(model, ValueEscapes.Markdown, Missing), Pipeline);
        return new ComposedLetter(
            ValueEscapes.SingleLine(subject), LetterHtml.Write(body, language, subject, preheader), LetterText.Write(body, subject));

        // A reader rather gets a letter with a gap than none; a developer or a test hears of it at once.
        void Missing(string name)
        {
            if (!environment.IsProduction()) throw new InvalidOperationException($"The letter '{code}' ({language}) needs '{name}', which its model lacks.");
            log.LogError("The letter {Template} ({Language}) needs {Variable}, which its model lacks", code, language, name);
        }
    }
}

internal sealed record ComposedLetter(string Subject, string Html, string Text);
