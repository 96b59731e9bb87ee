import QtQuick

// A page of the technician's screen: it follows what the page of the same name in kiosk/technician shows.
FocusScope {
    property var view: (parent as PageLoader)?.first ?? null
    property bool wide: (parent as PageLoader)?.wide ?? false
}
