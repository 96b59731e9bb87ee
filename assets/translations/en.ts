<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="nl">
<context>
    <name>FeedbackScreen</name>
    <message>
        <source>Hoe ging het?</source>
        <translation>How did it go?</translation>
    </message>
    <message>
        <source>Uw antwoord helpt ons. We bewaren geen naam.</source>
        <translation>Your answer helps us. We do not keep your name.</translation>
    </message>
    <message>
        <source>heel slecht</source>
        <translation>very bad</translation>
    </message>
    <message>
        <source>slecht</source>
        <translation>bad</translation>
    </message>
    <message>
        <source>gaat wel</source>
        <translation>so-so</translation>
    </message>
    <message>
        <source>goed</source>
        <translation>good</translation>
    </message>
    <message>
        <source>heel goed</source>
        <translation>very good</translation>
    </message>
    <message>
        <source>Waar lag dat aan? U mag meer kiezen.</source>
        <translation>Why was that? Choose one or more.</translation>
    </message>
    <message>
        <source>Klaar</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Overslaan</source>
        <translation>Skip</translation>
    </message>
</context>
<context>
    <name>FinishScreen</name>
    <message>
        <source>Richt de camera van uw telefoon op deze code.</source>
        <translation>Point your phone’s camera at this code.</translation>
    </message>
    <message>
        <source>Uw kenmerk: %1</source>
        <translation>Your reference: %1</translation>
    </message>
    <message>
        <source>Ik heb alles</source>
        <translation>I have everything</translation>
    </message>
</context>
<context>
    <name>FormScreen</name>
    <message>
        <source>Verder</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>Kies eerst een antwoord</source>
        <translation>Choose an answer first</translation>
    </message>
</context>
<context>
    <name>HelpBar</name>
    <message>
        <source>Vaste knoppen</source>
        <translation>Buttons on every screen</translation>
    </message>
    <message>
        <source>Terug</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Stoppen</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Hulp</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>Hulp van een medewerker</source>
        <translation>Help from a member of staff</translation>
    </message>
    <message>
        <source>Kies een andere taal</source>
        <translation>Choose another language</translation>
    </message>
    <message>
        <source>Groter</source>
        <translation>Larger</translation>
    </message>
    <message>
        <source>Grotere letters</source>
        <translation>Larger letters</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>Contrast</translation>
    </message>
    <message>
        <source>Meer verschil tussen licht en donker</source>
        <translation>More difference between light and dark</translation>
    </message>
    <message>
        <source>Voorlezen</source>
        <translation>Read aloud</translation>
    </message>
    <message>
        <source>De balie leest voor wat er staat</source>
        <translation>The counter reads out what it shows</translation>
    </message>
    <message>
        <source>Lager</source>
        <translation>Lower</translation>
    </message>
    <message>
        <source>Alles onder op het scherm</source>
        <translation>Everything at the bottom of the screen</translation>
    </message>
</context>
<context>
    <name>HelpScreen</name>
    <message>
        <source>Vraag het aan een medewerker</source>
        <translation>Ask a member of staff</translation>
    </message>
    <message>
        <source>Loop naar een medewerker in de hal of naar de balie. Zeg waar u bent gebleven.</source>
        <translation>Walk to a member of staff in the hall, or to the desk. Say how far you got.</translation>
    </message>
    <message>
        <source>Laat uw paspoort en uw pinpas niet liggen.</source>
        <translation>Do not leave your passport and bank card behind.</translation>
    </message>
    <message>
        <source>Geen beweging op het scherm</source>
        <translation>Nothing moves on the screen</translation>
    </message>
    <message>
        <source>Ga verder</source>
        <translation>Go on</translation>
    </message>
</context>
<context>
    <name>IdentifyScreen</name>
    <message>
        <source>Leg uw paspoort of identiteitskaart op de lezer</source>
        <translation>Lay your passport or identity card on the reader</translation>
    </message>
    <message>
        <source>Laat uw document liggen</source>
        <translation>Leave your document where it is</translation>
    </message>
    <message>
        <source>We zoeken uw gegevens op</source>
        <translation>We are looking up your details</translation>
    </message>
    <message>
        <source>We lezen de chip. Dat duurt een paar tellen.</source>
        <translation>We are reading the chip. This takes a few seconds.</translation>
    </message>
    <message>
        <source>De kant met uw foto ligt naar beneden.</source>
        <translation>The side with your photo faces down.</translation>
    </message>
    <message>
        <source>U mag uw document weer pakken.</source>
        <translation>You can take your document back.</translation>
    </message>
</context>
<context>
    <name>Keyboard</name>
    <message>
        <source>qwerty</source>
        <comment>first letters of the keyboard: qwerty, qwertz or azerty</comment>
        <translation>qwerty</translation>
    </message>
    <message>
        <source>éëïöüáóè</source>
        <comment>letters with an accent, of this language, at most ten; may be -</comment>
        <translation>-</translation>
    </message>
    <message>
        <source>Toetsenbord</source>
        <translation>Keyboard</translation>
    </message>
    <message>
        <source>Hoofdletter</source>
        <translation>Capital letter</translation>
    </message>
    <message>
        <source>Wissen</source>
        <translation>Erase</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Letters</translation>
    </message>
    <message>
        <source>Tekens</source>
        <translation>Signs</translation>
    </message>
    <message>
        <source>Letters met een accent</source>
        <translation>Letters with an accent</translation>
    </message>
    <message>
        <source>Spatie</source>
        <translation>Space</translation>
    </message>
    <message>
        <source>Nieuwe regel</source>
        <translation>New line</translation>
    </message>
</context>
<context>
    <name>Languages</name>
    <message>
        <source>Nederlands</source>
        <extracomment>What the language calls itself, as a visitor looks for it in a list: Deutsch, Français, العربية.</extracomment>
        <translation>English</translation>
    </message>
    <message>
        <source>nl_NL</source>
        <extracomment>Whose way of writing dates and amounts is used, with the digits that stand on the paper: de_DE, ar_AE.</extracomment>
        <translation>en_GB</translation>
    </message>
</context>
<context>
    <name>LanguagesScreen</name>
    <message>
        <source>Kies uw taal</source>
        <translation>Choose your language</translation>
    </message>
    <message>
        <source>Ga verder</source>
        <translation>Go on</translation>
    </message>
</context>
<context>
    <name>Milestones</name>
    <message>
        <source>%1: klaar</source>
        <translation>%1: done</translation>
    </message>
</context>
<context>
    <name>OverviewScreen</name>
    <message>
        <source>Nieuwer</source>
        <translation>Newer</translation>
    </message>
    <message>
        <source>Bladzijde %1 van %2</source>
        <translation>Page %1 of %2</translation>
    </message>
    <message>
        <source>Ouder</source>
        <translation>Older</translation>
    </message>
    <message>
        <source>Ik weet genoeg</source>
        <translation>I have seen enough</translation>
    </message>
</context>
<context>
    <name>PayScreen</name>
    <message>
        <source>Zo kunt u betalen</source>
        <translation>You can pay in a moment</translation>
    </message>
    <message>
        <source>Houd uw pas tegen het betaalapparaat</source>
        <translation>Hold your card to the payment terminal</translation>
    </message>
    <message>
        <source>We vragen na of u heeft betaald</source>
        <translation>We are checking whether you have paid</translation>
    </message>
    <message>
        <source>Pak alvast uw pinpas of telefoon.</source>
        <translation>Please get your bank card or phone ready.</translation>
    </message>
    <message>
        <source>Of steek uw pas in het apparaat en toets uw pincode in.</source>
        <translation>Or insert your card and enter your PIN.</translation>
    </message>
    <message>
        <source>Betaal niet nog een keer. U hoort het zo van ons.</source>
        <translation>Do not pay again. We will tell you in a moment.</translation>
    </message>
</context>
<context>
    <name>PrivacyScreen</name>
    <message>
        <source>Zo gaan we om met uw gegevens</source>
        <translation>How we handle your details</translation>
    </message>
    <message>
        <source>Dat is goed</source>
        <translation>That is fine</translation>
    </message>
</context>
<context>
    <name>ProblemScreen</name>
    <message>
        <source>Wat is er gebeurd</source>
        <translation>What happened</translation>
    </message>
    <message>
        <source>Wat wij doen</source>
        <translation>What we do</translation>
    </message>
    <message>
        <source>Wat u kunt doen</source>
        <translation>What you can do</translation>
    </message>
</context>
<context>
    <name>ProgressScreen</name>
    <message>
        <source>We zijn voor u bezig</source>
        <translation>We are working on it for you</translation>
    </message>
    <message>
        <source>Blijf nog even bij de balie.</source>
        <translation>Please stay at the counter a little longer.</translation>
    </message>
</context>
<context>
    <name>ReviewScreen</name>
    <message>
        <source>Dit komt op het papier</source>
        <translation>This will be on the paper</translation>
    </message>
    <message>
        <source>U betaalt</source>
        <translation>You pay</translation>
    </message>
    <message>
        <source>Ja, dit klopt. Ik ga betalen</source>
        <translation>Yes, this is right. Go and pay</translation>
    </message>
    <message>
        <source>Ja, dit klopt. Vraag het aan</source>
        <translation>Yes, this is right. Request it</translation>
    </message>
</context>
<context>
    <name>ScrollArea</name>
    <message>
        <source>Bladeren</source>
        <translation>Scrolling</translation>
    </message>
    <message>
        <source>Naar boven</source>
        <translation>Up</translation>
    </message>
    <message>
        <source>Naar beneden, er staat nog meer</source>
        <translation>Down, there is more</translation>
    </message>
</context>
<context>
    <name>Spinner</name>
    <message>
        <source>Even geduld</source>
        <translation>One moment please</translation>
    </message>
</context>
<context>
    <name>StartScreen</name>
    <message>
        <source>Welkom in de Stadswinkel</source>
        <translation>Welcome to the Stadswinkel</translation>
    </message>
    <message>
        <source>Wat wilt u regelen?</source>
        <translation>What would you like to do?</translation>
    </message>
    <message>
        <source>Zo gaat het</source>
        <translation>How it works</translation>
    </message>
    <message>
        <source>U laat zien wie u bent</source>
        <translation>You show who you are</translation>
    </message>
    <message>
        <source>U kiest en betaalt</source>
        <translation>You choose and pay</translation>
    </message>
    <message>
        <source>U neemt uw papier mee</source>
        <translation>You take your paper with you</translation>
    </message>
</context>
<context>
    <name>StepBar</name>
    <message>
        <source>Stap %1 van %2: %3</source>
        <translation>Step %1 of %2: %3</translation>
    </message>
</context>
<context>
    <name>StillThere</name>
    <message>
        <source>Bent u er nog?</source>
        <translation>Are you still there?</translation>
    </message>
    <message>
        <source>Zonder antwoord stoppen we en wissen we uw gegevens.</source>
        <translation>Without an answer we stop, and erase your details.</translation>
    </message>
    <message>
        <source>Ja, ik ben er nog</source>
        <translation>Yes, I am still here</translation>
    </message>
    <message>
        <source>Nee, stop</source>
        <translation>No, stop</translation>
    </message>
</context>
<context>
    <name>TextField</name>
    <message>
        <source>Nog %1 tekens</source>
        <translation>%1 characters left</translation>
    </message>
</context>
<context>
    <name>Texts</name>
    <message>
        <source>Stoppen</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Ga naar de balie. Een medewerker helpt u verder.</source>
        <translation>Go to the desk. A member of staff will help you.</translation>
    </message>
    <message>
        <source>Probeer het opnieuw</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>De lezer werkt even niet</source>
        <translation>The reader is not working right now</translation>
    </message>
    <message>
        <source>De lezer geeft geen antwoord.</source>
        <translation>The reader does not answer.</translation>
    </message>
    <message>
        <source>De lezer start opnieuw. Dat duurt een paar seconden.</source>
        <translation>The reader is restarting. This takes a few seconds.</translation>
    </message>
    <message>
        <source>Wacht even en probeer het opnieuw. Lukt het niet? Ga naar de balie.</source>
        <translation>Wait a moment and try again. Still no luck? Go to the desk.</translation>
    </message>
    <message>
        <source>We kunnen uw document niet lezen</source>
        <translation>We cannot read your document</translation>
    </message>
    <message>
        <source>Het lezen is drie keer niet gelukt. Dat ligt niet aan u.</source>
        <translation>Reading failed three times. It is not your fault.</translation>
    </message>
    <message>
        <source>We hebben niets van u bewaard.</source>
        <translation>We have not kept anything of yours.</translation>
    </message>
    <message>
        <source>Probeer het nog eens, of met een ander document. Of ga naar de balie.</source>
        <translation>Try once more, or with another document. Or go to the desk.</translation>
    </message>
    <message>
        <source>We kunnen dit document hier niet gebruiken</source>
        <translation>We cannot use this document here</translation>
    </message>
    <message>
        <source>De gegevens in de chip passen niet bij het document.</source>
        <translation>The details on the chip do not match the document.</translation>
    </message>
    <message>
        <source>We vinden uw document niet</source>
        <translation>We cannot find your document</translation>
    </message>
    <message>
        <source>Dit document staat niet in het Nederlandse register.</source>
        <translation>This document is not in the Dutch register.</translation>
    </message>
    <message>
        <source>Heeft u een Nederlands paspoort of een Nederlandse identiteitskaart? Gebruik die. Of ga naar de balie.</source>
        <translation>Do you have a Dutch passport or a Dutch identity card? Use that. Or go to the desk.</translation>
    </message>
    <message>
        <source>Dit document is niet meer geldig</source>
        <translation>This document is no longer valid</translation>
    </message>
    <message>
        <source>Uw document is verlopen</source>
        <translation>Your document has expired</translation>
    </message>
    <message>
        <source>De datum op het document is voorbij.</source>
        <translation>The date on the document has passed.</translation>
    </message>
    <message>
        <source>Heeft u een ander document? Probeer dat. Of ga naar de balie.</source>
        <translation>Do you have another document? Try that one. Or go to the desk.</translation>
    </message>
    <message>
        <source>We kunnen uw gegevens nu niet ophalen</source>
        <translation>We cannot get your details now</translation>
    </message>
    <message>
        <source>Het bevolkingsregister geeft geen antwoord.</source>
        <translation>The population register does not answer.</translation>
    </message>
    <message>
        <source>We onthouden wie u bent, zodat u niet opnieuw hoeft te beginnen.</source>
        <translation>We remember who you are, so you do not have to start again.</translation>
    </message>
    <message>
        <source>We vinden deze persoon niet</source>
        <translation>We cannot find this person</translation>
    </message>
    <message>
        <source>De persoon staat niet in het bevolkingsregister.</source>
        <translation>The person is not in the population register.</translation>
    </message>
    <message>
        <source>De persoon staat niet meer ingeschreven in een Nederlandse gemeente.</source>
        <translation>The person is no longer registered in a Dutch municipality.</translation>
    </message>
    <message>
        <source>We kunnen uw aanvragen nu niet ophalen</source>
        <translation>We cannot fetch your requests now</translation>
    </message>
    <message>
        <source>Het systeem van de gemeente geeft geen antwoord.</source>
        <translation>The municipality&apos;s system does not answer.</translation>
    </message>
    <message>
        <source>Uw aanvragen zelf gaan gewoon door.</source>
        <translation>Your requests themselves go on as usual.</translation>
    </message>
    <message>
        <source>Betalen lukt nu niet</source>
        <translation>Paying is not possible now</translation>
    </message>
    <message>
        <source>Het betaalapparaat geeft geen antwoord. U heeft niets betaald.</source>
        <translation>The payment terminal does not answer. You have not paid anything.</translation>
    </message>
    <message>
        <source>Het apparaat start opnieuw. Dat kan een minuut duren.</source>
        <translation>The terminal is restarting. This may take a minute.</translation>
    </message>
    <message>
        <source>Wacht even en probeer het opnieuw. Of betaal aan de balie.</source>
        <translation>Wait a moment and try again. Or pay at the desk.</translation>
    </message>
    <message>
        <source>Uw betaling is niet gelukt</source>
        <translation>Your payment did not succeed</translation>
    </message>
    <message>
        <source>Uw bank heeft de betaling niet goedgekeurd. U heeft niets betaald.</source>
        <translation>Your bank did not approve the payment. You have not paid anything.</translation>
    </message>
    <message>
        <source>Uw keuzes blijven staan.</source>
        <translation>We keep your choices for now.</translation>
    </message>
    <message>
        <source>Probeer het opnieuw, of gebruik een andere pas.</source>
        <translation>Try again, or use another card.</translation>
    </message>
    <message>
        <source>Opnieuw betalen</source>
        <translation>Pay again</translation>
    </message>
    <message>
        <source>U heeft nog niet betaald</source>
        <translation>You have not paid yet</translation>
    </message>
    <message>
        <source>De betaling is gestopt. U heeft niets betaald.</source>
        <translation>The payment was stopped. You have not paid anything.</translation>
    </message>
    <message>
        <source>We weten niet of uw betaling is gelukt</source>
        <translation>We do not know whether your payment succeeded</translation>
    </message>
    <message>
        <source>Het betaalapparaat gaf geen antwoord meer.</source>
        <translation>The payment terminal stopped answering.</translation>
    </message>
    <message>
        <source>Betaal hier niet nog een keer. Ga naar de balie voor uw aanvraag.</source>
        <translation>Do not pay here again. Go to the desk for your request.</translation>
    </message>
    <message>
        <source>U bent gestopt</source>
        <translation>You have stopped</translation>
    </message>
    <message>
        <source>Uw betaling was net gelukt toen u stopte.</source>
        <translation>Your payment had just succeeded when you stopped.</translation>
    </message>
    <message>
        <source>We geven het geld terug op uw rekening.</source>
        <translation>We return the money to your account.</translation>
    </message>
    <message>
        <source>U hoeft niets te doen.</source>
        <translation>You do not need to do anything.</translation>
    </message>
    <message>
        <source>Klaar</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Het document staat als vermist of ingetrokken in het register.</source>
        <translation>The register says that the document is missing or withdrawn.</translation>
    </message>
    <message>
        <source>Dit kunnen we hier niet regelen</source>
        <translation>We cannot arrange this here</translation>
    </message>
    <message>
        <source>Betaal opnieuw of stop. Als u stopt, wissen we uw gegevens.</source>
        <translation>Pay again or stop. If you stop, we erase your details.</translation>
    </message>
    <message>
        <source>We blijven het navragen. Is het geld van uw rekening af? Dan krijgt u het vanzelf terug.</source>
        <translation>We keep asking. Has the money left your account? Then you get it back by itself.</translation>
    </message>
    <message>
        <source>We konden uw aanvraag niet versturen</source>
        <translation>We could not send your request</translation>
    </message>
    <message>
        <source>Deze balie kon uw aanvraag niet opslaan.</source>
        <translation>This counter could not store your request.</translation>
    </message>
    <message>
        <source>Probeer het opnieuw, of ga naar de balie.</source>
        <translation>Try again, or go to the desk.</translation>
    </message>
    <message>
        <source>Is uw uittreksel uit de printer gekomen?</source>
        <translation>Did your extract come out of the printer?</translation>
    </message>
    <message>
        <source>We konden niet zien of het printen is gelukt.</source>
        <translation>We could not see whether it was printed.</translation>
    </message>
    <message>
        <source>Ligt er geen papier? Dan sturen we het uittreksel gratis per post.</source>
        <translation>No paper there? Then we send the extract by post, free of charge.</translation>
    </message>
    <message>
        <source>Kijk in de printer onder het scherm.</source>
        <translation>Look in the printer below the screen.</translation>
    </message>
    <message>
        <source>Ja, ik heb het</source>
        <translation>Yes, I have it</translation>
    </message>
    <message>
        <source>Nee, stuur het op</source>
        <translation>No, send it by post</translation>
    </message>
    <message>
        <source>Uw antwoorden blijven %1 minuten staan. Daarna wissen we ze.</source>
        <translation>Your answers stay for %1 minutes. Then we erase them.</translation>
    </message>
    <message>
        <source>Kies iets anders</source>
        <translation>Choose something else</translation>
    </message>
    <message>
        <source>Leg het document recht, met de foto naar beneden.</source>
        <translation>Lay the document straight, with the photo facing down.</translation>
    </message>
    <message>
        <source>We voelden geen chip. Leg het document plat op de lezer en laat het liggen.</source>
        <translation>We found no chip. Lay the document flat on the reader and leave it there.</translation>
    </message>
    <message>
        <source>De chip ging niet open. Leg het document nog een keer neer.</source>
        <translation>The chip did not open. Lay the document down once more.</translation>
    </message>
    <message>
        <source>Het document ging te vroeg weg. Laat het liggen tot we klaar zijn.</source>
        <translation>The document was taken away too soon. Leave it there until we are done.</translation>
    </message>
    <message>
        <source>De chip gaf geen goed antwoord. Leg het document nog een keer neer.</source>
        <translation>The chip did not answer properly. Lay the document down once more.</translation>
    </message>
    <message>
        <source>De documentlezer werkt nu niet. Ga naar de balie.</source>
        <translation>The document reader is not working now. Go to the desk.</translation>
    </message>
    <message>
        <source>U kunt hier nu niet betalen. Ga naar de balie.</source>
        <translation>You cannot pay here now. Go to the desk.</translation>
    </message>
    <message>
        <source>De printer werkt nu niet. Ga naar de balie.</source>
        <translation>The printer is not working now. Go to the desk.</translation>
    </message>
    <message>
        <source>De bonprinter werkt nu niet. Ga naar de balie.</source>
        <translation>The receipt printer is not working now. Go to the desk.</translation>
    </message>
    <message>
        <source>Het register van paspoorten geeft nu geen antwoord. Ga naar de balie.</source>
        <translation>The passport register does not answer now. Go to the desk.</translation>
    </message>
    <message>
        <source>Het bevolkingsregister geeft nu geen antwoord. Ga naar de balie.</source>
        <translation>The population register does not answer now. Go to the desk.</translation>
    </message>
    <message>
        <source>De gemeente geeft nu geen antwoord. Ga naar de balie.</source>
        <translation>The municipality does not answer now. Please go to the desk.</translation>
    </message>
    <message>
        <source>Vragen komen nu niet aan. Ga naar de balie.</source>
        <translation>Questions cannot get through right now. Please go to the desk.</translation>
    </message>
    <message>
        <source>Dit apparaat kan nu niets opslaan. Ga naar de balie.</source>
        <translation>This counter cannot store anything now. Go to the desk.</translation>
    </message>
    <message>
        <source>Een moment. Deze balie start op.</source>
        <translation>One moment. This counter is starting.</translation>
    </message>
    <message>
        <source>Printen kan hier nu niet. U krijgt het uittreksel gratis per post.</source>
        <translation>Printing is not possible here now. You get the extract by post, free of charge.</translation>
    </message>
    <message>
        <source>Uitleg</source>
        <translation>About this</translation>
    </message>
    <message>
        <source>Wie u bent</source>
        <translation>Who you are</translation>
    </message>
    <message>
        <source>Uw keuze</source>
        <translation>Your choice</translation>
    </message>
    <message>
        <source>Controle</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>Betalen</source>
        <translation>Pay</translation>
    </message>
    <message>
        <source>Printen</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>Dat staat op het scherm</source>
        <translation>That is on the screen</translation>
    </message>
    <message>
        <source>Kind %1</source>
        <translation>Child %1</translation>
    </message>
    <message>
        <source>We hebben uw aanvraag veilig opgeslagen. Blijf nog even staan.</source>
        <translation>Your request is stored safely. Please wait here a moment.</translation>
    </message>
    <message>
        <source>We hebben uw aanvraag opgeslagen</source>
        <translation>We have stored your request</translation>
    </message>
    <message>
        <source>De gemeente heeft uw uittreksel gemaakt</source>
        <translation>The municipality has made your extract</translation>
    </message>
    <message>
        <source>Uw uittreksel ligt in de printer</source>
        <translation>Your extract is in the printer</translation>
    </message>
    <message>
        <source>Bewijs van uw aanvraag</source>
        <translation>Receipt of your request</translation>
    </message>
    <message>
        <source>Uw aanvragen</source>
        <translation>Your requests</translation>
    </message>
    <message>
        <source>Versturen</source>
        <translation>Send</translation>
    </message>
    <message>
        <source>Naam</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Geslacht</source>
        <translation>Sex</translation>
    </message>
    <message>
        <source>Geboren</source>
        <translation>Born</translation>
    </message>
    <message>
        <source>Adres</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Gemeente</source>
        <translation>Municipality</translation>
    </message>
    <message>
        <source>Nationaliteit</source>
        <translation>Nationality</translation>
    </message>
    <message>
        <source>Ouders</source>
        <translation>Parents</translation>
    </message>
    <message>
        <source>man</source>
        <translation>male</translation>
    </message>
    <message>
        <source>vrouw</source>
        <translation>female</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>Onbekend</source>
        <translation>Unknown</translation>
    </message>
    <message>
        <source>Voor mijzelf</source>
        <translation>For myself</translation>
    </message>
    <message>
        <source>Voor mijn kind %1</source>
        <translation>For my child %1</translation>
    </message>
    <message>
        <source>Geboren op %1</source>
        <translation>Born on %1</translation>
    </message>
    <message>
        <source>Klopt dit?</source>
        <translation>Is this right?</translation>
    </message>
    <message>
        <source>Klopt er iets niet? Stop dan en ga naar de balie. U betaalt nog niets.</source>
        <translation>Is something wrong? Then stop and go to the desk. You do not pay yet.</translation>
    </message>
    <message>
        <source>U krijgt het uittreksel straks hier, op papier.</source>
        <translation>You will get the extract here, on paper.</translation>
    </message>
    <message>
        <source>U krijgt het uittreksel binnen 5 werkdagen per post.</source>
        <translation>You will get the extract by post within 5 working days.</translation>
    </message>
    <message>
        <source>We sturen uw aanvraag naar %1.</source>
        <translation>We send your request to %1.</translation>
    </message>
    <message>
        <source>Naar wie</source>
        <translation>To whom</translation>
    </message>
    <message>
        <source>Welke gegevens</source>
        <translation>Which data</translation>
    </message>
    <message>
        <source>Waarom</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>Even geduld.</source>
        <translation>One moment please.</translation>
    </message>
    <message>
        <source>We slaan uw aanvraag op</source>
        <translation>We are saving your request</translation>
    </message>
    <message>
        <source>Uw aanvraag gaat naar de gemeente</source>
        <translation>Your request is going to the municipality</translation>
    </message>
    <message>
        <source>De gemeente heeft uw aanvraag</source>
        <translation>The municipality has your request</translation>
    </message>
    <message>
        <source>De gemeente maakt uw uittreksel</source>
        <translation>The municipality is making your extract</translation>
    </message>
    <message>
        <source>Uw uittreksel komt uit de printer</source>
        <translation>Your extract is being printed</translation>
    </message>
    <message>
        <source>Uw uittreksel is klaar</source>
        <translation>Your extract is ready</translation>
    </message>
    <message>
        <source>Pak uw uittreksel uit de printer onder het scherm.</source>
        <translation>Take your extract from the printer below the screen.</translation>
    </message>
    <message>
        <source>Uw uittreksel komt met de post</source>
        <translation>Your extract comes by post</translation>
    </message>
    <message>
        <source>Printen lukte hier niet op tijd. Uw aanvraag is wel goed binnen.</source>
        <translation>Printing did not work here in time. Your request did arrive safely.</translation>
    </message>
    <message>
        <source>U krijgt het uittreksel binnen 5 werkdagen thuis. Dat kost niets extra.</source>
        <translation>You get the extract at home within 5 working days, at no extra cost.</translation>
    </message>
    <message>
        <source>Dat gaat vanzelf. U hoeft hier niet te wachten.</source>
        <translation>That goes by itself. You need not wait here.</translation>
    </message>
    <message>
        <source>Neem ook uw bon mee. Daarop staat uw kenmerk.</source>
        <translation>Take your receipt with you too. Your reference is on it.</translation>
    </message>
    <message>
        <source>Neem ook uw bon mee. Met de code daarop volgt u uw aanvraag.</source>
        <translation>Take your receipt too. With its code you can follow your request.</translation>
    </message>
    <message>
        <source>Neem uw paspoort of identiteitskaart mee</source>
        <translation>Take your passport or identity card</translation>
    </message>
    <message>
        <source>Neem uw pinpas mee</source>
        <translation>Take your bank card</translation>
    </message>
    <message>
        <source>Een medewerker van de gemeente geeft u antwoord.</source>
        <translation>A member of staff of the municipality will answer you.</translation>
    </message>
    <message>
        <source>Een medewerker van de gemeente kijkt uw aanvraag na.</source>
        <translation>A member of staff of the municipality checks your request.</translation>
    </message>
    <message>
        <source>Klopt er iets niet? Kies dan Terug. Wat u heeft ingevuld blijft staan.</source>
        <translation>Is something wrong? Then choose Back. What you filled in stays.</translation>
    </message>
    <message>
        <source>We hebben uw aanvraag veilig opgeslagen</source>
        <translation>Your request is stored safely</translation>
    </message>
    <message>
        <source>Aangevraagd op %1</source>
        <translation>Requested on %1</translation>
    </message>
    <message>
        <source>Ontvangen</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>Klaar op %1</source>
        <translation>Done on %1</translation>
    </message>
    <message>
        <source>We vinden geen aanvragen van u bij de gemeente.</source>
        <translation>We find no requests of yours at the municipality.</translation>
    </message>
    <message>
        <source>Dit zijn uw nieuwste aanvragen. Zoekt u een oudere? Vraag het aan de balie.</source>
        <translation>These are your newest requests. Looking for an older one? Please ask at the desk.</translation>
    </message>
    <message>
        <source>Het duurde lang</source>
        <translation>It took long</translation>
    </message>
    <message>
        <source>Ik begreep iets niet</source>
        <translation>I did not understand something</translation>
    </message>
    <message>
        <source>Een apparaat werkte niet goed</source>
        <translation>A device did not work well</translation>
    </message>
    <message>
        <source>Ik had iets anders verwacht</source>
        <translation>I expected something else</translation>
    </message>
    <message>
        <source>Het ging snel</source>
        <translation>It was quick</translation>
    </message>
    <message>
        <source>Het was duidelijk</source>
        <translation>It was clear</translation>
    </message>
    <message>
        <source>Het was makkelijk</source>
        <translation>It was easy</translation>
    </message>
    <message>
        <source>Ik voelde me geholpen</source>
        <translation>I felt helped</translation>
    </message>
    <message>
        <source>U heeft het uittreksel hier gekregen, op papier.</source>
        <translation>You received the extract here, on paper.</translation>
    </message>
    <message>
        <source>Gemeente %1</source>
        <translation>Municipality of %1</translation>
    </message>
    <message>
        <source>Kenmerk</source>
        <translation>Reference</translation>
    </message>
    <message>
        <source>Betaald</source>
        <translation>Paid</translation>
    </message>
    <message>
        <source>Volg uw aanvraag</source>
        <translation>Follow your request</translation>
    </message>
    <message>
        <source>Bewaar dit bewijs.</source>
        <translation>Keep this receipt.</translation>
    </message>
    <message>
        <source>Niet verplicht.</source>
        <translation>Optional.</translation>
    </message>
    <message>
        <source>Vul dit in. Wij hebben het nodig.</source>
        <translation>Please fill this in. We need it.</translation>
    </message>
    <message>
        <source>Ja</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>Nee</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Kies een antwoord.</source>
        <translation>Please choose an answer.</translation>
    </message>
    <message>
        <source>Vul uw telefoonnummer of uw e-mailadres in.</source>
        <translation>Fill in your phone number or your e-mail address.</translation>
    </message>
    <message>
        <source>Een burgerservicenummer heeft 9 cijfers. Het staat op uw paspoort of identiteitskaart.</source>
        <translation>A citizen service number has 9 digits. It is on your passport or identity card.</translation>
    </message>
    <message>
        <source>Dit nummer klopt niet. Kijk of alle cijfers goed staan.</source>
        <translation>This number is not right. Please check every digit.</translation>
    </message>
    <message>
        <source>Een postcode heeft 4 cijfers en 2 letters. Bijvoorbeeld: 5038 CL.</source>
        <translation>A postcode has 4 digits and 2 letters. For example: 5038 CL.</translation>
    </message>
    <message>
        <source>Vul de dag, de maand en het hele jaar in. Bijvoorbeeld: 01-03-2026.</source>
        <translation>Fill in the day, the month and the whole year. For example: 01-03-2026.</translation>
    </message>
    <message>
        <source>Deze dag bestaat niet. Kijk of de dag en de maand goed staan.</source>
        <translation>There is no such day. Please check the day and the month.</translation>
    </message>
    <message>
        <source>Deze dag is te vroeg. Het kan vanaf %1.</source>
        <translation>This day is too early. It is possible from %1.</translation>
    </message>
    <message>
        <source>Deze dag is te laat. Het kan tot en met %1.</source>
        <translation>This day is too late. It is possible up to %1.</translation>
    </message>
    <message>
        <source>Dit nummer klopt niet. Een Nederlands nummer heeft 10 cijfers. Een ander nummer begint met + en het land.</source>
        <translation>This number is not right. A Dutch number has 10 digits. Any other number starts with + and the country.</translation>
    </message>
    <message>
        <source>Dit nummer is te kort of te lang. Een Nederlandse rekening heeft 18 letters en cijfers.</source>
        <translation>This number is too short or too long. A Dutch account has 18 letters and digits.</translation>
    </message>
    <message>
        <source>Dit nummer klopt niet. Het begint met 2 letters, bijvoorbeeld NL. Kijk op uw bankpas.</source>
        <translation>This number is not right. It starts with 2 letters, for example NL. Look at your bank card.</translation>
    </message>
    <message>
        <source>In een e-mailadres staat één keer @. Bijvoorbeeld: naam@voorbeeld.nl.</source>
        <translation>An e-mail address has one @ in it. For example: name@example.com.</translation>
    </message>
    <message>
        <source>Dit adres klopt niet. Kijk goed naar het stuk voor en na de @.</source>
        <translation>This address is not right. Please check the part before and after the @.</translation>
    </message>
    <message>
        <source>Dit getal is te klein. Vul %1 of meer in.</source>
        <translation>This number is too small. Fill in %1 or more.</translation>
    </message>
    <message>
        <source>Dit getal is te groot. Vul %1 of minder in.</source>
        <translation>This number is too large. Fill in %1 or less.</translation>
    </message>
    <message>
        <source>knop</source>
        <translation>button</translation>
    </message>
    <message>
        <source>keuze</source>
        <translation>choice</translation>
    </message>
    <message>
        <source>vakje</source>
        <translation>box</translation>
    </message>
    <message>
        <source>invulveld</source>
        <translation>text field</translation>
    </message>
    <message>
        <source>gekozen</source>
        <translation>chosen</translation>
    </message>
    <message>
        <source>niet gekozen</source>
        <translation>not chosen</translation>
    </message>
    <message>
        <source>kan nu niet</source>
        <translation>not possible now</translation>
    </message>
    <message>
        <source>leeg</source>
        <translation>empty</translation>
    </message>
    <message>
        <source>ingevuld</source>
        <translation>filled in</translation>
    </message>
    <message>
        <source>%1 van %2</source>
        <translation>%1 of %2</translation>
    </message>
    <message>
        <source>toets</source>
        <translation>key</translation>
    </message>
    <message>
        <source>teken</source>
        <translation>character</translation>
    </message>
    <message>
        <source>gewist</source>
        <translation>erased</translation>
    </message>
    <message>
        <source>Volume %1 van %2</source>
        <translation>Volume %1 of %2</translation>
    </message>
    <message>
        <source>Terug kan hier niet.</source>
        <translation>You cannot go back here.</translation>
    </message>
    <message>
        <source>Met een koptelefoon hoort u wat u typt.</source>
        <translation>With headphones you hear what you type.</translation>
    </message>
    <message>
        <source>De balie leest nu voor. Uw eigen gegevens hoort u alleen met een koptelefoon.</source>
        <translation>This counter now reads aloud. You only hear your own details with headphones.</translation>
    </message>
    <message>
        <source>De balie leest nu voor. Alleen u hoort het.</source>
        <translation>This counter now reads aloud. Only you can hear it.</translation>
    </message>
    <message>
        <source>Met de pijlen gaat u naar het volgende of het vorige. Met de knop in het midden kiest u. Met Herhalen hoort u het nog een keer.</source>
        <translation>The arrows take you to the next or the previous item. The button in the middle chooses. With Repeat you hear it again.</translation>
    </message>
    <message>
        <source>spatie</source>
        <translation>space</translation>
    </message>
    <message>
        <source>nieuwe regel</source>
        <translation>new line</translation>
    </message>
    <message>
        <source>punt</source>
        <translation>dot</translation>
    </message>
    <message>
        <source>komma</source>
        <translation>comma</translation>
    </message>
    <message>
        <source>streepje</source>
        <translation>hyphen</translation>
    </message>
    <message>
        <source>laag streepje</source>
        <translation>underscore</translation>
    </message>
    <message>
        <source>apostrof</source>
        <translation>apostrophe</translation>
    </message>
    <message>
        <source>Dit apparaat is buiten dienst</source>
        <translation>This counter is out of service</translation>
    </message>
    <message>
        <source>Vanaf %1 kunt u hier weer terecht.</source>
        <translation>You can use it again from %1.</translation>
    </message>
    <message>
        <source>We werken eraan. Dit apparaat doet het straks vanzelf weer.</source>
        <translation>We are working on it. This counter opens again by itself.</translation>
    </message>
    <message>
        <source>Raak het scherm aan om te beginnen</source>
        <translation>Touch the screen to begin</translation>
    </message>
    <message>
        <source>We zijn nu gesloten</source>
        <translation>We are closed now</translation>
    </message>
</context>
<context>
    <name>Tile</name>
    <message>
        <source>Gratis</source>
        <translation>Free</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Start</translation>
    </message>
</context>
</TS>
