import { FieldMapping } from "../../../provider/resources/ticketing/index.js";
import { describeLife } from "../describe-life.js";

describeLife(FieldMapping, {
  given: (emulator) => ({
    fieldId: emulator.insert("ticketing/fields", { name: "Customer", type: "text" })["id"],
  }),
  args: (given) => ({ ...given, mappedChatField: "{!Visitor.Name}", mappedOfflineMessageField: "{!Visitor.Name}" }),
  change: { mappedChatField: "" },
  outside: { mappedOfflineMessageField: "{!Visitor.Email}" },
});
