import type { Link } from "../../inventory/inventory.js";
import { sameName } from "../../runtime/identity.js";
import { isUnknown } from "../../runtime/unknown.js";
import { nodeOf } from "../../schema/shape.js";
import type { Finding } from "../finding.js";
import type { Program } from "../program.js";
import type { HeldOutput, Subject } from "../subject.js";
import { sameAccount } from "./account.js";
import { pathText } from "../../schema/path-text.js";
import { isGuid } from "../../schema/guid.js";

/** References that go to the wrong thing, or to one that only one site has. */
export function referenceFindings(program: Program): Finding[] {
  return program.subjects.flatMap((subject) =>
    program.inventory.linksOf(subject.item).flatMap((link) => {
      const held = subject.heldAt(link.path);
      const found = held ? wrongOutput(program, subject, link, held) : writtenOut(program, subject, link);
      return found ? [{ rule: "reference", place: subject.place, ...found }] : [];
    }),
  );
}

type Found = Pick<Finding, "severity" | "message">;

function wrongOutput(program: Program, subject: Subject, link: Link, held: HeldOutput): Found | undefined {
  const target = program.at(held.urn);
  if (!target) return undefined;
  const where = `${subject.label}: ${pathText(link.path)}`;
  const wanted = nounsOf(link.targets);
  const given = kindsOf(target, held.output);
  if (!given)
    return error(`${where} is the output ${held.output} of ${target.label}, which is no id; pass the id of ${wanted}`);
  if (link.targets.length > 0 && !given.some((kind) => link.targets.includes(kind))) {
    const what = held.output === "id" ? "the id" : `the output ${held.output}`;
    return error(`${where} is ${what} of ${target.label}; the id of ${wanted} is needed`);
  }
  if (sameAccount(program, subject, target)) return undefined;
  return error(`${where} refers to ${target.label}, which is of another account; ids are of one account alone`);
}

/** What the ids in an output are of; undefined if it holds none. */
function kindsOf({ model: { definition, node } }: Subject, output: string): readonly string[] | undefined {
  if (output === "id") return [`${definition.area}/${definition.name}`];
  const parent = definition.parent?.[output];
  return node.keys.get(output)?.refersTo ?? (parent && nodeOf(parent).refersTo);
}

function writtenOut(program: Program, subject: Subject, { path, value, targets, to }: Link): Found | undefined {
  if (to || isUnknown(value) || typeof value !== "string" || program.isFromOutside(value)) return undefined;
  const where = `${subject.label}: ${pathText(path)}`;
  if (isGuid(value))
    return {
      severity: "warning",
      message: `${where} is an id that is written out, so the program fits one site alone; take it from a resource, a look-up or the configuration`,
    };
  const meant = program.subjects.find(
    ({ item }) =>
      (targets.length === 0 || targets.includes(item.type.replace(":", "/"))) &&
      [item.name, program.inventory.labelOf(item)].some((name) => sameName(name, value)),
  );
  return meant && error(`${where} is a name; pass the id of ${meant.label}`);
}

const error = (message: string): Found => ({ severity: "error", message });

function nounsOf(targets: readonly string[]): string {
  const names = targets.map((target) => target.replace("/", "."));
  return names.length === 0 ? "an object" : `a ${names.join(" or ")}`;
}
