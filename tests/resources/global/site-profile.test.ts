import { SiteProfile } from "../../../provider/resources/global/index.js";
import { describeLife } from "../describe-life.js";

describeLife(SiteProfile, {
  args: {
    company: "Example Widgets",
    website: "https://widgets.example",
    companySize: "21-50",
    datetimeFormat: "YYYY-MM-DD HH:mm:ss",
    timeZone: "Atlantic Standard Time",
  },
  change: { company: "Example Gadgets", timeZone: "Tokyo Standard Time" },
  outside: { website: "https://gadgets.example", companySize: "Above 600" },
});
