// (a) This package.
import * as comm100 from "pulumi-comm100";
import { objects } from "./objects.mjs";

for (const { type, name, args } of objects) {
  const [area, className] = type.split(":");
  new comm100[area][className](name, args);
}
