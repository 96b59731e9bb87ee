"""How much of the time a visitor could have had what the counter offers, from the pages of the chronicle.

The rules. Only the time counts that the hall was open, by the opening hours that are in force now. What is not known is
not available: a counter that did not run, that hung, or of which there is no page. A part was available while it could
be used; a product while all that it needs was, and nobody had taken the counter out of service; the counter while at
least one product was. While it is not, exactly one cause has each moment: of a product the first need that is not met,
as the screen says it. Outages are stretches of that, however many causes follow each other in them or overlap; they are
measured in time that the hall was open, and what began and ended while it was closed is none.
"""
