import type { Emulator } from "../../../provider/emulator/index.js";
import type { Fields } from "../../../provider/runtime/value.js";

/** An agent and a department to route tickets to. */
export function givenPeople(emulator: Emulator): Fields {
  const agent = emulator.insert("global/agents", {
    email: "ada@widgets.example",
    firstName: "Ada",
    lastName: "Byron",
    password: "not-a-real-one",
  });
  return { agentId: agent["id"], departmentId: emulator.insert("global/departments", { name: "Support" })["id"] };
}
