import "components"

Staged {
    readonly property string stage: view.stage

    title: stage === "lay" ? qsTr("Leg uw paspoort of identiteitskaart op de lezer") : stage === "reading" ? qsTr("Laat uw document liggen") : qsTr("We zoeken uw gegevens op")
    subtitle: stage === "lay" ? qsTr("De kant met uw foto ligt naar beneden.") : stage === "reading" ? qsTr("We lezen de chip. Dat duurt een paar tellen.") : qsTr("U mag uw document weer pakken.")
    picture: "identify-" + stage
    hint: view.hint
    busy: stage !== "lay"
}
