import { describe, expect, it } from "@jest/globals";
import { areas } from "../../provider/resources/areas.js";
import { harmless, riskKinds } from "../../provider/review/risk-table.js";
import { specials } from "../../provider/review/specials.js";
import type { AnyDefinition } from "../../provider/schema/definition.js";
import { type Node, nodeOf } from "../../provider/schema/shape.js";
import { termOf } from "../../provider/vocabulary/vocabulary.js";

const definitions: AnyDefinition[] = [];
for (const load of Object.values(areas))
  for (const [name, value] of Object.entries((await load()) as Record<string, { definition?: AnyDefinition }>))
    if (value.definition?.name === name) definitions.push(value.definition);

const typeOf = ({ area, name }: AnyDefinition) => `${area}:${name}`;
const types = definitions.map(typeOf);
const inTable = new Set(riskKinds.flatMap(({ rules }) => rules.flatMap((rule) => rule.types ?? [])));

/** Fields whose comment speaks of an address or of mail, and that hold none, or one that leads nowhere. */
const noAddresses =
  /^(global:(LoginIpAllowlist|PublicCannedMessage|PrivateCannedMessage|SiteProfile mailing)|livechat:(Banned|ChatButton allowed|CustomVariable|Conversion|ManualInv|Segment)|kb:|ticketing:(AgentPreference|ChannelAccount|Trigger))/;

function leavesOf(node: Node, path: string): (readonly [path: string, node: Node])[] {
  if (node.kind === "rows") return leavesOf(node.row, `${path}[]`);
  if (node.kind === "value") return [[path, node]];
  const own = [...node.keys].filter(([key]) => !node.readOnly.has(key));
  return own.flatMap(([key, part]) => leavesOf(part, path === "" ? key : `${path}.${key}`));
}

const keysIn = (path: string) => path.split(".").flatMap((key) => (key.endsWith("[]") ? [key.slice(0, -2), 0] : [key]));

describe("what reports know of the meaning of resources", () => {
  it("has every type in the table of risks, or among those that hurt nobody", () => {
    expect(types.filter((type) => inTable.has(type) === harmless.includes(type))).toEqual([]);
    expect([...inTable, ...harmless].filter((type) => !types.includes(type))).toEqual([]);
  });

  it("says of every address where it leads", () => {
    const open = definitions.flatMap((definition) =>
      Object.entries(definition.fields).flatMap(([key, schema]) =>
        leavesOf(nodeOf(schema), key).flatMap(([path, node]) => {
          const { text } = termOf(typeOf(definition), keysIn(path));
          const isAddress =
            /(url|uri|website|hyperlink|mailserver|emails?|addresses)$/i.test(path) ||
            /^address(es)? (of|that|where)/i.test(text);
          const isChoice = node.kind === "value" && node.choices !== undefined;
          const isKnown = node.leadsTo !== undefined || node.image === true || node.secret === true || isChoice;
          return isAddress && !isKnown && !/^is|taskbotSendEmail$/.test(path) ? [`${typeOf(definition)} ${path}`] : [];
        }),
      ),
    );
    expect(open.filter((name) => !noAddresses.test(name))).toEqual([]);
  });

  it("has a sentence for every switch of the password policy, on and off, and for every number", () => {
    const policy = definitions.find(({ name }) => name === "PasswordPolicyConfig");
    for (const key of Object.keys(policy?.fields ?? {})) {
      const own = specials.filter(({ types: of, field }) => of?.test("global:PasswordPolicyConfig") && field.test(key));
      expect(own.length).toBe(key.startsWith("is") ? 2 : 1);
    }
  });
});
