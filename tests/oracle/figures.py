"""The figures of figures.md: who counts which, and what may be asked of them."""
import counts
import fold
import naming
import populations
import ratings
import targets

FIGURES = counts.STOCKS + counts.FLOWS + ratings.FIGURES + populations.FIGURES + (targets.FIGURE,)


def allowed_dimensions(figure):
    """What `by` and `where` may name."""
    if figure in ratings.FIGURES:
        return ratings.allowed_dimensions(figure)
    return counts.allowed_dimensions(figure) if figure in counts.STOCKS + counts.FLOWS else []


def answer(register, query):
    """The answer object of design.md section 7, without what describes the log."""
    size = register.resolve(query["knownAt"])
    figure, unit = query["figure"], query.get("unit")
    if size is None or (figure in ratings.FIGURES and ratings.years_of(query) is None):
        return {"error": "usage"}
    events = register.live(size)
    if unit is not None and unit not in fold.fold(events).units:
        return {"error": "notFound", "unit": unit}
    answer = {"knownAt": {"size": size}, **found(events, query)}
    if "counted" in answer:
        names = naming.first_named((entry.kind, entry.body) for entry in register.log)
        answer["countedDigest"] = naming.digest(answer.pop("counted"), names,
                                                figure in counts.FLOWS + ratings.FIGURES)
    return answer


def found(events, query):
    """The figure itself, by the module that counts it."""
    figure = query["figure"]
    for module in (ratings, populations):
        if figure in module.FIGURES:
            return module.answer(events, query)
    return (targets if figure == targets.FIGURE else counts).answer(events, query)
