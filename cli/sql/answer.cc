#include "cli/sql/answer.h"

#include <ostream>

#include "cli/answer_text.h"
#include "cli/sql/faults.h"
#include "cli/sql/interrupt.h"
#include "cli/sql/output.h"

namespace sogoc::sql {
namespace {

class Answering {
 public:
  Answering(Context& context, Connection& connection)
      : context_(context), connection_(connection), output_(output_for(context)) {}

  ExitCode run(const std::string& statements) {
    std::string_view rest = statements;
    bool any = false;
    try {
      while (context_.out.good()) {
        Statement statement(connection_, rest);
        if (statement.empty()) break;
        any = true;
        run(statement);
      }
    } catch (const Fault& fault) {
      return refuse(fault.why);
    } catch (const SqlError& error) {
      return refuse(fault_of(error));
    } catch (const Stopped&) {
      if (begun_) output_->break_off({{"stopped", "đã dừng"}, ""});
      throw;
    }
    return any ? ExitCode::ok
               : refuse({{"there is no statement", "chưa có câu lệnh nào"},
                         "sogoc sql \"SELECT count(*) FROM members()\""});
  }

 private:
  void run(Statement& statement) {
    if (sqlite3_bind_parameter_count(statement.handle()) > 0)
      throw Fault{{{"a parameter has no value here", "tham số ở đây không có giá trị"},
                   "WHERE unit = 'U'"}};
    if (statement.columns() == 0) throw SqlError{SQLITE_AUTH, "", sqlite3_sql(statement.handle())};
    connection_.reading().forget_used();
    bool row = statement.step();  // what is wrong with the question shows here
    output_->begin(statement);
    begun_ = true;
    for (; row && context_.out.good(); row = statement.step()) output_->row(statement);
    output_->end(connection_.reading());
    begun_ = false;
  }

  ExitCode refuse(const UsageFault& why) {
    if (!begun_) return print_no_answer(context_, why);
    output_->break_off(why);
    return ExitCode::usage;
  }

  Context& context_;
  Connection& connection_;
  const std::unique_ptr<Output> output_;
  bool begun_ = false;  // rows of a statement were printed, not its end
};

}  // namespace

std::variant<std::int64_t, UsageFault> run_silently(Connection& connection,
                                                    const std::string& statements) {
  std::string_view rest = statements;
  try {
    for (std::int64_t answered = 0;; ++answered) {
      Statement statement(connection, rest);
      if (statement.empty()) return answered;
      while (statement.step())
        for (int i = 0; i < statement.columns(); ++i) text_at(statement, i);
    }
  } catch (const Fault& fault) {
    return fault.why;
  } catch (const SqlError& error) {
    return fault_of(error);
  }
}

ExitCode answer(Context& context, Connection& connection, const std::string& statements) {
  return Answering(context, connection).run(statements);
}

}  // namespace sogoc::sql
