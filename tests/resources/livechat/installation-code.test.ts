import { afterAll, beforeAll, beforeEach, expect, it } from "@jest/globals";
import { createEmulator, type Emulator } from "../../../provider/emulator/index.js";
import { getInstallationCode } from "../../../provider/resources/livechat/index.js";
import { givenCampaign } from "../describe-life.js";
import { one } from "../look-up.js";

let emulator: Emulator;
beforeAll(async () => {
  emulator = await createEmulator();
});
beforeEach(() => {
  emulator.reset();
});
afterAll(() => emulator.close());
const paths = () => emulator.calls.map(({ path }) => path.split("/").pop());

it("is the HTML of one campaign", async () => {
  const given = givenCampaign(emulator);
  const found = await one(getInstallationCode, given, emulator);
  expect(found).toMatchObject({ ...given, code: expect.stringContaining(String(given["campaignId"])) });
  expect(paths()).toEqual(["installation"]);
});

it("is read under the path of the older version where the other has nothing", async () => {
  const given = givenCampaign(emulator);
  emulator.fault({ path: "livechat/campaigns/{id}/installation", status: 404 });
  const found = await one(getInstallationCode, given, emulator);
  expect(found).toMatchObject({ code: expect.stringContaining(String(given["campaignId"])) });
  expect(paths()).toEqual(["installation", "installationCode"]);
});

it("says that both paths are guessed where neither has anything", async () => {
  const campaignId = "00112233-0000-4000-8000-000000000001";
  await expect(one(getInstallationCode, { campaignId }, emulator)).rejects.toThrow(
    /nothing under livechat\/campaigns\/00112233-.*\/installation: .*No page/,
  );
});
