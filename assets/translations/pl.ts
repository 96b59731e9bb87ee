<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="pl" sourcelanguage="nl">
<context>
    <name>FeedbackScreen</name>
    <message>
        <source>Hoe ging het?</source>
        <translation>Jak poszło?</translation>
    </message>
    <message>
        <source>Uw antwoord helpt ons. We bewaren geen naam.</source>
        <translation>Ta odpowiedź nam pomaga. Nie zapisujemy nazwiska.</translation>
    </message>
    <message>
        <source>heel slecht</source>
        <translation>bardzo źle</translation>
    </message>
    <message>
        <source>slecht</source>
        <translation>źle</translation>
    </message>
    <message>
        <source>gaat wel</source>
        <translation>tak sobie</translation>
    </message>
    <message>
        <source>goed</source>
        <translation>dobrze</translation>
    </message>
    <message>
        <source>heel goed</source>
        <translation>bardzo dobrze</translation>
    </message>
    <message>
        <source>Waar lag dat aan? U mag meer kiezen.</source>
        <translation>Dlaczego? Można wybrać kilka odpowiedzi.</translation>
    </message>
    <message>
        <source>Klaar</source>
        <translation>Gotowe</translation>
    </message>
    <message>
        <source>Overslaan</source>
        <translation>Pomiń</translation>
    </message>
</context>
<context>
    <name>FinishScreen</name>
    <message>
        <source>Richt de camera van uw telefoon op deze code.</source>
        <translation>Proszę skierować aparat telefonu na ten kod.</translation>
    </message>
    <message>
        <source>Uw kenmerk: %1</source>
        <translation>Numer sprawy: %1</translation>
    </message>
    <message>
        <source>Ik heb alles</source>
        <translation>Mam wszystko</translation>
    </message>
</context>
<context>
    <name>FormScreen</name>
    <message>
        <source>Verder</source>
        <translation>Dalej</translation>
    </message>
    <message>
        <source>Kies eerst een antwoord</source>
        <translation>Proszę najpierw wybrać odpowiedź</translation>
    </message>
</context>
<context>
    <name>HelpBar</name>
    <message>
        <source>Vaste knoppen</source>
        <translation>Stałe przyciski</translation>
    </message>
    <message>
        <source>Terug</source>
        <translation>Wstecz</translation>
    </message>
    <message>
        <source>Stoppen</source>
        <translation>Zakończ</translation>
    </message>
    <message>
        <source>Hulp</source>
        <translation>Pomoc</translation>
    </message>
    <message>
        <source>Hulp van een medewerker</source>
        <translation>Pomoc pracownika</translation>
    </message>
    <message>
        <source>Kies een andere taal</source>
        <translation>Wybierz inny język</translation>
    </message>
    <message>
        <source>Groter</source>
        <translation>Większe</translation>
    </message>
    <message>
        <source>Grotere letters</source>
        <translation>Większe litery</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>Kontrast</translation>
    </message>
    <message>
        <source>Meer verschil tussen licht en donker</source>
        <translation>Większa różnica między jasnym a ciemnym</translation>
    </message>
    <message>
        <source>Voorlezen</source>
        <translation>Czytaj</translation>
    </message>
    <message>
        <source>De balie leest voor wat er staat</source>
        <translation>Automat czyta na głos to, co jest na ekranie</translation>
    </message>
    <message>
        <source>Lager</source>
        <translation>Niżej</translation>
    </message>
    <message>
        <source>Alles onder op het scherm</source>
        <translation>Wszystko na dole ekranu</translation>
    </message>
</context>
<context>
    <name>HelpScreen</name>
    <message>
        <source>Vraag het aan een medewerker</source>
        <translation>Proszę zapytać pracownika</translation>
    </message>
    <message>
        <source>Loop naar een medewerker in de hal of naar de balie. Zeg waar u bent gebleven.</source>
        <translation>Proszę podejść do pracownika w holu lub do okienka. Proszę powiedzieć, na czym się skończyło.</translation>
    </message>
    <message>
        <source>Laat uw paspoort en uw pinpas niet liggen.</source>
        <translation>Proszę zabrać paszport i kartę płatniczą.</translation>
    </message>
    <message>
        <source>Geen beweging op het scherm</source>
        <translation>Bez ruchu na ekranie</translation>
    </message>
    <message>
        <source>Ga verder</source>
        <translation>Dalej</translation>
    </message>
</context>
<context>
    <name>IdentifyScreen</name>
    <message>
        <source>Leg uw paspoort of identiteitskaart op de lezer</source>
        <translation>Proszę położyć paszport lub dowód osobisty na czytniku</translation>
    </message>
    <message>
        <source>Laat uw document liggen</source>
        <translation>Proszę nie zabierać dokumentu</translation>
    </message>
    <message>
        <source>We zoeken uw gegevens op</source>
        <translation>Szukamy danych</translation>
    </message>
    <message>
        <source>De kant met uw foto ligt naar beneden.</source>
        <translation>Strona ze zdjęciem leży w dół.</translation>
    </message>
    <message>
        <source>We lezen de chip. Dat duurt een paar tellen.</source>
        <translation>Odczytujemy chip. To potrwa kilka sekund.</translation>
    </message>
    <message>
        <source>U mag uw document weer pakken.</source>
        <translation>Można już zabrać dokument.</translation>
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
        <translation>ąćęłńóśźż</translation>
    </message>
    <message>
        <source>Toetsenbord</source>
        <translation>Klawiatura</translation>
    </message>
    <message>
        <source>Hoofdletter</source>
        <translation>Wielka litera</translation>
    </message>
    <message>
        <source>Wissen</source>
        <translation>Usuń</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Litery</translation>
    </message>
    <message>
        <source>Tekens</source>
        <translation>Znaki</translation>
    </message>
    <message>
        <source>Letters met een accent</source>
        <translation>Litery ze znakami</translation>
    </message>
    <message>
        <source>Spatie</source>
        <translation>Spacja</translation>
    </message>
    <message>
        <source>Nieuwe regel</source>
        <translation>Nowy wiersz</translation>
    </message>
</context>
<context>
    <name>Languages</name>
    <message>
        <source>Nederlands</source>
        <extracomment>What the language calls itself, as a visitor looks for it in a list: Deutsch, Français, العربية.</extracomment>
        <translation>Polski</translation>
    </message>
    <message>
        <source>nl_NL</source>
        <extracomment>Whose way of writing dates and amounts is used, with the digits that stand on the paper: de_DE, ar_AE.</extracomment>
        <translation>pl_PL</translation>
    </message>
</context>
<context>
    <name>LanguagesScreen</name>
    <message>
        <source>Kies uw taal</source>
        <translation>Wybór języka</translation>
    </message>
    <message>
        <source>Ga verder</source>
        <translation>Dalej</translation>
    </message>
</context>
<context>
    <name>Milestones</name>
    <message>
        <source>%1: klaar</source>
        <translation>%1: gotowe</translation>
    </message>
</context>
<context>
    <name>OverviewScreen</name>
    <message>
        <source>Nieuwer</source>
        <translation>Nowsze</translation>
    </message>
    <message>
        <source>Bladzijde %1 van %2</source>
        <translation>Strona %1 z %2</translation>
    </message>
    <message>
        <source>Ouder</source>
        <translation>Starsze</translation>
    </message>
    <message>
        <source>Ik weet genoeg</source>
        <translation>Wiem już wszystko</translation>
    </message>
</context>
<context>
    <name>PayScreen</name>
    <message>
        <source>Zo kunt u betalen</source>
        <translation>Za chwilę można zapłacić</translation>
    </message>
    <message>
        <source>Houd uw pas tegen het betaalapparaat</source>
        <translation>Proszę zbliżyć kartę do terminala płatniczego</translation>
    </message>
    <message>
        <source>We vragen na of u heeft betaald</source>
        <translation>Sprawdzamy, czy płatność się udała</translation>
    </message>
    <message>
        <source>Pak alvast uw pinpas of telefoon.</source>
        <translation>Proszę przygotować kartę płatniczą lub telefon.</translation>
    </message>
    <message>
        <source>Of steek uw pas in het apparaat en toets uw pincode in.</source>
        <translation>Lub proszę włożyć kartę do terminala i wpisać PIN.</translation>
    </message>
    <message>
        <source>Betaal niet nog een keer. U hoort het zo van ons.</source>
        <translation>Proszę nie płacić drugi raz. Zaraz podamy wynik.</translation>
    </message>
</context>
<context>
    <name>PrivacyScreen</name>
    <message>
        <source>Zo gaan we om met uw gegevens</source>
        <translation>Co robimy z danymi</translation>
    </message>
    <message>
        <source>Dat is goed</source>
        <translation>Zgadzam się</translation>
    </message>
</context>
<context>
    <name>ProblemScreen</name>
    <message>
        <source>Wat is er gebeurd</source>
        <translation>Co się stało</translation>
    </message>
    <message>
        <source>Wat wij doen</source>
        <translation>Co robimy</translation>
    </message>
    <message>
        <source>Wat u kunt doen</source>
        <translation>Co można zrobić</translation>
    </message>
</context>
<context>
    <name>ProgressScreen</name>
    <message>
        <source>We zijn voor u bezig</source>
        <translation>Pracujemy nad tym</translation>
    </message>
    <message>
        <source>Blijf nog even bij de balie.</source>
        <translation>Proszę jeszcze chwilę poczekać tutaj.</translation>
    </message>
</context>
<context>
    <name>ReviewScreen</name>
    <message>
        <source>Dit komt op het papier</source>
        <translation>To będzie na papierze</translation>
    </message>
    <message>
        <source>U betaalt</source>
        <translation>Do zapłaty</translation>
    </message>
    <message>
        <source>Ja, dit klopt. Ik ga betalen</source>
        <translation>Tak, zgadza się. Przejdź do płatności</translation>
    </message>
    <message>
        <source>Ja, dit klopt. Vraag het aan</source>
        <translation>Tak, zgadza się. Złóż wniosek</translation>
    </message>
</context>
<context>
    <name>ScrollArea</name>
    <message>
        <source>Bladeren</source>
        <translation>Przewijanie</translation>
    </message>
    <message>
        <source>Naar boven</source>
        <translation>W górę</translation>
    </message>
    <message>
        <source>Naar beneden, er staat nog meer</source>
        <translation>W dół, jest tam więcej</translation>
    </message>
</context>
<context>
    <name>Spinner</name>
    <message>
        <source>Even geduld</source>
        <translation>Chwileczkę</translation>
    </message>
</context>
<context>
    <name>StartScreen</name>
    <message>
        <source>Welkom in de Stadswinkel</source>
        <translation>Witamy w Stadswinkel</translation>
    </message>
    <message>
        <source>Wat wilt u regelen?</source>
        <translation>Co można dla Państwa załatwić?</translation>
    </message>
    <message>
        <source>Zo gaat het</source>
        <translation>Jak to działa</translation>
    </message>
    <message>
        <source>U laat zien wie u bent</source>
        <translation>Pokazanie dokumentu</translation>
    </message>
    <message>
        <source>U kiest en betaalt</source>
        <translation>Wybór i płatność</translation>
    </message>
    <message>
        <source>U neemt uw papier mee</source>
        <translation>Odbiór papieru</translation>
    </message>
</context>
<context>
    <name>StepBar</name>
    <message>
        <source>Stap %1 van %2: %3</source>
        <translation>Krok %1 z %2: %3</translation>
    </message>
</context>
<context>
    <name>StillThere</name>
    <message>
        <source>Bent u er nog?</source>
        <translation>Czy ktoś tu jeszcze jest?</translation>
    </message>
    <message>
        <source>Zonder antwoord stoppen we en wissen we uw gegevens.</source>
        <translation>Bez odpowiedzi kończymy i usuwamy dane.</translation>
    </message>
    <message>
        <source>Ja, ik ben er nog</source>
        <translation>Tak, jestem</translation>
    </message>
    <message>
        <source>Nee, stop</source>
        <translation>Nie, zakończ</translation>
    </message>
</context>
<context>
    <name>TextField</name>
    <message>
        <source>Nog %1 tekens</source>
        <translation>Pozostało znaków: %1</translation>
    </message>
</context>
<context>
    <name>Texts</name>
    <message>
        <source>Versturen</source>
        <translation>Wysyłka</translation>
    </message>
    <message>
        <source>We sturen uw aanvraag naar %1.</source>
        <translation>Wysyłamy wniosek. Odbiorca: %1.</translation>
    </message>
    <message>
        <source>Naar wie</source>
        <translation>Do kogo</translation>
    </message>
    <message>
        <source>Welke gegevens</source>
        <translation>Jakie dane</translation>
    </message>
    <message>
        <source>Waarom</source>
        <translation>Dlaczego</translation>
    </message>
    <message>
        <source>We hebben uw aanvraag veilig opgeslagen</source>
        <translation>Wniosek jest bezpiecznie zapisany</translation>
    </message>
    <message>
        <source>Dat gaat vanzelf. U hoeft hier niet te wachten.</source>
        <translation>To dzieje się samo. Nie trzeba tu czekać.</translation>
    </message>
    <message>
        <source>Neem ook uw bon mee. Daarop staat uw kenmerk.</source>
        <translation>Proszę wziąć też paragon. Jest na nim numer sprawy.</translation>
    </message>
    <message>
        <source>Een medewerker van de gemeente geeft u antwoord.</source>
        <translation>Pracownik gminy odpowie na pytanie.</translation>
    </message>
    <message>
        <source>Een medewerker van de gemeente kijkt uw aanvraag na.</source>
        <translation>Pracownik gminy sprawdza wniosek.</translation>
    </message>
    <message>
        <source>Klopt er iets niet? Kies dan Terug. Wat u heeft ingevuld blijft staan.</source>
        <translation>Coś się nie zgadza? Proszę wybrać Wstecz. Wpisane odpowiedzi pozostaną.</translation>
    </message>
    <message>
        <source>Uw aanvragen</source>
        <translation>Wnioski</translation>
    </message>
    <message>
        <source>Aangevraagd op %1</source>
        <translation>Złożono %1</translation>
    </message>
    <message>
        <source>Ontvangen</source>
        <translation>Przyjęto</translation>
    </message>
    <message>
        <source>Klaar op %1</source>
        <translation>Zakończono %1</translation>
    </message>
    <message>
        <source>We vinden geen aanvragen van u bij de gemeente.</source>
        <translation>Nie znajdujemy w gminie żadnych wniosków tej osoby.</translation>
    </message>
    <message>
        <source>Dit zijn uw nieuwste aanvragen. Zoekt u een oudere? Vraag het aan de balie.</source>
        <translation>To są najnowsze wnioski. Potrzebny jest starszy? Proszę zapytać w okienku.</translation>
    </message>
    <message>
        <source>Stoppen</source>
        <translation>Zakończ</translation>
    </message>
    <message>
        <source>Ga naar de balie. Een medewerker helpt u verder.</source>
        <translation>Proszę podejść do okienka. Pracownik pomoże.</translation>
    </message>
    <message>
        <source>Probeer het opnieuw</source>
        <translation>Spróbuj ponownie</translation>
    </message>
    <message>
        <source>De lezer werkt even niet</source>
        <translation>Czytnik chwilowo nie działa</translation>
    </message>
    <message>
        <source>De lezer geeft geen antwoord.</source>
        <translation>Czytnik nie odpowiada.</translation>
    </message>
    <message>
        <source>De lezer start opnieuw. Dat duurt een paar seconden.</source>
        <translation>Czytnik uruchamia się ponownie. To potrwa kilka sekund.</translation>
    </message>
    <message>
        <source>Wacht even en probeer het opnieuw. Lukt het niet? Ga naar de balie.</source>
        <translation>Proszę chwilę poczekać i spróbować ponownie. Nadal nie działa? Proszę podejść do okienka.</translation>
    </message>
    <message>
        <source>We kunnen uw document niet lezen</source>
        <translation>Nie możemy odczytać dokumentu</translation>
    </message>
    <message>
        <source>Het lezen is drie keer niet gelukt. Dat ligt niet aan u.</source>
        <translation>Odczyt nie udał się trzy razy. To nie jest niczyja wina.</translation>
    </message>
    <message>
        <source>We hebben niets van u bewaard.</source>
        <translation>Nie zapisaliśmy żadnych danych.</translation>
    </message>
    <message>
        <source>Probeer het nog eens, of met een ander document. Of ga naar de balie.</source>
        <translation>Proszę spróbować jeszcze raz lub z innym dokumentem. Lub podejść do okienka.</translation>
    </message>
    <message>
        <source>We kunnen dit document hier niet gebruiken</source>
        <translation>Tutaj nie możemy użyć tego dokumentu</translation>
    </message>
    <message>
        <source>De gegevens in de chip passen niet bij het document.</source>
        <translation>Dane w chipie nie pasują do dokumentu.</translation>
    </message>
    <message>
        <source>We vinden uw document niet</source>
        <translation>Nie znajdujemy tego dokumentu</translation>
    </message>
    <message>
        <source>Dit document staat niet in het Nederlandse register.</source>
        <translation>Tego dokumentu nie ma w holenderskim rejestrze.</translation>
    </message>
    <message>
        <source>Heeft u een Nederlands paspoort of een Nederlandse identiteitskaart? Gebruik die. Of ga naar de balie.</source>
        <translation>Czy jest pod ręką holenderski paszport lub dowód? Proszę go użyć. Lub podejść do okienka.</translation>
    </message>
    <message>
        <source>Dit document is niet meer geldig</source>
        <translation>Ten dokument nie jest już ważny</translation>
    </message>
    <message>
        <source>Het document staat als vermist of ingetrokken in het register.</source>
        <translation>Według rejestru dokument jest zgubiony lub unieważniony.</translation>
    </message>
    <message>
        <source>Uw document is verlopen</source>
        <translation>Dokument stracił ważność</translation>
    </message>
    <message>
        <source>De datum op het document is voorbij.</source>
        <translation>Data na dokumencie już minęła.</translation>
    </message>
    <message>
        <source>Heeft u een ander document? Probeer dat. Of ga naar de balie.</source>
        <translation>Czy jest inny dokument? Proszę go użyć. Lub podejść do okienka.</translation>
    </message>
    <message>
        <source>We kunnen uw gegevens nu niet ophalen</source>
        <translation>Nie możemy teraz pobrać danych</translation>
    </message>
    <message>
        <source>Het bevolkingsregister geeft geen antwoord.</source>
        <translation>Rejestr ludności nie odpowiada.</translation>
    </message>
    <message>
        <source>We onthouden wie u bent, zodat u niet opnieuw hoeft te beginnen.</source>
        <translation>Pamiętamy, kto tu jest. Nie trzeba zaczynać od nowa.</translation>
    </message>
    <message>
        <source>We vinden deze persoon niet</source>
        <translation>Nie znajdujemy tej osoby</translation>
    </message>
    <message>
        <source>De persoon staat niet in het bevolkingsregister.</source>
        <translation>Tej osoby nie ma w rejestrze ludności.</translation>
    </message>
    <message>
        <source>Dit kunnen we hier niet regelen</source>
        <translation>Tego nie można tu załatwić</translation>
    </message>
    <message>
        <source>De persoon staat niet meer ingeschreven in een Nederlandse gemeente.</source>
        <translation>Ta osoba nie jest już zameldowana w holenderskiej gminie.</translation>
    </message>
    <message>
        <source>We kunnen uw aanvragen nu niet ophalen</source>
        <translation>Nie możemy teraz pobrać wniosków</translation>
    </message>
    <message>
        <source>Het systeem van de gemeente geeft geen antwoord.</source>
        <translation>System gminy nie odpowiada.</translation>
    </message>
    <message>
        <source>Uw aanvragen zelf gaan gewoon door.</source>
        <translation>Same wnioski są rozpatrywane normalnie.</translation>
    </message>
    <message>
        <source>Betalen lukt nu niet</source>
        <translation>Płatność teraz nie działa</translation>
    </message>
    <message>
        <source>Het betaalapparaat geeft geen antwoord. U heeft niets betaald.</source>
        <translation>Terminal płatniczy nie odpowiada. Nic nie zapłacono.</translation>
    </message>
    <message>
        <source>Het apparaat start opnieuw. Dat kan een minuut duren.</source>
        <translation>Terminal uruchamia się ponownie. To może potrwać minutę.</translation>
    </message>
    <message>
        <source>Wacht even en probeer het opnieuw. Of betaal aan de balie.</source>
        <translation>Proszę chwilę poczekać i spróbować ponownie. Lub zapłacić w okienku.</translation>
    </message>
    <message>
        <source>Uw betaling is niet gelukt</source>
        <translation>Płatność się nie udała</translation>
    </message>
    <message>
        <source>Uw bank heeft de betaling niet goedgekeurd. U heeft niets betaald.</source>
        <translation>Bank nie przyjął płatności. Nic nie zapłacono.</translation>
    </message>
    <message>
        <source>Uw keuzes blijven staan.</source>
        <translation>Wybrane odpowiedzi zostają.</translation>
    </message>
    <message>
        <source>Probeer het opnieuw, of gebruik een andere pas.</source>
        <translation>Proszę spróbować ponownie lub użyć innej karty.</translation>
    </message>
    <message>
        <source>Opnieuw betalen</source>
        <translation>Zapłać ponownie</translation>
    </message>
    <message>
        <source>U heeft nog niet betaald</source>
        <translation>Jeszcze nie zapłacono</translation>
    </message>
    <message>
        <source>De betaling is gestopt. U heeft niets betaald.</source>
        <translation>Płatność została przerwana. Nic nie zapłacono.</translation>
    </message>
    <message>
        <source>Betaal opnieuw of stop. Als u stopt, wissen we uw gegevens.</source>
        <translation>Proszę zapłacić ponownie lub zakończyć. Po zakończeniu usuniemy dane.</translation>
    </message>
    <message>
        <source>We weten niet of uw betaling is gelukt</source>
        <translation>Nie wiemy, czy płatność się udała</translation>
    </message>
    <message>
        <source>Het betaalapparaat gaf geen antwoord meer.</source>
        <translation>Terminal płatniczy przestał odpowiadać.</translation>
    </message>
    <message>
        <source>We blijven het navragen. Is het geld van uw rekening af? Dan krijgt u het vanzelf terug.</source>
        <translation>Nadal to sprawdzamy. Pieniądze zniknęły z konta? Wrócą same.</translation>
    </message>
    <message>
        <source>Betaal hier niet nog een keer. Ga naar de balie voor uw aanvraag.</source>
        <translation>Proszę nie płacić tu drugi raz. Z wnioskiem proszę podejść do okienka.</translation>
    </message>
    <message>
        <source>U bent gestopt</source>
        <translation>Zakończono</translation>
    </message>
    <message>
        <source>Uw betaling was net gelukt toen u stopte.</source>
        <translation>Płatność udała się tuż przed zakończeniem.</translation>
    </message>
    <message>
        <source>We geven het geld terug op uw rekening.</source>
        <translation>Zwracamy pieniądze na konto.</translation>
    </message>
    <message>
        <source>U hoeft niets te doen.</source>
        <translation>Nic nie trzeba robić.</translation>
    </message>
    <message>
        <source>Klaar</source>
        <translation>Gotowe</translation>
    </message>
    <message>
        <source>We konden uw aanvraag niet versturen</source>
        <translation>Nie mogliśmy wysłać wniosku</translation>
    </message>
    <message>
        <source>Deze balie kon uw aanvraag niet opslaan.</source>
        <translation>Ten automat nie mógł zapisać wniosku.</translation>
    </message>
    <message>
        <source>Probeer het opnieuw, of ga naar de balie.</source>
        <translation>Proszę spróbować ponownie lub podejść do okienka.</translation>
    </message>
    <message>
        <source>Is uw uittreksel uit de printer gekomen?</source>
        <translation>Czy wyciąg wyszedł z drukarki?</translation>
    </message>
    <message>
        <source>We konden niet zien of het printen is gelukt.</source>
        <translation>Nie widzieliśmy, czy druk się udał.</translation>
    </message>
    <message>
        <source>Ligt er geen papier? Dan sturen we het uittreksel gratis per post.</source>
        <translation>Nie ma papieru? Wyślemy wyciąg pocztą za darmo.</translation>
    </message>
    <message>
        <source>Kijk in de printer onder het scherm.</source>
        <translation>Proszę zajrzeć do drukarki pod ekranem.</translation>
    </message>
    <message>
        <source>Ja, ik heb het</source>
        <translation>Tak, mam go</translation>
    </message>
    <message>
        <source>Nee, stuur het op</source>
        <translation>Nie, proszę wysłać</translation>
    </message>
    <message>
        <source>Uw antwoorden blijven %1 minuten staan. Daarna wissen we ze.</source>
        <translation>Odpowiedzi zostają przez %1 min. Potem je usuwamy.</translation>
    </message>
    <message>
        <source>Kies iets anders</source>
        <translation>Wybierz coś innego</translation>
    </message>
    <message>
        <source>Leg het document recht, met de foto naar beneden.</source>
        <translation>Proszę położyć dokument prosto, zdjęciem w dół.</translation>
    </message>
    <message>
        <source>We voelden geen chip. Leg het document plat op de lezer en laat het liggen.</source>
        <translation>Nie znaleźliśmy chipa. Proszę położyć dokument płasko na czytniku i zostawić.</translation>
    </message>
    <message>
        <source>De chip ging niet open. Leg het document nog een keer neer.</source>
        <translation>Chip się nie otworzył. Proszę położyć dokument jeszcze raz.</translation>
    </message>
    <message>
        <source>Het document ging te vroeg weg. Laat het liggen tot we klaar zijn.</source>
        <translation>Dokument zniknął za wcześnie. Proszę go zostawić, aż skończymy.</translation>
    </message>
    <message>
        <source>De chip gaf geen goed antwoord. Leg het document nog een keer neer.</source>
        <translation>Chip źle odpowiedział. Proszę położyć dokument jeszcze raz.</translation>
    </message>
    <message>
        <source>De documentlezer werkt nu niet. Ga naar de balie.</source>
        <translation>Czytnik dokumentów teraz nie działa. Proszę podejść do okienka.</translation>
    </message>
    <message>
        <source>U kunt hier nu niet betalen. Ga naar de balie.</source>
        <translation>Tutaj nie można teraz zapłacić. Proszę podejść do okienka.</translation>
    </message>
    <message>
        <source>De printer werkt nu niet. Ga naar de balie.</source>
        <translation>Drukarka teraz nie działa. Proszę podejść do okienka.</translation>
    </message>
    <message>
        <source>De bonprinter werkt nu niet. Ga naar de balie.</source>
        <translation>Drukarka paragonów teraz nie działa. Proszę podejść do okienka.</translation>
    </message>
    <message>
        <source>Het register van paspoorten geeft nu geen antwoord. Ga naar de balie.</source>
        <translation>Rejestr paszportów teraz nie odpowiada. Proszę podejść do okienka.</translation>
    </message>
    <message>
        <source>Het bevolkingsregister geeft nu geen antwoord. Ga naar de balie.</source>
        <translation>Rejestr ludności teraz nie odpowiada. Proszę podejść do okienka.</translation>
    </message>
    <message>
        <source>De gemeente geeft nu geen antwoord. Ga naar de balie.</source>
        <translation>Gmina teraz nie odpowiada. Proszę podejść do okienka.</translation>
    </message>
    <message>
        <source>Vragen komen nu niet aan. Ga naar de balie.</source>
        <translation>Pytania teraz nie docierają. Proszę podejść do okienka.</translation>
    </message>
    <message>
        <source>Dit apparaat kan nu niets opslaan. Ga naar de balie.</source>
        <translation>Ten automat nie może teraz nic zapisać. Proszę podejść do okienka.</translation>
    </message>
    <message>
        <source>Een moment. Deze balie start op.</source>
        <translation>Chwileczkę. Ten automat się uruchamia.</translation>
    </message>
    <message>
        <source>Printen kan hier nu niet. U krijgt het uittreksel gratis per post.</source>
        <translation>Druk nie jest tu teraz możliwy. Wyciąg przyjdzie pocztą za darmo.</translation>
    </message>
    <message>
        <source>Uitleg</source>
        <translation>Informacja</translation>
    </message>
    <message>
        <source>Wie u bent</source>
        <translation>Tożsamość</translation>
    </message>
    <message>
        <source>Uw keuze</source>
        <translation>Wybór</translation>
    </message>
    <message>
        <source>Controle</source>
        <translation>Sprawdzenie</translation>
    </message>
    <message>
        <source>Betalen</source>
        <translation>Płatność</translation>
    </message>
    <message>
        <source>Printen</source>
        <translation>Druk</translation>
    </message>
    <message>
        <source>Naam</source>
        <translation>Imię i nazwisko</translation>
    </message>
    <message>
        <source>Geslacht</source>
        <translation>Płeć</translation>
    </message>
    <message>
        <source>Geboren</source>
        <translation>Urodzenie</translation>
    </message>
    <message>
        <source>Adres</source>
        <translation>Adres</translation>
    </message>
    <message>
        <source>Gemeente</source>
        <translation>Gmina</translation>
    </message>
    <message>
        <source>Nationaliteit</source>
        <translation>Obywatelstwo</translation>
    </message>
    <message>
        <source>Ouders</source>
        <translation>Rodzice</translation>
    </message>
    <message>
        <source>Dat staat op het scherm</source>
        <translation>To jest na ekranie</translation>
    </message>
    <message>
        <source>man</source>
        <translation>mężczyzna</translation>
    </message>
    <message>
        <source>vrouw</source>
        <translation>kobieta</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Onbekend</source>
        <translation>Nieznane</translation>
    </message>
    <message>
        <source>Voor mijzelf</source>
        <translation>Dla mnie</translation>
    </message>
    <message>
        <source>Kind %1</source>
        <translation>Dziecko %1</translation>
    </message>
    <message>
        <source>Voor mijn kind %1</source>
        <translation>Dla mojego dziecka: %1</translation>
    </message>
    <message>
        <source>Geboren op %1</source>
        <translation>Data urodzenia: %1</translation>
    </message>
    <message>
        <source>Klopt dit?</source>
        <translation>Czy to się zgadza?</translation>
    </message>
    <message>
        <source>Klopt er iets niet? Stop dan en ga naar de balie. U betaalt nog niets.</source>
        <translation>Coś się nie zgadza? Proszę zakończyć i podejść do okienka. Na razie nic się nie płaci.</translation>
    </message>
    <message>
        <source>U krijgt het uittreksel straks hier, op papier.</source>
        <translation>Wyciąg będzie zaraz tutaj, na papierze.</translation>
    </message>
    <message>
        <source>U krijgt het uittreksel binnen 5 werkdagen per post.</source>
        <translation>Wyciąg przyjdzie pocztą w ciągu 5 dni roboczych.</translation>
    </message>
    <message>
        <source>We hebben uw aanvraag veilig opgeslagen. Blijf nog even staan.</source>
        <translation>Wniosek jest bezpiecznie zapisany. Proszę jeszcze chwilę poczekać.</translation>
    </message>
    <message>
        <source>Even geduld.</source>
        <translation>Chwileczkę.</translation>
    </message>
    <message>
        <source>We slaan uw aanvraag op</source>
        <translation>Zapisujemy wniosek</translation>
    </message>
    <message>
        <source>We hebben uw aanvraag opgeslagen</source>
        <translation>Zapisaliśmy wniosek</translation>
    </message>
    <message>
        <source>Uw aanvraag gaat naar de gemeente</source>
        <translation>Wniosek idzie do gminy</translation>
    </message>
    <message>
        <source>De gemeente heeft uw aanvraag</source>
        <translation>Gmina ma wniosek</translation>
    </message>
    <message>
        <source>De gemeente maakt uw uittreksel</source>
        <translation>Gmina przygotowuje wyciąg</translation>
    </message>
    <message>
        <source>De gemeente heeft uw uittreksel gemaakt</source>
        <translation>Gmina przygotowała wyciąg</translation>
    </message>
    <message>
        <source>Uw uittreksel komt uit de printer</source>
        <translation>Wyciąg wychodzi z drukarki</translation>
    </message>
    <message>
        <source>Uw uittreksel ligt in de printer</source>
        <translation>Wyciąg leży w drukarce</translation>
    </message>
    <message>
        <source>Uw uittreksel is klaar</source>
        <translation>Wyciąg jest gotowy</translation>
    </message>
    <message>
        <source>Pak uw uittreksel uit de printer onder het scherm.</source>
        <translation>Proszę wziąć wyciąg z drukarki pod ekranem.</translation>
    </message>
    <message>
        <source>Uw uittreksel komt met de post</source>
        <translation>Wyciąg przyjdzie pocztą</translation>
    </message>
    <message>
        <source>Printen lukte hier niet op tijd. Uw aanvraag is wel goed binnen.</source>
        <translation>Druk nie udał się tu na czas. Ale wniosek dotarł.</translation>
    </message>
    <message>
        <source>U krijgt het uittreksel binnen 5 werkdagen thuis. Dat kost niets extra.</source>
        <translation>Wyciąg przyjdzie do domu w ciągu 5 dni roboczych. Bez dodatkowych kosztów.</translation>
    </message>
    <message>
        <source>Neem ook uw bon mee. Met de code daarop volgt u uw aanvraag.</source>
        <translation>Proszę wziąć też paragon. Kod na nim pozwala śledzić wniosek.</translation>
    </message>
    <message>
        <source>Neem uw paspoort of identiteitskaart mee</source>
        <translation>Proszę zabrać paszport lub dowód osobisty</translation>
    </message>
    <message>
        <source>Neem uw pinpas mee</source>
        <translation>Proszę zabrać kartę płatniczą</translation>
    </message>
    <message>
        <source>Het duurde lang</source>
        <translation>To trwało długo</translation>
    </message>
    <message>
        <source>Ik begreep iets niet</source>
        <translation>Coś było niejasne</translation>
    </message>
    <message>
        <source>Een apparaat werkte niet goed</source>
        <translation>Urządzenie źle działało</translation>
    </message>
    <message>
        <source>Ik had iets anders verwacht</source>
        <translation>Miało być coś innego</translation>
    </message>
    <message>
        <source>Het ging snel</source>
        <translation>Poszło szybko</translation>
    </message>
    <message>
        <source>Het was duidelijk</source>
        <translation>Wszystko było jasne</translation>
    </message>
    <message>
        <source>Het was makkelijk</source>
        <translation>To było łatwe</translation>
    </message>
    <message>
        <source>Ik voelde me geholpen</source>
        <translation>Dobra pomoc</translation>
    </message>
    <message>
        <source>U heeft het uittreksel hier gekregen, op papier.</source>
        <translation>Wyciąg wydano tutaj, na papierze.</translation>
    </message>
    <message>
        <source>Gemeente %1</source>
        <translation>Gmina %1</translation>
    </message>
    <message>
        <source>Bewijs van uw aanvraag</source>
        <translation>Potwierdzenie wniosku</translation>
    </message>
    <message>
        <source>Kenmerk</source>
        <translation>Numer sprawy</translation>
    </message>
    <message>
        <source>Betaald</source>
        <translation>Zapłacono</translation>
    </message>
    <message>
        <source>Volg uw aanvraag</source>
        <translation>Śledzenie wniosku</translation>
    </message>
    <message>
        <source>Bewaar dit bewijs.</source>
        <translation>Proszę zachować to potwierdzenie.</translation>
    </message>
    <message>
        <source>Niet verplicht.</source>
        <translation>Nieobowiązkowe.</translation>
    </message>
    <message>
        <source>Vul dit in. Wij hebben het nodig.</source>
        <translation>Proszę to wypełnić. Te dane są potrzebne.</translation>
    </message>
    <message>
        <source>Ja</source>
        <translation>Tak</translation>
    </message>
    <message>
        <source>Nee</source>
        <translation>Nie</translation>
    </message>
    <message>
        <source>Kies een antwoord.</source>
        <translation>Proszę wybrać odpowiedź.</translation>
    </message>
    <message>
        <source>Vul uw telefoonnummer of uw e-mailadres in.</source>
        <translation>Proszę podać numer telefonu lub adres e-mail.</translation>
    </message>
    <message>
        <source>Een burgerservicenummer heeft 9 cijfers. Het staat op uw paspoort of identiteitskaart.</source>
        <translation>Numer BSN ma 9 cyfr. Jest w paszporcie lub na dowodzie osobistym.</translation>
    </message>
    <message>
        <source>Dit nummer klopt niet. Kijk of alle cijfers goed staan.</source>
        <translation>Ten numer jest błędny. Proszę sprawdzić wszystkie cyfry.</translation>
    </message>
    <message>
        <source>Een postcode heeft 4 cijfers en 2 letters. Bijvoorbeeld: 5038 CL.</source>
        <translation>Kod pocztowy ma 4 cyfry i 2 litery. Na przykład: 5038 CL.</translation>
    </message>
    <message>
        <source>Vul de dag, de maand en het hele jaar in. Bijvoorbeeld: 01-03-2026.</source>
        <translation>Proszę wpisać dzień, miesiąc i cały rok. Na przykład: 01-03-2026.</translation>
    </message>
    <message>
        <source>Deze dag bestaat niet. Kijk of de dag en de maand goed staan.</source>
        <translation>Nie ma takiego dnia. Proszę sprawdzić dzień i miesiąc.</translation>
    </message>
    <message>
        <source>Deze dag is te vroeg. Het kan vanaf %1.</source>
        <translation>Ten dzień jest za wczesny. Można od %1.</translation>
    </message>
    <message>
        <source>Deze dag is te laat. Het kan tot en met %1.</source>
        <translation>Ten dzień jest za późny. Można do %1.</translation>
    </message>
    <message>
        <source>Dit nummer klopt niet. Een Nederlands nummer heeft 10 cijfers. Een ander nummer begint met + en het land.</source>
        <translation>Ten numer jest błędny. Numer holenderski ma 10 cyfr. Inny zaczyna się od + i kraju.</translation>
    </message>
    <message>
        <source>Dit nummer is te kort of te lang. Een Nederlandse rekening heeft 18 letters en cijfers.</source>
        <translation>Ten numer jest za krótki lub za długi. Konto holenderskie ma 18 liter i cyfr.</translation>
    </message>
    <message>
        <source>Dit nummer klopt niet. Het begint met 2 letters, bijvoorbeeld NL. Kijk op uw bankpas.</source>
        <translation>Ten numer jest błędny. Zaczyna się od 2 liter, na przykład NL. Jest na karcie płatniczej.</translation>
    </message>
    <message>
        <source>In een e-mailadres staat één keer @. Bijvoorbeeld: naam@voorbeeld.nl.</source>
        <translation>W adresie e-mail jest jeden znak @. Na przykład: nazwa@przyklad.pl.</translation>
    </message>
    <message>
        <source>Dit adres klopt niet. Kijk goed naar het stuk voor en na de @.</source>
        <translation>Ten adres jest błędny. Proszę sprawdzić część przed @ i po @.</translation>
    </message>
    <message>
        <source>Dit getal is te klein. Vul %1 of meer in.</source>
        <translation>Ta liczba jest za mała. Proszę wpisać %1 lub więcej.</translation>
    </message>
    <message>
        <source>Dit getal is te groot. Vul %1 of minder in.</source>
        <translation>Ta liczba jest za duża. Proszę wpisać %1 lub mniej.</translation>
    </message>
    <message>
        <source>knop</source>
        <translation>przycisk</translation>
    </message>
    <message>
        <source>keuze</source>
        <translation>opcja</translation>
    </message>
    <message>
        <source>vakje</source>
        <translation>pole wyboru</translation>
    </message>
    <message>
        <source>invulveld</source>
        <translation>pole do wpisania</translation>
    </message>
    <message>
        <source>gekozen</source>
        <translation>wybrane</translation>
    </message>
    <message>
        <source>niet gekozen</source>
        <translation>niewybrane</translation>
    </message>
    <message>
        <source>kan nu niet</source>
        <translation>teraz niedostępne</translation>
    </message>
    <message>
        <source>leeg</source>
        <translation>puste</translation>
    </message>
    <message>
        <source>ingevuld</source>
        <translation>wypełnione</translation>
    </message>
    <message>
        <source>%1 van %2</source>
        <translation>%1 z %2</translation>
    </message>
    <message>
        <source>toets</source>
        <translation>klawisz</translation>
    </message>
    <message>
        <source>teken</source>
        <translation>znak</translation>
    </message>
    <message>
        <source>gewist</source>
        <translation>usunięto</translation>
    </message>
    <message>
        <source>Volume %1 van %2</source>
        <translation>Głośność %1 z %2</translation>
    </message>
    <message>
        <source>Terug kan hier niet.</source>
        <translation>Tutaj nie można wrócić.</translation>
    </message>
    <message>
        <source>Met een koptelefoon hoort u wat u typt.</source>
        <translation>W słuchawkach słychać, co jest wpisywane.</translation>
    </message>
    <message>
        <source>De balie leest nu voor. Uw eigen gegevens hoort u alleen met een koptelefoon.</source>
        <translation>Automat czyta teraz na głos. Swoje dane można usłyszeć tylko w słuchawkach.</translation>
    </message>
    <message>
        <source>De balie leest nu voor. Alleen u hoort het.</source>
        <translation>Automat czyta teraz na głos. Nikt inny tego nie słyszy.</translation>
    </message>
    <message>
        <source>Met de pijlen gaat u naar het volgende of het vorige. Met de knop in het midden kiest u. Met Herhalen hoort u het nog een keer.</source>
        <translation>Strzałki prowadzą do następnego lub poprzedniego elementu. Przycisk w środku wybiera. Przycisk Powtórz czyta jeszcze raz.</translation>
    </message>
    <message>
        <source>spatie</source>
        <translation>spacja</translation>
    </message>
    <message>
        <source>nieuwe regel</source>
        <translation>nowy wiersz</translation>
    </message>
    <message>
        <source>punt</source>
        <translation>kropka</translation>
    </message>
    <message>
        <source>komma</source>
        <translation>przecinek</translation>
    </message>
    <message>
        <source>streepje</source>
        <translation>myślnik</translation>
    </message>
    <message>
        <source>laag streepje</source>
        <translation>podkreślnik</translation>
    </message>
    <message>
        <source>apostrof</source>
        <translation>apostrof</translation>
    </message>
    <message>
        <source>Dit apparaat is buiten dienst</source>
        <translation>Ten automat jest nieczynny</translation>
    </message>
    <message>
        <source>Vanaf %1 kunt u hier weer terecht.</source>
        <translation>Będzie znów czynny od: %1.</translation>
    </message>
    <message>
        <source>We werken eraan. Dit apparaat doet het straks vanzelf weer.</source>
        <translation>Pracujemy nad tym. Automat sam zacznie znów działać.</translation>
    </message>
    <message>
        <source>Raak het scherm aan om te beginnen</source>
        <translation>Proszę dotknąć ekranu, aby rozpocząć</translation>
    </message>
    <message>
        <source>We zijn nu gesloten</source>
        <translation>Teraz jest zamknięte</translation>
    </message>
</context>
<context>
    <name>Tile</name>
    <message>
        <source>Gratis</source>
        <translation>Bezpłatnie</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Rozpocznij</translation>
    </message>
</context>
</TS>
