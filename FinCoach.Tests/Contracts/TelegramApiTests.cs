using System.Text.Json.Nodes;
using FinCoach.Tests.Fakes;

namespace FinCoach.Tests.Contracts;

/// <summary>The validator must see wrong requests: a validator that finds nothing proves nothing.</summary>
public sealed class TelegramApiTests
{
    [Theory]
    [InlineData("sendMessage", """{"chat_id":1,"text":"hola"}""")]
    [InlineData("sendMessage", """{"chat_id":"@gus","text":"hola","reply_markup":{"inline_keyboard":[[{"text":"Sí","callback_data":"y"}]]}}""")]
    [InlineData("sendMessage", """{"chat_id":1,"text":"hola","reply_markup":{"keyboard":[[{"text":"Sí"}]],"resize_keyboard":true}}""")]
    [InlineData("setMyCommands", """{"commands":[{"command":"ayuda","description":"Ayuda"}],"scope":{"type":"chat","chat_id":1}}""")]
    [InlineData("GETUPDATES", """{"offset":1,"timeout":30,"allowed_updates":["message"]}""")]
    public void Violations_RightRequest_None(string method, string json) => Assert.Empty(Violations(method, json));

    [Theory]
    [InlineData("sendMessage", """{"chat_id":1}""", "sendMessage.text: missing")]
    [InlineData("sendMessage", """{"chat_id":1,"text":""}""", "sendMessage.text: 0 is outside 1-4096")]
    [InlineData("sendMessage", """{"chat_id":1.5,"text":"x"}""", "sendMessage.chat_id: Integer wanted, got 1.5")]
    [InlineData("sendMessage", """{"chat_id":1,"text":7}""", "sendMessage.text: String wanted, got 7")]
    [InlineData("sendMessage", """{"chat_id":1,"text":"x","parsemode":"HTML"}""", "sendMessage.parsemode: unknown")]
    [InlineData("sendMessage", """{"chat_id":1,"text":"x","disable_notification":"true"}""", "sendMessage.disable_notification: Boolean wanted, got \"true\"")]
    [InlineData("sendMessage", """{"chat_id":1,"text":"x","reply_markup":{"inline_keyboard":[[{"text":"a"}]]}}""",
        "sendMessage.reply_markup.inline_keyboard[0][0]: 0 actions, exactly one wanted")]
    [InlineData("sendMessage", """{"chat_id":1,"text":"x","reply_markup":{"inline_keyboard":[[{"text":"a","callback_data":"b","colour":"red"}]]}}""",
        "sendMessage.reply_markup.inline_keyboard[0][0].colour: unknown")]
    [InlineData("sendMessage", """{"chat_id":1,"text":"x","reply_parameters":{"chat_id":1}}""", "sendMessage.reply_parameters.message_id: missing")]
    [InlineData("setMyCommands", """{"commands":[{"command":"a"}]}""", "setMyCommands.commands[0].description: missing")]
    [InlineData("setMyCommands", """{"commands":[],"scope":{"type":"galaxy"}}""", "setMyCommands.scope.type: \"galaxy\" is not \"default\"")]
    [InlineData("sendDocument", """{"chat_id":1,"document":"attach://lost"}""", "sendDocument.document: InputFile wanted, got \"attach://lost\"")]
    [InlineData("sendSpell", "{}", "sendSpell: no such method")]
    public void Violations_WrongRequest_AreNamed(string method, string json, string expected) =>
        Assert.Contains(expected, Violations(method, json));

    [Fact]
    public void Violations_ButtonDataOver64Bytes_CountsBytes()
    {
        var json = """{"chat_id":1,"text":"x","reply_markup":{"inline_keyboard":[[{"text":"a","callback_data":"$"}]]}}"""
            .Replace("$", new string('ñ', 33), StringComparison.Ordinal);

        Assert.Contains(Violations("sendMessage", json), v => v.EndsWith("66 is outside 1-64", StringComparison.Ordinal));
    }

    [Fact]
    public void Violations_Form_ReadsTextAsItsType()
    {
        var form = new JsonObject { ["chat_id"] = "1", ["document"] = "attach://datos", ["protect_content"] = "maybe" };
        var sent = new RequestParameters(form, new HashSet<string>(["datos", "stray"]), IsForm: true);

        Assert.Equal(
            ["sendDocument.protect_content: Boolean wanted, got \"maybe\"", "sendDocument.stray: unknown file"],
            TelegramApi.Load().Violations("sendDocument", sent));
    }

    private static IReadOnlyList<string> Violations(string method, string json) => TelegramApi.Load().Violations(
        method, new RequestParameters(JsonNode.Parse(json)!.AsObject(), new HashSet<string>(), IsForm: false));
}
