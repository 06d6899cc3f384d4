import { visible } from "../visible.js";

/** A text as it may stand in HTML and in attributes. */
export function html(text: string): string {
  return visible(text).replace(/[&<>"']/g, (found) => `&#${found.charCodeAt(0)};`);
}
