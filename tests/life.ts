import { randomUUID } from "node:crypto";
import { createClient, resolveSettings } from "../provider/client/index.js";
import type { Emulator } from "../provider/emulator/index.js";
import { Account } from "../provider/runtime/account.js";
import { type Address, addressOf } from "../provider/runtime/address.js";
import type { Guards } from "../provider/runtime/guards.js";
import { modelOf } from "../provider/runtime/model.js";
import { siteKey, siteOf } from "../provider/runtime/ownership/site.js";
import { isPartial } from "../provider/runtime/partial.js";
import { createProvider, type Provider } from "../provider/runtime/provider.js";
import type { Fields } from "../provider/runtime/value.js";
import type { AnyDefinition } from "../provider/schema/definition.js";
import { selfOf } from "../provider/self.js";

/** What a run does with a resource. */
export type Step = "create" | "update" | "replace" | "same";

/** A class of the package, as far as these tests need it. */
export interface Resource {
  readonly definition: AnyDefinition;
}

/** A process of the provider: an account in this process, or what reaches another one. */
export type Host = Account | { providerOf(definition: AnyDefinition): Provider };

/** A process of the provider with an account on an emulator. */
export function accountOn(
  emulator: Emulator,
  say: (message: string) => void = () => undefined,
  guards?: Guards,
  kind: "apiKey" | "password" = "apiKey",
): Account {
  const { siteId, email, apiKey, password, clientId } = emulator.credentials;
  const secrets = kind === "apiKey" ? { apiKey } : { password, clientId };
  const settings = resolveSettings({ endpoint: emulator.url, siteId, email, ...secrets, rateLimit: 100_000 }, {});
  const client = createClient(settings, { log: say, retry: { firstWait: 1 } });
  return new Account(client, say, guards, siteOf(settings), [1, 10, 100]);
}

/**
 * The life of one resource, call by call as the engine's host makes them, against an emulator over HTTP. It keeps what the engine would
 * keep, and does nothing that the engine would do with it.
 */
export class Life {
  /** The API's id, once the object exists. */
  id = "";
  /** The outputs that the engine would keep. */
  state: Fields = {};
  /** The inputs that the engine would keep. */
  inputs: Fields = {};
  private provider: Provider;
  private own: Fields;
  /** One for each site, unless a test names it. */
  private readonly stack: string;

  /**
   * @param resource - The class.
   * @param host - The account to call, or the process that calls it.
   * @param name - What the program calls it, its stack and its account: unless given, a name of its own, the site's one stack, and the stack's account.
   */
  constructor(
    private readonly resource: Resource,
    host: Host,
    name: { readonly stack?: string; readonly name?: string; readonly account?: string } = {},
  ) {
    this.provider = providerIn(host, resource);
    const site = host instanceof Account ? host.ownership.site : undefined;
    this.stack = site ? `dev-${siteKey(site)}` : "dev";
    this.own = this.named(name);
  }

  /** The program calls it otherwise from now on, with an alias. */
  rename(name: { readonly stack?: string; readonly name?: string }): void {
    this.own = this.named(name);
  }

  /** The engine was killed before it wrote down what this run made. */
  forget(): void {
    this.id = "";
    this.state = {};
    this.inputs = {};
  }

  /** What tells it from others, as the constructor of a resource gives it. */
  private named({
    stack = this.stack,
    name = randomUUID(),
    account,
  }: {
    readonly stack?: string;
    readonly name?: string;
    readonly account?: string;
  }): Fields {
    const { area, name: type } = this.resource.definition;
    const identity = { organization: "", project: "p", stack, type: `${area}:${type}`, name };
    const own = { __self: selfOf(identity, "test"), __called: `p/${stack} ${name}` };
    return account === undefined ? own : { ...own, __account: account };
  }

  /** Where the object lives in the API. */
  get path(): string {
    return this.address.item(this.id);
  }

  /** Where its kind is made. */
  get collection(): string {
    return this.address.collection;
  }

  private get address(): Address {
    return addressOf(modelOf(this.resource.definition), this.state);
  }

  /** A new process of the provider takes over, as each run of the CLI has one. */
  restart(host: Host): void {
    this.provider = providerIn(host, this.resource);
  }

  /** What is wrong with arguments, a line for each problem. */
  async problems(args: Fields): Promise<string[]> {
    const { failures = [] } = await this.provider.check(this.inputs, this.withProvider(args));
    return failures.map(({ reason }) => reason);
  }

  /** What a run would do. */
  async preview(args: Fields): Promise<Step> {
    const problems = await this.problems(args);
    if (problems.length > 0) throw new Error(problems.join("\n"));
    if (this.id === "") return "create";
    const { changes, replaces = [] } = await this.provider.diff(
      this.id,
      this.state,
      withoutName(this.withProvider(args)),
    );
    if (changes === false) return "same";
    return replaces.length > 0 ? "replace" : "update";
  }

  /** A run. */
  async up(args: Fields): Promise<Step> {
    const step = await this.preview(args);
    const inputs = withoutName(this.withProvider(args));
    if (step === "replace") await this.destroy();
    if (step === "create" || step === "replace") {
      const made = await this.provider.create(inputs).catch((error: unknown) => this.keep(error, inputs));
      this.id = made.id;
      this.state = made.outs as Fields;
    } else if (step === "update") {
      this.state = (await this.provider.update(this.id, this.state, inputs)).outs as Fields;
    }
    this.inputs = inputs;
    return step;
  }

  /** A look at the server. The id is blank afterwards if the object is gone. */
  async refresh(): Promise<void> {
    const found = await this.provider.read(this.id, this.state);
    this.id = found.id ?? "";
    this.state = (found.props as Fields | undefined) ?? {};
    this.inputs = { ...(found.inputs as Fields | undefined), __provider: "text" };
  }

  /** Deletes the object. */
  async destroy(): Promise<void> {
    await this.provider.delete(this.id, this.state);
  }

  /** What the engine keeps of a failure that says that the object exists. */
  private keep(error: unknown, inputs: Fields): never {
    if (isPartial(error)) {
      this.id = error.id;
      this.state = error.properties;
      this.inputs = inputs;
    }
    throw error;
  }

  private withProvider(args: Fields): Fields {
    return { ...(JSON.parse(JSON.stringify(args)) as Fields), ...this.own, __provider: "text" };
  }
}

/** What a check leaves of inputs. */
function withoutName(inputs: Fields): Fields {
  return Object.fromEntries(Object.entries(inputs).filter(([key]) => key !== "__called" && key !== "__account"));
}

function providerIn(host: Host, { definition }: Resource): Provider {
  if ("providerOf" in host) return host.providerOf(definition);
  return createProvider(definition, () => Promise.resolve(host));
}
