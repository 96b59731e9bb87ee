<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="nl">
<context>
    <name>FeedbackScreen</name>
    <message>
        <source>Hoe ging het?</source>
        <translation>Wie war es?</translation>
    </message>
    <message>
        <source>Uw antwoord helpt ons. We bewaren geen naam.</source>
        <translation>Ihre Antwort hilft uns. Wir speichern keinen Namen.</translation>
    </message>
    <message>
        <source>heel slecht</source>
        <translation>sehr schlecht</translation>
    </message>
    <message>
        <source>slecht</source>
        <translation>schlecht</translation>
    </message>
    <message>
        <source>gaat wel</source>
        <translation>geht so</translation>
    </message>
    <message>
        <source>goed</source>
        <translation>gut</translation>
    </message>
    <message>
        <source>heel goed</source>
        <translation>sehr gut</translation>
    </message>
    <message>
        <source>Waar lag dat aan? U mag meer kiezen.</source>
        <translation>Woran lag das? Sie können mehreres wählen.</translation>
    </message>
    <message>
        <source>Klaar</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Overslaan</source>
        <translation>Überspringen</translation>
    </message>
</context>
<context>
    <name>FinishScreen</name>
    <message>
        <source>Richt de camera van uw telefoon op deze code.</source>
        <translation>Richten Sie die Kamera Ihres Telefons auf diesen Code.</translation>
    </message>
    <message>
        <source>Uw kenmerk: %1</source>
        <translation>Ihr Zeichen: %1</translation>
    </message>
    <message>
        <source>Ik heb alles</source>
        <translation>Ich habe alles</translation>
    </message>
</context>
<context>
    <name>FormScreen</name>
    <message>
        <source>Verder</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Kies eerst een antwoord</source>
        <translation>Wählen Sie zuerst eine Antwort</translation>
    </message>
</context>
<context>
    <name>HelpBar</name>
    <message>
        <source>Vaste knoppen</source>
        <translation>Feste Tasten</translation>
    </message>
    <message>
        <source>Terug</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Stoppen</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Hulp</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Hulp van een medewerker</source>
        <translation>Hilfe von einem Mitarbeiter</translation>
    </message>
    <message>
        <source>Kies een andere taal</source>
        <translation>Andere Sprache wählen</translation>
    </message>
    <message>
        <source>Groter</source>
        <translation>Größer</translation>
    </message>
    <message>
        <source>Grotere letters</source>
        <translation>Größere Buchstaben</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>Kontrast</translation>
    </message>
    <message>
        <source>Meer verschil tussen licht en donker</source>
        <translation>Mehr Unterschied zwischen hell und dunkel</translation>
    </message>
    <message>
        <source>Voorlezen</source>
        <translation>Vorlesen</translation>
    </message>
    <message>
        <source>De balie leest voor wat er staat</source>
        <translation>Das Terminal liest vor, was dort steht</translation>
    </message>
    <message>
        <source>Lager</source>
        <translation>Tiefer</translation>
    </message>
    <message>
        <source>Alles onder op het scherm</source>
        <translation>Alles unten auf dem Bildschirm</translation>
    </message>
</context>
<context>
    <name>HelpScreen</name>
    <message>
        <source>Vraag het aan een medewerker</source>
        <translation>Fragen Sie einen Mitarbeiter</translation>
    </message>
    <message>
        <source>Loop naar een medewerker in de hal of naar de balie. Zeg waar u bent gebleven.</source>
        <translation>Gehen Sie zu einem Mitarbeiter in der Halle oder zum Schalter. Sagen Sie, wo Sie gerade waren.</translation>
    </message>
    <message>
        <source>Laat uw paspoort en uw pinpas niet liggen.</source>
        <translation>Lassen Sie Ihren Pass und Ihre Bankkarte nicht liegen.</translation>
    </message>
    <message>
        <source>Geen beweging op het scherm</source>
        <translation>Keine Bewegung auf dem Bildschirm</translation>
    </message>
    <message>
        <source>Ga verder</source>
        <translation>Weiter</translation>
    </message>
</context>
<context>
    <name>IdentifyScreen</name>
    <message>
        <source>Leg uw paspoort of identiteitskaart op de lezer</source>
        <translation>Legen Sie Ihren Pass oder Personalausweis auf das Lesegerät</translation>
    </message>
    <message>
        <source>Laat uw document liggen</source>
        <translation>Lassen Sie Ihr Dokument liegen</translation>
    </message>
    <message>
        <source>We zoeken uw gegevens op</source>
        <translation>Wir suchen Ihre Daten</translation>
    </message>
    <message>
        <source>De kant met uw foto ligt naar beneden.</source>
        <translation>Die Seite mit Ihrem Foto liegt nach unten.</translation>
    </message>
    <message>
        <source>We lezen de chip. Dat duurt een paar tellen.</source>
        <translation>Wir lesen den Chip. Das dauert einige Sekunden.</translation>
    </message>
    <message>
        <source>U mag uw document weer pakken.</source>
        <translation>Sie können Ihr Dokument wieder nehmen.</translation>
    </message>
</context>
<context>
    <name>Keyboard</name>
    <message>
        <source>qwerty</source>
        <comment>first letters of the keyboard: qwerty, qwertz or azerty</comment>
        <translation>qwertz</translation>
    </message>
    <message>
        <source>éëïöüáóè</source>
        <comment>letters with an accent, of this language, at most ten; may be -</comment>
        <translation>äöüßéèàçñ</translation>
    </message>
    <message>
        <source>Toetsenbord</source>
        <translation>Tastatur</translation>
    </message>
    <message>
        <source>Hoofdletter</source>
        <translation>Großbuchstabe</translation>
    </message>
    <message>
        <source>Wissen</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Buchstaben</translation>
    </message>
    <message>
        <source>Tekens</source>
        <translation>Zeichen</translation>
    </message>
    <message>
        <source>Letters met een accent</source>
        <translation>Buchstaben mit Akzent</translation>
    </message>
    <message>
        <source>Spatie</source>
        <translation>Leerzeichen</translation>
    </message>
    <message>
        <source>Nieuwe regel</source>
        <translation>Neue Zeile</translation>
    </message>
</context>
<context>
    <name>Languages</name>
    <message>
        <source>Nederlands</source>
        <extracomment>What the language calls itself, as a visitor looks for it in a list: Deutsch, Français, العربية.</extracomment>
        <translation>Deutsch</translation>
    </message>
    <message>
        <source>nl_NL</source>
        <extracomment>Whose way of writing dates and amounts is used, with the digits that stand on the paper: de_DE, ar_AE.</extracomment>
        <translation>de_DE</translation>
    </message>
</context>
<context>
    <name>LanguagesScreen</name>
    <message>
        <source>Kies uw taal</source>
        <translation>Wählen Sie Ihre Sprache</translation>
    </message>
    <message>
        <source>Ga verder</source>
        <translation>Weiter</translation>
    </message>
</context>
<context>
    <name>Milestones</name>
    <message>
        <source>%1: klaar</source>
        <translation>%1: fertig</translation>
    </message>
</context>
<context>
    <name>OverviewScreen</name>
    <message>
        <source>Nieuwer</source>
        <translation>Neuer</translation>
    </message>
    <message>
        <source>Bladzijde %1 van %2</source>
        <translation>Seite %1 von %2</translation>
    </message>
    <message>
        <source>Ouder</source>
        <translation>Älter</translation>
    </message>
    <message>
        <source>Ik weet genoeg</source>
        <translation>Ich weiß genug</translation>
    </message>
</context>
<context>
    <name>PayScreen</name>
    <message>
        <source>Zo kunt u betalen</source>
        <translation>So können Sie gleich bezahlen</translation>
    </message>
    <message>
        <source>Houd uw pas tegen het betaalapparaat</source>
        <translation>Halten Sie Ihre Karte an das Kartengerät</translation>
    </message>
    <message>
        <source>We vragen na of u heeft betaald</source>
        <translation>Wir prüfen, ob Sie bezahlt haben</translation>
    </message>
    <message>
        <source>Pak alvast uw pinpas of telefoon.</source>
        <translation>Nehmen Sie schon Ihre Bankkarte oder Ihr Telefon.</translation>
    </message>
    <message>
        <source>Of steek uw pas in het apparaat en toets uw pincode in.</source>
        <translation>Oder stecken Sie Ihre Karte in das Gerät und geben Sie Ihre PIN ein.</translation>
    </message>
    <message>
        <source>Betaal niet nog een keer. U hoort het zo van ons.</source>
        <translation>Bezahlen Sie nicht noch einmal. Wir sagen Ihnen gleich Bescheid.</translation>
    </message>
</context>
<context>
    <name>PrivacyScreen</name>
    <message>
        <source>Zo gaan we om met uw gegevens</source>
        <translation>So gehen wir mit Ihren Daten um</translation>
    </message>
    <message>
        <source>Dat is goed</source>
        <translation>Einverstanden</translation>
    </message>
</context>
<context>
    <name>ProblemScreen</name>
    <message>
        <source>Wat is er gebeurd</source>
        <translation>Was ist passiert</translation>
    </message>
    <message>
        <source>Wat wij doen</source>
        <translation>Was wir tun</translation>
    </message>
    <message>
        <source>Wat u kunt doen</source>
        <translation>Was Sie tun können</translation>
    </message>
</context>
<context>
    <name>ProgressScreen</name>
    <message>
        <source>We zijn voor u bezig</source>
        <translation>Wir arbeiten für Sie</translation>
    </message>
    <message>
        <source>Blijf nog even bij de balie.</source>
        <translation>Bleiben Sie bitte noch kurz hier.</translation>
    </message>
</context>
<context>
    <name>ReviewScreen</name>
    <message>
        <source>Dit komt op het papier</source>
        <translation>Das steht auf dem Papier</translation>
    </message>
    <message>
        <source>U betaalt</source>
        <translation>Sie bezahlen</translation>
    </message>
    <message>
        <source>Ja, dit klopt. Ik ga betalen</source>
        <translation>Ja, das stimmt. Weiter zum Bezahlen</translation>
    </message>
    <message>
        <source>Ja, dit klopt. Vraag het aan</source>
        <translation>Ja, das stimmt. Jetzt beantragen</translation>
    </message>
</context>
<context>
    <name>ScrollArea</name>
    <message>
        <source>Bladeren</source>
        <translation>Blättern</translation>
    </message>
    <message>
        <source>Naar boven</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Naar beneden, er staat nog meer</source>
        <translation>Nach unten, dort steht noch mehr</translation>
    </message>
</context>
<context>
    <name>Spinner</name>
    <message>
        <source>Even geduld</source>
        <translation>Einen Moment bitte</translation>
    </message>
</context>
<context>
    <name>StartScreen</name>
    <message>
        <source>Welkom in de Stadswinkel</source>
        <translation>Willkommen im Stadswinkel</translation>
    </message>
    <message>
        <source>Wat wilt u regelen?</source>
        <translation>Was möchten Sie erledigen?</translation>
    </message>
    <message>
        <source>Zo gaat het</source>
        <translation>So geht es</translation>
    </message>
    <message>
        <source>U laat zien wie u bent</source>
        <translation>Sie zeigen, wer Sie sind</translation>
    </message>
    <message>
        <source>U kiest en betaalt</source>
        <translation>Sie wählen und bezahlen</translation>
    </message>
    <message>
        <source>U neemt uw papier mee</source>
        <translation>Sie nehmen Ihr Papier mit</translation>
    </message>
</context>
<context>
    <name>StepBar</name>
    <message>
        <source>Stap %1 van %2: %3</source>
        <translation>Schritt %1 von %2: %3</translation>
    </message>
</context>
<context>
    <name>StillThere</name>
    <message>
        <source>Bent u er nog?</source>
        <translation>Sind Sie noch da?</translation>
    </message>
    <message>
        <source>Zonder antwoord stoppen we en wissen we uw gegevens.</source>
        <translation>Ohne Antwort beenden wir und löschen Ihre Daten.</translation>
    </message>
    <message>
        <source>Ja, ik ben er nog</source>
        <translation>Ja, ich bin noch da</translation>
    </message>
    <message>
        <source>Nee, stop</source>
        <translation>Nein, beenden</translation>
    </message>
</context>
<context>
    <name>TextField</name>
    <message>
        <source>Nog %1 tekens</source>
        <translation>Noch %1 Zeichen</translation>
    </message>
</context>
<context>
    <name>Texts</name>
    <message>
        <source>Versturen</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>We sturen uw aanvraag naar %1.</source>
        <translation>Wir senden Ihren Antrag an %1.</translation>
    </message>
    <message>
        <source>Naar wie</source>
        <translation>An wen</translation>
    </message>
    <message>
        <source>Welke gegevens</source>
        <translation>Welche Daten</translation>
    </message>
    <message>
        <source>Waarom</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>We hebben uw aanvraag veilig opgeslagen</source>
        <translation>Wir haben Ihren Antrag sicher gespeichert</translation>
    </message>
    <message>
        <source>Dat gaat vanzelf. U hoeft hier niet te wachten.</source>
        <translation>Das geht von selbst. Sie müssen hier nicht warten.</translation>
    </message>
    <message>
        <source>Neem ook uw bon mee. Daarop staat uw kenmerk.</source>
        <translation>Nehmen Sie auch Ihren Beleg mit. Darauf steht Ihr Zeichen.</translation>
    </message>
    <message>
        <source>Een medewerker van de gemeente geeft u antwoord.</source>
        <translation>Ein Mitarbeiter der Gemeinde antwortet Ihnen.</translation>
    </message>
    <message>
        <source>Een medewerker van de gemeente kijkt uw aanvraag na.</source>
        <translation>Ein Mitarbeiter der Gemeinde prüft Ihren Antrag.</translation>
    </message>
    <message>
        <source>Klopt er iets niet? Kies dan Terug. Wat u heeft ingevuld blijft staan.</source>
        <translation>Stimmt etwas nicht? Wählen Sie dann Zurück. Ihre Angaben bleiben stehen.</translation>
    </message>
    <message>
        <source>Uw aanvragen</source>
        <translation>Ihre Anträge</translation>
    </message>
    <message>
        <source>Aangevraagd op %1</source>
        <translation>Beantragt am %1</translation>
    </message>
    <message>
        <source>Ontvangen</source>
        <translation>Eingegangen</translation>
    </message>
    <message>
        <source>Klaar op %1</source>
        <translation>Fertig am %1</translation>
    </message>
    <message>
        <source>We vinden geen aanvragen van u bij de gemeente.</source>
        <translation>Wir finden bei der Gemeinde keine Anträge von Ihnen.</translation>
    </message>
    <message>
        <source>Dit zijn uw nieuwste aanvragen. Zoekt u een oudere? Vraag het aan de balie.</source>
        <translation>Das sind Ihre neuesten Anträge. Suchen Sie einen älteren? Fragen Sie am Schalter.</translation>
    </message>
    <message>
        <source>Stoppen</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Ga naar de balie. Een medewerker helpt u verder.</source>
        <translation>Gehen Sie zum Schalter. Ein Mitarbeiter hilft Ihnen weiter.</translation>
    </message>
    <message>
        <source>Probeer het opnieuw</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>De lezer werkt even niet</source>
        <translation>Das Lesegerät geht gerade nicht</translation>
    </message>
    <message>
        <source>De lezer geeft geen antwoord.</source>
        <translation>Das Lesegerät antwortet nicht.</translation>
    </message>
    <message>
        <source>De lezer start opnieuw. Dat duurt een paar seconden.</source>
        <translation>Das Lesegerät startet neu. Das dauert einige Sekunden.</translation>
    </message>
    <message>
        <source>Wacht even en probeer het opnieuw. Lukt het niet? Ga naar de balie.</source>
        <translation>Warten Sie kurz und versuchen Sie es noch einmal. Klappt es nicht? Gehen Sie zum Schalter.</translation>
    </message>
    <message>
        <source>We kunnen uw document niet lezen</source>
        <translation>Wir können Ihr Dokument nicht lesen</translation>
    </message>
    <message>
        <source>Het lezen is drie keer niet gelukt. Dat ligt niet aan u.</source>
        <translation>Das Lesen hat dreimal nicht geklappt. Das liegt nicht an Ihnen.</translation>
    </message>
    <message>
        <source>We hebben niets van u bewaard.</source>
        <translation>Wir haben nichts von Ihnen gespeichert.</translation>
    </message>
    <message>
        <source>Probeer het nog eens, of met een ander document. Of ga naar de balie.</source>
        <translation>Versuchen Sie es noch einmal, oder mit einem anderen Dokument. Oder gehen Sie zum Schalter.</translation>
    </message>
    <message>
        <source>We kunnen dit document hier niet gebruiken</source>
        <translation>Wir können dieses Dokument hier nicht verwenden</translation>
    </message>
    <message>
        <source>De gegevens in de chip passen niet bij het document.</source>
        <translation>Die Daten im Chip passen nicht zum Dokument.</translation>
    </message>
    <message>
        <source>We vinden uw document niet</source>
        <translation>Wir finden Ihr Dokument nicht</translation>
    </message>
    <message>
        <source>Dit document staat niet in het Nederlandse register.</source>
        <translation>Dieses Dokument steht nicht im niederländischen Register.</translation>
    </message>
    <message>
        <source>Heeft u een Nederlands paspoort of een Nederlandse identiteitskaart? Gebruik die. Of ga naar de balie.</source>
        <translation>Haben Sie einen niederländischen Pass oder Personalausweis? Nehmen Sie den. Oder gehen Sie zum Schalter.</translation>
    </message>
    <message>
        <source>Dit document is niet meer geldig</source>
        <translation>Dieses Dokument ist nicht mehr gültig</translation>
    </message>
    <message>
        <source>Het document staat als vermist of ingetrokken in het register.</source>
        <translation>Das Dokument steht als vermisst oder eingezogen im Register.</translation>
    </message>
    <message>
        <source>Uw document is verlopen</source>
        <translation>Ihr Dokument ist abgelaufen</translation>
    </message>
    <message>
        <source>De datum op het document is voorbij.</source>
        <translation>Das Datum auf dem Dokument ist vorbei.</translation>
    </message>
    <message>
        <source>Heeft u een ander document? Probeer dat. Of ga naar de balie.</source>
        <translation>Haben Sie ein anderes Dokument? Versuchen Sie das. Oder gehen Sie zum Schalter.</translation>
    </message>
    <message>
        <source>We kunnen uw gegevens nu niet ophalen</source>
        <translation>Wir können Ihre Daten jetzt nicht abrufen</translation>
    </message>
    <message>
        <source>Het bevolkingsregister geeft geen antwoord.</source>
        <translation>Das Melderegister antwortet nicht.</translation>
    </message>
    <message>
        <source>We onthouden wie u bent, zodat u niet opnieuw hoeft te beginnen.</source>
        <translation>Wir merken uns, wer Sie sind. So müssen Sie nicht neu anfangen.</translation>
    </message>
    <message>
        <source>We vinden deze persoon niet</source>
        <translation>Wir finden diese Person nicht</translation>
    </message>
    <message>
        <source>De persoon staat niet in het bevolkingsregister.</source>
        <translation>Die Person steht nicht im Melderegister.</translation>
    </message>
    <message>
        <source>Dit kunnen we hier niet regelen</source>
        <translation>Das können wir hier nicht erledigen</translation>
    </message>
    <message>
        <source>De persoon staat niet meer ingeschreven in een Nederlandse gemeente.</source>
        <translation>Die Person ist in keiner niederländischen Gemeinde mehr gemeldet.</translation>
    </message>
    <message>
        <source>We kunnen uw aanvragen nu niet ophalen</source>
        <translation>Wir können Ihre Anträge jetzt nicht abrufen</translation>
    </message>
    <message>
        <source>Het systeem van de gemeente geeft geen antwoord.</source>
        <translation>Das System der Gemeinde antwortet nicht.</translation>
    </message>
    <message>
        <source>Uw aanvragen zelf gaan gewoon door.</source>
        <translation>Ihre Anträge selbst laufen normal weiter.</translation>
    </message>
    <message>
        <source>Betalen lukt nu niet</source>
        <translation>Bezahlen geht jetzt nicht</translation>
    </message>
    <message>
        <source>Het betaalapparaat geeft geen antwoord. U heeft niets betaald.</source>
        <translation>Das Kartengerät antwortet nicht. Sie haben nichts bezahlt.</translation>
    </message>
    <message>
        <source>Het apparaat start opnieuw. Dat kan een minuut duren.</source>
        <translation>Das Gerät startet neu. Das kann eine Minute dauern.</translation>
    </message>
    <message>
        <source>Wacht even en probeer het opnieuw. Of betaal aan de balie.</source>
        <translation>Warten Sie kurz und versuchen Sie es noch einmal. Oder bezahlen Sie am Schalter.</translation>
    </message>
    <message>
        <source>Uw betaling is niet gelukt</source>
        <translation>Ihre Zahlung hat nicht geklappt</translation>
    </message>
    <message>
        <source>Uw bank heeft de betaling niet goedgekeurd. U heeft niets betaald.</source>
        <translation>Ihre Bank hat die Zahlung nicht genehmigt. Sie haben nichts bezahlt.</translation>
    </message>
    <message>
        <source>Uw keuzes blijven staan.</source>
        <translation>Ihre Auswahl bleibt erhalten.</translation>
    </message>
    <message>
        <source>Probeer het opnieuw, of gebruik een andere pas.</source>
        <translation>Versuchen Sie es noch einmal, oder nehmen Sie eine andere Karte.</translation>
    </message>
    <message>
        <source>Opnieuw betalen</source>
        <translation>Noch einmal bezahlen</translation>
    </message>
    <message>
        <source>U heeft nog niet betaald</source>
        <translation>Sie haben noch nicht bezahlt</translation>
    </message>
    <message>
        <source>De betaling is gestopt. U heeft niets betaald.</source>
        <translation>Die Zahlung ist abgebrochen. Sie haben nichts bezahlt.</translation>
    </message>
    <message>
        <source>Betaal opnieuw of stop. Als u stopt, wissen we uw gegevens.</source>
        <translation>Bezahlen Sie noch einmal oder beenden Sie. Wenn Sie beenden, löschen wir Ihre Daten.</translation>
    </message>
    <message>
        <source>We weten niet of uw betaling is gelukt</source>
        <translation>Wir wissen nicht, ob Ihre Zahlung geklappt hat</translation>
    </message>
    <message>
        <source>Het betaalapparaat gaf geen antwoord meer.</source>
        <translation>Das Kartengerät hat nicht mehr geantwortet.</translation>
    </message>
    <message>
        <source>We blijven het navragen. Is het geld van uw rekening af? Dan krijgt u het vanzelf terug.</source>
        <translation>Wir fragen weiter nach. Ist das Geld von Ihrem Konto weg? Dann bekommen Sie es von selbst zurück.</translation>
    </message>
    <message>
        <source>Betaal hier niet nog een keer. Ga naar de balie voor uw aanvraag.</source>
        <translation>Bezahlen Sie hier nicht noch einmal. Gehen Sie für Ihren Antrag zum Schalter.</translation>
    </message>
    <message>
        <source>U bent gestopt</source>
        <translation>Sie haben beendet</translation>
    </message>
    <message>
        <source>Uw betaling was net gelukt toen u stopte.</source>
        <translation>Ihre Zahlung hatte gerade geklappt, als Sie beendet haben.</translation>
    </message>
    <message>
        <source>We geven het geld terug op uw rekening.</source>
        <translation>Wir geben das Geld auf Ihr Konto zurück.</translation>
    </message>
    <message>
        <source>U hoeft niets te doen.</source>
        <translation>Sie müssen nichts tun.</translation>
    </message>
    <message>
        <source>Klaar</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>We konden uw aanvraag niet versturen</source>
        <translation>Wir konnten Ihren Antrag nicht senden</translation>
    </message>
    <message>
        <source>Deze balie kon uw aanvraag niet opslaan.</source>
        <translation>Dieses Terminal konnte Ihren Antrag nicht speichern.</translation>
    </message>
    <message>
        <source>Probeer het opnieuw, of ga naar de balie.</source>
        <translation>Versuchen Sie es noch einmal, oder gehen Sie zum Schalter.</translation>
    </message>
    <message>
        <source>Is uw uittreksel uit de printer gekomen?</source>
        <translation>Ist Ihr Auszug aus dem Drucker gekommen?</translation>
    </message>
    <message>
        <source>We konden niet zien of het printen is gelukt.</source>
        <translation>Wir konnten nicht sehen, ob das Drucken geklappt hat.</translation>
    </message>
    <message>
        <source>Ligt er geen papier? Dan sturen we het uittreksel gratis per post.</source>
        <translation>Liegt dort kein Papier? Dann schicken wir den Auszug kostenlos per Post.</translation>
    </message>
    <message>
        <source>Kijk in de printer onder het scherm.</source>
        <translation>Sehen Sie im Drucker unter dem Bildschirm nach.</translation>
    </message>
    <message>
        <source>Ja, ik heb het</source>
        <translation>Ja, ich habe ihn</translation>
    </message>
    <message>
        <source>Nee, stuur het op</source>
        <translation>Nein, bitte zuschicken</translation>
    </message>
    <message>
        <source>Uw antwoorden blijven %1 minuten staan. Daarna wissen we ze.</source>
        <translation>Ihre Antworten bleiben %1 Minuten stehen. Danach löschen wir sie.</translation>
    </message>
    <message>
        <source>Kies iets anders</source>
        <translation>Etwas anderes wählen</translation>
    </message>
    <message>
        <source>Leg het document recht, met de foto naar beneden.</source>
        <translation>Legen Sie das Dokument gerade hin, mit dem Foto nach unten.</translation>
    </message>
    <message>
        <source>We voelden geen chip. Leg het document plat op de lezer en laat het liggen.</source>
        <translation>Wir haben keinen Chip gefunden. Legen Sie das Dokument flach auf das Lesegerät und lassen Sie es liegen.</translation>
    </message>
    <message>
        <source>De chip ging niet open. Leg het document nog een keer neer.</source>
        <translation>Der Chip ging nicht auf. Legen Sie das Dokument noch einmal hin.</translation>
    </message>
    <message>
        <source>Het document ging te vroeg weg. Laat het liggen tot we klaar zijn.</source>
        <translation>Das Dokument war zu früh weg. Lassen Sie es liegen, bis wir fertig sind.</translation>
    </message>
    <message>
        <source>De chip gaf geen goed antwoord. Leg het document nog een keer neer.</source>
        <translation>Der Chip hat nicht richtig geantwortet. Legen Sie das Dokument noch einmal hin.</translation>
    </message>
    <message>
        <source>De documentlezer werkt nu niet. Ga naar de balie.</source>
        <translation>Das Lesegerät geht jetzt nicht. Gehen Sie zum Schalter.</translation>
    </message>
    <message>
        <source>U kunt hier nu niet betalen. Ga naar de balie.</source>
        <translation>Sie können hier jetzt nicht bezahlen. Gehen Sie zum Schalter.</translation>
    </message>
    <message>
        <source>De printer werkt nu niet. Ga naar de balie.</source>
        <translation>Der Drucker geht jetzt nicht. Gehen Sie zum Schalter.</translation>
    </message>
    <message>
        <source>De bonprinter werkt nu niet. Ga naar de balie.</source>
        <translation>Der Belegdrucker geht jetzt nicht. Gehen Sie zum Schalter.</translation>
    </message>
    <message>
        <source>Het register van paspoorten geeft nu geen antwoord. Ga naar de balie.</source>
        <translation>Das Passregister antwortet jetzt nicht. Gehen Sie zum Schalter.</translation>
    </message>
    <message>
        <source>Het bevolkingsregister geeft nu geen antwoord. Ga naar de balie.</source>
        <translation>Das Melderegister antwortet jetzt nicht. Gehen Sie zum Schalter.</translation>
    </message>
    <message>
        <source>De gemeente geeft nu geen antwoord. Ga naar de balie.</source>
        <translation>Die Gemeinde antwortet jetzt nicht. Gehen Sie zum Schalter.</translation>
    </message>
    <message>
        <source>Vragen komen nu niet aan. Ga naar de balie.</source>
        <translation>Fragen kommen jetzt nicht an. Gehen Sie zum Schalter.</translation>
    </message>
    <message>
        <source>Dit apparaat kan nu niets opslaan. Ga naar de balie.</source>
        <translation>Dieses Terminal kann jetzt nichts speichern. Gehen Sie zum Schalter.</translation>
    </message>
    <message>
        <source>Een moment. Deze balie start op.</source>
        <translation>Einen Moment. Dieses Terminal startet.</translation>
    </message>
    <message>
        <source>Printen kan hier nu niet. U krijgt het uittreksel gratis per post.</source>
        <translation>Drucken geht hier jetzt nicht. Sie bekommen den Auszug kostenlos per Post.</translation>
    </message>
    <message>
        <source>Uitleg</source>
        <translation>Erklärung</translation>
    </message>
    <message>
        <source>Wie u bent</source>
        <translation>Wer Sie sind</translation>
    </message>
    <message>
        <source>Uw keuze</source>
        <translation>Ihre Wahl</translation>
    </message>
    <message>
        <source>Controle</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Betalen</source>
        <translation>Bezahlen</translation>
    </message>
    <message>
        <source>Printen</source>
        <translation>Drucken</translation>
    </message>
    <message>
        <source>Naam</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Geslacht</source>
        <translation>Geschlecht</translation>
    </message>
    <message>
        <source>Geboren</source>
        <translation>Geboren</translation>
    </message>
    <message>
        <source>Adres</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Gemeente</source>
        <translation>Gemeinde</translation>
    </message>
    <message>
        <source>Nationaliteit</source>
        <translation>Staatsangehörigkeit</translation>
    </message>
    <message>
        <source>Ouders</source>
        <translation>Eltern</translation>
    </message>
    <message>
        <source>Dat staat op het scherm</source>
        <translation>Das steht auf dem Bildschirm</translation>
    </message>
    <message>
        <source>man</source>
        <translation>männlich</translation>
    </message>
    <message>
        <source>vrouw</source>
        <translation>weiblich</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>Onbekend</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>Voor mijzelf</source>
        <translation>Für mich selbst</translation>
    </message>
    <message>
        <source>Kind %1</source>
        <translation>Kind %1</translation>
    </message>
    <message>
        <source>Voor mijn kind %1</source>
        <translation>Für mein Kind %1</translation>
    </message>
    <message>
        <source>Geboren op %1</source>
        <translation>Geboren am %1</translation>
    </message>
    <message>
        <source>Klopt dit?</source>
        <translation>Stimmt das?</translation>
    </message>
    <message>
        <source>Klopt er iets niet? Stop dan en ga naar de balie. U betaalt nog niets.</source>
        <translation>Stimmt etwas nicht? Dann beenden Sie und gehen Sie zum Schalter. Sie bezahlen noch nichts.</translation>
    </message>
    <message>
        <source>U krijgt het uittreksel straks hier, op papier.</source>
        <translation>Sie bekommen den Auszug gleich hier, auf Papier.</translation>
    </message>
    <message>
        <source>U krijgt het uittreksel binnen 5 werkdagen per post.</source>
        <translation>Sie bekommen den Auszug innerhalb von 5 Werktagen per Post.</translation>
    </message>
    <message>
        <source>We hebben uw aanvraag veilig opgeslagen. Blijf nog even staan.</source>
        <translation>Wir haben Ihren Antrag sicher gespeichert. Bleiben Sie bitte noch kurz hier.</translation>
    </message>
    <message>
        <source>Even geduld.</source>
        <translation>Einen Moment bitte.</translation>
    </message>
    <message>
        <source>We slaan uw aanvraag op</source>
        <translation>Wir speichern Ihren Antrag</translation>
    </message>
    <message>
        <source>We hebben uw aanvraag opgeslagen</source>
        <translation>Wir haben Ihren Antrag gespeichert</translation>
    </message>
    <message>
        <source>Uw aanvraag gaat naar de gemeente</source>
        <translation>Ihr Antrag geht an die Gemeinde</translation>
    </message>
    <message>
        <source>De gemeente heeft uw aanvraag</source>
        <translation>Die Gemeinde hat Ihren Antrag</translation>
    </message>
    <message>
        <source>De gemeente maakt uw uittreksel</source>
        <translation>Die Gemeinde macht Ihren Auszug</translation>
    </message>
    <message>
        <source>De gemeente heeft uw uittreksel gemaakt</source>
        <translation>Die Gemeinde hat Ihren Auszug gemacht</translation>
    </message>
    <message>
        <source>Uw uittreksel komt uit de printer</source>
        <translation>Ihr Auszug kommt aus dem Drucker</translation>
    </message>
    <message>
        <source>Uw uittreksel ligt in de printer</source>
        <translation>Ihr Auszug liegt im Drucker</translation>
    </message>
    <message>
        <source>Uw uittreksel is klaar</source>
        <translation>Ihr Auszug ist fertig</translation>
    </message>
    <message>
        <source>Pak uw uittreksel uit de printer onder het scherm.</source>
        <translation>Nehmen Sie Ihren Auszug aus dem Drucker unter dem Bildschirm.</translation>
    </message>
    <message>
        <source>Uw uittreksel komt met de post</source>
        <translation>Ihr Auszug kommt mit der Post</translation>
    </message>
    <message>
        <source>Printen lukte hier niet op tijd. Uw aanvraag is wel goed binnen.</source>
        <translation>Das Drucken hat hier nicht rechtzeitig geklappt. Ihr Antrag ist aber gut angekommen.</translation>
    </message>
    <message>
        <source>U krijgt het uittreksel binnen 5 werkdagen thuis. Dat kost niets extra.</source>
        <translation>Sie bekommen den Auszug innerhalb von 5 Werktagen nach Hause. Das kostet nichts extra.</translation>
    </message>
    <message>
        <source>Neem ook uw bon mee. Met de code daarop volgt u uw aanvraag.</source>
        <translation>Nehmen Sie auch Ihren Beleg mit. Mit dem Code darauf verfolgen Sie Ihren Antrag.</translation>
    </message>
    <message>
        <source>Neem uw paspoort of identiteitskaart mee</source>
        <translation>Nehmen Sie Ihren Pass oder Personalausweis mit</translation>
    </message>
    <message>
        <source>Neem uw pinpas mee</source>
        <translation>Nehmen Sie Ihre Bankkarte mit</translation>
    </message>
    <message>
        <source>Het duurde lang</source>
        <translation>Es hat lange gedauert</translation>
    </message>
    <message>
        <source>Ik begreep iets niet</source>
        <translation>Ich habe etwas nicht verstanden</translation>
    </message>
    <message>
        <source>Een apparaat werkte niet goed</source>
        <translation>Ein Gerät ging nicht gut</translation>
    </message>
    <message>
        <source>Ik had iets anders verwacht</source>
        <translation>Ich hatte etwas anderes erwartet</translation>
    </message>
    <message>
        <source>Het ging snel</source>
        <translation>Es ging schnell</translation>
    </message>
    <message>
        <source>Het was duidelijk</source>
        <translation>Es war deutlich</translation>
    </message>
    <message>
        <source>Het was makkelijk</source>
        <translation>Es war einfach</translation>
    </message>
    <message>
        <source>Ik voelde me geholpen</source>
        <translation>Mir wurde gut geholfen</translation>
    </message>
    <message>
        <source>U heeft het uittreksel hier gekregen, op papier.</source>
        <translation>Sie haben den Auszug hier auf Papier bekommen.</translation>
    </message>
    <message>
        <source>Gemeente %1</source>
        <translation>Gemeinde %1</translation>
    </message>
    <message>
        <source>Bewijs van uw aanvraag</source>
        <translation>Beleg Ihres Antrags</translation>
    </message>
    <message>
        <source>Kenmerk</source>
        <translation>Zeichen</translation>
    </message>
    <message>
        <source>Betaald</source>
        <translation>Bezahlt</translation>
    </message>
    <message>
        <source>Volg uw aanvraag</source>
        <translation>Verfolgen Sie Ihren Antrag</translation>
    </message>
    <message>
        <source>Bewaar dit bewijs.</source>
        <translation>Bitte aufbewahren.</translation>
    </message>
    <message>
        <source>Niet verplicht.</source>
        <translation>Nicht notwendig.</translation>
    </message>
    <message>
        <source>Vul dit in. Wij hebben het nodig.</source>
        <translation>Bitte ausfüllen. Wir brauchen diese Angabe.</translation>
    </message>
    <message>
        <source>Ja</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>Nee</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>Kies een antwoord.</source>
        <translation>Wählen Sie eine Antwort.</translation>
    </message>
    <message>
        <source>Vul uw telefoonnummer of uw e-mailadres in.</source>
        <translation>Geben Sie Ihre Telefonnummer oder E-Mail-Adresse ein.</translation>
    </message>
    <message>
        <source>Een burgerservicenummer heeft 9 cijfers. Het staat op uw paspoort of identiteitskaart.</source>
        <translation>Eine Bürgernummer (BSN) hat 9 Ziffern. Sie steht auf Ihrem Pass oder Personalausweis.</translation>
    </message>
    <message>
        <source>Dit nummer klopt niet. Kijk of alle cijfers goed staan.</source>
        <translation>Diese Nummer stimmt nicht. Prüfen Sie alle Ziffern.</translation>
    </message>
    <message>
        <source>Een postcode heeft 4 cijfers en 2 letters. Bijvoorbeeld: 5038 CL.</source>
        <translation>Eine Postleitzahl hat 4 Ziffern und 2 Buchstaben. Zum Beispiel: 5038 CL.</translation>
    </message>
    <message>
        <source>Vul de dag, de maand en het hele jaar in. Bijvoorbeeld: 01-03-2026.</source>
        <translation>Geben Sie Tag, Monat und das ganze Jahr ein. Zum Beispiel: 01-03-2026.</translation>
    </message>
    <message>
        <source>Deze dag bestaat niet. Kijk of de dag en de maand goed staan.</source>
        <translation>Diesen Tag gibt es nicht. Prüfen Sie Tag und Monat.</translation>
    </message>
    <message>
        <source>Deze dag is te vroeg. Het kan vanaf %1.</source>
        <translation>Dieser Tag ist zu früh. Möglich ist es ab %1.</translation>
    </message>
    <message>
        <source>Deze dag is te laat. Het kan tot en met %1.</source>
        <translation>Dieser Tag ist zu spät. Möglich ist es bis %1.</translation>
    </message>
    <message>
        <source>Dit nummer klopt niet. Een Nederlands nummer heeft 10 cijfers. Een ander nummer begint met + en het land.</source>
        <translation>Diese Nummer stimmt nicht. Eine niederländische Nummer hat 10 Ziffern. Eine andere beginnt mit + und dem Land.</translation>
    </message>
    <message>
        <source>Dit nummer is te kort of te lang. Een Nederlandse rekening heeft 18 letters en cijfers.</source>
        <translation>Diese Nummer ist zu kurz oder zu lang. Ein niederländisches Konto hat 18 Buchstaben und Ziffern.</translation>
    </message>
    <message>
        <source>Dit nummer klopt niet. Het begint met 2 letters, bijvoorbeeld NL. Kijk op uw bankpas.</source>
        <translation>Diese Nummer stimmt nicht. Sie beginnt mit 2 Buchstaben, zum Beispiel NL. Sehen Sie auf Ihre Bankkarte.</translation>
    </message>
    <message>
        <source>In een e-mailadres staat één keer @. Bijvoorbeeld: naam@voorbeeld.nl.</source>
        <translation>Eine E-Mail-Adresse enthält ein @. Zum Beispiel: name@beispiel.de.</translation>
    </message>
    <message>
        <source>Dit adres klopt niet. Kijk goed naar het stuk voor en na de @.</source>
        <translation>Diese Adresse stimmt nicht. Prüfen Sie den Teil vor und nach dem @.</translation>
    </message>
    <message>
        <source>Dit getal is te klein. Vul %1 of meer in.</source>
        <translation>Diese Zahl ist zu klein. Geben Sie %1 oder mehr ein.</translation>
    </message>
    <message>
        <source>Dit getal is te groot. Vul %1 of minder in.</source>
        <translation>Diese Zahl ist zu groß. Geben Sie %1 oder weniger ein.</translation>
    </message>
    <message>
        <source>knop</source>
        <translation>Schaltfläche</translation>
    </message>
    <message>
        <source>keuze</source>
        <translation>Auswahl</translation>
    </message>
    <message>
        <source>vakje</source>
        <translation>Kästchen</translation>
    </message>
    <message>
        <source>invulveld</source>
        <translation>Eingabefeld</translation>
    </message>
    <message>
        <source>gekozen</source>
        <translation>gewählt</translation>
    </message>
    <message>
        <source>niet gekozen</source>
        <translation>nicht gewählt</translation>
    </message>
    <message>
        <source>kan nu niet</source>
        <translation>geht jetzt nicht</translation>
    </message>
    <message>
        <source>leeg</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>ingevuld</source>
        <translation>ausgefüllt</translation>
    </message>
    <message>
        <source>%1 van %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>toets</source>
        <translation>Taste</translation>
    </message>
    <message>
        <source>teken</source>
        <translation>Zeichen</translation>
    </message>
    <message>
        <source>gewist</source>
        <translation>gelöscht</translation>
    </message>
    <message>
        <source>Volume %1 van %2</source>
        <translation>Lautstärke %1 von %2</translation>
    </message>
    <message>
        <source>Terug kan hier niet.</source>
        <translation>Zurück geht hier nicht.</translation>
    </message>
    <message>
        <source>Met een koptelefoon hoort u wat u typt.</source>
        <translation>Mit Kopfhörern hören Sie, was Sie tippen.</translation>
    </message>
    <message>
        <source>De balie leest nu voor. Uw eigen gegevens hoort u alleen met een koptelefoon.</source>
        <translation>Das Terminal liest jetzt vor. Ihre eigenen Daten hören Sie nur mit Kopfhörern.</translation>
    </message>
    <message>
        <source>De balie leest nu voor. Alleen u hoort het.</source>
        <translation>Das Terminal liest jetzt vor. Nur Sie hören es.</translation>
    </message>
    <message>
        <source>Met de pijlen gaat u naar het volgende of het vorige. Met de knop in het midden kiest u. Met Herhalen hoort u het nog een keer.</source>
        <translation>Mit den Pfeilen gehen Sie weiter oder zurück. Mit der Taste in der Mitte wählen Sie. Mit Wiederholen hören Sie es noch einmal.</translation>
    </message>
    <message>
        <source>spatie</source>
        <translation>Leerzeichen</translation>
    </message>
    <message>
        <source>nieuwe regel</source>
        <translation>neue Zeile</translation>
    </message>
    <message>
        <source>punt</source>
        <translation>Punkt</translation>
    </message>
    <message>
        <source>komma</source>
        <translation>Komma</translation>
    </message>
    <message>
        <source>streepje</source>
        <translation>Bindestrich</translation>
    </message>
    <message>
        <source>laag streepje</source>
        <translation>Unterstrich</translation>
    </message>
    <message>
        <source>apostrof</source>
        <translation>Apostroph</translation>
    </message>
    <message>
        <source>Dit apparaat is buiten dienst</source>
        <translation>Dieses Terminal ist außer Betrieb</translation>
    </message>
    <message>
        <source>Vanaf %1 kunt u hier weer terecht.</source>
        <translation>Ab %1 können Sie es wieder benutzen.</translation>
    </message>
    <message>
        <source>We werken eraan. Dit apparaat doet het straks vanzelf weer.</source>
        <translation>Wir arbeiten daran. Das Terminal geht von selbst wieder in Betrieb.</translation>
    </message>
    <message>
        <source>Raak het scherm aan om te beginnen</source>
        <translation>Berühren Sie den Bildschirm, um zu beginnen</translation>
    </message>
    <message>
        <source>We zijn nu gesloten</source>
        <translation>Wir haben jetzt geschlossen</translation>
    </message>
</context>
<context>
    <name>Tile</name>
    <message>
        <source>Gratis</source>
        <translation>Kostenlos</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Start</translation>
    </message>
</context>
</TS>
