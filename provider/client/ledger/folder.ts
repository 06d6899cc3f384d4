import { homedir } from "node:os";
import { join, resolve } from "node:path";

/**
 * The folder of a host's ledger: in Pulumi's home, so one for each user of the machine, unless `COMM100_LEDGER` names
 * another place.
 *
 * @param host - with its port, as a URL has it
 * @param environment - `COMM100_LEDGER`, `PULUMI_HOME`
 * @throws when the user has no home
 */
export function ledgerFolder(host: string, environment: NodeJS.ProcessEnv = process.env): string {
  return join(rootFolder(environment), host.replace(/[^\w.-]/g, "_"));
}

/**
 * The folder, beside those of ledgers, that says who made and holds which objects.
 *
 * @param environment - as for a ledger
 * @throws when the user has no home
 */
export function ownershipFolder(environment: NodeJS.ProcessEnv = process.env): string {
  return join(rootFolder(environment), "ownership");
}

function rootFolder({ COMM100_LEDGER: chosen, PULUMI_HOME: home }: NodeJS.ProcessEnv): string {
  return resolve(filled(chosen) ?? join(filled(home) ?? join(homedir(), ".pulumi"), "comm100"));
}

function filled(text: string | undefined): string | undefined {
  return text === undefined || text.trim() === "" ? undefined : text;
}
