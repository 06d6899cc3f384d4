import { generateKeyPairSync, randomBytes, sign } from "node:crypto";

/** A certificate that signs for itself, as PEM. */
export interface Certificate {
  readonly key: string;
  readonly cert: string;
}

const signature = sequence(Buffer.from("06082a8648ce3d040302", "hex"));

/**
 * Makes a certificate that is good for an hour before and after now. Node reads certificates but makes none.
 *
 * @param hosts - names, and IPv4 addresses
 */
export function certificateFor(...hosts: string[]): Certificate {
  const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const name = sequence(der(0x31, sequence(Buffer.from("0603550403", "hex"), der(0x0c, Buffer.from("of a test")))));
  const names = sequence(...hosts.map(nameOf));
  const alternatives = sequence(Buffer.from("0603551d11", "hex"), der(0x04, names));
  const signed = sequence(
    der(0xa0, Buffer.from("020102", "hex")),
    der(0x02, Buffer.concat([Buffer.of(1), randomBytes(8)])),
    ...[signature, name, sequence(moment(-1), moment(1)), name],
    publicKey.export({ type: "spki", format: "der" }),
    der(0xa3, sequence(alternatives)),
  );
  const bits = Buffer.concat([Buffer.of(0), sign("sha256", signed, privateKey)]);
  const text = sequence(signed, signature, der(0x03, bits)).toString("base64");
  return {
    key: privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${text.replace(/.{64}(?=.)/g, "$&\n")}\n-----END CERTIFICATE-----\n`,
  };
}

function nameOf(host: string): Buffer {
  const isAddress = /^[\d.]+$/.test(host);
  return isAddress ? der(0x87, Buffer.from(host.split(".").map(Number))) : der(0x82, Buffer.from(host));
}

function moment(hours: number): Buffer {
  const digits = new Date(Date.now() + hours * 3_600_000).toISOString().replace(/\D/g, "");
  return der(0x17, Buffer.from(`${digits.slice(2, 14)}Z`));
}

function sequence(...parts: Buffer[]): Buffer {
  return der(0x30, ...parts);
}

function der(tag: number, ...parts: Buffer[]): Buffer {
  const content = Buffer.concat(parts);
  const { length } = content;
  const size = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255];
  return Buffer.concat([Buffer.of(tag, ...size), content]);
}
