using Bot.Admin.Backups;
using Bot.Admin.Contacts;
using Bot.Admin.Crawling;
using Bot.Admin.Indexing;
using Bot.Admin.Notices;
using Bot.Admin.Reviewing;
using Bot.Admin.Uploads;
using Bot.Admin.Vocabulary;
using Bot.Admin.Withdrawing;

namespace Bot.Admin;

internal static class AdminSetup
{
    public static T AddAdmin<T>(this T builder)
        where T : IHostApplicationBuilder
    {
        builder.Services.AddOptions<AdminOptions>().BindConfiguration("Admin").ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddSingleton<StatusReport>();
        builder.Services.AddSingleton<IndexingRun>();
        builder.Services.AddHostedService(services => services.GetRequiredService<IndexingRun>());
        builder.Services.AddSingleton<ChatIndexing>();
        builder.Services.AddSingleton<FailedFiles>();
        builder.Services.AddSingleton<UploadFolder>();
        builder.Services.AddSingleton<OpenQuestions>();
        builder.Services.AddSingleton<ReviewedAnswers>();
        builder.Services.AddSingleton<TicketDesk>();
        builder.Services.AddSingleton<SynonymList>();
        builder.Services.AddHostedService(services => services.GetRequiredService<SynonymList>());
        builder.Services.AddSingleton<ContactBook>();
        builder.Services.AddSingleton<NoticeDesk>();
        builder.Services.AddSingleton<BackupDesk>();
        builder.Services.AddSingleton<CrawlDesk>();
        builder.Services.AddHostedService(services => services.GetRequiredService<CrawlDesk>());
        builder.Services.AddSingleton<DocumentWithdrawal>();
        builder.Services.AddSingleton<Corrections>();
        builder.Services.AddSingleton<Administration>();
        return builder;
    }
}
