// (a) This package.
import * as comm100 from "pulumi-comm100";
import { campaigns } from "./campaigns.mjs";

for (const [name, args] of campaigns) new comm100.livechat.Campaign(name, args);
