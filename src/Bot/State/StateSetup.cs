using Bot.State.Administration;
using Bot.State.Alerts;
using Bot.State.Chats;
using Bot.State.Delivery;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Bot.State;

internal static class StateSetup
{
    public static T AddState<T>(this T builder)
        where T : IHostApplicationBuilder
    {
        builder.Services.AddOptions<StateOptions>().BindConfiguration("State").ValidateDataAnnotations().ValidateOnStart();
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services.AddSingleton(services => new StateDatabase(
            services.GetRequiredService<IOptions<StateOptions>>().Value.Folder, services.GetRequiredService<TimeProvider>()));
        builder.Services.AddSingleton<DeadLetters>();
        builder.Services.AddSingleton<ChatBook>();
        builder.Services.AddSingleton<ShownAnswers>();
        builder.Services.AddSingleton<ExpectedMessages>();
        builder.Services.AddSingleton<Feedback>();
        builder.Services.AddSingleton<Tickets>();
        builder.Services.AddSingleton<Switches>();
        builder.Services.AddSingleton<ZaloTokens>();
        builder.Services.AddSingleton<Admins>();
        builder.Services.AddSingleton<Audit>();
        builder.Services.AddSingleton<AdminCodes>();
        builder.Services.AddSingleton<AdminSessions>();
        builder.Services.AddSingleton<AlertTable>();
        builder.Services.AddSingleton<HitTable>();
        return builder;
    }
}
