import { visible } from "../visible.js";
import type * as pulumi from "@pulumi/pulumi";
import { ConfigurationError } from "../client/index.js";
import type { AnyDefinition } from "../schema/definition.js";
import type { Account } from "./account.js";
import { addressOf, listKeyOf } from "./address.js";
import { carried } from "./carried.js";
import { check } from "./check.js";
import { create } from "./create.js";
import { diff } from "./diff.js";
import { failure } from "./failure.js";
import { inTurn } from "./holder-turn.js";
import { importNotice } from "./import-notice.js";
import { makeRoom } from "./make-room.js";
import { type Model, modelOf } from "./model.js";
import { markedSite } from "./ownership/site.js";
import { marked, marking, selfIn } from "./ownership/state-marks.js";
import { see, seeGone, seeInState } from "./ownership/see.js";
import type { Problem } from "./problems.js";
import { read } from "./read.js";
import { remove } from "./remove.js";
import { update } from "./update.js";
import { SettingsOrigin } from "./settings-origin.js";
import type { Fields } from "./value.js";

/** What the engine's host calls: check, diff, create, read, update and delete of one type. */
export type Provider = Required<Omit<pulumi.dynamic.ResourceProvider, "configure">>;

/** What was there, and what is wanted, or is all there is. */
interface Versions {
  readonly olds?: Fields;
  readonly news: Fields;
}

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
  const attempt = async <T>(what: string, { olds, news }: Versions, work: () => T | Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      throw failure({ error, what, fields: news, earlier: olds }, model, origin);
    }
  };
  /** The account, which has to be of the site that a state is of. */
  const accountOf = async (state: Fields): Promise<Account> => {
    const opened = await account();
    opened.siteGuard.insistOn(markedSite(state));
    return opened;
  };
  const claimed = (opened: Account, olds: Fields, news: Fields): pulumi.dynamic.CheckFailure[] => {
    opened.ownership.introduce(news);
    const problem = opened.claims.problem(olds, news, model);
    if (problem !== undefined) return [refusal(problem)];
    const notice = importNotice(olds, news, model);
    if (notice !== undefined) opened.say(notice);
    return [];
  };
  return {
    check: (olds: Fields, news: Fields) =>
      attempt("check", { news: news }, async () => {
        origin.noteCheck();
        const result = check(olds, news, model);
        if (result.failures.length > 0) return { ...result, failures: result.failures.map(told) };
        return {
          ...result,
          failures: await account().then((opened) => claimed(opened, olds, news), configurationFailures),
        };
      }),
    diff: (id, olds: Fields, news: Fields) =>
      attempt("compare", { olds, news }, async () => {
        const opened = await accountOf(olds);
        see(id, olds, news, model, opened);
        const change = diff(id, olds, news, model);
        opened.claims.says(id, news, model);
        if (change.changes !== false) opened.handOver.announce({ id, from: olds, to: news, model });
        return change;
      }),
    create: (inputs: Fields) =>
      attempt("create", { news: inputs }, async () => {
        const opened = await account();
        opened.siteGuard.insistOnStack(opened.ownership.elsewhere(selfIn(inputs)));
        const work = (one: Account) => marking(inputs, one, () => create(inputs, model, one));
        const { id, state } = await written(opened, inputs, model, work, { id: idToAdopt(inputs) });
        opened.claims.says(id, inputs, model);
        return { id, outs: plain(state) };
      }),
    read: (id, props: Fields = {}) =>
      attempt("read", { news: props }, async () => {
        const opened = await accountOf(props);
        const { id: found, state, inputs } = await read(id, props, model, opened);
        if (found === "") seeGone(id, props, model, opened);
        else seeInState(id, props, model, opened);
        const outs = state && plain(marked(state, props, opened));
        // As the program gives it: else every difference that a refresh finds would show that it went.
        const { __self: self, __secrets: secrets } = props;
        const own = {
          ...(self !== undefined && { __self: self }),
          ...(secrets !== undefined && { __secrets: secrets }),
        };
        const given = inputs && plain({ ...inputs, ...own });
        return { id: found, ...(outs && { props: outs }), ...(given && { inputs: given }) };
      }),
    update: (id, olds: Fields, news: Fields) =>
      attempt("update", { olds, news }, async () => {
        const opened = await accountOf(olds);
        const work = async () => {
          see(id, olds, news, model, opened);
          return marked(await update(id, olds, news, model, opened), news, opened);
        };
        const state = await opened.handOver.carry(
          { id, from: olds, to: news, model },
          () => written(opened, { ...olds, ...news }, model, work, { id, isUpdate: true }),
          (holder, field) =>
            written(opened, holder.from, model, () => makeRoom(holder, field, opened), { id: holder.id }),
        );
        return { outs: plain(state) };
      }),
    delete: (id, props: Fields) =>
      attempt("delete", { news: props }, async () => {
        const opened = await accountOf(props);
        await written(opened, props, model, () => remove(id, props, model, opened), { id });
        opened.claims.forget(id, props, model);
      }),
  };
}

/**
 * Does a write. What lists showed counts no longer, and writes of what is linked, or of a list and its rows, wait for one another.
 *
 * @param what - The object's id, unless it is about to be made; whether it is updated.
 */
async function written<T>(
  account: Account,
  fields: Fields,
  model: Model,
  work: (account: Account) => Promise<T>,
  what: { readonly id: string | undefined; readonly isUpdate?: boolean },
): Promise<T> {
  const address = addressOf(model, fields);
  const forget = () => {
    account.pools.drop(address);
  };
  forget();
  const { id, isUpdate = false } = what;
  const turn = () => inTurn({ account, model, fields, id }, () => work(account));
  if (!model.isLinked) return turn().finally(forget);
  const target = isUpdate && id !== undefined ? { list: listKeyOf(address), id } : undefined;
  return account.links.take(turn, target).finally(forget);
}

/** The id of what a create takes over. */
function idToAdopt({ __import: id }: Fields): string | undefined {
  return typeof id === "string" ? id : undefined;
}

/** Without a property of its own: the engine would show that property's value beside it, even a secret one. */
function refusal(reason: string): pulumi.dynamic.CheckFailure {
  return { property: "", reason: visible(reason) };
}

function told({ property, reason }: Problem): pulumi.dynamic.CheckFailure {
  return refusal(`${property} ${reason}`);
}

/** Told as a failed check, which the engine shows once; a thrown error would show twice. */
function configurationFailures(error: unknown): pulumi.dynamic.CheckFailure[] {
  if (error instanceof ConfigurationError) return [refusal(error.message)];
  throw error;
}

/** A value as the host takes it: no undefined, nothing frozen, nothing shared, nothing that the engine cannot carry. */
function plain(fields: Fields): Fields {
  return carried(JSON.parse(JSON.stringify(fields)) as Fields);
}
