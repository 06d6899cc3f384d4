// A team that is kept in three tables: whoever hires and moves people edits a spreadsheet, and never sees a program.
import * as pulumi from "@pulumi/pulumi";
import * as comm100 from "pulumi-comm100";
import { listOf, readTable } from "./table.js";

// First passwords by e-mail address, all of them one secret. Agents who exist already need none.
const passwords = new pulumi.Config().requireSecretObject<Record<string, string | undefined>>("passwords");

const departments = new Map(
  readTable("departments.csv", ["name", "description"]).map(({ name, description }) => [
    name,
    new comm100.global.Department(name, { name, description }),
  ]),
);

// The API knows permissions by numbers, people by names.
const permissions = new Map((await comm100.global.getPermissions()).map(({ name, id }) => [name, id]));

const roles = new Map(
  readTable("roles.csv", ["name", "description", "permissions"]).map(({ name, description, permissions: names }) => [
    name,
    new comm100.global.Role(name, { name, description, permissionIds: pick(permissions, names, "permission") }),
  ]),
);

const agentColumns = ["email", "first name", "last name", "title", "time zone", "departments", "roles"] as const;

const agents = readTable("agents.csv", agentColumns).map(
  (row) =>
    // Named after the address: whoever moves up in the table stays who they are.
    new comm100.global.Agent(row.email, {
      email: row.email,
      firstName: row["first name"],
      lastName: row["last name"],
      title: row.title,
      timeZone: comm100.timeZoneFromIana(row["time zone"]),
      password: passwords.apply((byEmail) => byEmail[row.email] ?? noPassword(row.email)),
      departmentIds: pick(departments, row.departments, "department").map(({ id }) => id),
      roleIds: pick(roles, row.roles, "role").map(({ id }) => id),
    }),
);

/** The things that a cell names. A name that is in no table is most likely a slip, so nothing is made then. */
function pick<T>(table: ReadonlyMap<string, T>, cell: string, noun: string): T[] {
  return listOf(cell).map((name) => {
    const found = table.get(name);
    if (found === undefined)
      throw new Error(`There is no ${noun} "${name}". There are: ${[...table.keys()].join(", ")}`);
    return found;
  });
}

function noPassword(email: string): never {
  throw new Error(`${email} needs a first password: pulumi config set --secret --path 'passwords["${email}"]' …`);
}

export const team = pulumi.all(agents.map(({ displayName }) => displayName));
