// A pack that can be run as it is; severities come from the file that `--policy-pack-config` names.
import { PolicyPack } from "@pulumi/policy";
import { comm100Policies } from "../index.js";

new PolicyPack("comm100", { policies: comm100Policies() });
