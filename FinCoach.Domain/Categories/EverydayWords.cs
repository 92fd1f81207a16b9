namespace FinCoach.Domain.Categories;

/// <summary>Frequent words, folded, that are spelled right however near they are to a word of the grammars or the lexicon.</summary>
public static class EverydayWords
{
    private const string Words = """
        abajo abierto acabo acuerdo ademas adentro adios afuera ahora alguien alguna algunas alguno algunos amigo amiga amigas
        amigos andar anoto anota anotar anotado antes anual apenas aparte aporte aporto aquel aquella aqui arriba arreglo atras aunque
        avisa ayuda balance banco barata barato bastante bien bonita bonito buena buenas bueno buenos busco cabros cada cambia cambie
        cambio camino cancela cansado carga cargo carta casa casado casi caso categoria cerca chica chico chicos cierto cinco claro coima
        comienzo como compra comprado comprar compras compre compro comun conviene corrige cosa cosas creo cuadra cual cuales
        cualquier cuando cuanta cuantas cuanto cuantos cuarto cuatro cuenta cuentame cuesta cuestan cuidado dado datos dame debe
        debes debia debo decir dejar deje dejo demas dentro desde despues dicho diez diferencia digo dime dinero dice doce donde
        duda durante ella ellas ellos embargo encima encuentro entonces entra entrada entrado entre entro eramos eran eras error esas
        esos esta estaba estan estar estas este esto estos estoy estuvo euro exacto extra falta familia favor fecha feliz final fines
        forma fuera fueron ganado ganar gane gano gasta gastado gastamos gastar gastas gaste gasto gastos gente gracias grande guardar
        gusta gusto haber habia hace hacer haces hacia hago hasta hecho hemos hermana hermano hice hicimos hizo hola hora horas igual
        junta juntar juntas junto lado largo lejos linda lindo lista listo llama llega llegar llego lleva llevar llevo luego lugar malo
        mala manera mande mano manos maximo mayor media medio mejor menor menos mensaje mesas mete meter mientras minimo mirar mismo
        misma monto mucha muchas mucho muchos mujer mundo nada nadie necesito negro ninguno noche nombre nosotros nueva nuevas nueva
        nuevo nuevos numero nunca once ojala olvida orden otra otras otro otros padre pagado pagamos pagando pagar pagaron pague pagues
        pago pagos para parece parte pasaba pasar paseo paso pensar peor perdi perdon pero persona personas pesar piensa pieza plata
        poco pocos podemos poder podria pone poner ponga pongo ponle porque posible precio pregunta primer primera principio pronto
        puede puedes puedo puerta puesto puntos puse queda quedan quedar quedo quede quiere quieres quiero quien quince quizas rapido
        razon recien recuerda resto rico sabes saca sacado sacar sale salga salgo salio saque seguir segun seria sera seis semana
        senor senora sepas serio siempre siete sigo siguiente sobra sobre sola solo somos sube subir suena sueno suerte sumar sumado
        supe tanta tanto tarde temprano tenemos tener tenga tengo tenia tiempo tiene tienes toda todas todavia todo todos toma tomar
        total trabajo traje trata tres triste tuve tuvo ultima unas unos usted usar vamos varias varios veces vemos venia venir verdad
        verde vida viejo viene visto vivir voy vuelta vuelve yapo gasten gastes bancos bajar bajado bajan pasada pasado pasados pasan
        pesas peras perros paros lunas julia marta marco martin abrir sobrino segura seguro sentado dinamica canasta marcha mande
        siento sientes sienten sillon normal normales dije dijiste dijo digas digan comi como anotaras anotaron borraras reclamos parece parezca boton
        montan monton semilla formar forme formas mortal mentas persa persas pareja hamaca pensados palto palta pasto gatos raton ratos patas pates platos efectos defecto mesada misa
        """;

    /// <summary>The words, each once.</summary>
    public static readonly IReadOnlyCollection<string> All =
        Words.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal).ToArray();
}
