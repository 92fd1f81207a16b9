using System.Collections.Frozen;

namespace FinCoach.Domain.Masking;

/// <summary>
/// Which strings of a Telegram update are people's words. Everything is, unless named here as structure: a field that
/// a later version of the API adds is masked rather than leaked.
/// </summary>
internal static class UpdateFields
{
    private static readonly FrozenSet<string> s_structural = FrozenSet.Create(
        "id", "type", "status", "language_code", "username", "language", "mime_type", "emoji", "set_name", "chat_instance",
        "data", "game_short_name", "currency", "invoice_payload", "shipping_option_id", "country_code", "state", "kind", "source",
        "inline_message_id", "file_id", "file_unique_id", "media_group_id", "custom_emoji_id", "provider_payment_charge_id",
        "telegram_payment_charge_id", "result_id", "option_ids", "business_connection_id", "boost_id", "poll_id");

    /// <summary>An id, a code or our own callback data: never masked.</summary>
    public static bool IsStructural(string? name) => name is not null && s_structural.Contains(name);

    /// <summary>
    /// The type of a value that is personal as a whole: a shared contact is a third person, who agreed to nothing, so
    /// also the name goes, in either policy. A person's own name (<c>from</c>) is only searched like any text.
    /// </summary>
    public static MaskType? WholeValueType(string? name, string? parent) => (parent, name) switch
    {
        ("contact", "first_name" or "last_name" or "vcard") => MaskType.NAME,
        (_, "phone_number") => MaskType.PHONE,
        (_, "email") => MaskType.EMAIL,
        ("venue", "address") => MaskType.ADDRESS,
        ("shipping_address" or "location", "street_line1" or "street_line2" or "address") => MaskType.ADDRESS,
        _ => null,
    };
}
