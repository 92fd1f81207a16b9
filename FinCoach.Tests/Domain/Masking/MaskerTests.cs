using FinCoach.Domain.Masking;

namespace FinCoach.Tests.Domain.Masking;

public sealed class MaskerTests
{
    [Theory]
    [InlineData("mi rut es 12.345.678-5 y ya", "mi rut es [RUT_1] y ya")]
    [InlineData("RUT:123456785", "RUT:[RUT_1]")]
    [InlineData("mi run es 12.345.678-0", "mi run es [RUT_1]")]
    [InlineData("9.068.826-k o 9.068.826-K", "[RUT_1] o [RUT_1]")]
    [InlineData("12345678-5 es mi rut", "[RUT_1] es mi rut")]
    [InlineData("cuenta rut 12345678", "cuenta rut [ACCOUNT_1]")]
    [InlineData("tarjeta 4111 1111 1111 1111 cvv 123", "tarjeta [CARD_1] cvv [SECRET_1]")]
    [InlineData("N° de cuenta: 0012345678", "N° de cuenta: [ACCOUNT_1]")]
    [InlineData("llámame al 9 8765 4321", "llámame al [PHONE_1]")]
    [InlineData("+56 9 8765 4321 o 987654321", "[PHONE_1] o [PHONE_1]")]
    [InlineData("(2) 2345 6789", "[PHONE_1]")]
    [InlineData("ana.soto+x@correo.cl.", "[EMAIL_1].")]
    [InlineData("ip 190.45.12.7 a las 12:30:45", "ip [IP_1] a las 12:30:45")]
    [InlineData("https://banco.cl/login?token=abc123&x=1 ya", "[URL_SECRET_1] ya")]
    [InlineData("vivo en Av. Providencia 1234, depto 502, Providencia.", "vivo en [ADDRESS_1].")]
    [InlineData("patente BBCL-12 y AB·CD·12", "patente [PLATE_1] y [PLATE_2]")]
    [InlineData("mi clave es perro123", "mi clave es [SECRET_1]")]
    [InlineData("tu código es 482 913", "tu código es [SECRET_1]")]
    [InlineData("la clave que uso siempre en el banco es gatito123", "la clave que uso siempre en el banco es [SECRET_1]")]
    [InlineData("mi clave secreta es \"tres tristes tigres\"", "mi clave secreta es \"[SECRET_1]\"")]
    [InlineData("usa 7719 como pin", "usa [SECRET_1] como pin")]
    [InlineData("vivo en Los Leones 1234 depto 52, Providencia", "vivo en [ADDRESS_1]")]
    [InlineData("mándalo a Irarrázaval 2401, of 1203, Ñuñoa porfa", "mándalo a [ADDRESS_1] porfa")]
    [InlineData("juan arroba gmail punto com", "[EMAIL_1]")]
    [InlineData("ventas [at] quesosdelsur.cl", "[EMAIL_1]")]
    [InlineData("correo a@b.cl.Saludos", "correo [EMAIL_1].Saludos")]
    [InlineData("el run sin puntos ni guion: 123456785", "el run sin puntos ni guion: [RUT_1]")]
    [InlineData("rut 12.345.678.5 o 12·345·678-5", "rut [RUT_1] o [RUT_1]")]
    [InlineData("era la cuenta 5540018273 y puse la 5540018237", "era la cuenta [ACCOUNT_1] y puse la [ACCOUNT_2]")]
    [InlineData("banco estado 34160228117", "banco estado [ACCOUNT_1]")]
    [InlineData("soporte 600 637 3777, fono 041 2 223 344", "soporte [PHONE_1], fono [PHONE_2]")]
    [InlineData("multa al FGHJ 22", "multa al [PLATE_1]")]
    public void Mask_Ingress_HidesPersonalData(string text, string expected) => Assert.Equal(expected, Ingress(text));

    [Theory]
    [InlineData("12.345.678-0 no es")]
    [InlineData("gasté 18972631 en la casa")]
    [InlineData("cuenta rut 1.250.000")]
    [InlineData("abrí la cuenta vista el 02-02-2026, cuenta rut 1.3.2024")]
    [InlineData("la cuenta salió 1250000")]
    [InlineData("gasté 987654321 pesos, o sea $987.654.321")]
    [InlineData("pedido 4111111111111112")]
    [InlineData("orden 20261120123 folio 987654321")]
    [InlineData("20-11-2026 y 2026-11-20 a las 15:30")]
    [InlineData("UF 2,5 y 12 lucas y 45.990 en 3 cuotas")]
    [InlineData("la clave es ahorrar todos los meses")]
    [InlineData("código postal 8320000, código de descuento PROMO20")]
    [InlineData("gasté en la calle 5000 pesos")]
    [InlineData("vivo en un depto de 40 metros")]
    [InlineData("https://banco.cl/productos?id=3")]
    [InlineData("versión 1.2.3.4")]
    [InlineData("Juan Pérez me debe 20 lucas")]
    [InlineData("IMEI 356938035643809")]
    [InlineData("gasté en Los Leones 5.500 en un almuerzo")]
    [InlineData("jumbo 5990, Ñuñoa")]
    [InlineData("vivo en el piso 12 y pago 420.000 de arriendo")]
    [InlineData("me llegó la cuenta: 1234567, una locura")]
    [InlineData("usa el código AHORRA10 en la compra")]
    [InlineData("la clave de una buena cuenta es comparar")]
    [InlineData("el depto cuesta 3.200 UF y tiene 62 m2")]
    public void Mask_Ingress_LeavesTheRest(string text) => Assert.Equal(text, Ingress(text));

    [Fact]
    public void Find_DecomposedUnicode_HasOffsetsOfTheTextAsReceived()
    {
        var text = "ce\u0301dula nu\u0301mero 18972631 dire\u0301";
        var span = Assert.Single(Masker.Find(text, MaskPolicy.Ingress));
        Assert.Equal("18972631", text[span.Start..span.End]);
    }

    [Fact]
    public void Mask_SameValueInOneConversation_HasOneNumber()
    {
        var numbers = new MaskNumbers();
        Masker.Mask("rut 12.345.678-5", MaskPolicy.Ingress, numbers);

        Assert.Equal("[RUT_2] y [RUT_1]", Masker.Mask("72.041-0 y 12345678-5", MaskPolicy.Ingress, numbers).Text);
    }

    [Fact]
    public void Mask_StandingMask_KeepsItsNumber() =>
        Assert.Equal("[RUT_1] y [RUT_2]", Ingress("[RUT_1] y 12.345.678-5"));

    [Theory]
    [InlineData("el Nacho Bahamondes", "el [NAME_1]")]
    [InlineData("mi profe Kevin O'Brien pide", "mi profe [NAME_1] pide")]
    [InlineData("mi esposa Carolina Vidal gana más", "mi esposa [NAME_1] gana más")]
    [InlineData("JOSÉ LUIS QUIÑENAO HUENTEMIL", "[NAME_1]")]
    [InlineData("anexo 302, decreto supremo 236, la 506", "anexo 302, decreto supremo 236, la 506")]
    public void Mask_Training_HidesNamesAndAmounts(string text, string expected) =>
        Assert.Equal(expected, Masker.Mask(text, MaskPolicy.Training, new MaskNumbers()).Text);

    private static string Ingress(string text) => Masker.Mask(text, MaskPolicy.Ingress, new MaskNumbers()).Text;
}
