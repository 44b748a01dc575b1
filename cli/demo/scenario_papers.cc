#include "cli/demo/scenario.h"

namespace sogoc::demo {
namespace {

// On which papers from before the register are entered.
constexpr Date first_day{20151001};

// As the article cites them, its misprints kept: what is doubtful stands in the note or as a
// presumed date, and is never corrected silently.
std::vector<Paper> documents() {
  return {
      {Date{20070302}, first_day,
       R"({"documentIssued":{"symbol":"09-HD/BTCTW","date":"2007-03-02",)"
       R"("issuer":"Ban Tổ chức Trung ương","title":"Hướng dẫn về nội dung sinh hoạt chi bộ",)"
       R"("implements":["10-CT/TW"],"presumedDate":"2012-03-02","presumedReason":)"
       R"("Ngày ghi trong bài sớm hơn Chỉ thị 10-CT/TW mà văn bản này hướng dẫn;)"
       R"( có lẽ in nhầm năm"}})",
       ""},
      {Date{20070330}, first_day,
       R"({"documentIssued":{"symbol":"10-CT/TW","date":"2007-03-30",)"
       R"("issuer":"Ban Bí thư","title":"Chỉ thị về nâng cao chất lượng sinh hoạt chi bộ"}})",
       ""},
      {Date{20080202}, first_day,
       R"({"documentIssued":{"symbol":"22-NQ/TW","date":"2008-02-02",)"
       R"("issuer":"Ban Chấp hành Trung ương","title":)"
       R"("Nghị quyết về nâng cao năng lực lãnh đạo, sức chiến đấu của tổ chức cơ sở đảng"}})",
       ""},
      {Date{20140925}, first_day,
       R"({"documentIssued":{"symbol":"27-HD/BTCTW","date":"2014-09-25",)"
       R"("issuer":"Ban Tổ chức Trung ương","title":"Hướng dẫn đánh giá chất lượng tổ chức)"
       R"( cơ sở đảng, đảng viên"}})",
       ""},
      {Date{20170922}, Date{20171002},
       R"({"documentIssued":{"symbol":"18-KL/TW","date":"2017-09-22",)"
       R"("issuer":"Ban Bí thư","title":"Kết luận về tiếp tục thực hiện Chỉ thị 10-CT/TW",)"
       R"("implements":["10-CT/TW"]}})",
       ""},
      {Date{20170922}, Date{20171211},
       R"({"documentIssued":{"symbol":"18-KL/TW","date":"2017-09-22",)"
       R"("issuer":"Ban Bí thư","title":"Kết luận về nâng cao chất lượng sinh hoạt chi bộ"}})",
       "Cùng một kết luận được nêu với hai tên gọi; giữ cả hai"},
      {Date{20171207}, Date{20171211},
       R"({"documentIssued":{"symbol":"05-QĐ/TU","date":"2017-12-07",)"
       R"("issuer":"Tỉnh uỷ","title":"Quy định về chất lượng sinh hoạt chi bộ",)"
       R"("implements":["81-KH/TU"]}})",
       "Đề ngày sớm hơn kế hoạch mà quy định này thực hiện"},
      {Date{20171208}, Date{20171211},
       R"({"documentIssued":{"symbol":"81-KH/TU","date":"2017-12-08",)"
       R"("issuer":"Tỉnh uỷ","title":"Kế hoạch thực hiện Kết luận 18-KL/TW",)"
       R"("implements":["18-KL/TW"]}})",
       ""},
      {Date{20180308}, Date{20180402},
       R"({"documentIssued":{"symbol":"132-QĐ/TW","date":"2018-03-08",)"
       R"("issuer":"Bộ Chính trị","title":"Quy định về kiểm điểm và đánh giá, xếp loại chất)"
       R"( lượng hằng năm"}})",
       ""},
      {Date{20180924}, Date{20181008},
       R"({"documentIssued":{"symbol":"16-HD/BTCTW","date":"2018-09-24",)"
       R"("issuer":"Ban Tổ chức Trung ương","title":"Hướng dẫn kiểm điểm, đánh giá, xếp loại",)"
       R"("implements":["132-QĐ/TW"]}})",
       ""},
      {Date{20181109}, Date{20181119},
       R"({"documentIssued":{"symbol":"130- KH/TU","date":"2018-11-09",)"
       R"("issuer":"Tỉnh uỷ","title":"Kế hoạch lập tổ công tác dự sinh hoạt chi bộ",)"
       R"("implements":["22-NQ/TW"]}})",
       "Số ký hiệu chép như in trong bài; ngày là của bản mẫu"},
  };
}

// Targets that papers set, rule sets made of the regulations 45-QĐ/TW and 29-QĐ/TW, and a
// population of which only a bound is known.
std::vector<Paper> plans() {
  return {
      {Date{20151016}, Date{20151026},
       R"({"documentIssued":{"symbol":"01-NQ/ĐH","date":"2015-10-16",)"
       R"("issuer":"Đại hội đại biểu Đảng bộ tỉnh","title":"Nghị quyết nhiệm kỳ 2015 - 2020"}})",
       ""},
      {Date{20151016}, Date{20151026},
       R"({"targetSet":{"target":"tach-75","figure":"splits.independentCells","unit":"BK",)"
       R"("value":75,"from":"2015-10-01","to":"2020-09-30","per":"term",)"
       R"("document":"01-NQ/ĐH"}})",
       ""},
      {Date{20151016}, Date{20151026},
       R"({"targetSet":{"target":"ket-nap-1200","figure":"admissions","unit":"BK",)"
       R"("value":1200,"from":"2016-01-01","per":"year","document":"01-NQ/ĐH"}})",
       "1.200 đảng viên trở lên mỗi năm"},
      {Date{20151210}, Date{20151214},
       R"({"documentIssued":{"symbol":"03-KH/TU","date":"2015-12-10",)"
       R"("issuer":"Tỉnh uỷ","title":"Kế hoạch kết nạp đảng viên"}})",
       ""},
      {Date{20151210}, Date{20151214},
       R"({"targetSet":{"target":"ket-nap-3000","figure":"admissions","unit":"BK",)"
       R"("value":3000,"per":"term","document":"03-KH/TU"}})",
       "Bài không nêu thời gian của kế hoạch này"},
      {Date{20111101}, first_day,
       R"({"ruleSetAdopted":{"ruleset":"45-QD-TW","values":{"probationMonths":12,)"
       R"("recognitionWorkingDays":30,"slipWorkingDays":30,"committeeMembers":30,)"
       R"("cellOfficialMembers":3},"source":"45-QĐ/TW ngày 01/11/2011"}})",
       ""},
      {Date{20160725}, Date{20160815},
       R"({"ruleSetAdopted":{"ruleset":"29-QD-TW","values":{"probationMonths":12,)"
       R"("admissionWorkingDays":60,"ceremonyWorkingDays":30,"recognitionWorkingDays":30,)"
       R"("slipWorkingDays":30,"committeeMembers":30,"cellOfficialMembers":3},)"
       R"("source":"29-QĐ/TW ngày 25/7/2016"}})",
       ""},
      {Date{20181231}, Date{20190108},
       R"({"populationRecorded":{"unit":"BK","value":{"atMost":329999},)"
       R"("source":"Suy ra từ bài: hơn 10% dân số là trên 33 nghìn đảng viên"}})",
       ""},
  };
}

}  // namespace

std::vector<Paper> province_papers() {
  auto all = plans();
  for (auto& paper : documents()) all.push_back(std::move(paper));
  return all;
}

}  // namespace sogoc::demo
