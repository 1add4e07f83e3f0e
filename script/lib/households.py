"""The fictional households of the story. Nobody here exists; family names end in -Fictief."""

import datetime

from story import bsn

TODAY = datetime.date.today()


def day(offset):
    return (TODAY + datetime.timedelta(days=offset)).isoformat()


def born(years, offset=40):
    """A birth date of somebody who is `years` old."""
    return (TODAY.replace(year=TODAY.year - years, day=min(TODAY.day, 28))
            - datetime.timedelta(days=offset)).isoformat()


FIRST = {
    "team": "noord",
    "people": [
        {"givenName": "Jolanda", "familyName": "Vissermeer-Fictief", "birthDate": born(41),
         "bsn": bsn(1100), "phone": "0600000141", "email": "jolanda@voorbeeld.invalid",
         "address": {"street": "Verzonnenlaan", "number": "141", "postcode": "9999ZZ",
                     "place": "Nergenshuizen"}},
        {"givenName": "Ruben", "familyName": "Oosterkamp-Fictief", "birthDate": born(44),
         "bsn": bsn(1200), "phone": "0600000142"},
        {"givenName": "Fenna", "familyName": "Oosterkamp-Fictief", "birthDate": born(8),
         "bsn": bsn(1300), "guardians": [0, 1]},
    ],
    "relationships": [
        {"from": 0, "to": 1, "tie": "partner"},
        {"from": 0, "to": 2, "tie": "parent"},
        {"from": 1, "to": 2, "tie": "parent"},
    ],
}

SECOND = {
    "team": "noord",
    "people": [
        {"givenName": "Ferdinand", "familyName": "Achterberg-Fictief", "birthDate": born(67),
         "bsn": bsn(2100)},
        {"givenName": "Marisol", "familyName": "Achterberg-Fictief", "birthDate": born(23),
         "bsn": bsn(2200)},
    ],
    "relationships": [{"from": 0, "to": 1, "tie": "parent"}],
}

DEBTS = {
    "domain": "finances", "subtype": "attachment_of_earnings", "deadline": day(35),
    "stated": "De deurwaarder komt volgende maand aan mijn loon, fictief bedrag 4217 euro.",
}
HOUSING = {
    "domain": "housing",
    "stated": "Drie maanden huur achter, en de schimmel in de verzonnen slaapkamer.",
}
HEALTH = {
    "domain": "physical_health",
    "stated": "Ruben slaapt slecht van zijn fictieve rugpijn.",
}
AGREEMENTS = "Samen eerst de beslagvrije voet laten narekenen (verzonnen afspraak)."
GOAL = "Voor de evaluatie is er een betalingsregeling, in mijn fictieve woorden."
NOTE = "Verzonnen notitie: Jolanda belde zelf al met de schuldhulpbalie."
LATE_NOTE = "Verzonnen notitie van vlak voor de storing."
EVALUATION = day(120)
UNTIL = day(119)
