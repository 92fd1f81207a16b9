namespace FinCoach.Tests.Domain.Masking;

/// <summary>People's names and what only looks like one, under the training policy.</summary>
public sealed class NameWordings
{
    [Theory]
    [InlineData("mi mamá {NAME:Eliana del Carmen Ojeda} cobra la PGU el 25")]
    [InlineData("{NAME:María de los Ángeles Pérez} me debe")]
    [InlineData("{NAME:Nacho Pizarro} y {NAME:Cote Arriagada} pusieron {CLP:10 lucas} cada uno")]
    [InlineData("la {NAME:Vale Curihuinca} pagó todo")]
    [InlineData("le presté a {NAME:Pato Henríquez}")]
    [InlineData("te presento a {NAME:Maca Ibáñez}, mi socia")]
    [InlineData("fue {NAME:Lalo Vergara}")]
    [InlineData("don {NAME:Benedicto Llancaleo}")]
    [InlineData("la {NAME:Jocelyn Paredes} y el {NAME:Bryan Soto}")]
    [InlineData("{NAME:Pancho Saavedra} me vendió la bici")]
    [InlineData("arrendamos con {NAME:Yessenia Mamani}")]
    [InlineData("titular {NAME:JAVIERA PONCE ULLOA}")]
    [InlineData("la {NAME:Kena Larraín} y la {NAME:Titi Rojas}")]
    [InlineData("el {NAME:Chino Ríos}")]
    [InlineData("la tía {NAME:Chela Muñoz} puso la mesa")]
    [InlineData("el {NAME:Seba Catrileo} me debe")]
    [InlineData("{NAME:Coni Altamirano} y {NAME:Fran Bravo}")]
    [InlineData("el {NAME:Beto Cuevas Soto}")]
    [InlineData("mi prima {NAME:Antonella Huaiquil}")]
    [InlineData("me llamo {NAME:Ximena Caniupán}")]
    [InlineData("fui al Santa Isabel y al Cruz Verde")]
    [InlineData("me bajé en el metro Manuel Montt")]
    [InlineData("vivo en Pedro Aguirre Cerda")]
    [InlineData("trabajo en Padre Hurtado")]
    [InlineData("la feria de Vicuña Mackenna")]
    [InlineData("compré en Casa Ideas y Rosen")]
    [InlineData("Juan Valdez tiene buen café")]
    public void Find_Name_IsMasked(string marked) => Wording.AssertTraining(marked);
}
