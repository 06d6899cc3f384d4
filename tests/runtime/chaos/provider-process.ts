import { type ChildProcess, fork } from "node:child_process";
import type { Emulator } from "../../../provider/emulator/index.js";
import type { Provider } from "../../../provider/runtime/provider.js";
import type { AnyDefinition } from "../../../provider/schema/definition.js";

/**
 * What the process runs: any operation of any type, as the engine's host does. Each run of the engine finds a new account, as in a process
 * that was started for it. It waits less before it repeats a call.
 */
export const providerProgram = `
  import { createClient, resolveSettings } from "./dist/client/index.js";
  import { definitionOf } from "./dist/resources/definition-of.js";
  import { Account, createProvider, siteOf } from "./dist/runtime/index.js";
  const quiet = () => undefined;
  const settings = resolveSettings({});
  const client = () => createClient(settings, { log: quiet, retry: { firstWait: 1 } });
  const open = () => new Account(client(), quiet, undefined, siteOf(settings));
  const accounts = [];
  process.on("message", async ({ call, run, type, operation, args }) => {
    const account = (accounts[run] ??= open());
    const provider = createProvider(await definitionOf(type), () => Promise.resolve(account));
    const told = ({ message, id, properties, reasons }) => ({ error: { message, id, properties, reasons } });
    const answer = await provider[operation](...args).then((value) => ({ value }), told);
    process.send({ call, ...answer });
  });`;

interface Answer {
  readonly call: number;
  readonly value?: unknown;
  readonly error?: { readonly message: string };
}

interface Waiting {
  readonly resolve: (value: never) => void;
  readonly reject: (error: Error) => void;
}

/**
 * A process of the provider that can be killed. What is under way then fails, and the engine learns no more than that. One that was not
 * killed serves the next run too, since starting one takes longer than a run.
 */
export class ProviderProcess {
  private readonly child: ChildProcess;
  private readonly waiting = new Map<number, Waiting>();
  private calls = 0;
  private run = 0;

  /**
   * @param file - Where {@link providerProgram} is.
   * @param emulator - Whose account it has, signed in with the password.
   */
  constructor(file: string, { url, credentials }: Emulator) {
    const { siteId, email, password, clientId } = credentials;
    const settings = {
      COMM100_ENDPOINT: url,
      COMM100_SITE_ID: String(siteId),
      COMM100_EMAIL: email,
      COMM100_PASSWORD: password,
      COMM100_CLIENT_ID: clientId,
      COMM100_RATE_LIMIT: "100000",
    };
    this.child = fork(file, { env: { ...process.env, NODE_OPTIONS: "", ...settings }, execArgv: [] });
    this.child.on("message", ({ call, value, error }: Answer) => {
      const { resolve, reject } = this.waiting.get(call) ?? {};
      this.waiting.delete(call);
      if (error) reject?.(Object.assign(new Error(error.message), error));
      else resolve?.(value as never);
    });
    this.child.on("exit", () => {
      for (const { reject } of this.waiting.values()) reject(new Error("The provider process is gone."));
    });
  }

  /** The provider of a type, in the other process. */
  providerOf({ area, name }: AnyDefinition): Provider {
    const operation =
      (operation: keyof Provider) =>
      (...args: unknown[]) =>
        this.ask({ type: `${area}:${name}`, operation, args });
    return {
      check: operation("check"),
      diff: operation("diff"),
      create: operation("create"),
      read: operation("read"),
      update: operation("update"),
      delete: operation("delete"),
    };
  }

  /** Whether it can serve another run. */
  get isAlive(): boolean {
    return this.child.connected && !this.child.killed;
  }

  /** Begins another run. */
  begin(): this {
    this.run += 1;
    return this;
  }

  /** Kills it, which leaves it no moment to do anything. */
  kill(): void {
    this.child.kill("SIGKILL");
  }

  private ask(question: object): Promise<never> {
    const call = (this.calls += 1);
    return new Promise((resolve, reject) => {
      this.waiting.set(call, { resolve, reject });
      this.child.send({ call, run: this.run, ...question }, (error) => {
        if (error) reject(error);
      });
    });
  }
}
