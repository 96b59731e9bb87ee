<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="nl">
<context>
    <name>FeedbackScreen</name>
    <message>
        <source>Hoe ging het?</source>
        <translation>Comment cela s’est-il passé&#xa0;?</translation>
    </message>
    <message>
        <source>Uw antwoord helpt ons. We bewaren geen naam.</source>
        <translation>Votre réponse nous aide. Nous ne gardons aucun nom.</translation>
    </message>
    <message>
        <source>heel slecht</source>
        <translation>très mal</translation>
    </message>
    <message>
        <source>slecht</source>
        <translation>mal</translation>
    </message>
    <message>
        <source>gaat wel</source>
        <translation>moyen</translation>
    </message>
    <message>
        <source>goed</source>
        <translation>bien</translation>
    </message>
    <message>
        <source>heel goed</source>
        <translation>très bien</translation>
    </message>
    <message>
        <source>Waar lag dat aan? U mag meer kiezen.</source>
        <translation>Pour quelle raison&#xa0;? Plusieurs choix possibles.</translation>
    </message>
    <message>
        <source>Klaar</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Overslaan</source>
        <translation>Passer</translation>
    </message>
</context>
<context>
    <name>FinishScreen</name>
    <message>
        <source>Richt de camera van uw telefoon op deze code.</source>
        <translation>Dirigez l’appareil photo de votre téléphone vers ce code.</translation>
    </message>
    <message>
        <source>Uw kenmerk: %1</source>
        <translation>Votre référence&#xa0;: %1</translation>
    </message>
    <message>
        <source>Ik heb alles</source>
        <translation>J’ai tout</translation>
    </message>
</context>
<context>
    <name>FormScreen</name>
    <message>
        <source>Verder</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Kies eerst een antwoord</source>
        <translation>Choisissez d’abord une réponse</translation>
    </message>
</context>
<context>
    <name>HelpBar</name>
    <message>
        <source>Vaste knoppen</source>
        <translation>Boutons fixes</translation>
    </message>
    <message>
        <source>Terug</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Stoppen</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Hulp</source>
        <translation>Aide</translation>
    </message>
    <message>
        <source>Hulp van een medewerker</source>
        <translation>Aide d’un agent</translation>
    </message>
    <message>
        <source>Kies een andere taal</source>
        <translation>Choisir une autre langue</translation>
    </message>
    <message>
        <source>Groter</source>
        <translation>Plus grand</translation>
    </message>
    <message>
        <source>Grotere letters</source>
        <translation>Lettres plus grandes</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>Contraste</translation>
    </message>
    <message>
        <source>Meer verschil tussen licht en donker</source>
        <translation>Plus de différence entre clair et sombre</translation>
    </message>
    <message>
        <source>Voorlezen</source>
        <translation>Lire</translation>
    </message>
    <message>
        <source>De balie leest voor wat er staat</source>
        <translation>La borne lit le texte à voix haute</translation>
    </message>
    <message>
        <source>Lager</source>
        <translation>Plus bas</translation>
    </message>
    <message>
        <source>Alles onder op het scherm</source>
        <translation>Tout en bas de l’écran</translation>
    </message>
</context>
<context>
    <name>HelpScreen</name>
    <message>
        <source>Vraag het aan een medewerker</source>
        <translation>Demandez à un agent</translation>
    </message>
    <message>
        <source>Loop naar een medewerker in de hal of naar de balie. Zeg waar u bent gebleven.</source>
        <translation>Allez voir un agent dans le hall ou au guichet. Dites où vous en étiez.</translation>
    </message>
    <message>
        <source>Laat uw paspoort en uw pinpas niet liggen.</source>
        <translation>N’oubliez pas votre passeport et votre carte bancaire.</translation>
    </message>
    <message>
        <source>Geen beweging op het scherm</source>
        <translation>Aucun mouvement à l’écran</translation>
    </message>
    <message>
        <source>Ga verder</source>
        <translation>Continuer</translation>
    </message>
</context>
<context>
    <name>IdentifyScreen</name>
    <message>
        <source>Leg uw paspoort of identiteitskaart op de lezer</source>
        <translation>Posez votre passeport ou carte d’identité sur le lecteur</translation>
    </message>
    <message>
        <source>Laat uw document liggen</source>
        <translation>Laissez votre document en place</translation>
    </message>
    <message>
        <source>We zoeken uw gegevens op</source>
        <translation>Nous cherchons vos données</translation>
    </message>
    <message>
        <source>De kant met uw foto ligt naar beneden.</source>
        <translation>Posez le côté avec votre photo vers le bas.</translation>
    </message>
    <message>
        <source>We lezen de chip. Dat duurt een paar tellen.</source>
        <translation>Nous lisons la puce. Cela prend quelques secondes.</translation>
    </message>
    <message>
        <source>U mag uw document weer pakken.</source>
        <translation>Vous pouvez reprendre votre document.</translation>
    </message>
</context>
<context>
    <name>Keyboard</name>
    <message>
        <source>qwerty</source>
        <comment>first letters of the keyboard: qwerty, qwertz or azerty</comment>
        <translation>azerty</translation>
    </message>
    <message>
        <source>éëïöüáóè</source>
        <comment>letters with an accent, of this language, at most ten; may be -</comment>
        <translation>éèêëàâçîôù</translation>
    </message>
    <message>
        <source>Toetsenbord</source>
        <translation>Clavier</translation>
    </message>
    <message>
        <source>Hoofdletter</source>
        <translation>Majuscule</translation>
    </message>
    <message>
        <source>Wissen</source>
        <translation>Effacer</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Lettres</translation>
    </message>
    <message>
        <source>Tekens</source>
        <translation>Signes</translation>
    </message>
    <message>
        <source>Letters met een accent</source>
        <translation>Lettres accentuées</translation>
    </message>
    <message>
        <source>Spatie</source>
        <translation>Espace</translation>
    </message>
    <message>
        <source>Nieuwe regel</source>
        <translation>Nouvelle ligne</translation>
    </message>
</context>
<context>
    <name>Languages</name>
    <message>
        <source>Nederlands</source>
        <extracomment>What the language calls itself, as a visitor looks for it in a list: Deutsch, Français, العربية.</extracomment>
        <translation>Français</translation>
    </message>
    <message>
        <source>nl_NL</source>
        <extracomment>Whose way of writing dates and amounts is used, with the digits that stand on the paper: de_DE, ar_AE.</extracomment>
        <translation>fr_FR</translation>
    </message>
</context>
<context>
    <name>LanguagesScreen</name>
    <message>
        <source>Kies uw taal</source>
        <translation>Choisissez votre langue</translation>
    </message>
    <message>
        <source>Ga verder</source>
        <translation>Continuer</translation>
    </message>
</context>
<context>
    <name>Milestones</name>
    <message>
        <source>%1: klaar</source>
        <translation>%1&#xa0;: terminé</translation>
    </message>
</context>
<context>
    <name>OverviewScreen</name>
    <message>
        <source>Nieuwer</source>
        <translation>Plus récent</translation>
    </message>
    <message>
        <source>Bladzijde %1 van %2</source>
        <translation>Page %1 sur %2</translation>
    </message>
    <message>
        <source>Ouder</source>
        <translation>Plus ancien</translation>
    </message>
    <message>
        <source>Ik weet genoeg</source>
        <translation>J’ai vu ce qu’il faut</translation>
    </message>
</context>
<context>
    <name>PayScreen</name>
    <message>
        <source>Zo kunt u betalen</source>
        <translation>Vous allez pouvoir payer</translation>
    </message>
    <message>
        <source>Houd uw pas tegen het betaalapparaat</source>
        <translation>Approchez votre carte du terminal de paiement</translation>
    </message>
    <message>
        <source>We vragen na of u heeft betaald</source>
        <translation>Nous vérifions si vous avez payé</translation>
    </message>
    <message>
        <source>Pak alvast uw pinpas of telefoon.</source>
        <translation>Préparez votre carte bancaire ou votre téléphone.</translation>
    </message>
    <message>
        <source>Of steek uw pas in het apparaat en toets uw pincode in.</source>
        <translation>Ou insérez votre carte dans le terminal et tapez votre code.</translation>
    </message>
    <message>
        <source>Betaal niet nog een keer. U hoort het zo van ons.</source>
        <translation>Ne payez pas une deuxième fois. Nous vous répondons tout de suite.</translation>
    </message>
</context>
<context>
    <name>PrivacyScreen</name>
    <message>
        <source>Zo gaan we om met uw gegevens</source>
        <translation>Comment nous utilisons vos données</translation>
    </message>
    <message>
        <source>Dat is goed</source>
        <translation>C’est d’accord</translation>
    </message>
</context>
<context>
    <name>ProblemScreen</name>
    <message>
        <source>Wat is er gebeurd</source>
        <translation>Que s’est-il passé</translation>
    </message>
    <message>
        <source>Wat wij doen</source>
        <translation>Ce que nous faisons</translation>
    </message>
    <message>
        <source>Wat u kunt doen</source>
        <translation>Ce que vous pouvez faire</translation>
    </message>
</context>
<context>
    <name>ProgressScreen</name>
    <message>
        <source>We zijn voor u bezig</source>
        <translation>Nous nous en occupons</translation>
    </message>
    <message>
        <source>Blijf nog even bij de balie.</source>
        <translation>Restez encore un instant ici.</translation>
    </message>
</context>
<context>
    <name>ReviewScreen</name>
    <message>
        <source>Dit komt op het papier</source>
        <translation>Voici ce qui sera sur le papier</translation>
    </message>
    <message>
        <source>U betaalt</source>
        <translation>Vous payez</translation>
    </message>
    <message>
        <source>Ja, dit klopt. Ik ga betalen</source>
        <translation>Oui, c’est juste. Je vais payer</translation>
    </message>
    <message>
        <source>Ja, dit klopt. Vraag het aan</source>
        <translation>Oui, c’est juste. Je fais la demande</translation>
    </message>
</context>
<context>
    <name>ScrollArea</name>
    <message>
        <source>Bladeren</source>
        <translation>Défilement</translation>
    </message>
    <message>
        <source>Naar boven</source>
        <translation>Vers le haut</translation>
    </message>
    <message>
        <source>Naar beneden, er staat nog meer</source>
        <translation>Vers le bas, il y a une suite</translation>
    </message>
</context>
<context>
    <name>Spinner</name>
    <message>
        <source>Even geduld</source>
        <translation>Un instant</translation>
    </message>
</context>
<context>
    <name>StartScreen</name>
    <message>
        <source>Welkom in de Stadswinkel</source>
        <translation>Bienvenue au Stadswinkel</translation>
    </message>
    <message>
        <source>Wat wilt u regelen?</source>
        <translation>Que voulez-vous faire&#xa0;?</translation>
    </message>
    <message>
        <source>Zo gaat het</source>
        <translation>Comment ça marche</translation>
    </message>
    <message>
        <source>U laat zien wie u bent</source>
        <translation>Vous montrez qui vous êtes</translation>
    </message>
    <message>
        <source>U kiest en betaalt</source>
        <translation>Vous choisissez et payez</translation>
    </message>
    <message>
        <source>U neemt uw papier mee</source>
        <translation>Vous emportez votre papier</translation>
    </message>
</context>
<context>
    <name>StepBar</name>
    <message>
        <source>Stap %1 van %2: %3</source>
        <translation>Étape %1 sur %2&#xa0;: %3</translation>
    </message>
</context>
<context>
    <name>StillThere</name>
    <message>
        <source>Bent u er nog?</source>
        <translation>Êtes-vous toujours là&#xa0;?</translation>
    </message>
    <message>
        <source>Zonder antwoord stoppen we en wissen we uw gegevens.</source>
        <translation>Sans réponse, nous arrêtons et effaçons vos données.</translation>
    </message>
    <message>
        <source>Ja, ik ben er nog</source>
        <translation>Oui, je suis là</translation>
    </message>
    <message>
        <source>Nee, stop</source>
        <translation>Non, arrêter</translation>
    </message>
</context>
<context>
    <name>TextField</name>
    <message>
        <source>Nog %1 tekens</source>
        <translation>Encore %1 caractères</translation>
    </message>
</context>
<context>
    <name>Texts</name>
    <message>
        <source>Versturen</source>
        <translation>Envoyer</translation>
    </message>
    <message>
        <source>We sturen uw aanvraag naar %1.</source>
        <translation>Nous envoyons votre demande à&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Naar wie</source>
        <translation>À qui</translation>
    </message>
    <message>
        <source>Welke gegevens</source>
        <translation>Quelles données</translation>
    </message>
    <message>
        <source>Waarom</source>
        <translation>Pourquoi</translation>
    </message>
    <message>
        <source>We hebben uw aanvraag veilig opgeslagen</source>
        <translation>Votre demande est en sécurité</translation>
    </message>
    <message>
        <source>Dat gaat vanzelf. U hoeft hier niet te wachten.</source>
        <translation>Cela se fait tout seul. Vous n’avez pas à attendre ici.</translation>
    </message>
    <message>
        <source>Neem ook uw bon mee. Daarop staat uw kenmerk.</source>
        <translation>Prenez aussi votre reçu. Votre référence est dessus.</translation>
    </message>
    <message>
        <source>Een medewerker van de gemeente geeft u antwoord.</source>
        <translation>Un agent de la commune vous répond.</translation>
    </message>
    <message>
        <source>Een medewerker van de gemeente kijkt uw aanvraag na.</source>
        <translation>Un agent de la commune vérifie votre demande.</translation>
    </message>
    <message>
        <source>Klopt er iets niet? Kies dan Terug. Wat u heeft ingevuld blijft staan.</source>
        <translation>Quelque chose est faux&#xa0;? Choisissez Retour. Ce que vous avez rempli reste.</translation>
    </message>
    <message>
        <source>Uw aanvragen</source>
        <translation>Vos demandes</translation>
    </message>
    <message>
        <source>Aangevraagd op %1</source>
        <translation>Demandé le %1</translation>
    </message>
    <message>
        <source>Ontvangen</source>
        <translation>Reçu</translation>
    </message>
    <message>
        <source>Klaar op %1</source>
        <translation>Terminé le %1</translation>
    </message>
    <message>
        <source>We vinden geen aanvragen van u bij de gemeente.</source>
        <translation>Nous ne trouvons aucune demande de vous à la commune.</translation>
    </message>
    <message>
        <source>Dit zijn uw nieuwste aanvragen. Zoekt u een oudere? Vraag het aan de balie.</source>
        <translation>Voici vos demandes les plus récentes. Vous en cherchez une plus ancienne&#xa0;? Demandez au guichet.</translation>
    </message>
    <message>
        <source>Stoppen</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Ga naar de balie. Een medewerker helpt u verder.</source>
        <translation>Allez au guichet. Un agent vous aidera.</translation>
    </message>
    <message>
        <source>Probeer het opnieuw</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>De lezer werkt even niet</source>
        <translation>Le lecteur ne marche pas pour l’instant</translation>
    </message>
    <message>
        <source>De lezer geeft geen antwoord.</source>
        <translation>Le lecteur ne répond pas.</translation>
    </message>
    <message>
        <source>De lezer start opnieuw. Dat duurt een paar seconden.</source>
        <translation>Le lecteur redémarre. Cela prend quelques secondes.</translation>
    </message>
    <message>
        <source>Wacht even en probeer het opnieuw. Lukt het niet? Ga naar de balie.</source>
        <translation>Attendez un peu et réessayez. Toujours rien&#xa0;? Allez au guichet.</translation>
    </message>
    <message>
        <source>We kunnen uw document niet lezen</source>
        <translation>Nous ne pouvons pas lire votre document</translation>
    </message>
    <message>
        <source>Het lezen is drie keer niet gelukt. Dat ligt niet aan u.</source>
        <translation>La lecture a échoué trois fois. Ce n’est pas votre faute.</translation>
    </message>
    <message>
        <source>We hebben niets van u bewaard.</source>
        <translation>Nous n’avons rien gardé de vous.</translation>
    </message>
    <message>
        <source>Probeer het nog eens, of met een ander document. Of ga naar de balie.</source>
        <translation>Réessayez, ou prenez un autre document. Ou allez au guichet.</translation>
    </message>
    <message>
        <source>We kunnen dit document hier niet gebruiken</source>
        <translation>Nous ne pouvons pas utiliser ce document ici</translation>
    </message>
    <message>
        <source>De gegevens in de chip passen niet bij het document.</source>
        <translation>Les données de la puce ne vont pas avec le document.</translation>
    </message>
    <message>
        <source>We vinden uw document niet</source>
        <translation>Nous ne trouvons pas votre document</translation>
    </message>
    <message>
        <source>Dit document staat niet in het Nederlandse register.</source>
        <translation>Ce document n’est pas dans le registre néerlandais.</translation>
    </message>
    <message>
        <source>Heeft u een Nederlands paspoort of een Nederlandse identiteitskaart? Gebruik die. Of ga naar de balie.</source>
        <translation>Avez-vous un passeport ou une carte d’identité des Pays-Bas&#xa0;? Prenez ce document. Ou allez au guichet.</translation>
    </message>
    <message>
        <source>Dit document is niet meer geldig</source>
        <translation>Ce document n’est plus valable</translation>
    </message>
    <message>
        <source>Het document staat als vermist of ingetrokken in het register.</source>
        <translation>Le registre indique que le document est perdu ou retiré.</translation>
    </message>
    <message>
        <source>Uw document is verlopen</source>
        <translation>Votre document a expiré</translation>
    </message>
    <message>
        <source>De datum op het document is voorbij.</source>
        <translation>La date sur le document est passée.</translation>
    </message>
    <message>
        <source>Heeft u een ander document? Probeer dat. Of ga naar de balie.</source>
        <translation>Avez-vous un autre document&#xa0;? Essayez-le. Ou allez au guichet.</translation>
    </message>
    <message>
        <source>We kunnen uw gegevens nu niet ophalen</source>
        <translation>Nous ne pouvons pas obtenir vos données maintenant</translation>
    </message>
    <message>
        <source>Het bevolkingsregister geeft geen antwoord.</source>
        <translation>Le registre de la population ne répond pas.</translation>
    </message>
    <message>
        <source>We onthouden wie u bent, zodat u niet opnieuw hoeft te beginnen.</source>
        <translation>Nous retenons qui vous êtes. Vous n’aurez pas à recommencer.</translation>
    </message>
    <message>
        <source>We vinden deze persoon niet</source>
        <translation>Nous ne trouvons pas cette personne</translation>
    </message>
    <message>
        <source>De persoon staat niet in het bevolkingsregister.</source>
        <translation>La personne n’est pas dans le registre de la population.</translation>
    </message>
    <message>
        <source>Dit kunnen we hier niet regelen</source>
        <translation>Nous ne pouvons pas faire cela ici</translation>
    </message>
    <message>
        <source>De persoon staat niet meer ingeschreven in een Nederlandse gemeente.</source>
        <translation>La personne n’est plus inscrite dans une commune des Pays-Bas.</translation>
    </message>
    <message>
        <source>We kunnen uw aanvragen nu niet ophalen</source>
        <translation>Nous ne pouvons pas obtenir vos demandes maintenant</translation>
    </message>
    <message>
        <source>Het systeem van de gemeente geeft geen antwoord.</source>
        <translation>Le système de la commune ne répond pas.</translation>
    </message>
    <message>
        <source>Uw aanvragen zelf gaan gewoon door.</source>
        <translation>Vos demandes suivent leur cours normal.</translation>
    </message>
    <message>
        <source>Betalen lukt nu niet</source>
        <translation>Le paiement ne marche pas maintenant</translation>
    </message>
    <message>
        <source>Het betaalapparaat geeft geen antwoord. U heeft niets betaald.</source>
        <translation>Le terminal de paiement ne répond pas. Vous n’avez rien payé.</translation>
    </message>
    <message>
        <source>Het apparaat start opnieuw. Dat kan een minuut duren.</source>
        <translation>Le terminal redémarre. Cela peut prendre une minute.</translation>
    </message>
    <message>
        <source>Wacht even en probeer het opnieuw. Of betaal aan de balie.</source>
        <translation>Attendez un peu et réessayez. Ou payez au guichet.</translation>
    </message>
    <message>
        <source>Uw betaling is niet gelukt</source>
        <translation>Votre paiement n’a pas réussi</translation>
    </message>
    <message>
        <source>Uw bank heeft de betaling niet goedgekeurd. U heeft niets betaald.</source>
        <translation>Votre banque n’a pas accepté le paiement. Vous n’avez rien payé.</translation>
    </message>
    <message>
        <source>Uw keuzes blijven staan.</source>
        <translation>Nous gardons vos choix.</translation>
    </message>
    <message>
        <source>Probeer het opnieuw, of gebruik een andere pas.</source>
        <translation>Réessayez, ou prenez une autre carte.</translation>
    </message>
    <message>
        <source>Opnieuw betalen</source>
        <translation>Payer de nouveau</translation>
    </message>
    <message>
        <source>U heeft nog niet betaald</source>
        <translation>Vous n’avez pas encore payé</translation>
    </message>
    <message>
        <source>De betaling is gestopt. U heeft niets betaald.</source>
        <translation>Le paiement est arrêté. Vous n’avez rien payé.</translation>
    </message>
    <message>
        <source>Betaal opnieuw of stop. Als u stopt, wissen we uw gegevens.</source>
        <translation>Payez de nouveau ou arrêtez. Si vous arrêtez, nous effaçons vos données.</translation>
    </message>
    <message>
        <source>We weten niet of uw betaling is gelukt</source>
        <translation>Nous ne savons pas si votre paiement a réussi</translation>
    </message>
    <message>
        <source>Het betaalapparaat gaf geen antwoord meer.</source>
        <translation>Le terminal de paiement ne répondait plus.</translation>
    </message>
    <message>
        <source>We blijven het navragen. Is het geld van uw rekening af? Dan krijgt u het vanzelf terug.</source>
        <translation>Nous continuons à vérifier. L’argent est parti de votre compte&#xa0;? Vous le récupérez sans rien faire.</translation>
    </message>
    <message>
        <source>Betaal hier niet nog een keer. Ga naar de balie voor uw aanvraag.</source>
        <translation>Ne payez pas ici une deuxième fois. Allez au guichet pour votre demande.</translation>
    </message>
    <message>
        <source>U bent gestopt</source>
        <translation>Vous avez arrêté</translation>
    </message>
    <message>
        <source>Uw betaling was net gelukt toen u stopte.</source>
        <translation>Votre paiement venait de réussir quand vous avez arrêté.</translation>
    </message>
    <message>
        <source>We geven het geld terug op uw rekening.</source>
        <translation>Nous rendons l’argent sur votre compte.</translation>
    </message>
    <message>
        <source>U hoeft niets te doen.</source>
        <translation>Vous n’avez rien à faire.</translation>
    </message>
    <message>
        <source>Klaar</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>We konden uw aanvraag niet versturen</source>
        <translation>Nous n’avons pas pu envoyer votre demande</translation>
    </message>
    <message>
        <source>Deze balie kon uw aanvraag niet opslaan.</source>
        <translation>Cette borne n’a pas pu enregistrer votre demande.</translation>
    </message>
    <message>
        <source>Probeer het opnieuw, of ga naar de balie.</source>
        <translation>Réessayez, ou allez au guichet.</translation>
    </message>
    <message>
        <source>Is uw uittreksel uit de printer gekomen?</source>
        <translation>Votre extrait est-il sorti de l’imprimante&#xa0;?</translation>
    </message>
    <message>
        <source>We konden niet zien of het printen is gelukt.</source>
        <translation>Nous n’avons pas pu voir si l’impression a réussi.</translation>
    </message>
    <message>
        <source>Ligt er geen papier? Dan sturen we het uittreksel gratis per post.</source>
        <translation>Pas de papier&#xa0;? Alors nous envoyons l’extrait par la poste, gratuitement.</translation>
    </message>
    <message>
        <source>Kijk in de printer onder het scherm.</source>
        <translation>Regardez dans l’imprimante sous l’écran.</translation>
    </message>
    <message>
        <source>Ja, ik heb het</source>
        <translation>Oui, je l’ai</translation>
    </message>
    <message>
        <source>Nee, stuur het op</source>
        <translation>Non, envoyez-le</translation>
    </message>
    <message>
        <source>Uw antwoorden blijven %1 minuten staan. Daarna wissen we ze.</source>
        <translation>Vos réponses restent %1 minutes. Ensuite, nous les effaçons.</translation>
    </message>
    <message>
        <source>Kies iets anders</source>
        <translation>Choisir autre chose</translation>
    </message>
    <message>
        <source>Leg het document recht, met de foto naar beneden.</source>
        <translation>Posez le document bien droit, photo vers le bas.</translation>
    </message>
    <message>
        <source>We voelden geen chip. Leg het document plat op de lezer en laat het liggen.</source>
        <translation>Nous n’avons pas trouvé de puce. Posez le document à plat sur le lecteur et laissez-le là.</translation>
    </message>
    <message>
        <source>De chip ging niet open. Leg het document nog een keer neer.</source>
        <translation>La puce ne s’est pas ouverte. Posez le document encore une fois.</translation>
    </message>
    <message>
        <source>Het document ging te vroeg weg. Laat het liggen tot we klaar zijn.</source>
        <translation>Le document est parti trop tôt. Laissez-le là jusqu’à la fin.</translation>
    </message>
    <message>
        <source>De chip gaf geen goed antwoord. Leg het document nog een keer neer.</source>
        <translation>La puce n’a pas bien répondu. Posez le document encore une fois.</translation>
    </message>
    <message>
        <source>De documentlezer werkt nu niet. Ga naar de balie.</source>
        <translation>Le lecteur de documents ne marche pas maintenant. Allez au guichet.</translation>
    </message>
    <message>
        <source>U kunt hier nu niet betalen. Ga naar de balie.</source>
        <translation>Vous ne pouvez pas payer ici maintenant. Allez au guichet.</translation>
    </message>
    <message>
        <source>De printer werkt nu niet. Ga naar de balie.</source>
        <translation>L’imprimante ne marche pas maintenant. Allez au guichet.</translation>
    </message>
    <message>
        <source>De bonprinter werkt nu niet. Ga naar de balie.</source>
        <translation>L’imprimante de reçus ne marche pas maintenant. Allez au guichet.</translation>
    </message>
    <message>
        <source>Het register van paspoorten geeft nu geen antwoord. Ga naar de balie.</source>
        <translation>Le registre des passeports ne répond pas maintenant. Allez au guichet.</translation>
    </message>
    <message>
        <source>Het bevolkingsregister geeft nu geen antwoord. Ga naar de balie.</source>
        <translation>Le registre de la population ne répond pas maintenant. Allez au guichet.</translation>
    </message>
    <message>
        <source>De gemeente geeft nu geen antwoord. Ga naar de balie.</source>
        <translation>La commune ne répond pas maintenant. Allez au guichet.</translation>
    </message>
    <message>
        <source>Vragen komen nu niet aan. Ga naar de balie.</source>
        <translation>Les questions n’arrivent pas maintenant. Allez au guichet.</translation>
    </message>
    <message>
        <source>Dit apparaat kan nu niets opslaan. Ga naar de balie.</source>
        <translation>Cette borne ne peut rien enregistrer maintenant. Allez au guichet.</translation>
    </message>
    <message>
        <source>Een moment. Deze balie start op.</source>
        <translation>Un instant. Cette borne démarre.</translation>
    </message>
    <message>
        <source>Printen kan hier nu niet. U krijgt het uittreksel gratis per post.</source>
        <translation>Impression impossible ici maintenant. Vous recevez l’extrait par la poste, gratuitement.</translation>
    </message>
    <message>
        <source>Uitleg</source>
        <translation>Explication</translation>
    </message>
    <message>
        <source>Wie u bent</source>
        <translation>Qui vous êtes</translation>
    </message>
    <message>
        <source>Uw keuze</source>
        <translation>Votre choix</translation>
    </message>
    <message>
        <source>Controle</source>
        <translation>Vérifier</translation>
    </message>
    <message>
        <source>Betalen</source>
        <translation>Payer</translation>
    </message>
    <message>
        <source>Printen</source>
        <translation>Imprimer</translation>
    </message>
    <message>
        <source>Naam</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Geslacht</source>
        <translation>Sexe</translation>
    </message>
    <message>
        <source>Geboren</source>
        <translation>Naissance</translation>
    </message>
    <message>
        <source>Adres</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Gemeente</source>
        <translation>Commune</translation>
    </message>
    <message>
        <source>Nationaliteit</source>
        <translation>Nationalité</translation>
    </message>
    <message>
        <source>Ouders</source>
        <translation>Parents</translation>
    </message>
    <message>
        <source>Dat staat op het scherm</source>
        <translation>C’est affiché à l’écran</translation>
    </message>
    <message>
        <source>man</source>
        <translation>masculin</translation>
    </message>
    <message>
        <source>vrouw</source>
        <translation>féminin</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1, à %2</translation>
    </message>
    <message>
        <source>Onbekend</source>
        <translation>Inconnu</translation>
    </message>
    <message>
        <source>Voor mijzelf</source>
        <translation>Pour moi</translation>
    </message>
    <message>
        <source>Kind %1</source>
        <translation>Enfant %1</translation>
    </message>
    <message>
        <source>Voor mijn kind %1</source>
        <translation>Pour mon enfant %1</translation>
    </message>
    <message>
        <source>Geboren op %1</source>
        <translation>Naissance&#xa0;: %1</translation>
    </message>
    <message>
        <source>Klopt dit?</source>
        <translation>Est-ce juste&#xa0;?</translation>
    </message>
    <message>
        <source>Klopt er iets niet? Stop dan en ga naar de balie. U betaalt nog niets.</source>
        <translation>Une erreur&#xa0;? Arrêtez et allez au guichet. Vous ne payez encore rien.</translation>
    </message>
    <message>
        <source>U krijgt het uittreksel straks hier, op papier.</source>
        <translation>Vous recevrez l’extrait ici, sur papier.</translation>
    </message>
    <message>
        <source>U krijgt het uittreksel binnen 5 werkdagen per post.</source>
        <translation>Vous recevrez l’extrait par la poste sous 5 jours ouvrables.</translation>
    </message>
    <message>
        <source>We hebben uw aanvraag veilig opgeslagen. Blijf nog even staan.</source>
        <translation>Votre demande est en sécurité. Restez encore un instant.</translation>
    </message>
    <message>
        <source>Even geduld.</source>
        <translation>Un instant.</translation>
    </message>
    <message>
        <source>We slaan uw aanvraag op</source>
        <translation>Nous enregistrons votre demande</translation>
    </message>
    <message>
        <source>We hebben uw aanvraag opgeslagen</source>
        <translation>Nous avons enregistré votre demande</translation>
    </message>
    <message>
        <source>Uw aanvraag gaat naar de gemeente</source>
        <translation>Votre demande part à la commune</translation>
    </message>
    <message>
        <source>De gemeente heeft uw aanvraag</source>
        <translation>La commune a votre demande</translation>
    </message>
    <message>
        <source>De gemeente maakt uw uittreksel</source>
        <translation>La commune prépare votre extrait</translation>
    </message>
    <message>
        <source>De gemeente heeft uw uittreksel gemaakt</source>
        <translation>La commune a préparé votre extrait</translation>
    </message>
    <message>
        <source>Uw uittreksel komt uit de printer</source>
        <translation>Votre extrait sort de l’imprimante</translation>
    </message>
    <message>
        <source>Uw uittreksel ligt in de printer</source>
        <translation>Votre extrait est dans l’imprimante</translation>
    </message>
    <message>
        <source>Uw uittreksel is klaar</source>
        <translation>Votre extrait est prêt</translation>
    </message>
    <message>
        <source>Pak uw uittreksel uit de printer onder het scherm.</source>
        <translation>Prenez votre extrait dans l’imprimante sous l’écran.</translation>
    </message>
    <message>
        <source>Uw uittreksel komt met de post</source>
        <translation>Votre extrait arrive par la poste</translation>
    </message>
    <message>
        <source>Printen lukte hier niet op tijd. Uw aanvraag is wel goed binnen.</source>
        <translation>L’impression n’a pas réussi à temps ici. Mais votre demande est bien arrivée.</translation>
    </message>
    <message>
        <source>U krijgt het uittreksel binnen 5 werkdagen thuis. Dat kost niets extra.</source>
        <translation>Vous recevrez l’extrait chez vous sous 5 jours ouvrables. Sans frais en plus.</translation>
    </message>
    <message>
        <source>Neem ook uw bon mee. Met de code daarop volgt u uw aanvraag.</source>
        <translation>Prenez aussi votre reçu. Son code permet de suivre votre demande.</translation>
    </message>
    <message>
        <source>Neem uw paspoort of identiteitskaart mee</source>
        <translation>Reprenez votre passeport ou carte d’identité</translation>
    </message>
    <message>
        <source>Neem uw pinpas mee</source>
        <translation>Reprenez votre carte bancaire</translation>
    </message>
    <message>
        <source>Het duurde lang</source>
        <translation>C’était long</translation>
    </message>
    <message>
        <source>Ik begreep iets niet</source>
        <translation>Je n’ai pas tout compris</translation>
    </message>
    <message>
        <source>Een apparaat werkte niet goed</source>
        <translation>Un appareil ne marchait pas bien</translation>
    </message>
    <message>
        <source>Ik had iets anders verwacht</source>
        <translation>J’attendais autre chose</translation>
    </message>
    <message>
        <source>Het ging snel</source>
        <translation>C’était rapide</translation>
    </message>
    <message>
        <source>Het was duidelijk</source>
        <translation>C’était clair</translation>
    </message>
    <message>
        <source>Het was makkelijk</source>
        <translation>C’était facile</translation>
    </message>
    <message>
        <source>Ik voelde me geholpen</source>
        <translation>On m’a bien aidé</translation>
    </message>
    <message>
        <source>U heeft het uittreksel hier gekregen, op papier.</source>
        <translation>Vous avez reçu l’extrait ici, sur papier.</translation>
    </message>
    <message>
        <source>Gemeente %1</source>
        <translation>Commune de %1</translation>
    </message>
    <message>
        <source>Bewijs van uw aanvraag</source>
        <translation>Reçu de votre demande</translation>
    </message>
    <message>
        <source>Kenmerk</source>
        <translation>Référence</translation>
    </message>
    <message>
        <source>Betaald</source>
        <translation>Payé</translation>
    </message>
    <message>
        <source>Volg uw aanvraag</source>
        <translation>Suivez votre demande</translation>
    </message>
    <message>
        <source>Bewaar dit bewijs.</source>
        <translation>Gardez ce reçu.</translation>
    </message>
    <message>
        <source>Niet verplicht.</source>
        <translation>Facultatif.</translation>
    </message>
    <message>
        <source>Vul dit in. Wij hebben het nodig.</source>
        <translation>Remplissez ceci. Nous en avons besoin.</translation>
    </message>
    <message>
        <source>Ja</source>
        <translation>Oui</translation>
    </message>
    <message>
        <source>Nee</source>
        <translation>Non</translation>
    </message>
    <message>
        <source>Kies een antwoord.</source>
        <translation>Choisissez une réponse.</translation>
    </message>
    <message>
        <source>Vul uw telefoonnummer of uw e-mailadres in.</source>
        <translation>Indiquez votre téléphone ou votre adresse e-mail.</translation>
    </message>
    <message>
        <source>Een burgerservicenummer heeft 9 cijfers. Het staat op uw paspoort of identiteitskaart.</source>
        <translation>Un numéro de citoyen (BSN) a 9 chiffres. Il est sur votre passeport ou carte d’identité.</translation>
    </message>
    <message>
        <source>Dit nummer klopt niet. Kijk of alle cijfers goed staan.</source>
        <translation>Ce numéro n’est pas juste. Vérifiez tous les chiffres.</translation>
    </message>
    <message>
        <source>Een postcode heeft 4 cijfers en 2 letters. Bijvoorbeeld: 5038 CL.</source>
        <translation>Un code postal a 4 chiffres et 2 lettres. Par exemple&#xa0;: 5038 CL.</translation>
    </message>
    <message>
        <source>Vul de dag, de maand en het hele jaar in. Bijvoorbeeld: 01-03-2026.</source>
        <translation>Indiquez le jour, le mois et l’année entière. Par exemple&#xa0;: 01-03-2026.</translation>
    </message>
    <message>
        <source>Deze dag bestaat niet. Kijk of de dag en de maand goed staan.</source>
        <translation>Ce jour n’existe pas. Vérifiez le jour et le mois.</translation>
    </message>
    <message>
        <source>Deze dag is te vroeg. Het kan vanaf %1.</source>
        <translation>Ce jour est trop tôt. C’est possible à partir du %1.</translation>
    </message>
    <message>
        <source>Deze dag is te laat. Het kan tot en met %1.</source>
        <translation>Ce jour est trop tard. C’est possible jusqu’au %1.</translation>
    </message>
    <message>
        <source>Dit nummer klopt niet. Een Nederlands nummer heeft 10 cijfers. Een ander nummer begint met + en het land.</source>
        <translation>Ce numéro n’est pas juste. Un numéro néerlandais a 10 chiffres. Un autre commence par + et le pays.</translation>
    </message>
    <message>
        <source>Dit nummer is te kort of te lang. Een Nederlandse rekening heeft 18 letters en cijfers.</source>
        <translation>Ce numéro est trop court ou trop long. Un compte néerlandais a 18 lettres et chiffres.</translation>
    </message>
    <message>
        <source>Dit nummer klopt niet. Het begint met 2 letters, bijvoorbeeld NL. Kijk op uw bankpas.</source>
        <translation>Ce numéro n’est pas juste. Il commence par 2 lettres, par exemple NL. Regardez votre carte bancaire.</translation>
    </message>
    <message>
        <source>In een e-mailadres staat één keer @. Bijvoorbeeld: naam@voorbeeld.nl.</source>
        <translation>Une adresse e-mail contient un seul @. Par exemple&#xa0;: nom@exemple.fr.</translation>
    </message>
    <message>
        <source>Dit adres klopt niet. Kijk goed naar het stuk voor en na de @.</source>
        <translation>Cette adresse n’est pas juste. Vérifiez avant et après le @.</translation>
    </message>
    <message>
        <source>Dit getal is te klein. Vul %1 of meer in.</source>
        <translation>Ce nombre est trop petit. Indiquez %1 ou plus.</translation>
    </message>
    <message>
        <source>Dit getal is te groot. Vul %1 of minder in.</source>
        <translation>Ce nombre est trop grand. Indiquez %1 ou moins.</translation>
    </message>
    <message>
        <source>knop</source>
        <translation>bouton</translation>
    </message>
    <message>
        <source>keuze</source>
        <translation>choix</translation>
    </message>
    <message>
        <source>vakje</source>
        <translation>case</translation>
    </message>
    <message>
        <source>invulveld</source>
        <translation>champ</translation>
    </message>
    <message>
        <source>gekozen</source>
        <translation>choisi</translation>
    </message>
    <message>
        <source>niet gekozen</source>
        <translation>pas choisi</translation>
    </message>
    <message>
        <source>kan nu niet</source>
        <translation>impossible maintenant</translation>
    </message>
    <message>
        <source>leeg</source>
        <translation>vide</translation>
    </message>
    <message>
        <source>ingevuld</source>
        <translation>rempli</translation>
    </message>
    <message>
        <source>%1 van %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>toets</source>
        <translation>touche</translation>
    </message>
    <message>
        <source>teken</source>
        <translation>caractère</translation>
    </message>
    <message>
        <source>gewist</source>
        <translation>effacé</translation>
    </message>
    <message>
        <source>Volume %1 van %2</source>
        <translation>Volume %1 sur %2</translation>
    </message>
    <message>
        <source>Terug kan hier niet.</source>
        <translation>Ici, vous ne pouvez pas revenir.</translation>
    </message>
    <message>
        <source>Met een koptelefoon hoort u wat u typt.</source>
        <translation>Avec un casque, vous entendez ce que vous tapez.</translation>
    </message>
    <message>
        <source>De balie leest nu voor. Uw eigen gegevens hoort u alleen met een koptelefoon.</source>
        <translation>La borne lit maintenant à voix haute. Vos données ne sont lues qu’avec un casque.</translation>
    </message>
    <message>
        <source>De balie leest nu voor. Alleen u hoort het.</source>
        <translation>La borne lit maintenant à voix haute. Vous seul l’entendez.</translation>
    </message>
    <message>
        <source>Met de pijlen gaat u naar het volgende of het vorige. Met de knop in het midden kiest u. Met Herhalen hoort u het nog een keer.</source>
        <translation>Avec les flèches, vous allez au suivant ou au précédent. Avec le bouton du milieu, vous choisissez. Avec Répéter, vous réentendez le texte.</translation>
    </message>
    <message>
        <source>spatie</source>
        <translation>espace</translation>
    </message>
    <message>
        <source>nieuwe regel</source>
        <translation>nouvelle ligne</translation>
    </message>
    <message>
        <source>punt</source>
        <translation>point</translation>
    </message>
    <message>
        <source>komma</source>
        <translation>virgule</translation>
    </message>
    <message>
        <source>streepje</source>
        <translation>tiret</translation>
    </message>
    <message>
        <source>laag streepje</source>
        <translation>tiret bas</translation>
    </message>
    <message>
        <source>apostrof</source>
        <translation>apostrophe</translation>
    </message>
    <message>
        <source>Dit apparaat is buiten dienst</source>
        <translation>Cette borne est hors service</translation>
    </message>
    <message>
        <source>Vanaf %1 kunt u hier weer terecht.</source>
        <translation>Vous pourrez l’utiliser à nouveau à partir de %1.</translation>
    </message>
    <message>
        <source>We werken eraan. Dit apparaat doet het straks vanzelf weer.</source>
        <translation>Nous y travaillons. La borne se remettra en service toute seule.</translation>
    </message>
    <message>
        <source>Raak het scherm aan om te beginnen</source>
        <translation>Touchez l’écran pour commencer</translation>
    </message>
    <message>
        <source>We zijn nu gesloten</source>
        <translation>Nous sommes fermés maintenant</translation>
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
        <translation>Commencer</translation>
    </message>
</context>
</TS>
