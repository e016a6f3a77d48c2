using Archive.Documents;
using Bot.Answering;
using Bot.Answering.Asking;
using Bot.Answering.Contacts;
using Bot.Tests.Fixtures;

namespace Bot.Tests.Answering.Contacts;

public sealed class ContactTests(CorpusBot bot) : IClassFixture<CorpusBot>
{
    [Theory]
    [InlineData("Sở Y tế có bao nhiêu bác sĩ?", "2026-11-24", "Sở Y tế", "Hồ Sỹ Nguyên")]                        // the agency named
    [InlineData("lịch tiêm chủng cúm mùa 2027", "2026-11-24", "Trung tâm Kiểm soát bệnh tật tỉnh", "")]           // the field asked about
    [InlineData("thi vao lop 10 nam 2030", "2026-11-24", "Sở Giáo dục và Đào tạo", "")]                           // without accents, the office's own line
    [InlineData("học phí đại học bao nhiêu", "2026-11-24", "Sở Giáo dục và Đào tạo", "Đinh Thị Hồng Vân")]
    [InlineData("đăng ký hộ kinh doanh bị từ chối", "2026-11-24", "Sở Tài chính", "")]
    [InlineData("tôi là phóng viên, hỏi Sở Y tế về dịch sởi", "2026-11-24", "Sở Y tế", "Hồ Sỹ Nguyên")]          // press goes to the spokesperson
    [InlineData("UBND phường Cửa Lạch họp khi nào", "2026-11-24", "UBND phường Cửa Lạch", "Trương Quang Dũng")]
    [InlineData("dự báo thời tiết ngày mai", "2026-11-24", "UBND tỉnh Lâm Giang", "Trịnh Công Vinh")]                      // nobody's field
    [InlineData("dự báo thời tiết ngày mai", "2023-05-01", "UBND tỉnh Lâm Giang", "Đặng Hữu Phước")]                      // who it was then
    [InlineData("báo chí, xuất bản do ai quản lý", "2024-05-01", "Sở Thông tin và Truyền thông", "Mai Thị Ngọc Ánh")]
    [InlineData("báo chí, xuất bản do ai quản lý", "2026-11-24", "Sở Văn hóa, Thể thao và Du lịch", "Mai Thị Ngọc Ánh")]
    public void The_one_in_charge_on_that_day_is_named(string text, string day, string agency, string person)
    {
        var on = DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        var contact = ContactChoice.For(AskedReader.Read(new Question(text), Focus.Nothing, on), [], bot.Contacts.All, on).ShouldNotBeNull();
        contact.Agency.ShouldBe(agency);
        contact.Person.ShouldBe(person);
    }

    [Fact]
    public void Without_agency_and_field_the_issuer_of_the_nearest_document_answers_or_who_took_over_from_it()
    {
        var asked = AskedReader.Read(new Question("ai duyệt kinh phí lớp tập huấn"), Focus.Nothing, CorpusBot.Today);
        var old = Issuer.Parse("Sở Thông tin và Truyền thông tỉnh Lâm Giang");

        ContactChoice.For(asked, [Issuer.Parse("Sở Xây dựng tỉnh Lâm Giang")], bot.Contacts.All, CorpusBot.Today)!.Agency.ShouldBe("Sở Xây dựng");
        ContactChoice.For(asked, [old], bot.Contacts.All, CorpusBot.Today)!.Agency.ShouldBe("Sở Văn hóa, Thể thao và Du lịch");
    }

    [Theory]
    [InlineData("2026-11-24", Asker.Citizen, "01/2026/QH16", "12 ngày")]
    [InlineData("2026-08-31", Asker.Citizen, "104/2016/QH13", "05 ngày làm việc")]
    [InlineData("2026-11-24", Asker.Press, "244/2026/NĐ-CP", "24 giờ")]
    [InlineData("2026-06-30", Asker.Press, "09/2017/NĐ-CP", "người đứng đầu")]
    public void The_duty_is_that_of_the_day(string day, object asker, string act, string term)
    {
        var duty = Duty.On(DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), (Asker)asker).ShouldNotBeNull();
        duty.Act.ShouldContain(act);
        duty.What.ShouldContain(term);
    }

    [Fact]
    public async Task An_answer_that_was_not_found_names_whom_to_ask_and_the_term_of_the_law()
    {
        var answer = await bot.Answerer.AnswerAsync(new Question("Sở Y tế có bao nhiêu bác sĩ?", null, CorpusBot.Today), TestContext.Current.CancellationToken);

        answer.Kind.ShouldBe(AnswerKind.NotFound);
        answer.Contact.ShouldNotBeNull().ShouldContain("Sở Y tế");
        answer.Contact.ShouldContain("0999 000 121");
        answer.Contact.ShouldContain("12 ngày");
    }

    [Fact]
    public void A_file_that_is_changed_or_broken_is_read_again_or_left()
    {
        var folder = Directory.CreateTempSubdirectory("contacts-");
        var file = Path.Combine(folder.FullName, "contacts.csv");
        const string Head = "agency,field,person,role,phone,email,hours,valid_from,valid_to\n";
        File.WriteAllText(file, Head + "Sở A,Việc A,,,1,,,,\n");
        var directory = new ContactDirectory(Microsoft.Extensions.Options.Options.Create(new ContactsOptions { File = file }), Microsoft.Extensions.Logging.Abstractions.NullLogger<ContactDirectory>.Instance);
        directory.All.ShouldHaveSingleItem().Agency.ShouldBe("Sở A");

        Write(Head + "Sở B,Việc B,,,1,,,2026-01-01,\n", minutes: 1);
        directory.All.ShouldHaveSingleItem().Agency.ShouldBe("Sở B");

        Write("no columns at all\nnothing", minutes: 2);
        directory.All.ShouldHaveSingleItem().Agency.ShouldBe("Sở B");
        folder.Delete(recursive: true);

        void Write(string text, int minutes)
        {
            File.WriteAllText(file, text);
            File.SetLastWriteTimeUtc(file, DateTime.UnixEpoch.AddMinutes(minutes));
        }
    }
}
