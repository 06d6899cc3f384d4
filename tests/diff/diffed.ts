import { createClient, resolveSettings } from "../../provider/client/index.js";
import { accountSide } from "../../provider/diff/account-side.js";
import { type Diff, diffSides } from "../../provider/diff/diff-sides.js";
import { dataOf, tableOf } from "../../provider/diff/report.js";
import type { Side } from "../../provider/diff/side.js";
import type { Emulator } from "../../provider/emulator/index.js";
import { loadKinds } from "../../provider/export/kinds.js";
import { Selection } from "../../provider/export/selection.js";

/** What a comparison says, as programs and as people get it. */
export interface Said {
  readonly diff: Diff;
  readonly data: {
    readonly onlyFirst: readonly { readonly object: string; readonly parts: number }[];
    readonly onlySecond: readonly { readonly object: string; readonly parts: number }[];
    readonly different: readonly {
      readonly object: string;
      readonly fields: readonly { readonly path: string; readonly first?: unknown; readonly second?: unknown }[];
    }[];
    readonly alike: readonly object[];
    readonly same: number;
    readonly notes: readonly { readonly what: string; readonly reason: string }[];
  };
  readonly table: string;
}

const kinds = await loadKinds();

/** An emulator as a side. */
export function emulatorSide(emulator: Emulator, name: string, include: readonly string[] = []): Promise<Side> {
  const { siteId, email, apiKey } = emulator.credentials;
  const settings = resolveSettings({ endpoint: emulator.url, siteId, email, apiKey, rateLimit: 100_000 }, {});
  const client = createClient(settings, { log: () => undefined, retry: { firstWait: 1 } });
  const selection = new Selection({ include, exclude: [], lookUp: [] }, kinds);
  return accountSide(client, name, { kinds, wantsKind: (kind) => selection.wantsKind(kind), onCall: () => undefined });
}

/** Compares two sides. */
export function compared(sides: readonly [Side, Side], include: readonly string[] = []): Said {
  const selection = new Selection({ include, exclude: [], lookUp: [] }, kinds);
  const diff = diffSides(sides, kinds, (object) => selection.wantsKind(object.kind) && selection.manages(object));
  return { diff, data: dataOf(diff, sides) as Said["data"], table: tableOf(diff, sides) };
}

/** Compares two emulators. */
export async function diffed(one: Emulator, other: Emulator, include: readonly string[] = []): Promise<Said> {
  const sides = [
    await emulatorSide(one, "staging", include),
    await emulatorSide(other, "production", include),
  ] as const;
  return compared(sides, include);
}
