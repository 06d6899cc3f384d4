import { expect, it } from "@jest/globals";
import { createEmulator, type Emulator } from "../../../provider/emulator/index.js";
import { ConversionAction } from "../../../provider/resources/livechat/index.js";
import { accountOn, Life } from "../../life.js";
import { describeLife } from "../describe-life.js";

const args = {
  name: "Order placed",
  isEnabled: true,
  type: "URL",
  operator: "contains",
  value: "/thanks",
  isCaseSensitive: false,
  isValueAssignedToConversion: true,
  valueSource: "inputAValue",
  assignedValueFromInputting: 24.5,
  chatAssociatedWithConversion: "theLastChat",
  isChatInLastCertainDaysConsidered: true,
  chatInLastDays: 7,
  isVariableIncludedInTranscript: true,
  appendFieldList: ["{!Visitor.Time Zone}"],
};

describeLife(ConversionAction, {
  args,
  change: { value: "/merci", isChatInLastCertainDaysConsidered: false, assignedValueFromInputting: 30 },
  outside: { operator: "is", isEnabled: false },
});

it("moves from an address to a variable, and the settings of the address are no difference", async () => {
  const variable = (emulator: Emulator) =>
    emulator.insert("livechat/customVariables", { name: "cartTotal", type: "decimal" })["id"];
  const emulator = await createEmulator();
  try {
    const action = new Life(ConversionAction, accountOn(emulator));
    await action.up(args);
    const id = variable(emulator);
    const other = {
      ...args,
      type: "customVariable",
      usedToDetermineConversionCustomVariableId: id,
      valueSource: "getFromCustomVariable",
      assignedValueFromCustomVariableId: id,
    };
    expect(await action.up(other)).toBe("update");
    await action.refresh();
    expect(await action.preview(other)).toBe("same");
    expect(emulator.find(`livechat/conversionActions/${action.id}`)).toMatchObject({
      usedToDetermineConversionCustomVariableId: id,
      assignedValueFromCustomVariableId: id,
    });
  } finally {
    await emulator.close();
  }
});
