<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="nl">
<context>
    <name>FeedbackScreen</name>
    <message>
        <source>Hoe ging het?</source>
        <translation>كيف كانت تجربتك؟</translation>
    </message>
    <message>
        <source>Uw antwoord helpt ons. We bewaren geen naam.</source>
        <translation>إجابتك تساعدنا. لا نحفظ أي اسم.</translation>
    </message>
    <message>
        <source>heel slecht</source>
        <translation>سيئ جدًا</translation>
    </message>
    <message>
        <source>slecht</source>
        <translation>سيئ</translation>
    </message>
    <message>
        <source>gaat wel</source>
        <translation>مقبول</translation>
    </message>
    <message>
        <source>goed</source>
        <translation>جيد</translation>
    </message>
    <message>
        <source>heel goed</source>
        <translation>جيد جدًا</translation>
    </message>
    <message>
        <source>Waar lag dat aan? U mag meer kiezen.</source>
        <translation>ما السبب؟ يمكن اختيار أكثر من إجابة.</translation>
    </message>
    <message>
        <source>Klaar</source>
        <translation>تم</translation>
    </message>
    <message>
        <source>Overslaan</source>
        <translation>تخطٍّ</translation>
    </message>
</context>
<context>
    <name>FinishScreen</name>
    <message>
        <source>Richt de camera van uw telefoon op deze code.</source>
        <translation>وجّه كاميرا هاتفك نحو هذا الرمز.</translation>
    </message>
    <message>
        <source>Uw kenmerk: %1</source>
        <translation>الرقم المرجعي: %1</translation>
    </message>
    <message>
        <source>Ik heb alles</source>
        <translation>أخذتُ كل شيء</translation>
    </message>
</context>
<context>
    <name>FormScreen</name>
    <message>
        <source>Verder</source>
        <translation>متابعة</translation>
    </message>
    <message>
        <source>Kies eerst een antwoord</source>
        <translation>يرجى اختيار إجابة أولًا</translation>
    </message>
</context>
<context>
    <name>HelpBar</name>
    <message>
        <source>Vaste knoppen</source>
        <translation>أزرار ثابتة</translation>
    </message>
    <message>
        <source>Terug</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Stoppen</source>
        <translation>إنهاء</translation>
    </message>
    <message>
        <source>Hulp</source>
        <translation>مساعدة</translation>
    </message>
    <message>
        <source>Hulp van een medewerker</source>
        <translation>مساعدة من موظف</translation>
    </message>
    <message>
        <source>Kies een andere taal</source>
        <translation>اختيار لغة أخرى</translation>
    </message>
    <message>
        <source>Groter</source>
        <translation>أكبر</translation>
    </message>
    <message>
        <source>Grotere letters</source>
        <translation>حروف أكبر</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>التباين</translation>
    </message>
    <message>
        <source>Meer verschil tussen licht en donker</source>
        <translation>فرق أكبر بين الفاتح والداكن</translation>
    </message>
    <message>
        <source>Voorlezen</source>
        <translation>قراءة</translation>
    </message>
    <message>
        <source>De balie leest voor wat er staat</source>
        <translation>يقرأ الجهاز النص بصوت عالٍ</translation>
    </message>
    <message>
        <source>Lager</source>
        <translation>أسفل</translation>
    </message>
    <message>
        <source>Alles onder op het scherm</source>
        <translation>كل شيء في أسفل الشاشة</translation>
    </message>
</context>
<context>
    <name>HelpScreen</name>
    <message>
        <source>Vraag het aan een medewerker</source>
        <translation>يرجى سؤال أحد الموظفين</translation>
    </message>
    <message>
        <source>Loop naar een medewerker in de hal of naar de balie. Zeg waar u bent gebleven.</source>
        <translation>يرجى الذهاب إلى موظف في القاعة أو إلى مكتب الخدمة. يرجى ذكر أين توقفت.</translation>
    </message>
    <message>
        <source>Laat uw paspoort en uw pinpas niet liggen.</source>
        <translation>يرجى عدم نسيان جواز السفر والبطاقة البنكية.</translation>
    </message>
    <message>
        <source>Geen beweging op het scherm</source>
        <translation>بدون حركة على الشاشة</translation>
    </message>
    <message>
        <source>Ga verder</source>
        <translation>متابعة</translation>
    </message>
</context>
<context>
    <name>IdentifyScreen</name>
    <message>
        <source>Leg uw paspoort of identiteitskaart op de lezer</source>
        <translation>يرجى وضع جواز السفر أو بطاقة الهوية على القارئ</translation>
    </message>
    <message>
        <source>Laat uw document liggen</source>
        <translation>يرجى ترك الوثيقة في مكانها</translation>
    </message>
    <message>
        <source>We zoeken uw gegevens op</source>
        <translation>نبحث عن بياناتك</translation>
    </message>
    <message>
        <source>De kant met uw foto ligt naar beneden.</source>
        <translation>الجهة التي عليها الصورة تكون إلى الأسفل.</translation>
    </message>
    <message>
        <source>We lezen de chip. Dat duurt een paar tellen.</source>
        <translation>نقرأ الشريحة. يستغرق ذلك بضع ثوانٍ.</translation>
    </message>
    <message>
        <source>U mag uw document weer pakken.</source>
        <translation>يمكنك أخذ الوثيقة الآن.</translation>
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
        <translation>لوحة المفاتيح</translation>
    </message>
    <message>
        <source>Hoofdletter</source>
        <translation>حرف كبير</translation>
    </message>
    <message>
        <source>Wissen</source>
        <translation>مسح</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>حروف</translation>
    </message>
    <message>
        <source>Tekens</source>
        <translation>رموز</translation>
    </message>
    <message>
        <source>Letters met een accent</source>
        <translation>حروف بعلامات</translation>
    </message>
    <message>
        <source>Spatie</source>
        <translation>مسافة</translation>
    </message>
    <message>
        <source>Nieuwe regel</source>
        <translation>سطر جديد</translation>
    </message>
</context>
<context>
    <name>Languages</name>
    <message>
        <source>Nederlands</source>
        <extracomment>What the language calls itself, as a visitor looks for it in a list: Deutsch, Français, العربية.</extracomment>
        <translation>العربية</translation>
    </message>
    <message>
        <source>nl_NL</source>
        <extracomment>Whose way of writing dates and amounts is used, with the digits that stand on the paper: de_DE, ar_AE.</extracomment>
        <translation>ar_AE</translation>
    </message>
</context>
<context>
    <name>LanguagesScreen</name>
    <message>
        <source>Kies uw taal</source>
        <translation>يرجى اختيار لغتك</translation>
    </message>
    <message>
        <source>Ga verder</source>
        <translation>متابعة</translation>
    </message>
</context>
<context>
    <name>Milestones</name>
    <message>
        <source>%1: klaar</source>
        <translation>%1: تم</translation>
    </message>
</context>
<context>
    <name>OverviewScreen</name>
    <message>
        <source>Nieuwer</source>
        <translation>الأحدث</translation>
    </message>
    <message>
        <source>Bladzijde %1 van %2</source>
        <translation>الصفحة %1 من %2</translation>
    </message>
    <message>
        <source>Ouder</source>
        <translation>الأقدم</translation>
    </message>
    <message>
        <source>Ik weet genoeg</source>
        <translation>عرفتُ ما أحتاجه</translation>
    </message>
</context>
<context>
    <name>PayScreen</name>
    <message>
        <source>Zo kunt u betalen</source>
        <translation>يمكنك الدفع بعد قليل</translation>
    </message>
    <message>
        <source>Houd uw pas tegen het betaalapparaat</source>
        <translation>يرجى تقريب البطاقة من جهاز الدفع</translation>
    </message>
    <message>
        <source>We vragen na of u heeft betaald</source>
        <translation>نتحقق مما إذا تم الدفع</translation>
    </message>
    <message>
        <source>Pak alvast uw pinpas of telefoon.</source>
        <translation>يرجى تجهيز البطاقة البنكية أو الهاتف.</translation>
    </message>
    <message>
        <source>Of steek uw pas in het apparaat en toets uw pincode in.</source>
        <translation>أو يرجى إدخال البطاقة في الجهاز وكتابة الرقم السري.</translation>
    </message>
    <message>
        <source>Betaal niet nog een keer. U hoort het zo van ons.</source>
        <translation>لا تدفع مرة أخرى. سنخبرك بعد قليل.</translation>
    </message>
</context>
<context>
    <name>PrivacyScreen</name>
    <message>
        <source>Zo gaan we om met uw gegevens</source>
        <translation>هكذا نتعامل مع بياناتك</translation>
    </message>
    <message>
        <source>Dat is goed</source>
        <translation>موافق</translation>
    </message>
</context>
<context>
    <name>ProblemScreen</name>
    <message>
        <source>Wat is er gebeurd</source>
        <translation>ماذا حدث</translation>
    </message>
    <message>
        <source>Wat wij doen</source>
        <translation>ماذا نفعل نحن</translation>
    </message>
    <message>
        <source>Wat u kunt doen</source>
        <translation>ماذا يمكنك أن تفعل</translation>
    </message>
</context>
<context>
    <name>ProgressScreen</name>
    <message>
        <source>We zijn voor u bezig</source>
        <translation>نعمل من أجلك</translation>
    </message>
    <message>
        <source>Blijf nog even bij de balie.</source>
        <translation>يرجى البقاء هنا قليلًا.</translation>
    </message>
</context>
<context>
    <name>ReviewScreen</name>
    <message>
        <source>Dit komt op het papier</source>
        <translation>هذا ما سيظهر على الورقة</translation>
    </message>
    <message>
        <source>U betaalt</source>
        <translation>المبلغ</translation>
    </message>
    <message>
        <source>Ja, dit klopt. Ik ga betalen</source>
        <translation>نعم، هذا صحيح. إلى الدفع</translation>
    </message>
    <message>
        <source>Ja, dit klopt. Vraag het aan</source>
        <translation>نعم، هذا صحيح. تقديم الطلب</translation>
    </message>
</context>
<context>
    <name>ScrollArea</name>
    <message>
        <source>Bladeren</source>
        <translation>التمرير</translation>
    </message>
    <message>
        <source>Naar boven</source>
        <translation>إلى الأعلى</translation>
    </message>
    <message>
        <source>Naar beneden, er staat nog meer</source>
        <translation>إلى الأسفل، يوجد المزيد</translation>
    </message>
</context>
<context>
    <name>Spinner</name>
    <message>
        <source>Even geduld</source>
        <translation>لحظة من فضلك</translation>
    </message>
</context>
<context>
    <name>StartScreen</name>
    <message>
        <source>Welkom in de Stadswinkel</source>
        <translation>أهلًا بك في Stadswinkel</translation>
    </message>
    <message>
        <source>Wat wilt u regelen?</source>
        <translation>ماذا تريد أن تنجز؟</translation>
    </message>
    <message>
        <source>Zo gaat het</source>
        <translation>هكذا تسير الأمور</translation>
    </message>
    <message>
        <source>U laat zien wie u bent</source>
        <translation>تُثبت هويتك</translation>
    </message>
    <message>
        <source>U kiest en betaalt</source>
        <translation>تختار وتدفع</translation>
    </message>
    <message>
        <source>U neemt uw papier mee</source>
        <translation>تأخذ ورقتك</translation>
    </message>
</context>
<context>
    <name>StepBar</name>
    <message>
        <source>Stap %1 van %2: %3</source>
        <translation>الخطوة %1 من %2: %3</translation>
    </message>
</context>
<context>
    <name>StillThere</name>
    <message>
        <source>Bent u er nog?</source>
        <translation>هل ما زلت هنا؟</translation>
    </message>
    <message>
        <source>Zonder antwoord stoppen we en wissen we uw gegevens.</source>
        <translation>إذا لم نتلقَّ إجابة، ننهي ونمسح بياناتك.</translation>
    </message>
    <message>
        <source>Ja, ik ben er nog</source>
        <translation>نعم، ما زلت هنا</translation>
    </message>
    <message>
        <source>Nee, stop</source>
        <translation>لا، إنهاء</translation>
    </message>
</context>
<context>
    <name>TextField</name>
    <message>
        <source>Nog %1 tekens</source>
        <translation>الأحرف المتبقية: %1</translation>
    </message>
</context>
<context>
    <name>Texts</name>
    <message>
        <source>Versturen</source>
        <translation>الإرسال</translation>
    </message>
    <message>
        <source>We sturen uw aanvraag naar %1.</source>
        <translation>نرسل طلبك إلى: %1.</translation>
    </message>
    <message>
        <source>Naar wie</source>
        <translation>إلى من</translation>
    </message>
    <message>
        <source>Welke gegevens</source>
        <translation>أي بيانات</translation>
    </message>
    <message>
        <source>Waarom</source>
        <translation>لماذا</translation>
    </message>
    <message>
        <source>We hebben uw aanvraag veilig opgeslagen</source>
        <translation>طلبك محفوظ بأمان</translation>
    </message>
    <message>
        <source>Dat gaat vanzelf. U hoeft hier niet te wachten.</source>
        <translation>يتم ذلك تلقائيًا. لا تحتاج إلى الانتظار هنا.</translation>
    </message>
    <message>
        <source>Neem ook uw bon mee. Daarop staat uw kenmerk.</source>
        <translation>يرجى أخذ الإيصال أيضًا. عليه رقمك المرجعي.</translation>
    </message>
    <message>
        <source>Een medewerker van de gemeente geeft u antwoord.</source>
        <translation>يرد عليك موظف من البلدية.</translation>
    </message>
    <message>
        <source>Een medewerker van de gemeente kijkt uw aanvraag na.</source>
        <translation>يراجع موظف من البلدية طلبك.</translation>
    </message>
    <message>
        <source>Klopt er iets niet? Kies dan Terug. Wat u heeft ingevuld blijft staan.</source>
        <translation>هل هناك خطأ؟ اختر رجوع. يبقى ما أدخلته.</translation>
    </message>
    <message>
        <source>Uw aanvragen</source>
        <translation>طلباتك</translation>
    </message>
    <message>
        <source>Aangevraagd op %1</source>
        <translation>تاريخ الطلب: %1</translation>
    </message>
    <message>
        <source>Ontvangen</source>
        <translation>تم الاستلام</translation>
    </message>
    <message>
        <source>Klaar op %1</source>
        <translation>تاريخ الانتهاء: %1</translation>
    </message>
    <message>
        <source>We vinden geen aanvragen van u bij de gemeente.</source>
        <translation>لا نجد طلبات لك لدى البلدية.</translation>
    </message>
    <message>
        <source>Dit zijn uw nieuwste aanvragen. Zoekt u een oudere? Vraag het aan de balie.</source>
        <translation>هذه أحدث طلباتك. هل تبحث عن طلب أقدم؟ يرجى السؤال في مكتب الخدمة.</translation>
    </message>
    <message>
        <source>Stoppen</source>
        <translation>إنهاء</translation>
    </message>
    <message>
        <source>Ga naar de balie. Een medewerker helpt u verder.</source>
        <translation>يرجى الذهاب إلى مكتب الخدمة. سيساعدك أحد الموظفين.</translation>
    </message>
    <message>
        <source>Probeer het opnieuw</source>
        <translation>حاول مرة أخرى</translation>
    </message>
    <message>
        <source>De lezer werkt even niet</source>
        <translation>القارئ لا يعمل الآن</translation>
    </message>
    <message>
        <source>De lezer geeft geen antwoord.</source>
        <translation>القارئ لا يستجيب.</translation>
    </message>
    <message>
        <source>De lezer start opnieuw. Dat duurt een paar seconden.</source>
        <translation>يُعاد تشغيل القارئ. يستغرق ذلك بضع ثوانٍ.</translation>
    </message>
    <message>
        <source>Wacht even en probeer het opnieuw. Lukt het niet? Ga naar de balie.</source>
        <translation>يرجى الانتظار قليلًا ثم المحاولة مرة أخرى. لم ينجح الأمر؟ يرجى الذهاب إلى مكتب الخدمة.</translation>
    </message>
    <message>
        <source>We kunnen uw document niet lezen</source>
        <translation>لا يمكننا قراءة وثيقتك</translation>
    </message>
    <message>
        <source>Het lezen is drie keer niet gelukt. Dat ligt niet aan u.</source>
        <translation>لم تنجح القراءة ثلاث مرات. هذا ليس خطأك.</translation>
    </message>
    <message>
        <source>We hebben niets van u bewaard.</source>
        <translation>لم نحفظ أي شيء عنك.</translation>
    </message>
    <message>
        <source>Probeer het nog eens, of met een ander document. Of ga naar de balie.</source>
        <translation>حاول مرة أخرى أو استخدم وثيقة أخرى. أو يرجى الذهاب إلى مكتب الخدمة.</translation>
    </message>
    <message>
        <source>We kunnen dit document hier niet gebruiken</source>
        <translation>لا يمكننا استخدام هذه الوثيقة هنا</translation>
    </message>
    <message>
        <source>De gegevens in de chip passen niet bij het document.</source>
        <translation>البيانات في الشريحة لا تطابق الوثيقة.</translation>
    </message>
    <message>
        <source>We vinden uw document niet</source>
        <translation>لا نجد وثيقتك</translation>
    </message>
    <message>
        <source>Dit document staat niet in het Nederlandse register.</source>
        <translation>هذه الوثيقة ليست في السجل الهولندي.</translation>
    </message>
    <message>
        <source>Heeft u een Nederlands paspoort of een Nederlandse identiteitskaart? Gebruik die. Of ga naar de balie.</source>
        <translation>هل لديك جواز سفر هولندي أو بطاقة هوية هولندية؟ يرجى استخدامها. أو الذهاب إلى مكتب الخدمة.</translation>
    </message>
    <message>
        <source>Dit document is niet meer geldig</source>
        <translation>هذه الوثيقة لم تعد صالحة</translation>
    </message>
    <message>
        <source>Het document staat als vermist of ingetrokken in het register.</source>
        <translation>الوثيقة مسجلة في السجل كمفقودة أو مسحوبة.</translation>
    </message>
    <message>
        <source>Uw document is verlopen</source>
        <translation>انتهت صلاحية وثيقتك</translation>
    </message>
    <message>
        <source>De datum op het document is voorbij.</source>
        <translation>التاريخ المكتوب على الوثيقة قد مضى.</translation>
    </message>
    <message>
        <source>Heeft u een ander document? Probeer dat. Of ga naar de balie.</source>
        <translation>هل لديك وثيقة أخرى؟ يرجى تجربتها. أو الذهاب إلى مكتب الخدمة.</translation>
    </message>
    <message>
        <source>We kunnen uw gegevens nu niet ophalen</source>
        <translation>لا يمكننا جلب بياناتك الآن</translation>
    </message>
    <message>
        <source>Het bevolkingsregister geeft geen antwoord.</source>
        <translation>سجل السكان لا يستجيب.</translation>
    </message>
    <message>
        <source>We onthouden wie u bent, zodat u niet opnieuw hoeft te beginnen.</source>
        <translation>نتذكر من أنت. لن تحتاج إلى البدء من جديد.</translation>
    </message>
    <message>
        <source>We vinden deze persoon niet</source>
        <translation>لا نجد هذا الشخص</translation>
    </message>
    <message>
        <source>De persoon staat niet in het bevolkingsregister.</source>
        <translation>هذا الشخص ليس في سجل السكان.</translation>
    </message>
    <message>
        <source>Dit kunnen we hier niet regelen</source>
        <translation>لا يمكننا إنجاز هذا هنا</translation>
    </message>
    <message>
        <source>De persoon staat niet meer ingeschreven in een Nederlandse gemeente.</source>
        <translation>هذا الشخص لم يعد مسجلًا في بلدية هولندية.</translation>
    </message>
    <message>
        <source>We kunnen uw aanvragen nu niet ophalen</source>
        <translation>لا يمكننا جلب طلباتك الآن</translation>
    </message>
    <message>
        <source>Het systeem van de gemeente geeft geen antwoord.</source>
        <translation>نظام البلدية لا يستجيب.</translation>
    </message>
    <message>
        <source>Uw aanvragen zelf gaan gewoon door.</source>
        <translation>طلباتك نفسها مستمرة كالمعتاد.</translation>
    </message>
    <message>
        <source>Betalen lukt nu niet</source>
        <translation>الدفع غير ممكن الآن</translation>
    </message>
    <message>
        <source>Het betaalapparaat geeft geen antwoord. U heeft niets betaald.</source>
        <translation>جهاز الدفع لا يستجيب. لم تدفع شيئًا.</translation>
    </message>
    <message>
        <source>Het apparaat start opnieuw. Dat kan een minuut duren.</source>
        <translation>يُعاد تشغيل الجهاز. قد يستغرق ذلك دقيقة.</translation>
    </message>
    <message>
        <source>Wacht even en probeer het opnieuw. Of betaal aan de balie.</source>
        <translation>يرجى الانتظار قليلًا ثم المحاولة مرة أخرى. أو الدفع في مكتب الخدمة.</translation>
    </message>
    <message>
        <source>Uw betaling is niet gelukt</source>
        <translation>لم تنجح عملية الدفع</translation>
    </message>
    <message>
        <source>Uw bank heeft de betaling niet goedgekeurd. U heeft niets betaald.</source>
        <translation>لم يوافق البنك على الدفع. لم تدفع شيئًا.</translation>
    </message>
    <message>
        <source>Uw keuzes blijven staan.</source>
        <translation>اختياراتك باقية.</translation>
    </message>
    <message>
        <source>Probeer het opnieuw, of gebruik een andere pas.</source>
        <translation>حاول مرة أخرى أو استخدم بطاقة أخرى.</translation>
    </message>
    <message>
        <source>Opnieuw betalen</source>
        <translation>الدفع مرة أخرى</translation>
    </message>
    <message>
        <source>U heeft nog niet betaald</source>
        <translation>لم تدفع بعد</translation>
    </message>
    <message>
        <source>De betaling is gestopt. U heeft niets betaald.</source>
        <translation>توقف الدفع. لم تدفع شيئًا.</translation>
    </message>
    <message>
        <source>Betaal opnieuw of stop. Als u stopt, wissen we uw gegevens.</source>
        <translation>يمكنك الدفع مرة أخرى أو الإنهاء. عند الإنهاء نمسح بياناتك.</translation>
    </message>
    <message>
        <source>We weten niet of uw betaling is gelukt</source>
        <translation>لا نعرف ما إذا نجح الدفع</translation>
    </message>
    <message>
        <source>Het betaalapparaat gaf geen antwoord meer.</source>
        <translation>لم يعد جهاز الدفع يستجيب.</translation>
    </message>
    <message>
        <source>We blijven het navragen. Is het geld van uw rekening af? Dan krijgt u het vanzelf terug.</source>
        <translation>نواصل التحقق. هل خُصم المال من حسابك؟ سيعود إليك تلقائيًا.</translation>
    </message>
    <message>
        <source>Betaal hier niet nog een keer. Ga naar de balie voor uw aanvraag.</source>
        <translation>لا تدفع هنا مرة أخرى. يرجى الذهاب إلى مكتب الخدمة من أجل طلبك.</translation>
    </message>
    <message>
        <source>U bent gestopt</source>
        <translation>لقد أنهيت</translation>
    </message>
    <message>
        <source>Uw betaling was net gelukt toen u stopte.</source>
        <translation>كان الدفع قد نجح للتو عندما أنهيت.</translation>
    </message>
    <message>
        <source>We geven het geld terug op uw rekening.</source>
        <translation>نعيد المال إلى حسابك.</translation>
    </message>
    <message>
        <source>U hoeft niets te doen.</source>
        <translation>لا تحتاج إلى فعل أي شيء.</translation>
    </message>
    <message>
        <source>Klaar</source>
        <translation>تم</translation>
    </message>
    <message>
        <source>We konden uw aanvraag niet versturen</source>
        <translation>لم نتمكن من إرسال طلبك</translation>
    </message>
    <message>
        <source>Deze balie kon uw aanvraag niet opslaan.</source>
        <translation>لم يتمكن هذا الجهاز من حفظ طلبك.</translation>
    </message>
    <message>
        <source>Probeer het opnieuw, of ga naar de balie.</source>
        <translation>حاول مرة أخرى، أو يرجى الذهاب إلى مكتب الخدمة.</translation>
    </message>
    <message>
        <source>Is uw uittreksel uit de printer gekomen?</source>
        <translation>هل خرج المستخرج من الطابعة؟</translation>
    </message>
    <message>
        <source>We konden niet zien of het printen is gelukt.</source>
        <translation>لم نتمكن من رؤية ما إذا نجحت الطباعة.</translation>
    </message>
    <message>
        <source>Ligt er geen papier? Dan sturen we het uittreksel gratis per post.</source>
        <translation>لا توجد ورقة؟ إذن نرسل المستخرج بالبريد مجانًا.</translation>
    </message>
    <message>
        <source>Kijk in de printer onder het scherm.</source>
        <translation>يرجى النظر في الطابعة تحت الشاشة.</translation>
    </message>
    <message>
        <source>Ja, ik heb het</source>
        <translation>نعم، هو معي</translation>
    </message>
    <message>
        <source>Nee, stuur het op</source>
        <translation>لا، أرسلوه</translation>
    </message>
    <message>
        <source>Uw antwoorden blijven %1 minuten staan. Daarna wissen we ze.</source>
        <translation>تبقى إجاباتك %1 دقائق. بعد ذلك نمسحها.</translation>
    </message>
    <message>
        <source>Kies iets anders</source>
        <translation>اختر شيئًا آخر</translation>
    </message>
    <message>
        <source>Leg het document recht, met de foto naar beneden.</source>
        <translation>يرجى وضع الوثيقة بشكل مستقيم، والصورة إلى الأسفل.</translation>
    </message>
    <message>
        <source>We voelden geen chip. Leg het document plat op de lezer en laat het liggen.</source>
        <translation>لم نجد شريحة. يرجى وضع الوثيقة بشكل مسطح على القارئ وتركها.</translation>
    </message>
    <message>
        <source>De chip ging niet open. Leg het document nog een keer neer.</source>
        <translation>لم تُفتح الشريحة. يرجى وضع الوثيقة مرة أخرى.</translation>
    </message>
    <message>
        <source>Het document ging te vroeg weg. Laat het liggen tot we klaar zijn.</source>
        <translation>رُفعت الوثيقة مبكرًا جدًا. يرجى تركها حتى ننتهي.</translation>
    </message>
    <message>
        <source>De chip gaf geen goed antwoord. Leg het document nog een keer neer.</source>
        <translation>لم تستجب الشريحة جيدًا. يرجى وضع الوثيقة مرة أخرى.</translation>
    </message>
    <message>
        <source>De documentlezer werkt nu niet. Ga naar de balie.</source>
        <translation>قارئ الوثائق لا يعمل الآن. يرجى الذهاب إلى مكتب الخدمة.</translation>
    </message>
    <message>
        <source>U kunt hier nu niet betalen. Ga naar de balie.</source>
        <translation>لا يمكنك الدفع هنا الآن. يرجى الذهاب إلى مكتب الخدمة.</translation>
    </message>
    <message>
        <source>De printer werkt nu niet. Ga naar de balie.</source>
        <translation>الطابعة لا تعمل الآن. يرجى الذهاب إلى مكتب الخدمة.</translation>
    </message>
    <message>
        <source>De bonprinter werkt nu niet. Ga naar de balie.</source>
        <translation>طابعة الإيصالات لا تعمل الآن. يرجى الذهاب إلى مكتب الخدمة.</translation>
    </message>
    <message>
        <source>Het register van paspoorten geeft nu geen antwoord. Ga naar de balie.</source>
        <translation>سجل جوازات السفر لا يستجيب الآن. يرجى الذهاب إلى مكتب الخدمة.</translation>
    </message>
    <message>
        <source>Het bevolkingsregister geeft nu geen antwoord. Ga naar de balie.</source>
        <translation>سجل السكان لا يستجيب الآن. يرجى الذهاب إلى مكتب الخدمة.</translation>
    </message>
    <message>
        <source>De gemeente geeft nu geen antwoord. Ga naar de balie.</source>
        <translation>البلدية لا تستجيب الآن. يرجى الذهاب إلى مكتب الخدمة.</translation>
    </message>
    <message>
        <source>Vragen komen nu niet aan. Ga naar de balie.</source>
        <translation>الأسئلة لا تصل الآن. يرجى الذهاب إلى مكتب الخدمة.</translation>
    </message>
    <message>
        <source>Dit apparaat kan nu niets opslaan. Ga naar de balie.</source>
        <translation>لا يمكن لهذا الجهاز حفظ أي شيء الآن. يرجى الذهاب إلى مكتب الخدمة.</translation>
    </message>
    <message>
        <source>Een moment. Deze balie start op.</source>
        <translation>لحظة. هذا الجهاز يبدأ التشغيل.</translation>
    </message>
    <message>
        <source>Printen kan hier nu niet. U krijgt het uittreksel gratis per post.</source>
        <translation>الطباعة غير ممكنة هنا الآن. يصلك المستخرج مجانًا بالبريد.</translation>
    </message>
    <message>
        <source>Uitleg</source>
        <translation>شرح</translation>
    </message>
    <message>
        <source>Wie u bent</source>
        <translation>من أنت</translation>
    </message>
    <message>
        <source>Uw keuze</source>
        <translation>اختيارك</translation>
    </message>
    <message>
        <source>Controle</source>
        <translation>مراجعة</translation>
    </message>
    <message>
        <source>Betalen</source>
        <translation>الدفع</translation>
    </message>
    <message>
        <source>Printen</source>
        <translation>الطباعة</translation>
    </message>
    <message>
        <source>Naam</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Geslacht</source>
        <translation>الجنس</translation>
    </message>
    <message>
        <source>Geboren</source>
        <translation>الميلاد</translation>
    </message>
    <message>
        <source>Adres</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>Gemeente</source>
        <translation>البلدية</translation>
    </message>
    <message>
        <source>Nationaliteit</source>
        <translation>الجنسية</translation>
    </message>
    <message>
        <source>Ouders</source>
        <translation>الوالدان</translation>
    </message>
    <message>
        <source>Dat staat op het scherm</source>
        <translation>هذا مكتوب على الشاشة</translation>
    </message>
    <message>
        <source>man</source>
        <translation>ذكر</translation>
    </message>
    <message>
        <source>vrouw</source>
        <translation>أنثى</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 في %2</translation>
    </message>
    <message>
        <source>Onbekend</source>
        <translation>غير معروف</translation>
    </message>
    <message>
        <source>Voor mijzelf</source>
        <translation>لنفسي</translation>
    </message>
    <message>
        <source>Kind %1</source>
        <translation>الطفل %1</translation>
    </message>
    <message>
        <source>Voor mijn kind %1</source>
        <translation>لطفلي %1</translation>
    </message>
    <message>
        <source>Geboren op %1</source>
        <translation>تاريخ الميلاد: %1</translation>
    </message>
    <message>
        <source>Klopt dit?</source>
        <translation>هل هذا صحيح؟</translation>
    </message>
    <message>
        <source>Klopt er iets niet? Stop dan en ga naar de balie. U betaalt nog niets.</source>
        <translation>هل يوجد خطأ؟ يرجى الإنهاء والذهاب إلى مكتب الخدمة. لن تدفع شيئًا بعد.</translation>
    </message>
    <message>
        <source>U krijgt het uittreksel straks hier, op papier.</source>
        <translation>ستحصل على المستخرج هنا بعد قليل، على الورق.</translation>
    </message>
    <message>
        <source>U krijgt het uittreksel binnen 5 werkdagen per post.</source>
        <translation>يصلك المستخرج بالبريد خلال 5 أيام عمل.</translation>
    </message>
    <message>
        <source>We hebben uw aanvraag veilig opgeslagen. Blijf nog even staan.</source>
        <translation>طلبك محفوظ بأمان. يرجى البقاء هنا قليلًا.</translation>
    </message>
    <message>
        <source>Even geduld.</source>
        <translation>لحظة من فضلك.</translation>
    </message>
    <message>
        <source>We slaan uw aanvraag op</source>
        <translation>نحفظ طلبك</translation>
    </message>
    <message>
        <source>We hebben uw aanvraag opgeslagen</source>
        <translation>حفظنا طلبك</translation>
    </message>
    <message>
        <source>Uw aanvraag gaat naar de gemeente</source>
        <translation>طلبك في طريقه إلى البلدية</translation>
    </message>
    <message>
        <source>De gemeente heeft uw aanvraag</source>
        <translation>وصل طلبك إلى البلدية</translation>
    </message>
    <message>
        <source>De gemeente maakt uw uittreksel</source>
        <translation>البلدية تجهز المستخرج</translation>
    </message>
    <message>
        <source>De gemeente heeft uw uittreksel gemaakt</source>
        <translation>جهزت البلدية المستخرج</translation>
    </message>
    <message>
        <source>Uw uittreksel komt uit de printer</source>
        <translation>المستخرج يخرج من الطابعة</translation>
    </message>
    <message>
        <source>Uw uittreksel ligt in de printer</source>
        <translation>المستخرج في الطابعة</translation>
    </message>
    <message>
        <source>Uw uittreksel is klaar</source>
        <translation>المستخرج جاهز</translation>
    </message>
    <message>
        <source>Pak uw uittreksel uit de printer onder het scherm.</source>
        <translation>يرجى أخذ المستخرج من الطابعة تحت الشاشة.</translation>
    </message>
    <message>
        <source>Uw uittreksel komt met de post</source>
        <translation>يصلك المستخرج بالبريد</translation>
    </message>
    <message>
        <source>Printen lukte hier niet op tijd. Uw aanvraag is wel goed binnen.</source>
        <translation>لم تنجح الطباعة هنا في الوقت المناسب. لكن طلبك وصل بنجاح.</translation>
    </message>
    <message>
        <source>U krijgt het uittreksel binnen 5 werkdagen thuis. Dat kost niets extra.</source>
        <translation>يصلك المستخرج إلى البيت خلال 5 أيام عمل. بدون تكلفة إضافية.</translation>
    </message>
    <message>
        <source>Neem ook uw bon mee. Met de code daarop volgt u uw aanvraag.</source>
        <translation>يرجى أخذ الإيصال أيضًا. بالرمز الذي عليه يمكنك متابعة طلبك.</translation>
    </message>
    <message>
        <source>Neem uw paspoort of identiteitskaart mee</source>
        <translation>يرجى أخذ جواز السفر أو بطاقة الهوية</translation>
    </message>
    <message>
        <source>Neem uw pinpas mee</source>
        <translation>يرجى أخذ البطاقة البنكية</translation>
    </message>
    <message>
        <source>Het duurde lang</source>
        <translation>استغرق وقتًا طويلًا</translation>
    </message>
    <message>
        <source>Ik begreep iets niet</source>
        <translation>لم أفهم شيئًا ما</translation>
    </message>
    <message>
        <source>Een apparaat werkte niet goed</source>
        <translation>أحد الأجهزة لم يعمل جيدًا</translation>
    </message>
    <message>
        <source>Ik had iets anders verwacht</source>
        <translation>توقعت شيئًا آخر</translation>
    </message>
    <message>
        <source>Het ging snel</source>
        <translation>كان سريعًا</translation>
    </message>
    <message>
        <source>Het was duidelijk</source>
        <translation>كان واضحًا</translation>
    </message>
    <message>
        <source>Het was makkelijk</source>
        <translation>كان سهلًا</translation>
    </message>
    <message>
        <source>Ik voelde me geholpen</source>
        <translation>شعرت بالمساعدة</translation>
    </message>
    <message>
        <source>U heeft het uittreksel hier gekregen, op papier.</source>
        <translation>حصلت على المستخرج هنا، على الورق.</translation>
    </message>
    <message>
        <source>Gemeente %1</source>
        <translation>بلدية %1</translation>
    </message>
    <message>
        <source>Bewijs van uw aanvraag</source>
        <translation>إيصال طلبك</translation>
    </message>
    <message>
        <source>Kenmerk</source>
        <translation>الرقم المرجعي</translation>
    </message>
    <message>
        <source>Betaald</source>
        <translation>مدفوع</translation>
    </message>
    <message>
        <source>Volg uw aanvraag</source>
        <translation>تابع طلبك</translation>
    </message>
    <message>
        <source>Bewaar dit bewijs.</source>
        <translation>يرجى الاحتفاظ بهذا الإيصال.</translation>
    </message>
    <message>
        <source>Niet verplicht.</source>
        <translation>ليس إلزاميًا.</translation>
    </message>
    <message>
        <source>Vul dit in. Wij hebben het nodig.</source>
        <translation>يرجى ملء هذا الحقل. نحن بحاجة إليه.</translation>
    </message>
    <message>
        <source>Ja</source>
        <translation>نعم</translation>
    </message>
    <message>
        <source>Nee</source>
        <translation>لا</translation>
    </message>
    <message>
        <source>Kies een antwoord.</source>
        <translation>يرجى اختيار إجابة.</translation>
    </message>
    <message>
        <source>Vul uw telefoonnummer of uw e-mailadres in.</source>
        <translation>أدخل رقم هاتفك أو بريدك الإلكتروني.</translation>
    </message>
    <message>
        <source>Een burgerservicenummer heeft 9 cijfers. Het staat op uw paspoort of identiteitskaart.</source>
        <translation>يتكون رقم BSN من 9 أرقام. تجده في جواز السفر أو بطاقة الهوية.</translation>
    </message>
    <message>
        <source>Dit nummer klopt niet. Kijk of alle cijfers goed staan.</source>
        <translation>هذا الرقم غير صحيح. يرجى التحقق من كل الأرقام.</translation>
    </message>
    <message>
        <source>Een postcode heeft 4 cijfers en 2 letters. Bijvoorbeeld: 5038 CL.</source>
        <translation>يتكون الرمز البريدي من 4 أرقام وحرفين. مثلًا: ‎5038 CL.</translation>
    </message>
    <message>
        <source>Vul de dag, de maand en het hele jaar in. Bijvoorbeeld: 01-03-2026.</source>
        <translation>أدخل اليوم والشهر والسنة كاملة. مثلًا: 01-03-2026.</translation>
    </message>
    <message>
        <source>Deze dag bestaat niet. Kijk of de dag en de maand goed staan.</source>
        <translation>هذا اليوم غير موجود. يرجى التحقق من اليوم والشهر.</translation>
    </message>
    <message>
        <source>Deze dag is te vroeg. Het kan vanaf %1.</source>
        <translation>هذا اليوم مبكر جدًا. يمكن ذلك ابتداءً من %1.</translation>
    </message>
    <message>
        <source>Deze dag is te laat. Het kan tot en met %1.</source>
        <translation>هذا اليوم متأخر جدًا. يمكن ذلك حتى %1.</translation>
    </message>
    <message>
        <source>Dit nummer klopt niet. Een Nederlands nummer heeft 10 cijfers. Een ander nummer begint met + en het land.</source>
        <translation>هذا الرقم غير صحيح. يتكون الرقم الهولندي من 10 أرقام. يبدأ الرقم الآخر بعلامة + ورمز البلد.</translation>
    </message>
    <message>
        <source>Dit nummer is te kort of te lang. Een Nederlandse rekening heeft 18 letters en cijfers.</source>
        <translation>هذا الرقم قصير جدًا أو طويل جدًا. يتكون الحساب الهولندي من 18 حرفًا ورقمًا.</translation>
    </message>
    <message>
        <source>Dit nummer klopt niet. Het begint met 2 letters, bijvoorbeeld NL. Kijk op uw bankpas.</source>
        <translation>هذا الرقم غير صحيح. يبدأ بحرفين، مثلًا NL. انظر إلى بطاقتك البنكية.</translation>
    </message>
    <message>
        <source>In een e-mailadres staat één keer @. Bijvoorbeeld: naam@voorbeeld.nl.</source>
        <translation>في عنوان البريد الإلكتروني علامة @ واحدة. مثلًا: name@example.nl.</translation>
    </message>
    <message>
        <source>Dit adres klopt niet. Kijk goed naar het stuk voor en na de @.</source>
        <translation>هذا العنوان غير صحيح. يرجى التحقق مما قبل @ وما بعدها.</translation>
    </message>
    <message>
        <source>Dit getal is te klein. Vul %1 of meer in.</source>
        <translation>هذا العدد صغير جدًا. أدخل %1 أو أكثر.</translation>
    </message>
    <message>
        <source>Dit getal is te groot. Vul %1 of minder in.</source>
        <translation>هذا العدد كبير جدًا. أدخل %1 أو أقل.</translation>
    </message>
    <message>
        <source>knop</source>
        <translation>زر</translation>
    </message>
    <message>
        <source>keuze</source>
        <translation>خيار</translation>
    </message>
    <message>
        <source>vakje</source>
        <translation>مربع</translation>
    </message>
    <message>
        <source>invulveld</source>
        <translation>حقل</translation>
    </message>
    <message>
        <source>gekozen</source>
        <translation>مختار</translation>
    </message>
    <message>
        <source>niet gekozen</source>
        <translation>غير مختار</translation>
    </message>
    <message>
        <source>kan nu niet</source>
        <translation>غير ممكن الآن</translation>
    </message>
    <message>
        <source>leeg</source>
        <translation>فارغ</translation>
    </message>
    <message>
        <source>ingevuld</source>
        <translation>مملوء</translation>
    </message>
    <message>
        <source>%1 van %2</source>
        <translation>%1 من %2</translation>
    </message>
    <message>
        <source>toets</source>
        <translation>مفتاح</translation>
    </message>
    <message>
        <source>teken</source>
        <translation>رمز</translation>
    </message>
    <message>
        <source>gewist</source>
        <translation>مُسح</translation>
    </message>
    <message>
        <source>Volume %1 van %2</source>
        <translation>مستوى الصوت %1 من %2</translation>
    </message>
    <message>
        <source>Terug kan hier niet.</source>
        <translation>لا يمكن الرجوع من هنا.</translation>
    </message>
    <message>
        <source>Met een koptelefoon hoort u wat u typt.</source>
        <translation>بسماعات الرأس يمكن سماع ما يُكتب.</translation>
    </message>
    <message>
        <source>De balie leest nu voor. Uw eigen gegevens hoort u alleen met een koptelefoon.</source>
        <translation>هذا الجهاز يقرأ الآن بصوت عالٍ. لا تُسمع البيانات الشخصية إلا بسماعات الرأس.</translation>
    </message>
    <message>
        <source>De balie leest nu voor. Alleen u hoort het.</source>
        <translation>هذا الجهاز يقرأ الآن بصوت عالٍ. لا يسمعه شخص آخر.</translation>
    </message>
    <message>
        <source>Met de pijlen gaat u naar het volgende of het vorige. Met de knop in het midden kiest u. Met Herhalen hoort u het nog een keer.</source>
        <translation>الأسهم تنقل إلى التالي أو السابق. الزر في الوسط للاختيار. زر التكرار يعيد القراءة.</translation>
    </message>
    <message>
        <source>spatie</source>
        <translation>مسافة</translation>
    </message>
    <message>
        <source>nieuwe regel</source>
        <translation>سطر جديد</translation>
    </message>
    <message>
        <source>punt</source>
        <translation>نقطة</translation>
    </message>
    <message>
        <source>komma</source>
        <translation>فاصلة</translation>
    </message>
    <message>
        <source>streepje</source>
        <translation>شرطة</translation>
    </message>
    <message>
        <source>laag streepje</source>
        <translation>شرطة سفلية</translation>
    </message>
    <message>
        <source>apostrof</source>
        <translation>فاصلة عليا</translation>
    </message>
    <message>
        <source>Dit apparaat is buiten dienst</source>
        <translation>هذا الجهاز خارج الخدمة</translation>
    </message>
    <message>
        <source>Vanaf %1 kunt u hier weer terecht.</source>
        <translation>يمكنك استخدامه مجددًا ابتداءً من %1.</translation>
    </message>
    <message>
        <source>We werken eraan. Dit apparaat doet het straks vanzelf weer.</source>
        <translation>نعمل على إصلاح ذلك. سيعود الجهاز إلى الخدمة تلقائيًا.</translation>
    </message>
    <message>
        <source>Raak het scherm aan om te beginnen</source>
        <translation>يرجى لمس الشاشة للبدء</translation>
    </message>
    <message>
        <source>We zijn nu gesloten</source>
        <translation>نحن مغلقون الآن</translation>
    </message>
</context>
<context>
    <name>Tile</name>
    <message>
        <source>Gratis</source>
        <translation>مجانًا</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>ابدأ</translation>
    </message>
</context>
</TS>
