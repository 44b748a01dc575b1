#include "tests/rules/cases.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <regex>
#include <sstream>
#include <stdexcept>

namespace sogoc {
namespace {

using Json = nlohmann::ordered_json;

constexpr const char* first_recorded = "2000-01-01T00:00:00Z";

std::string taken(std::string& text, char until) {
  const auto end = text.find(until);
  auto word = text.substr(0, end);
  text.erase(0, end == std::string::npos ? end : end + 1);
  return word;
}

// Every @x*N@ written out.
std::string repeated(std::string text) {
  static const std::regex short_form("@(.)\\*([0-9]+)@");
  for (std::smatch found; std::regex_search(text, found, short_form);)
    text = found.prefix().str() + std::string(std::stoul(found[2]), found[1].str()[0]) +
           found.suffix().str();
  return text;
}

class Reader {
 public:
  Reader(std::string file, std::vector<Case>& cases) : file_(std::move(file)), cases_(cases) {}

  void read() {
    std::ifstream in(file_);
    std::string whole;
    for (std::string line; std::getline(in, line); ++ahead_) {
      if (line.starts_with("    ")) {
        whole += line.substr(4);
        continue;
      }
      finish(whole);
      whole = line.substr(std::min(line.find_first_not_of(' '), line.size()));
      line_ = ahead_;
    }
    finish(whole);
  }

 private:
  void finish(const std::string& line) {
    if (!line.empty() && !line.starts_with('#')) read_line(repeated(line));
  }

  void fail(const std::string& why) const {
    throw std::runtime_error(file_ + ":" + std::to_string(line_) + ": " + why);
  }

  void read_line(std::string line) {
    const auto whole = line;
    const auto word = taken(line, ' ');
    if (word == "rejects" || word == "warns" || word == "accepts" || word == "quiet")
      return begin(word, line);
    if (whole == "background") return;
    if (cases_.empty() || cases_.back().file != file_) {
      background_.push_back(event('b', whole, false));
      return;
    }
    auto& current = cases_.back();
    if (word == "clock") return read_clock(line);
    if (word == "given" || word == "when") section_ = word;
    if (word == "given" || word == "when" || word == "and")
      (section_ == "given" ? current.given : current.when)
          .push_back(event(section_[0], line, word == "and"));
    else if (word == "then")
      current.field = taken(line, ' '), current.value = line;
    else if (word == "breaks")
      current.breaks = line;
    else
      fail("unknown word " + word);
  }

  void begin(const std::string& word, std::string line) {
    Case next;
    next.file = file_;
    next.line = line_;
    next.outcome = word == "rejects"   ? Outcome::rejects
                   : word == "warns"   ? Outcome::warns
                   : word == "accepts" ? Outcome::accepts
                                       : Outcome::quiet;
    next.rule = taken(line, ':');
    next.sentence = line.substr(std::min<std::size_t>(1, line.size()));
    next.given = background_;
    cases_.push_back(std::move(next));
    given_ = when_ = 0;
    clock_ = first_recorded;
  }

  void read_clock(const std::string& line) {
    std::istringstream words(line);
    std::string given, when;
    words >> given >> when;
    const auto first = parse_instant(given), second = parse_instant(when);
    if (!first || !second) fail("no two times");
    MachineClock clock{*first, *second};
    for (std::string word; words >> word;) (word == "hold" ? clock.hold : clock.accept) = true;
    cases_.back().clock = clock;
  }

  // The input line. Lines of one act carry the same field `act`.
  std::string event(char letter, std::string line, bool same_act) {
    auto& count = letter == 'b' ? described_ : letter == 'g' ? given_ : when_;
    ++count;
    if (!same_act) act_ = count;
    if (line.starts_with("raw ")) return line.substr(4);
    if (line.starts_with("{")) return line;
    Json event = {{"id", letter + std::to_string(count)}, {"act", letter + std::to_string(act_)}};
    if (letter == 'w') event["act"] = "when";
    const auto day = taken(line, ' ');
    if (day != "-") event["effective"] = day;
    const auto kind = taken(line, ' ');
    std::istringstream values(line);
    values >> event[kind];
    if (values >> std::ws && !values.eof()) {
      Json envelope;
      values >> envelope;
      event.update(envelope);
    }
    if (!cases_.empty() && cases_.back().file == file_ && cases_.back().clock) return event.dump();
    if (!event.contains("recorded")) event["recorded"] = clock_;
    clock_ = event["recorded"];
    return event.dump();
  }

  const std::string file_;
  std::vector<Case>& cases_;
  std::vector<std::string> background_;
  std::string section_, clock_ = first_recorded;
  int ahead_ = 1, line_ = 1;                            // in the file
  int described_ = 0, given_ = 0, when_ = 0, act_ = 0;  // events and the first of their act
};

}  // namespace

std::vector<Case> read_cases(const std::string& folder) {
  std::vector<std::string> files;
  for (const auto& entry : std::filesystem::directory_iterator(folder))
    if (entry.path().extension() == ".cases") files.push_back(entry.path().string());
  std::sort(files.begin(), files.end());
  std::vector<Case> cases;
  for (const auto& file : files) Reader(file, cases).read();
  return cases;
}

}  // namespace sogoc
