namespace FinCoach.Domain.Masking.Scanning;

/// <summary>What a word can mean to a detector. The words of each role are in <c>Lexicon/*.txt</c>.</summary>
[Flags]
internal enum Role : long
{
    None = 0,

    /// <summary>Stands between a cue and its value without breaking the tie: <c>es</c>, <c>de</c>, <c>mi</c>.</summary>
    Filler = 1L << 0,

    /// <summary><c>es</c>, <c>son</c>: joins a value to the cue after it ("1234 es mi clave").</summary>
    Copula = 1L << 1,

    /// <summary><c>mi</c>, <c>tu</c>, <c>su</c>.</summary>
    Possessive = 1L << 2,

    /// <summary>Whose it is: <c>mamá</c>, <c>empresa</c>, <c>titular</c>.</summary>
    Owner = 1L << 3,

    /// <summary><c>número</c>, <c>nro</c>, <c>n</c>.</summary>
    Numbering = 1L << 4,

    Rut = 1L << 5,
    Phone = 1L << 6,

    /// <summary><c>cta</c>, <c>cuentarut</c>: never a bill.</summary>
    Account = 1L << 7,

    /// <summary><c>cuenta</c>: an account, a bill or a verb.</summary>
    AccountWord = 1L << 8,

    /// <summary><c>corriente</c>, <c>vista</c>: with <c>cuenta</c> before it, surely an account.</summary>
    AccountKind = 1L << 9,

    Bank = 1L << 10,
    Card = 1L << 11,

    /// <summary>Numbers things, not people: <c>pedido</c>, <c>folio</c>, <c>boleta</c>.</summary>
    Order = 1L << 12,

    /// <summary><c>$</c>-like words before an amount: <c>gasté</c>, <c>costó</c>, <c>clp</c>.</summary>
    MoneyBefore = 1L << 13,

    /// <summary>Units after an amount: <c>pesos</c>, <c>lucas</c>, <c>mil</c>.</summary>
    MoneyAfter = 1L << 14,

    /// <summary><c>clave</c>, <c>contraseña</c>, <c>password</c>: the value may be any word.</summary>
    Password = 1L << 15,

    /// <summary><c>pin</c>.</summary>
    Pin = 1L << 16,

    /// <summary><c>cvv</c>.</summary>
    Cvv = 1L << 17,

    /// <summary><c>código</c>, <c>otp</c>, <c>token</c>.</summary>
    Code = 1L << 18,

    /// <summary>Stands between a secret's cue and its value: <c>tarjeta</c>, <c>dinámica</c>, <c>wifi</c>.</summary>
    SecretFiller = 1L << 19,

    /// <summary>Never the value of a secret: <c>segura</c>, <c>misma</c>.</summary>
    PlainWord = 1L << 20,

    /// <summary><c>av</c>, <c>calle</c>, <c>pasaje</c>.</summary>
    Street = 1L << 21,

    /// <summary><c>depto</c>, <c>block</c>, <c>casa</c>.</summary>
    Unit = 1L << 22,

    /// <summary><c>vivo</c>, <c>dirección</c>, <c>domicilio</c>.</summary>
    Home = 1L << 23,

    /// <summary>Ends a street's name: verbs and function words.</summary>
    NotStreet = 1L << 24,

    /// <summary><c>patente</c>, <c>placa</c>, <c>auto</c>.</summary>
    Plate = 1L << 25,

    GivenName = 1L << 26,
    Surname = 1L << 27,

    /// <summary>Also an ordinary word, place or brand: <c>rosa</c>, <c>flores</c>. Needs a capital or a cue to be a name.</summary>
    Ambiguous = 1L << 28,

    /// <summary>Before a person: <c>don</c>, <c>llamo</c>, <c>nombre</c>.</summary>
    Person = 1L << 29,

    /// <summary>Before a version, not an address of the network.</summary>
    Version = 1L << 30,

    /// <summary>Never part of a surname: verbs and function words after a given name.</summary>
    NotName = 1L << 31,

    /// <summary>Names the thing, not the value: <c>descuento</c>, <c>postal</c>, <c>barra</c>.</summary>
    NotSecret = 1L << 32,

    /// <summary><c>dirección</c>: names the address itself; other words of <see cref="Home"/> need <c>en</c>.</summary>
    HomeLabel = 1L << 33,

    /// <summary>Begins an amount in words: <c>veinte</c>, <c>luca</c>, <c>medio</c>.</summary>
    NumberWord = 1L << 34,

    /// <summary><c>arroba</c>: a mail address said aloud.</summary>
    SpokenAt = 1L << 35,

    /// <summary><c>está</c>, <c>mándalo</c>, <c>trabajo</c>: an address may follow behind <c>en</c> or <c>a</c>.</summary>
    Place = 1L << 36,

    /// <summary><c>metro</c>, <c>estación</c>, <c>colegio</c>: what follows is its name, not a street's.</summary>
    Transit = 1L << 37,

    /// <summary><c>atrás</c>, <c>reverso</c>: the side of a card that has its code.</summary>
    Back = 1L << 38,

    /// <summary><c>confirmar</c>, <c>autorizar</c>: what a one-time code is for.</summary>
    Confirm = 1L << 39,

    /// <summary><c>cambié</c>, <c>nueva</c>, <c>siendo</c>: of a password whose noun is left out.</summary>
    Renewal = 1L << 40,

    /// <summary><c>parcela</c>, <c>km</c>, <c>ruta</c>: of addresses in the country.</summary>
    Plot = 1L << 41,
}
