using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using FinCoach.Domain.Masking;

namespace FinCoach.Tests.Domain.Masking;

public sealed class JsonMaskerTests
{
    [Fact]
    public void Mask_Update_HidesWordsAndKeepsStructure()
    {
        const string update = """
            {"update_id":987654321,"message":{"message_id":7,"from":{"id":987654321,"is_bot":false,"first_name":"Ana","username":"ana12345678"},
            "chat":{"id":987654321,"type":"private"},"date":1780000000,"text":"mi rut es 12.345.678-5 /ayuda",
            "entities":[{"offset":23,"length":6,"type":"bot_command"}],
            "contact":{"phone_number":"+56987654321","first_name":"Pedro","last_name":"Soto","user_id":5}}}
            """;

        var masked = Mask(update);

        var message = masked["message"]!;
        Assert.Equal(987654321, (int)masked["update_id"]!);
        Assert.Equal("Ana", (string?)message["from"]!["first_name"]);
        Assert.Equal("ana12345678", (string?)message["from"]!["username"]);
        Assert.Equal("mi rut es [RUT_1] /ayuda", (string?)message["text"]);
        Assert.Equal("[PHONE_1]", (string?)message["contact"]!["phone_number"]);
        Assert.Equal("[NAME_1]", (string?)message["contact"]!["first_name"]);
        Assert.Equal("[NAME_2]", (string?)message["contact"]!["last_name"]);
        Assert.Equal(5, (int)message["contact"]!["user_id"]!);
        Assert.Equal(18, (int)message["entities"]![0]!["offset"]!);
        Assert.Equal(6, (int)message["entities"]![0]!["length"]!);
    }

    [Fact]
    public void Mask_UnknownField_IsMasked() =>
        Assert.Equal("escribe a [EMAIL_1]", (string?)Mask("""{"message":{"future_words":"escribe a ana@correo.cl"}}""")["message"]!["future_words"]);

    [Fact]
    public void Mask_MaskedUpdate_IsUnchanged()
    {
        var once = Mask("""{"text":"fono 987654321","contact":{"first_name":"Eva","phone_number":"+56987654321"}}""");
        Assert.Equal(once.ToJsonString(), Mask(once.ToJsonString()).ToJsonString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("nada")]
    public void Mask_NoJson_Throws(string json) => Assert.ThrowsAny<JsonException>(() => Mask(json));

    private static JsonNode Mask(string json) =>
        JsonNode.Parse(JsonMasker.Mask(Encoding.UTF8.GetBytes(json), MaskPolicy.Ingress, new MaskNumbers()))!;
}
