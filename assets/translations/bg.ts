<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="bg" sourcelanguage="nl">
<context>
    <name>FeedbackScreen</name>
    <message>
        <source>Hoe ging het?</source>
        <translation>Как мина?</translation>
    </message>
    <message>
        <source>Uw antwoord helpt ons. We bewaren geen naam.</source>
        <translation>Вашият отговор ни помага. Не пазим име.</translation>
    </message>
    <message>
        <source>heel slecht</source>
        <translation>много зле</translation>
    </message>
    <message>
        <source>slecht</source>
        <translation>зле</translation>
    </message>
    <message>
        <source>gaat wel</source>
        <translation>горе-долу</translation>
    </message>
    <message>
        <source>goed</source>
        <translation>добре</translation>
    </message>
    <message>
        <source>heel goed</source>
        <translation>много добре</translation>
    </message>
    <message>
        <source>Waar lag dat aan? U mag meer kiezen.</source>
        <translation>Защо? Можете да изберете няколко отговора.</translation>
    </message>
    <message>
        <source>Klaar</source>
        <translation>Готово</translation>
    </message>
    <message>
        <source>Overslaan</source>
        <translation>Пропускане</translation>
    </message>
</context>
<context>
    <name>FinishScreen</name>
    <message>
        <source>Richt de camera van uw telefoon op deze code.</source>
        <translation>Насочете камерата на телефона си към този код.</translation>
    </message>
    <message>
        <source>Uw kenmerk: %1</source>
        <translation>Вашият номер: %1</translation>
    </message>
    <message>
        <source>Ik heb alles</source>
        <translation>Взех всичко</translation>
    </message>
</context>
<context>
    <name>FormScreen</name>
    <message>
        <source>Verder</source>
        <translation>Напред</translation>
    </message>
    <message>
        <source>Kies eerst een antwoord</source>
        <translation>Първо изберете отговор</translation>
    </message>
</context>
<context>
    <name>HelpBar</name>
    <message>
        <source>Vaste knoppen</source>
        <translation>Постоянни бутони</translation>
    </message>
    <message>
        <source>Terug</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Stoppen</source>
        <translation>Край</translation>
    </message>
    <message>
        <source>Hulp</source>
        <translation>Помощ</translation>
    </message>
    <message>
        <source>Hulp van een medewerker</source>
        <translation>Помощ от служител</translation>
    </message>
    <message>
        <source>Kies een andere taal</source>
        <translation>Избор на друг език</translation>
    </message>
    <message>
        <source>Groter</source>
        <translation>По-голямо</translation>
    </message>
    <message>
        <source>Grotere letters</source>
        <translation>По-големи букви</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>Контраст</translation>
    </message>
    <message>
        <source>Meer verschil tussen licht en donker</source>
        <translation>По-голяма разлика между светло и тъмно</translation>
    </message>
    <message>
        <source>Voorlezen</source>
        <translation>Четене</translation>
    </message>
    <message>
        <source>De balie leest voor wat er staat</source>
        <translation>Автоматът чете на глас текста</translation>
    </message>
    <message>
        <source>Lager</source>
        <translation>По-ниско</translation>
    </message>
    <message>
        <source>Alles onder op het scherm</source>
        <translation>Всичко долу на екрана</translation>
    </message>
</context>
<context>
    <name>HelpScreen</name>
    <message>
        <source>Vraag het aan een medewerker</source>
        <translation>Попитайте служител</translation>
    </message>
    <message>
        <source>Loop naar een medewerker in de hal of naar de balie. Zeg waar u bent gebleven.</source>
        <translation>Отидете при служител в залата или на гишето. Кажете докъде сте стигнали.</translation>
    </message>
    <message>
        <source>Laat uw paspoort en uw pinpas niet liggen.</source>
        <translation>Не забравяйте паспорта и банковата си карта.</translation>
    </message>
    <message>
        <source>Geen beweging op het scherm</source>
        <translation>Без движение на екрана</translation>
    </message>
    <message>
        <source>Ga verder</source>
        <translation>Напред</translation>
    </message>
</context>
<context>
    <name>IdentifyScreen</name>
    <message>
        <source>Leg uw paspoort of identiteitskaart op de lezer</source>
        <translation>Поставете паспорта или личната си карта на четеца</translation>
    </message>
    <message>
        <source>Laat uw document liggen</source>
        <translation>Оставете документа си на място</translation>
    </message>
    <message>
        <source>We zoeken uw gegevens op</source>
        <translation>Търсим данните Ви</translation>
    </message>
    <message>
        <source>De kant met uw foto ligt naar beneden.</source>
        <translation>Страната със снимката е надолу.</translation>
    </message>
    <message>
        <source>We lezen de chip. Dat duurt een paar tellen.</source>
        <translation>Четем чипа. Това трае няколко секунди.</translation>
    </message>
    <message>
        <source>U mag uw document weer pakken.</source>
        <translation>Можете да вземете документа си.</translation>
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
        <translation>éëïöüáóè</translation>
    </message>
    <message>
        <source>Toetsenbord</source>
        <translation>Клавиатура</translation>
    </message>
    <message>
        <source>Hoofdletter</source>
        <translation>Главна буква</translation>
    </message>
    <message>
        <source>Wissen</source>
        <translation>Изтрий</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Букви</translation>
    </message>
    <message>
        <source>Tekens</source>
        <translation>Знаци</translation>
    </message>
    <message>
        <source>Letters met een accent</source>
        <translation>Букви с ударение</translation>
    </message>
    <message>
        <source>Spatie</source>
        <translation>Интервал</translation>
    </message>
    <message>
        <source>Nieuwe regel</source>
        <translation>Нов ред</translation>
    </message>
</context>
<context>
    <name>Languages</name>
    <message>
        <source>Nederlands</source>
        <extracomment>What the language calls itself, as a visitor looks for it in a list: Deutsch, Français, العربية.</extracomment>
        <translation>Български</translation>
    </message>
    <message>
        <source>nl_NL</source>
        <extracomment>Whose way of writing dates and amounts is used, with the digits that stand on the paper: de_DE, ar_AE.</extracomment>
        <translation>bg_BG</translation>
    </message>
</context>
<context>
    <name>LanguagesScreen</name>
    <message>
        <source>Kies uw taal</source>
        <translation>Изберете език</translation>
    </message>
    <message>
        <source>Ga verder</source>
        <translation>Напред</translation>
    </message>
</context>
<context>
    <name>Milestones</name>
    <message>
        <source>%1: klaar</source>
        <translation>%1: готово</translation>
    </message>
</context>
<context>
    <name>OverviewScreen</name>
    <message>
        <source>Nieuwer</source>
        <translation>По-нови</translation>
    </message>
    <message>
        <source>Bladzijde %1 van %2</source>
        <translation>Страница %1 от %2</translation>
    </message>
    <message>
        <source>Ouder</source>
        <translation>По-стари</translation>
    </message>
    <message>
        <source>Ik weet genoeg</source>
        <translation>Видях достатъчно</translation>
    </message>
</context>
<context>
    <name>PayScreen</name>
    <message>
        <source>Zo kunt u betalen</source>
        <translation>След малко можете да платите</translation>
    </message>
    <message>
        <source>Houd uw pas tegen het betaalapparaat</source>
        <translation>Доближете картата си до терминала за плащане</translation>
    </message>
    <message>
        <source>We vragen na of u heeft betaald</source>
        <translation>Проверяваме дали сте платили</translation>
    </message>
    <message>
        <source>Pak alvast uw pinpas of telefoon.</source>
        <translation>Пригответе банковата си карта или телефона си.</translation>
    </message>
    <message>
        <source>Of steek uw pas in het apparaat en toets uw pincode in.</source>
        <translation>Или поставете картата в терминала и въведете ПИН кода.</translation>
    </message>
    <message>
        <source>Betaal niet nog een keer. U hoort het zo van ons.</source>
        <translation>Не плащайте още веднъж. Ще Ви кажем след малко.</translation>
    </message>
</context>
<context>
    <name>PrivacyScreen</name>
    <message>
        <source>Zo gaan we om met uw gegevens</source>
        <translation>Какво правим с данните Ви</translation>
    </message>
    <message>
        <source>Dat is goed</source>
        <translation>Добре</translation>
    </message>
</context>
<context>
    <name>ProblemScreen</name>
    <message>
        <source>Wat is er gebeurd</source>
        <translation>Какво стана</translation>
    </message>
    <message>
        <source>Wat wij doen</source>
        <translation>Какво правим ние</translation>
    </message>
    <message>
        <source>Wat u kunt doen</source>
        <translation>Какво можете да направите</translation>
    </message>
</context>
<context>
    <name>ProgressScreen</name>
    <message>
        <source>We zijn voor u bezig</source>
        <translation>Работим за Вас</translation>
    </message>
    <message>
        <source>Blijf nog even bij de balie.</source>
        <translation>Останете още малко тук.</translation>
    </message>
</context>
<context>
    <name>ReviewScreen</name>
    <message>
        <source>Dit komt op het papier</source>
        <translation>Това ще бъде на хартията</translation>
    </message>
    <message>
        <source>U betaalt</source>
        <translation>Плащате</translation>
    </message>
    <message>
        <source>Ja, dit klopt. Ik ga betalen</source>
        <translation>Да, вярно е. Към плащане</translation>
    </message>
    <message>
        <source>Ja, dit klopt. Vraag het aan</source>
        <translation>Да, вярно е. Подаване</translation>
    </message>
</context>
<context>
    <name>ScrollArea</name>
    <message>
        <source>Bladeren</source>
        <translation>Превъртане</translation>
    </message>
    <message>
        <source>Naar boven</source>
        <translation>Нагоре</translation>
    </message>
    <message>
        <source>Naar beneden, er staat nog meer</source>
        <translation>Надолу, има още</translation>
    </message>
</context>
<context>
    <name>Spinner</name>
    <message>
        <source>Even geduld</source>
        <translation>Един момент</translation>
    </message>
</context>
<context>
    <name>StartScreen</name>
    <message>
        <source>Welkom in de Stadswinkel</source>
        <translation>Добре дошли в Stadswinkel</translation>
    </message>
    <message>
        <source>Wat wilt u regelen?</source>
        <translation>Какво желаете да направите?</translation>
    </message>
    <message>
        <source>Zo gaat het</source>
        <translation>Ето как става</translation>
    </message>
    <message>
        <source>U laat zien wie u bent</source>
        <translation>Показвате кой сте</translation>
    </message>
    <message>
        <source>U kiest en betaalt</source>
        <translation>Избирате и плащате</translation>
    </message>
    <message>
        <source>U neemt uw papier mee</source>
        <translation>Взимате документа на хартия</translation>
    </message>
</context>
<context>
    <name>StepBar</name>
    <message>
        <source>Stap %1 van %2: %3</source>
        <translation>Стъпка %1 от %2: %3</translation>
    </message>
</context>
<context>
    <name>StillThere</name>
    <message>
        <source>Bent u er nog?</source>
        <translation>Тук ли сте още?</translation>
    </message>
    <message>
        <source>Zonder antwoord stoppen we en wissen we uw gegevens.</source>
        <translation>Без отговор спираме и изтриваме данните Ви.</translation>
    </message>
    <message>
        <source>Ja, ik ben er nog</source>
        <translation>Да, тук съм</translation>
    </message>
    <message>
        <source>Nee, stop</source>
        <translation>Не, край</translation>
    </message>
</context>
<context>
    <name>TextField</name>
    <message>
        <source>Nog %1 tekens</source>
        <translation>Остават %1 знака</translation>
    </message>
</context>
<context>
    <name>Texts</name>
    <message>
        <source>Versturen</source>
        <translation>Изпращане</translation>
    </message>
    <message>
        <source>We sturen uw aanvraag naar %1.</source>
        <translation>Изпращаме заявлението Ви. Получател: %1.</translation>
    </message>
    <message>
        <source>Naar wie</source>
        <translation>До кого</translation>
    </message>
    <message>
        <source>Welke gegevens</source>
        <translation>Кои данни</translation>
    </message>
    <message>
        <source>Waarom</source>
        <translation>Защо</translation>
    </message>
    <message>
        <source>We hebben uw aanvraag veilig opgeslagen</source>
        <translation>Заявлението Ви е запазено сигурно</translation>
    </message>
    <message>
        <source>Dat gaat vanzelf. U hoeft hier niet te wachten.</source>
        <translation>Това става само. Няма нужда да чакате тук.</translation>
    </message>
    <message>
        <source>Neem ook uw bon mee. Daarop staat uw kenmerk.</source>
        <translation>Вземете и бележката си. На нея е Вашият номер.</translation>
    </message>
    <message>
        <source>Een medewerker van de gemeente geeft u antwoord.</source>
        <translation>Служител на общината ще Ви отговори.</translation>
    </message>
    <message>
        <source>Een medewerker van de gemeente kijkt uw aanvraag na.</source>
        <translation>Служител на общината проверява заявлението Ви.</translation>
    </message>
    <message>
        <source>Klopt er iets niet? Kies dan Terug. Wat u heeft ingevuld blijft staan.</source>
        <translation>Нещо не е вярно? Изберете Назад. Попълненото остава.</translation>
    </message>
    <message>
        <source>Uw aanvragen</source>
        <translation>Вашите заявления</translation>
    </message>
    <message>
        <source>Aangevraagd op %1</source>
        <translation>Подадено на %1</translation>
    </message>
    <message>
        <source>Ontvangen</source>
        <translation>Получено</translation>
    </message>
    <message>
        <source>Klaar op %1</source>
        <translation>Готово на %1</translation>
    </message>
    <message>
        <source>We vinden geen aanvragen van u bij de gemeente.</source>
        <translation>Не намираме Ваши заявления в общината.</translation>
    </message>
    <message>
        <source>Dit zijn uw nieuwste aanvragen. Zoekt u een oudere? Vraag het aan de balie.</source>
        <translation>Това са най-новите Ви заявления. Търсите по-старо? Попитайте на гишето.</translation>
    </message>
    <message>
        <source>Stoppen</source>
        <translation>Край</translation>
    </message>
    <message>
        <source>Ga naar de balie. Een medewerker helpt u verder.</source>
        <translation>Отидете на гишето. Служител ще Ви помогне.</translation>
    </message>
    <message>
        <source>Probeer het opnieuw</source>
        <translation>Опитайте отново</translation>
    </message>
    <message>
        <source>De lezer werkt even niet</source>
        <translation>Четецът не работи в момента</translation>
    </message>
    <message>
        <source>De lezer geeft geen antwoord.</source>
        <translation>Четецът не отговаря.</translation>
    </message>
    <message>
        <source>De lezer start opnieuw. Dat duurt een paar seconden.</source>
        <translation>Четецът се включва отново. Това трае няколко секунди.</translation>
    </message>
    <message>
        <source>Wacht even en probeer het opnieuw. Lukt het niet? Ga naar de balie.</source>
        <translation>Изчакайте малко и опитайте отново. Не става? Отидете на гишето.</translation>
    </message>
    <message>
        <source>We kunnen uw document niet lezen</source>
        <translation>Не можем да прочетем документа Ви</translation>
    </message>
    <message>
        <source>Het lezen is drie keer niet gelukt. Dat ligt niet aan u.</source>
        <translation>Четенето не стана три пъти. Не е по Ваша вина.</translation>
    </message>
    <message>
        <source>We hebben niets van u bewaard.</source>
        <translation>Не сме запазили нищо от Вас.</translation>
    </message>
    <message>
        <source>Probeer het nog eens, of met een ander document. Of ga naar de balie.</source>
        <translation>Опитайте още веднъж или с друг документ. Или отидете на гишето.</translation>
    </message>
    <message>
        <source>We kunnen dit document hier niet gebruiken</source>
        <translation>Не можем да използваме този документ тук</translation>
    </message>
    <message>
        <source>De gegevens in de chip passen niet bij het document.</source>
        <translation>Данните в чипа не отговарят на документа.</translation>
    </message>
    <message>
        <source>We vinden uw document niet</source>
        <translation>Не намираме документа Ви</translation>
    </message>
    <message>
        <source>Dit document staat niet in het Nederlandse register.</source>
        <translation>Този документ не е в нидерландския регистър.</translation>
    </message>
    <message>
        <source>Heeft u een Nederlands paspoort of een Nederlandse identiteitskaart? Gebruik die. Of ga naar de balie.</source>
        <translation>Имате ли нидерландски паспорт или лична карта? Използвайте този документ. Или отидете на гишето.</translation>
    </message>
    <message>
        <source>Dit document is niet meer geldig</source>
        <translation>Този документ вече не е валиден</translation>
    </message>
    <message>
        <source>Het document staat als vermist of ingetrokken in het register.</source>
        <translation>В регистъра документът е изгубен или отнет.</translation>
    </message>
    <message>
        <source>Uw document is verlopen</source>
        <translation>Документът Ви е изтекъл</translation>
    </message>
    <message>
        <source>De datum op het document is voorbij.</source>
        <translation>Датата на документа е минала.</translation>
    </message>
    <message>
        <source>Heeft u een ander document? Probeer dat. Of ga naar de balie.</source>
        <translation>Имате ли друг документ? Опитайте с него. Или отидете на гишето.</translation>
    </message>
    <message>
        <source>We kunnen uw gegevens nu niet ophalen</source>
        <translation>Сега не можем да вземем данните Ви</translation>
    </message>
    <message>
        <source>Het bevolkingsregister geeft geen antwoord.</source>
        <translation>Регистърът на населението не отговаря.</translation>
    </message>
    <message>
        <source>We onthouden wie u bent, zodat u niet opnieuw hoeft te beginnen.</source>
        <translation>Помним кой сте. Няма нужда да започвате отново.</translation>
    </message>
    <message>
        <source>We vinden deze persoon niet</source>
        <translation>Не намираме това лице</translation>
    </message>
    <message>
        <source>De persoon staat niet in het bevolkingsregister.</source>
        <translation>Лицето не е в регистъра на населението.</translation>
    </message>
    <message>
        <source>Dit kunnen we hier niet regelen</source>
        <translation>Това не можем да направим тук</translation>
    </message>
    <message>
        <source>De persoon staat niet meer ingeschreven in een Nederlandse gemeente.</source>
        <translation>Лицето вече не е записано в нидерландска община.</translation>
    </message>
    <message>
        <source>We kunnen uw aanvragen nu niet ophalen</source>
        <translation>Сега не можем да вземем заявленията Ви</translation>
    </message>
    <message>
        <source>Het systeem van de gemeente geeft geen antwoord.</source>
        <translation>Системата на общината не отговаря.</translation>
    </message>
    <message>
        <source>Uw aanvragen zelf gaan gewoon door.</source>
        <translation>Самите Ви заявления продължават нормално.</translation>
    </message>
    <message>
        <source>Betalen lukt nu niet</source>
        <translation>Плащането не работи сега</translation>
    </message>
    <message>
        <source>Het betaalapparaat geeft geen antwoord. U heeft niets betaald.</source>
        <translation>Терминалът за плащане не отговаря. Не сте платили нищо.</translation>
    </message>
    <message>
        <source>Het apparaat start opnieuw. Dat kan een minuut duren.</source>
        <translation>Терминалът се включва отново. Това може да трае минута.</translation>
    </message>
    <message>
        <source>Wacht even en probeer het opnieuw. Of betaal aan de balie.</source>
        <translation>Изчакайте малко и опитайте отново. Или платете на гишето.</translation>
    </message>
    <message>
        <source>Uw betaling is niet gelukt</source>
        <translation>Плащането Ви не успя</translation>
    </message>
    <message>
        <source>Uw bank heeft de betaling niet goedgekeurd. U heeft niets betaald.</source>
        <translation>Банката Ви не одобри плащането. Не сте платили нищо.</translation>
    </message>
    <message>
        <source>Uw keuzes blijven staan.</source>
        <translation>Изборът Ви се пази.</translation>
    </message>
    <message>
        <source>Probeer het opnieuw, of gebruik een andere pas.</source>
        <translation>Опитайте отново или използвайте друга карта.</translation>
    </message>
    <message>
        <source>Opnieuw betalen</source>
        <translation>Ново плащане</translation>
    </message>
    <message>
        <source>U heeft nog niet betaald</source>
        <translation>Още не сте платили</translation>
    </message>
    <message>
        <source>De betaling is gestopt. U heeft niets betaald.</source>
        <translation>Плащането е спряно. Не сте платили нищо.</translation>
    </message>
    <message>
        <source>Betaal opnieuw of stop. Als u stopt, wissen we uw gegevens.</source>
        <translation>Платете отново или спрете. Ако спрете, изтриваме данните Ви.</translation>
    </message>
    <message>
        <source>We weten niet of uw betaling is gelukt</source>
        <translation>Не знаем дали плащането Ви успя</translation>
    </message>
    <message>
        <source>Het betaalapparaat gaf geen antwoord meer.</source>
        <translation>Терминалът за плащане спря да отговаря.</translation>
    </message>
    <message>
        <source>We blijven het navragen. Is het geld van uw rekening af? Dan krijgt u het vanzelf terug.</source>
        <translation>Продължаваме да проверяваме. Парите изтеглени ли са от сметката Ви? Тогава сами ще се върнат.</translation>
    </message>
    <message>
        <source>Betaal hier niet nog een keer. Ga naar de balie voor uw aanvraag.</source>
        <translation>Не плащайте тук още веднъж. За заявлението си отидете на гишето.</translation>
    </message>
    <message>
        <source>U bent gestopt</source>
        <translation>Вие спряхте</translation>
    </message>
    <message>
        <source>Uw betaling was net gelukt toen u stopte.</source>
        <translation>Плащането Ви току-що беше успяло, когато спряхте.</translation>
    </message>
    <message>
        <source>We geven het geld terug op uw rekening.</source>
        <translation>Връщаме парите по сметката Ви.</translation>
    </message>
    <message>
        <source>U hoeft niets te doen.</source>
        <translation>Не е нужно да правите нищо.</translation>
    </message>
    <message>
        <source>Klaar</source>
        <translation>Готово</translation>
    </message>
    <message>
        <source>We konden uw aanvraag niet versturen</source>
        <translation>Не успяхме да изпратим заявлението Ви</translation>
    </message>
    <message>
        <source>Deze balie kon uw aanvraag niet opslaan.</source>
        <translation>Този автомат не успя да запази заявлението Ви.</translation>
    </message>
    <message>
        <source>Probeer het opnieuw, of ga naar de balie.</source>
        <translation>Опитайте отново или отидете на гишето.</translation>
    </message>
    <message>
        <source>Is uw uittreksel uit de printer gekomen?</source>
        <translation>Излезе ли извлечението от принтера?</translation>
    </message>
    <message>
        <source>We konden niet zien of het printen is gelukt.</source>
        <translation>Не видяхме дали печатът успя.</translation>
    </message>
    <message>
        <source>Ligt er geen papier? Dan sturen we het uittreksel gratis per post.</source>
        <translation>Няма хартия? Тогава пращаме извлечението безплатно по пощата.</translation>
    </message>
    <message>
        <source>Kijk in de printer onder het scherm.</source>
        <translation>Погледнете в принтера под екрана.</translation>
    </message>
    <message>
        <source>Ja, ik heb het</source>
        <translation>Да, взех го</translation>
    </message>
    <message>
        <source>Nee, stuur het op</source>
        <translation>Не, изпратете го</translation>
    </message>
    <message>
        <source>Uw antwoorden blijven %1 minuten staan. Daarna wissen we ze.</source>
        <translation>Отговорите Ви остават %1 минути. След това ги изтриваме.</translation>
    </message>
    <message>
        <source>Kies iets anders</source>
        <translation>Изберете друго</translation>
    </message>
    <message>
        <source>Leg het document recht, met de foto naar beneden.</source>
        <translation>Поставете документа право, със снимката надолу.</translation>
    </message>
    <message>
        <source>We voelden geen chip. Leg het document plat op de lezer en laat het liggen.</source>
        <translation>Не намерихме чип. Поставете документа плоско на четеца и го оставете.</translation>
    </message>
    <message>
        <source>De chip ging niet open. Leg het document nog een keer neer.</source>
        <translation>Чипът не се отвори. Поставете документа още веднъж.</translation>
    </message>
    <message>
        <source>Het document ging te vroeg weg. Laat het liggen tot we klaar zijn.</source>
        <translation>Документът беше махнат твърде рано. Оставете го, докато свършим.</translation>
    </message>
    <message>
        <source>De chip gaf geen goed antwoord. Leg het document nog een keer neer.</source>
        <translation>Чипът не отговори правилно. Поставете документа още веднъж.</translation>
    </message>
    <message>
        <source>De documentlezer werkt nu niet. Ga naar de balie.</source>
        <translation>Четецът на документи не работи сега. Отидете на гишето.</translation>
    </message>
    <message>
        <source>U kunt hier nu niet betalen. Ga naar de balie.</source>
        <translation>Сега не можете да платите тук. Отидете на гишето.</translation>
    </message>
    <message>
        <source>De printer werkt nu niet. Ga naar de balie.</source>
        <translation>Принтерът не работи сега. Отидете на гишето.</translation>
    </message>
    <message>
        <source>De bonprinter werkt nu niet. Ga naar de balie.</source>
        <translation>Принтерът за бележки не работи сега. Отидете на гишето.</translation>
    </message>
    <message>
        <source>Het register van paspoorten geeft nu geen antwoord. Ga naar de balie.</source>
        <translation>Регистърът на паспортите не отговаря сега. Отидете на гишето.</translation>
    </message>
    <message>
        <source>Het bevolkingsregister geeft nu geen antwoord. Ga naar de balie.</source>
        <translation>Регистърът на населението не отговаря сега. Отидете на гишето.</translation>
    </message>
    <message>
        <source>De gemeente geeft nu geen antwoord. Ga naar de balie.</source>
        <translation>Общината не отговаря сега. Отидете на гишето.</translation>
    </message>
    <message>
        <source>Vragen komen nu niet aan. Ga naar de balie.</source>
        <translation>Въпросите не пристигат сега. Отидете на гишето.</translation>
    </message>
    <message>
        <source>Dit apparaat kan nu niets opslaan. Ga naar de balie.</source>
        <translation>Този автомат не може да запази нищо сега. Отидете на гишето.</translation>
    </message>
    <message>
        <source>Een moment. Deze balie start op.</source>
        <translation>Един момент. Автоматът се включва.</translation>
    </message>
    <message>
        <source>Printen kan hier nu niet. U krijgt het uittreksel gratis per post.</source>
        <translation>Сега тук не може да се печата. Ще получите извлечението безплатно по пощата.</translation>
    </message>
    <message>
        <source>Uitleg</source>
        <translation>Обяснение</translation>
    </message>
    <message>
        <source>Wie u bent</source>
        <translation>Кой сте Вие</translation>
    </message>
    <message>
        <source>Uw keuze</source>
        <translation>Вашият избор</translation>
    </message>
    <message>
        <source>Controle</source>
        <translation>Проверка</translation>
    </message>
    <message>
        <source>Betalen</source>
        <translation>Плащане</translation>
    </message>
    <message>
        <source>Printen</source>
        <translation>Печат</translation>
    </message>
    <message>
        <source>Naam</source>
        <translation>Име</translation>
    </message>
    <message>
        <source>Geslacht</source>
        <translation>Пол</translation>
    </message>
    <message>
        <source>Geboren</source>
        <translation>Рождение</translation>
    </message>
    <message>
        <source>Adres</source>
        <translation>Адрес</translation>
    </message>
    <message>
        <source>Gemeente</source>
        <translation>Община</translation>
    </message>
    <message>
        <source>Nationaliteit</source>
        <translation>Гражданство</translation>
    </message>
    <message>
        <source>Ouders</source>
        <translation>Родители</translation>
    </message>
    <message>
        <source>Dat staat op het scherm</source>
        <translation>Това е на екрана</translation>
    </message>
    <message>
        <source>man</source>
        <translation>мъж</translation>
    </message>
    <message>
        <source>vrouw</source>
        <translation>жена</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Onbekend</source>
        <translation>Неизвестно</translation>
    </message>
    <message>
        <source>Voor mijzelf</source>
        <translation>За мен</translation>
    </message>
    <message>
        <source>Kind %1</source>
        <translation>Дете %1</translation>
    </message>
    <message>
        <source>Voor mijn kind %1</source>
        <translation>За моето дете %1</translation>
    </message>
    <message>
        <source>Geboren op %1</source>
        <translation>Дата на раждане: %1</translation>
    </message>
    <message>
        <source>Klopt dit?</source>
        <translation>Вярно ли е това?</translation>
    </message>
    <message>
        <source>Klopt er iets niet? Stop dan en ga naar de balie. U betaalt nog niets.</source>
        <translation>Има ли грешка? Тогава спрете и отидете на гишето. Още не плащате нищо.</translation>
    </message>
    <message>
        <source>U krijgt het uittreksel straks hier, op papier.</source>
        <translation>Ще получите извлечението тук, на хартия.</translation>
    </message>
    <message>
        <source>U krijgt het uittreksel binnen 5 werkdagen per post.</source>
        <translation>Ще получите извлечението по пощата до 5 работни дни.</translation>
    </message>
    <message>
        <source>We hebben uw aanvraag veilig opgeslagen. Blijf nog even staan.</source>
        <translation>Заявлението Ви е запазено сигурно. Останете още малко.</translation>
    </message>
    <message>
        <source>Even geduld.</source>
        <translation>Един момент.</translation>
    </message>
    <message>
        <source>We slaan uw aanvraag op</source>
        <translation>Запазваме заявлението Ви</translation>
    </message>
    <message>
        <source>We hebben uw aanvraag opgeslagen</source>
        <translation>Запазихме заявлението Ви</translation>
    </message>
    <message>
        <source>Uw aanvraag gaat naar de gemeente</source>
        <translation>Заявлението Ви отива в общината</translation>
    </message>
    <message>
        <source>De gemeente heeft uw aanvraag</source>
        <translation>Общината има заявлението Ви</translation>
    </message>
    <message>
        <source>De gemeente maakt uw uittreksel</source>
        <translation>Общината прави извлечението</translation>
    </message>
    <message>
        <source>De gemeente heeft uw uittreksel gemaakt</source>
        <translation>Общината направи извлечението</translation>
    </message>
    <message>
        <source>Uw uittreksel komt uit de printer</source>
        <translation>Извлечението излиза от принтера</translation>
    </message>
    <message>
        <source>Uw uittreksel ligt in de printer</source>
        <translation>Извлечението е в принтера</translation>
    </message>
    <message>
        <source>Uw uittreksel is klaar</source>
        <translation>Извлечението Ви е готово</translation>
    </message>
    <message>
        <source>Pak uw uittreksel uit de printer onder het scherm.</source>
        <translation>Вземете извлечението от принтера под екрана.</translation>
    </message>
    <message>
        <source>Uw uittreksel komt met de post</source>
        <translation>Извлечението идва по пощата</translation>
    </message>
    <message>
        <source>Printen lukte hier niet op tijd. Uw aanvraag is wel goed binnen.</source>
        <translation>Печатът тук не стана навреме. Но заявлението Ви пристигна.</translation>
    </message>
    <message>
        <source>U krijgt het uittreksel binnen 5 werkdagen thuis. Dat kost niets extra.</source>
        <translation>Ще получите извлечението у дома до 5 работни дни. Без допълнителна такса.</translation>
    </message>
    <message>
        <source>Neem ook uw bon mee. Met de code daarop volgt u uw aanvraag.</source>
        <translation>Вземете и бележката си. С кода на нея следите заявлението си.</translation>
    </message>
    <message>
        <source>Neem uw paspoort of identiteitskaart mee</source>
        <translation>Вземете паспорта или личната си карта</translation>
    </message>
    <message>
        <source>Neem uw pinpas mee</source>
        <translation>Вземете банковата си карта</translation>
    </message>
    <message>
        <source>Het duurde lang</source>
        <translation>Трая дълго</translation>
    </message>
    <message>
        <source>Ik begreep iets niet</source>
        <translation>Нещо не ми беше ясно</translation>
    </message>
    <message>
        <source>Een apparaat werkte niet goed</source>
        <translation>Едно устройство не работи добре</translation>
    </message>
    <message>
        <source>Ik had iets anders verwacht</source>
        <translation>Очаквах нещо друго</translation>
    </message>
    <message>
        <source>Het ging snel</source>
        <translation>Стана бързо</translation>
    </message>
    <message>
        <source>Het was duidelijk</source>
        <translation>Беше ясно</translation>
    </message>
    <message>
        <source>Het was makkelijk</source>
        <translation>Беше лесно</translation>
    </message>
    <message>
        <source>Ik voelde me geholpen</source>
        <translation>Усетих помощ</translation>
    </message>
    <message>
        <source>U heeft het uittreksel hier gekregen, op papier.</source>
        <translation>Получихте извлечението тук, на хартия.</translation>
    </message>
    <message>
        <source>Gemeente %1</source>
        <translation>Община %1</translation>
    </message>
    <message>
        <source>Bewijs van uw aanvraag</source>
        <translation>Бележка за заявлението Ви</translation>
    </message>
    <message>
        <source>Kenmerk</source>
        <translation>Номер</translation>
    </message>
    <message>
        <source>Betaald</source>
        <translation>Платено</translation>
    </message>
    <message>
        <source>Volg uw aanvraag</source>
        <translation>Следете заявлението си</translation>
    </message>
    <message>
        <source>Bewaar dit bewijs.</source>
        <translation>Запазете тази бележка.</translation>
    </message>
    <message>
        <source>Niet verplicht.</source>
        <translation>Не е задължително.</translation>
    </message>
    <message>
        <source>Vul dit in. Wij hebben het nodig.</source>
        <translation>Попълнете това. Нужно ни е.</translation>
    </message>
    <message>
        <source>Ja</source>
        <translation>Да</translation>
    </message>
    <message>
        <source>Nee</source>
        <translation>Не</translation>
    </message>
    <message>
        <source>Kies een antwoord.</source>
        <translation>Изберете отговор.</translation>
    </message>
    <message>
        <source>Vul uw telefoonnummer of uw e-mailadres in.</source>
        <translation>Въведете телефон или имейл адрес.</translation>
    </message>
    <message>
        <source>Een burgerservicenummer heeft 9 cijfers. Het staat op uw paspoort of identiteitskaart.</source>
        <translation>Номерът BSN има 9 цифри. Той е в паспорта или личната Ви карта.</translation>
    </message>
    <message>
        <source>Dit nummer klopt niet. Kijk of alle cijfers goed staan.</source>
        <translation>Този номер не е верен. Проверете всички цифри.</translation>
    </message>
    <message>
        <source>Een postcode heeft 4 cijfers en 2 letters. Bijvoorbeeld: 5038 CL.</source>
        <translation>Пощенският код има 4 цифри и 2 букви. Например: 5038 CL.</translation>
    </message>
    <message>
        <source>Vul de dag, de maand en het hele jaar in. Bijvoorbeeld: 01-03-2026.</source>
        <translation>Въведете деня, месеца и цялата година. Например: 01-03-2026.</translation>
    </message>
    <message>
        <source>Deze dag bestaat niet. Kijk of de dag en de maand goed staan.</source>
        <translation>Няма такъв ден. Проверете деня и месеца.</translation>
    </message>
    <message>
        <source>Deze dag is te vroeg. Het kan vanaf %1.</source>
        <translation>Този ден е твърде рано. Възможно е от %1.</translation>
    </message>
    <message>
        <source>Deze dag is te laat. Het kan tot en met %1.</source>
        <translation>Този ден е твърде късно. Възможно е до %1.</translation>
    </message>
    <message>
        <source>Dit nummer klopt niet. Een Nederlands nummer heeft 10 cijfers. Een ander nummer begint met + en het land.</source>
        <translation>Този номер не е верен. Нидерландският номер има 10 цифри. Друг номер започва с + и държавата.</translation>
    </message>
    <message>
        <source>Dit nummer is te kort of te lang. Een Nederlandse rekening heeft 18 letters en cijfers.</source>
        <translation>Този номер е твърде къс или твърде дълъг. Нидерландската сметка има 18 букви и цифри.</translation>
    </message>
    <message>
        <source>Dit nummer klopt niet. Het begint met 2 letters, bijvoorbeeld NL. Kijk op uw bankpas.</source>
        <translation>Този номер не е верен. Започва с 2 букви, например NL. Вижте банковата си карта.</translation>
    </message>
    <message>
        <source>In een e-mailadres staat één keer @. Bijvoorbeeld: naam@voorbeeld.nl.</source>
        <translation>В имейл адреса има един знак @. Например: ime@primer.bg.</translation>
    </message>
    <message>
        <source>Dit adres klopt niet. Kijk goed naar het stuk voor en na de @.</source>
        <translation>Този адрес не е верен. Проверете частта преди и след @.</translation>
    </message>
    <message>
        <source>Dit getal is te klein. Vul %1 of meer in.</source>
        <translation>Това число е твърде малко. Въведете %1 или повече.</translation>
    </message>
    <message>
        <source>Dit getal is te groot. Vul %1 of minder in.</source>
        <translation>Това число е твърде голямо. Въведете %1 или по-малко.</translation>
    </message>
    <message>
        <source>knop</source>
        <translation>бутон</translation>
    </message>
    <message>
        <source>keuze</source>
        <translation>избор</translation>
    </message>
    <message>
        <source>vakje</source>
        <translation>отметка</translation>
    </message>
    <message>
        <source>invulveld</source>
        <translation>поле</translation>
    </message>
    <message>
        <source>gekozen</source>
        <translation>избрано</translation>
    </message>
    <message>
        <source>niet gekozen</source>
        <translation>не е избрано</translation>
    </message>
    <message>
        <source>kan nu niet</source>
        <translation>сега не може</translation>
    </message>
    <message>
        <source>leeg</source>
        <translation>празно</translation>
    </message>
    <message>
        <source>ingevuld</source>
        <translation>попълнено</translation>
    </message>
    <message>
        <source>%1 van %2</source>
        <translation>%1 от %2</translation>
    </message>
    <message>
        <source>toets</source>
        <translation>клавиш</translation>
    </message>
    <message>
        <source>teken</source>
        <translation>знак</translation>
    </message>
    <message>
        <source>gewist</source>
        <translation>изтрито</translation>
    </message>
    <message>
        <source>Volume %1 van %2</source>
        <translation>Сила на звука %1 от %2</translation>
    </message>
    <message>
        <source>Terug kan hier niet.</source>
        <translation>Оттук не може назад.</translation>
    </message>
    <message>
        <source>Met een koptelefoon hoort u wat u typt.</source>
        <translation>Със слушалки чувате какво пишете.</translation>
    </message>
    <message>
        <source>De balie leest nu voor. Uw eigen gegevens hoort u alleen met een koptelefoon.</source>
        <translation>Автоматът вече чете на глас. Вашите данни чувате само със слушалки.</translation>
    </message>
    <message>
        <source>De balie leest nu voor. Alleen u hoort het.</source>
        <translation>Автоматът вече чете на глас. Чувате го само Вие.</translation>
    </message>
    <message>
        <source>Met de pijlen gaat u naar het volgende of het vorige. Met de knop in het midden kiest u. Met Herhalen hoort u het nog een keer.</source>
        <translation>Със стрелките отивате на следващото или предишното. С бутона в средата избирате. С Повтори го чувате още веднъж.</translation>
    </message>
    <message>
        <source>spatie</source>
        <translation>интервал</translation>
    </message>
    <message>
        <source>nieuwe regel</source>
        <translation>нов ред</translation>
    </message>
    <message>
        <source>punt</source>
        <translation>точка</translation>
    </message>
    <message>
        <source>komma</source>
        <translation>запетая</translation>
    </message>
    <message>
        <source>streepje</source>
        <translation>тире</translation>
    </message>
    <message>
        <source>laag streepje</source>
        <translation>долна черта</translation>
    </message>
    <message>
        <source>apostrof</source>
        <translation>апостроф</translation>
    </message>
    <message>
        <source>Dit apparaat is buiten dienst</source>
        <translation>Този автомат не работи</translation>
    </message>
    <message>
        <source>Vanaf %1 kunt u hier weer terecht.</source>
        <translation>Отново ще работи от %1.</translation>
    </message>
    <message>
        <source>We werken eraan. Dit apparaat doet het straks vanzelf weer.</source>
        <translation>Работим по въпроса. Автоматът ще заработи отново сам.</translation>
    </message>
    <message>
        <source>Raak het scherm aan om te beginnen</source>
        <translation>Докоснете екрана, за да започнете</translation>
    </message>
    <message>
        <source>We zijn nu gesloten</source>
        <translation>Сега е затворено</translation>
    </message>
</context>
<context>
    <name>Tile</name>
    <message>
        <source>Gratis</source>
        <translation>Безплатно</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Започнете</translation>
    </message>
</context>
</TS>
