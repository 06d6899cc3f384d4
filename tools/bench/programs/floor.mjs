// (c) The engine's floor: a dynamic resource that does nothing.
import * as pulumi from "@pulumi/pulumi";
import { objects } from "./objects.mjs";

const provider = {
  async create(inputs) {
    return { id: inputs.key, outs: inputs };
  },
  async update(id, olds, news) {
    return { outs: news };
  },
};

class Something extends pulumi.dynamic.Resource {
  constructor(name, args) {
    super(provider, name, { ...args, key: name }, undefined, "bench", "Something");
  }
}

for (const { name, args } of objects) new Something(name, args);
