import { AgentPreference } from "../../../provider/resources/ticketing/index.js";
import { describeLife } from "../describe-life.js";
import { givenPeople } from "./given-people.js";

const loud = [{ id: "email-response", name: "email-response", soundId: 3, ifMute: false, volume: 40, ifPop: true }];

describeLife(AgentPreference, {
  given: givenPeople,
  args: ({ agentId }) => ({
    agentId,
    ticketSettings: JSON.stringify(loud),
    ifAutoConvertVisitorToContact: false,
    htmlSignature: "<p>Regards, Ada</p>",
    textSignature: "Regards, Ada",
  }),
  change: { ticketSettings: JSON.stringify([{ ...loud[0], ifMute: true }]), htmlSignature: "<p>Ada</p>" },
  outside: { htmlSignature: "<p>Cheers</p>", ifAutoConvertVisitorToContact: true },
});
