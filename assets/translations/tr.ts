<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="tr" sourcelanguage="nl">
<context>
    <name>FeedbackScreen</name>
    <message>
        <source>Hoe ging het?</source>
        <translation>Nasıl geçti?</translation>
    </message>
    <message>
        <source>Uw antwoord helpt ons. We bewaren geen naam.</source>
        <translation>Cevabınız bize yardım eder. İsim saklamıyoruz.</translation>
    </message>
    <message>
        <source>heel slecht</source>
        <translation>çok kötü</translation>
    </message>
    <message>
        <source>slecht</source>
        <translation>kötü</translation>
    </message>
    <message>
        <source>gaat wel</source>
        <translation>idare eder</translation>
    </message>
    <message>
        <source>goed</source>
        <translation>iyi</translation>
    </message>
    <message>
        <source>heel goed</source>
        <translation>çok iyi</translation>
    </message>
    <message>
        <source>Waar lag dat aan? U mag meer kiezen.</source>
        <translation>Sebebi neydi? Birden fazla seçebilirsiniz.</translation>
    </message>
    <message>
        <source>Klaar</source>
        <translation>Tamam</translation>
    </message>
    <message>
        <source>Overslaan</source>
        <translation>Atla</translation>
    </message>
</context>
<context>
    <name>FinishScreen</name>
    <message>
        <source>Richt de camera van uw telefoon op deze code.</source>
        <translation>Telefonunuzun kamerasını bu koda tutun.</translation>
    </message>
    <message>
        <source>Uw kenmerk: %1</source>
        <translation>Başvuru numaranız: %1</translation>
    </message>
    <message>
        <source>Ik heb alles</source>
        <translation>Her şeyi aldım</translation>
    </message>
</context>
<context>
    <name>FormScreen</name>
    <message>
        <source>Verder</source>
        <translation>Devam</translation>
    </message>
    <message>
        <source>Kies eerst een antwoord</source>
        <translation>Önce bir cevap seçin</translation>
    </message>
</context>
<context>
    <name>HelpBar</name>
    <message>
        <source>Vaste knoppen</source>
        <translation>Sabit düğmeler</translation>
    </message>
    <message>
        <source>Terug</source>
        <translation>Geri</translation>
    </message>
    <message>
        <source>Stoppen</source>
        <translation>Bitir</translation>
    </message>
    <message>
        <source>Hulp</source>
        <translation>Yardım</translation>
    </message>
    <message>
        <source>Hulp van een medewerker</source>
        <translation>Bir görevliden yardım</translation>
    </message>
    <message>
        <source>Kies een andere taal</source>
        <translation>Başka bir dil seç</translation>
    </message>
    <message>
        <source>Groter</source>
        <translation>Büyüt</translation>
    </message>
    <message>
        <source>Grotere letters</source>
        <translation>Daha büyük harfler</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>Kontrast</translation>
    </message>
    <message>
        <source>Meer verschil tussen licht en donker</source>
        <translation>Açık ve koyu arasında daha çok fark</translation>
    </message>
    <message>
        <source>Voorlezen</source>
        <translation>Sesli oku</translation>
    </message>
    <message>
        <source>De balie leest voor wat er staat</source>
        <translation>Makine ekrandaki yazıyı sesli okur</translation>
    </message>
    <message>
        <source>Lager</source>
        <translation>Aşağı</translation>
    </message>
    <message>
        <source>Alles onder op het scherm</source>
        <translation>Her şey ekranın altında</translation>
    </message>
</context>
<context>
    <name>HelpScreen</name>
    <message>
        <source>Vraag het aan een medewerker</source>
        <translation>Bir görevliye sorun</translation>
    </message>
    <message>
        <source>Loop naar een medewerker in de hal of naar de balie. Zeg waar u bent gebleven.</source>
        <translation>Salondaki bir görevliye veya bankoya gidin. Nerede kaldığınızı söyleyin.</translation>
    </message>
    <message>
        <source>Laat uw paspoort en uw pinpas niet liggen.</source>
        <translation>Pasaportunuzu ve banka kartınızı unutmayın.</translation>
    </message>
    <message>
        <source>Geen beweging op het scherm</source>
        <translation>Ekranda hareket olmasın</translation>
    </message>
    <message>
        <source>Ga verder</source>
        <translation>Devam</translation>
    </message>
</context>
<context>
    <name>IdentifyScreen</name>
    <message>
        <source>Leg uw paspoort of identiteitskaart op de lezer</source>
        <translation>Pasaportunuzu veya kimlik kartınızı okuyucuya koyun</translation>
    </message>
    <message>
        <source>Laat uw document liggen</source>
        <translation>Belgenizi yerinde bırakın</translation>
    </message>
    <message>
        <source>We zoeken uw gegevens op</source>
        <translation>Bilgilerinizi arıyoruz</translation>
    </message>
    <message>
        <source>De kant met uw foto ligt naar beneden.</source>
        <translation>Fotoğraflı taraf aşağı bakar.</translation>
    </message>
    <message>
        <source>We lezen de chip. Dat duurt een paar tellen.</source>
        <translation>Çipi okuyoruz. Bu birkaç saniye sürer.</translation>
    </message>
    <message>
        <source>U mag uw document weer pakken.</source>
        <translation>Belgenizi geri alabilirsiniz.</translation>
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
        <translation>çğıöşüâî</translation>
    </message>
    <message>
        <source>Toetsenbord</source>
        <translation>Klavye</translation>
    </message>
    <message>
        <source>Hoofdletter</source>
        <translation>Büyük harf</translation>
    </message>
    <message>
        <source>Wissen</source>
        <translation>Sil</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Harfler</translation>
    </message>
    <message>
        <source>Tekens</source>
        <translation>İşaretler</translation>
    </message>
    <message>
        <source>Letters met een accent</source>
        <translation>Aksanlı harfler</translation>
    </message>
    <message>
        <source>Spatie</source>
        <translation>Boşluk</translation>
    </message>
    <message>
        <source>Nieuwe regel</source>
        <translation>Yeni satır</translation>
    </message>
</context>
<context>
    <name>Languages</name>
    <message>
        <source>Nederlands</source>
        <extracomment>What the language calls itself, as a visitor looks for it in a list: Deutsch, Français, العربية.</extracomment>
        <translation>Türkçe</translation>
    </message>
    <message>
        <source>nl_NL</source>
        <extracomment>Whose way of writing dates and amounts is used, with the digits that stand on the paper: de_DE, ar_AE.</extracomment>
        <translation>tr_TR</translation>
    </message>
</context>
<context>
    <name>LanguagesScreen</name>
    <message>
        <source>Kies uw taal</source>
        <translation>Dilinizi seçin</translation>
    </message>
    <message>
        <source>Ga verder</source>
        <translation>Devam</translation>
    </message>
</context>
<context>
    <name>Milestones</name>
    <message>
        <source>%1: klaar</source>
        <translation>%1: tamam</translation>
    </message>
</context>
<context>
    <name>OverviewScreen</name>
    <message>
        <source>Nieuwer</source>
        <translation>Daha yeni</translation>
    </message>
    <message>
        <source>Bladzijde %1 van %2</source>
        <translation>Sayfa %1 / %2</translation>
    </message>
    <message>
        <source>Ouder</source>
        <translation>Daha eski</translation>
    </message>
    <message>
        <source>Ik weet genoeg</source>
        <translation>Bu kadarı yeterli</translation>
    </message>
</context>
<context>
    <name>PayScreen</name>
    <message>
        <source>Zo kunt u betalen</source>
        <translation>Birazdan ödeyebilirsiniz</translation>
    </message>
    <message>
        <source>Houd uw pas tegen het betaalapparaat</source>
        <translation>Kartınızı ödeme cihazına yaklaştırın</translation>
    </message>
    <message>
        <source>We vragen na of u heeft betaald</source>
        <translation>Ödeme yapıp yapmadığınıza bakıyoruz</translation>
    </message>
    <message>
        <source>Pak alvast uw pinpas of telefoon.</source>
        <translation>Banka kartınızı veya telefonunuzu hazırlayın.</translation>
    </message>
    <message>
        <source>Of steek uw pas in het apparaat en toets uw pincode in.</source>
        <translation>Veya kartınızı cihaza takın ve şifrenizi girin.</translation>
    </message>
    <message>
        <source>Betaal niet nog een keer. U hoort het zo van ons.</source>
        <translation>Bir daha ödemeyin. Sonucu birazdan söyleriz.</translation>
    </message>
</context>
<context>
    <name>PrivacyScreen</name>
    <message>
        <source>Zo gaan we om met uw gegevens</source>
        <translation>Bilgilerinizle ne yapıyoruz</translation>
    </message>
    <message>
        <source>Dat is goed</source>
        <translation>Tamam, kabul</translation>
    </message>
</context>
<context>
    <name>ProblemScreen</name>
    <message>
        <source>Wat is er gebeurd</source>
        <translation>Ne oldu</translation>
    </message>
    <message>
        <source>Wat wij doen</source>
        <translation>Biz ne yapıyoruz</translation>
    </message>
    <message>
        <source>Wat u kunt doen</source>
        <translation>Siz ne yapabilirsiniz</translation>
    </message>
</context>
<context>
    <name>ProgressScreen</name>
    <message>
        <source>We zijn voor u bezig</source>
        <translation>Sizin için çalışıyoruz</translation>
    </message>
    <message>
        <source>Blijf nog even bij de balie.</source>
        <translation>Lütfen biraz daha burada bekleyin.</translation>
    </message>
</context>
<context>
    <name>ReviewScreen</name>
    <message>
        <source>Dit komt op het papier</source>
        <translation>Kâğıtta bunlar yazacak</translation>
    </message>
    <message>
        <source>U betaalt</source>
        <translation>Ödeyeceğiniz tutar</translation>
    </message>
    <message>
        <source>Ja, dit klopt. Ik ga betalen</source>
        <translation>Evet, doğru. Ödemeye geç</translation>
    </message>
    <message>
        <source>Ja, dit klopt. Vraag het aan</source>
        <translation>Evet, doğru. Başvur</translation>
    </message>
</context>
<context>
    <name>ScrollArea</name>
    <message>
        <source>Bladeren</source>
        <translation>Kaydırma</translation>
    </message>
    <message>
        <source>Naar boven</source>
        <translation>Yukarı</translation>
    </message>
    <message>
        <source>Naar beneden, er staat nog meer</source>
        <translation>Aşağı, devamı var</translation>
    </message>
</context>
<context>
    <name>Spinner</name>
    <message>
        <source>Even geduld</source>
        <translation>Bir dakika</translation>
    </message>
</context>
<context>
    <name>StartScreen</name>
    <message>
        <source>Welkom in de Stadswinkel</source>
        <translation>Stadswinkel’e hoş geldiniz</translation>
    </message>
    <message>
        <source>Wat wilt u regelen?</source>
        <translation>Ne yapmak istersiniz?</translation>
    </message>
    <message>
        <source>Zo gaat het</source>
        <translation>Nasıl olur</translation>
    </message>
    <message>
        <source>U laat zien wie u bent</source>
        <translation>Kim olduğunuzu gösterirsiniz</translation>
    </message>
    <message>
        <source>U kiest en betaalt</source>
        <translation>Seçer ve ödersiniz</translation>
    </message>
    <message>
        <source>U neemt uw papier mee</source>
        <translation>Kâğıdınızı alırsınız</translation>
    </message>
</context>
<context>
    <name>StepBar</name>
    <message>
        <source>Stap %1 van %2: %3</source>
        <translation>Adım %1 / %2: %3</translation>
    </message>
</context>
<context>
    <name>StillThere</name>
    <message>
        <source>Bent u er nog?</source>
        <translation>Hâlâ burada mısınız?</translation>
    </message>
    <message>
        <source>Zonder antwoord stoppen we en wissen we uw gegevens.</source>
        <translation>Cevap gelmezse bitirir ve bilgilerinizi sileriz.</translation>
    </message>
    <message>
        <source>Ja, ik ben er nog</source>
        <translation>Evet, buradayım</translation>
    </message>
    <message>
        <source>Nee, stop</source>
        <translation>Hayır, bitir</translation>
    </message>
</context>
<context>
    <name>TextField</name>
    <message>
        <source>Nog %1 tekens</source>
        <translation>%1 karakter kaldı</translation>
    </message>
</context>
<context>
    <name>Texts</name>
    <message>
        <source>Versturen</source>
        <translation>Gönderme</translation>
    </message>
    <message>
        <source>We sturen uw aanvraag naar %1.</source>
        <translation>Başvurunuzu gönderiyoruz. Alıcı: %1.</translation>
    </message>
    <message>
        <source>Naar wie</source>
        <translation>Kime</translation>
    </message>
    <message>
        <source>Welke gegevens</source>
        <translation>Hangi bilgiler</translation>
    </message>
    <message>
        <source>Waarom</source>
        <translation>Neden</translation>
    </message>
    <message>
        <source>We hebben uw aanvraag veilig opgeslagen</source>
        <translation>Başvurunuz güvenle kaydedildi</translation>
    </message>
    <message>
        <source>Dat gaat vanzelf. U hoeft hier niet te wachten.</source>
        <translation>Bu kendiliğinden olur. Burada beklemeniz gerekmez.</translation>
    </message>
    <message>
        <source>Neem ook uw bon mee. Daarop staat uw kenmerk.</source>
        <translation>Fişinizi de alın. Başvuru numaranız fişte yazar.</translation>
    </message>
    <message>
        <source>Een medewerker van de gemeente geeft u antwoord.</source>
        <translation>Bir belediye görevlisi size cevap verir.</translation>
    </message>
    <message>
        <source>Een medewerker van de gemeente kijkt uw aanvraag na.</source>
        <translation>Bir belediye görevlisi başvurunuzu inceler.</translation>
    </message>
    <message>
        <source>Klopt er iets niet? Kies dan Terug. Wat u heeft ingevuld blijft staan.</source>
        <translation>Yanlış bir şey mi var? Geri’yi seçin. Yazdıklarınız kalır.</translation>
    </message>
    <message>
        <source>Uw aanvragen</source>
        <translation>Başvurularınız</translation>
    </message>
    <message>
        <source>Aangevraagd op %1</source>
        <translation>Başvuru tarihi: %1</translation>
    </message>
    <message>
        <source>Ontvangen</source>
        <translation>Alındı</translation>
    </message>
    <message>
        <source>Klaar op %1</source>
        <translation>Bitiş tarihi: %1</translation>
    </message>
    <message>
        <source>We vinden geen aanvragen van u bij de gemeente.</source>
        <translation>Belediyede size ait başvuru bulamıyoruz.</translation>
    </message>
    <message>
        <source>Dit zijn uw nieuwste aanvragen. Zoekt u een oudere? Vraag het aan de balie.</source>
        <translation>Bunlar en yeni başvurularınız. Daha eskisini mi arıyorsunuz? Bankoya sorun.</translation>
    </message>
    <message>
        <source>Stoppen</source>
        <translation>Bitir</translation>
    </message>
    <message>
        <source>Ga naar de balie. Een medewerker helpt u verder.</source>
        <translation>Bankoya gidin. Bir görevli size yardım eder.</translation>
    </message>
    <message>
        <source>Probeer het opnieuw</source>
        <translation>Tekrar dene</translation>
    </message>
    <message>
        <source>De lezer werkt even niet</source>
        <translation>Okuyucu şu an çalışmıyor</translation>
    </message>
    <message>
        <source>De lezer geeft geen antwoord.</source>
        <translation>Okuyucu cevap vermiyor.</translation>
    </message>
    <message>
        <source>De lezer start opnieuw. Dat duurt een paar seconden.</source>
        <translation>Okuyucu yeniden açılıyor. Bu birkaç saniye sürer.</translation>
    </message>
    <message>
        <source>Wacht even en probeer het opnieuw. Lukt het niet? Ga naar de balie.</source>
        <translation>Biraz bekleyin ve tekrar deneyin. Olmuyor mu? Bankoya gidin.</translation>
    </message>
    <message>
        <source>We kunnen uw document niet lezen</source>
        <translation>Belgenizi okuyamıyoruz</translation>
    </message>
    <message>
        <source>Het lezen is drie keer niet gelukt. Dat ligt niet aan u.</source>
        <translation>Okuma üç kez olmadı. Bu sizin hatanız değil.</translation>
    </message>
    <message>
        <source>We hebben niets van u bewaard.</source>
        <translation>Size ait hiçbir şeyi saklamadık.</translation>
    </message>
    <message>
        <source>Probeer het nog eens, of met een ander document. Of ga naar de balie.</source>
        <translation>Bir daha deneyin veya başka bir belge kullanın. Veya bankoya gidin.</translation>
    </message>
    <message>
        <source>We kunnen dit document hier niet gebruiken</source>
        <translation>Bu belgeyi burada kullanamıyoruz</translation>
    </message>
    <message>
        <source>De gegevens in de chip passen niet bij het document.</source>
        <translation>Çipteki bilgiler belgeye uymuyor.</translation>
    </message>
    <message>
        <source>We vinden uw document niet</source>
        <translation>Belgenizi bulamıyoruz</translation>
    </message>
    <message>
        <source>Dit document staat niet in het Nederlandse register.</source>
        <translation>Bu belge Hollanda kayıtlarında yok.</translation>
    </message>
    <message>
        <source>Heeft u een Nederlands paspoort of een Nederlandse identiteitskaart? Gebruik die. Of ga naar de balie.</source>
        <translation>Hollanda pasaportunuz veya kimlik kartınız var mı? Onu kullanın. Veya bankoya gidin.</translation>
    </message>
    <message>
        <source>Dit document is niet meer geldig</source>
        <translation>Bu belge artık geçerli değil</translation>
    </message>
    <message>
        <source>Het document staat als vermist of ingetrokken in het register.</source>
        <translation>Belge kayıtlarda kayıp veya iptal görünüyor.</translation>
    </message>
    <message>
        <source>Uw document is verlopen</source>
        <translation>Belgenizin süresi dolmuş</translation>
    </message>
    <message>
        <source>De datum op het document is voorbij.</source>
        <translation>Belgedeki tarih geçmiş.</translation>
    </message>
    <message>
        <source>Heeft u een ander document? Probeer dat. Of ga naar de balie.</source>
        <translation>Başka bir belgeniz var mı? Onu deneyin. Veya bankoya gidin.</translation>
    </message>
    <message>
        <source>We kunnen uw gegevens nu niet ophalen</source>
        <translation>Bilgilerinizi şu an alamıyoruz</translation>
    </message>
    <message>
        <source>Het bevolkingsregister geeft geen antwoord.</source>
        <translation>Nüfus kaydı cevap vermiyor.</translation>
    </message>
    <message>
        <source>We onthouden wie u bent, zodat u niet opnieuw hoeft te beginnen.</source>
        <translation>Kim olduğunuzu aklımızda tutuyoruz. Baştan başlamanız gerekmez.</translation>
    </message>
    <message>
        <source>We vinden deze persoon niet</source>
        <translation>Bu kişiyi bulamıyoruz</translation>
    </message>
    <message>
        <source>De persoon staat niet in het bevolkingsregister.</source>
        <translation>Bu kişi nüfus kaydında yok.</translation>
    </message>
    <message>
        <source>Dit kunnen we hier niet regelen</source>
        <translation>Bunu burada yapamıyoruz</translation>
    </message>
    <message>
        <source>De persoon staat niet meer ingeschreven in een Nederlandse gemeente.</source>
        <translation>Bu kişi artık bir Hollanda belediyesinde kayıtlı değil.</translation>
    </message>
    <message>
        <source>We kunnen uw aanvragen nu niet ophalen</source>
        <translation>Başvurularınızı şu an alamıyoruz</translation>
    </message>
    <message>
        <source>Het systeem van de gemeente geeft geen antwoord.</source>
        <translation>Belediyenin sistemi cevap vermiyor.</translation>
    </message>
    <message>
        <source>Uw aanvragen zelf gaan gewoon door.</source>
        <translation>Başvurularınız normal şekilde devam ediyor.</translation>
    </message>
    <message>
        <source>Betalen lukt nu niet</source>
        <translation>Şu an ödeme yapılamıyor</translation>
    </message>
    <message>
        <source>Het betaalapparaat geeft geen antwoord. U heeft niets betaald.</source>
        <translation>Ödeme cihazı cevap vermiyor. Hiçbir şey ödemediniz.</translation>
    </message>
    <message>
        <source>Het apparaat start opnieuw. Dat kan een minuut duren.</source>
        <translation>Cihaz yeniden açılıyor. Bu bir dakika sürebilir.</translation>
    </message>
    <message>
        <source>Wacht even en probeer het opnieuw. Of betaal aan de balie.</source>
        <translation>Biraz bekleyin ve tekrar deneyin. Veya bankoda ödeyin.</translation>
    </message>
    <message>
        <source>Uw betaling is niet gelukt</source>
        <translation>Ödemeniz olmadı</translation>
    </message>
    <message>
        <source>Uw bank heeft de betaling niet goedgekeurd. U heeft niets betaald.</source>
        <translation>Bankanız ödemeyi onaylamadı. Hiçbir şey ödemediniz.</translation>
    </message>
    <message>
        <source>Uw keuzes blijven staan.</source>
        <translation>Seçimleriniz duruyor.</translation>
    </message>
    <message>
        <source>Probeer het opnieuw, of gebruik een andere pas.</source>
        <translation>Tekrar deneyin veya başka bir kart kullanın.</translation>
    </message>
    <message>
        <source>Opnieuw betalen</source>
        <translation>Tekrar öde</translation>
    </message>
    <message>
        <source>U heeft nog niet betaald</source>
        <translation>Henüz ödemediniz</translation>
    </message>
    <message>
        <source>De betaling is gestopt. U heeft niets betaald.</source>
        <translation>Ödeme durdu. Hiçbir şey ödemediniz.</translation>
    </message>
    <message>
        <source>Betaal opnieuw of stop. Als u stopt, wissen we uw gegevens.</source>
        <translation>Tekrar ödeyin veya bitirin. Bitirirseniz bilgilerinizi sileriz.</translation>
    </message>
    <message>
        <source>We weten niet of uw betaling is gelukt</source>
        <translation>Ödemenizin olup olmadığını bilmiyoruz</translation>
    </message>
    <message>
        <source>Het betaalapparaat gaf geen antwoord meer.</source>
        <translation>Ödeme cihazı artık cevap vermedi.</translation>
    </message>
    <message>
        <source>We blijven het navragen. Is het geld van uw rekening af? Dan krijgt u het vanzelf terug.</source>
        <translation>Sormaya devam ediyoruz. Para hesabınızdan çıktı mı? O zaman kendiliğinden geri gelir.</translation>
    </message>
    <message>
        <source>Betaal hier niet nog een keer. Ga naar de balie voor uw aanvraag.</source>
        <translation>Burada bir daha ödemeyin. Başvurunuz için bankoya gidin.</translation>
    </message>
    <message>
        <source>U bent gestopt</source>
        <translation>İşlemi bitirdiniz</translation>
    </message>
    <message>
        <source>Uw betaling was net gelukt toen u stopte.</source>
        <translation>Siz bitirirken ödemeniz yeni olmuştu.</translation>
    </message>
    <message>
        <source>We geven het geld terug op uw rekening.</source>
        <translation>Parayı hesabınıza geri veriyoruz.</translation>
    </message>
    <message>
        <source>U hoeft niets te doen.</source>
        <translation>Bir şey yapmanız gerekmez.</translation>
    </message>
    <message>
        <source>Klaar</source>
        <translation>Tamam</translation>
    </message>
    <message>
        <source>We konden uw aanvraag niet versturen</source>
        <translation>Başvurunuzu gönderemedik</translation>
    </message>
    <message>
        <source>Deze balie kon uw aanvraag niet opslaan.</source>
        <translation>Bu makine başvurunuzu kaydedemedi.</translation>
    </message>
    <message>
        <source>Probeer het opnieuw, of ga naar de balie.</source>
        <translation>Tekrar deneyin veya bankoya gidin.</translation>
    </message>
    <message>
        <source>Is uw uittreksel uit de printer gekomen?</source>
        <translation>Kayıt örneğiniz yazıcıdan çıktı mı?</translation>
    </message>
    <message>
        <source>We konden niet zien of het printen is gelukt.</source>
        <translation>Yazdırmanın olup olmadığını göremedik.</translation>
    </message>
    <message>
        <source>Ligt er geen papier? Dan sturen we het uittreksel gratis per post.</source>
        <translation>Kâğıt yok mu? O zaman kayıt örneğini postayla ücretsiz göndeririz.</translation>
    </message>
    <message>
        <source>Kijk in de printer onder het scherm.</source>
        <translation>Ekranın altındaki yazıcıya bakın.</translation>
    </message>
    <message>
        <source>Ja, ik heb het</source>
        <translation>Evet, aldım</translation>
    </message>
    <message>
        <source>Nee, stuur het op</source>
        <translation>Hayır, gönderin</translation>
    </message>
    <message>
        <source>Uw antwoorden blijven %1 minuten staan. Daarna wissen we ze.</source>
        <translation>Cevaplarınız %1 dakika kalır. Sonra onları sileriz.</translation>
    </message>
    <message>
        <source>Kies iets anders</source>
        <translation>Başka bir şey seç</translation>
    </message>
    <message>
        <source>Leg het document recht, met de foto naar beneden.</source>
        <translation>Belgeyi düz koyun, fotoğraf aşağıda olsun.</translation>
    </message>
    <message>
        <source>We voelden geen chip. Leg het document plat op de lezer en laat het liggen.</source>
        <translation>Çip bulamadık. Belgeyi okuyucuya düz koyun ve orada bırakın.</translation>
    </message>
    <message>
        <source>De chip ging niet open. Leg het document nog een keer neer.</source>
        <translation>Çip açılmadı. Belgeyi bir daha koyun.</translation>
    </message>
    <message>
        <source>Het document ging te vroeg weg. Laat het liggen tot we klaar zijn.</source>
        <translation>Belge çok erken alındı. Biz bitirene kadar orada bırakın.</translation>
    </message>
    <message>
        <source>De chip gaf geen goed antwoord. Leg het document nog een keer neer.</source>
        <translation>Çip düzgün cevap vermedi. Belgeyi bir daha koyun.</translation>
    </message>
    <message>
        <source>De documentlezer werkt nu niet. Ga naar de balie.</source>
        <translation>Belge okuyucu şu an çalışmıyor. Bankoya gidin.</translation>
    </message>
    <message>
        <source>U kunt hier nu niet betalen. Ga naar de balie.</source>
        <translation>Burada şu an ödeme yapamazsınız. Bankoya gidin.</translation>
    </message>
    <message>
        <source>De printer werkt nu niet. Ga naar de balie.</source>
        <translation>Yazıcı şu an çalışmıyor. Bankoya gidin.</translation>
    </message>
    <message>
        <source>De bonprinter werkt nu niet. Ga naar de balie.</source>
        <translation>Fiş yazıcısı şu an çalışmıyor. Bankoya gidin.</translation>
    </message>
    <message>
        <source>Het register van paspoorten geeft nu geen antwoord. Ga naar de balie.</source>
        <translation>Pasaport kaydı şu an cevap vermiyor. Bankoya gidin.</translation>
    </message>
    <message>
        <source>Het bevolkingsregister geeft nu geen antwoord. Ga naar de balie.</source>
        <translation>Nüfus kaydı şu an cevap vermiyor. Bankoya gidin.</translation>
    </message>
    <message>
        <source>De gemeente geeft nu geen antwoord. Ga naar de balie.</source>
        <translation>Belediye şu an cevap vermiyor. Bankoya gidin.</translation>
    </message>
    <message>
        <source>Vragen komen nu niet aan. Ga naar de balie.</source>
        <translation>Sorular şu an ulaşmıyor. Bankoya gidin.</translation>
    </message>
    <message>
        <source>Dit apparaat kan nu niets opslaan. Ga naar de balie.</source>
        <translation>Bu makine şu an bir şey kaydedemiyor. Bankoya gidin.</translation>
    </message>
    <message>
        <source>Een moment. Deze balie start op.</source>
        <translation>Bir dakika. Bu makine açılıyor.</translation>
    </message>
    <message>
        <source>Printen kan hier nu niet. U krijgt het uittreksel gratis per post.</source>
        <translation>Burada şu an yazdırılamıyor. Kayıt örneği size postayla ücretsiz gelir.</translation>
    </message>
    <message>
        <source>Uitleg</source>
        <translation>Açıklama</translation>
    </message>
    <message>
        <source>Wie u bent</source>
        <translation>Kimsiniz</translation>
    </message>
    <message>
        <source>Uw keuze</source>
        <translation>Seçiminiz</translation>
    </message>
    <message>
        <source>Controle</source>
        <translation>Kontrol</translation>
    </message>
    <message>
        <source>Betalen</source>
        <translation>Ödeme</translation>
    </message>
    <message>
        <source>Printen</source>
        <translation>Yazdırma</translation>
    </message>
    <message>
        <source>Naam</source>
        <translation>Ad</translation>
    </message>
    <message>
        <source>Geslacht</source>
        <translation>Cinsiyet</translation>
    </message>
    <message>
        <source>Geboren</source>
        <translation>Doğum</translation>
    </message>
    <message>
        <source>Adres</source>
        <translation>Adres</translation>
    </message>
    <message>
        <source>Gemeente</source>
        <translation>Belediye</translation>
    </message>
    <message>
        <source>Nationaliteit</source>
        <translation>Vatandaşlık</translation>
    </message>
    <message>
        <source>Ouders</source>
        <translation>Anne ve baba</translation>
    </message>
    <message>
        <source>Dat staat op het scherm</source>
        <translation>Bu ekranda yazıyor</translation>
    </message>
    <message>
        <source>man</source>
        <translation>erkek</translation>
    </message>
    <message>
        <source>vrouw</source>
        <translation>kadın</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Onbekend</source>
        <translation>Bilinmiyor</translation>
    </message>
    <message>
        <source>Voor mijzelf</source>
        <translation>Kendim için</translation>
    </message>
    <message>
        <source>Kind %1</source>
        <translation>Çocuk %1</translation>
    </message>
    <message>
        <source>Voor mijn kind %1</source>
        <translation>Çocuğum %1 için</translation>
    </message>
    <message>
        <source>Geboren op %1</source>
        <translation>Doğum tarihi: %1</translation>
    </message>
    <message>
        <source>Klopt dit?</source>
        <translation>Bu doğru mu?</translation>
    </message>
    <message>
        <source>Klopt er iets niet? Stop dan en ga naar de balie. U betaalt nog niets.</source>
        <translation>Yanlış bir şey mi var? O zaman bitirin ve bankoya gidin. Henüz bir şey ödemiyorsunuz.</translation>
    </message>
    <message>
        <source>U krijgt het uittreksel straks hier, op papier.</source>
        <translation>Kayıt örneğini birazdan burada kâğıtta alırsınız.</translation>
    </message>
    <message>
        <source>U krijgt het uittreksel binnen 5 werkdagen per post.</source>
        <translation>Kayıt örneği 5 iş günü içinde postayla gelir.</translation>
    </message>
    <message>
        <source>We hebben uw aanvraag veilig opgeslagen. Blijf nog even staan.</source>
        <translation>Başvurunuz güvenle kaydedildi. Lütfen biraz daha bekleyin.</translation>
    </message>
    <message>
        <source>Even geduld.</source>
        <translation>Bir dakika.</translation>
    </message>
    <message>
        <source>We slaan uw aanvraag op</source>
        <translation>Başvurunuzu kaydediyoruz</translation>
    </message>
    <message>
        <source>We hebben uw aanvraag opgeslagen</source>
        <translation>Başvurunuzu kaydettik</translation>
    </message>
    <message>
        <source>Uw aanvraag gaat naar de gemeente</source>
        <translation>Başvurunuz belediyeye gidiyor</translation>
    </message>
    <message>
        <source>De gemeente heeft uw aanvraag</source>
        <translation>Başvurunuz belediyede</translation>
    </message>
    <message>
        <source>De gemeente maakt uw uittreksel</source>
        <translation>Belediye kayıt örneğinizi hazırlıyor</translation>
    </message>
    <message>
        <source>De gemeente heeft uw uittreksel gemaakt</source>
        <translation>Belediye kayıt örneğinizi hazırladı</translation>
    </message>
    <message>
        <source>Uw uittreksel komt uit de printer</source>
        <translation>Kayıt örneğiniz yazıcıdan çıkıyor</translation>
    </message>
    <message>
        <source>Uw uittreksel ligt in de printer</source>
        <translation>Kayıt örneğiniz yazıcıda</translation>
    </message>
    <message>
        <source>Uw uittreksel is klaar</source>
        <translation>Kayıt örneğiniz hazır</translation>
    </message>
    <message>
        <source>Pak uw uittreksel uit de printer onder het scherm.</source>
        <translation>Kayıt örneğinizi ekranın altındaki yazıcıdan alın.</translation>
    </message>
    <message>
        <source>Uw uittreksel komt met de post</source>
        <translation>Kayıt örneğiniz postayla geliyor</translation>
    </message>
    <message>
        <source>Printen lukte hier niet op tijd. Uw aanvraag is wel goed binnen.</source>
        <translation>Yazdırma burada zamanında olmadı. Ama başvurunuz yerine ulaştı.</translation>
    </message>
    <message>
        <source>U krijgt het uittreksel binnen 5 werkdagen thuis. Dat kost niets extra.</source>
        <translation>Kayıt örneği 5 iş günü içinde evinize gelir. Ek ücret yoktur.</translation>
    </message>
    <message>
        <source>Neem ook uw bon mee. Met de code daarop volgt u uw aanvraag.</source>
        <translation>Fişinizi de alın. Fişteki kodla başvurunuzu izlersiniz.</translation>
    </message>
    <message>
        <source>Neem uw paspoort of identiteitskaart mee</source>
        <translation>Pasaportunuzu veya kimlik kartınızı alın</translation>
    </message>
    <message>
        <source>Neem uw pinpas mee</source>
        <translation>Banka kartınızı alın</translation>
    </message>
    <message>
        <source>Het duurde lang</source>
        <translation>Uzun sürdü</translation>
    </message>
    <message>
        <source>Ik begreep iets niet</source>
        <translation>Bir şeyi anlamadım</translation>
    </message>
    <message>
        <source>Een apparaat werkte niet goed</source>
        <translation>Bir cihaz iyi çalışmadı</translation>
    </message>
    <message>
        <source>Ik had iets anders verwacht</source>
        <translation>Başka bir şey bekliyordum</translation>
    </message>
    <message>
        <source>Het ging snel</source>
        <translation>Hızlıydı</translation>
    </message>
    <message>
        <source>Het was duidelijk</source>
        <translation>Açıktı</translation>
    </message>
    <message>
        <source>Het was makkelijk</source>
        <translation>Kolaydı</translation>
    </message>
    <message>
        <source>Ik voelde me geholpen</source>
        <translation>Yardım gördüm</translation>
    </message>
    <message>
        <source>U heeft het uittreksel hier gekregen, op papier.</source>
        <translation>Kayıt örneğini burada kâğıtta aldınız.</translation>
    </message>
    <message>
        <source>Gemeente %1</source>
        <translation>%1 Belediyesi</translation>
    </message>
    <message>
        <source>Bewijs van uw aanvraag</source>
        <translation>Başvuru fişiniz</translation>
    </message>
    <message>
        <source>Kenmerk</source>
        <translation>Başvuru numarası</translation>
    </message>
    <message>
        <source>Betaald</source>
        <translation>Ödendi</translation>
    </message>
    <message>
        <source>Volg uw aanvraag</source>
        <translation>Başvurunuzu izleyin</translation>
    </message>
    <message>
        <source>Bewaar dit bewijs.</source>
        <translation>Bu fişi saklayın.</translation>
    </message>
    <message>
        <source>Niet verplicht.</source>
        <translation>Zorunlu değil.</translation>
    </message>
    <message>
        <source>Vul dit in. Wij hebben het nodig.</source>
        <translation>Burayı doldurun. Buna ihtiyacımız var.</translation>
    </message>
    <message>
        <source>Ja</source>
        <translation>Evet</translation>
    </message>
    <message>
        <source>Nee</source>
        <translation>Hayır</translation>
    </message>
    <message>
        <source>Kies een antwoord.</source>
        <translation>Bir cevap seçin.</translation>
    </message>
    <message>
        <source>Vul uw telefoonnummer of uw e-mailadres in.</source>
        <translation>Telefon numaranızı veya e-posta adresinizi yazın.</translation>
    </message>
    <message>
        <source>Een burgerservicenummer heeft 9 cijfers. Het staat op uw paspoort of identiteitskaart.</source>
        <translation>Bir BSN numarası 9 rakamdır. Pasaportunuzda veya kimlik kartınızda yazar.</translation>
    </message>
    <message>
        <source>Dit nummer klopt niet. Kijk of alle cijfers goed staan.</source>
        <translation>Bu numara doğru değil. Bütün rakamlara bakın.</translation>
    </message>
    <message>
        <source>Een postcode heeft 4 cijfers en 2 letters. Bijvoorbeeld: 5038 CL.</source>
        <translation>Bir posta kodu 4 rakam ve 2 harftir. Örneğin: 5038 CL.</translation>
    </message>
    <message>
        <source>Vul de dag, de maand en het hele jaar in. Bijvoorbeeld: 01-03-2026.</source>
        <translation>Günü, ayı ve yılın tamamını yazın. Örneğin: 01-03-2026.</translation>
    </message>
    <message>
        <source>Deze dag bestaat niet. Kijk of de dag en de maand goed staan.</source>
        <translation>Böyle bir gün yok. Güne ve aya bakın.</translation>
    </message>
    <message>
        <source>Deze dag is te vroeg. Het kan vanaf %1.</source>
        <translation>Bu gün çok erken. En erken tarih: %1.</translation>
    </message>
    <message>
        <source>Deze dag is te laat. Het kan tot en met %1.</source>
        <translation>Bu gün çok geç. En geç tarih: %1.</translation>
    </message>
    <message>
        <source>Dit nummer klopt niet. Een Nederlands nummer heeft 10 cijfers. Een ander nummer begint met + en het land.</source>
        <translation>Bu numara doğru değil. Hollanda numarası 10 rakamdır. Başka bir numara + ve ülke ile başlar.</translation>
    </message>
    <message>
        <source>Dit nummer is te kort of te lang. Een Nederlandse rekening heeft 18 letters en cijfers.</source>
        <translation>Bu numara çok kısa veya çok uzun. Hollanda hesabı 18 harf ve rakamdır.</translation>
    </message>
    <message>
        <source>Dit nummer klopt niet. Het begint met 2 letters, bijvoorbeeld NL. Kijk op uw bankpas.</source>
        <translation>Bu numara doğru değil. 2 harfle başlar, örneğin NL. Banka kartınıza bakın.</translation>
    </message>
    <message>
        <source>In een e-mailadres staat één keer @. Bijvoorbeeld: naam@voorbeeld.nl.</source>
        <translation>Bir e-posta adresinde tek bir @ vardır. Örneğin: ad@ornek.nl.</translation>
    </message>
    <message>
        <source>Dit adres klopt niet. Kijk goed naar het stuk voor en na de @.</source>
        <translation>Bu adres doğru değil. @ işaretinin öncesine ve sonrasına bakın.</translation>
    </message>
    <message>
        <source>Dit getal is te klein. Vul %1 of meer in.</source>
        <translation>Bu sayı çok küçük. %1 veya daha fazlasını yazın.</translation>
    </message>
    <message>
        <source>Dit getal is te groot. Vul %1 of minder in.</source>
        <translation>Bu sayı çok büyük. %1 veya daha azını yazın.</translation>
    </message>
    <message>
        <source>knop</source>
        <translation>düğme</translation>
    </message>
    <message>
        <source>keuze</source>
        <translation>seçenek</translation>
    </message>
    <message>
        <source>vakje</source>
        <translation>kutu</translation>
    </message>
    <message>
        <source>invulveld</source>
        <translation>yazı alanı</translation>
    </message>
    <message>
        <source>gekozen</source>
        <translation>seçildi</translation>
    </message>
    <message>
        <source>niet gekozen</source>
        <translation>seçilmedi</translation>
    </message>
    <message>
        <source>kan nu niet</source>
        <translation>şu anda olmaz</translation>
    </message>
    <message>
        <source>leeg</source>
        <translation>boş</translation>
    </message>
    <message>
        <source>ingevuld</source>
        <translation>dolduruldu</translation>
    </message>
    <message>
        <source>%1 van %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>toets</source>
        <translation>tuş</translation>
    </message>
    <message>
        <source>teken</source>
        <translation>karakter</translation>
    </message>
    <message>
        <source>gewist</source>
        <translation>silindi</translation>
    </message>
    <message>
        <source>Volume %1 van %2</source>
        <translation>Ses %1 / %2</translation>
    </message>
    <message>
        <source>Terug kan hier niet.</source>
        <translation>Buradan geri dönemezsiniz.</translation>
    </message>
    <message>
        <source>Met een koptelefoon hoort u wat u typt.</source>
        <translation>Kulaklıkla ne yazdığınızı duyarsınız.</translation>
    </message>
    <message>
        <source>De balie leest nu voor. Uw eigen gegevens hoort u alleen met een koptelefoon.</source>
        <translation>Bu cihaz şimdi sesli okuyor. Kendi bilgilerinizi yalnızca kulaklıkla duyarsınız.</translation>
    </message>
    <message>
        <source>De balie leest nu voor. Alleen u hoort het.</source>
        <translation>Bu cihaz şimdi sesli okuyor. Yalnızca siz duyarsınız.</translation>
    </message>
    <message>
        <source>Met de pijlen gaat u naar het volgende of het vorige. Met de knop in het midden kiest u. Met Herhalen hoort u het nog een keer.</source>
        <translation>Oklarla sonrakine veya öncekine gidersiniz. Ortadaki düğmeyle seçersiniz. Tekrarla ile bir daha duyarsınız.</translation>
    </message>
    <message>
        <source>spatie</source>
        <translation>boşluk</translation>
    </message>
    <message>
        <source>nieuwe regel</source>
        <translation>yeni satır</translation>
    </message>
    <message>
        <source>punt</source>
        <translation>nokta</translation>
    </message>
    <message>
        <source>komma</source>
        <translation>virgül</translation>
    </message>
    <message>
        <source>streepje</source>
        <translation>kısa çizgi</translation>
    </message>
    <message>
        <source>laag streepje</source>
        <translation>alt çizgi</translation>
    </message>
    <message>
        <source>apostrof</source>
        <translation>kesme işareti</translation>
    </message>
    <message>
        <source>Dit apparaat is buiten dienst</source>
        <translation>Bu makine hizmet dışı</translation>
    </message>
    <message>
        <source>Vanaf %1 kunt u hier weer terecht.</source>
        <translation>Yeniden kullanabileceğiniz zaman: %1.</translation>
    </message>
    <message>
        <source>We werken eraan. Dit apparaat doet het straks vanzelf weer.</source>
        <translation>Üzerinde çalışıyoruz. Makine kendiliğinden yeniden açılacak.</translation>
    </message>
    <message>
        <source>Raak het scherm aan om te beginnen</source>
        <translation>Başlamak için ekrana dokunun</translation>
    </message>
    <message>
        <source>We zijn nu gesloten</source>
        <translation>Şu anda kapalıyız</translation>
    </message>
</context>
<context>
    <name>Tile</name>
    <message>
        <source>Gratis</source>
        <translation>Ücretsiz</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Başla</translation>
    </message>
</context>
</TS>
