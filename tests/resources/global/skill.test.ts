import { Skill } from "../../../provider/resources/global/index.js";
import { describeLife } from "../describe-life.js";

describeLife(Skill, {
  given: (emulator) => ({
    agentIds: [
      emulator.insert("global/agents", { email: "ada@widgets.example", firstName: "Ada", lastName: "Byron" })["id"],
    ],
  }),
  args: (given) => ({ ...given, name: "French", description: "Speaks French" }),
  change: { name: "Français", agentIds: [] },
  outside: { description: "Eats French" },
});
