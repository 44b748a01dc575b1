#include "answers/text/failing.h"

#include <stdexcept>

#include "answers/text/answer.h"
#include "answers/text/text.h"
#include "answers/value_words.h"

namespace sogoc {
namespace {

// A sentence with %d for the day, %a for the unit or village it stands in, %b for the other one, %s
// for what is stated, %w for what is wanted, %n for the number, %c for the chain of units, %p for
// the possible places, %# for the event spoken of, %f for the dimension, %v for its value.
struct Sentence {
  const char *code, *en, *vi;
};

constexpr Sentence sentences[] = {
    {"eventVoid", "the event that would count is void: #%# of %d",
     "sự việc lẽ ra được tính đã bị huỷ: #%# ngày %d"},
    {"notYet", "there only from %d on", "từ ngày %d mới có"},
    {"left", "%s on %d", "%s ngày %d"},
    {"inTransit", "in transit since %d, from %a to %b",
     "đang chuyển sinh hoạt từ ngày %d, từ %a đến %b"},
    {"notInTransit", "not in transit: in %a since %d",
     "không đang chuyển sinh hoạt: thuộc %a từ ngày %d"},
    {"closed", "closed on %d", "đã kết thúc ngày %d"},
    {"merged", "merged into %b on %d", "đã sáp nhập vào %b ngày %d"},
    {"status", "status is %s, counted are: %w", "tư cách là %s, chỉ tính: %w"},
    {"otherKind", "kind is %s, counted are: %w", "loại là %s, chỉ tính: %w"},
    {"otherCause", "%s on %d, counted are: %w", "%s ngày %d, chỉ tính: %w"},
    {"villages", "number of villages covered: %n", "số thôn phụ trách: %n"},
    {"hasMembers", "%s lives there since %d", "%s cư trú ở đó từ ngày %d"},
    {"hasCell", "covered by %a since %d", "có %a phụ trách từ ngày %d"},
    {"oneTree", "in the structure of one day nobody goes over by structure",
     "theo cơ cấu của một ngày thì không ai tăng giảm do tổ chức"},
    {"otherDay", "counted by the day of the %s, which is %d", "tính theo %s, là ngày %d"},
    {"noEvent", "no such event in the period; the nearest is of %d",
     "trong kỳ không có sự việc như vậy; gần nhất là ngày %d"},
    {"notACrossing", "a move inside the unit, from %a to %b: no movement of it",
     "chuyển trong nội bộ đơn vị, từ %a đến %b: không phải biến động"},
    {"otherWay", "the event of %d leads the other way across the border of the unit",
     "sự việc ngày %d đi theo chiều ngược lại so với đơn vị"},
    {"notSource", "made by the split of %d, not divided by it",
     "do lần chia tách ngày %d lập ra, không phải chi bộ được chia"},
    {"independentBefore", "covered exactly one village before the split of %d too",
     "trước lần chia tách ngày %d đã phụ trách đúng một thôn"},
    {"notDecided", "no rating is decided", "chưa có kết quả xếp loại"},
    {"notRated", "not rated: %s", "không xếp loại: %s"},
    {"noCap", "scheme %s has no cap", "khung xếp loại %s không có giới hạn"},
    {"unitNotActive", "the unit asked for is not active then",
     "đơn vị được hỏi lúc đó không hoạt động"},
    {"outside", "outside of the unit: %c", "ngoài đơn vị: %c"},
    {"notRestatable", "no certain place in that structure: %p",
     "không có vị trí chắc chắn theo cơ cấu đó: %p"},
    {"filter", "%f is %v, asked for: %w", "%f là %v, chỉ tính: %w"},
};

// Two codes have another sentence where what the first one names is not there.
constexpr Sentence never_at_all{"noEvent", "no such event at any time",
                                "chưa từng có sự việc như vậy"};
constexpr Sentence carried{"notACrossing", "inside the unit before and after the event of %d",
                           "trước và sau sự việc ngày %d đều trong đơn vị"};

// Fills the sentence of the code with what stands in the failing condition.
class FailingText {
 public:
  FailingText(const Writer& writer, const WhyNot& why)
      : writer_(writer), why_(why), failing_(*why.failing) {}

  // A % always has a letter behind it: the sentences are constants.
  std::string run() const {
    const std::string form = writer_.pick(sentence().en, sentence().vi);
    std::string text;
    for (std::size_t i = 0; i < form.size(); ++i)
      if (form[i] == '%')
        text += part(form[++i]);
      else
        text += form[i];
    return text;
  }

 private:
  const Sentence& sentence() const {
    if (failing_.code == never_at_all.code && !failing_.event) return never_at_all;
    if (failing_.code == carried.code && failing_.cell == failing_.addressee) return carried;
    for (const auto& each : sentences)
      if (failing_.code == each.code) return each;
    // A code of failing.h without a sentence: the table above lacks a row.
    throw std::logic_error("no words for the condition " + failing_.code);
  }

  std::string part(char what) const {
    switch (what) {
      case 'd':
        return failing_.day.value == 0 ? unknown_text : day_text(writer_, failing_.day);
      case 'a':
        return unit(failing_.cell);
      // Villages merge into villages, whose identifier is in `stated`.
      case 'b':
        return failing_.code == "merged" ? failing_.stated : unit(failing_.addressee);
      case 's':
        return stated(failing_.stated);
      case 'w':
        return failing_.code == "filter" ? asked_for() : list(failing_.wanted);
      case 'n':
        return grouped(writer_, failing_.number);
      case 'c':
        return chain();
      case 'p':
        return places();
      case '#':
        return std::to_string(failing_.about.value());
      case 'f':
        return writer_.pick(dimension().label_en, dimension().label_vi);
      default:
        return dimension_text(writer_, &dimension(), failing_.value);
    }
  }

  // Words of the program; names and texts of the register as they are.
  std::string stated(const std::string& text) const {
    if (failing_.code == "otherDay")
      return text == "decision" ? writer_.pick("decision", "ngày ký quyết định")
                                : writer_.pick("ceremony", "ngày làm lễ");
    const auto& code = failing_.code;
    // The codes whose `stated` is a word of the program.
    const bool word =
        code == "left" || code == "status" || code == "otherKind" || code == "otherCause";
    return word ? value_word(writer_, text) : text;
  }

  std::string list(const std::vector<std::string>& words) const {
    std::string text;
    for (const auto& word : words) text += (text.empty() ? "" : ", ") + stated(word);
    return text;
  }

  // With the name that it bears in the tree spoken of, which may be another than that of today.
  std::string unit(const std::string& id) const {
    if (id.empty()) return writer_.pick("nowhere", "không đâu");
    const auto& name = why_.answered.view->unit_at(id, failing_.at).name;
    return name.empty() ? id : name + " (" + id + ")";
  }

  // From the nearest unit up to the root.
  std::string chain() const {
    std::string text;
    for (const auto& id : failing_.chain) text += (text.empty() ? "" : " ‹ ") + unit(id);
    return text.empty() ? unit("") : text;
  }

  std::string places() const {
    std::string text;
    for (const auto& id : failing_.possible) text += (text.empty() ? "" : ", ") + unit(id);
    return text;
  }

  const Dimension& dimension() const { return *find_dimension(failing_.dimension); }
  std::string asked_for() const {
    std::string text;
    for (const auto& value : why_.answered.query.where.at(failing_.dimension))
      text += (text.empty() ? "" : ", ") + dimension_text(writer_, &dimension(), value);
    return text;
  }

  const Writer& writer_;
  const WhyNot& why_;
  const Failing& failing_;
};

}  // namespace

std::string failing_text(const Writer& writer, const WhyNot& why) {
  return FailingText(writer, why).run();
}

}  // namespace sogoc
