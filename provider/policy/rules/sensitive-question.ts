import { knownOf } from "../../inventory/item.js";
import { type Fields, isFields } from "../../runtime/value.js";
import type { Rule } from "../rule.js";
import { partsOf, saidIn, textIn } from "../said.js";

/** What nobody should have to write where agents, transcripts and e-mails show it. In the languages that the product speaks most. */
const secrets: readonly { readonly what: string; readonly asked: RegExp }[] = [
  {
    what: "the number of a card",
    asked:
      /\bcards?\s*(?:number|no\b|num\b|nr\b|#)|^(?:your\s+)?(?:credit|debit|bank)\s?card(?:\s+(?:details|data|info))?$|kartennummer|kreditkartendaten|num[eé]ro de (?:la )?(?:carte|tarjeta)|kaartnummer|n[uú]mero do cart[aã]o|numero (?:della )?carta/i,
  },
  {
    what: "the code of a card",
    asked: /\bcv[vc]2?\b|\b(?:card\s+)?security code\b|prüfziffer|code de sécurité|código de seguridad/i,
  },
  {
    what: "a PIN",
    asked: /\bPIN\b(?! ?code \(post)|\b(?:pin number|(?:card|secret|bank|your) pin)\b|geheimzahl|code secret/,
  },
  {
    what: "a password",
    asked:
      /\bpass(?:word|code|phrase)\b|passwort|kennwort|mot de passe|contraseña|\bsenha\b|wachtwoord|hasło|пароль|パスワード|密码/i,
  },
  { what: "a one-time code", asked: /\b(?:OTP|TAN)\b|one-time (?:code|pass)/ },
  { what: "a social security number", asked: /\bssn\b|social security (?:number|no\b)|sozialversicherungsnummer/i },
];

/** Words beside which these mean something else. */
const harmless =
  /forg[oe]t|reset|chang|lost|problem|issue|help|never|do not|don't|last (?:four|4)|vergessen|zurücksetzen|ändern|letzten? (?:vier|4)|oublié|postal|zip/i;
const chosen = new Set([
  "radioBox",
  "checkBox",
  "dropdownList",
  "dropDownList",
  "checkboxList",
  "checkBoxList",
  "nps",
  "rating",
  "attachment",
]);
const fields = new Set(["livechat:Field", "ticketing:Field", "contact:ContactField"]);

/** Finds secrets that are asked for where others read them. */
export const sensitiveQuestion: Rule = {
  name: "sensitive-question",
  title: "A secret that is asked for in a form that is not secure",
  why: "Card numbers, PINs and passwords end up in transcripts, tickets, e-mails and exports, for all agents to read.",
  advice:
    "Ask for it in a `secureform.SecureForm` (older sites: `livechat.LiveChatSecureForm`), or not at all: nobody needs a password.",
  sees:
    "Names and labels of fields that visitors or agents type into, outside secure forms; questions and fields of bots that are not masked. The " +
    "words are looked for in English, and the commonest of them in eight other languages; a label that only sounds like one of them is let " +
    "through by switching the rule off.",
  severity: "warning",
  find: (inventory, { nameOf, quote }) =>
    inventory.items
      .filter(({ type, isExternal }) => !/secure/i.test(type) && !isExternal)
      .flatMap((item) => {
        const asked = questionsIn(knownOf(item), fields.has(item.type));
        const found = asked.flatMap((text) => {
          const secret = harmless.test(text)
            ? undefined
            : secrets.find(({ asked: pattern }) => pattern.test(text.slice(0, 500)));
          return secret ? [{ text, what: secret.what }] : [];
        });
        const [first] = found;
        const name = `The ${inventory.nounOf(item)} ${nameOf(item)}`;
        return first
          ? [
              {
                item,
                message: `${name} asks for ${first.what}${quote(first.text === nameOf(item) ? "" : `: ${first.text}`)}.`,
              },
            ]
          : [];
      }),
};

/** What a form or a bot asks people to type. */
function questionsIn(known: Fields, isField: boolean): string[] {
  const own = isField && !chosen.has(String(saidIn(known, "type"))) ? [known] : [];
  const parts = partsOf(known);
  const rows = parts.flatMap((part) => Object.entries(part).flatMap(([key, value]) => rowsIn(key, value)));
  const bots = parts.flatMap((part) =>
    Object.entries(part).flatMap(([key, value]) =>
      /^(?:chatbotAction|taskbot|voicebotAction)Collect/.test(key) && isFields(value) ? [value] : [],
    ),
  );
  return [
    ...own.flatMap((field) => textIn(field, "name") ?? []),
    ...rows.flatMap((row) => textIn(row, "label") ?? textIn(row, "name") ?? []),
    ...bots.flatMap((action) => textIn(action, "message") ?? []),
  ];
}

function rowsIn(key: string, value: unknown): Fields[] {
  if (!/FormFields?$|^formFields$|FormFieldRows$/i.test(key) || !Array.isArray(value)) return [];
  return value
    .filter(isFields)
    .filter((row) => row["isVisible"] !== false && row["isMasked"] !== true && !chosen.has(String(row["type"])));
}
