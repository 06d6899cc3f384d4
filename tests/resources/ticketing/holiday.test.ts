import { Holiday } from "../../../provider/resources/ticketing/index.js";
import { describeLife } from "../describe-life.js";

describeLife(Holiday, {
  args: { title: "Founders' Day", date: "2027-03-02" },
  change: { title: "Day of the founders" },
  outside: { date: "2027-03-03" },
});
