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
        return builder;
    }
}
