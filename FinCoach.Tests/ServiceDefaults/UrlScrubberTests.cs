using FinCoach.ServiceDefaults.Telemetry;

namespace FinCoach.Tests.ServiceDefaults;

public sealed class UrlScrubberTests
{
    [Theory]
    [InlineData("https://api.telegram.org/bot123456:AAF-x/sendMessage?chat_id=1", "https://api.telegram.org/bot***/sendMessage")]
    [InlineData("/bot123456%3AAAF-x/getMe", "/bot***/getMe")]
    [InlineData("https://host/bot1:secret", "https://host/bot***")]
    [InlineData("http://bot-api/chat/messages?q=hola", "http://bot-api/chat/messages")]
    [InlineData("GET /bot-api/x", "GET /bot-api/x")]
    public void Scrub_UrlWithSecrets_KeepsOnlyThePath(string url, string expected) =>
        Assert.Equal(expected, UrlScrubber.Scrub(url));
}
