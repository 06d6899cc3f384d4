import { WorkingHoursConfig } from "../../../provider/resources/ticketing/index.js";
import { describeLife } from "../describe-life.js";

describeLife(WorkingHoursConfig, {
  args: { ifWorkOnMonday: true, mondayStartTime: "08:30:00", mondayEndTime: "18:00:00", ifWorkOnSunday: false },
  change: { ifWorkOnSunday: true, sundayStartTime: "10:00:00", sundayEndTime: "14:00:00" },
  outside: { mondayEndTime: "12:00:00" },
});
