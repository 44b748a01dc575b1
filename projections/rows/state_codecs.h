// The bytes of states, of which rows hold all parts or some. For row_codecs.cc alone. Which parts
// there are, and in which order, is said in events/timeline/state.h: a state that gets one more is
// written and read without a line here, unless the part is of a type that none had before.
#pragma once
#include "projections/rows/bytes.h"
#include "projections/rows/subject.h"

namespace sogoc {

// Writing and reading are inverse to each other and pure. Reading throws CorruptRow for what
// writing does not give: a class that is none, an enumerator that the schema or the state does not
// have, a date that does not exist, a number that is too large for its part.
void write_state(RowWriter& out, const SubjectState& state);
// A state of its own, shared by nobody yet.
StatePtr read_state(RowReader& in, SubjectClass of);

// The parts of a member that rows of places hold: what is counted of him here, and where he is on
// the other side. Reading leaves the other parts as they are.
void write_counted(RowWriter& out, const MemberState& member);
void read_counted(RowReader& in, MemberState& member);
// Of what is counted, all but where he is: reading both gives what read_counted gives. Passing over
// them finds their end, and judges no value.
void read_details(RowReader& in, MemberState& member);
void skip_details(RowReader& in);
// One part, as it stands among the others.
LeavingCause read_cause(RowReader& in);
Status read_status(RowReader& in);
void write_location(RowWriter& out, const MemberState& member);
void read_location(RowReader& in, MemberState& member);

// The whole of a rating, which the places of a year hold.
void write_rating(RowWriter& out, const EvaluationState& rating);

}  // namespace sogoc
