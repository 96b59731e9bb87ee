<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ro" sourcelanguage="nl">
<context>
    <name>FeedbackScreen</name>
    <message>
        <source>Hoe ging het?</source>
        <translation>Cum a mers?</translation>
    </message>
    <message>
        <source>Uw antwoord helpt ons. We bewaren geen naam.</source>
        <translation>Răspunsul dumneavoastră ne ajută. Nu păstrăm niciun nume.</translation>
    </message>
    <message>
        <source>heel slecht</source>
        <translation>foarte rău</translation>
    </message>
    <message>
        <source>slecht</source>
        <translation>rău</translation>
    </message>
    <message>
        <source>gaat wel</source>
        <translation>așa și așa</translation>
    </message>
    <message>
        <source>goed</source>
        <translation>bine</translation>
    </message>
    <message>
        <source>heel goed</source>
        <translation>foarte bine</translation>
    </message>
    <message>
        <source>Waar lag dat aan? U mag meer kiezen.</source>
        <translation>Din ce cauză? Puteți alege mai multe răspunsuri.</translation>
    </message>
    <message>
        <source>Klaar</source>
        <translation>Gata</translation>
    </message>
    <message>
        <source>Overslaan</source>
        <translation>Sari peste</translation>
    </message>
</context>
<context>
    <name>FinishScreen</name>
    <message>
        <source>Richt de camera van uw telefoon op deze code.</source>
        <translation>Îndreptați camera telefonului spre acest cod.</translation>
    </message>
    <message>
        <source>Uw kenmerk: %1</source>
        <translation>Referința dvs.: %1</translation>
    </message>
    <message>
        <source>Ik heb alles</source>
        <translation>Am luat tot</translation>
    </message>
</context>
<context>
    <name>FormScreen</name>
    <message>
        <source>Verder</source>
        <translation>Continuă</translation>
    </message>
    <message>
        <source>Kies eerst een antwoord</source>
        <translation>Alegeți întâi un răspuns</translation>
    </message>
</context>
<context>
    <name>HelpBar</name>
    <message>
        <source>Vaste knoppen</source>
        <translation>Butoane fixe</translation>
    </message>
    <message>
        <source>Terug</source>
        <translation>Înapoi</translation>
    </message>
    <message>
        <source>Stoppen</source>
        <translation>Oprește</translation>
    </message>
    <message>
        <source>Hulp</source>
        <translation>Ajutor</translation>
    </message>
    <message>
        <source>Hulp van een medewerker</source>
        <translation>Ajutor de la un angajat</translation>
    </message>
    <message>
        <source>Kies een andere taal</source>
        <translation>Alege altă limbă</translation>
    </message>
    <message>
        <source>Groter</source>
        <translation>Mai mare</translation>
    </message>
    <message>
        <source>Grotere letters</source>
        <translation>Litere mai mari</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>Contrast</translation>
    </message>
    <message>
        <source>Meer verschil tussen licht en donker</source>
        <translation>Diferență mai mare între clar și întunecat</translation>
    </message>
    <message>
        <source>Voorlezen</source>
        <translation>Citește</translation>
    </message>
    <message>
        <source>De balie leest voor wat er staat</source>
        <translation>Automatul citește cu voce tare textul</translation>
    </message>
    <message>
        <source>Lager</source>
        <translation>Mai jos</translation>
    </message>
    <message>
        <source>Alles onder op het scherm</source>
        <translation>Totul în partea de jos a ecranului</translation>
    </message>
</context>
<context>
    <name>HelpScreen</name>
    <message>
        <source>Vraag het aan een medewerker</source>
        <translation>Întrebați un angajat</translation>
    </message>
    <message>
        <source>Loop naar een medewerker in de hal of naar de balie. Zeg waar u bent gebleven.</source>
        <translation>Mergeți la un angajat din hol sau la ghișeu. Spuneți unde ați rămas.</translation>
    </message>
    <message>
        <source>Laat uw paspoort en uw pinpas niet liggen.</source>
        <translation>Nu uitați pașaportul și cardul bancar.</translation>
    </message>
    <message>
        <source>Geen beweging op het scherm</source>
        <translation>Fără mișcare pe ecran</translation>
    </message>
    <message>
        <source>Ga verder</source>
        <translation>Continuă</translation>
    </message>
</context>
<context>
    <name>IdentifyScreen</name>
    <message>
        <source>Leg uw paspoort of identiteitskaart op de lezer</source>
        <translation>Puneți pașaportul sau cartea de identitate pe cititor</translation>
    </message>
    <message>
        <source>Laat uw document liggen</source>
        <translation>Lăsați documentul pe cititor</translation>
    </message>
    <message>
        <source>We zoeken uw gegevens op</source>
        <translation>Căutăm datele dumneavoastră</translation>
    </message>
    <message>
        <source>De kant met uw foto ligt naar beneden.</source>
        <translation>Partea cu fotografia stă în jos.</translation>
    </message>
    <message>
        <source>We lezen de chip. Dat duurt een paar tellen.</source>
        <translation>Citim cipul. Durează câteva secunde.</translation>
    </message>
    <message>
        <source>U mag uw document weer pakken.</source>
        <translation>Puteți lua documentul înapoi.</translation>
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
        <translation>ăâîșț</translation>
    </message>
    <message>
        <source>Toetsenbord</source>
        <translation>Tastatură</translation>
    </message>
    <message>
        <source>Hoofdletter</source>
        <translation>Literă mare</translation>
    </message>
    <message>
        <source>Wissen</source>
        <translation>Șterge</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Litere</translation>
    </message>
    <message>
        <source>Tekens</source>
        <translation>Semne</translation>
    </message>
    <message>
        <source>Letters met een accent</source>
        <translation>Litere cu semne</translation>
    </message>
    <message>
        <source>Spatie</source>
        <translation>Spațiu</translation>
    </message>
    <message>
        <source>Nieuwe regel</source>
        <translation>Rând nou</translation>
    </message>
</context>
<context>
    <name>Languages</name>
    <message>
        <source>Nederlands</source>
        <extracomment>What the language calls itself, as a visitor looks for it in a list: Deutsch, Français, العربية.</extracomment>
        <translation>Română</translation>
    </message>
    <message>
        <source>nl_NL</source>
        <extracomment>Whose way of writing dates and amounts is used, with the digits that stand on the paper: de_DE, ar_AE.</extracomment>
        <translation>ro_RO</translation>
    </message>
</context>
<context>
    <name>LanguagesScreen</name>
    <message>
        <source>Kies uw taal</source>
        <translation>Alegeți limba</translation>
    </message>
    <message>
        <source>Ga verder</source>
        <translation>Continuă</translation>
    </message>
</context>
<context>
    <name>Milestones</name>
    <message>
        <source>%1: klaar</source>
        <translation>%1: gata</translation>
    </message>
</context>
<context>
    <name>OverviewScreen</name>
    <message>
        <source>Nieuwer</source>
        <translation>Mai noi</translation>
    </message>
    <message>
        <source>Bladzijde %1 van %2</source>
        <translation>Pagina %1 din %2</translation>
    </message>
    <message>
        <source>Ouder</source>
        <translation>Mai vechi</translation>
    </message>
    <message>
        <source>Ik weet genoeg</source>
        <translation>Am aflat ce voiam</translation>
    </message>
</context>
<context>
    <name>PayScreen</name>
    <message>
        <source>Zo kunt u betalen</source>
        <translation>Imediat puteți plăti</translation>
    </message>
    <message>
        <source>Houd uw pas tegen het betaalapparaat</source>
        <translation>Apropiați cardul de terminalul de plată</translation>
    </message>
    <message>
        <source>We vragen na of u heeft betaald</source>
        <translation>Verificăm dacă ați plătit</translation>
    </message>
    <message>
        <source>Pak alvast uw pinpas of telefoon.</source>
        <translation>Pregătiți cardul bancar sau telefonul.</translation>
    </message>
    <message>
        <source>Of steek uw pas in het apparaat en toets uw pincode in.</source>
        <translation>Sau introduceți cardul în terminal și tastați codul PIN.</translation>
    </message>
    <message>
        <source>Betaal niet nog een keer. U hoort het zo van ons.</source>
        <translation>Nu plătiți încă o dată. Vă spunem imediat.</translation>
    </message>
</context>
<context>
    <name>PrivacyScreen</name>
    <message>
        <source>Zo gaan we om met uw gegevens</source>
        <translation>Ce facem cu datele dumneavoastră</translation>
    </message>
    <message>
        <source>Dat is goed</source>
        <translation>Sunt de acord</translation>
    </message>
</context>
<context>
    <name>ProblemScreen</name>
    <message>
        <source>Wat is er gebeurd</source>
        <translation>Ce s-a întâmplat</translation>
    </message>
    <message>
        <source>Wat wij doen</source>
        <translation>Ce facem noi</translation>
    </message>
    <message>
        <source>Wat u kunt doen</source>
        <translation>Ce puteți face</translation>
    </message>
</context>
<context>
    <name>ProgressScreen</name>
    <message>
        <source>We zijn voor u bezig</source>
        <translation>Lucrăm pentru dumneavoastră</translation>
    </message>
    <message>
        <source>Blijf nog even bij de balie.</source>
        <translation>Mai rămâneți puțin aici.</translation>
    </message>
</context>
<context>
    <name>ReviewScreen</name>
    <message>
        <source>Dit komt op het papier</source>
        <translation>Acestea apar pe hârtie</translation>
    </message>
    <message>
        <source>U betaalt</source>
        <translation>Plătiți</translation>
    </message>
    <message>
        <source>Ja, dit klopt. Ik ga betalen</source>
        <translation>Da, este corect. Merg la plată</translation>
    </message>
    <message>
        <source>Ja, dit klopt. Vraag het aan</source>
        <translation>Da, este corect. Fac cererea</translation>
    </message>
</context>
<context>
    <name>ScrollArea</name>
    <message>
        <source>Bladeren</source>
        <translation>Derulare</translation>
    </message>
    <message>
        <source>Naar boven</source>
        <translation>În sus</translation>
    </message>
    <message>
        <source>Naar beneden, er staat nog meer</source>
        <translation>În jos, mai este ceva</translation>
    </message>
</context>
<context>
    <name>Spinner</name>
    <message>
        <source>Even geduld</source>
        <translation>Un moment</translation>
    </message>
</context>
<context>
    <name>StartScreen</name>
    <message>
        <source>Welkom in de Stadswinkel</source>
        <translation>Bine ați venit la Stadswinkel</translation>
    </message>
    <message>
        <source>Wat wilt u regelen?</source>
        <translation>Ce doriți să rezolvați?</translation>
    </message>
    <message>
        <source>Zo gaat het</source>
        <translation>Iată cum merge</translation>
    </message>
    <message>
        <source>U laat zien wie u bent</source>
        <translation>Arătați cine sunteți</translation>
    </message>
    <message>
        <source>U kiest en betaalt</source>
        <translation>Alegeți și plătiți</translation>
    </message>
    <message>
        <source>U neemt uw papier mee</source>
        <translation>Luați hârtia cu dumneavoastră</translation>
    </message>
</context>
<context>
    <name>StepBar</name>
    <message>
        <source>Stap %1 van %2: %3</source>
        <translation>Pasul %1 din %2: %3</translation>
    </message>
</context>
<context>
    <name>StillThere</name>
    <message>
        <source>Bent u er nog?</source>
        <translation>Mai sunteți aici?</translation>
    </message>
    <message>
        <source>Zonder antwoord stoppen we en wissen we uw gegevens.</source>
        <translation>Fără răspuns, oprim și ștergem datele dumneavoastră.</translation>
    </message>
    <message>
        <source>Ja, ik ben er nog</source>
        <translation>Da, mai sunt aici</translation>
    </message>
    <message>
        <source>Nee, stop</source>
        <translation>Nu, oprește</translation>
    </message>
</context>
<context>
    <name>TextField</name>
    <message>
        <source>Nog %1 tekens</source>
        <translation>Caractere rămase: %1</translation>
    </message>
</context>
<context>
    <name>Texts</name>
    <message>
        <source>Versturen</source>
        <translation>Trimitere</translation>
    </message>
    <message>
        <source>We sturen uw aanvraag naar %1.</source>
        <translation>Trimitem cererea dumneavoastră către: %1.</translation>
    </message>
    <message>
        <source>Naar wie</source>
        <translation>Către cine</translation>
    </message>
    <message>
        <source>Welke gegevens</source>
        <translation>Ce date</translation>
    </message>
    <message>
        <source>Waarom</source>
        <translation>De ce</translation>
    </message>
    <message>
        <source>We hebben uw aanvraag veilig opgeslagen</source>
        <translation>Cererea este salvată în siguranță</translation>
    </message>
    <message>
        <source>Dat gaat vanzelf. U hoeft hier niet te wachten.</source>
        <translation>Merge de la sine. Nu trebuie să așteptați aici.</translation>
    </message>
    <message>
        <source>Neem ook uw bon mee. Daarop staat uw kenmerk.</source>
        <translation>Luați și bonul. Pe el este referința dumneavoastră.</translation>
    </message>
    <message>
        <source>Een medewerker van de gemeente geeft u antwoord.</source>
        <translation>Un angajat al primăriei vă răspunde.</translation>
    </message>
    <message>
        <source>Een medewerker van de gemeente kijkt uw aanvraag na.</source>
        <translation>Un angajat al primăriei verifică cererea.</translation>
    </message>
    <message>
        <source>Klopt er iets niet? Kies dan Terug. Wat u heeft ingevuld blijft staan.</source>
        <translation>Ceva nu este corect? Alegeți Înapoi. Ce ați completat rămâne.</translation>
    </message>
    <message>
        <source>Uw aanvragen</source>
        <translation>Cererile dvs.</translation>
    </message>
    <message>
        <source>Aangevraagd op %1</source>
        <translation>Cerut la %1</translation>
    </message>
    <message>
        <source>Ontvangen</source>
        <translation>Primit</translation>
    </message>
    <message>
        <source>Klaar op %1</source>
        <translation>Gata la %1</translation>
    </message>
    <message>
        <source>We vinden geen aanvragen van u bij de gemeente.</source>
        <translation>Nu găsim la primărie nicio cerere de la dumneavoastră.</translation>
    </message>
    <message>
        <source>Dit zijn uw nieuwste aanvragen. Zoekt u een oudere? Vraag het aan de balie.</source>
        <translation>Acestea sunt cele mai noi cereri. Căutați una mai veche? Întrebați la ghișeu.</translation>
    </message>
    <message>
        <source>Stoppen</source>
        <translation>Oprește</translation>
    </message>
    <message>
        <source>Ga naar de balie. Een medewerker helpt u verder.</source>
        <translation>Mergeți la ghișeu. Un angajat vă ajută.</translation>
    </message>
    <message>
        <source>Probeer het opnieuw</source>
        <translation>Încearcă din nou</translation>
    </message>
    <message>
        <source>De lezer werkt even niet</source>
        <translation>Cititorul nu merge acum</translation>
    </message>
    <message>
        <source>De lezer geeft geen antwoord.</source>
        <translation>Cititorul nu răspunde.</translation>
    </message>
    <message>
        <source>De lezer start opnieuw. Dat duurt een paar seconden.</source>
        <translation>Cititorul repornește. Durează câteva secunde.</translation>
    </message>
    <message>
        <source>Wacht even en probeer het opnieuw. Lukt het niet? Ga naar de balie.</source>
        <translation>Așteptați puțin și încercați din nou. Nu reușește? Mergeți la ghișeu.</translation>
    </message>
    <message>
        <source>We kunnen uw document niet lezen</source>
        <translation>Nu putem citi documentul dumneavoastră</translation>
    </message>
    <message>
        <source>Het lezen is drie keer niet gelukt. Dat ligt niet aan u.</source>
        <translation>Citirea nu a reușit de trei ori. Nu este vina dumneavoastră.</translation>
    </message>
    <message>
        <source>We hebben niets van u bewaard.</source>
        <translation>Nu am păstrat nimic de la dumneavoastră.</translation>
    </message>
    <message>
        <source>Probeer het nog eens, of met een ander document. Of ga naar de balie.</source>
        <translation>Încercați încă o dată sau cu alt document. Sau mergeți la ghișeu.</translation>
    </message>
    <message>
        <source>We kunnen dit document hier niet gebruiken</source>
        <translation>Nu putem folosi acest document aici</translation>
    </message>
    <message>
        <source>De gegevens in de chip passen niet bij het document.</source>
        <translation>Datele din cip nu se potrivesc cu documentul.</translation>
    </message>
    <message>
        <source>We vinden uw document niet</source>
        <translation>Nu găsim documentul dumneavoastră</translation>
    </message>
    <message>
        <source>Dit document staat niet in het Nederlandse register.</source>
        <translation>Acest document nu este în registrul olandez.</translation>
    </message>
    <message>
        <source>Heeft u een Nederlands paspoort of een Nederlandse identiteitskaart? Gebruik die. Of ga naar de balie.</source>
        <translation>Aveți un pașaport sau o carte de identitate din Olanda? Folosiți acel document. Sau mergeți la ghișeu.</translation>
    </message>
    <message>
        <source>Dit document is niet meer geldig</source>
        <translation>Acest document nu mai este valabil</translation>
    </message>
    <message>
        <source>Het document staat als vermist of ingetrokken in het register.</source>
        <translation>În registru, documentul apare ca pierdut sau retras.</translation>
    </message>
    <message>
        <source>Uw document is verlopen</source>
        <translation>Documentul dumneavoastră a expirat</translation>
    </message>
    <message>
        <source>De datum op het document is voorbij.</source>
        <translation>Data de pe document a trecut.</translation>
    </message>
    <message>
        <source>Heeft u een ander document? Probeer dat. Of ga naar de balie.</source>
        <translation>Aveți alt document? Încercați cu acela. Sau mergeți la ghișeu.</translation>
    </message>
    <message>
        <source>We kunnen uw gegevens nu niet ophalen</source>
        <translation>Nu putem obține acum datele dumneavoastră</translation>
    </message>
    <message>
        <source>Het bevolkingsregister geeft geen antwoord.</source>
        <translation>Registrul populației nu răspunde.</translation>
    </message>
    <message>
        <source>We onthouden wie u bent, zodat u niet opnieuw hoeft te beginnen.</source>
        <translation>Ținem minte cine sunteți. Nu trebuie să începeți din nou.</translation>
    </message>
    <message>
        <source>We vinden deze persoon niet</source>
        <translation>Nu găsim această persoană</translation>
    </message>
    <message>
        <source>De persoon staat niet in het bevolkingsregister.</source>
        <translation>Persoana nu este în registrul populației.</translation>
    </message>
    <message>
        <source>Dit kunnen we hier niet regelen</source>
        <translation>Nu putem rezolva asta aici</translation>
    </message>
    <message>
        <source>De persoon staat niet meer ingeschreven in een Nederlandse gemeente.</source>
        <translation>Persoana nu mai este înscrisă într-o primărie din Olanda.</translation>
    </message>
    <message>
        <source>We kunnen uw aanvragen nu niet ophalen</source>
        <translation>Nu putem obține acum cererile dumneavoastră</translation>
    </message>
    <message>
        <source>Het systeem van de gemeente geeft geen antwoord.</source>
        <translation>Sistemul primăriei nu răspunde.</translation>
    </message>
    <message>
        <source>Uw aanvragen zelf gaan gewoon door.</source>
        <translation>Cererile dumneavoastră merg mai departe normal.</translation>
    </message>
    <message>
        <source>Betalen lukt nu niet</source>
        <translation>Plata nu merge acum</translation>
    </message>
    <message>
        <source>Het betaalapparaat geeft geen antwoord. U heeft niets betaald.</source>
        <translation>Terminalul de plată nu răspunde. Nu ați plătit nimic.</translation>
    </message>
    <message>
        <source>Het apparaat start opnieuw. Dat kan een minuut duren.</source>
        <translation>Terminalul repornește. Poate dura un minut.</translation>
    </message>
    <message>
        <source>Wacht even en probeer het opnieuw. Of betaal aan de balie.</source>
        <translation>Așteptați puțin și încercați din nou. Sau plătiți la ghișeu.</translation>
    </message>
    <message>
        <source>Uw betaling is niet gelukt</source>
        <translation>Plata nu a reușit</translation>
    </message>
    <message>
        <source>Uw bank heeft de betaling niet goedgekeurd. U heeft niets betaald.</source>
        <translation>Banca nu a aprobat plata. Nu ați plătit nimic.</translation>
    </message>
    <message>
        <source>Uw keuzes blijven staan.</source>
        <translation>Alegerile dumneavoastră rămân.</translation>
    </message>
    <message>
        <source>Probeer het opnieuw, of gebruik een andere pas.</source>
        <translation>Încercați din nou sau folosiți alt card.</translation>
    </message>
    <message>
        <source>Opnieuw betalen</source>
        <translation>Plătește din nou</translation>
    </message>
    <message>
        <source>U heeft nog niet betaald</source>
        <translation>Nu ați plătit încă</translation>
    </message>
    <message>
        <source>De betaling is gestopt. U heeft niets betaald.</source>
        <translation>Plata s-a oprit. Nu ați plătit nimic.</translation>
    </message>
    <message>
        <source>Betaal opnieuw of stop. Als u stopt, wissen we uw gegevens.</source>
        <translation>Plătiți din nou sau opriți. Dacă opriți, ștergem datele dumneavoastră.</translation>
    </message>
    <message>
        <source>We weten niet of uw betaling is gelukt</source>
        <translation>Nu știm dacă plata a reușit</translation>
    </message>
    <message>
        <source>Het betaalapparaat gaf geen antwoord meer.</source>
        <translation>Terminalul de plată nu a mai răspuns.</translation>
    </message>
    <message>
        <source>We blijven het navragen. Is het geld van uw rekening af? Dan krijgt u het vanzelf terug.</source>
        <translation>Verificăm în continuare. Lipsesc banii din cont? Atunci îi primiți înapoi fără să faceți nimic.</translation>
    </message>
    <message>
        <source>Betaal hier niet nog een keer. Ga naar de balie voor uw aanvraag.</source>
        <translation>Nu plătiți aici încă o dată. Mergeți la ghișeu pentru cerere.</translation>
    </message>
    <message>
        <source>U bent gestopt</source>
        <translation>Ați oprit</translation>
    </message>
    <message>
        <source>Uw betaling was net gelukt toen u stopte.</source>
        <translation>Plata tocmai reușise când ați oprit.</translation>
    </message>
    <message>
        <source>We geven het geld terug op uw rekening.</source>
        <translation>Vă dăm banii înapoi în cont.</translation>
    </message>
    <message>
        <source>U hoeft niets te doen.</source>
        <translation>Nu trebuie să faceți nimic.</translation>
    </message>
    <message>
        <source>Klaar</source>
        <translation>Gata</translation>
    </message>
    <message>
        <source>We konden uw aanvraag niet versturen</source>
        <translation>Nu am putut trimite cererea</translation>
    </message>
    <message>
        <source>Deze balie kon uw aanvraag niet opslaan.</source>
        <translation>Acest automat nu a putut salva cererea.</translation>
    </message>
    <message>
        <source>Probeer het opnieuw, of ga naar de balie.</source>
        <translation>Încercați din nou sau mergeți la ghișeu.</translation>
    </message>
    <message>
        <source>Is uw uittreksel uit de printer gekomen?</source>
        <translation>A ieșit extrasul din imprimantă?</translation>
    </message>
    <message>
        <source>We konden niet zien of het printen is gelukt.</source>
        <translation>Nu am putut vedea dacă s-a tipărit.</translation>
    </message>
    <message>
        <source>Ligt er geen papier? Dan sturen we het uittreksel gratis per post.</source>
        <translation>Nu este nicio hârtie? Atunci trimitem extrasul gratuit prin poștă.</translation>
    </message>
    <message>
        <source>Kijk in de printer onder het scherm.</source>
        <translation>Uitați-vă în imprimanta de sub ecran.</translation>
    </message>
    <message>
        <source>Ja, ik heb het</source>
        <translation>Da, îl am</translation>
    </message>
    <message>
        <source>Nee, stuur het op</source>
        <translation>Nu, trimiteți-l</translation>
    </message>
    <message>
        <source>Uw antwoorden blijven %1 minuten staan. Daarna wissen we ze.</source>
        <translation>Răspunsurile rămân %1 minute. Apoi le ștergem.</translation>
    </message>
    <message>
        <source>Kies iets anders</source>
        <translation>Alege altceva</translation>
    </message>
    <message>
        <source>Leg het document recht, met de foto naar beneden.</source>
        <translation>Puneți documentul drept, cu fotografia în jos.</translation>
    </message>
    <message>
        <source>We voelden geen chip. Leg het document plat op de lezer en laat het liggen.</source>
        <translation>Nu am găsit niciun cip. Puneți documentul întins pe cititor și lăsați-l acolo.</translation>
    </message>
    <message>
        <source>De chip ging niet open. Leg het document nog een keer neer.</source>
        <translation>Cipul nu s-a deschis. Puneți documentul încă o dată.</translation>
    </message>
    <message>
        <source>Het document ging te vroeg weg. Laat het liggen tot we klaar zijn.</source>
        <translation>Documentul a plecat prea repede. Lăsați-l acolo până terminăm.</translation>
    </message>
    <message>
        <source>De chip gaf geen goed antwoord. Leg het document nog een keer neer.</source>
        <translation>Cipul nu a răspuns bine. Puneți documentul încă o dată.</translation>
    </message>
    <message>
        <source>De documentlezer werkt nu niet. Ga naar de balie.</source>
        <translation>Cititorul de documente nu merge acum. Mergeți la ghișeu.</translation>
    </message>
    <message>
        <source>U kunt hier nu niet betalen. Ga naar de balie.</source>
        <translation>Nu puteți plăti aici acum. Mergeți la ghișeu.</translation>
    </message>
    <message>
        <source>De printer werkt nu niet. Ga naar de balie.</source>
        <translation>Imprimanta nu merge acum. Mergeți la ghișeu.</translation>
    </message>
    <message>
        <source>De bonprinter werkt nu niet. Ga naar de balie.</source>
        <translation>Imprimanta de bonuri nu merge acum. Mergeți la ghișeu.</translation>
    </message>
    <message>
        <source>Het register van paspoorten geeft nu geen antwoord. Ga naar de balie.</source>
        <translation>Registrul de pașapoarte nu răspunde acum. Mergeți la ghișeu.</translation>
    </message>
    <message>
        <source>Het bevolkingsregister geeft nu geen antwoord. Ga naar de balie.</source>
        <translation>Registrul populației nu răspunde acum. Mergeți la ghișeu.</translation>
    </message>
    <message>
        <source>De gemeente geeft nu geen antwoord. Ga naar de balie.</source>
        <translation>Primăria nu răspunde acum. Mergeți la ghișeu.</translation>
    </message>
    <message>
        <source>Vragen komen nu niet aan. Ga naar de balie.</source>
        <translation>Întrebările nu ajung acum. Mergeți la ghișeu.</translation>
    </message>
    <message>
        <source>Dit apparaat kan nu niets opslaan. Ga naar de balie.</source>
        <translation>Acest automat nu poate salva nimic acum. Mergeți la ghișeu.</translation>
    </message>
    <message>
        <source>Een moment. Deze balie start op.</source>
        <translation>Un moment. Acest automat pornește.</translation>
    </message>
    <message>
        <source>Printen kan hier nu niet. U krijgt het uittreksel gratis per post.</source>
        <translation>Nu se poate tipări aici acum. Primiți extrasul gratuit prin poștă.</translation>
    </message>
    <message>
        <source>Uitleg</source>
        <translation>Explicație</translation>
    </message>
    <message>
        <source>Wie u bent</source>
        <translation>Cine sunteți</translation>
    </message>
    <message>
        <source>Uw keuze</source>
        <translation>Alegerea dvs.</translation>
    </message>
    <message>
        <source>Controle</source>
        <translation>Verificare</translation>
    </message>
    <message>
        <source>Betalen</source>
        <translation>Plată</translation>
    </message>
    <message>
        <source>Printen</source>
        <translation>Tipărire</translation>
    </message>
    <message>
        <source>Naam</source>
        <translation>Nume</translation>
    </message>
    <message>
        <source>Geslacht</source>
        <translation>Sex</translation>
    </message>
    <message>
        <source>Geboren</source>
        <translation>Naștere</translation>
    </message>
    <message>
        <source>Adres</source>
        <translation>Adresă</translation>
    </message>
    <message>
        <source>Gemeente</source>
        <translation>Localitate</translation>
    </message>
    <message>
        <source>Nationaliteit</source>
        <translation>Cetățenie</translation>
    </message>
    <message>
        <source>Ouders</source>
        <translation>Părinți</translation>
    </message>
    <message>
        <source>Dat staat op het scherm</source>
        <translation>Apare pe ecran</translation>
    </message>
    <message>
        <source>man</source>
        <translation>bărbat</translation>
    </message>
    <message>
        <source>vrouw</source>
        <translation>femeie</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1, în %2</translation>
    </message>
    <message>
        <source>Onbekend</source>
        <translation>Necunoscut</translation>
    </message>
    <message>
        <source>Voor mijzelf</source>
        <translation>Pentru mine</translation>
    </message>
    <message>
        <source>Kind %1</source>
        <translation>Copilul %1</translation>
    </message>
    <message>
        <source>Voor mijn kind %1</source>
        <translation>Pentru copilul meu %1</translation>
    </message>
    <message>
        <source>Geboren op %1</source>
        <translation>Data nașterii: %1</translation>
    </message>
    <message>
        <source>Klopt dit?</source>
        <translation>Este corect?</translation>
    </message>
    <message>
        <source>Klopt er iets niet? Stop dan en ga naar de balie. U betaalt nog niets.</source>
        <translation>Ceva nu este corect? Opriți și mergeți la ghișeu. Nu plătiți nimic încă.</translation>
    </message>
    <message>
        <source>U krijgt het uittreksel straks hier, op papier.</source>
        <translation>Primiți extrasul imediat aici, pe hârtie.</translation>
    </message>
    <message>
        <source>U krijgt het uittreksel binnen 5 werkdagen per post.</source>
        <translation>Primiți extrasul prin poștă în 5 zile lucrătoare.</translation>
    </message>
    <message>
        <source>We hebben uw aanvraag veilig opgeslagen. Blijf nog even staan.</source>
        <translation>Cererea este salvată în siguranță. Mai rămâneți puțin aici.</translation>
    </message>
    <message>
        <source>Even geduld.</source>
        <translation>Un moment.</translation>
    </message>
    <message>
        <source>We slaan uw aanvraag op</source>
        <translation>Salvăm cererea dumneavoastră</translation>
    </message>
    <message>
        <source>We hebben uw aanvraag opgeslagen</source>
        <translation>Am salvat cererea dumneavoastră</translation>
    </message>
    <message>
        <source>Uw aanvraag gaat naar de gemeente</source>
        <translation>Cererea pleacă la primărie</translation>
    </message>
    <message>
        <source>De gemeente heeft uw aanvraag</source>
        <translation>Primăria are cererea</translation>
    </message>
    <message>
        <source>De gemeente maakt uw uittreksel</source>
        <translation>Primăria face extrasul</translation>
    </message>
    <message>
        <source>De gemeente heeft uw uittreksel gemaakt</source>
        <translation>Primăria a făcut extrasul</translation>
    </message>
    <message>
        <source>Uw uittreksel komt uit de printer</source>
        <translation>Extrasul iese din imprimantă</translation>
    </message>
    <message>
        <source>Uw uittreksel ligt in de printer</source>
        <translation>Extrasul este în imprimantă</translation>
    </message>
    <message>
        <source>Uw uittreksel is klaar</source>
        <translation>Extrasul dumneavoastră este gata</translation>
    </message>
    <message>
        <source>Pak uw uittreksel uit de printer onder het scherm.</source>
        <translation>Luați extrasul din imprimanta de sub ecran.</translation>
    </message>
    <message>
        <source>Uw uittreksel komt met de post</source>
        <translation>Extrasul vine prin poștă</translation>
    </message>
    <message>
        <source>Printen lukte hier niet op tijd. Uw aanvraag is wel goed binnen.</source>
        <translation>Tipărirea nu a reușit la timp aici. Dar cererea a ajuns cu bine.</translation>
    </message>
    <message>
        <source>U krijgt het uittreksel binnen 5 werkdagen thuis. Dat kost niets extra.</source>
        <translation>Primiți extrasul acasă în 5 zile lucrătoare. Nu costă nimic în plus.</translation>
    </message>
    <message>
        <source>Neem ook uw bon mee. Met de code daarop volgt u uw aanvraag.</source>
        <translation>Luați și bonul. Cu codul de pe el puteți urmări cererea.</translation>
    </message>
    <message>
        <source>Neem uw paspoort of identiteitskaart mee</source>
        <translation>Luați pașaportul sau cartea de identitate</translation>
    </message>
    <message>
        <source>Neem uw pinpas mee</source>
        <translation>Luați cardul bancar</translation>
    </message>
    <message>
        <source>Het duurde lang</source>
        <translation>A durat mult</translation>
    </message>
    <message>
        <source>Ik begreep iets niet</source>
        <translation>Nu am înțeles ceva</translation>
    </message>
    <message>
        <source>Een apparaat werkte niet goed</source>
        <translation>Un aparat nu a mers bine</translation>
    </message>
    <message>
        <source>Ik had iets anders verwacht</source>
        <translation>Mă așteptam la altceva</translation>
    </message>
    <message>
        <source>Het ging snel</source>
        <translation>A mers repede</translation>
    </message>
    <message>
        <source>Het was duidelijk</source>
        <translation>A fost clar</translation>
    </message>
    <message>
        <source>Het was makkelijk</source>
        <translation>A fost ușor</translation>
    </message>
    <message>
        <source>Ik voelde me geholpen</source>
        <translation>M-am simțit ajutat</translation>
    </message>
    <message>
        <source>U heeft het uittreksel hier gekregen, op papier.</source>
        <translation>Ați primit extrasul aici, pe hârtie.</translation>
    </message>
    <message>
        <source>Gemeente %1</source>
        <translation>Primăria %1</translation>
    </message>
    <message>
        <source>Bewijs van uw aanvraag</source>
        <translation>Bon pentru cererea dvs.</translation>
    </message>
    <message>
        <source>Kenmerk</source>
        <translation>Referință</translation>
    </message>
    <message>
        <source>Betaald</source>
        <translation>Plătit</translation>
    </message>
    <message>
        <source>Volg uw aanvraag</source>
        <translation>Urmăriți cererea</translation>
    </message>
    <message>
        <source>Bewaar dit bewijs.</source>
        <translation>Păstrați acest bon.</translation>
    </message>
    <message>
        <source>Niet verplicht.</source>
        <translation>Nu este obligatoriu.</translation>
    </message>
    <message>
        <source>Vul dit in. Wij hebben het nodig.</source>
        <translation>Completați aici. Avem nevoie de asta.</translation>
    </message>
    <message>
        <source>Ja</source>
        <translation>Da</translation>
    </message>
    <message>
        <source>Nee</source>
        <translation>Nu</translation>
    </message>
    <message>
        <source>Kies een antwoord.</source>
        <translation>Alegeți un răspuns.</translation>
    </message>
    <message>
        <source>Vul uw telefoonnummer of uw e-mailadres in.</source>
        <translation>Scrieți numărul de telefon sau adresa de e-mail.</translation>
    </message>
    <message>
        <source>Een burgerservicenummer heeft 9 cijfers. Het staat op uw paspoort of identiteitskaart.</source>
        <translation>Un număr de cetățean (BSN) are 9 cifre. Este pe pașaport sau pe cartea de identitate.</translation>
    </message>
    <message>
        <source>Dit nummer klopt niet. Kijk of alle cijfers goed staan.</source>
        <translation>Acest număr nu este corect. Verificați toate cifrele.</translation>
    </message>
    <message>
        <source>Een postcode heeft 4 cijfers en 2 letters. Bijvoorbeeld: 5038 CL.</source>
        <translation>Un cod poștal are 4 cifre și 2 litere. De exemplu: 5038 CL.</translation>
    </message>
    <message>
        <source>Vul de dag, de maand en het hele jaar in. Bijvoorbeeld: 01-03-2026.</source>
        <translation>Scrieți ziua, luna și anul întreg. De exemplu: 01-03-2026.</translation>
    </message>
    <message>
        <source>Deze dag bestaat niet. Kijk of de dag en de maand goed staan.</source>
        <translation>Această zi nu există. Verificați ziua și luna.</translation>
    </message>
    <message>
        <source>Deze dag is te vroeg. Het kan vanaf %1.</source>
        <translation>Această zi este prea devreme. Se poate de la %1.</translation>
    </message>
    <message>
        <source>Deze dag is te laat. Het kan tot en met %1.</source>
        <translation>Această zi este prea târziu. Se poate până la %1.</translation>
    </message>
    <message>
        <source>Dit nummer klopt niet. Een Nederlands nummer heeft 10 cijfers. Een ander nummer begint met + en het land.</source>
        <translation>Acest număr nu este corect. Un număr olandez are 10 cifre. Altul începe cu + și țara.</translation>
    </message>
    <message>
        <source>Dit nummer is te kort of te lang. Een Nederlandse rekening heeft 18 letters en cijfers.</source>
        <translation>Acest număr este prea scurt sau prea lung. Un cont olandez are 18 litere și cifre.</translation>
    </message>
    <message>
        <source>Dit nummer klopt niet. Het begint met 2 letters, bijvoorbeeld NL. Kijk op uw bankpas.</source>
        <translation>Acest număr nu este corect. Începe cu 2 litere, de exemplu NL. Vedeți cardul bancar.</translation>
    </message>
    <message>
        <source>In een e-mailadres staat één keer @. Bijvoorbeeld: naam@voorbeeld.nl.</source>
        <translation>O adresă de e-mail are un singur @. De exemplu: nume@exemplu.ro.</translation>
    </message>
    <message>
        <source>Dit adres klopt niet. Kijk goed naar het stuk voor en na de @.</source>
        <translation>Această adresă nu este corectă. Verificați înainte și după @.</translation>
    </message>
    <message>
        <source>Dit getal is te klein. Vul %1 of meer in.</source>
        <translation>Acest număr este prea mic. Scrieți %1 sau mai mult.</translation>
    </message>
    <message>
        <source>Dit getal is te groot. Vul %1 of minder in.</source>
        <translation>Acest număr este prea mare. Scrieți %1 sau mai puțin.</translation>
    </message>
    <message>
        <source>knop</source>
        <translation>buton</translation>
    </message>
    <message>
        <source>keuze</source>
        <translation>opțiune</translation>
    </message>
    <message>
        <source>vakje</source>
        <translation>casetă</translation>
    </message>
    <message>
        <source>invulveld</source>
        <translation>câmp</translation>
    </message>
    <message>
        <source>gekozen</source>
        <translation>ales</translation>
    </message>
    <message>
        <source>niet gekozen</source>
        <translation>neales</translation>
    </message>
    <message>
        <source>kan nu niet</source>
        <translation>acum nu se poate</translation>
    </message>
    <message>
        <source>leeg</source>
        <translation>gol</translation>
    </message>
    <message>
        <source>ingevuld</source>
        <translation>completat</translation>
    </message>
    <message>
        <source>%1 van %2</source>
        <translation>%1 din %2</translation>
    </message>
    <message>
        <source>toets</source>
        <translation>tastă</translation>
    </message>
    <message>
        <source>teken</source>
        <translation>caracter</translation>
    </message>
    <message>
        <source>gewist</source>
        <translation>șters</translation>
    </message>
    <message>
        <source>Volume %1 van %2</source>
        <translation>Volum %1 din %2</translation>
    </message>
    <message>
        <source>Terug kan hier niet.</source>
        <translation>Aici nu puteți merge înapoi.</translation>
    </message>
    <message>
        <source>Met een koptelefoon hoort u wat u typt.</source>
        <translation>Cu căști auziți ce tastați.</translation>
    </message>
    <message>
        <source>De balie leest nu voor. Uw eigen gegevens hoort u alleen met een koptelefoon.</source>
        <translation>Automatul citește acum cu voce tare. Datele dumneavoastră le auziți doar cu căști.</translation>
    </message>
    <message>
        <source>De balie leest nu voor. Alleen u hoort het.</source>
        <translation>Automatul citește acum cu voce tare. Numai dumneavoastră auziți.</translation>
    </message>
    <message>
        <source>Met de pijlen gaat u naar het volgende of het vorige. Met de knop in het midden kiest u. Met Herhalen hoort u het nog een keer.</source>
        <translation>Cu săgețile mergeți la elementul următor sau anterior. Cu butonul din mijloc alegeți. Cu Repetă auziți încă o dată.</translation>
    </message>
    <message>
        <source>spatie</source>
        <translation>spațiu</translation>
    </message>
    <message>
        <source>nieuwe regel</source>
        <translation>rând nou</translation>
    </message>
    <message>
        <source>punt</source>
        <translation>punct</translation>
    </message>
    <message>
        <source>komma</source>
        <translation>virgulă</translation>
    </message>
    <message>
        <source>streepje</source>
        <translation>cratimă</translation>
    </message>
    <message>
        <source>laag streepje</source>
        <translation>liniuță jos</translation>
    </message>
    <message>
        <source>apostrof</source>
        <translation>apostrof</translation>
    </message>
    <message>
        <source>Dit apparaat is buiten dienst</source>
        <translation>Acest automat nu funcționează</translation>
    </message>
    <message>
        <source>Vanaf %1 kunt u hier weer terecht.</source>
        <translation>Îl puteți folosi din nou de la %1.</translation>
    </message>
    <message>
        <source>We werken eraan. Dit apparaat doet het straks vanzelf weer.</source>
        <translation>Lucrăm la asta. Automatul va porni din nou singur.</translation>
    </message>
    <message>
        <source>Raak het scherm aan om te beginnen</source>
        <translation>Atingeți ecranul pentru a începe</translation>
    </message>
    <message>
        <source>We zijn nu gesloten</source>
        <translation>Acum este închis</translation>
    </message>
</context>
<context>
    <name>Tile</name>
    <message>
        <source>Gratis</source>
        <translation>Gratuit</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Începe</translation>
    </message>
</context>
</TS>
