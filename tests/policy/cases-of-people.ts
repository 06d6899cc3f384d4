import type { Case } from "./case.js";
import { sales } from "./routing-rule.js";
import { idOf, type Made, unknown } from "./site.js";

const agent = (name: string, more = {}): Made => ["global:Agent", name, { email: `${name}@widgets.example`, ...more }];
const shift = (name: string, settings: object): Made => ["livechat:Shift", name, { name, ...settings }];
const department = (name: string, ...agents: string[]): Made => [
  "global:Department",
  name,
  { name, agentIds: agents.map(idOf) },
];

/** By rule. */
export const casesOfPeople: Readonly<Record<string, readonly Case[]>> = {
  "shift-without-anybody": [
    {
      program: "empty lists",
      made: [shift("day", { agentIds: [], departmentIds: [] })],
      found: [["day", "neither agents nor departments"]],
    },
    {
      program: "nobody, where another shift has somebody",
      made: [agent("ada"), shift("day", { agentIds: [idOf("ada")] }), shift("night", {})],
      found: [["night", "neither agents"]],
    },
    {
      program: "an agent who is switched off",
      made: [agent("bob", { isActive: false }), shift("day", { agentIds: [idOf("bob")] })],
      found: [["day", "no agent who is switched on"]],
    },
    {
      program: "a department",
      made: [sales, shift("day", { agentIds: [], departmentIds: [idOf("sales")] })],
      found: [],
    },
    {
      program: "people that are left open, and were none when the site was last read",
      made: [["livechat:Shift", "day", { name: "Day" }, { outputs: { agentIds: [], departmentIds: [] } }]],
      found: [],
    },
    { program: "nothing said of people", made: [shift("day", {})], found: [] },
    {
      program: "an agent who names the shift",
      made: [shift("day", { agentIds: [] }), agent("ada", { shiftIds: [idOf("day")] })],
      found: [],
    },
    {
      program: "agents that are not known yet",
      made: [shift("day", { agentIds: unknown, departmentIds: [] })],
      found: [],
    },
  ],
  "department-without-shift": [
    {
      program: "one of two",
      made: [
        agent("ada"),
        agent("bob"),
        department("one", "ada"),
        department("two", "bob"),
        shift("day", { departmentIds: [idOf("one")] }),
      ],
      found: [["two", "is on no shift"]],
    },
    {
      program: "one by itself, and one by its agent",
      made: [
        agent("ada"),
        agent("bob"),
        department("one", "ada"),
        department("two", "bob"),
        shift("day", { departmentIds: [idOf("one")], agentIds: [idOf("bob")] }),
      ],
      found: [],
    },
    {
      program: "no department on a shift",
      made: [agent("ada"), department("one", "ada"), shift("day", {})],
      found: [],
    },
    {
      program: "people of a shift that are not known yet",
      made: [
        agent("ada"),
        agent("bob"),
        department("one", "ada"),
        department("two", "bob"),
        shift("day", { departmentIds: [idOf("one")] }),
        shift("night", { agentIds: unknown }),
      ],
      found: [],
    },
  ],
  "agent-in-no-department": [
    {
      program: "an empty list",
      made: [sales, agent("ada", { departmentIds: [] })],
      found: [["ada", "in no department"]],
    },
    {
      program: "no list, where departments have theirs",
      made: [agent("ada"), agent("bob"), department("one", "ada")],
      found: [["bob", "in no department"]],
    },
    {
      program: "an administrator, the program's own agent, one who is switched off",
      made: [
        agent("ada"),
        department("one", "ada"),
        agent("eve", { isAdmin: true }),
        agent("bob"),
        agent("old", { isActive: false }),
      ],
      options: { email: "bob@widgets.example" },
      found: [],
    },
    {
      program: "an agent of a department, by either side",
      made: [agent("ada"), department("one", "ada"), agent("bob", { departmentIds: [idOf("one")] })],
      found: [],
    },
    {
      program: "departments that are left open, and were none when the site was last read",
      made: [sales, ["global:Agent", "ada", { email: "ada@widgets.example" }, { outputs: { departmentIds: [] } }]],
      found: [],
    },
    { program: "departments that leave their agents open", made: [sales, agent("ada")], found: [] },
    { program: "no departments at all", made: [agent("ada", { departmentIds: [] })], found: [] },
    {
      program: "departments that are not known yet",
      made: [sales, agent("ada", { departmentIds: unknown })],
      found: [],
    },
  ],
};
