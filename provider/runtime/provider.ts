import type * as pulumi from "@pulumi/pulumi";
import { ConfigurationError } from "../client/index.js";
import type { AnyDefinition } from "../schema/definition.js";
import type { Account } from "./account.js";
import { addressOf, listKeyOf } from "./address.js";
import { check } from "./check.js";
import { create } from "./create.js";
import { diff } from "./diff.js";
import { failure } from "./failure.js";
import { valuesOf } from "./memory.js";
import { modelOf } from "./model.js";
import type { Problem } from "./problems.js";
import { read } from "./read.js";
import { remove } from "./remove.js";
import { update } from "./update.js";
import { SettingsOrigin } from "./settings-origin.js";
import type { Fields } from "./value.js";

/** What the engine's host calls: check, diff, create, read, update and delete of one type. */
export type Provider = Required<Omit<pulumi.dynamic.ResourceProvider, "configure">>;

/**
 * The provider of a resource.
 *
 * @param account - Opens the account, without a call to the API. A check asks for it too, so that a preview says what is missing.
 * @param origin - Where the settings of the account come from.
 */
export function createProvider(
  definition: AnyDefinition,
  account: () => Promise<Account>,
  origin = new SettingsOrigin(),
): Provider {
  const model = modelOf(definition);
  const attempt = async <T>(what: string, fields: Fields, work: () => T | Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      throw failure(error, what, fields, model, origin);
    }
  };
  const write = async <T>(fields: Fields, work: (account: Account) => Promise<T>, updated?: string): Promise<T> => {
    const opened = await account();
    const address = addressOf(model, fields);
    const forget = () => {
      opened.pools.drop(address);
    };
    forget();
    if (!model.isLinked) return work(opened).finally(forget);
    const target = updated === undefined ? undefined : { list: listKeyOf(address), id: updated };
    return opened.links.take(() => work(opened), target).finally(forget);
  };
  return {
    check: (olds: Fields, news: Fields) =>
      attempt("check", news, async () => {
        origin.noteCheck();
        const result = check(olds, news, model);
        if (result.failures.length > 0) return { ...result, failures: result.failures.map(told) };
        return { ...result, failures: await account().then(() => [], configurationFailures) };
      }),
    diff: (id, olds: Fields, news: Fields) => attempt("compare", news, () => diff(id, olds, news, model)),
    create: (inputs: Fields) =>
      attempt("create", inputs, async () => {
        const { id, state } = await write(inputs, (opened) => create(inputs, model, opened));
        return { id, outs: plain(state) };
      }),
    read: (id, props: Fields = {}) =>
      attempt("read", props, async () => {
        const { id: found, state, inputs } = await read(id, props, model, await account());
        return { id: found, ...(state && { props: plain(state) }), ...(inputs && { inputs: plain(inputs) }) };
      }),
    update: (id, olds: Fields, news: Fields) =>
      attempt("update", news, async () => ({
        outs: plain(await write(news, (opened) => update(id, olds, news, model, opened), id)),
      })),
    delete: (id, props: Fields) =>
      attempt("delete", valuesOf(props), async () => {
        await write(props, (opened) => remove(id, props, model, opened));
      }),
  };
}

/** Without a property of its own: the engine would show that property's value beside it, even a secret one. */
function told({ property, reason }: Problem): pulumi.dynamic.CheckFailure {
  return { property: "", reason: `${property} ${reason}` };
}

/** Told as a failed check, which the engine shows once; a thrown error would show twice. */
function configurationFailures(error: unknown): pulumi.dynamic.CheckFailure[] {
  if (error instanceof ConfigurationError) return [{ property: "", reason: error.message }];
  throw error;
}

/** A value as the host takes it: no undefined, nothing frozen, nothing shared. */
function plain(fields: Fields): Fields {
  return JSON.parse(JSON.stringify(fields)) as Fields;
}
