import { Parser } from "htmlparser2";
import { addressesIn, hostOf } from "./addresses.js";

/** Something in a text that does more than be read: it runs, shows another page, or sends people or data somewhere. */
export interface Act {
  /** What it is, as a noun: `a script`. */
  readonly what: string;
  /** Where it leads, or what it runs. */
  readonly target: string;
  /** Where it leads; undefined of what stays where it is. */
  readonly host: string | undefined;
  /** Whether it acts by itself; else only on those who follow it. */
  readonly isActive: boolean;
}

type Attributes = Readonly<Record<string, string>>;

/** Tags that act, and the attributes that say where to. */
const acting: ReadonlyMap<string, { readonly what: string; readonly at: readonly string[] }> = new Map([
  ["script", { what: "a script", at: ["src", "href", "xlink:href"] }],
  ["iframe", { what: "a frame", at: ["src", "srcdoc"] }],
  ["frame", { what: "a frame", at: ["src"] }],
  ["object", { what: "an embedded object", at: ["data"] }],
  ["embed", { what: "an embedded object", at: ["src"] }],
  ["applet", { what: "an embedded object", at: ["code", "archive"] }],
  ["portal", { what: "a frame", at: ["src"] }],
  ["form", { what: "a form", at: ["action"] }],
  ["link", { what: "a style sheet", at: ["href"] }],
  ["style", { what: "a style sheet", at: [] }],
  ["base", { what: "another base for all addresses", at: ["href"] }],
  ["svg", { what: "a drawing that can hold scripts", at: [] }],
  ["math", { what: "a formula that can hold scripts", at: [] }],
]);
const following: ReadonlyMap<string, string> = new Map([
  ["href", "a link"],
  ["xlink:href", "a link"],
  ["ping", "a message on every click"],
  ["src", "a picture or a sound"],
  ["srcset", "a picture"],
  ["poster", "a picture"],
  ["background", "a picture"],
  ["data", "an embedded object"],
  ["action", "a form"],
  ["cite", "a link"],
]);
const contents: ReadonlySet<string> = new Set(["script", "style"]);
/** Styles by which a text gets out of its place, or fetches something. */
const actingStyle = /url\s*\(|expression\s*\(|@import|behavior\s*:|-moz-binding|position\s*:\s*(?:fixed|absolute)/i;
const isCode = (address: string): boolean => /^(?:javascript|vbscript|data):/i.test(withoutBlanks(address));

/** All that acts in a text: markup, and addresses that are written out. */
export function actsIn(text: string): Act[] {
  return /<[a-z!/?]/i.test(text) ? inMarkup(text) : addressesIn(text).map((address) => toAddress(address));
}

function inMarkup(html: string): Act[] {
  const acts: Act[] = [];
  let inside: { readonly name: string; readonly pieces: string[] } | undefined;
  const parser = new Parser({
    onopentag: (name, attributes) => {
      if (contents.has(name)) inside = { name, pieces: [] };
      acts.push(
        ...ofTag(name, attributes),
        ...Object.entries(attributes).flatMap(([key, value]) => ofAttribute(name, key, value)),
      );
    },
    ontext: (text) => {
      if (inside) inside.pieces.push(text);
      else acts.push(...addressesIn(text).map((address) => toAddress(address)));
    },
    onclosetag: (name) => {
      if (inside?.name !== name) return;
      acts.push(...ofContent(name, inside.pieces.join("").trim()));
      inside = undefined;
    },
  });
  parser.end(html);
  return acts;
}

/** A tag that acts, with the address that it names; a script or a style sheet without one is told by what stands in it. */
function ofTag(name: string, attributes: Attributes): Act[] {
  const known = acting.get(name);
  if (name === "meta" && /refresh/i.test(attributes["http-equiv"] ?? ""))
    return [act("a jump to another page", attributes["content"]?.replace(/^.*?url\s*=\s*/i, "") ?? "")];
  if (!known) return [];
  const at = known.at.find((key) => (attributes[key] ?? "") !== "");
  if (at === undefined && contents.has(name)) return [];
  return [act(known.what, at === undefined ? `<${name}>` : (attributes[at] ?? ""))];
}

function ofContent(name: string, text: string): Act[] {
  return text === "" ? [] : [act(name === "script" ? "a script" : "a style sheet", text)];
}

function ofAttribute(tag: string, key: string, value: string): Act[] {
  if (/^on/i.test(key)) return [act(`code that runs (${key})`, value)];
  if (key === "formaction") return [act("a form", value)];
  if (key === "style") return actingStyle.test(value) ? [act("a style that moves or fetches something", value)] : [];
  const what = following.get(key);
  if (what === undefined || (acting.get(tag)?.at.includes(key) ?? false)) return [];
  if (isCode(value) && !/^data:image\/(?!svg)/i.test(withoutBlanks(value)))
    return [act(`${what} that runs code`, value)];
  const host = hostOf(value);
  return host === undefined ? [] : [{ what: `${what} to`, target: value, host, isActive: false }];
}

function toAddress(address: string): Act {
  return {
    what: address.includes("@") && !address.includes("://") ? "the address" : "a link to",
    target: address,
    host: hostOf(address),
    isActive: false,
  };
}

function act(what: string, target: string): Act {
  return {
    what,
    target: target.trim(),
    host:
      hostOf(target) ??
      addressesIn(target)
        .map(hostOf)
        .find((host) => host !== undefined),
    isActive: true,
  };
}

/** Browsers read addresses without the blanks and line breaks in them. */
function withoutBlanks(address: string): string {
  // eslint-disable-next-line no-control-regex -- These are what browsers leave out.
  return address.replace(/[\u0000-\u0020]+/g, "");
}
