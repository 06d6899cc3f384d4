import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import * as pulumi from "@pulumi/pulumi";
import { Provider } from "../provider/provider.js";
import * as packages from "../provider/index.js";
import { unknownSettings } from "../provider/known-settings.js";
import { type LookUpKind, lookUpName } from "../provider/look-up-call.js";
import { getDepartment, getDepartmentOutput, getDepartmentsOutput } from "../provider/resources/global/index.js";
import { Tag } from "../provider/resources/ticketing/index.js";
import type { AnyDefinition } from "../provider/schema/definition.js";

/** What the mocks were asked, in turn. */
const asked: (pulumi.runtime.MockCallArgs & { readonly name?: string })[] = [];
let answer: (args: pulumi.runtime.MockCallArgs) => unknown;

beforeAll(() =>
  pulumi.runtime.setMocks({
    newResource: ({ type, name, inputs, provider = "" }) => {
      asked.push({ token: type, name, inputs: inputs as object, provider });
      return { id: `${name}-id`, state: inputs as object };
    },
    call: (args) => {
      asked.push(args);
      return answer(args) as Record<string, unknown>;
    },
  }),
);
afterAll(() => {
  pulumi.runtime.setAllConfig({});
  pulumi.runtime.resetOptions("project", "stack", -1, "", "", false, "");
});
beforeEach(() => {
  asked.length = 0;
  answer = () => ({ id: "mocked", name: "Support" });
  pulumi.runtime.setAllConfig({});
});

const valueOf = <T>(output: pulumi.Output<T>): Promise<T> =>
  (output as pulumi.Output<T> & { promise(): Promise<T> }).promise();

describe("look-ups under mocks", () => {
  it("are answered by them, without credentials, under names of the package's own", async () => {
    expect(await getDepartment({ name: "Support" })).toEqual({ id: "mocked", name: "Support" });
    expect(await valueOf(getDepartmentOutput({ name: pulumi.output("Support") }).id)).toBe("mocked");
    expect(asked).toEqual(
      Array(2).fill({ token: "comm100:global:getDepartment", inputs: { name: "Support" }, provider: "" }),
    );
  });

  it.each([
    [
      [{ id: "1" }, { id: "2" }],
      ["1", "2"],
    ],
    [{ result: [{ id: "1" }] }, ["1"]],
    [[], []],
    [{}, []],
    [{ id: "1", name: "x" }, ["1"]],
  ])("of all take %j", async (rows, ids) => {
    answer = () => rows;
    expect((await valueOf(getDepartmentsOutput())).map(({ id }) => id)).toEqual(ids);
    expect(asked).toMatchObject([{ token: "comm100:global:getDepartments", inputs: {} }]);
  });

  it("refuse what they refuse in a run, and say when a mock fails", async () => {
    await expect(getDepartment({ nam: "Support" } as never)).rejects.toThrow(/did you mean name/);
    expect(asked).toEqual([]);
    answer = () => {
      throw new Error("no such department");
    };
    await expect(getDepartment({ name: "x" })).rejects.toThrow(/mocks\.test\.ts.*comm100:global:getDepartment/);
  });

  it("are called in the token as they are in the program", () => {
    const areas = Object.values(packages).filter((area) => typeof area === "object");
    const lookUps = areas.flatMap((area) => Object.entries(area as Record<string, { definition?: AnyDefinition }>));
    const wrong = lookUps.filter(
      ([name, { definition }]) => definition && /^get.*(?<!Output)$/.test(name) && !namesOf(definition).includes(name),
    );
    expect(wrong).toEqual([]);
  });
});

const namesOf = (definition: AnyDefinition) =>
  (["one", "all"] as LookUpKind[]).map((kind) => lookUpName(definition, kind));

class Team extends pulumi.ComponentResource {
  constructor(name: string, options: pulumi.ComponentResourceOptions, inner?: (team: Team) => void) {
    super("x:y:Team", name, {}, options);
    inner?.(this);
  }
}

describe("the account of resources and look-ups", () => {
  const account = (name: string) => new Provider(name, { domain: "dash12.comm100.io", siteId: 20001 });

  /** Where a resource and a look-up with these options go. */
  async function destinations(opts: object): Promise<(string | undefined)[]> {
    const { urn } = new Tag("tag", { name: "tag" }, opts);
    await Promise.all([valueOf(urn), getDepartment({ name: "Support" }, opts)]);
    const named = asked.filter(({ token, name }) => token.startsWith("comm100:") || name === "tag");
    return named.map(({ provider }) => /::([^:]+)::[^:]*$/.exec(provider ?? "")?.[1]).sort();
  }

  it.each<[string, (p: Provider, q: Provider) => object, string]>([
    ["provider", (p) => ({ provider: p }), "p"],
    ["providers as a list", (p) => ({ providers: [p] }), "p"],
    ["providers by name", (p) => ({ providers: { comm100: p } }), "p"],
    ["a parent's provider", (p) => ({ parent: new Team("t", { provider: p }) }), "p"],
    ["a parent's list", (p) => ({ parent: new Team("t", { providers: [p] }) }), "p"],
    ["a parent's providers by any name", (p) => ({ parent: new Team("t", { providers: { other: p } }) }), "p"],
    [
      "an outer parent's",
      (p) => ({ parent: new Team("i", { parent: new Team("o", { providers: { comm100: p } }) }) }),
      "p",
    ],
    [
      "the nearest parent's",
      (p, q) => ({ parent: new Team("i", { parent: new Team("o", { providers: { comm100: q } }), providers: [p] }) }),
      "p",
    ],
    [
      "its own before a parent's",
      (p, q) => ({ provider: p, parent: new Team("t", { providers: { comm100: q } }) }),
      "p",
    ],
    ["a resource as parent", (p) => ({ parent: new Tag("parent", { name: "x" }, { provider: p }) }), "p"],
  ])("is one: %s", async (_, optionsOf, expected) => {
    expect(await destinations(optionsOf(account("p"), account("q")))).toEqual([expected, expected]);
  });

  it("is the stack's without a provider", async () => {
    expect(await destinations({ parent: new Team("t", {}) })).toEqual([undefined, undefined]);
  });

  it.each<[string, (p: Provider, q: Provider) => object, RegExp]>([
    ["null", () => ({ provider: null }), /provider is null/],
    ["no provider", () => ({ provider: {} }), /is no provider/],
    ["of another package", () => ({ provider: new Other() }), /provider of the package other\./],
    ["two at once", (p, q) => ({ providers: { comm100: p, second: q } }), /several accounts/],
    [
      "two of a parent",
      (p, q) => ({ parent: new Team("t", { providers: { comm100: p, second: q } }) }),
      /several accounts/,
    ],
  ])("is refused by both where it is not plain: %s", async (_, optionsOf, message) => {
    const opts = optionsOf(account("p"), account("q"));
    expect(() => new Tag("tag", { name: "tag" }, opts)).toThrow(message);
    await expect(getDepartment({ name: "Support" }, opts)).rejects.toThrow(message);
  });
});

class Other extends pulumi.ProviderResource {
  constructor() {
    super("other", "other", {});
  }
}

describe("settings that nobody reads", () => {
  const tag = () => new Tag("tag", { name: "tag" });
  const wrong = (config: Record<string, string>) => {
    pulumi.runtime.setAllConfig(config);
    return expect(tag);
  };

  it("stop the program, with what may have been meant", async () => {
    wrong({ "comm100:onConflct": "stop" }).toThrow(
      /comm100:onConflct is no setting .* Did you mean comm100:onConflict\?/,
    );
    wrong({ "comm100:MaxDeletes": "5" }).toThrow(/Did you mean comm100:maxDeletes\?/);
    wrong({ "comm100:colour": "red" }).toThrow(/comm100:colour is no setting .* There are: domain, siteId, /);
    await expect(getDepartment({ name: "x" })).rejects.toThrow(/comm100:colour is no setting/);
    wrong({ "comm100:onConflict": "stop", "comm100:siteId": "1", "shop:colour": "red" }).not.toThrow();
  });

  it("may be those of a project that is called comm100 itself, unless they look like one of ours", () => {
    expect(unknownSettings(["comm100:colour"], "comm100", {})).toEqual([]);
    expect(unknownSettings(["comm100:onConflct"], "comm100", {})).toEqual([
      expect.stringContaining("Did you mean comm100:onConflict?"),
    ]);
  });

  it("are told of the environment where they look like a guard", () => {
    process.env["COMM100_MAX_DELETE"] = "5";
    try {
      wrong({}).toThrow(/Nothing reads COMM100_MAX_DELETE in the environment\. Did you mean COMM100_MAX_DELETES\?/);
    } finally {
      delete process.env["COMM100_MAX_DELETE"];
    }
  });

  it("are refused by comm100.Provider", () => {
    const provider = (args: object) => () => new Provider("p", args);
    expect(provider({ siteID: 1 })).toThrow(/comm100\.Provider has no setting siteID; did you mean siteId\?/);
    expect(provider({ maxDeletes: "5" })).toThrow(
      /counts for all accounts: set it with `pulumi config set comm100:maxDeletes`/,
    );
  });

  it("go along with guards of the stack, which other accounts would not see", async () => {
    pulumi.runtime.setAllConfig({ "comm100:maxDeletes": "5" });
    const { urn } = new Provider("p", { siteId: 1 });
    await valueOf(urn);
    expect(asked).toMatchObject([{ inputs: { "comm100:maxDeletes": "5", "comm100:siteId": "1" } }]);
  });
});
