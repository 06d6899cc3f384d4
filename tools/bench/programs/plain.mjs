// (b) What a user without this package writes: a dynamic resource around fetch. No limit, no retry, no drift in other fields.
import * as pulumi from "@pulumi/pulumi";
import { campaigns } from "./campaigns.mjs";

async function call(method, path, body) {
  const { COMM100_ENDPOINT, COMM100_SITE_ID, COMM100_EMAIL, COMM100_API_KEY } = process.env;
  const response = await fetch(`${COMM100_ENDPOINT}/v4/livechat/campaigns${path}?siteId=${COMM100_SITE_ID}`, {
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

const bodyOf = ({ name, description, language }) => ({ name, description, language });

const provider = {
  async diff(id, olds, news) {
    return { changes: ["name", "description", "language"].some((key) => olds[key] !== news[key]) };
  },
  async create(inputs) {
    const campaign = await call("POST", "", bodyOf(inputs));
    return { id: campaign.id, outs: bodyOf(campaign) };
  },
  async read(id) {
    return { id, props: bodyOf(await call("GET", `/${id}`)) };
  },
  async update(id, olds, news) {
    return { outs: bodyOf(await call("PUT", `/${id}`, bodyOf(news))) };
  },
  async delete(id) {
    await call("DELETE", `/${id}`);
  },
};

class Campaign extends pulumi.dynamic.Resource {
  constructor(name, args) {
    super(provider, name, { ...args }, undefined, "bench", "Campaign");
  }
}

for (const [name, args] of campaigns) new Campaign(name, args);
