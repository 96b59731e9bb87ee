pragma Singleton
import QtQuick

// Has a screen do something once its layout is done, as Qt.callLater does; one that is gone by then does nothing.
QtObject {
    id: soon
    property var waiting: []

    function have(screen: Item, what: string) {
        if (!waiting.some(each => each.screen === screen && each.what === what))
            waiting.push({
                screen,
                what
            });
        Qt.callLater(soon.go);
    }
    function go() {
        for (const each of waiting.splice(0))
            if (each.screen?.visible)  // one that is about to go has no functions any more
                each.screen[each.what]();
    }
}
