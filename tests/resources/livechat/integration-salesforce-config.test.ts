import { IntegrationSalesforceConfig } from "../../../provider/resources/livechat/index.js";
import { describeLife } from "../describe-life.js";

const rule = (
  objectIdentityComm100Field: string,
  objectIdentitySalesforceField: string,
  objectIdentityIndex: number,
) => ({
  salesforceObject: "account",
  objectIdentityComm100Field,
  objectIdentitySalesforceField,
  objectIdentityIndex,
});
const name = rule("{!Visitor.Name}", "Name", 1);
const mail = rule("{!Visitor.Email}", "Email__c", 2);

describeLife(IntegrationSalesforceConfig, {
  args: { integrationSalesforceCustomRuleFieldMappings: [name, mail] },
  change: { integrationSalesforceCustomRuleFieldMappings: [{ ...mail, objectIdentityIndex: 1 }] },
  outside: { integrationSalesforceCustomRuleFieldMappings: [] },
});
