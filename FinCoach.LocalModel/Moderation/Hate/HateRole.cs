namespace FinCoach.LocalModel.Moderation.Hate;

/// <summary>What a word can do in a text against a group of people. The words are in <c>HateWords.txt</c>.</summary>
[Flags]
internal enum HateRole
{
    None = 0,

    /// <summary>Names a group that is hated for what it is: no attack by itself.</summary>
    Group = 1 << 0,

    /// <summary>Names a group only as noun, behind an article or in plural: <c>los negros</c>, not <c>viernes negro</c>.</summary>
    Noun = 1 << 1,

    /// <summary>An attack by itself.</summary>
    Slur = 1 << 2,

    /// <summary>Says that somebody is worth little: <c>escoria</c>, <c>repugnante</c>.</summary>
    Contempt = 1 << 3,

    /// <summary>Says that the speaker hates: <c>odio</c>, <c>asco</c>.</summary>
    Hatred = 1 << 4,

    /// <summary>Violence: <c>matar</c>, <c>exterminar</c>.</summary>
    Harm = 1 << 5,

    /// <summary>What people deserve; denied to a group it is an attack: <c>no son humanos</c>.</summary>
    Dignity = 1 << 6,

    /// <summary><c>no</c>, <c>ningún</c>, <c>nunca</c>.</summary>
    Negation = 1 << 7,

    /// <summary>Speaks against hate: <c>racista</c>, <c>inaceptable</c>, <c>demuestra</c>.</summary>
    Objection = 1 << 8,

    /// <summary>Behind which a noun is a person: <c>los</c>, <c>esos</c>, <c>cualquier</c>.</summary>
    Article = 1 << 9,

    /// <summary>Swearing: an attack only right beside a group.</summary>
    Swearing = 1 << 10,
}
