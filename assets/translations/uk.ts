<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="uk" sourcelanguage="nl">
<context>
    <name>FeedbackScreen</name>
    <message>
        <source>Hoe ging het?</source>
        <translation>Як усе пройшло?</translation>
    </message>
    <message>
        <source>Uw antwoord helpt ons. We bewaren geen naam.</source>
        <translation>Ваша відповідь нам допомагає. Ми не зберігаємо ім’я.</translation>
    </message>
    <message>
        <source>heel slecht</source>
        <translation>дуже погано</translation>
    </message>
    <message>
        <source>slecht</source>
        <translation>погано</translation>
    </message>
    <message>
        <source>gaat wel</source>
        <translation>так собі</translation>
    </message>
    <message>
        <source>goed</source>
        <translation>добре</translation>
    </message>
    <message>
        <source>heel goed</source>
        <translation>дуже добре</translation>
    </message>
    <message>
        <source>Waar lag dat aan? U mag meer kiezen.</source>
        <translation>Чому? Можна вибрати кілька відповідей.</translation>
    </message>
    <message>
        <source>Klaar</source>
        <translation>Готово</translation>
    </message>
    <message>
        <source>Overslaan</source>
        <translation>Пропустити</translation>
    </message>
</context>
<context>
    <name>FinishScreen</name>
    <message>
        <source>Richt de camera van uw telefoon op deze code.</source>
        <translation>Наведіть камеру телефона на цей код.</translation>
    </message>
    <message>
        <source>Uw kenmerk: %1</source>
        <translation>Ваш номер: %1</translation>
    </message>
    <message>
        <source>Ik heb alles</source>
        <translation>Усе при мені</translation>
    </message>
</context>
<context>
    <name>FormScreen</name>
    <message>
        <source>Verder</source>
        <translation>Далі</translation>
    </message>
    <message>
        <source>Kies eerst een antwoord</source>
        <translation>Спочатку виберіть відповідь</translation>
    </message>
</context>
<context>
    <name>HelpBar</name>
    <message>
        <source>Vaste knoppen</source>
        <translation>Постійні кнопки</translation>
    </message>
    <message>
        <source>Terug</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Stoppen</source>
        <translation>Завершити</translation>
    </message>
    <message>
        <source>Hulp</source>
        <translation>Допомога</translation>
    </message>
    <message>
        <source>Hulp van een medewerker</source>
        <translation>Допомога працівника</translation>
    </message>
    <message>
        <source>Kies een andere taal</source>
        <translation>Вибрати іншу мову</translation>
    </message>
    <message>
        <source>Groter</source>
        <translation>Більше</translation>
    </message>
    <message>
        <source>Grotere letters</source>
        <translation>Більші літери</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>Контраст</translation>
    </message>
    <message>
        <source>Meer verschil tussen licht en donker</source>
        <translation>Більша різниця між світлим і темним</translation>
    </message>
    <message>
        <source>Voorlezen</source>
        <translation>Читати</translation>
    </message>
    <message>
        <source>De balie leest voor wat er staat</source>
        <translation>Автомат читає вголос те, що на екрані</translation>
    </message>
    <message>
        <source>Lager</source>
        <translation>Нижче</translation>
    </message>
    <message>
        <source>Alles onder op het scherm</source>
        <translation>Усе внизу екрана</translation>
    </message>
</context>
<context>
    <name>HelpScreen</name>
    <message>
        <source>Vraag het aan een medewerker</source>
        <translation>Запитайте працівника</translation>
    </message>
    <message>
        <source>Loop naar een medewerker in de hal of naar de balie. Zeg waar u bent gebleven.</source>
        <translation>Підійдіть до працівника в залі або до стійки. Скажіть, де ви зупинилися.</translation>
    </message>
    <message>
        <source>Laat uw paspoort en uw pinpas niet liggen.</source>
        <translation>Не забудьте паспорт і банківську картку.</translation>
    </message>
    <message>
        <source>Geen beweging op het scherm</source>
        <translation>Без руху на екрані</translation>
    </message>
    <message>
        <source>Ga verder</source>
        <translation>Далі</translation>
    </message>
</context>
<context>
    <name>IdentifyScreen</name>
    <message>
        <source>Leg uw paspoort of identiteitskaart op de lezer</source>
        <translation>Покладіть паспорт або ID-картку на зчитувач</translation>
    </message>
    <message>
        <source>Laat uw document liggen</source>
        <translation>Залиште документ на місці</translation>
    </message>
    <message>
        <source>We zoeken uw gegevens op</source>
        <translation>Шукаємо ваші дані</translation>
    </message>
    <message>
        <source>De kant met uw foto ligt naar beneden.</source>
        <translation>Бік із вашим фото лежить донизу.</translation>
    </message>
    <message>
        <source>We lezen de chip. Dat duurt een paar tellen.</source>
        <translation>Читаємо чип. Це займе кілька секунд.</translation>
    </message>
    <message>
        <source>U mag uw document weer pakken.</source>
        <translation>Можете забрати документ.</translation>
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
        <translation>Клавіатура</translation>
    </message>
    <message>
        <source>Hoofdletter</source>
        <translation>Велика літера</translation>
    </message>
    <message>
        <source>Wissen</source>
        <translation>Видалити</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Літери</translation>
    </message>
    <message>
        <source>Tekens</source>
        <translation>Знаки</translation>
    </message>
    <message>
        <source>Letters met een accent</source>
        <translation>Літери зі знаками</translation>
    </message>
    <message>
        <source>Spatie</source>
        <translation>Пробіл</translation>
    </message>
    <message>
        <source>Nieuwe regel</source>
        <translation>Новий рядок</translation>
    </message>
</context>
<context>
    <name>Languages</name>
    <message>
        <source>Nederlands</source>
        <extracomment>What the language calls itself, as a visitor looks for it in a list: Deutsch, Français, العربية.</extracomment>
        <translation>Українська</translation>
    </message>
    <message>
        <source>nl_NL</source>
        <extracomment>Whose way of writing dates and amounts is used, with the digits that stand on the paper: de_DE, ar_AE.</extracomment>
        <translation>uk_UA</translation>
    </message>
</context>
<context>
    <name>LanguagesScreen</name>
    <message>
        <source>Kies uw taal</source>
        <translation>Виберіть мову</translation>
    </message>
    <message>
        <source>Ga verder</source>
        <translation>Далі</translation>
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
        <translation>Новіші</translation>
    </message>
    <message>
        <source>Bladzijde %1 van %2</source>
        <translation>Сторінка %1 з %2</translation>
    </message>
    <message>
        <source>Ouder</source>
        <translation>Старіші</translation>
    </message>
    <message>
        <source>Ik weet genoeg</source>
        <translation>Я знаю достатньо</translation>
    </message>
</context>
<context>
    <name>PayScreen</name>
    <message>
        <source>Zo kunt u betalen</source>
        <translation>Зараз ви зможете оплатити</translation>
    </message>
    <message>
        <source>Houd uw pas tegen het betaalapparaat</source>
        <translation>Піднесіть картку до платіжного термінала</translation>
    </message>
    <message>
        <source>We vragen na of u heeft betaald</source>
        <translation>Перевіряємо, чи ви оплатили</translation>
    </message>
    <message>
        <source>Pak alvast uw pinpas of telefoon.</source>
        <translation>Підготуйте банківську картку або телефон.</translation>
    </message>
    <message>
        <source>Of steek uw pas in het apparaat en toets uw pincode in.</source>
        <translation>Або вставте картку в термінал і введіть PIN-код.</translation>
    </message>
    <message>
        <source>Betaal niet nog een keer. U hoort het zo van ons.</source>
        <translation>Не платіть ще раз. Скоро ми вам скажемо.</translation>
    </message>
</context>
<context>
    <name>PrivacyScreen</name>
    <message>
        <source>Zo gaan we om met uw gegevens</source>
        <translation>Що ми робимо з вашими даними</translation>
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
        <translation>Що сталося</translation>
    </message>
    <message>
        <source>Wat wij doen</source>
        <translation>Що робимо ми</translation>
    </message>
    <message>
        <source>Wat u kunt doen</source>
        <translation>Що можете зробити ви</translation>
    </message>
</context>
<context>
    <name>ProgressScreen</name>
    <message>
        <source>We zijn voor u bezig</source>
        <translation>Ми працюємо для вас</translation>
    </message>
    <message>
        <source>Blijf nog even bij de balie.</source>
        <translation>Будь ласка, побудьте тут ще трохи.</translation>
    </message>
</context>
<context>
    <name>ReviewScreen</name>
    <message>
        <source>Dit komt op het papier</source>
        <translation>Це буде на папері</translation>
    </message>
    <message>
        <source>U betaalt</source>
        <translation>До сплати</translation>
    </message>
    <message>
        <source>Ja, dit klopt. Ik ga betalen</source>
        <translation>Так, усе правильно. До оплати</translation>
    </message>
    <message>
        <source>Ja, dit klopt. Vraag het aan</source>
        <translation>Так, усе правильно. Подати</translation>
    </message>
</context>
<context>
    <name>ScrollArea</name>
    <message>
        <source>Bladeren</source>
        <translation>Прокручування</translation>
    </message>
    <message>
        <source>Naar boven</source>
        <translation>Угору</translation>
    </message>
    <message>
        <source>Naar beneden, er staat nog meer</source>
        <translation>Униз, там є ще</translation>
    </message>
</context>
<context>
    <name>Spinner</name>
    <message>
        <source>Even geduld</source>
        <translation>Зачекайте хвилинку</translation>
    </message>
</context>
<context>
    <name>StartScreen</name>
    <message>
        <source>Welkom in de Stadswinkel</source>
        <translation>Вітаємо у Stadswinkel</translation>
    </message>
    <message>
        <source>Wat wilt u regelen?</source>
        <translation>Що ви хочете зробити?</translation>
    </message>
    <message>
        <source>Zo gaat het</source>
        <translation>Як це відбувається</translation>
    </message>
    <message>
        <source>U laat zien wie u bent</source>
        <translation>Ви показуєте, хто ви</translation>
    </message>
    <message>
        <source>U kiest en betaalt</source>
        <translation>Ви вибираєте й платите</translation>
    </message>
    <message>
        <source>U neemt uw papier mee</source>
        <translation>Ви забираєте папір</translation>
    </message>
</context>
<context>
    <name>StepBar</name>
    <message>
        <source>Stap %1 van %2: %3</source>
        <translation>Крок %1 з %2: %3</translation>
    </message>
</context>
<context>
    <name>StillThere</name>
    <message>
        <source>Bent u er nog?</source>
        <translation>Ви ще тут?</translation>
    </message>
    <message>
        <source>Zonder antwoord stoppen we en wissen we uw gegevens.</source>
        <translation>Без відповіді ми завершимо й видалимо ваші дані.</translation>
    </message>
    <message>
        <source>Ja, ik ben er nog</source>
        <translation>Так, я ще тут</translation>
    </message>
    <message>
        <source>Nee, stop</source>
        <translation>Ні, завершити</translation>
    </message>
</context>
<context>
    <name>TextField</name>
    <message>
        <source>Nog %1 tekens</source>
        <translation>Залишилося знаків: %1</translation>
    </message>
</context>
<context>
    <name>Texts</name>
    <message>
        <source>Versturen</source>
        <translation>Надсилання</translation>
    </message>
    <message>
        <source>We sturen uw aanvraag naar %1.</source>
        <translation>Ми надсилаємо вашу заяву. Отримувач: %1.</translation>
    </message>
    <message>
        <source>Naar wie</source>
        <translation>Кому</translation>
    </message>
    <message>
        <source>Welke gegevens</source>
        <translation>Які дані</translation>
    </message>
    <message>
        <source>Waarom</source>
        <translation>Чому</translation>
    </message>
    <message>
        <source>We hebben uw aanvraag veilig opgeslagen</source>
        <translation>Вашу заяву надійно збережено</translation>
    </message>
    <message>
        <source>Dat gaat vanzelf. U hoeft hier niet te wachten.</source>
        <translation>Усе піде само. Вам не треба тут чекати.</translation>
    </message>
    <message>
        <source>Neem ook uw bon mee. Daarop staat uw kenmerk.</source>
        <translation>Візьміть і чек. На ньому ваш номер.</translation>
    </message>
    <message>
        <source>Een medewerker van de gemeente geeft u antwoord.</source>
        <translation>Працівник муніципалітету дасть вам відповідь.</translation>
    </message>
    <message>
        <source>Een medewerker van de gemeente kijkt uw aanvraag na.</source>
        <translation>Працівник муніципалітету перевіряє вашу заяву.</translation>
    </message>
    <message>
        <source>Klopt er iets niet? Kies dan Terug. Wat u heeft ingevuld blijft staan.</source>
        <translation>Щось не так? Виберіть Назад. Те, що ви заповнили, залишиться.</translation>
    </message>
    <message>
        <source>Uw aanvragen</source>
        <translation>Ваші заяви</translation>
    </message>
    <message>
        <source>Aangevraagd op %1</source>
        <translation>Подано %1</translation>
    </message>
    <message>
        <source>Ontvangen</source>
        <translation>Отримано</translation>
    </message>
    <message>
        <source>Klaar op %1</source>
        <translation>Готово %1</translation>
    </message>
    <message>
        <source>We vinden geen aanvragen van u bij de gemeente.</source>
        <translation>Ми не знаходимо ваших заяв у муніципалітеті.</translation>
    </message>
    <message>
        <source>Dit zijn uw nieuwste aanvragen. Zoekt u een oudere? Vraag het aan de balie.</source>
        <translation>Це ваші найновіші заяви. Шукаєте старішу? Запитайте біля стійки.</translation>
    </message>
    <message>
        <source>Stoppen</source>
        <translation>Завершити</translation>
    </message>
    <message>
        <source>Ga naar de balie. Een medewerker helpt u verder.</source>
        <translation>Підійдіть до стійки. Працівник вам допоможе.</translation>
    </message>
    <message>
        <source>Probeer het opnieuw</source>
        <translation>Спробувати ще раз</translation>
    </message>
    <message>
        <source>De lezer werkt even niet</source>
        <translation>Зчитувач зараз не працює</translation>
    </message>
    <message>
        <source>De lezer geeft geen antwoord.</source>
        <translation>Зчитувач не відповідає.</translation>
    </message>
    <message>
        <source>De lezer start opnieuw. Dat duurt een paar seconden.</source>
        <translation>Зчитувач запускається знову. Це займе кілька секунд.</translation>
    </message>
    <message>
        <source>Wacht even en probeer het opnieuw. Lukt het niet? Ga naar de balie.</source>
        <translation>Зачекайте трохи й спробуйте ще раз. Не виходить? Підійдіть до стійки.</translation>
    </message>
    <message>
        <source>We kunnen uw document niet lezen</source>
        <translation>Ми не можемо прочитати ваш документ</translation>
    </message>
    <message>
        <source>Het lezen is drie keer niet gelukt. Dat ligt niet aan u.</source>
        <translation>Читання не вдалося тричі. Це не ваша вина.</translation>
    </message>
    <message>
        <source>We hebben niets van u bewaard.</source>
        <translation>Ми нічого про вас не зберегли.</translation>
    </message>
    <message>
        <source>Probeer het nog eens, of met een ander document. Of ga naar de balie.</source>
        <translation>Спробуйте ще раз або з іншим документом. Або підійдіть до стійки.</translation>
    </message>
    <message>
        <source>We kunnen dit document hier niet gebruiken</source>
        <translation>Тут ми не можемо використати цей документ</translation>
    </message>
    <message>
        <source>De gegevens in de chip passen niet bij het document.</source>
        <translation>Дані на чипі не збігаються з документом.</translation>
    </message>
    <message>
        <source>We vinden uw document niet</source>
        <translation>Ми не знаходимо ваш документ</translation>
    </message>
    <message>
        <source>Dit document staat niet in het Nederlandse register.</source>
        <translation>Цього документа немає в нідерландському реєстрі.</translation>
    </message>
    <message>
        <source>Heeft u een Nederlands paspoort of een Nederlandse identiteitskaart? Gebruik die. Of ga naar de balie.</source>
        <translation>Маєте нідерландський паспорт або ID-картку? Скористайтеся цим документом. Або підійдіть до стійки.</translation>
    </message>
    <message>
        <source>Dit document is niet meer geldig</source>
        <translation>Цей документ більше не дійсний</translation>
    </message>
    <message>
        <source>Het document staat als vermist of ingetrokken in het register.</source>
        <translation>У реєстрі документ позначено як утрачений або вилучений.</translation>
    </message>
    <message>
        <source>Uw document is verlopen</source>
        <translation>Термін дії документа минув</translation>
    </message>
    <message>
        <source>De datum op het document is voorbij.</source>
        <translation>Дата на документі вже минула.</translation>
    </message>
    <message>
        <source>Heeft u een ander document? Probeer dat. Of ga naar de balie.</source>
        <translation>Маєте інший документ? Спробуйте з ним. Або підійдіть до стійки.</translation>
    </message>
    <message>
        <source>We kunnen uw gegevens nu niet ophalen</source>
        <translation>Зараз ми не можемо отримати ваші дані</translation>
    </message>
    <message>
        <source>Het bevolkingsregister geeft geen antwoord.</source>
        <translation>Реєстр населення не відповідає.</translation>
    </message>
    <message>
        <source>We onthouden wie u bent, zodat u niet opnieuw hoeft te beginnen.</source>
        <translation>Ми пам’ятаємо, хто ви. Вам не треба починати знову.</translation>
    </message>
    <message>
        <source>We vinden deze persoon niet</source>
        <translation>Ми не знаходимо цю особу</translation>
    </message>
    <message>
        <source>De persoon staat niet in het bevolkingsregister.</source>
        <translation>Цієї особи немає в реєстрі населення.</translation>
    </message>
    <message>
        <source>Dit kunnen we hier niet regelen</source>
        <translation>Ми не можемо зробити це тут</translation>
    </message>
    <message>
        <source>De persoon staat niet meer ingeschreven in een Nederlandse gemeente.</source>
        <translation>Ця особа більше не зареєстрована в нідерландському муніципалітеті.</translation>
    </message>
    <message>
        <source>We kunnen uw aanvragen nu niet ophalen</source>
        <translation>Зараз ми не можемо отримати ваші заяви</translation>
    </message>
    <message>
        <source>Het systeem van de gemeente geeft geen antwoord.</source>
        <translation>Система муніципалітету не відповідає.</translation>
    </message>
    <message>
        <source>Uw aanvragen zelf gaan gewoon door.</source>
        <translation>Самі ваші заяви розглядаються як звичайно.</translation>
    </message>
    <message>
        <source>Betalen lukt nu niet</source>
        <translation>Зараз оплата неможлива</translation>
    </message>
    <message>
        <source>Het betaalapparaat geeft geen antwoord. U heeft niets betaald.</source>
        <translation>Платіжний термінал не відповідає. Ви нічого не сплатили.</translation>
    </message>
    <message>
        <source>Het apparaat start opnieuw. Dat kan een minuut duren.</source>
        <translation>Термінал запускається знову. Це може тривати хвилину.</translation>
    </message>
    <message>
        <source>Wacht even en probeer het opnieuw. Of betaal aan de balie.</source>
        <translation>Зачекайте трохи й спробуйте ще раз. Або оплатіть біля стійки.</translation>
    </message>
    <message>
        <source>Uw betaling is niet gelukt</source>
        <translation>Оплата не вдалася</translation>
    </message>
    <message>
        <source>Uw bank heeft de betaling niet goedgekeurd. U heeft niets betaald.</source>
        <translation>Ваш банк не схвалив оплату. Ви нічого не сплатили.</translation>
    </message>
    <message>
        <source>Uw keuzes blijven staan.</source>
        <translation>Ваш вибір збережено.</translation>
    </message>
    <message>
        <source>Probeer het opnieuw, of gebruik een andere pas.</source>
        <translation>Спробуйте ще раз або візьміть іншу картку.</translation>
    </message>
    <message>
        <source>Opnieuw betalen</source>
        <translation>Оплатити ще раз</translation>
    </message>
    <message>
        <source>U heeft nog niet betaald</source>
        <translation>Ви ще не оплатили</translation>
    </message>
    <message>
        <source>De betaling is gestopt. U heeft niets betaald.</source>
        <translation>Оплату зупинено. Ви нічого не сплатили.</translation>
    </message>
    <message>
        <source>Betaal opnieuw of stop. Als u stopt, wissen we uw gegevens.</source>
        <translation>Оплатіть ще раз або завершіть. Якщо завершите, ми видалимо ваші дані.</translation>
    </message>
    <message>
        <source>We weten niet of uw betaling is gelukt</source>
        <translation>Ми не знаємо, чи вдалася оплата</translation>
    </message>
    <message>
        <source>Het betaalapparaat gaf geen antwoord meer.</source>
        <translation>Платіжний термінал перестав відповідати.</translation>
    </message>
    <message>
        <source>We blijven het navragen. Is het geld van uw rekening af? Dan krijgt u het vanzelf terug.</source>
        <translation>Ми перевіряємо далі. Гроші зняли з рахунку? Вони повернуться самі.</translation>
    </message>
    <message>
        <source>Betaal hier niet nog een keer. Ga naar de balie voor uw aanvraag.</source>
        <translation>Не платіть тут ще раз. Із заявою підійдіть до стійки.</translation>
    </message>
    <message>
        <source>U bent gestopt</source>
        <translation>Ви завершили</translation>
    </message>
    <message>
        <source>Uw betaling was net gelukt toen u stopte.</source>
        <translation>Оплата якраз вдалася, коли ви завершили.</translation>
    </message>
    <message>
        <source>We geven het geld terug op uw rekening.</source>
        <translation>Ми повертаємо гроші на ваш рахунок.</translation>
    </message>
    <message>
        <source>U hoeft niets te doen.</source>
        <translation>Вам нічого не треба робити.</translation>
    </message>
    <message>
        <source>Klaar</source>
        <translation>Готово</translation>
    </message>
    <message>
        <source>We konden uw aanvraag niet versturen</source>
        <translation>Ми не змогли надіслати вашу заяву</translation>
    </message>
    <message>
        <source>Deze balie kon uw aanvraag niet opslaan.</source>
        <translation>Цей автомат не зміг зберегти вашу заяву.</translation>
    </message>
    <message>
        <source>Probeer het opnieuw, of ga naar de balie.</source>
        <translation>Спробуйте ще раз або підійдіть до стійки.</translation>
    </message>
    <message>
        <source>Is uw uittreksel uit de printer gekomen?</source>
        <translation>Чи вийшов витяг із принтера?</translation>
    </message>
    <message>
        <source>We konden niet zien of het printen is gelukt.</source>
        <translation>Ми не побачили, чи вдався друк.</translation>
    </message>
    <message>
        <source>Ligt er geen papier? Dan sturen we het uittreksel gratis per post.</source>
        <translation>Паперу немає? Тоді ми надішлемо витяг поштою безплатно.</translation>
    </message>
    <message>
        <source>Kijk in de printer onder het scherm.</source>
        <translation>Подивіться в принтер під екраном.</translation>
    </message>
    <message>
        <source>Ja, ik heb het</source>
        <translation>Так, він у мене</translation>
    </message>
    <message>
        <source>Nee, stuur het op</source>
        <translation>Ні, надішліть</translation>
    </message>
    <message>
        <source>Uw antwoorden blijven %1 minuten staan. Daarna wissen we ze.</source>
        <translation>Ваші відповіді зберігаються %1 хв. Потім ми їх видаляємо.</translation>
    </message>
    <message>
        <source>Kies iets anders</source>
        <translation>Вибрати інше</translation>
    </message>
    <message>
        <source>Leg het document recht, met de foto naar beneden.</source>
        <translation>Покладіть документ рівно, фото донизу.</translation>
    </message>
    <message>
        <source>We voelden geen chip. Leg het document plat op de lezer en laat het liggen.</source>
        <translation>Ми не знайшли чипа. Покладіть документ рівно на зчитувач і залиште його.</translation>
    </message>
    <message>
        <source>De chip ging niet open. Leg het document nog een keer neer.</source>
        <translation>Чип не відкрився. Покладіть документ ще раз.</translation>
    </message>
    <message>
        <source>Het document ging te vroeg weg. Laat het liggen tot we klaar zijn.</source>
        <translation>Документ забрали зарано. Залиште його, доки ми не закінчимо.</translation>
    </message>
    <message>
        <source>De chip gaf geen goed antwoord. Leg het document nog een keer neer.</source>
        <translation>Чип відповів неправильно. Покладіть документ ще раз.</translation>
    </message>
    <message>
        <source>De documentlezer werkt nu niet. Ga naar de balie.</source>
        <translation>Зчитувач документів зараз не працює. Підійдіть до стійки.</translation>
    </message>
    <message>
        <source>U kunt hier nu niet betalen. Ga naar de balie.</source>
        <translation>Зараз тут не можна оплатити. Підійдіть до стійки.</translation>
    </message>
    <message>
        <source>De printer werkt nu niet. Ga naar de balie.</source>
        <translation>Принтер зараз не працює. Підійдіть до стійки.</translation>
    </message>
    <message>
        <source>De bonprinter werkt nu niet. Ga naar de balie.</source>
        <translation>Принтер чеків зараз не працює. Підійдіть до стійки.</translation>
    </message>
    <message>
        <source>Het register van paspoorten geeft nu geen antwoord. Ga naar de balie.</source>
        <translation>Реєстр паспортів зараз не відповідає. Підійдіть до стійки.</translation>
    </message>
    <message>
        <source>Het bevolkingsregister geeft nu geen antwoord. Ga naar de balie.</source>
        <translation>Реєстр населення зараз не відповідає. Підійдіть до стійки.</translation>
    </message>
    <message>
        <source>De gemeente geeft nu geen antwoord. Ga naar de balie.</source>
        <translation>Муніципалітет зараз не відповідає. Підійдіть до стійки.</translation>
    </message>
    <message>
        <source>Vragen komen nu niet aan. Ga naar de balie.</source>
        <translation>Запитання зараз не надходять. Підійдіть до стійки.</translation>
    </message>
    <message>
        <source>Dit apparaat kan nu niets opslaan. Ga naar de balie.</source>
        <translation>Цей автомат зараз нічого не може зберегти. Підійдіть до стійки.</translation>
    </message>
    <message>
        <source>Een moment. Deze balie start op.</source>
        <translation>Хвилинку. Цей автомат запускається.</translation>
    </message>
    <message>
        <source>Printen kan hier nu niet. U krijgt het uittreksel gratis per post.</source>
        <translation>Зараз тут не можна друкувати. Ви отримаєте витяг поштою безплатно.</translation>
    </message>
    <message>
        <source>Uitleg</source>
        <translation>Пояснення</translation>
    </message>
    <message>
        <source>Wie u bent</source>
        <translation>Хто ви</translation>
    </message>
    <message>
        <source>Uw keuze</source>
        <translation>Ваш вибір</translation>
    </message>
    <message>
        <source>Controle</source>
        <translation>Перевірка</translation>
    </message>
    <message>
        <source>Betalen</source>
        <translation>Оплата</translation>
    </message>
    <message>
        <source>Printen</source>
        <translation>Друк</translation>
    </message>
    <message>
        <source>Naam</source>
        <translation>Ім’я</translation>
    </message>
    <message>
        <source>Geslacht</source>
        <translation>Стать</translation>
    </message>
    <message>
        <source>Geboren</source>
        <translation>Народження</translation>
    </message>
    <message>
        <source>Adres</source>
        <translation>Адреса</translation>
    </message>
    <message>
        <source>Gemeente</source>
        <translation>Муніципалітет</translation>
    </message>
    <message>
        <source>Nationaliteit</source>
        <translation>Громадянство</translation>
    </message>
    <message>
        <source>Ouders</source>
        <translation>Батьки</translation>
    </message>
    <message>
        <source>Dat staat op het scherm</source>
        <translation>Це показано на екрані</translation>
    </message>
    <message>
        <source>man</source>
        <translation>чоловіча</translation>
    </message>
    <message>
        <source>vrouw</source>
        <translation>жіноча</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Onbekend</source>
        <translation>Невідомо</translation>
    </message>
    <message>
        <source>Voor mijzelf</source>
        <translation>Для себе</translation>
    </message>
    <message>
        <source>Kind %1</source>
        <translation>Дитина %1</translation>
    </message>
    <message>
        <source>Voor mijn kind %1</source>
        <translation>Для моєї дитини: %1</translation>
    </message>
    <message>
        <source>Geboren op %1</source>
        <translation>Дата народження: %1</translation>
    </message>
    <message>
        <source>Klopt dit?</source>
        <translation>Це правильно?</translation>
    </message>
    <message>
        <source>Klopt er iets niet? Stop dan en ga naar de balie. U betaalt nog niets.</source>
        <translation>Щось не так? Тоді завершіть і підійдіть до стійки. Ви ще нічого не платите.</translation>
    </message>
    <message>
        <source>U krijgt het uittreksel straks hier, op papier.</source>
        <translation>Ви отримаєте витяг тут, на папері.</translation>
    </message>
    <message>
        <source>U krijgt het uittreksel binnen 5 werkdagen per post.</source>
        <translation>Ви отримаєте витяг поштою за 5 робочих днів.</translation>
    </message>
    <message>
        <source>We hebben uw aanvraag veilig opgeslagen. Blijf nog even staan.</source>
        <translation>Вашу заяву надійно збережено. Побудьте тут ще трохи.</translation>
    </message>
    <message>
        <source>Even geduld.</source>
        <translation>Зачекайте хвилинку.</translation>
    </message>
    <message>
        <source>We slaan uw aanvraag op</source>
        <translation>Зберігаємо вашу заяву</translation>
    </message>
    <message>
        <source>We hebben uw aanvraag opgeslagen</source>
        <translation>Ми зберегли вашу заяву</translation>
    </message>
    <message>
        <source>Uw aanvraag gaat naar de gemeente</source>
        <translation>Ваша заява йде до муніципалітету</translation>
    </message>
    <message>
        <source>De gemeente heeft uw aanvraag</source>
        <translation>Муніципалітет має вашу заяву</translation>
    </message>
    <message>
        <source>De gemeente maakt uw uittreksel</source>
        <translation>Муніципалітет готує ваш витяг</translation>
    </message>
    <message>
        <source>De gemeente heeft uw uittreksel gemaakt</source>
        <translation>Муніципалітет підготував ваш витяг</translation>
    </message>
    <message>
        <source>Uw uittreksel komt uit de printer</source>
        <translation>Ваш витяг виходить із принтера</translation>
    </message>
    <message>
        <source>Uw uittreksel ligt in de printer</source>
        <translation>Ваш витяг у принтері</translation>
    </message>
    <message>
        <source>Uw uittreksel is klaar</source>
        <translation>Ваш витяг готовий</translation>
    </message>
    <message>
        <source>Pak uw uittreksel uit de printer onder het scherm.</source>
        <translation>Візьміть витяг із принтера під екраном.</translation>
    </message>
    <message>
        <source>Uw uittreksel komt met de post</source>
        <translation>Ваш витяг прийде поштою</translation>
    </message>
    <message>
        <source>Printen lukte hier niet op tijd. Uw aanvraag is wel goed binnen.</source>
        <translation>Друк тут не вдався вчасно. Але ваша заява надійшла.</translation>
    </message>
    <message>
        <source>U krijgt het uittreksel binnen 5 werkdagen thuis. Dat kost niets extra.</source>
        <translation>Ви отримаєте витяг удома за 5 робочих днів. Це без доплати.</translation>
    </message>
    <message>
        <source>Neem ook uw bon mee. Met de code daarop volgt u uw aanvraag.</source>
        <translation>Візьміть і чек. За кодом на ньому можна стежити за заявою.</translation>
    </message>
    <message>
        <source>Neem uw paspoort of identiteitskaart mee</source>
        <translation>Візьміть паспорт або ID-картку</translation>
    </message>
    <message>
        <source>Neem uw pinpas mee</source>
        <translation>Візьміть банківську картку</translation>
    </message>
    <message>
        <source>Het duurde lang</source>
        <translation>Це було довго</translation>
    </message>
    <message>
        <source>Ik begreep iets niet</source>
        <translation>Щось було незрозуміло</translation>
    </message>
    <message>
        <source>Een apparaat werkte niet goed</source>
        <translation>Якийсь пристрій погано працював</translation>
    </message>
    <message>
        <source>Ik had iets anders verwacht</source>
        <translation>Очікування були інші</translation>
    </message>
    <message>
        <source>Het ging snel</source>
        <translation>Усе було швидко</translation>
    </message>
    <message>
        <source>Het was duidelijk</source>
        <translation>Усе було зрозуміло</translation>
    </message>
    <message>
        <source>Het was makkelijk</source>
        <translation>Усе було легко</translation>
    </message>
    <message>
        <source>Ik voelde me geholpen</source>
        <translation>Мені допомогли</translation>
    </message>
    <message>
        <source>U heeft het uittreksel hier gekregen, op papier.</source>
        <translation>Ви отримали витяг тут, на папері.</translation>
    </message>
    <message>
        <source>Gemeente %1</source>
        <translation>Муніципалітет %1</translation>
    </message>
    <message>
        <source>Bewijs van uw aanvraag</source>
        <translation>Чек вашої заяви</translation>
    </message>
    <message>
        <source>Kenmerk</source>
        <translation>Номер</translation>
    </message>
    <message>
        <source>Betaald</source>
        <translation>Сплачено</translation>
    </message>
    <message>
        <source>Volg uw aanvraag</source>
        <translation>Стежте за заявою</translation>
    </message>
    <message>
        <source>Bewaar dit bewijs.</source>
        <translation>Збережіть цей чек.</translation>
    </message>
    <message>
        <source>Niet verplicht.</source>
        <translation>Не обов’язково.</translation>
    </message>
    <message>
        <source>Vul dit in. Wij hebben het nodig.</source>
        <translation>Заповніть це. Нам це потрібно.</translation>
    </message>
    <message>
        <source>Ja</source>
        <translation>Так</translation>
    </message>
    <message>
        <source>Nee</source>
        <translation>Ні</translation>
    </message>
    <message>
        <source>Kies een antwoord.</source>
        <translation>Виберіть відповідь.</translation>
    </message>
    <message>
        <source>Vul uw telefoonnummer of uw e-mailadres in.</source>
        <translation>Введіть номер телефону або електронну пошту.</translation>
    </message>
    <message>
        <source>Een burgerservicenummer heeft 9 cijfers. Het staat op uw paspoort of identiteitskaart.</source>
        <translation>Номер BSN має 9 цифр. Він є у вашому паспорті або на ID-картці.</translation>
    </message>
    <message>
        <source>Dit nummer klopt niet. Kijk of alle cijfers goed staan.</source>
        <translation>Цей номер неправильний. Перевірте всі цифри.</translation>
    </message>
    <message>
        <source>Een postcode heeft 4 cijfers en 2 letters. Bijvoorbeeld: 5038 CL.</source>
        <translation>Поштовий індекс має 4 цифри та 2 літери. Наприклад: 5038 CL.</translation>
    </message>
    <message>
        <source>Vul de dag, de maand en het hele jaar in. Bijvoorbeeld: 01-03-2026.</source>
        <translation>Введіть день, місяць і повний рік. Наприклад: 01-03-2026.</translation>
    </message>
    <message>
        <source>Deze dag bestaat niet. Kijk of de dag en de maand goed staan.</source>
        <translation>Такого дня немає. Перевірте день і місяць.</translation>
    </message>
    <message>
        <source>Deze dag is te vroeg. Het kan vanaf %1.</source>
        <translation>Цей день надто ранній. Можна з %1.</translation>
    </message>
    <message>
        <source>Deze dag is te laat. Het kan tot en met %1.</source>
        <translation>Цей день надто пізній. Можна до %1.</translation>
    </message>
    <message>
        <source>Dit nummer klopt niet. Een Nederlands nummer heeft 10 cijfers. Een ander nummer begint met + en het land.</source>
        <translation>Цей номер неправильний. Нідерландський номер має 10 цифр. Інший починається з + і країни.</translation>
    </message>
    <message>
        <source>Dit nummer is te kort of te lang. Een Nederlandse rekening heeft 18 letters en cijfers.</source>
        <translation>Цей номер надто короткий або надто довгий. Нідерландський рахунок має 18 літер і цифр.</translation>
    </message>
    <message>
        <source>Dit nummer klopt niet. Het begint met 2 letters, bijvoorbeeld NL. Kijk op uw bankpas.</source>
        <translation>Цей номер неправильний. Він починається з 2 літер, наприклад NL. Подивіться на банківську картку.</translation>
    </message>
    <message>
        <source>In een e-mailadres staat één keer @. Bijvoorbeeld: naam@voorbeeld.nl.</source>
        <translation>В адресі електронної пошти один знак @. Наприклад: name@pryklad.ua.</translation>
    </message>
    <message>
        <source>Dit adres klopt niet. Kijk goed naar het stuk voor en na de @.</source>
        <translation>Ця адреса неправильна. Перевірте частину до та після @.</translation>
    </message>
    <message>
        <source>Dit getal is te klein. Vul %1 of meer in.</source>
        <translation>Це число надто мале. Введіть %1 або більше.</translation>
    </message>
    <message>
        <source>Dit getal is te groot. Vul %1 of minder in.</source>
        <translation>Це число надто велике. Введіть %1 або менше.</translation>
    </message>
    <message>
        <source>knop</source>
        <translation>кнопка</translation>
    </message>
    <message>
        <source>keuze</source>
        <translation>варіант</translation>
    </message>
    <message>
        <source>vakje</source>
        <translation>прапорець</translation>
    </message>
    <message>
        <source>invulveld</source>
        <translation>поле</translation>
    </message>
    <message>
        <source>gekozen</source>
        <translation>вибрано</translation>
    </message>
    <message>
        <source>niet gekozen</source>
        <translation>не вибрано</translation>
    </message>
    <message>
        <source>kan nu niet</source>
        <translation>зараз не можна</translation>
    </message>
    <message>
        <source>leeg</source>
        <translation>порожньо</translation>
    </message>
    <message>
        <source>ingevuld</source>
        <translation>заповнено</translation>
    </message>
    <message>
        <source>%1 van %2</source>
        <translation>%1 з %2</translation>
    </message>
    <message>
        <source>toets</source>
        <translation>клавіша</translation>
    </message>
    <message>
        <source>teken</source>
        <translation>знак</translation>
    </message>
    <message>
        <source>gewist</source>
        <translation>стерто</translation>
    </message>
    <message>
        <source>Volume %1 van %2</source>
        <translation>Гучність %1 з %2</translation>
    </message>
    <message>
        <source>Terug kan hier niet.</source>
        <translation>Звідси не можна назад.</translation>
    </message>
    <message>
        <source>Met een koptelefoon hoort u wat u typt.</source>
        <translation>У навушниках Ви чуєте, що набираєте.</translation>
    </message>
    <message>
        <source>De balie leest nu voor. Uw eigen gegevens hoort u alleen met een koptelefoon.</source>
        <translation>Автомат тепер читає вголос. Свої дані Ви чуєте лише в навушниках.</translation>
    </message>
    <message>
        <source>De balie leest nu voor. Alleen u hoort het.</source>
        <translation>Автомат тепер читає вголос. Чуєте тільки Ви.</translation>
    </message>
    <message>
        <source>Met de pijlen gaat u naar het volgende of het vorige. Met de knop in het midden kiest u. Met Herhalen hoort u het nog een keer.</source>
        <translation>Стрілки ведуть до наступного або попереднього. Кнопка посередині вибирає. Кнопка Повторити читає ще раз.</translation>
    </message>
    <message>
        <source>spatie</source>
        <translation>пробіл</translation>
    </message>
    <message>
        <source>nieuwe regel</source>
        <translation>новий рядок</translation>
    </message>
    <message>
        <source>punt</source>
        <translation>крапка</translation>
    </message>
    <message>
        <source>komma</source>
        <translation>кома</translation>
    </message>
    <message>
        <source>streepje</source>
        <translation>дефіс</translation>
    </message>
    <message>
        <source>laag streepje</source>
        <translation>підкреслення</translation>
    </message>
    <message>
        <source>apostrof</source>
        <translation>апостроф</translation>
    </message>
    <message>
        <source>Dit apparaat is buiten dienst</source>
        <translation>Цей автомат не працює</translation>
    </message>
    <message>
        <source>Vanaf %1 kunt u hier weer terecht.</source>
        <translation>Знову працюватиме з %1.</translation>
    </message>
    <message>
        <source>We werken eraan. Dit apparaat doet het straks vanzelf weer.</source>
        <translation>Ми працюємо над цим. Автомат запрацює знову сам.</translation>
    </message>
    <message>
        <source>Raak het scherm aan om te beginnen</source>
        <translation>Торкніться екрана, щоб почати</translation>
    </message>
    <message>
        <source>We zijn nu gesloten</source>
        <translation>Зараз зачинено</translation>
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
        <translation>Почати</translation>
    </message>
</context>
</TS>
