using Bot.State.Administration;
using Bot.State.Alerts;
using Bot.State.Chats;
using Bot.State.Delivery;
using Bot.State.Statistics;
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
        builder.Services.AddSingleton<ShownReceipts>();
        builder.Services.AddSingleton<ExpectedMessages>();
        builder.Services.AddSingleton<Feedback>();
        builder.Services.AddSingleton<Tickets>();
        builder.Services.AddSingleton<SharedAnswers>();
        builder.Services.AddSingleton<KeptQuestions>();
        builder.Services.AddSingleton<Switches>();
        builder.Services.AddSingleton<Tally>();
        builder.Services.AddSingleton<ZaloTokens>();
        builder.Services.AddSingleton<Admins>();
        builder.Services.AddSingleton<PartnerKeys>();
        builder.Services.AddSingleton<Audit>();
        builder.Services.AddSingleton<Withdrawals>();
        builder.Services.AddSingleton<Broadcasts>();
        builder.Services.AddSingleton<AdminCodes>();
        builder.Services.AddSingleton<AdminSessions>();
        builder.Services.AddSingleton<AlertTable>();
        builder.Services.AddSingleton<HitTable>();
        return builder;
    }

    /// <summary>For the program that runs on, not for one answer on the command line.</summary>
    public static T AddUpkeep<T>(this T builder)
        where T : IHostApplicationBuilder
    {
        builder.Services.AddHostedService<Upkeep>();
        return builder;
    }
}
