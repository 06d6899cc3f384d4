/** A text as it may stand in HTML and in attributes. */
export function html(text: string): string {
  return text.replace(/[&<>"']/g, (found) => `&#${found.charCodeAt(0)};`);
}
