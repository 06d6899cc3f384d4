const numbers = ["is", "isNot", "isMoreThan", "isLessThan"];
const texts = ["is", "isNot", "contains", "notContains", "regularExpression"];
const sets = ["isOneOf", "isNotIn"];

/** What conditions of live chat can look at, and how, as the API's description says. */
export const conditionMacros: Readonly<Record<string, readonly string[]>> = {
  "Visitor.Number of visits": numbers,
  "Visitor.Number of chats": numbers,
  "Visitor.Time on current page": numbers,
  "Visitor.Time on website": numbers,
  "Visitor.# of pages": numbers,
  "Visitor.IP": texts,
  "Visitor.Current Page URL": texts,
  "Visitor.Referrer URL": texts,
  "Visitor.Landing Page URL": texts,
  // A set in invitations, a text in all other rules.
  "Visitor.Search Engine": [...texts, ...sets],
  "Visitor.Search Keywords": texts,
  "Visitor.Country/Region": texts,
  "Visitor.State/Province": texts,
  "Visitor.City": texts,
  "Visitor.Operating System": texts,
  "Visitor.Time Zone": sets,
  "Visitor.Language": texts,
  "Visitor.Segmentation": sets,
  "Chat.Request Page URL": texts,
};

/** Whether what a macro stands for is counted. */
export function isCounted(macro: string): boolean {
  return conditionMacros[macro] === numbers;
}

/** Macros that are used besides: in texts, in conditions of tickets. There are more of them, which no document lists. */
const others = [
  "Visitor.Name",
  "Visitor.First Name",
  "Visitor.Last Name",
  "Visitor.Email",
  "Visitor.Phone",
  "Visitor.Company",
  "Visitor.Department",
  "Visitor.Browser",
  "Agent.Name",
  "Agent.Title",
  "Agent.Email",
  "Chat.ID",
  "Ticket.ID",
  "Ticket.Subject",
  "Ticket.Status",
  "Ticket.Priority",
  "Ticket.Channel",
  "Ticket.Assignee",
  "Ticket.Department",
  "Ticket.Tag",
  "Ticket.Tags",
  "Contact.Name",
  "Contact.Email",
];

/** All macros that are known by name. */
export const knownMacros: readonly string[] = [...Object.keys(conditionMacros), ...others];

/** A macro in a text. */
export interface Macro {
  /** As it is written: `{!Visitor.City}`. */
  readonly written: string;
  /** `Visitor.City`. */
  readonly name: string;
}

/** The macros in a text. */
export function macrosIn(text: string): Macro[] {
  return [...text.matchAll(/\{!([^{}!]{1,100})\}/g)].map(([written, name = ""]) => ({ written, name: name.trim() }));
}
