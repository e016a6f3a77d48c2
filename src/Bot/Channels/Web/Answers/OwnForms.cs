using Bot.Answering;

namespace Bot.Channels.Web.Answers;

/// <summary>
/// Refuses forms that another site sends (Sec-Fetch-Site, Fetch Metadata Request Headers): they could send questions to the officers in
/// somebody's name. What is no browser does not send the header, and has no user to mislead.
/// </summary>
internal sealed class OwnForms : IEndpointFilter
{
    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        context.HttpContext.Request.Headers["Sec-Fetch-Site"].ToString() is "" or "same-origin" or "none"
            ? next(context)
            : ValueTask.FromResult<object?>(Failures.Result(context.HttpContext, StatusCodes.Status403Forbidden, Replies.ForeignForm));
}
