using Bot.Answering;
using Bot.Tests.Fixtures;

namespace Bot.Tests.Answering;

/// <summary>Each type of question gets what it asks for: a person for "ai", a day for "khi nào", a place for "ở đâu" …</summary>
public sealed class QuestionTypeTests(CorpusBot bot) : IClassFixture<CorpusBot>
{
    [Theory]
    [InlineData("Ai ký Quyết định 39/2026/QĐ-UBND?", "Nguyễn Minh Đăng", "quy-che-phat-ngon-moi")]
    [InlineData("Ai ký Công điện 07/CĐ-UBND?", "Nguyễn Minh Đăng", "ung-pho-bao-so-8")]
    [InlineData("Ai chủ trì họp báo quý III/2026?", "Lê Văn Khải", "hop-bao-quy-iii-2026")]
    [InlineData("Ai là giám đốc Sở Y tế?", "Hồ Sỹ Nguyên", "danh-sach-nguoi-phat-ngon")]
    public Task Ai(string question, string says, string cites) => IsAnsweredAsync(question, says, cites);

    [Theory]
    [InlineData("Quy chế phát ngôn mới có hiệu lực từ khi nào?", "01/9/2026", "quy-che-phat-ngon-moi")]
    [InlineData("Khi nào thi vào lớp 10?", "03 và 04/6/2026", "lich-thi-vao-lop-10")]
    [InlineData("Giá nước mới áp dụng từ ngày nào?", "01/01/2027", "gia-nuoc-sach")]
    [InlineData("cam xe qua cau song lam den ngay nao", "10/12/2026", "cau-song-lam")]
    public Task Khi_nao(string question, string says, string cites) => IsAnsweredAsync(question, says, cites);

    [Theory]
    [InlineData("Mức thưởng báo tin cháy là bao nhiêu?", "5.000.000", "thuong-tin-bao-chay")]
    [InlineData("Hộ nghèo xây nhà mới được hỗ trợ bao nhiêu tiền?", "60 triệu đồng/hộ", "ho-tro-nha-o")]
    [InlineData("Chuẩn trợ giúp xã hội bao nhiêu một tháng?", "520.000 đồng/tháng", "chuan-tro-giup-xa-hoi")]
    [InlineData("Bao nhiêu tàu cá vào nơi tránh trú bão số 3?", "286 tàu cá", "ung-pho-bao-so-3")]
    public Task Bao_nhieu(string question, string says, string cites) => IsAnsweredAsync(question, says, cites);

    [Theory]
    [InlineData("Tiếp công dân phường Lâm Giang ở đâu?", "số 02 đường Hai Bà Trưng", "phuong-lam-giang-tiep-dan")]
    [InlineData("Họp báo quý III/2026 diễn ra ở đâu?", "số 01 đường Lê Lợi", "hop-bao")]
    [InlineData("chu tich phuong lam giang tiep dan o dau", "số 02 đường Hai Bà Trưng", "phuong-lam-giang-tiep-dan")]
    public Task O_dau(string question, string says, string cites) => IsAnsweredAsync(question, says, cites);

    [Theory]
    [InlineData("Đăng ký khai sinh cần giấy tờ gì?", "giấy chứng sinh", "ho-tich-cap-xa")]
    [InlineData("dang ky khai sinh can giay to gi", "giấy chứng sinh", "ho-tich-cap-xa")]
    [InlineData("Hồ sơ đăng ký khai sinh gồm những gì?", "tờ khai theo mẫu", "ho-tich-cap-xa")]
    public Task Ho_so_gi(string question, string says, string cites) => IsAnsweredAsync(question, says, cites);

    [Theory]
    [InlineData("Cơ quan phải trả lời báo chí trong mấy ngày?", "ngày làm việc", "phat-ngon")]
    [InlineData("Việc cưới được dùng hè phố bao lâu?", "48 giờ", "he-pho")]
    [InlineData("Sau bao nhiêu ngày không cập nhật thì trang thông tin bị dừng tên miền?", "30 ngày", "trang-thong-tin-dien-tu")]
    public Task May_ngay(string question, string says, string cites) => IsAnsweredAsync(question, says, cites);

    [Theory]
    [InlineData("Có được dùng vỉa hè để đám cưới không?", "được dùng hè phố trước nhà cho việc cưới", "he-pho")]
    [InlineData("Có được ủy quyền đăng ký kết hôn không?", "không được ủy quyền", "ho-tich-cap-xa")]
    [InlineData("Xe tải 10 tấn có được qua cầu Sông Lâm không?", "không được qua cầu", "cau-song-lam")]
    [InlineData("Trẻ dưới 6 tuổi đi xe buýt có mất tiền không?", "Miễn vé", "xe-buyt")]
    public Task Co_duoc_khong(string question, string says, string cites) => IsAnsweredAsync(question, says, cites);

    [Theory]
    [InlineData("Quyết định 33/2020/QĐ-UBND còn hiệu lực không?", "đã hết hiệu lực từ 15/04/2025", "gia-trong-giu-xe-moi")]
    [InlineData("Nghị quyết 06/2022/NQ-HĐND còn hiệu lực không", "bãi bỏ", "bai-bo-hoc-phi")]
    [InlineData("Quyết định 21/2021/QĐ-UBND còn hiệu lực không", "đã được sửa đổi", "sua-doi-gia-thu-gom-rac")]
    [InlineData("Nghị quyết 19/2023/NQ-HĐND còn hiệu lực không?", "còn hiệu lực từ 01/01/2024", "ho-tro-nha-o")]
    public Task Con_hieu_luc_khong(string question, string says, string cites) => IsAnsweredAsync(question, says, cites);

    [Fact]
    public async Task Con_hieu_luc_khong_is_not_guessed_for_a_letter()
    {
        var answer = await AskAsync("Công văn 4105/UBND-KGVX còn hiệu lực không");

        answer.Kind.ShouldBe(AnswerKind.NotFound);
        answer.Text.ShouldContain("không có thông tin tình trạng hiệu lực");
    }

    [Theory]
    [InlineData("Quyết định 39/2026/QĐ-UBND căn cứ văn bản nào?", "244/2026/NĐ-CP", "quy-che-phat-ngon-moi")]
    [InlineData("Nghị quyết 20/2023/NQ-HĐND căn cứ vào luật nào?", "Luật Bảo hiểm y tế", "ho-tro-bhyt")]
    [InlineData("Kế hoạch 118/KH-UBND dựa trên văn bản nào?", "407/QĐ-TTg", "truyen-thong-chinh-sach")]
    public Task Can_cu_nao(string question, string says, string cites) => IsAnsweredAsync(question, says, cites);

    [Theory]
    [InlineData("Nghị quyết 07/2026/NQ-HĐND khác gì nghị quyết cũ?", "350.000", "phi-le-phi")]
    [InlineData("Lệ phí hộ tịch mới khác gì trước đây?", "hộ cận nghèo", "le-phi-ho-tich")]
    [InlineData("Quyết định 47/2026/QĐ-UBND khác gì Quyết định 35/2022/QĐ-UBND", "7.500", "gia-nuoc-sach")]
    public Task Khac_gi(string question, string says, string cites) => IsAnsweredAsync(question, says, cites);

    private async Task IsAnsweredAsync(string question, string says, string cites)
    {
        var answer = await AskAsync(question);

        answer.Kind.ShouldBe(AnswerKind.Answer, answer.Text);
        answer.Text.ShouldContain(says, Case.Sensitive);
        answer.Citations.ShouldContain(citation => citation.File!.Contains(cites, StringComparison.Ordinal));
    }

    private Task<CitedAnswer> AskAsync(string text) => bot.Answerer.AnswerAsync(new Question(text, null, CorpusBot.Today), TestContext.Current.CancellationToken);
}
