const longest = 40;

/** Words that a variable cannot be called, and the names that every exported file uses. */
const taken = new Set(
  `abstract any arguments as asserts async await bigint boolean break case catch class comm100 config const constructor continue debugger
  declare default delete do else enum eval export extends false finally for from function get if implements import in infer
  instanceof interface is keyof let module namespace never new null number object of package private process protected
  prototype public pulumi readonly require return set static string super switch symbol text this throw toString true try type
  typeof undefined unique unknown valueOf var void while with yield NaN Infinity globalThis hasOwnProperty`
    .split(/\s+/)
    .filter((word) => word !== ""),
);

/**
 * A TypeScript variable's name out of any text: `Übersee & Export` becomes `ubersee…`, `24/7 desk` becomes `department24_7Desk`.
 *
 * @param text - A person's name for an object; may be empty, of any length and in any script.
 * @param kind - Name of its kind, for texts that give no name.
 */
export function identifierOf(text: string, kind: string): string {
  const own = lowerFirst(kind);
  const words =
    Array.from(plain(text), (letter) => (isKnown(letter) ? letter : " "))
      .join("")
      .match(/\S+/g) ?? [];
  const joined = words.map((word, place) => (place === 0 ? lowerFirst(word) : upperFirst(word))).join("");
  const cut = Array.from(joined).slice(0, longest).join("");
  if (cut === "") return own;
  const named = /^\p{L}/u.test(cut) ? cut : own + cut;
  if (taken.has(named)) return named + upperFirst(kind);
  return isVariable(named) ? named : own;
}

/** A file's name out of a variable's: `webShop` becomes `web-shop`. */
export function fileNameOf(variable: string): string {
  return variable
    .replace(/([\p{Ll}\p{Nd}])(\p{Lu})/gu, "$1-$2")
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, "$1-$2")
    .toLowerCase();
}

/**
 * Letters and digits that compilers of all ages take in names: newer letters of Unicode are not in their tables.
 * From Latin to Georgian, Latin with more marks, Kana, Chinese, Hangul.
 */
function isKnown(letter: string): boolean {
  return (
    /^[0-9]$/.test(letter) ||
    (/^\p{L}$/u.test(letter) &&
      /^[A-Za-z\u00c0-\u021f\u0386-\u03ff\u0400-\u0481\u048a-\u0513\u0531-\u0556\u0561-\u0587\u05d0-\u05ea\u0621-\u064a\u0904-\u0939\u0e01-\u0e30\u10d0-\u10f6\u1e00-\u1e9b\u1ea0-\u1ef9\u3041-\u3096\u30a1-\u30fa\u4e00-\u9fa5\uac00-\ud7a3]$/u.test(
        letter,
      ))
  );
}

/** Latin letters without their accents; other scripts stay as they are. */
function plain(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/[\u0300-\u036f'’]/g, "")
    .normalize("NFC");
}

/** Whether code can call a variable so. */
export function isVariable(name: string): boolean {
  return !taken.has(name) && /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(name);
}

function lowerFirst(word: string): string {
  // SLA stays one word: "sla"; "SLAPolicy" becomes "slaPolicy".
  const capitals = /^\p{Lu}+(?=\p{Lu}\p{Ll})|^\p{Lu}+$|^\p{Lu}/u.exec(word)?.[0] ?? "";
  return capitals.toLowerCase() + word.slice(capitals.length);
}

/** A word with a capital first. */
export function upperFirst(word: string): string {
  const [first = ""] = word;
  return first.toUpperCase() + word.slice(first.length);
}
