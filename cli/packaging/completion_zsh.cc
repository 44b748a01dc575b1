#include <ostream>

#include "cli/packaging/completion.h"

namespace sogoc {
namespace {

// Inside of single quotes, where `special` has a meaning of its own.
std::string quoted(const std::string& text, const char* special) {
  std::string made;
  for (const char letter : text) {
    if (std::string(special).find(letter) != std::string::npos) made += '\\';
    made += letter == '\'' ? "'\\''" : std::string(1, letter);
  }
  return made;
}

// `:what is given:how it is filled in`
std::string value_of(const DescribedOption& option) {
  const auto& name = option.alone ? option.names.front() : option.value;
  // A colon would end the message.
  auto made = ":" + quoted(name, ":\\") + ":";
  switch (filled(option)) {
    case Filled::freely:
      return made + " ";
    case Filled::with_candidates:
      return made + "{_sogoc_asks " + option.candidates + "}";
    case Filled::with_files:
      return made + "_files";
    case Filled::with_directories:
      return made + "_files -/";
    case Filled::with_words:
      made += "(";
      for (const auto& word : option.words) made += (made.back() == '(' ? "" : " ") + word;
      return made + ")";
  }
  return made;
}

std::string help_of(const DescribedOption& option, Language language) {
  if (option.fallback.empty()) return option.help;
  return option.help + pick(language, ", else ", ", mặc định ") + option.fallback;
}

// What _arguments takes for one option, of each of its names: (names that it
// excludes)-name[help]:value.
void print_spec(std::ostream& out, const DescribedOption& option, Language language) {
  const char* line = " \\\n        '";
  if (option.alone) {
    out << line << (option.repeated ? "*" : option.required ? "" : ":") << value_of(option) << '\'';
    return;
  }
  // The names that are no more offered once this one was given: its own, unless it may be repeated,
  // and those that it excludes.
  std::string without;
  if (!option.repeated)
    for (const auto& name : option.names) without += (without.empty() ? "" : " ") + name;
  for (const auto& other : option.excludes)
    if (other.front() == '-') without += (without.empty() ? "" : " ") + other;
  for (const auto& name : option.names) {
    out << line;
    if (!without.empty()) out << '(' << without << ')';
    if (option.repeated) out << '*';  // behind what it excludes (zshcompsys(1), _arguments)
    const bool takes = !option.value.empty();
    // With = after the name a value may follow it or be the next word.
    out << name << (takes ? "=" : "") << '[' << quoted(help_of(option, language), "[]:\\") << ']'
        << (takes ? value_of(option) : "") << '\'';
  }
}

}  // namespace

void print_zsh_completion(std::ostream& out, const DescribedProgram& program) {
  out << "#compdef sogoc\n# zsh completion for sogoc, made from the help of the program\n"
         "_sogoc_asks() {\n  local register= word last= ended= typed=${(Q)PREFIX}\n"
         "  local -a made\n  local -i at\n"
         "  for ((at = 1; at <= $#_sogoc_words; at++)); do\n"
         "    word=${(Q)_sogoc_words[at]}\n"
         "    [[ $last == --register ]] && register=$word\n"
         "    [[ $word == --register=* ]] && register=${word#*=}\n"
         "    [[ $word == -- ]] && ((at < _sogoc_current)) && ended=1\n    last=$word\n  done\n"
         // Assignments before the command are no words of it.
         "  local -a before=(${(z)LBUFFER})\n"
         "  for ((at = ${before[(Ie)$_sogoc_program]} - 1; at > 0; at--)); do\n"
         "    [[ $before[at] == [A-Za-z_][A-Za-z0-9_]#=* ]] || break\n"
         "    [[ ! $register && $before[at] == SOGOC_REGISTER=* ]] && "
         "register=${(Q)before[at]#*=}\n  done\n"
         "  [[ $compstate[quote] ]] && typed=$PREFIX\n"
         "  made=(${(f)\"$($_sogoc_program --candidates $1 \"$typed\" "
         "\"${register/#\\~/$HOME}\" \"${(@Q)_sogoc_words[2,_sogoc_current-1]}\" "
         "2>/dev/null)\"})\n"
         // It would be taken for an option.
         "  [[ $ended || $IPREFIX == --*= ]] || made=(${made:#-*})\n"
         "  compadd -S '' -- ${(M)made:#*[:=]}\n  compadd -- ${made:#*[:=]}\n}\n"
         "_sogoc() {\n  local _sogoc_program=$words[1]\n  local -a _sogoc_words=(\"${words[@]}\")\n"
         "  local -i _sogoc_current=CURRENT\n"
         "  local curcontext=$curcontext state line\n  local -A opt_args\n"
         "  local -a everywhere commands\n  everywhere=(";
  for (const auto& option : program.options)
    if (!option.only_prints) print_spec(out, option, program.language);
  out << ")\n  commands=(\n";
  for (const auto& command : program.commands)
    out << "    '" << command.name << ':' << quoted(command.help, "\\") << "'\n";
  out << "  )\n  _arguments -C -A '-*' \"$everywhere[@]\"";
  for (const auto& option : program.options)
    if (option.only_prints) print_spec(out, option, program.language);
  out << " \\\n        '(-): :->command' '(-)*:: :->word' && return 0\n"
         "  case $state in\n    command) _describe -t commands command commands ;;\n    word)\n"
         "      curcontext=${curcontext%:*:*}:sogoc-$words[1]:\n      case $words[1] in\n";
  for (const auto& command : program.commands) {
    out << "        " << command.name << ") _arguments -S \"$everywhere[@]\"";
    for (const auto& option : command.options) print_spec(out, option, program.language);
    out << " ;;\n";
  }
  // Called at once: a file of $fpath is run when the completion is used first.
  out << "      esac ;;\n  esac\n}\n_sogoc \"$@\"\n";
}

}  // namespace sogoc
