using System.Text.Json;
using System.Text.Json.Nodes;
using FinCoach.Domain.Masking;
using FsCheck;
using FsCheck.Fluent;

namespace FinCoach.Tests.Domain.Masking;

public sealed class JsonMaskerProperties
{
    private static readonly Config s_config = Config.QuickThrowOnFailure.WithMaxTest(2000);

    [Fact]
    public void Mask_OfMasked_IsTheSame() =>
        Prop.ForAll(MaskTexts.Any.ToArbitrary(), MaskTexts.Any.ToArbitrary(), (text, name) =>
        {
            var once = Mask(Update(text, name));
            return Mask(once).AsSpan().SequenceEqual(once);
        }).Check(s_config);

    [Fact]
    public void Mask_Text_IsMaskedAsAlone() =>
        Prop.ForAll(MaskTexts.Any.ToArbitrary(), text =>
        {
            var update = Update(text, "Ana");
            var received = (string?)JsonNode.Parse(update)!["message"]!["text"] ?? "";
            var masked = JsonNode.Parse(Mask(update))!["message"]!;
            return (string?)masked["text"] == Masker.Mask(received, MaskPolicy.Ingress, new MaskNumbers()).Text;
        }).Check(s_config);

    [Fact]
    public void Mask_Update_KeepsIdsAndEntitiesInside() =>
        Prop.ForAll(MaskTexts.Any.ToArbitrary(), text =>
        {
            var masked = JsonNode.Parse(Mask(Update(text, "Ana")))!["message"]!;
            var entity = masked["entities"]![0]!;
            var (offset, length) = ((int)entity["offset"]!, (int)entity["length"]!);
            return (long)masked["message_id"]! == 987654321 && offset >= 0 && length >= 0 && offset + length <= ((string?)masked["text"])!.Length;
        }).Check(s_config);

    // The writer puts a replacement character in the place of a lone surrogate: JSON has none.
    private static byte[] Update(string text, string name) => JsonSerializer.SerializeToUtf8Bytes(new
    {
        update_id = 123456785,
        message = new
        {
            message_id = 987654321,
            from = new { id = 12345678, first_name = name, username = "ana987654321" },
            text,
            entities = new[] { new { type = "bot_command", offset = text.Length / 3, length = text.Length / 3 } },
            contact = new { first_name = name, phone_number = "+56 9 8765 4321" },
        },
    });

    private static byte[] Mask(byte[] json) => JsonMasker.Mask(json, MaskPolicy.Ingress, new MaskNumbers());
}
