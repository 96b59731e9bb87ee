import QtQuick

SecondaryButton {
    act: "reason"
    symbol: current ? "check" : "plus"
    Accessible.role: Accessible.CheckBox
    Accessible.checkable: true
    Accessible.checked: current
}
