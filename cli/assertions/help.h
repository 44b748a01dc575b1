// What a file of assertions looks like, for the help of `assert` and its page in the manual. What
// reads such a file is projections/papers/assertion_sheet.h and beside it: a column that is added
// there is named here in both languages. Lines are at most 80 columns, for they are printed as they
// are.
#pragma once

namespace sogoc::assertions {

inline constexpr const char* help_en =
    R"(The file is UTF-8 text: a tab between two cells, # begins a comment line. The
last line before the data names the columns, as it is or behind #. The columns
tell two sorts of files apart.

Figures that papers state, compared with the register:
  figure         its name, see figures
  unit           empty: all roots together
  days           a day for a stock, a period for a flow: 2018, 2018-H1, 2018-Q3,
                 2018-05, 2018-01-01..2018-06-30; or the columns asOf and period
  value          33040; a bound: >33000, <=10; a percentage: 105.2, compared at
                 the digits that are written; – for none
  paper          the paper that states it: symbol or description
  knownAt, structureAsOf, where (dimension=value;dimension=a|b), countBy, note
                 as in figure; may be left out
Of a figure that is not as stated: the last size of the log at which it was, the
first event recorded then, and of all events since that change it the one with
the earliest day.

Increase and decrease, a paper compared with itself:
  year or period, total, admitted, in, out, deaths
  readmitted, restored, takenOver, structureIn; expelled, struckOff, resigned,
  refused, structureOut; residual as the paper states it; unit, paper, note
                 may be left out
The total before with what came and without what went, less the total, is the
residual; what is not zero is unexplained. With a column unit, and --register,
each number is compared with that of the register too.

Exit code 0 when all holds, 1 when something does not, 3 when a line is not
understood, 5 when a unit is not known.)";

inline constexpr const char* help_vi =
    R"(Tệp là văn bản UTF-8: giữa hai ô một dấu tab, # mở đầu dòng ghi chú. Dòng cuối
trước số liệu nêu tên các cột, để nguyên hoặc đặt sau dấu #. Các cột cho biết
tệp thuộc loại nào trong hai loại.

Số liệu văn bản nêu, đối chiếu với sổ:
  figure         tên chỉ tiêu, xem figures
  unit           trống: toàn bộ
  days           ngày với chỉ tiêu thời điểm, kỳ với chỉ tiêu thời kỳ: 2018,
                 2018-H1, 2018-Q3, 2018-05, 2018-01-01..2018-06-30; hoặc cột
                 asOf, period
  value          33040; giới hạn: >33000, <=10; tỷ lệ phần trăm: 105.2, so theo
                 đúng các chữ số đã viết; – là không có
  paper          văn bản nêu con số: số ký hiệu hay tên
  knownAt, structureAsOf, where (chiều=giá trị;chiều=a|b), countBy, note
                 như lệnh figure; có thể bỏ
Với con số không khớp: vị trí cuối trong sổ mà nó còn khớp, sự việc ghi đầu
tiên ngay sau đó, và trong mọi sự việc từ đó làm đổi con số, sự việc có ngày sớm
nhất.

Tăng, giảm: văn bản đối chiếu với chính nó:
  year hoặc period, total, admitted, in, out, deaths
  readmitted, restored, takenOver, structureIn; expelled, struckOff, resigned,
  refused, structureOut; residual như văn bản nêu; unit, paper, note
                 có thể bỏ
Tổng kỳ trước cộng tăng trừ giảm, trừ tổng kỳ này, là phần dư; khác 0 là chưa
giải thích được. Có cột unit và --register thì từng số được so với sổ.

Mã kết thúc 0: mọi số khớp; 1: có số không khớp; 3: có dòng không hiểu được;
5: có đơn vị không có trong sổ.)";

}  // namespace sogoc::assertions
