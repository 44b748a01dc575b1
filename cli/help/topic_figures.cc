#include "cli/help/topics.h"

namespace sogoc {
namespace {

std::vector<TopicPart> parts() {
  return {
      paragraph({"A figure is a number with a name and a definition. Members are counted on a day, "
                 "admissions over a period, evaluations for years; sogoc figures lists all, with "
                 "the dimensions by which each may be divided.",
                 "Chỉ tiêu là con số có tên và cách tính. members tính tại một ngày, admissions "
                 "tính theo kỳ, evaluations tính theo năm; sogoc figures liệt kê tất cả, kèm các "
                 "chiều để chia."}),
      entry("--unit UNIT", {"the unit and everything under it, by its id or its name; without it "
                            "all of the register",
                            "đơn vị và mọi cấp dưới, theo mã hoặc tên; không nêu: toàn bộ sổ"}),
      entry("--by DIMENSION", {"one number for each value; several with commas",
                               "mỗi giá trị một con số; nhiều chiều thì cách nhau bằng dấu phẩy"}),
      entry("--where DIM=VALUE", {"only these; several values are joined by |, a dash is what is "
                                  "not known",
                                  "chỉ tính những giá trị này; nhiều giá trị nối bằng |, dấu gạch "
                                  "là chưa biết"}),
      command("sogoc figure members --register demo-register --unit BK-BB \\\n"
              "  --as-of 2018-12-31 --by gender --where 'ethnicity=Tày|Nùng'",
              {"of a district, two ethnic groups, women and men",
               "của một huyện, hai dân tộc, nam và nữ"}),
      command("sogoc figure deaths expulsions resignations --register demo-register \\\n"
              "  --unit BK --period 2018",
              {"several at once", "nhiều chỉ tiêu một lúc"}),
      paragraph({"Every number leads to the events that make it:",
                 "Con số nào cũng chỉ ra được các sự việc làm nên nó:"}),
      entry("explain",
            {"the events that are counted, or what leads from one number to another, "
             "without a residual",
             "các sự việc được tính, hoặc từ con số này đến con số kia khác nhau do đâu, "
             "không để phần dư"}),
      entry("list", {"whom a figure counted, by name", "những ai được tính, theo họ tên"}),
      entry("why-not", {"why one is not counted, and when he would be",
                        "vì sao một người không được tính, khi nào thì được"}),
      entry("series",
            {"month by month, quarter by quarter, year by year", "theo tháng, theo quý, theo năm"}),
      entry("report", {"the form of increase and decrease, and what has changed since it was "
                       "published",
                       "biểu tăng, giảm đảng viên, và từ khi công bố đã khác đi những gì"}),
      entry("assert", {"figures that papers state, against the register",
                       "số liệu văn bản nêu, đối chiếu với sổ"}),
      entry("sql", {"free questions, with the same clocks", "hỏi tự do, cùng ba đồng hồ ấy"}),
      command("sogoc list BK-BB-x04 --register demo-register --figure departures \\\n"
              "  --period 2018",
              {"who left in a year, each with the event",
               "ai từ trần hoặc ra khỏi Đảng trong năm, theo sự việc "
               "nào"}),
      paragraph(
          {"`digest sha256:…` under an answer is a digest of whom it counted: two that have "
           "the same digest counted the same.",
           "`đã đếm sha256:…` dưới câu trả lời là mã băm của những ai đã tính: hai bên có cùng "
           "mã là đã đếm như nhau."})};
}

}  // namespace

extern const Topic figures_topic{
    "numbers",
    {"Numbers: figures, and the events behind them", "Số liệu: chỉ tiêu, và các sự việc làm nên"},
    {"number", "by", "where", "unit", "dimensions", "dimension", "digest", "count-by", "queries",
     "chỉ tiêu", "số liệu", "con số", "chiều", "đơn vị"},
    parts};

}  // namespace sogoc
