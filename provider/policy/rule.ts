import type { Inventory } from "../inventory/inventory.js";
import type { Item } from "../inventory/item.js";

/** How much a mistake counts: it stops, it is told, or it is not looked for. */
export type Severity = "error" | "warning" | "off";

/** What a rule knows besides the resources. What is not known is not judged. */
export interface Surroundings {
  /** E-mail address of the agent whose key or password the program calls the API with. */
  readonly email?: string | undefined;
  /** IPv4 address that whoever applies the program works from: `203.0.113.10`. */
  readonly address?: string | undefined;
  /** Hosts that the team lets the product call, with all that end with them: `widgets.example`. */
  readonly hosts?: readonly string[] | undefined;
  /** What messages call an item. */
  readonly nameOf: (item: Item) => string;
  /** A part of a message that holds settings; where these may be secret, what stands in its place: nothing, unless the rule says what. */
  readonly quote: (text: string, instead?: string) => string;
  /** When the rules are asked: some days are over. */
  readonly now: Date;
}

/** A mistake that a rule found. */
export interface Mistake {
  /** What to change. */
  readonly item: Item;
  /** What is wrong, in a sentence. It holds names; settings, which may be secret, only in a {@link Surroundings.quote}. */
  readonly message: string;
}

/** A mistake that hurts a contact centre, and how to find it. */
export interface Rule {
  /** `department-without-agents`. */
  readonly name: string;
  /** What is wrong, in a few words: `A department without agents`. */
  readonly title: string;
  /** What customers or agents suffer from it. */
  readonly why: string;
  /** What to do. */
  readonly advice: string;
  /** What it needs to see; where it cannot, it says nothing. */
  readonly sees: string;
  /** What it can be told besides the resources. */
  readonly uses?: readonly ("email" | "address" | "hosts")[];
  /** How much it counts unless the user says otherwise. */
  readonly severity: Severity;
  /** Finds the mistakes. What the program leaves open, or nobody knows yet, is none. */
  find(inventory: Inventory, surroundings: Surroundings): Mistake[];
}
