"""The demo's chapter about the neighbourhood: the social map, an introduction, and numbers."""

from installation import Failed

OFFER = {
    "kind": "activity", "title": "Eettafel Noord",
    "text": "Samen koken en eten, elke dinsdag om zes uur.",
    "contact": "Buurthuis Noord, 020 555 01 23", "themes": ["loneliness"],
    "languages": ["nl", "tr"],
}
CARD = "Jolanda (fictief), liever geen telefoon: op dinsdag aan de deur."


class Neighbourhood:
    """What Demo plays of the social map and the analysis."""

    def m_map(self):
        self.paper.chapter("m", "An offer, a wish, and who it is last of all")
        anna, bram = self.people["anna"], self.people["bram"]
        self.story.no(bram, "offers something, with somebody's number in the text", "offer", "add",
                      content={**OFFER, "text": "Vraag naar BSN 111222333."},
                      reasons=["personal_data"])
        offer = self.story.yes(bram, "puts an offer on the map", "offer", "add", content=OFFER,
                               shown=lambda a: f"offer {a['id']}")["id"]
        found = self.story.yes(
            anna, "looks for company in Turkish", "offer", "find", "--theme", "loneliness",
            "--language", "tr", waits=False,
            shown=lambda a: ", ".join(offer["title"] for offer in a["offers"]))
        if [one["id"] for one in found["offers"]] != [offer]:
            raise Failed("the map does not find what is on it")
        fits = self.story.yes(
            anna, "asks what fits a wish for company in Turkish", "wish", "suggest", "--theme",
            "loneliness", "--area", "1021", "--language", "tr", waits=False,
            shown=lambda a: ", ".join(offer["title"] for offer in a["offers"]))
        if offer not in [one["id"] for one in fits["offers"]]:
            raise Failed("what fits a wish is not suggested")
        self.story.no(bram, "asks for an introduction to his own offer", "wish", "propose", offer,
                      reasons=["own_offer"])
        wish = self.story.yes(anna, "asks for an introduction, and says nothing of whom", "wish",
                              "propose", offer, shown=lambda a: f"introduction {a['id']}")["id"]
        self.story.no(anna, "wants to tell who it is before the owner has said yes", "wish",
                      "share", wish, content=CARD, status=1)
        key = self.here.folder / "introduction-key"
        self.story.yes(bram, "says yes, with a key that stays on his machine", "wish", "accept",
                       wish, "--key", key, shown=lambda a: a["state"])
        self.story.no(anna, "tells who it is, and not how the resident said yes", "wish", "share",
                      wish, content=CARD, reasons=["agreement_missing"])
        self.story.yes(anna, "tells who it is, as the resident agreed", "wish", "share", wish,
                       "--agreed", "spoken", content=CARD, shown=lambda a: a["state"])
        card = self.story.yes(bram, "opens the card", "wish", "card", wish, "--key", key,
                              waits=False, shown=lambda a: a["card"])
        if card["card"] != CARD:
            raise Failed("the card is another")
        stored = self.here.psql("sluis_signals", sql="SELECT introduction::text FROM introduction")
        if "Jolanda" in stored or CARD.encode().hex() in stored:
            raise Failed("the service could read the card")
        self.story.yes(self.people["gerda"], "looks at what is published of the neighbourhoods",
                       "analysis", "list", waits=False,
                       shown=lambda a: f"{len(a['releases'])} releases, of which each is made once")
        self.story.no(self.people["gerda"], "wants to see the offers too", "offer", "find")
