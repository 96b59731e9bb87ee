"""What an answer is for machines: the form in which it goes into the data of a request."""

from __future__ import annotations

from backend_client.person import Child, Person
from kiosk.journey.checks import e164, parse_date
from kiosk.journey.field import CHECKED, FieldSpec

Value = str | int | bool | list[str] | None


def value(field: FieldSpec, answer: str, applicant: Person) -> Value:
    """Of an answer without fault. Dates are ISO 8601, telephone numbers E.164, people are BSNs; None: left open."""
    match field.type:
        case "checkbox":
            return answer == CHECKED
        case "selectboxes" if field.people:
            return [child(applicant, each).bsn for each in answer.split(",") if each]
        case "selectboxes":
            return [each for each in answer.split(",") if each]
    answer = answer.strip()
    if not answer:
        return None
    match field.type:
        case "date":
            day = parse_date(answer)
            return day.isoformat() if day else None
        case "number":
            return int(answer)
        case "phoneNumber":
            return e164(answer) or None
        case "iban" | "postcode":
            return answer.replace(" ", "")
    return answer


def child(person: Person, name: str) -> Child:
    """The child that is named by its place in the register: `kind-1` is the first."""
    return person.children[int(name.removeprefix("kind-")) - 1]
