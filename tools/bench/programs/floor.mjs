// (c) The engine's floor: a dynamic resource that does nothing.
import * as pulumi from "@pulumi/pulumi";
import { campaigns } from "./campaigns.mjs";

const provider = {
  async create(inputs) {
    return { id: inputs.name, outs: inputs };
  },
  async update(id, olds, news) {
    return { outs: news };
  },
};

class Campaign extends pulumi.dynamic.Resource {
  constructor(name, args) {
    super(provider, name, { ...args }, undefined, "bench", "Campaign");
  }
}

for (const [name, args] of campaigns) new Campaign(name, args);
