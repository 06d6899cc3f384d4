import { CustomVariable } from "../../../provider/resources/livechat/index.js";
import { describeLife } from "../describe-life.js";

describeLife(CustomVariable, {
  args: { name: "cartTotal", type: "decimal", value: "cartTotalVar", hyperlink: "https://crm.example/{!Visitor.IP}" },
  change: { name: "cart", type: "integer" },
  outside: { value: "somethingElse" },
});
