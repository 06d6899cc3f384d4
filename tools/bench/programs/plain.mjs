// (b) What a user without this package writes: a dynamic resource around fetch. No limit, no retry, no drift in other fields.
import * as pulumi from "@pulumi/pulumi";
import { objects } from "./objects.mjs";

async function call(method, path, body) {
  const { COMM100_ENDPOINT, COMM100_SITE_ID, COMM100_EMAIL, COMM100_API_KEY } = process.env;
  const response = await fetch(`${COMM100_ENDPOINT}/v4/${path}?siteId=${COMM100_SITE_ID}`, {
    method,
    headers: {
      authorization: `Basic ${Buffer.from(`${COMM100_EMAIL}:${COMM100_API_KEY}`).toString("base64")}`,
      "content-type": "application/json",
    },
    body: body && JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
  return response.status === 204 ? undefined : response.json();
}

const bodyOf = (inputs) =>
  Object.fromEntries(Object.entries(inputs).filter(([key]) => !["path", "__provider"].includes(key)));

const provider = {
  async diff(id, olds, news) {
    return { changes: Object.keys(bodyOf(news)).some((key) => String(olds[key]) !== String(news[key])) };
  },
  async create(inputs) {
    const { id } = await call("POST", inputs.path, bodyOf(inputs));
    return { id, outs: inputs };
  },
  async read(id, props) {
    const answer = await call("GET", `${props.path}/${id}`);
    return { id, props: Object.fromEntries(Object.entries(props).map(([key, value]) => [key, answer[key] ?? value])) };
  },
  async update(id, olds, news) {
    await call("PUT", `${news.path}/${id}`, bodyOf(news));
    return { outs: news };
  },
  async delete(id, props) {
    await call("DELETE", `${props.path}/${id}`);
  },
};

class Thing extends pulumi.dynamic.Resource {
  constructor(name, path, args) {
    super(provider, name, { ...args, path }, undefined, "bench", "Thing");
  }
}

for (const { name, path, args } of objects) new Thing(name, path, args);
