.pragma library
// What stands on the keys of the keyboard. A key is the letter it types, or the name of what it does (see `named`).

const letterRows = {
    qwerty: ["qwertyuiop", "asdfghjkl'", "zxcvbnm-"],
    qwertz: ["qwertzuiop", "asdfghjkl'", "yxcvbnm-"],
    azerty: ["azertyuiop", "qsdfghjklm", "wxcvbn-'"]
};
const digits = "1234567890";
const commonAccents = "áàâäãåçèéêëìíîïñòóôöõøùúûüýßœæ";

const named = ["shift", "back", "letters", "signs", "accents", "space", "enter", ".nl", ".com"];

// Rows of keys. `kind`: as in views.FieldView. `page`: "letters", "signs" or "accents". `order`: the first six letters.
// `accents`: those of the language, before the others. `lines`: more than one line can be typed.
function rows(kind, page, order, accents, lines) {
    const letters = letterRows[order] ?? letterRows.qwerty;
    switch (kind) {
    case "numbers":
        return [["1", "2", "3"], ["4", "5", "6"], ["7", "8", "9"], ["", "0", "back"]];
    case "phone":
        return [["1", "2", "3"], ["4", "5", "6"], ["7", "8", "9"], ["+", "0", "back"]];
    case "capitals":
        return [digits, letters[0].toUpperCase(), letters[1].toUpperCase().replace("'", ""), letters[2].toUpperCase().replace(/['-]/g, "")].map(row => row.split("")).map((row, place) => place < 3 ? row : [...row, "back"]);
    case "email":
        return [digits.split(""), letters[0].split(""), letters[1].replace("'", "_").split(""), [...letters[2].replace("'", "_").split(""), "back"], ["@", ".", "+", ".nl", ".com"]];
    }
    const last = [page === "signs" ? "letters" : "signs", page === "accents" ? "letters" : "accents", "space", ",", ".", ...(lines ? ["enter"] : [])];
    if (page === "signs")
        return [digits.split(""), "!?&/():;\"@".split(""), "#%*+=_€$§°".split(""), [..."-'[]<>~".split(""), "back"], last];
    if (page === "accents") {
        const all = [...new Set((accents + commonAccents).split(""))].slice(0, 37);
        return [all.slice(0, 10), all.slice(10, 20), all.slice(20, 30), ["shift", ...all.slice(30, 37), "back"], last];
    }
    return [digits.split(""), letters[0].split(""), letters[1].split(""), ["shift", ...letters[2].split(""), "back"], last];
}

// Those whose names would tell what is typed.
function types(key) {
    return !named.includes(key) || key === "space" || key.startsWith(".");
}

// How many keys wide: what is wanted most is easiest to hit.
function width(key) {
    return ({
            space: 5,
            back: 1.5,
            shift: 1.5,
            letters: 1.5,
            signs: 1.5,
            accents: 1.5,
            enter: 1.5,
            ".nl": 2,
            ".com": 2,
            "@": 2
        })[key] ?? 1;
}
