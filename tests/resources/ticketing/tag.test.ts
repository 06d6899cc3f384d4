import { Tag } from "../../../provider/resources/ticketing/index.js";
import { describeLife } from "../describe-life.js";

describeLife(Tag, { args: { name: "billing" }, change: { name: "invoices" }, outside: { name: "bills" } });
