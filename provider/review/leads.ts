import { hidden } from "../inventory/item.js";
import { isUnknown } from "../runtime/unknown.js";
import { isFields, isUnset } from "../runtime/value.js";
import { type Node, partOf } from "../schema/shape.js";
import { type Act, actsIn } from "./acts.js";
import { hostOf } from "./addresses.js";
import type { ChangeSet, FieldChange } from "./change.js";
import { isCondition } from "./values.js";

/** Something in a field that leads outside or runs at visitors'. */
export interface Lead extends Act {
  /** Whether it is the whole value of the field, which whoever shows the value has told. */
  readonly isWhole: boolean;
}

/** What a change of a field brings that leads outside, and what it takes away. */
export interface Leads {
  /** What is new, and was not known to lead there before. */
  readonly come: readonly Lead[];
  readonly gone: readonly Lead[];
}

/** What a field leads to after a change and did not before: another host, markup that acts, code. */
export function leadsOf({ node, before, after }: FieldChange, set: ChangeSet): Leads {
  const [old, now] = [leadsIn(node, before), leadsIn(node, after)];
  const missingIn = (others: readonly Lead[]) => {
    const keys = new Set(others.map(keyOf));
    return (lead: Lead) => !keys.has(keyOf(lead));
  };
  const isNews = ({ isActive, host }: Lead) => isActive || (host !== undefined && !isKnown(host, set));
  const come = unique(now.filter(missingIn(old)).filter(isNews));
  const gone = unique(old.filter(missingIn(now)));
  return { come, gone: gone.filter(({ isActive, what }) => isActive || come.some((lead) => lead.what === what)) };
}

/** Code is the same when it is the same to the letter; an address, when it leads to the same host. */
function keyOf({ what, target, host, isActive, isWhole }: Lead): string {
  return isActive && !isWhole ? `${what} ${target}` : (host ?? target);
}

function unique(leads: readonly Lead[]): Lead[] {
  return [...new Map(leads.map((lead) => [keyOf(lead), lead])).values()];
}

function leadsIn(node: Node, value: unknown): Lead[] {
  if (isUnset(value) || value === hidden || node.secret || node.leadsTo === "nowhere" || node.image) return [];
  if (isUnknown(value))
    return isTold(node) ? [whole("an address that is known after the up", "", undefined, true)] : [];
  if (Array.isArray(value)) return value.flatMap((part) => leadsIn(node.kind === "rows" ? node.row : node, part));
  if (isFields(value)) return isCondition(value) ? [] : inFields(node, value);
  if (typeof value !== "string" || value === "" || node.refersTo || (node.kind === "value" && node.choices)) return [];
  return inText(node, value);
}

function inFields(node: Node, value: Readonly<Record<string, unknown>>): Lead[] {
  return Object.entries(value).flatMap(([key, part]) =>
    leadsIn(node.kind === "object" ? partOf(node, key) : { kind: "value" }, part),
  );
}

function inText({ leadsTo }: Node, text: string): Lead[] {
  if (leadsTo === "script" || leadsTo === "style")
    return [
      {
        what: leadsTo === "script" ? "a script" : "a style sheet",
        target: text,
        host: undefined,
        isActive: true,
        isWhole: false,
      },
    ];
  if (leadsTo === "server") return [whole("the address", text, hostOf(text) ?? text.trim().toLowerCase(), true)];
  if (leadsTo === "mail")
    return text
      .split(/[\s,;]+/)
      .filter((one) => one !== "")
      .map((one) => whole("the address", one, hostOf(one) ?? one.toLowerCase(), true));
  const host = /\s/.test(text.trim()) ? undefined : hostOf(text);
  return host === undefined
    ? actsIn(text).map((act) => ({ ...act, isWhole: false }))
    : [whole("the address", text, host, false)];
}

function isTold({ leadsTo }: Node): boolean {
  return leadsTo === "server" || leadsTo === "mail" || leadsTo === "script";
}

function whole(what: string, target: string, host: string | undefined, isActive: boolean): Lead {
  return { what, target, host, isActive, isWhole: true };
}

const texts = new WeakMap<ChangeSet["before"], string>();

/** Whether a host stands anywhere in what there is before. */
function isKnown(host: string, { before }: ChangeSet): boolean {
  const text =
    texts.get(before) ?? JSON.stringify(before.items.map(({ inputs, outputs }) => [inputs, outputs])).toLowerCase();
  texts.set(before, text);
  for (let at = text.indexOf(host); at !== -1; at = text.indexOf(host, at + 1))
    if (!/[\w.-]/.test(text.charAt(at - 1)) && !/[\w-]|\.\w/.test(text.slice(at + host.length, at + host.length + 2)))
      return true;
  return false;
}
