import type * as t from "@babel/types";
import { boundTo } from "./bind-pattern.js";
import { type CalledFunction, calledFunction } from "./called-function.js";
import { type Follower, within } from "./follower.js";
import { computed } from "./known-calls.js";
import { led, type Place } from "./place.js";

/** Where the value of a call stands; undefined where that cannot be told. */
export function followedCall(node: t.CallExpression, place: Place, follower: Follower): Place | undefined {
  const called = calledFunction(node.callee, place.file, follower.program);
  if (called) return resultOf(called, argumentsOf(node, place), place, follower);
  const [first] = argumentsOf(node, place);
  const name = place.file.textOf(node.callee);
  const isOwn = follower.program.isGlobal(node.callee, place.file);
  if (isOwn && name === "JSON.parse") return first && dataAt(first, follower);
  if (isOwn && name === "Object.freeze") return first;
  if (isOwn && /^Object\.(?:entries|keys|values)$/.test(name))
    return first && listOfObject(name.slice(7), first, place, follower);
  if (node.callee.type !== "MemberExpression" || node.callee.property.type !== "Identifier") return undefined;
  const base = { ...within(place), node: node.callee.object };
  return listCall(node.callee.property.name, base, node.arguments[0], place, follower);
}

/** What a function returns for what it is called with. */
function resultOf(
  { parameters, result, file }: CalledFunction,
  given: readonly (Place | undefined)[],
  place: Place,
  follower: Follower,
): Place | undefined {
  if (!result) return undefined;
  return { file, node: result, given: boundTo(parameters, given, { file, given: place.given }, follower) };
}

/** The arguments of a call; after one that is spread, none is known. */
export function argumentsOf(
  { arguments: given }: t.CallExpression | t.NewExpression,
  place: Place,
): readonly (Place | undefined)[] {
  const spread = given.findIndex(({ type }) => type === "SpreadElement");
  return given.slice(0, spread === -1 ? undefined : spread).map((node) => ({ ...within(place), node }));
}

function dataAt(text: Place, { program, textFileOf }: Follower): Place | undefined {
  const path = textFileOf(text);
  const file = path === undefined ? undefined : program.dataAt(path);
  return file && { file, node: file.root };
}

function listOfObject(what: string, first: Place, place: Place, follower: Follower): Place | undefined {
  const entries = follower.entries(first);
  if (!entries) return undefined;
  const parts = [...entries].map(([key, value]): Place => {
    const name = { ...value, known: { value: key } };
    if (what === "values") return value;
    return what === "keys" ? name : { ...within(place), node: value.node, parts: [name, value] };
  });
  return { ...place, parts };
}

function listCall(
  method: string,
  base: Place,
  argument: t.Node | undefined,
  place: Place,
  follower: Follower,
): Place | undefined {
  if (!["map", "filter", "flatMap", "flat", "slice", "toReversed"].includes(method)) return undefined;
  const parts = follower.parts(base);
  if (!parts) return undefined;
  if (method === "flat") return joinedList(parts, place, follower);
  if (method === "toReversed") return { ...place, parts: parts.toReversed() };
  if (method === "slice") return undefined;
  const called = argument && calledFunction(argument, place.file, follower.program);
  if (!called) return undefined;
  const results = parts.map((part, index) => resultOf(called, elementGiven(part, index, place), place, follower));
  if (results.includes(undefined)) return undefined;
  const known = results.flatMap((one) => one ?? []);
  if (method === "map") return { ...place, parts: known };
  if (method === "flatMap") return joinedList(known, place, follower);
  const kept = known.map((one) => follower.valueOf(one));
  return kept.includes(computed) ? undefined : { ...place, parts: parts.filter((_, index) => kept[index]) };
}

function joinedList(lists: readonly Place[], place: Place, follower: Follower): Place | undefined {
  const parts = lists.map((list) => follower.parts(list));
  return parts.includes(undefined) ? undefined : { ...place, parts: parts.flatMap((list) => list ?? []) };
}

/** What a function gets that is called for each element. */
export function elementGiven(part: Place, index: number, place: Place): readonly Place[] {
  return [part, led({ ...within(place), node: part.node, known: { value: index } }, part.trail)];
}
