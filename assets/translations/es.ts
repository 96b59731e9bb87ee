<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="nl">
<context>
    <name>FeedbackScreen</name>
    <message>
        <source>Hoe ging het?</source>
        <translation>¿Qué tal ha ido?</translation>
    </message>
    <message>
        <source>Uw antwoord helpt ons. We bewaren geen naam.</source>
        <translation>Su respuesta nos ayuda. No guardamos ningún nombre.</translation>
    </message>
    <message>
        <source>heel slecht</source>
        <translation>muy mal</translation>
    </message>
    <message>
        <source>slecht</source>
        <translation>mal</translation>
    </message>
    <message>
        <source>gaat wel</source>
        <translation>regular</translation>
    </message>
    <message>
        <source>goed</source>
        <translation>bien</translation>
    </message>
    <message>
        <source>heel goed</source>
        <translation>muy bien</translation>
    </message>
    <message>
        <source>Waar lag dat aan? U mag meer kiezen.</source>
        <translation>¿Por qué? Puede elegir varias respuestas.</translation>
    </message>
    <message>
        <source>Klaar</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Overslaan</source>
        <translation>Saltar</translation>
    </message>
</context>
<context>
    <name>FinishScreen</name>
    <message>
        <source>Richt de camera van uw telefoon op deze code.</source>
        <translation>Apunte la cámara de su teléfono a este código.</translation>
    </message>
    <message>
        <source>Uw kenmerk: %1</source>
        <translation>Su referencia: %1</translation>
    </message>
    <message>
        <source>Ik heb alles</source>
        <translation>Lo tengo todo</translation>
    </message>
</context>
<context>
    <name>FormScreen</name>
    <message>
        <source>Verder</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Kies eerst een antwoord</source>
        <translation>Elija primero una respuesta</translation>
    </message>
</context>
<context>
    <name>HelpBar</name>
    <message>
        <source>Vaste knoppen</source>
        <translation>Botones fijos</translation>
    </message>
    <message>
        <source>Terug</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Stoppen</source>
        <translation>Terminar</translation>
    </message>
    <message>
        <source>Hulp</source>
        <translation>Ayuda</translation>
    </message>
    <message>
        <source>Hulp van een medewerker</source>
        <translation>Ayuda del personal</translation>
    </message>
    <message>
        <source>Kies een andere taal</source>
        <translation>Elegir otro idioma</translation>
    </message>
    <message>
        <source>Groter</source>
        <translation>Más grande</translation>
    </message>
    <message>
        <source>Grotere letters</source>
        <translation>Letras más grandes</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>Contraste</translation>
    </message>
    <message>
        <source>Meer verschil tussen licht en donker</source>
        <translation>Más diferencia entre claro y oscuro</translation>
    </message>
    <message>
        <source>Voorlezen</source>
        <translation>Leer</translation>
    </message>
    <message>
        <source>De balie leest voor wat er staat</source>
        <translation>La máquina lee en voz alta el texto</translation>
    </message>
    <message>
        <source>Lager</source>
        <translation>Más bajo</translation>
    </message>
    <message>
        <source>Alles onder op het scherm</source>
        <translation>Todo en la parte baja de la pantalla</translation>
    </message>
</context>
<context>
    <name>HelpScreen</name>
    <message>
        <source>Vraag het aan een medewerker</source>
        <translation>Pregunte al personal</translation>
    </message>
    <message>
        <source>Loop naar een medewerker in de hal of naar de balie. Zeg waar u bent gebleven.</source>
        <translation>Vaya a un empleado de la sala o al mostrador. Diga dónde se quedó.</translation>
    </message>
    <message>
        <source>Laat uw paspoort en uw pinpas niet liggen.</source>
        <translation>No olvide su pasaporte ni su tarjeta bancaria.</translation>
    </message>
    <message>
        <source>Geen beweging op het scherm</source>
        <translation>Sin movimiento en la pantalla</translation>
    </message>
    <message>
        <source>Ga verder</source>
        <translation>Continuar</translation>
    </message>
</context>
<context>
    <name>IdentifyScreen</name>
    <message>
        <source>Leg uw paspoort of identiteitskaart op de lezer</source>
        <translation>Ponga su pasaporte o documento de identidad en el lector</translation>
    </message>
    <message>
        <source>Laat uw document liggen</source>
        <translation>Deje su documento donde está</translation>
    </message>
    <message>
        <source>We zoeken uw gegevens op</source>
        <translation>Buscamos sus datos</translation>
    </message>
    <message>
        <source>De kant met uw foto ligt naar beneden.</source>
        <translation>El lado con su foto va hacia abajo.</translation>
    </message>
    <message>
        <source>We lezen de chip. Dat duurt een paar tellen.</source>
        <translation>Leemos el chip. Tarda unos segundos.</translation>
    </message>
    <message>
        <source>U mag uw document weer pakken.</source>
        <translation>Ya puede coger su documento.</translation>
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
        <translation>ñáéíóúüç</translation>
    </message>
    <message>
        <source>Toetsenbord</source>
        <translation>Teclado</translation>
    </message>
    <message>
        <source>Hoofdletter</source>
        <translation>Mayúscula</translation>
    </message>
    <message>
        <source>Wissen</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Letras</translation>
    </message>
    <message>
        <source>Tekens</source>
        <translation>Signos</translation>
    </message>
    <message>
        <source>Letters met een accent</source>
        <translation>Letras con acento</translation>
    </message>
    <message>
        <source>Spatie</source>
        <translation>Espacio</translation>
    </message>
    <message>
        <source>Nieuwe regel</source>
        <translation>Nueva línea</translation>
    </message>
</context>
<context>
    <name>Languages</name>
    <message>
        <source>Nederlands</source>
        <extracomment>What the language calls itself, as a visitor looks for it in a list: Deutsch, Français, العربية.</extracomment>
        <translation>Español</translation>
    </message>
    <message>
        <source>nl_NL</source>
        <extracomment>Whose way of writing dates and amounts is used, with the digits that stand on the paper: de_DE, ar_AE.</extracomment>
        <translation>es_ES</translation>
    </message>
</context>
<context>
    <name>LanguagesScreen</name>
    <message>
        <source>Kies uw taal</source>
        <translation>Elija su idioma</translation>
    </message>
    <message>
        <source>Ga verder</source>
        <translation>Continuar</translation>
    </message>
</context>
<context>
    <name>Milestones</name>
    <message>
        <source>%1: klaar</source>
        <translation>%1: listo</translation>
    </message>
</context>
<context>
    <name>OverviewScreen</name>
    <message>
        <source>Nieuwer</source>
        <translation>Más nuevas</translation>
    </message>
    <message>
        <source>Bladzijde %1 van %2</source>
        <translation>Página %1 de %2</translation>
    </message>
    <message>
        <source>Ouder</source>
        <translation>Más antiguas</translation>
    </message>
    <message>
        <source>Ik weet genoeg</source>
        <translation>Ya sé lo que necesito</translation>
    </message>
</context>
<context>
    <name>PayScreen</name>
    <message>
        <source>Zo kunt u betalen</source>
        <translation>Enseguida puede pagar</translation>
    </message>
    <message>
        <source>Houd uw pas tegen het betaalapparaat</source>
        <translation>Acerque su tarjeta al terminal de pago</translation>
    </message>
    <message>
        <source>We vragen na of u heeft betaald</source>
        <translation>Comprobamos si ha pagado</translation>
    </message>
    <message>
        <source>Pak alvast uw pinpas of telefoon.</source>
        <translation>Prepare su tarjeta bancaria o su teléfono.</translation>
    </message>
    <message>
        <source>Of steek uw pas in het apparaat en toets uw pincode in.</source>
        <translation>O meta la tarjeta en el terminal y marque su PIN.</translation>
    </message>
    <message>
        <source>Betaal niet nog een keer. U hoort het zo van ons.</source>
        <translation>No pague otra vez. Enseguida le decimos algo.</translation>
    </message>
</context>
<context>
    <name>PrivacyScreen</name>
    <message>
        <source>Zo gaan we om met uw gegevens</source>
        <translation>Así tratamos sus datos</translation>
    </message>
    <message>
        <source>Dat is goed</source>
        <translation>De acuerdo</translation>
    </message>
</context>
<context>
    <name>ProblemScreen</name>
    <message>
        <source>Wat is er gebeurd</source>
        <translation>Qué ha pasado</translation>
    </message>
    <message>
        <source>Wat wij doen</source>
        <translation>Qué hacemos nosotros</translation>
    </message>
    <message>
        <source>Wat u kunt doen</source>
        <translation>Qué puede hacer usted</translation>
    </message>
</context>
<context>
    <name>ProgressScreen</name>
    <message>
        <source>We zijn voor u bezig</source>
        <translation>Estamos trabajando para usted</translation>
    </message>
    <message>
        <source>Blijf nog even bij de balie.</source>
        <translation>Espere aquí un momento más.</translation>
    </message>
</context>
<context>
    <name>ReviewScreen</name>
    <message>
        <source>Dit komt op het papier</source>
        <translation>Esto saldrá en el papel</translation>
    </message>
    <message>
        <source>U betaalt</source>
        <translation>Usted paga</translation>
    </message>
    <message>
        <source>Ja, dit klopt. Ik ga betalen</source>
        <translation>Sí, es correcto. Voy a pagar</translation>
    </message>
    <message>
        <source>Ja, dit klopt. Vraag het aan</source>
        <translation>Sí, es correcto. Solicitar</translation>
    </message>
</context>
<context>
    <name>ScrollArea</name>
    <message>
        <source>Bladeren</source>
        <translation>Desplazamiento</translation>
    </message>
    <message>
        <source>Naar boven</source>
        <translation>Hacia arriba</translation>
    </message>
    <message>
        <source>Naar beneden, er staat nog meer</source>
        <translation>Hacia abajo, hay más</translation>
    </message>
</context>
<context>
    <name>Spinner</name>
    <message>
        <source>Even geduld</source>
        <translation>Un momento</translation>
    </message>
</context>
<context>
    <name>StartScreen</name>
    <message>
        <source>Welkom in de Stadswinkel</source>
        <translation>Le damos la bienvenida al Stadswinkel</translation>
    </message>
    <message>
        <source>Wat wilt u regelen?</source>
        <translation>¿Qué desea hacer?</translation>
    </message>
    <message>
        <source>Zo gaat het</source>
        <translation>Así funciona</translation>
    </message>
    <message>
        <source>U laat zien wie u bent</source>
        <translation>Muestra quién es</translation>
    </message>
    <message>
        <source>U kiest en betaalt</source>
        <translation>Elige y paga</translation>
    </message>
    <message>
        <source>U neemt uw papier mee</source>
        <translation>Se lleva su papel</translation>
    </message>
</context>
<context>
    <name>StepBar</name>
    <message>
        <source>Stap %1 van %2: %3</source>
        <translation>Paso %1 de %2: %3</translation>
    </message>
</context>
<context>
    <name>StillThere</name>
    <message>
        <source>Bent u er nog?</source>
        <translation>¿Sigue ahí?</translation>
    </message>
    <message>
        <source>Zonder antwoord stoppen we en wissen we uw gegevens.</source>
        <translation>Sin respuesta, terminamos y borramos sus datos.</translation>
    </message>
    <message>
        <source>Ja, ik ben er nog</source>
        <translation>Sí, sigo aquí</translation>
    </message>
    <message>
        <source>Nee, stop</source>
        <translation>No, terminar</translation>
    </message>
</context>
<context>
    <name>TextField</name>
    <message>
        <source>Nog %1 tekens</source>
        <translation>Quedan %1 caracteres</translation>
    </message>
</context>
<context>
    <name>Texts</name>
    <message>
        <source>Versturen</source>
        <translation>Enviar</translation>
    </message>
    <message>
        <source>We sturen uw aanvraag naar %1.</source>
        <translation>Enviamos su solicitud a: %1.</translation>
    </message>
    <message>
        <source>Naar wie</source>
        <translation>A quién</translation>
    </message>
    <message>
        <source>Welke gegevens</source>
        <translation>Qué datos</translation>
    </message>
    <message>
        <source>Waarom</source>
        <translation>Por qué</translation>
    </message>
    <message>
        <source>We hebben uw aanvraag veilig opgeslagen</source>
        <translation>Su solicitud está bien guardada</translation>
    </message>
    <message>
        <source>Dat gaat vanzelf. U hoeft hier niet te wachten.</source>
        <translation>Todo sigue solo. No tiene que esperar aquí.</translation>
    </message>
    <message>
        <source>Neem ook uw bon mee. Daarop staat uw kenmerk.</source>
        <translation>Llévese también su recibo. En él está su referencia.</translation>
    </message>
    <message>
        <source>Een medewerker van de gemeente geeft u antwoord.</source>
        <translation>El personal del municipio le responde.</translation>
    </message>
    <message>
        <source>Een medewerker van de gemeente kijkt uw aanvraag na.</source>
        <translation>El personal del municipio revisa su solicitud.</translation>
    </message>
    <message>
        <source>Klopt er iets niet? Kies dan Terug. Wat u heeft ingevuld blijft staan.</source>
        <translation>¿Algo no está bien? Elija Atrás. Lo que ha rellenado se queda.</translation>
    </message>
    <message>
        <source>Uw aanvragen</source>
        <translation>Sus solicitudes</translation>
    </message>
    <message>
        <source>Aangevraagd op %1</source>
        <translation>Solicitado el %1</translation>
    </message>
    <message>
        <source>Ontvangen</source>
        <translation>Recibido</translation>
    </message>
    <message>
        <source>Klaar op %1</source>
        <translation>Terminado el %1</translation>
    </message>
    <message>
        <source>We vinden geen aanvragen van u bij de gemeente.</source>
        <translation>No encontramos solicitudes suyas en el municipio.</translation>
    </message>
    <message>
        <source>Dit zijn uw nieuwste aanvragen. Zoekt u een oudere? Vraag het aan de balie.</source>
        <translation>Estas son sus solicitudes más nuevas. ¿Busca una más antigua? Pregunte en el mostrador.</translation>
    </message>
    <message>
        <source>Stoppen</source>
        <translation>Terminar</translation>
    </message>
    <message>
        <source>Ga naar de balie. Een medewerker helpt u verder.</source>
        <translation>Vaya al mostrador. El personal le ayudará.</translation>
    </message>
    <message>
        <source>Probeer het opnieuw</source>
        <translation>Intentar de nuevo</translation>
    </message>
    <message>
        <source>De lezer werkt even niet</source>
        <translation>El lector no funciona ahora</translation>
    </message>
    <message>
        <source>De lezer geeft geen antwoord.</source>
        <translation>El lector no responde.</translation>
    </message>
    <message>
        <source>De lezer start opnieuw. Dat duurt een paar seconden.</source>
        <translation>El lector se reinicia. Tarda unos segundos.</translation>
    </message>
    <message>
        <source>Wacht even en probeer het opnieuw. Lukt het niet? Ga naar de balie.</source>
        <translation>Espere un poco e inténtelo de nuevo. ¿No funciona? Vaya al mostrador.</translation>
    </message>
    <message>
        <source>We kunnen uw document niet lezen</source>
        <translation>No podemos leer su documento</translation>
    </message>
    <message>
        <source>Het lezen is drie keer niet gelukt. Dat ligt niet aan u.</source>
        <translation>La lectura ha fallado tres veces. No es culpa suya.</translation>
    </message>
    <message>
        <source>We hebben niets van u bewaard.</source>
        <translation>No hemos guardado nada de usted.</translation>
    </message>
    <message>
        <source>Probeer het nog eens, of met een ander document. Of ga naar de balie.</source>
        <translation>Inténtelo otra vez, o con otro documento. O vaya al mostrador.</translation>
    </message>
    <message>
        <source>We kunnen dit document hier niet gebruiken</source>
        <translation>No podemos usar este documento aquí</translation>
    </message>
    <message>
        <source>De gegevens in de chip passen niet bij het document.</source>
        <translation>Los datos del chip no coinciden con el documento.</translation>
    </message>
    <message>
        <source>We vinden uw document niet</source>
        <translation>No encontramos su documento</translation>
    </message>
    <message>
        <source>Dit document staat niet in het Nederlandse register.</source>
        <translation>Este documento no está en el registro neerlandés.</translation>
    </message>
    <message>
        <source>Heeft u een Nederlands paspoort of een Nederlandse identiteitskaart? Gebruik die. Of ga naar de balie.</source>
        <translation>¿Tiene un pasaporte o documento de identidad neerlandés? Úselo. O vaya al mostrador.</translation>
    </message>
    <message>
        <source>Dit document is niet meer geldig</source>
        <translation>Este documento ya no es válido</translation>
    </message>
    <message>
        <source>Het document staat als vermist of ingetrokken in het register.</source>
        <translation>El registro dice que el documento está perdido o retirado.</translation>
    </message>
    <message>
        <source>Uw document is verlopen</source>
        <translation>Su documento ha caducado</translation>
    </message>
    <message>
        <source>De datum op het document is voorbij.</source>
        <translation>La fecha del documento ya ha pasado.</translation>
    </message>
    <message>
        <source>Heeft u een ander document? Probeer dat. Of ga naar de balie.</source>
        <translation>¿Tiene otro documento? Pruebe con ese. O vaya al mostrador.</translation>
    </message>
    <message>
        <source>We kunnen uw gegevens nu niet ophalen</source>
        <translation>Ahora no podemos obtener sus datos</translation>
    </message>
    <message>
        <source>Het bevolkingsregister geeft geen antwoord.</source>
        <translation>El registro de población no responde.</translation>
    </message>
    <message>
        <source>We onthouden wie u bent, zodat u niet opnieuw hoeft te beginnen.</source>
        <translation>Recordamos quién es usted. Así no tiene que empezar de nuevo.</translation>
    </message>
    <message>
        <source>We vinden deze persoon niet</source>
        <translation>No encontramos a esta persona</translation>
    </message>
    <message>
        <source>De persoon staat niet in het bevolkingsregister.</source>
        <translation>La persona no está en el registro de población.</translation>
    </message>
    <message>
        <source>Dit kunnen we hier niet regelen</source>
        <translation>Esto no lo podemos hacer aquí</translation>
    </message>
    <message>
        <source>De persoon staat niet meer ingeschreven in een Nederlandse gemeente.</source>
        <translation>La persona ya no está inscrita en un municipio neerlandés.</translation>
    </message>
    <message>
        <source>We kunnen uw aanvragen nu niet ophalen</source>
        <translation>Ahora no podemos obtener sus solicitudes</translation>
    </message>
    <message>
        <source>Het systeem van de gemeente geeft geen antwoord.</source>
        <translation>El sistema del municipio no responde.</translation>
    </message>
    <message>
        <source>Uw aanvragen zelf gaan gewoon door.</source>
        <translation>Sus solicitudes siguen su curso normal.</translation>
    </message>
    <message>
        <source>Betalen lukt nu niet</source>
        <translation>Ahora no se puede pagar</translation>
    </message>
    <message>
        <source>Het betaalapparaat geeft geen antwoord. U heeft niets betaald.</source>
        <translation>El terminal de pago no responde. No ha pagado nada.</translation>
    </message>
    <message>
        <source>Het apparaat start opnieuw. Dat kan een minuut duren.</source>
        <translation>El terminal se reinicia. Puede tardar un minuto.</translation>
    </message>
    <message>
        <source>Wacht even en probeer het opnieuw. Of betaal aan de balie.</source>
        <translation>Espere un poco e inténtelo de nuevo. O pague en el mostrador.</translation>
    </message>
    <message>
        <source>Uw betaling is niet gelukt</source>
        <translation>Su pago no ha funcionado</translation>
    </message>
    <message>
        <source>Uw bank heeft de betaling niet goedgekeurd. U heeft niets betaald.</source>
        <translation>Su banco no ha aceptado el pago. No ha pagado nada.</translation>
    </message>
    <message>
        <source>Uw keuzes blijven staan.</source>
        <translation>Sus elecciones se conservan.</translation>
    </message>
    <message>
        <source>Probeer het opnieuw, of gebruik een andere pas.</source>
        <translation>Inténtelo de nuevo, o use otra tarjeta.</translation>
    </message>
    <message>
        <source>Opnieuw betalen</source>
        <translation>Pagar de nuevo</translation>
    </message>
    <message>
        <source>U heeft nog niet betaald</source>
        <translation>Todavía no ha pagado</translation>
    </message>
    <message>
        <source>De betaling is gestopt. U heeft niets betaald.</source>
        <translation>El pago se ha parado. No ha pagado nada.</translation>
    </message>
    <message>
        <source>Betaal opnieuw of stop. Als u stopt, wissen we uw gegevens.</source>
        <translation>Pague de nuevo o termine. Si termina, borramos sus datos.</translation>
    </message>
    <message>
        <source>We weten niet of uw betaling is gelukt</source>
        <translation>No sabemos si su pago ha funcionado</translation>
    </message>
    <message>
        <source>Het betaalapparaat gaf geen antwoord meer.</source>
        <translation>El terminal de pago dejó de responder.</translation>
    </message>
    <message>
        <source>We blijven het navragen. Is het geld van uw rekening af? Dan krijgt u het vanzelf terug.</source>
        <translation>Seguimos comprobándolo. ¿Falta el dinero en su cuenta? Entonces se lo devolvemos sin que haga nada.</translation>
    </message>
    <message>
        <source>Betaal hier niet nog een keer. Ga naar de balie voor uw aanvraag.</source>
        <translation>No pague aquí otra vez. Vaya al mostrador para su solicitud.</translation>
    </message>
    <message>
        <source>U bent gestopt</source>
        <translation>Ha terminado</translation>
    </message>
    <message>
        <source>Uw betaling was net gelukt toen u stopte.</source>
        <translation>Su pago acababa de funcionar cuando usted terminó.</translation>
    </message>
    <message>
        <source>We geven het geld terug op uw rekening.</source>
        <translation>Devolvemos el dinero a su cuenta.</translation>
    </message>
    <message>
        <source>U hoeft niets te doen.</source>
        <translation>No tiene que hacer nada.</translation>
    </message>
    <message>
        <source>Klaar</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>We konden uw aanvraag niet versturen</source>
        <translation>No pudimos enviar su solicitud</translation>
    </message>
    <message>
        <source>Deze balie kon uw aanvraag niet opslaan.</source>
        <translation>Esta máquina no pudo guardar su solicitud.</translation>
    </message>
    <message>
        <source>Probeer het opnieuw, of ga naar de balie.</source>
        <translation>Inténtelo de nuevo, o vaya al mostrador.</translation>
    </message>
    <message>
        <source>Is uw uittreksel uit de printer gekomen?</source>
        <translation>¿Ha salido su extracto de la impresora?</translation>
    </message>
    <message>
        <source>We konden niet zien of het printen is gelukt.</source>
        <translation>No pudimos ver si se ha impreso.</translation>
    </message>
    <message>
        <source>Ligt er geen papier? Dan sturen we het uittreksel gratis per post.</source>
        <translation>¿No hay papel? Entonces enviamos el extracto gratis por correo.</translation>
    </message>
    <message>
        <source>Kijk in de printer onder het scherm.</source>
        <translation>Mire en la impresora debajo de la pantalla.</translation>
    </message>
    <message>
        <source>Ja, ik heb het</source>
        <translation>Sí, lo tengo</translation>
    </message>
    <message>
        <source>Nee, stuur het op</source>
        <translation>No, envíenlo</translation>
    </message>
    <message>
        <source>Uw antwoorden blijven %1 minuten staan. Daarna wissen we ze.</source>
        <translation>Sus respuestas se conservan %1 minutos. Después las borramos.</translation>
    </message>
    <message>
        <source>Kies iets anders</source>
        <translation>Elegir otra cosa</translation>
    </message>
    <message>
        <source>Leg het document recht, met de foto naar beneden.</source>
        <translation>Ponga el documento recto, con la foto hacia abajo.</translation>
    </message>
    <message>
        <source>We voelden geen chip. Leg het document plat op de lezer en laat het liggen.</source>
        <translation>No encontramos ningún chip. Ponga el documento plano en el lector y déjelo ahí.</translation>
    </message>
    <message>
        <source>De chip ging niet open. Leg het document nog een keer neer.</source>
        <translation>El chip no se abrió. Ponga el documento otra vez.</translation>
    </message>
    <message>
        <source>Het document ging te vroeg weg. Laat het liggen tot we klaar zijn.</source>
        <translation>El documento se retiró demasiado pronto. Déjelo hasta que terminemos.</translation>
    </message>
    <message>
        <source>De chip gaf geen goed antwoord. Leg het document nog een keer neer.</source>
        <translation>El chip no respondió bien. Ponga el documento otra vez.</translation>
    </message>
    <message>
        <source>De documentlezer werkt nu niet. Ga naar de balie.</source>
        <translation>El lector de documentos no funciona ahora. Vaya al mostrador.</translation>
    </message>
    <message>
        <source>U kunt hier nu niet betalen. Ga naar de balie.</source>
        <translation>Ahora no puede pagar aquí. Vaya al mostrador.</translation>
    </message>
    <message>
        <source>De printer werkt nu niet. Ga naar de balie.</source>
        <translation>La impresora no funciona ahora. Vaya al mostrador.</translation>
    </message>
    <message>
        <source>De bonprinter werkt nu niet. Ga naar de balie.</source>
        <translation>La impresora de recibos no funciona ahora. Vaya al mostrador.</translation>
    </message>
    <message>
        <source>Het register van paspoorten geeft nu geen antwoord. Ga naar de balie.</source>
        <translation>El registro de pasaportes no responde ahora. Vaya al mostrador.</translation>
    </message>
    <message>
        <source>Het bevolkingsregister geeft nu geen antwoord. Ga naar de balie.</source>
        <translation>El registro de población no responde ahora. Vaya al mostrador.</translation>
    </message>
    <message>
        <source>De gemeente geeft nu geen antwoord. Ga naar de balie.</source>
        <translation>El municipio no responde ahora. Vaya al mostrador.</translation>
    </message>
    <message>
        <source>Vragen komen nu niet aan. Ga naar de balie.</source>
        <translation>Las preguntas no llegan ahora. Vaya al mostrador.</translation>
    </message>
    <message>
        <source>Dit apparaat kan nu niets opslaan. Ga naar de balie.</source>
        <translation>Esta máquina no puede guardar nada ahora. Vaya al mostrador.</translation>
    </message>
    <message>
        <source>Een moment. Deze balie start op.</source>
        <translation>Un momento. Esta máquina se está iniciando.</translation>
    </message>
    <message>
        <source>Printen kan hier nu niet. U krijgt het uittreksel gratis per post.</source>
        <translation>Ahora no se puede imprimir aquí. Recibirá el extracto gratis por correo.</translation>
    </message>
    <message>
        <source>Uitleg</source>
        <translation>Explicación</translation>
    </message>
    <message>
        <source>Wie u bent</source>
        <translation>Quién es usted</translation>
    </message>
    <message>
        <source>Uw keuze</source>
        <translation>Su elección</translation>
    </message>
    <message>
        <source>Controle</source>
        <translation>Revisar</translation>
    </message>
    <message>
        <source>Betalen</source>
        <translation>Pagar</translation>
    </message>
    <message>
        <source>Printen</source>
        <translation>Imprimir</translation>
    </message>
    <message>
        <source>Naam</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Geslacht</source>
        <translation>Sexo</translation>
    </message>
    <message>
        <source>Geboren</source>
        <translation>Nacimiento</translation>
    </message>
    <message>
        <source>Adres</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Gemeente</source>
        <translation>Municipio</translation>
    </message>
    <message>
        <source>Nationaliteit</source>
        <translation>Nacionalidad</translation>
    </message>
    <message>
        <source>Ouders</source>
        <translation>Padres</translation>
    </message>
    <message>
        <source>Dat staat op het scherm</source>
        <translation>Está en la pantalla</translation>
    </message>
    <message>
        <source>man</source>
        <translation>hombre</translation>
    </message>
    <message>
        <source>vrouw</source>
        <translation>mujer</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1, en %2</translation>
    </message>
    <message>
        <source>Onbekend</source>
        <translation>No se conoce</translation>
    </message>
    <message>
        <source>Voor mijzelf</source>
        <translation>Para mí</translation>
    </message>
    <message>
        <source>Kind %1</source>
        <translation>Hijo %1</translation>
    </message>
    <message>
        <source>Voor mijn kind %1</source>
        <translation>Para mi hijo o hija %1</translation>
    </message>
    <message>
        <source>Geboren op %1</source>
        <translation>Nacimiento: %1</translation>
    </message>
    <message>
        <source>Klopt dit?</source>
        <translation>¿Es correcto?</translation>
    </message>
    <message>
        <source>Klopt er iets niet? Stop dan en ga naar de balie. U betaalt nog niets.</source>
        <translation>¿Hay algún error? Termine y vaya al mostrador. Todavía no paga nada.</translation>
    </message>
    <message>
        <source>U krijgt het uittreksel straks hier, op papier.</source>
        <translation>Recibirá el extracto aquí, en papel.</translation>
    </message>
    <message>
        <source>U krijgt het uittreksel binnen 5 werkdagen per post.</source>
        <translation>Recibirá el extracto por correo en 5 días laborables.</translation>
    </message>
    <message>
        <source>We hebben uw aanvraag veilig opgeslagen. Blijf nog even staan.</source>
        <translation>Su solicitud está bien guardada. Espere aquí un momento.</translation>
    </message>
    <message>
        <source>Even geduld.</source>
        <translation>Un momento.</translation>
    </message>
    <message>
        <source>We slaan uw aanvraag op</source>
        <translation>Guardamos su solicitud</translation>
    </message>
    <message>
        <source>We hebben uw aanvraag opgeslagen</source>
        <translation>Hemos guardado su solicitud</translation>
    </message>
    <message>
        <source>Uw aanvraag gaat naar de gemeente</source>
        <translation>Su solicitud va al municipio</translation>
    </message>
    <message>
        <source>De gemeente heeft uw aanvraag</source>
        <translation>El municipio tiene su solicitud</translation>
    </message>
    <message>
        <source>De gemeente maakt uw uittreksel</source>
        <translation>El municipio prepara su extracto</translation>
    </message>
    <message>
        <source>De gemeente heeft uw uittreksel gemaakt</source>
        <translation>El municipio ha hecho su extracto</translation>
    </message>
    <message>
        <source>Uw uittreksel komt uit de printer</source>
        <translation>Su extracto sale de la impresora</translation>
    </message>
    <message>
        <source>Uw uittreksel ligt in de printer</source>
        <translation>Su extracto está en la impresora</translation>
    </message>
    <message>
        <source>Uw uittreksel is klaar</source>
        <translation>Su extracto está listo</translation>
    </message>
    <message>
        <source>Pak uw uittreksel uit de printer onder het scherm.</source>
        <translation>Coja su extracto de la impresora debajo de la pantalla.</translation>
    </message>
    <message>
        <source>Uw uittreksel komt met de post</source>
        <translation>Su extracto llega por correo</translation>
    </message>
    <message>
        <source>Printen lukte hier niet op tijd. Uw aanvraag is wel goed binnen.</source>
        <translation>No se pudo imprimir aquí a tiempo. Su solicitud sí ha llegado bien.</translation>
    </message>
    <message>
        <source>U krijgt het uittreksel binnen 5 werkdagen thuis. Dat kost niets extra.</source>
        <translation>Recibirá el extracto en casa en 5 días laborables. No cuesta nada más.</translation>
    </message>
    <message>
        <source>Neem ook uw bon mee. Met de code daarop volgt u uw aanvraag.</source>
        <translation>Llévese también su recibo. Con su código puede seguir su solicitud.</translation>
    </message>
    <message>
        <source>Neem uw paspoort of identiteitskaart mee</source>
        <translation>Llévese su pasaporte o documento de identidad</translation>
    </message>
    <message>
        <source>Neem uw pinpas mee</source>
        <translation>Llévese su tarjeta bancaria</translation>
    </message>
    <message>
        <source>Het duurde lang</source>
        <translation>Tardó mucho</translation>
    </message>
    <message>
        <source>Ik begreep iets niet</source>
        <translation>No entendí algo</translation>
    </message>
    <message>
        <source>Een apparaat werkte niet goed</source>
        <translation>Un aparato no funcionó bien</translation>
    </message>
    <message>
        <source>Ik had iets anders verwacht</source>
        <translation>Esperaba otra cosa</translation>
    </message>
    <message>
        <source>Het ging snel</source>
        <translation>Fue rápido</translation>
    </message>
    <message>
        <source>Het was duidelijk</source>
        <translation>Fue claro</translation>
    </message>
    <message>
        <source>Het was makkelijk</source>
        <translation>Fue fácil</translation>
    </message>
    <message>
        <source>Ik voelde me geholpen</source>
        <translation>Me sentí bien atendido</translation>
    </message>
    <message>
        <source>U heeft het uittreksel hier gekregen, op papier.</source>
        <translation>Ha recibido el extracto aquí, en papel.</translation>
    </message>
    <message>
        <source>Gemeente %1</source>
        <translation>Municipio de %1</translation>
    </message>
    <message>
        <source>Bewijs van uw aanvraag</source>
        <translation>Recibo de su solicitud</translation>
    </message>
    <message>
        <source>Kenmerk</source>
        <translation>Referencia</translation>
    </message>
    <message>
        <source>Betaald</source>
        <translation>Pagado</translation>
    </message>
    <message>
        <source>Volg uw aanvraag</source>
        <translation>Siga su solicitud</translation>
    </message>
    <message>
        <source>Bewaar dit bewijs.</source>
        <translation>Guarde este recibo.</translation>
    </message>
    <message>
        <source>Niet verplicht.</source>
        <translation>No es obligatorio.</translation>
    </message>
    <message>
        <source>Vul dit in. Wij hebben het nodig.</source>
        <translation>Rellene esto. Lo necesitamos.</translation>
    </message>
    <message>
        <source>Ja</source>
        <translation>Sí</translation>
    </message>
    <message>
        <source>Nee</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Kies een antwoord.</source>
        <translation>Elija una respuesta.</translation>
    </message>
    <message>
        <source>Vul uw telefoonnummer of uw e-mailadres in.</source>
        <translation>Escriba su teléfono o su correo electrónico.</translation>
    </message>
    <message>
        <source>Een burgerservicenummer heeft 9 cijfers. Het staat op uw paspoort of identiteitskaart.</source>
        <translation>Un número de ciudadano (BSN) tiene 9 cifras. Está en su pasaporte o documento de identidad.</translation>
    </message>
    <message>
        <source>Dit nummer klopt niet. Kijk of alle cijfers goed staan.</source>
        <translation>Este número no es correcto. Mire si todas las cifras están bien.</translation>
    </message>
    <message>
        <source>Een postcode heeft 4 cijfers en 2 letters. Bijvoorbeeld: 5038 CL.</source>
        <translation>Un código postal tiene 4 cifras y 2 letras. Por ejemplo: 5038 CL.</translation>
    </message>
    <message>
        <source>Vul de dag, de maand en het hele jaar in. Bijvoorbeeld: 01-03-2026.</source>
        <translation>Escriba el día, el mes y el año completo. Por ejemplo: 01-03-2026.</translation>
    </message>
    <message>
        <source>Deze dag bestaat niet. Kijk of de dag en de maand goed staan.</source>
        <translation>Este día no existe. Mire si el día y el mes están bien.</translation>
    </message>
    <message>
        <source>Deze dag is te vroeg. Het kan vanaf %1.</source>
        <translation>Este día es demasiado pronto. Es posible desde el %1.</translation>
    </message>
    <message>
        <source>Deze dag is te laat. Het kan tot en met %1.</source>
        <translation>Este día es demasiado tarde. Es posible hasta el %1.</translation>
    </message>
    <message>
        <source>Dit nummer klopt niet. Een Nederlands nummer heeft 10 cijfers. Een ander nummer begint met + en het land.</source>
        <translation>Este número no es correcto. Un número neerlandés tiene 10 cifras. Otro empieza con + y el país.</translation>
    </message>
    <message>
        <source>Dit nummer is te kort of te lang. Een Nederlandse rekening heeft 18 letters en cijfers.</source>
        <translation>Este número es demasiado corto o largo. Una cuenta neerlandesa tiene 18 letras y cifras.</translation>
    </message>
    <message>
        <source>Dit nummer klopt niet. Het begint met 2 letters, bijvoorbeeld NL. Kijk op uw bankpas.</source>
        <translation>Este número no es correcto. Empieza con 2 letras, por ejemplo NL. Mire su tarjeta bancaria.</translation>
    </message>
    <message>
        <source>In een e-mailadres staat één keer @. Bijvoorbeeld: naam@voorbeeld.nl.</source>
        <translation>Un correo electrónico tiene una sola @. Por ejemplo: nombre@ejemplo.es.</translation>
    </message>
    <message>
        <source>Dit adres klopt niet. Kijk goed naar het stuk voor en na de @.</source>
        <translation>Esta dirección no es correcta. Mire bien antes y después de la @.</translation>
    </message>
    <message>
        <source>Dit getal is te klein. Vul %1 of meer in.</source>
        <translation>Este número es demasiado pequeño. Escriba %1 o más.</translation>
    </message>
    <message>
        <source>Dit getal is te groot. Vul %1 of minder in.</source>
        <translation>Este número es demasiado grande. Escriba %1 o menos.</translation>
    </message>
    <message>
        <source>knop</source>
        <translation>botón</translation>
    </message>
    <message>
        <source>keuze</source>
        <translation>opción</translation>
    </message>
    <message>
        <source>vakje</source>
        <translation>casilla</translation>
    </message>
    <message>
        <source>invulveld</source>
        <translation>campo</translation>
    </message>
    <message>
        <source>gekozen</source>
        <translation>elegido</translation>
    </message>
    <message>
        <source>niet gekozen</source>
        <translation>no elegido</translation>
    </message>
    <message>
        <source>kan nu niet</source>
        <translation>ahora no se puede</translation>
    </message>
    <message>
        <source>leeg</source>
        <translation>vacío</translation>
    </message>
    <message>
        <source>ingevuld</source>
        <translation>rellenado</translation>
    </message>
    <message>
        <source>%1 van %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>toets</source>
        <translation>tecla</translation>
    </message>
    <message>
        <source>teken</source>
        <translation>carácter</translation>
    </message>
    <message>
        <source>gewist</source>
        <translation>borrado</translation>
    </message>
    <message>
        <source>Volume %1 van %2</source>
        <translation>Volumen %1 de %2</translation>
    </message>
    <message>
        <source>Terug kan hier niet.</source>
        <translation>Aquí no puede volver atrás.</translation>
    </message>
    <message>
        <source>Met een koptelefoon hoort u wat u typt.</source>
        <translation>Con auriculares oye lo que escribe.</translation>
    </message>
    <message>
        <source>De balie leest nu voor. Uw eigen gegevens hoort u alleen met een koptelefoon.</source>
        <translation>La máquina lee ahora en voz alta. Sus propios datos solo los oye con auriculares.</translation>
    </message>
    <message>
        <source>De balie leest nu voor. Alleen u hoort het.</source>
        <translation>La máquina lee ahora en voz alta. Solo usted lo oye.</translation>
    </message>
    <message>
        <source>Met de pijlen gaat u naar het volgende of het vorige. Met de knop in het midden kiest u. Met Herhalen hoort u het nog een keer.</source>
        <translation>Con las flechas va al siguiente o al anterior. Con el botón del centro elige. Con Repetir lo oye otra vez.</translation>
    </message>
    <message>
        <source>spatie</source>
        <translation>espacio</translation>
    </message>
    <message>
        <source>nieuwe regel</source>
        <translation>línea nueva</translation>
    </message>
    <message>
        <source>punt</source>
        <translation>punto</translation>
    </message>
    <message>
        <source>komma</source>
        <translation>coma</translation>
    </message>
    <message>
        <source>streepje</source>
        <translation>guion</translation>
    </message>
    <message>
        <source>laag streepje</source>
        <translation>guion bajo</translation>
    </message>
    <message>
        <source>apostrof</source>
        <translation>apóstrofo</translation>
    </message>
    <message>
        <source>Dit apparaat is buiten dienst</source>
        <translation>Esta máquina está fuera de servicio</translation>
    </message>
    <message>
        <source>Vanaf %1 kunt u hier weer terecht.</source>
        <translation>Podrá usarla de nuevo a partir de: %1.</translation>
    </message>
    <message>
        <source>We werken eraan. Dit apparaat doet het straks vanzelf weer.</source>
        <translation>Estamos trabajando en ello. La máquina volverá a funcionar sola.</translation>
    </message>
    <message>
        <source>Raak het scherm aan om te beginnen</source>
        <translation>Toque la pantalla para empezar</translation>
    </message>
    <message>
        <source>We zijn nu gesloten</source>
        <translation>Ahora está cerrado</translation>
    </message>
</context>
<context>
    <name>Tile</name>
    <message>
        <source>Gratis</source>
        <translation>Gratis</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Empezar</translation>
    </message>
</context>
</TS>
