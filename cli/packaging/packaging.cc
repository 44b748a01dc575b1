#include "cli/packaging/packaging.h"

#include <ostream>

#include "cli/packaging/completion.h"
#include "cli/packaging/manual.h"

namespace sogoc {

ExitCode print_packaging(Context& context, const std::string& what,
                         const DescribedProgram& program) {
  if (what == "man")
    print_manual(context.out, program);
  else if (what == "bash")
    print_bash_completion(context.out, program);
  else if (what == "zsh")
    print_zsh_completion(context.out, program);
  else
    return context.usage(
        {"there is nothing to print for " + what, "không có gì để in cho " + what},
        Words{"sogoc --packaging man, bash or zsh", "sogoc --packaging man, bash hoặc zsh"});
  // A package must not be built of half a page.
  context.out.flush();
  return context.out.good() ? ExitCode::ok : ExitCode::io;
}

}  // namespace sogoc
