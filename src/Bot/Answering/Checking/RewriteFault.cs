namespace Bot.Answering.Checking;

/// <summary>Why a model's text does not go out.</summary>
internal enum RewriteFault
{
    /// <summary>Nothing, "KHÔNG", or more than an answer may have.</summary>
    Length,

    /// <summary>Addresses, markup, control signs, code.</summary>
    Form,

    /// <summary>A mark that was not handed out, something like a mark, or a sentence without one.</summary>
    Marks,

    /// <summary>Words between quotation marks that stand in no cited passage.</summary>
    Quotation,

    /// <summary>A number, date, amount or document number that its passage does not say, or says of something else.</summary>
    Figure,

    /// <summary>A condition left out or put in.</summary>
    Condition,

    /// <summary>A name that stands in no cited passage.</summary>
    Name,

    /// <summary>Words of no Vietnamese, or a sentence that its passages do not speak of.</summary>
    Words,
}
