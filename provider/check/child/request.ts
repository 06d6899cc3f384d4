import { fileURLToPath } from "node:url";
import type { ReadResourceRequest, RegisterResourceRequest } from "@pulumi/pulumi/proto/resource_pb.js";
import type { Place } from "../place.js";
import type { Registered } from "../registered.js";
import type { Struct } from "./sdk-messages.js";

type Request = ReadResourceRequest | RegisterResourceRequest;

/** A request to register a resource, as data. */
export function registeredBy(request: RegisterResourceRequest, urn: string, hasAliases = false): Registered {
  const dependencies = [...request.getPropertydependenciesMap().entries()];
  return {
    ...common(request, urn),
    inputs: plain(request.getObject()),
    dependsOn: Object.fromEntries(dependencies.map(([key, urns]) => [key, urns.getUrnsList()])),
    isProtected: request.getProtect() === true,
    ...(hasAliases && { hasAliases }),
  };
}

/** A request to read a resource, as data. */
export function readBy(request: ReadResourceRequest, urn: string): Registered {
  return { ...common(request, urn), inputs: {}, dependsOn: {}, id: request.getId(), isProtected: false };
}

/** The plain values of a message. */
export function plain(message: Struct | undefined): Record<string, unknown> {
  return message?.toJavaScript() ?? {};
}

function common(request: Request, urn: string): Pick<Registered, "urn" | "type" | "name" | "provider" | "frames"> {
  return {
    urn,
    type: request.getType(),
    name: request.getName(),
    provider: request.getProvider(),
    frames: framesOf(request),
  };
}

function framesOf(request: Request): Place[] {
  const frames = request.getStacktrace()?.getFramesList() ?? [];
  return frames.flatMap((frame) => {
    const position = frame.getPc();
    if (!position?.getUri().startsWith("file:")) return [];
    return [{ file: fileURLToPath(position.getUri()), line: position.getLine(), column: position.getColumn() }];
  });
}
